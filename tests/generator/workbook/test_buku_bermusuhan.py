"""Hostile workbooks end in one clear sentence, soon and without much memory."""

from __future__ import annotations

import time
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from generator.importers.failure import ImporGagal
from generator.workbook.baca import read
from tests.generator.workbook import buku

SHEET = "xl/worksheets/sheet2.xml"
_HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_TAIL = b"</sheetData></worksheet>"


def remade(path: Path, change: dict[str, Callable[[bytes], bytes]], extra: dict[str, bytes] | None = None) -> Path:
    with zipfile.ZipFile(BytesIO(buku.buku_skema())) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            content = source.read(name)
            out.writestr(name, change[name](content) if name in change else content)
        for name, content in (extra or {}).items():
            out.writestr(name, content)
    return path


def _entity(content: bytes) -> bytes:
    return content.replace(b"<workbook", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook', 1)


def _rows(count: int) -> bytes:
    return _HEAD + b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, count)) + _TAIL


def _laughs(content: bytes) -> bytes:
    return content.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet', 1)


HOSTILE: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "zip bomb": ("terlalu_besar", lambda p: remade(p, {SHEET: lambda _: _HEAD + b"<row/>" * 22_000_000 + _TAIL})),
    "external entity": ("berbahaya", lambda p: remade(p, {"xl/workbook.xml": _entity})),
    "entity expansion": ("berbahaya", lambda p: remade(p, {SHEET: _laughs})),
    "macros": ("makro", lambda p: remade(p, {}, {"xl/vbaProject.bin": b"x"})),
    "links to other files": ("tautan_luar", lambda p: remade(p, {}, {"xl/externalLinks/externalLink1.xml": b"<x/>"})),
    "thousands of sheets": (
        "terlalu_besar",
        lambda p: remade(p, {}, {f"xl/worksheets/sheet{n}.xml": b"<worksheet/>" for n in range(50, 3000)}),
    ),
    "too many rows": ("terlalu_besar", lambda p: remade(p, {SHEET: lambda _: _rows(30_000)})),
    "nested without end": ("berbahaya", lambda p: remade(p, {SHEET: lambda _: b"<a>" * 100_000})),
    "cut sheet": ("rusak", lambda p: remade(p, {SHEET: lambda content: content[:2000]})),
}


@pytest.mark.parametrize(("code", "make"), HOSTILE.values(), ids=list(HOSTILE))
def test_it_is_refused(
    code: str, make: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.workbook.baca.PALING_SEL", 25_000)
    path = make(tmp_path / "buku.xlsx")
    begun = time.process_time()
    with pytest.raises(ImporGagal) as caught:
        read(path, path.name)
    assert caught.value.kode == code
    assert path.name in caught.value.pesan("id")
    assert caught.value.pesan("id") != caught.value.pesan("en")
    assert time.process_time() - begun < 20


PLAIN = {
    "locked or old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "format_lama"),
    "text": (b"halo", "rusak"),
    "empty": (b"", "rusak"),
    "other zip": (b"PK\x05\x06" + bytes(18), "bukan_xlsx"),
}


@pytest.mark.parametrize(("content", "code"), PLAIN.values(), ids=list(PLAIN))
def test_what_is_no_workbook_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(content)
    with pytest.raises(ImporGagal) as caught:
        read(path, path.name)
    assert caught.value.kode == code


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(buku.buku_skema()[:30_000])
    with pytest.raises(ImporGagal):
        read(path, path.name)


def test_memory_stays_bounded(tmp_path: Path) -> None:
    path = remade(tmp_path / "buku.xlsx", {SHEET: lambda _: _HEAD + b"<row/>" * 100_000 + _TAIL})
    tracemalloc.start()
    read(path, path.name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 6_000_000
