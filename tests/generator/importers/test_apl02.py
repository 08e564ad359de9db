"""FR.APL.02 in the layouts that LSPs use: units, elements and criteria, and how they differ from the standard."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Doc

from generator.forms.fr_apl_02 import FORM
from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from generator.importers.apl02 import compared, read_apl02
from generator.outputs.docx import render as as_docx
from tests.generator.workbook.buku import contoh
from tests.nyata import FOLDER as NYATA

UNIT = "M.70SDM01.004.2"


@pytest.mark.parametrize("id_", sorted(contoh().skema))
def test_our_own_form_says_what_the_standards_say(id_: str, tmp_path: Path) -> None:
    folder = contoh().skema[id_]
    path = tmp_path / "apl02.docx"
    path.write_bytes(as_docx(render(FORM, Sumber(contoh(), folder, lambda _: "x"), None, Rupa(), draf=False)))
    units = read_apl02(path, path.name)
    assert [unit.kode for unit in units] == [entry.kode for entry in contoh().kemasan(folder) if entry]
    assert compared(contoh(), units) == []


def rows(document: Doc, *lines: tuple[str, ...]) -> None:
    table = document.add_table(0, max(map(len, lines)))
    for line in lines:
        cells = table.add_row().cells
        for cell, text in zip(cells, line, strict=False):
            cell.text = text


def criteria() -> list[list[str]]:
    entry = contoh().units.one(UNIT)
    assert entry is not None
    assert entry.dokumen is not None
    return [[elemen.judul or "", *(kuk.teks for kuk in elemen.kuk)] for elemen in entry.dokumen.data.elemen]


def as_rows(document: Doc) -> None:
    """Code, title, elements and criteria in rows of their own, numbers in a column."""
    rows(document, ("No", "Kode Unit", "Judul Unit"), ("1.", UNIT, "Merancang Desain Organisasi"))
    body: list[tuple[str, ...]] = [
        ("Kode Kompetensi", ":", UNIT),
        ("Judul Kompetensi", ":", "Merancang Desain Organisasi"),
    ]
    body.append(("Dapatkah saya ?", "K", "BK", "Bukti yang relevan"))
    for e, (judul, *kuk) in enumerate(criteria(), 1):
        body.append((f"Elemen {e} :", judul))
        body.append(("KUK",))
        body += [("", f"{e}.{k}", text, "") for k, text in enumerate(kuk, 1)]
    rows(document, *body)
    rows(document, ("Nama Asesi :", "Tanggal :", "Tanda tangan :"))


def as_cells(document: Doc) -> None:
    """An element with all its criteria in one cell."""
    rows(document, ("Unit Kompetensi 1", "Kode Unit", UNIT), ("", "Judul Unit", "Merancang Desain Organisasi"))
    body: list[tuple[str, ...]] = [("Dapatkah Saya ................?", "K", "BK", "Bukti yang relevan")]
    for e, (judul, *kuk) in enumerate(criteria(), 1):
        text = "\n".join(
            [f"{e}. Elemen: {judul}", "Kriteria Unjuk Kerja:", *(f"{e}.{k} {t}" for k, t in enumerate(kuk, 1))]
        )
        body.append((text, "\u2610", "\u2610", "Sertifikat pelatihan"))
    rows(document, *body)


@pytest.mark.parametrize("layout", [as_rows, as_cells])
def test_other_layouts(layout: object, tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("FR.APL.02 ASESMEN MANDIRI")
    layout(document)  # type: ignore[operator]
    path = tmp_path / "apl02.docx"
    document.save(str(path))
    (unit,) = read_apl02(path, path.name)
    assert (unit.kode, unit.judul) == (UNIT, "Merancang Desain Organisasi")
    assert [[judul, *kuk] for judul, kuk in unit.elemen] == criteria()
    assert compared(contoh(), [unit]) == []


def test_what_differs_is_told_with_its_place(tmp_path: Path) -> None:
    document = Document()
    rows(document, ("Kode Unit", ":", UNIT), ("Judul Unit", ":", "Merancang Organisasi"))
    rows(document, ("Elemen 1", criteria()[0][0]), ("1.1", "Kalimat lain."))
    rows(document, ("Kode Unit", ":", "M.70SDM01.099.9"), ("Judul Unit", ":", "Tidak dikenal"))
    path = tmp_path / "apl02.docx"
    document.save(str(path))
    found = {(each.jenis, each.kode, each.di) for each in compared(contoh(), read_apl02(path, path.name))}
    assert found == {
        ("judul", UNIT, ""),
        ("jumlah_elemen", UNIT, ""),
        ("jumlah_kuk", UNIT, "#1"),
        ("kuk", UNIT, "#1.1"),
        ("unit_tak_ada", "M.70SDM01.099.9", ""),
    }


@pytest.mark.nyata
@pytest.mark.skipif(not (NYATA / "skema").is_dir(), reason="real documents are absent")
def test_a_form_of_an_lsp() -> None:
    units = read_apl02(NYATA / "skema/apl01_apl02_perencanaan_hc.docx", "apl02.docx")
    assert [(unit.kode, [len(kuk) for _, kuk in unit.elemen]) for unit in units] == [
        ("M.70SDM01.001.2", [3, 2]),
        ("M.70SDM01.002.2", [2, 3]),
        ("M.70SDM01.004.2", [2, 2]),
        ("M.70SDM01.010.2", [3, 3]),
        ("M.70SDM01.012.2", [2, 2]),
    ]
