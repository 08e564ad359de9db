"""A unit through our Word paper and back: the same file, and only what was typed over in Word."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Doc

from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from generator.forms.unit import FORM
from generator.importers.docx_unit import overlaid, read_unit
from generator.importers.docx_unit_impor import impor_unit
from generator.outputs.docx import render as as_docx
from generator.workbook.banding import plain
from generator.workbook.sasaran import write
from registry import load
from registry.reader import read_bytes
from tests.generator.contoh import ROOT
from tests.generator.workbook.buku import contoh

_OF = {
    code: folder for folder in contoh().skema.values() for code in FORM.lembar(Sumber(contoh(), folder, lambda _: "x"))
}
UNITS = [code for code in _OF if code is not None]
UNIT = "M.74SPS03.089.1"
FILE = f"standards/skkni-2020-333/unit/{UNIT}.yaml"


@cache
def paper(code: str) -> bytes:
    return as_docx(render(FORM, Sumber(contoh(), _OF[code], lambda _: "x"), code, Rupa(), draf=False))


@pytest.mark.parametrize("code", UNITS)
def test_a_unit_comes_back_byte_for_byte(code: str, tmp_path: Path) -> None:
    path = tmp_path / "unit.docx"
    path.write_bytes(paper(code))
    assert impor_unit(path, path.name, contoh()).tulis == []
    result = impor_unit(path, path.name, load(tmp_path, use_cache=False))
    assert not result.temuan
    write(result.tulis)
    ((sasaran, _),) = result.tulis
    assert (tmp_path / sasaran.jalur).read_bytes() == (ROOT / sasaran.jalur).read_bytes()


def test_every_unit_file_of_the_examples_was_tried() -> None:
    assert {path.stem for path in ROOT.glob("standards/*/unit/*.yaml")} == set(UNITS)


@pytest.mark.parametrize("code", UNITS)
def test_the_words_are_read_from_the_paper_not_from_what_it_carries(code: str, tmp_path: Path) -> None:
    path = tmp_path / "unit.docx"
    path.write_bytes(paper(code))
    said = overlaid({}, read_unit(path, path.name).cetak)
    entry = contoh().units.one(code)
    assert entry is not None
    assert entry.dokumen is not None
    data = plain(read_bytes((ROOT / entry.dokumen.berkas).read_bytes())[0])

    def texts(items: object) -> list[object]:
        return [each["teks"] if isinstance(each, dict) else each for each in items or ()]  # type: ignore[attr-defined]

    assert [said["kode"], said["judul"], said["deskripsi"]] == [data["kode"], data["judul"], data["deskripsi"]]
    assert [[e["judul"], *e["kuk"]] for e in said["elemen"]] == [[e["judul"], *texts(e["kuk"])] for e in data["elemen"]]
    for section in ("batasan_variabel", "panduan_penilaian"):
        for key, items in data[section].items():
            assert texts(said.get(section, {}).get(key)) == texts(items), key


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "standards/skkni-2020-333", tmp_path / "repo/standards/skkni-2020-333").parents[1]


def typed_over(path: Path, *changes: Callable[[Doc], None]) -> Path:
    path.write_bytes(paper(UNIT))
    document = Document(str(path))
    for each in changes:
        each(document)
    document.save(str(path))
    return path


def instead(old: str, new: str) -> Callable[[Doc], None]:
    def change(document: Doc) -> None:
        cells = [p for table in document.tables for row in table.rows for cell in row.cells for p in cell.paragraphs]
        runs = [run for p in (*document.paragraphs, *cells) for run in p.runs if old in run.text]
        assert runs
        runs[0].text = runs[0].text.replace(old, new)

    return change


def one_more(before: str, text: str) -> Callable[[Doc], None]:
    def change(document: Doc) -> None:
        (found,) = [p for p in document.paragraphs if p.text.endswith(before)]
        found.insert_paragraph_before(text)

    return change


def test_only_what_was_typed_over_changes(root: Path, tmp_path: Path) -> None:
    before = (root / FILE).read_text("utf-8")
    path = typed_over(
        tmp_path / "unit.docx",
        instead("memisahkan kunci jawaban", "menyimpan kunci jawaban"),
        instead("Kisi-kisi perangkat disusun", "Kisi-kisi disusun"),
        one_more("Printer", "Pemindai"),
    )
    result = impor_unit(path, path.name, load(root, use_cache=False))
    assert not result.temuan
    assert sorted(each.jenis for each in result.ubahan) == ["tambah", "ubah", "ubah"]
    write(result.tulis)
    after = (root / FILE).read_text("utf-8")
    assert after == before.replace("memisahkan kunci jawaban", "menyimpan kunci jawaban").replace(
        "Kisi-kisi perangkat disusun", "Kisi-kisi disusun"
    ).replace("    - Printer\n", "    - Pemindai\n    - Printer\n")


def test_a_change_of_the_file_meanwhile_stays(root: Path, tmp_path: Path) -> None:
    file = root / FILE
    file.write_text(file.read_text("utf-8").replace("    - Printer\n", "    - Mesin cetak\n"), "utf-8")
    path = typed_over(tmp_path / "unit.docx", instead("Kisi-kisi perangkat disusun", "Kisi-kisi disusun"))
    result = impor_unit(path, path.name, load(root, use_cache=False))
    write(result.tulis)
    assert "Mesin cetak" in file.read_text("utf-8")
    assert "Kisi-kisi disusun" in file.read_text("utf-8")
    both = typed_over(tmp_path / "b.docx", instead("Printer", "Pencetak"))
    assert [each.jenis for each in impor_unit(both, both.name, load(root, use_cache=False)).temuan] == ["bentrok"]


def test_the_text_of_a_decree_is_not_changed(root: Path, tmp_path: Path) -> None:
    file = root / FILE
    file.write_text(file.read_text("utf-8").replace("naskah: parafrasa", "naskah: resmi"), "utf-8")
    path = typed_over(tmp_path / "unit.docx", instead("Kisi-kisi perangkat disusun", "Kisi-kisi disusun"))
    result = impor_unit(path, path.name, load(root, use_cache=False))
    assert [each.jenis for each in result.temuan] == ["resmi"]
    assert result.tulis == []
