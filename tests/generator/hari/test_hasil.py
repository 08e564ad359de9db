"""``hasil.xlsx``: it comes out with drop-downs, is filled in, and is read back cell by cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.hari import hasil
from generator.hari.lembar_hasil import workbook
from registry.hari import Hari
from tests.generator.hari.hari_uji import ID, baca, folder, ganti, isi_hasil, mayor, repositori, temuan

K = "K"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The day with its workbook as it comes out."""
    root = repositori(tmp_path / "r")
    bacaan = baca(root)
    units = hasil.units_of(bacaan.registry, bacaan.hari)
    (folder(root) / "hasil.xlsx").write_bytes(workbook(bacaan.hari, units))
    return root


def unit_cells(root: Path, nilai: str = K) -> dict[tuple[str, str], Any]:
    sheet = openpyxl.load_workbook(folder(root) / "hasil.xlsx")["Unit"]
    return {("Unit", f"E{row}"): nilai for row in range(2, sheet.max_row + 1)}


def day(root: Path) -> Hari:
    bacaan = baca(root)
    assert mayor(bacaan) == []
    assert bacaan.hari is not None
    return bacaan.hari


def decided(root: Path) -> dict[tuple[str, str], Any]:
    """All units competent, decided so for the first two candidates."""
    ganti(root, "nomor:\n", "nomor:\n  ba_pleno: 61/BA\n  sk_keputusan: 62/SK\n  permohonan_blanko: 63/PB\n")
    return unit_cells(root) | {("Asesi", "H2"): K, ("Asesi", "H3"): K}


