"""Sites built once for many tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.generator.pages import situs_uji as s
from tests.generator.pages.peramban import served, started

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def akar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where shells are kept: MkDocs runs once for all tests."""
    return tmp_path_factory.mktemp("akar")


@pytest.fixture(scope="session")
def publik(tmp_path_factory: pytest.TempPathFactory, akar: Path) -> Path:
    """The public site of the example repository."""
    keluar = tmp_path_factory.mktemp("publik")
    files = [s.unduh(keluar, s.SKEMA, "FR.APL.01.pdf"), s.unduh(keluar, s.SKEMA, "FR.APL.01.docx")]
    files.append(s.unduh(keluar, s.SKEMA, "rahasia.zip", "asesor"))
    s.bangun(s.ROOT, keluar, akar, unduhan={s.SKEMA: files})
    return keluar


@pytest.fixture(scope="session")
def internal(tmp_path_factory: pytest.TempPathFactory, akar: Path) -> Path:
    """The internal site of a repository with findings."""
    root = s.salin(tmp_path_factory.mktemp("bertemuan"))
    s.ubah(root / f"schemes/{s.SKEMA}/skema.yaml", "  banding:\n", "  banding_lain:\n")
    s.ubah(root / f"schemes/{s.SKEMA}/skema.yaml", "  - pp-10-2018\n", "  - pp-23-2004\n")
    (root / f"standards/{s.STANDAR}/pengecualian.yaml").write_text(
        f"- {{aturan: UNIT-010, acuan: {s.UNIT}, alasan: Standar ini memang dicetak dengan satu elemen saja,"
        " oleh: Siti Khairunnisa Lubis, tanggal: 2026-05-01, sampai: 2027-05-01}\n",
        "utf-8",
    )
    unit = root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml"
    text = unit.read_text("utf-8")
    head, rest = text.split("  - judul: Menyiapkan", 1)
    unit.write_text(head + "batasan_variabel:" + rest.split("batasan_variabel:", 1)[1], "utf-8")
    keluar = tmp_path_factory.mktemp("internal")
    files = [s.unduh(keluar, s.SKEMA, f"kit-{kit}.zip", kit) for kit in ("publik", "asesi", "asesor")]
    s.bangun(root, keluar, akar, internal=True, unduhan={s.SKEMA: files}, draf=frozenset((s.SKEMA,)))
    return keluar


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """A browser, started once."""
    with started() as browser:
        yield browser


@pytest.fixture(scope="session")
def lengkap(tmp_path_factory: pytest.TempPathFactory, akar: Path) -> Path:
    """The public site of the example repository as it is published: with files to download and with its index."""
    keluar = tmp_path_factory.mktemp("lengkap") / "situs"
    files = [s.unduh(keluar, s.SKEMA, name) for name in ("FR.APL.01.pdf", "FR.APL.02.pdf", "FR.APL.02.docx")]
    s.bangun(s.ROOT, keluar, akar, unduhan={s.SKEMA: files}, cari=True)
    return keluar


@pytest.fixture(scope="session")
def alamat(lengkap: Path) -> Iterator[str]:
    """The address at which that site is served."""
    with served(lengkap) as address:
        yield address
