"""Scans: a clear message without the extra; with it, every value of a scanned page is marked."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pikepdf
import pytest

from generator.importers import pindai
from generator.importers.failure import OcrGagal, TanpaOcr, TanpaTeks
from generator.importers.skkni import import_decree
from tests.generator.importers.dokumen_uji import Tata, write
from tests.generator.importers.kebun import MEDIA, PANEN, harapan, keputusan, terbaca
from tests.generator.importers.perintah import jalankan

_GAMBAR = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><rect width='300' height='300'/></svg>"
_TIRUAN = "import shutil, sys; shutil.copy({source!r}, sys.argv[-1])"


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A document whose pages are pictures."""
    write(tmp_path / "pindai_2019_012.pdf", _GAMBAR, "")
    return tmp_path / "pindai_2019_012.pdf"


def fake(monkeypatch: pytest.MonkeyPatch, source: Path) -> None:
    """An OCR program that recognises exactly this."""
    command = [sys.executable, "-c", _TIRUAN.format(source=str(source))]
    monkeypatch.setattr(pindai, "_command", lambda: command)


def test_without_the_extra_the_message_says_what_to_install(
    scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TanpaTeks, match="--ocr"):
        import_decree(scan, tmp_path / "s")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(TanpaOcr, match="tesseract-ocr-ind"):
        import_decree(scan, tmp_path / "s", ocr=True)
    said = jalankan("import", str(scan), "--into", str(tmp_path / "s"), "--ocr")
    assert said.code == 3
    assert 'pip install "telusur[ocr]"' in said.err


def test_every_value_of_a_scan_is_marked(scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake(monkeypatch, keputusan(tmp_path / "terbaca.pdf", Tata(), (MEDIA,)))
    hasil = import_decree(scan, tmp_path / "s", ocr=True)
    assert terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml") == harapan(MEDIA)
    report = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    name = f"unit/{MEDIA.kode}.yaml"
    assert set(report["ragu"][name]) == set(report["asal"][name])
    assert all("OCR" in reason for reason in report["ragu"][name].values())
    assert report["dokumen"] == scan.name


def test_pages_with_text_stay_sure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = keputusan(tmp_path / "terbaca.pdf", Tata(), (MEDIA, PANEN))
    write(tmp_path / "gambar.pdf", _GAMBAR, "@page { size: 612pt 936pt }")
    part = tmp_path / "sebagian.pdf"
    with pikepdf.open(whole) as pdf, pikepdf.open(tmp_path / "gambar.pdf") as picture:
        pdf.pages[1] = picture.pages[0]
        pdf.save(part)
    fake(monkeypatch, whole)
    hasil = import_decree(part, tmp_path / "s", ocr=True)
    first, second = hasil.naskah.unit
    assert first.ragu
    assert not second.ragu
    assert {box.halaman for path in first.ragu for box in first.asal[path]} >= {2}


def test_a_program_that_fails_or_gives_nothing(scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for script in ("raise SystemExit(3)", "pass"):
        monkeypatch.setattr(pindai, "_command", lambda script=script: [sys.executable, "-c", script])
        with pytest.raises(OcrGagal):
            import_decree(scan, tmp_path / "s", ocr=True)
    assert not (tmp_path / "s").exists()
