"""Severities that differ from a rule's own: by message, by count, and by whose words they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.engine import run
from checks.rules.unit.counts import severity
from checks.subject import UnitSubject
from registry import load
from registry.model.unit import Unit
from registry.store import Document, Registry, StandarFolder
from tests.checks.cases import HERE, read

MAYOR, MINOR, OBSERVASI = "mayor", "minor", "observasi"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("DATA-007/gagal-salah-nama", [MINOR]),
        ("DATA-007/gagal-tanpa-skema", [MAYOR, MAYOR]),
        ("GEN-005/gagal-alasan-pendek", [MAYOR, OBSERVASI, MAYOR]),
        ("GEN-005/gagal-tak-terpakai", [OBSERVASI, OBSERVASI]),
        ("SKM-020/gagal-tujuan-kosong", [MAYOR]),
        ("SKM-020/gagal-rujukan-klausul", [MINOR, MINOR, MINOR]),
        ("SKM-029/gagal-kurang-dan-lebih", [MINOR, MAYOR]),
        ("SKM-037/gagal-ulang", [MAYOR, MAYOR]),
        ("SKM-037/gagal-judul-sama", [MINOR]),
        ("MUK-009/gagal-pilihan", [MAYOR, MAYOR, MAYOR, MAYOR, OBSERVASI]),
        ("MUK-009/gagal-pola-kunci", [OBSERVASI, OBSERVASI]),
        ("UNIT-005/gagal-kosong", [MAYOR]),
        ("UNIT-005/gagal-kotor", [MAYOR, MAYOR]),
        ("UNIT-005/gagal-panjang", [OBSERVASI, OBSERVASI]),
        ("UNIT-005/gagal-kata-benda", [MINOR]),
        ("UNIT-005/gagal-resmi-kata-benda", [OBSERVASI]),
        ("UNIT-005/gagal-rancangan", [MAYOR, MAYOR, OBSERVASI]),
        ("UNIT-010/gagal-tanpa-elemen", [MAYOR]),
        ("UNIT-013/gagal-tanpa-kuk", [MAYOR, MAYOR]),
        ("UNIT-014/gagal-aktif", [MINOR, MINOR, MINOR]),
        ("UNIT-014/gagal-resmi", [OBSERVASI]),
        ("UNIT-014/gagal-rancangan", [MAYOR]),
        ("APL-001/gagal-bukti-ganda", [MINOR]),
        ("APL-001/gagal-tanpa-administratif", [MAYOR]),
        ("VA-001/gagal-kosong", [MAYOR, MAYOR, MAYOR, MAYOR, MAYOR]),
        ("VA-001/gagal-tindak-lanjut", [MINOR, MINOR]),
        ("LSP-001/gagal-berakhir", [MAYOR]),
        ("LSP-001/gagal-hampir", [MINOR]),
        ("LSP-001/gagal-nomor", [MAYOR, MAYOR, MINOR]),
        ("LSP-002/gagal-jenis-di-luar", [MAYOR]),
        ("LSP-002/gagal-sasaran-umum", [MINOR]),
        ("ASR-001/gagal-berakhir", [MAYOR]),
        ("ASR-001/gagal-hampir", [MINOR]),
        ("ASR-001/gagal-unit", [MINOR]),
        ("ASR-002/gagal-belum", [MAYOR]),
        ("ASR-002/gagal-satu", [OBSERVASI]),
        ("TUK-001/gagal-hari-asesmen", [MAYOR]),
        ("TUK-001/gagal-sewaktu-lama", [MINOR]),
        ("TUK-002/gagal-alat", [MAYOR, MINOR]),
    ],
)
def test_severity_of_a_case(name: str, expected: list[str], tmp_path: Path) -> None:
    case = read(HERE / f"{name}.yaml")
    case.write(tmp_path)
    report = run(load(tmp_path, use_cache=False, asesmen=True), profil="verifikasi", today=case.today)
    assert [finding.tingkat for finding in report.temuan if finding.kode == case.code] == expected


@pytest.mark.parametrize(
    ("naskah", "expected"),
    [
        ("resmi", {0: MAYOR, 1: OBSERVASI, 2: None, 5: None, 6: None, 8: None, 9: OBSERVASI}),
        ("parafrasa", {0: MAYOR, 1: MINOR, 2: None, 5: None, 6: OBSERVASI, 8: OBSERVASI, 9: MINOR}),
        ("rancangan", {0: MAYOR, 1: MINOR, 2: None, 5: None, 6: OBSERVASI, 8: OBSERVASI, 9: MINOR}),
    ],
)
@pytest.mark.parametrize("kode", ["UNIT-010", "UNIT-013"])
def test_severity_of_a_count(tmp_path: Path, kode: str, naskah: str, expected: dict[int, str | None]) -> None:
    unit = Unit.model_validate({"kode": "C.25UJI01.001.1", "naskah": naskah})
    registry: Registry = load(tmp_path, use_cache=False)
    subject = UnitSubject(registry, StandarFolder("skkni-2099-001"), Document("unit.yaml", unit, None))
    assert {n: severity(subject, kode, n) for n in expected} == expected