def test_the_workbook_has_drop_downs_and_the_same_bytes(root: Path) -> None:
    book = openpyxl.load_workbook(folder(root) / "hasil.xlsx")
    lists = {
        (sheet.title, str(rule.sqref).partition(":")[0]): rule.formula1
        for sheet in book
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    assert lists["Unit", "E2"] == '"K,BK"'
    assert lists["Asesi", "D2"] == '"ya,tidak"'
    assert lists["Asesi", "H2"] == '"K,BK"'
    assert book["Unit"].max_row == 1 + 3 * 3
    bacaan = baca(root)
    again = workbook(bacaan.hari, hasil.units_of(bacaan.registry, bacaan.hari))
    assert again == (folder(root) / "hasil.xlsx").read_bytes()


def test_an_untouched_workbook_says_nothing(root: Path) -> None:
    bacaan = baca(root)
    assert temuan(bacaan) == []
    assert bacaan.hari.hasil == {}
    assert not bacaan.hasil_baru


def test_recommendation_follows_the_units(root: Path) -> None:
    isi_hasil(root, unit_cells(root) | {("Unit", "E5"): "bk", ("Asesi", "F3"): "Uji ulang penyetelan rem"})
    found = day(root)
    assert [found.hasil[id_].rekomendasi for id_ in ("01", "02", "03")] == ["k", "bk", "k"]
    assert found.hasil["02"].tindak_lanjut == "Uji ulang penyetelan rem"
    assert found.hasil["01"].keputusan is None


def test_decision_and_certificate(root: Path) -> None:
    cells = decided(root)
    cells |= {("Sertifikat", "C2"): "95290 7231 2 0000001 2026", ("Sertifikat", "D2"): "SPD 900 00001 2026"}
    cells |= {("Sertifikat", "E2"): "7654321", ("Sertifikat", "F2"): "20/12/2026"}
    isi_hasil(root, cells)
    found = day(root)
    paper = found.hasil["01"].sertifikat
    assert found.keputusan(found.asesi[0]) == "k"
    assert (paper.nomor, paper.blangko) == ("95290 7231 2 0000001 2026", "7654321")
    assert paper.berlaku_sampai is None or paper.berlaku_sampai > paper.tanggal


def test_who_was_absent_has_no_result(root: Path) -> None:
    isi_hasil(root, {("Asesi", "D4"): "tidak"})
    found = day(root)
    assert [each.hadir for each in found.asesi] == [True, True, False]
    assert "03" not in found.hasil


@pytest.mark.parametrize(
    ("sel", "harap"),
    [
        ({("Unit", "E2"): "Kompten"}, ("DATA-006", 2, 5)),
        ({("Unit", "E2"): "=1+1"}, ("DATA-006", 2, 5)),
        ({("Unit", "C2"): "X.00XXX00.001.1", ("Unit", "E2"): "K"}, ("DATA-008", 2, 3)),
        ({("Unit", "A2"): "99", ("Unit", "E2"): "K"}, ("DATA-008", 2, 1)),
        ({("Unit", "E1"): "Nilai", ("Unit", "E2"): "K"}, ("DATA-005", 1, 1)),
        ({("Asesi", "D2"): "mungkin"}, ("DATA-006", 2, 4)),
        ({("Asesi", "D2"): "tidak", ("Unit", "E2"): "K"}, ("DATA-006", 2, 5)),
        ({("Asesi", "E2"): "K"}, ("AK-003", 2, 5)),
        ({("Unit", "E2"): "BK", ("Asesi", "E2"): "K"}, ("AK-003", 2, 5)),
        ({("Asesi", "H2"): "BK"}, ("AK-003", 2, 8)),
        ({("Sertifikat", "C2"): "123"}, ("SRT-001", 2, 3)),
        ({("Sertifikat", "C2"): "123"}, ("SRT-002", 2, 3)),
        ({("Sertifikat", "E2"): "7654321"}, ("SRT-002", 2, 5)),
    ],
)
def test_bad_cells_are_findings_with_sheet_row_and_column(
    root: Path, sel: dict[tuple[str, str], Any], harap: tuple[str, int, int]
) -> None:
    isi_hasil(root, sel)
    bacaan = baca(root)
    found = [f for f in bacaan.laporan["temuan"] if f["berkas"].endswith("hasil.xlsx")]
    assert harap in [(f["kode"], f["baris"], f["kolom"]) for f in found]
    assert bacaan.hari is None
    assert all("!" in each["jalur"] for each in found if each["kode"] != "DATA-001")


@pytest.mark.parametrize(
    ("sel", "harap"),
    [
        ({("Unit", "E5"): "BK", ("Asesi", "H3"): "K"}, ("AK-003", 3, 8)),
        ({("Asesi", "H2"): "BK"}, ("AK-003", 2, 8)),
        ({("Sertifikat", "C4"): "9"}, ("SRT-001", 4, 3)),
        ({("Sertifikat", "C2"): 95290723120000001}, ("DATA-006", 2, 3)),
        ({("Sertifikat", "E2"): "7", ("Sertifikat", "E3"): "7"}, ("SRT-002", 3, 5)),
        ({("Sertifikat", "C2"): "9", ("Sertifikat", "C3"): "9"}, ("SRT-001", 3, 3)),
        ({("Sertifikat", "F2"): "01/12/2026"}, ("GEN-004", 2, 6)),
        ({("Sertifikat", "F2"): "20-Des"}, ("DATA-006", 2, 6)),
        ({("Sertifikat", "E2"): "7", ("Sertifikat", "H2"): "ya"}, ("SRT-002", 2, 5)),
    ],
)
def test_what_a_decision_may_not_say(root: Path, sel: dict[tuple[str, str], Any], harap: tuple[str, int, int]) -> None:
    isi_hasil(root, decided(root) | sel)
    found = [f for f in baca(root).laporan["temuan"] if f["berkas"].endswith("hasil.xlsx")]
    assert harap in [(f["kode"], f["baris"], f["kolom"]) for f in found]


def test_a_reason_lets_the_meeting_decide_otherwise(root: Path) -> None:
    isi_hasil(root, decided(root) | {("Asesi", "H2"): "BK", ("Asesi", "I2"): "Bukti tidak asli"})
    assert day(root).hasil["01"].alasan == "Bukti tidak asli"


def test_a_decision_without_a_number_is_no_ground_for_a_certificate(root: Path) -> None:
    isi_hasil(root, unit_cells(root) | {("Asesi", "H2"): K, ("Sertifikat", "C2"): "1"})
    assert ("SRT-002", "hasil.xlsx", 2, 3) in mayor(baca(root))


def test_the_workbook_follows_the_list_until_somebody_fills_it_in(root: Path) -> None:
    csv = folder(root) / "asesi.csv"
    csv.write_bytes(csv.read_bytes() + b"4;Dewi Anjani;;;;;;;;;;;a2;\r\n")
    bacaan = baca(root)
    assert temuan(bacaan) == []
    assert bacaan.hasil_baru
    isi_hasil(root, {("Unit", "E2"): K})
    assert [found[:2] for found in mayor(baca(root))] == [("DATA-005", "hasil.xlsx")] * 3


def test_ids_of_the_day_are_its_own(root: Path) -> None:
    assert day(root).id == ID
