"""Building a site: shells, pages from data, only what changed, links checked, search indexed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from checks.laporan import Laporan
from generator.pages import bentuk, katalog, umpan
from generator.pages import cari as pencarian
from generator.pages.galat import TautanPutus
from generator.pages.halaman import Sisipan
from generator.pages.isi import INTERNAL, PUBLIK
from generator.pages.isi.cakupan import GAYA as GAYA_CAKUPAN
from generator.pages.keluaran import Keluaran
from generator.pages.kerangka import rangka
from generator.pages.konteks import Konteks
from generator.pages.links import Pemeriksa, check_pages, read_page
from generator.pages.potongan import Potongan
from generator.pages.warna import lembar_warna
from generator.trace.html import gaya
from registry.store import Registry

_NOT_INDEXED = ("404.html", "cari.html", "temuan/", "cakupan/", "kesesuaian/", "mandiri/", "internal/")


@dataclass(frozen=True, slots=True)
class Unduhan:
    """A file to download. ``url`` is relative to the root of the site."""

    judul: str
    nama: str
    url: str
    ukuran: int
    sha256: str
    audiens: str


@dataclass(frozen=True, slots=True)
class BahanSitus:
    """What a site is made of.

    ``laporan`` is the check at profile ``verifikasi``; ``unduhan`` is by scheme (``lsp/slug``); ``draf`` names the
    schemes whose papers are marked DRAF. ``alamat`` is the public address of the site (``https://.../``), if it is
    known: only then can there be a sitemap.
    """

    registry: Registry
    laporan: Laporan
    unduhan: Mapping[str, Sequence[Unduhan]]
    draf: frozenset[str]
    internal: bool
    alamat: str = ""


@dataclass(frozen=True, slots=True)
class HasilSitus:
    """How many pages a site has, and how many of them were written, stayed as they were, and went.

    ``aset`` counts other files that were written, ``dicari`` says whether the search index was made anew.
    """

    halaman: int
    ditulis: int
    tetap: int
    dihapus: int
    aset: int = 0
    dicari: bool = False


def build_site(bahan: BahanSitus, keluar: Path, *, akar: Path, warna: str, cari: bool = True) -> HasilSitus:
    """Brings the site in ``keluar`` up to date; ``akar`` keeps the shells. Nothing under ``unduhan/`` is touched.

    Raises :class:`generator.pages.galat.SitusGagal`; as :class:`TautanPutus` when a link or an anchor of the finished
    site leads nowhere.
    """
    pages: dict[str, str] = {}
    aset = 0
    pemeriksa = Pemeriksa(keluar)
    with Keluaran(keluar) as keluaran:
        for each in _files(bahan, akar, warna):
            written = keluaran.write(each.url, each.isi)
            if each.kerangka is not None:
                pages[each.url] = hashlib.sha256(each.isi).hexdigest()
                if written:
                    pemeriksa.read(each.url, each.slot, each.kerangka)
            else:
                aset += written
        keluaran.clear_away()
        _check_links(keluaran, list(pages), pemeriksa)
        keluaran.finish()
        written_pages = sum(url in pages for url in keluaran.baru)
        removed = sum(url.endswith(".html") for url in keluaran.hilang)
    indexed = [(url, key) for url, key in pages.items() if not url.startswith(_NOT_INDEXED)]
    dicari = cari and pencarian.index(keluar, indexed)
    return HasilSitus(len(pages), written_pages, len(pages) - written_pages, removed, aset, dicari)


@dataclass(frozen=True, slots=True)
class _Berkas:
    """A file of the site. Of a page also its shell, and what was put into the slots."""

    url: str
    isi: bytes
    kerangka: Potongan | None = None
    slot: str = ""

    @classmethod
    def page(cls, url: str, kerangka: Potongan, values: Mapping[str, str]) -> _Berkas:
        slot = "\n".join(values[name] for name in dict.fromkeys(kerangka.bagian[1::2]))
        return cls(url, kerangka.fill(values).encode(), kerangka, slot)


def _files(bahan: BahanSitus, akar: Path, warna: str) -> Iterator[_Berkas]:
    """Every file of the site."""
    shells = rangka(akar)
    konteks = Konteks(bahan.registry, bahan.laporan, bahan.unduhan, bahan.draf, internal=bahan.internal)
    lambang = next(iter(konteks.lambang.values())).url if konteks.pemilik and konteks.lambang else ""
    sisipan = Sisipan(bahan.internal, bahan.alamat, konteks.nama_situs, lambang)
    yield from (_Berkas(*each) for each in shells.aset.items())
    yield _Berkas("aset/warna.css", lembar_warna(_colour(konteks, warna)).encode())
    if bahan.internal:
        yield _Berkas(GAYA_CAKUPAN, gaya().encode())
    urls = []
    for url, page in shells.tulisan.items():
        urls.append(url)
        yield _Berkas.page(url, page, sisipan.umum(url))
    for kind in INTERNAL if bahan.internal else PUBLIK:
        for halaman in kind(konteks):
            urls.append(halaman.url)
            yield _Berkas.page(halaman.url, shells.kerangka[halaman.kerangka], sisipan.halaman(halaman))
    for logo in konteks.lambang.values():
        yield _Berkas(logo.url, logo.isi)
    yield from (_Berkas(*each) for each in chain(katalog.berkas(konteks), bentuk.berkas()))
    if not bahan.internal:
        yield _Berkas(umpan.URL, umpan.umpan(konteks, bahan.alamat))
    if bahan.alamat and not bahan.internal:
        yield _Berkas("sitemap.xml", _sitemap(bahan.alamat, urls))


def _colour(konteks: Konteks, warna: str) -> str:
    """The colour of the settings; where they name none, that of the body whose site it is."""
    chosen = konteks.registry.pengaturan.tampilan.warna
    own = konteks.pemilik.warna if konteks.pemilik else None
    return warna if chosen or not own else own


def _check_links(keluaran: Keluaran, pages: Sequence[str], pemeriksa: Pemeriksa) -> None:
    """Judges the links of what changed; of the whole site when something went that others may point to."""
    if keluaran.utuh and not _lost(keluaran):
        pages = [url for url in pages if url in keluaran.baru]
    problems = check_pages(keluaran.folder, pages, pemeriksa)
    if problems:
        raise TautanPutus(problems)


def _lost(keluaran: Keluaran) -> bool:
    """Whether a file, or an anchor of a page, is no longer there (or so much changed that asking costs more)."""
    if keluaran.hilang or keluaran.sebelum is None:
        return True
    for url, before in keluaran.sebelum.items():
        if url.endswith(".html"):
            now = read_page((keluaran.folder / url).read_text("utf-8")).ids
            if read_page(before.decode("utf-8", "replace")).ids - now:
                return True
    return False


def _sitemap(alamat: str, urls: Sequence[str]) -> bytes:
    from xml.sax.saxutils import escape

    lines = [f"<url><loc>{escape(alamat + url)}</loc></url>" for url in sorted(urls) if url != "404.html"]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return (head + "\n".join(lines) + "\n</urlset>\n").encode()
