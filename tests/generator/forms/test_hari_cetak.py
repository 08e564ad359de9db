"""Papers around an assessment day: totals that agree, people in their places, and no one else's data."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.forms import FORMS
from generator.forms.hari_cetak import Daftar
from generator.forms.tulis import hari_tanggal, terbilang
from generator.outputs import docx, html, pdf
from generator.outputs.css import sheet
from tests.generator import papers as p
from tests.generator.forms import hari_uji as h
from tests.generator.forms.hari_uji import counted, rows
from tests.generator.forms.tata_letak import check_layout

DAY = [form for form in FORMS if form.kode in h.KODE]
NAMES = {each["nama"] for each in h.ASESI}


def ticked(kode: str, **whom: str) -> list[str]:
    boxes = [e for e in h.lembar(kode, h.hari(), **whom).root.iter("input") if e.get("type") == "checkbox"]
    return [e.get("name") for e in boxes if e.get("checked")]


def test_the_report_counts_what_it_lists() -> None:
    assert counted("BA-ASESMEN", "Asesi terdaftar") == [3, 2, 1, 1, 1]
    listed = rows("BA-ASESMEN", "Nama asesi")
    assert [row[1] for row in listed] == ["Larasati Wijayanti", "Bagas Pranowo", "Maria Goretti Nona"]
    assert [row[-1] for row in listed] == ["", "", "Tidak hadir"]
    assert ticked("BA-ASESMEN") == ["k-1", "bk-2"]


def test_assessors_report_their_own_and_together_all() -> None:
    one = counted("LAPORAN-ASESOR", "Asesi ditugaskan", asesor="a1")
    two = counted("LAPORAN-ASESOR", "Asesi ditugaskan", asesor="a2")
    assert one == [2, 1, 1, 1, 0]
    assert two == [1, 1, 0, 0, 1]
    assert [a + b for a, b in zip(one, two, strict=True)] == counted("BA-ASESMEN", "Asesi terdaftar")
    assert [row[-1] for row in rows("JADWAL-BNSP", "Jumlah asesi")] == ["2", "1", "3"]


def test_meeting_minutes_and_decision_agree() -> None:
    assert counted("BA-PLENO", "Asesi diputuskan") == [2, 1, 1]
    assert counted("NOTULEN-PLENO", "Asesi dibahas") == [2, 1, 1]
    assert counted("SK-HASIL", "Jumlah asesi") == [2, 1, 1]
    decided = rows("SK-HASIL", "Nama asesor (No. Reg. MET)")
    assert [row[3] for row in decided] == ["Kompeten", "Belum Kompeten"]
    assert all("MET.000.9001" in row[2] for row in decided), "the assessor stands on every row"
    assert [row[1] for row in decided] == [row[1] for row in rows("BA-PLENO", "Keputusan")]


def test_a_decision_that_differs_carries_its_reason() -> None:
    day = h.hari(**{"02": {"keputusan": "k", "unit": {}, "alasan": "Bukti tambahan diterima"}})
    assert [row[-1] for row in rows("BA-PLENO", "Alasan", day)] == ["", "Bukti tambahan diterima"]
    assert counted("BA-PLENO", "Asesi diputuskan", day) == [2, 2, 0]
    assert counted("BA-ASESMEN", "Asesi terdaftar", day) == [3, 2, 1, 1, 1]


def test_what_is_not_known_yet_is_left_for_a_hand() -> None:
    """Counts of half a result would be wrong, so there are none."""
    day = h.hari(**{"02": {"rekomendasi": None, "keputusan": None}})
    assert rows("BA-ASESMEN", "Asesi terdaftar", day)[0][3:] == ["", ""]
    assert rows("SK-HASIL", "Jumlah asesi", day)[0][1:] == ["", ""]
    assert Daftar(()).jumlah is None


def test_attendance_has_ten_rows_and_goes_left_and_right() -> None:
    table = next(t for t in h.lembar("HADIR-ASESI", h.hari()).root.iter("table") if t.find("thead") is not None)
    body = table.findall("tbody/tr")
    assert len(body) == 10
    assert [row[-1].get("class") for row in body[:4]] == [None, "tengah", None, "tengah"]
    assert [row[1].text for row in body[:3]] == [each["nama"] for each in h.ASESI]


@pytest.mark.parametrize("form", DAY, ids=lambda form: form.kode)
def test_a_day_is_printed_whole_in_three_formats(form) -> None:
    asesi = "01" if form.per == "asesi" else None
    asesor = "a1" if form.per == "asesor" else None
    made = h.lembar(form.kode, h.hari(), asesi, asesor)
    expected = p.tree_text(made.root)
    assert p.html_text(html.render(made, sheet(made, fonts=False))) == expected
    assert p.docx_text(docx.render(made)) == expected
    content = pdf.render(made)
    assert p.pdf_text(content, expected) == expected
    check_layout(form.kode, made.root, content)


@pytest.mark.parametrize("form", [f for f in DAY if f.per == "asesi"], ids=lambda form: form.kode)
def test_a_paper_for_one_names_nobody_else(form) -> None:
    said = h.printed(h.lembar(form.kode, h.hari(), "01"))
    assert "Larasati Wijayanti" in said
    assert not any(name in said for name in NAMES - {"Larasati Wijayanti"})
    assert ("3374010101900001" in said) == (form.kode == "SERTIFIKAT-PERNYATAAN")


@pytest.mark.parametrize("form", DAY, ids=lambda form: form.kode)
def test_identity_numbers_and_addresses_stay_off_shared_papers(form) -> None:
    if form.per != "asesi":
        said = h.printed(h.lembar(form.kode, h.hari(), asesor="a1" if form.per == "asesor" else None))
        assert not re.search(r"\d{16}|Mawar Rekaan|0812000|@asesi", said)


def test_bills_add_up_and_are_said_in_words() -> None:
    said = h.printed(h.lembar("TAGIHAN", h.hari(), "01"))
    assert "Rp1.400.000" in said
    assert "satu juta empat ratus ribu rupiah" in said
    other = h.hari({"tagihan": {"jumlah": "500000", "kepada": "institusi", "institusi": "PT Layang Nusa"}})
    said = h.printed(h.lembar("TAGIHAN", other, "01"))
    assert "lima ratus ribu rupiah" in said
    assert "Rp1.400.000" not in said
    assert "Ditagihkan kepada : PT Layang Nusa" in said
    assert "lima ratus ribu rupiah" in h.printed(h.lembar("KWITANSI", other, "01"))


def test_the_venue_is_checked_against_the_scheme_and_its_tasks() -> None:
    said = h.printed(h.lembar("TUK-CEKLIS", None))
    skema = h.sumber(None).skema
    bank = h.sumber(None).bank
    wanted = [each.teks for each in (*skema.persyaratan_tuk.ruang, *skema.persyaratan_tuk.k3)]
    wanted += [each.teks for task in bank.tugas_praktik for each in (*task.peralatan, *task.perlengkapan)]
    assert [each for each in wanted if each not in said] == []
    assert "Uji Jarak Jauh" not in said


def test_a_remote_assessment_brings_its_nine_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    import generator.forms.tuk_persyaratan as module

    monkeypatch.setattr(module, "jarak_jauh", lambda sumber: ["Kamera kedua menghadap meja kerja"])
    made = h.lembar("TUK-CEKLIS", None)
    said = h.printed(made)
    blocks = [said.index(f"{letter}. {word}") for letter, word in zip("ABCDEFGHI", (
        "Identitas", "Verifikasi identitas", "Lingkungan", "Perangkat", "Keamanan", "Pemantauan", "Kesimpulan",
        "Hasil pemantauan", "Validasi pengawas"), strict=True)]  # fmt: skip
    assert blocks == sorted(blocks)
    assert "Kamera kedua menghadap meja kerja" in said
    content = pdf.render(made)
    assert p.pdf_text(content, p.tree_text(made.root)) == p.tree_text(made.root)
    check_layout("TUK-CEKLIS", made.root, content)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "nol"), (11, "sebelas"), (19, "sembilan belas"), (20, "dua puluh"), (100, "seratus"),
     (115, "seratus lima belas"), (1000, "seribu"), (1_001_000, "satu juta seribu"),
     (1_400_000, "satu juta empat ratus ribu"),
     (21_000_111, "dua puluh satu juta seratus sebelas"), (2 * 10**12, "dua triliun")],
)  # fmt: skip
def test_amounts_in_words(number: int, words: str) -> None:
    assert terbilang(number) == words


def test_days_are_named() -> None:
    assert hari_tanggal(date(2026, 12, 1)) == "Selasa, 1 Desember 2026"
    assert hari_tanggal(None) == ""
