"""Coverage of each scheme: gaps, and the matrix of places and instruments as a heat map. Internal site only."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.alamat import dasar
from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from generator.trace import trace
from generator.trace.html import isi as isi_cakupan
from registry.store import SkemaFolder

GAYA = "aset/cakupan.css"
"""The style sheet of these pages."""


def alamat(konteks: Konteks, id_: str) -> str:
    """The page of a scheme's coverage: as the scheme's own, in another folder."""
    return f"cakupan/{konteks.alamat.skema[id_].partition('/')[2]}"


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    for folder in konteks.semua_skema:
        yield _page(konteks, folder)
        konteks.registry.forget_spans()


def _page(konteks: Konteks, folder: SkemaFolder) -> Halaman:
    url = alamat(konteks, folder.id)
    cakupan = trace(konteks.registry, folder.id)
    base = dasar(url)
    units = {unit.kode: konteks.url_unit(unit.kode) for unit in cakupan.unit}
    links = {kode: f"{base}{page}" for kode, page in units.items() if page}
    judul = konteks.skema(folder).judul or folder.slug
    isi = tulis(
        "cakupan",
        konteks,
        url,
        judul=judul,
        skema=konteks.alamat.skema[folder.id],
        jejak=cakupan.jejak,
        isi=isi_cakupan(cakupan, "id", links),
    )
    title = f"Cakupan asesmen: {judul}"
    uraian = f"Setiap KUK, pengetahuan, keterampilan, dan aspek kritis skema {judul} terhadap rencana dan bank butir."
    return Halaman(url, "cakupan", title, uraian, isi, gaya=GAYA)
