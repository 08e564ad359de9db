"""Joining lines, and recognising headings and codes."""

from __future__ import annotations

import pytest

from generator.importers.anatomy import closes_units, heads_range, is_none, starts_unit
from generator.importers.codes import cleaned, find_code
from generator.importers.headings import BAGIAN, read_heading
from generator.importers.identity import read_identity
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line, Word

KOSAKATA = Kosakata.of(["Daun dipertimbangkan. Surat e-mail dan email. Kerja non-stop. Meja\ufffekursi, nonstop."])


def baris(text: str, page: int = 1) -> Line:
    x, words = 80.0, []
    for part in text.split():
        words.append(Word(part, x, x + 6 * len(part), 100, 112))
        x += 6 * len(part) + 4
    return Line(page, tuple(words))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Daun", "dipetik"], "Daun dipetik"),
        (["Daun  dan", " batang "], "Daun dan batang"),
        (["dipertimbang-", "kan lagi"], "dipertimbangkan lagi"),
        (["masing-", "masing daun"], "masing-masing daun"),
        (["prinsip-", "prinsipnya"], "prinsip-prinsipnya"),
        (["lewat (e-", "mail)"], "lewat (e-mail)"),
        (["kerja non-", "stop"], "kerja non-stop"),
        (["yang di-", "semprot"], "yang di-semprot"),
        (["luas area (AB -", "CD)"], "luas area (AB - CD)"),
        (["dan/", "atau"], "dan/atau"),
        (["ta\u00ad", "nam"], "tanam"),
        (["", "satu"], "satu"),
    ],
)
def test_join(lines: list[str], text: str) -> None:
    assert join_lines(lines, KOSAKATA) == text


@pytest.mark.parametrize(
    "text",
    ["(Tidak ada.)", "Tidak ada", "TIDAK ADA.", "( Tidak Ada )", "3.1 Tidak ada", "-", "–", "(tidak ada)"],
)
def test_forms_of_nothing(text: str) -> None:
    assert is_none(text)


@pytest.mark.parametrize("text", ["", "Tidak ada gangguan", "Ada", "1.1", "Tidak"])
def test_not_nothing(text: str) -> None:
    assert not is_none(text)


@pytest.mark.parametrize(
    ("text", "key", "rest"),
    [
        ("1. Konteks variabel", "konteks_variabel", None),
        ("1 Kontek Variabel :", "konteks_variabel", None),
        ("2. Peralatan dan perlengkapan yang diperlukan", "peralatan_perlengkapan", None),
        ("2.2. Perlengkapan", "perlengkapan", None),
        ("3. Peraturan yang diperlukan (Tidak ada.)", "peraturan", "(Tidak ada.)"),
        ("3.2 Ketrampilan yang di butuhkan", "keterampilan", None),
        ("3.Pengetahuan dan keterampilan penunjang", "pengetahuan_keterampilan", None),
        ("4.2 Standar: Prosedur kebun", "standar", "Prosedur kebun"),
        ("5. Aspek kritiis", "aspek_kritis", None),
        ("3.1.1 Peralatan", None, None),
        ("2.1 Peraturan", None, None),
        ("3. Perturan yang diperlukan", "peraturan", None),
        ("4.1 Norma kesopanan", None, None),
        ("Peralatan disiapkan", None, None),
    ],
)
def test_headings(text: str, key: str | None, rest: str | None) -> None:
    found = read_heading(baris(text), BAGIAN)
    assert (found.bagian.kunci if found else None) == key
    if found is not None:
        assert (found.sisa.text if found.sisa else None) == rest


def test_marks_of_a_unit() -> None:
    assert heads_range(baris("BATASAN VAREABEL"))
    assert not heads_range(baris("Batasan variabel suhu"))
    assert starts_unit(baris("KODE UNIT : A.011300.001.01"), [])
    assert starts_unit(baris("Kode Unit"), [baris("A.011300.001.01"), baris("Judul Unit : Menyiram")])
    assert not starts_unit(baris("NO KODE UNIT JUDUL UNIT KOMPETENSI"), [baris("1. A.011300.001.01 Menyiram")])
    assert not starts_unit(baris("KODE UNIT JUDUL UNIT KOMPETENSI"), [])
    assert closes_units(baris("BAB III"))
    assert not closes_units(baris("Bab ini"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1. A.011300.001.01 Menyiram", "A.011300.001.01"),
        ("A. 01KBN00. 001.1: Menyiram", "A.01KBN00.001.1"),
        ("A01KBN00.015.3", "A01KBN00.015.3"),
        ("TAN.KB02.001.01", "TAN.KB02.001.01"),
        ("Peraturan Nomor 12.345 Tahun 2019", None),
        ("SNI 01-1234-2019", None),
    ],
)
def test_codes(text: str, code: str | None) -> None:
    match = find_code(text)
    assert (cleaned(match[0]) if match else None) == code


def test_identity_with_date_and_acronyms() -> None:
    pages = [
        "KEPUTUSAN MENTERI TENAGA KERJA DAN TRANSMIGRASI\nREPUBLIK INDONESIA\nNOMOR 045 TAHUN 2014\nTENTANG\n"
        "PENETAPAN STANDAR KOMPETENSI KERJA\nNASIONAL INDONESIA BIDANG KEBUN SDK\nDENGAN RAHMAT TUHAN",
        "Kebun SDK dikelola dengan standar kompetensi kerja nasional.\n"
        "Ditetapkan di Jakarta\npada tanggal 4 Maret 2014",
    ]
    found = read_identity(pages, "a.pdf")
    assert found is not None
    assert (found.id, found.nomor, found.penetap) == (
        "skkni-2014-045",
        "45",
        "Menteri Tenaga Kerja dan Transmigrasi",
    )
    assert found.judul == "Penetapan Standar Kompetensi Kerja Nasional Indonesia Bidang Kebun SDK"
    assert found.ditetapkan is not None
    assert found.ditetapkan.isoformat() == "2014-03-04"
