"""Certificates: only what a decision allows, at the places of the blank; and the list that asks for blanks."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pdfplumber
import pytest

from generator.forms import blangko_daftar, sertifikat
from generator.forms.hari_cetak import cetak, may_certify
from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from generator.forms.teks import TeksError, teks
from generator.outputs import docx, html, pdf
from registry import load
from registry.model.asesi import Asesi
from tests.generator import papers as p
from tests.generator.forms import hari_uji as h
from tests.generator.forms.hari_uji import counted, rows
from tests.generator.forms.repositori import SKEMA, repository

NAMES = {each["nama"] for each in h.ASESI}


def certificate(day, asesi: str = "01") -> str:
    return h.printed(h.lembar("SERTIFIKAT", day, asesi))


def test_a_certificate_prints_name_numbers_and_units() -> None:
    said = certificate(h.hari())
    for wanted in ("Larasati Wijayanti", "No. 64141 4211 2 0000001 2026", "SER 001 00001 2026", "10 Desember 2026",
                   "M.74SPS03.095.1", "3 (tiga) tahun", "3 (three) years"):  # fmt: skip
        assert wanted in said
    assert "SERTIFIKAT KOMPETENSI" not in said, "the blank holds the title"


@pytest.mark.parametrize(
    ("changes", "results", "asesi"),
    [
        ({"nomor": {}}, {}, "01"),
        ({"nomor": None}, {}, "01"),
        ({}, {"01": {"keputusan": "bk"}}, "01"),
        ({}, {"01": {"keputusan": None}}, "01"),
        ({}, {"01": {"unit": {"M.74SPS03.097.1": "bk"}}}, "01"),
        ({}, {}, "02"),
        ({}, {}, "03"),
    ],
    ids=["tanpa-nomor-sk", "tanpa-nomor", "bk", "belum-diputus", "unit-bk", "belum-kompeten", "tidak-hadir"],
)
def test_a_certificate_without_right_says_nothing(changes: dict, results: dict, asesi: str) -> None:
    day = h.hari(changes, **results)
    assert not may_certify(h.sumber(day, asesi))
    assert not h.form("SERTIFIKAT").berlaku(h.sumber(day, asesi))
    made = h.lembar("SERTIFIKAT", day, asesi)
    everything = h.printed(made) + made.judul + html.render(made, "").decode()
    assert not any(name in everything for name in NAMES)
    assert "64141" not in everything
    assert "10 Desember 2026" not in everything


def test_only_the_competent_are_registered() -> None:
    assert [row[1] for row in rows("SERTIFIKAT-REGISTER", "No. Blangko")] == ["Larasati Wijayanti"]
    assert [row[1] for row in rows("SERTIFIKAT-SERAH-TERIMA", "Tanda Tangan")] == ["Larasati Wijayanti"]
    checked = rows("SERTIFIKAT-PERIKSA", "Yang diperiksa")
    assert len(checked) == 10
    assert [row[2] for row in checked][:4] == [
        "BL0000001",
        "64141 4211 2 0000001 2026",
        "Larasati Wijayanti",
        "SER 001 00001 2026",
    ]
    nobody = h.hari(**{"01": {"keputusan": "bk"}})
    assert rows("SERTIFIKAT-REGISTER", "No. Blangko", nobody)[0][1] == "Tidak ada"


def test_a_certificate_lists_the_electives_that_were_taken() -> None:
    found = h.sumber(h.hari(), "01")
    every = [each.kode for each in found.kemasan()]
    unit = found.kemasan()[-1]
    found.kemasan = lambda: [*h.sumber(None).kemasan()[:-1], type(unit)(5, unit.kode, unit.judul, "pilihan", "")]  # type: ignore[method-assign]
    assert [each.kode for each in sertifikat.units_of(found)] == every[:-1]
    found.asesi = found.asesi.model_copy(update={"unit_pilihan": (unit.kode,)})
    assert [each.kode for each in sertifikat.units_of(found)] == every


@pytest.mark.parametrize(("many", "columns", "small"), [(5, 3, False), (11, 3, True), (15, 3, True), (16, 6, True)])
def test_the_back_of_a_certificate_grows_smaller(many: int, columns: int, small: bool, tmp_path: Path) -> None:
    registry = load(repository(tmp_path, many, 1, 1), use_cache=False)
    found = Sumber(registry, registry.skema[SKEMA], lambda path: path)
    made = render(h.form("SERTIFIKAT"), found, None, Rupa(), draf=False)
    table = next(t for t in made.root.iter("table") if t.find("thead") is not None)
    assert len(table.findall("thead/tr/th")) == columns
    assert ("kecil" in table.get("class").split()) is small
    numbers = [int(cell.text[:-1]) for row in table.iterfind("tbody/tr") for cell in row[::3] if cell.text]
    assert sorted(numbers) == list(range(1, many + 1))


def test_a_certificate_has_neither_head_nor_foot_nor_logo() -> None:
    """It is printed on paper that has them."""
    made = h.lembar("SERTIFIKAT", h.hari(), "01")
    assert not list(made.root.iter("img"))
    pages = p.pdf_pages(pdf.render(made))
    assert len(pages) == 2
    assert not any("Halaman" in page or "Jejak" in page for page in pages)
    with zipfile.ZipFile(io.BytesIO(docx.render(made))) as archive:
        assert not [name for name in archive.namelist() if name.startswith(("word/footer", "word/header"))]


def test_places_on_the_blank_are_the_lsps_to_set(tmp_path: Path) -> None:
    (tmp_path / "sertifikat.yaml").write_text("tata:\n  atas: 92\n  kiri: 40\n  lebar: 120\n", "utf-8")
    day = h.hari()
    made = render(h.form("SERTIFIKAT"), h.sumber(day, "01"), None, Rupa(teks=tmp_path), draf=False)
    with pdfplumber.open(io.BytesIO(pdf.render(made))) as document:
        word = next(w for w in document.pages[0].extract_words() if w["text"] == "No.")
        first = next(w for w in document.pages[0].extract_words() if w["text"] == "Larasati")
        name = next(w for w in document.pages[0].extract_words() if w["text"] == "Wijayanti")
    assert word["top"] / 72 * 25.4 == pytest.approx(92, abs=3)
    assert (first["x0"] + name["x1"]) / 2 / 72 * 25.4 == pytest.approx(100, abs=1)


def test_requests_count_blanks_and_electronic_certificates() -> None:
    assert counted("BLANGKO-PERMOHONAN", "Blangko dimohon") == [2, 1, 1, 0]
    day = h.hari(**{"01": {"sertifikat": {"nomor": "1", "elektronik": "true"}}})
    assert counted("BLANGKO-PERMOHONAN", "Blangko dimohon", day) == [2, 1, 0, 1]
    assert "SERTIFIKAT KOMPETENSI" in certificate(day), "without a blank the title is ours to print"


def test_the_list_for_bnsp_has_the_columns_of_the_map(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blangko_daftar.render(h.sumber(h.hari()))))
    sheet_ = book["Asesi kompeten"]
    found = [[cell.value for cell in row] for row in sheet_.iter_rows()]
    assert len(found) == 2
    assert found[1][1:5] == ["3374010101900001", "Larasati Wijayanti", "Semarang, 1 Januari 1990", "Perempuan"]
    assert found[1][-2:] == ["K", "Blangko"]
    (tmp_path / "_blangko.yaml").write_text(
        "kolom:\n  - {judul: Nama lengkap, isi: nama}\n  - {judul: Nomor SK, isi: nomor_keputusan, lebar: 30}\n",
        "utf-8",
    )
    own = blangko_daftar.daftar_blangko(h.sumber(h.hari()), tmp_path)
    assert [each.judul for each in own.kolom] == ["Nama lengkap", "Nomor SK"]
    assert own.baris == (("Larasati Wijayanti", "SK-40/XII/2026"),)


@pytest.mark.parametrize(
    "content",
    [
        "kolom: []\n",
        "kolom: [nama]\n",
        "kolom: [{judul: A, isi: gaji}]\n",
        "kolom: [{judul: A, isi: nik, lebar: -1}]\n",
    ],
)
def test_a_column_map_that_cannot_be_used_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "_blangko.yaml").write_text(content, "utf-8")
    with pytest.raises(TeksError):
        blangko_daftar.daftar_blangko(h.sumber(h.hari()), tmp_path)


def test_every_column_that_may_be_asked_for_exists() -> None:
    found = h.sumber(h.hari())
    baris = cetak(found).kompeten.orang[0]
    assert set(blangko_daftar._values(baris, cetak(found), found, teks("_blangko", 2023))) == blangko_daftar.ISI


def test_a_formula_in_a_name_stays_text() -> None:
    day = h.hari()
    evil = Asesi.model_validate({**h.ASESI[0], "nama": "=HYPERLINK(1)"})
    day = type(day)(day.id, day.asesmen, day.folder, day.tuk, day.asesor, (evil, *day.asesi[1:]), day.hasil)
    book = openpyxl.load_workbook(io.BytesIO(blangko_daftar.render(h.sumber(day))))
    cell = book["Asesi kompeten"]["C2"]
    assert (cell.data_type, cell.value) == ("s", "'=HYPERLINK(1)")


def test_a_venue_gets_its_decision_or_its_certificate() -> None:
    day = h.hari()
    assert h.form("TUK-SK").berlaku(h.sumber(day))
    assert not h.form("TUK-SERTIFIKAT").berlaku(h.sumber(day))
    own = type(day)(
        day.id,
        day.asesmen,
        day.folder,
        day.tuk.model_copy(update={"jenis": "mandiri"}),
        day.asesor,
        day.asesi,
        day.hasil,
    )
    assert not h.form("TUK-SK").berlaku(h.sumber(own))
    assert h.form("TUK-SERTIFIKAT").berlaku(h.sumber(own))
