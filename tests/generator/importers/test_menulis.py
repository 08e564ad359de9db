"""What an import writes: the same bytes every time, and on an update only what changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from generator.importers.skkni import import_decree
from tests.generator.importers.dokumen_uji import Tata
from tests.generator.importers.kebun import MEDIA, PANEN, keputusan

UTUH = ("impor.json", "standar.yaml", f"unit/{MEDIA.kode}.yaml")


def isi(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.*") if p.is_file()}


def test_same_document_same_bytes(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (MEDIA,))
    first = import_decree(path, tmp_path / "x")
    second = import_decree(path, tmp_path / "y")
    assert isi(first.folder) == isi(second.folder)
    assert sorted(isi(first.folder)) == list(UTUH)
    assert first.berkas.ditulis == UTUH
    text = b"".join(isi(first.folder).values())
    assert str(tmp_path).encode() not in text
    assert sorted(p.name for p in (tmp_path / "x").iterdir()) == ["skkni-2019-012"]


def test_import_date_only_when_given(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (MEDIA,))
    hasil = import_decree(path, tmp_path, diimpor=date(2026, 11, 21))
    standar = yaml.safe_load((hasil.folder / "standar.yaml").read_text(encoding="utf-8"))
    assert standar["sumber"]["diimpor"] == date(2026, 11, 21)


def test_update_touches_only_what_changed(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (MEDIA, PANEN))
    hasil = import_decree(path, tmp_path)
    unchanged = hasil.folder / "unit" / f"{MEDIA.kode}.yaml"
    # A checkout on Windows has other line endings; that is no change.
    unchanged.write_bytes(unchanged.read_bytes().replace(b"\n", b"\r\n"))
    kept = unchanged.read_bytes()
    stamp = unchanged.stat().st_mtime_ns
    baru = replace(PANEN, kode="A.011300.009.01")
    again = import_decree(keputusan(tmp_path / "a.pdf", Tata(), (MEDIA, baru)), tmp_path, update=True)
    assert unchanged.read_bytes() == kept
    assert unchanged.stat().st_mtime_ns == stamp
    assert f"unit/{MEDIA.kode}.yaml" in again.berkas.tetap
    assert again.berkas.ditulis == ("impor.json", "standar.yaml", f"unit/{baru.kode}.yaml")
    assert again.berkas.tertinggal == (f"unit/{PANEN.kode}.yaml",)
    assert (hasil.folder / "unit" / f"{PANEN.kode}.yaml").is_file()


def test_update_of_the_same_document_writes_nothing(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (MEDIA,))
    import_decree(path, tmp_path)
    again = import_decree(path, tmp_path, update=True)
    assert (again.berkas.ditulis, again.berkas.tetap) == ((), UTUH)


def test_report(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (MEDIA,))
    hasil = import_decree(path, tmp_path)
    report = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    assert list(report) == [
        "dokumen",
        "jenis",
        "sidik",
        "standar",
        "klasifikasi",
        "unit",
        "daftar_berbeda",
        "tidak_ditempatkan",
        "catatan",
        "ragu",
        "asal",
        "dasar",
    ]
    assert report["dokumen"] == "a.pdf"
    assert report["sidik"].startswith("sha256:")
    assert report["unit"] == [{"kode": MEDIA.kode, "halaman": 2, "elemen": 3, "kuk": 7}]
