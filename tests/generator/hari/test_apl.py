"""Application forms sent back: our PDF, our DOCX and the page's JSON are read, and fill in what follows."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from generator.build.plan import Paper, sheet_of
from generator.forms import FORMS
from generator.forms.render import Rupa, render
from generator.hari.isi import filled, typed, values_of
from generator.hari.rencana import papers_of, source
from generator.outputs import docx, pdf, pdf_isi
from registry.model.mandiri import AsesmenMandiri, ElemenMandiri, UnitMandiri
from tests.generator import papers as p
from tests.generator.hari.hari_uji import baca, folder, ganti, repositori, temuan

UNIT = "G.95SPD01.001.1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = repositori(tmp_path / "r")
    (folder(root) / "apl").mkdir()
    return root


@cache
def master(kode: str):
    """The empty form as anybody may download it."""
    form = next(form for form in FORMS if form.kode == kode)
    paper = Paper(p.SKEMA_LENGKAP, form, None)
    return sheet_of(p.registry(p.LENGKAP), paper, p.digest_of(p.LENGKAP), draf=False)[0]


@cache
def pdf_of(kode: str) -> bytes:
    return pdf.render(master(kode))


def choose(content: bytes, name: str, option: str) -> bytes:
    """Ticks a choice as a reader does."""
    with pikepdf.open(io.BytesIO(content)) as document:
        field = next(each for each in document.Root.AcroForm.Fields if str(each.T) == name)
        index = [str(each) for each in field.Opt].index(option)
        field.V = pikepdf.Name(f"/{index}")
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def typed_in_word(content: bytes, values: dict[str, str], ticks: list[tuple[str, int]]) -> bytes:
    """A DOCX with texts in its controls, and the nth box of a name ticked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"].decode()
    for name, text in values.items():
        body = re.sub(
            rf'(<w:sdt><w:sdtPr><w:alias[^>]*/><w:tag w:val="{name}"/>(?:(?!</w:sdt>).)*?)<w:showingPlcHdr/>'
            r"((?:(?!</w:sdt>).)*?<w:t xml:space=\"preserve\">)[^<]*",
            rf"\g<1>\g<2>{text}",
            body,
            count=1,
            flags=re.DOTALL,
        )
    for name, which in ticks:
        found = list(re.finditer(rf'<w:tag w:val="{name}"/>.*?<w14:checked w14:val="0"', body, re.DOTALL))[which]
        body = body[: found.end() - 2] + "1" + body[found.end() - 1 :]
    parts["word/document.xml"] = body.encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def put(root: Path, name: str, content: bytes) -> None:
    (folder(root) / "apl" / name).write_bytes(content)


def test_fields_of_a_pdf_fill_in_what_the_list_lacks(root: Path) -> None:
    values = {"asesi": "Beatrix Nainggolan", "nik": "3373014512980002", "lahir": "Semarang, 5 Desember 1998"}
    values |= {"kebangsaan": "Indonesia", "pendidikan": "SMK", "hp": "081299999999"}
    put(root, "02-FR.APL.01.pdf", pdf_isi.fill(pdf_of("FR.APL.01"), values))
    bacaan = baca(root)
    assert temuan(bacaan) == []
    person = bacaan.hari.asesi[1]
    assert (person.kebangsaan, person.pendidikan) == ("Indonesia", "SMK")
    assert person.telepon == "081290002222"


def test_what_differs_is_said_and_the_list_counts(root: Path) -> None:
    put(root, "02-FR.APL.01.pdf", pdf_isi.fill(pdf_of("FR.APL.01"), {"nik": "3373014512980099", "asesi": "B"}))
    bacaan = baca(root)
    assert temuan(bacaan) == [("DATA-006", "02-FR.APL.01.pdf", 1, 1)]
    assert bacaan.hari.asesi[1].nik == "3373014512980002"


