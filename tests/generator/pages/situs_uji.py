"""What tests of the site share: a copy of the example data, and a site built from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from checks.laporan import Laporan
from checks.session import Request, check
from generator.pages.site import BahanSitus, HasilSitus, Unduhan, build_site
from registry import Registry, load
from tests.generator.contoh import salin_contoh

ROOT = Path(__file__).resolve().parents[3]
SKEMA = "lsp-contoh/layanan-sertifikasi"
STANDAR = "skkni-2020-333"
UNIT = "M.74SPS03.097.1"
HALAMAN_UNIT = f"unit/{STANDAR}/{UNIT}.html"
HALAMAN_SKEMA = f"skema/{SKEMA}.html"
WARNA = "#0b4f6c"


def salin(tujuan: Path) -> Path:
    """A copy of a part of the example repository: one body, its scheme and its standard."""
    return salin_contoh(tujuan)


def ubah(path: Path, lama: str, baru: str) -> None:
    """Replaces a text of a file, which must be there."""
    text = path.read_text("utf-8")
    assert lama in text, lama
    path.write_text(text.replace(lama, baru, 1), "utf-8")


def diperiksa(root: Path) -> tuple[Registry, Laporan]:
    laporan = check(Request(root, profil="verifikasi", today=date(2026, 11, 21), use_cache=False)).laporan
    return load(root, use_cache=False), laporan


def unduh(keluar: Path, skema: str, nama: str, audiens: str = "publik") -> Unduhan:
    """A file to download, put in its place."""
    url = f"unduhan/{skema}/{nama}"
    (keluar / url).parent.mkdir(parents=True, exist_ok=True)
    (keluar / url).write_bytes(b"isi")
    return Unduhan(f"Judul {nama}", nama, url, 1_234_567, "ab12" * 16, audiens)


def bangun(
    root: Path,
    keluar: Path,
    akar: Path,
    *,
    internal: bool = False,
    unduhan: Mapping[str, Sequence[Unduhan]] | None = None,
    draf: frozenset[str] = frozenset(),
    cari: bool = False,
    alamat: str = "",
) -> HasilSitus:
    """A site of a repository; ``akar`` keeps the shells."""
    registry, laporan = diperiksa(root)
    bahan = BahanSitus(registry, laporan, unduhan or {}, draf, internal, alamat)
    return build_site(bahan, keluar, akar=akar, warna=WARNA, cari=cari)


def semua(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its address."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def halaman(folder: Path) -> dict[str, str]:
    """Every page of a site."""
    return {name: content.decode() for name, content in semua(folder).items() if name.endswith(".html")}