@pytest.mark.parametrize("bentuk", ["pdf", "docx", "json"])
def test_answers_and_evidence_come_back_from_each_format(root: Path, bentuk: str) -> None:
    if bentuk == "pdf":
        content = choose(choose(pdf_of("FR.APL.02"), "u1-e1", "K"), "u1-e2", "BK")
        content = pdf_isi.fill(content, {"u1-e1-bukti": "Buku servis\nFoto rantai", "asesi": "Aryo Seno Gumilang"})
    elif bentuk == "docx":
        content = typed_in_word(
            docx.render(master("FR.APL.02")), {"u1-e1-bukti": "Buku servis; Foto rantai"}, [("u1-e1", 0), ("u1-e2", 1)]
        )
    else:
        first = ElemenMandiri(elemen=f"{UNIT}#1", jawaban="k", bukti="Buku servis\nFoto rantai")
        second = ElemenMandiri(elemen=f"{UNIT}#2", jawaban="bk")
        unit = UnitMandiri(unit=UNIT, elemen=(first, second))
        data = AsesmenMandiri(versi=1, skema=p.SKEMA_LENGKAP, nama="Aryo Seno Gumilang", unit=(unit,))
        content = data.model_dump_json().encode()
    put(root, f"01-FR.APL.02.{bentuk}", content)
    ganti(root, '"Buku kerja bengkel 2026; Foto pekerjaan rem"', "", "asesi.csv")
    bacaan = baca(root)
    assert temuan(bacaan) == []
    answers = bacaan.hari.mandiri["01"]
    assert {acuan: each.jawaban for acuan, each in answers.items()} == {f"{UNIT}#1": "k", f"{UNIT}#2": "bk"}
    assert bacaan.hari.asesi[0].bukti == ("Buku servis", "Foto rantai")


def test_evidence_fills_the_portfolio_checklist_and_the_interview(root: Path) -> None:
    content = pdf_isi.fill(choose(pdf_of("FR.APL.02"), "u3-e1", "K"), {"u3-e1-bukti": "Kartu servis 2026"})
    put(root, "01-FR.APL.02.pdf", content)
    bacaan = baca(root)

    def text(kode: str, id_: str) -> str:
        every = papers_of(bacaan.registry, bacaan.hari, lambda path: path)
        kertas = next(k for k in every if k.form.kode == kode and k.asesi and k.asesi.id == id_)
        sumber = source(kertas, bacaan.registry, bacaan.hari, lambda path: path)
        lembar = filled(render(kertas.form, sumber, None, Rupa(), draf=False), values_of(kertas.form, sumber))
        return " ".join("".join(lembar.root.itertext()).split()) + str(typed(lembar))

    for kode in ("FR.IA.08", "FR.IA.09"):
        assert "Kartu servis 2026" in text(kode, "01")
        assert "Buku kerja bengkel 2026" in text(kode, "01")
        assert "Kartu servis 2026" not in text(kode, "02")
    assert "'u3-e1-bukti': 'Kartu servis 2026'" in text("FR.APL.02", "01")


def test_a_file_is_matched_by_id_nik_or_name(root: Path) -> None:
    fill = {"nik": "3373010902970003", "kebangsaan": "Indonesia"}
    put(root, "formulir saya.pdf", pdf_isi.fill(pdf_of("FR.APL.01"), fill))
    (folder(root) / "apl" / "01").mkdir()
    put(root, "01/apl01.pdf", pdf_isi.fill(pdf_of("FR.APL.01"), {"kebangsaan": "Malaysia", "nik": ""}))
    bacaan = baca(root)
    assert temuan(bacaan) == []
    assert [each.kebangsaan for each in bacaan.hari.asesi] == ["Malaysia", None, "Indonesia"]


def test_what_nobody_can_place_is_said(root: Path) -> None:
    put(root, "entah.pdf", pdf_isi.fill(pdf_of("FR.APL.01"), {"asesi": "Orang Lain", "nik": "1"}))
    assert temuan(baca(root)) == [("DATA-007", "entah.pdf", 1, 1)]


def test_another_scheme(root: Path) -> None:
    other = p.as_pdf(p.paper("FR.APL.02"))
    put(root, "01-FR.APL.02.pdf", other)
    put(root, "02.json", json.dumps({"versi": 1, "skema": "lsp/lain", "unit": []}).encode())
    assert [found[0] for found in temuan(baca(root))] == ["DATA-008", "DATA-008"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("01.pdf", b"%PDF-1.7 rusak"),
        ("01.docx", b"PK\x03\x04"),
        ("01.json", b"[" * 100_000),
        ("01.json", b'{"versi": 9, "skema": "x"}'),
        ("01.json", b"\xff\xfe"),
    ],
)
def test_what_cannot_be_read_is_a_finding(root: Path, name: str, content: bytes) -> None:
    put(root, name, content)
    assert temuan(baca(root)) == [("DATA-001", name, 1, 1)]


def test_dates_of_birth_in_both_ways_of_writing() -> None:
    from generator.hari.apl import _personal
    from generator.hari.isian import Isian

    for text in ("Salatiga, 4 Mei 1999", "Salatiga / 04-05-1999", "Salatiga, 04/05/1999"):
        found = _personal(Isian(teks={"lahir": text}))
        assert (found["tempat_lahir"], found["tanggal_lahir"]) == ("Salatiga", date(1999, 5, 4))
