"""FR.APL.02 of each scheme as a page that an applicant fills in. What he writes stays on his machine.

The page holds what the paper holds: units, elements and criteria, all of them public. ``site/aset/mandiri.js`` keeps
the answers, counts them, and writes and reads the file of :mod:`registry.model.mandiri`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.forms.sumber import Sumber, UnitCetak
from generator.forms.teks import teks
from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.model.mandiri import VERSI
from registry.model.unit import Elemen
from registry.sidik import fingerprint
from registry.store import SkemaFolder

if TYPE_CHECKING:
    from generator.pages.site import Unduhan

GAYA = "aset/mandiri.css"
"""The style sheet of these pages, one of the written assets."""

FORMULIR = "FR.APL.02"


@dataclass(frozen=True, slots=True)
class UnitIsian:
    """A unit of the form: how it is printed, its page (empty where it has none), its elements with their marks."""

    cetak: UnitCetak
    url: str
    elemen: tuple[tuple[Elemen, str], ...]


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    for folder in konteks.semua_skema:
        yield _page(konteks, folder)


@cache
def _words(muk_versi: int) -> dict[str, Any]:
    return teks("fr-apl-02", muk_versi)


def _page(konteks: Konteks, folder: SkemaFolder) -> Halaman:
    url = konteks.alamat.mandiri(folder.id)
    skema = konteks.skema(folder)
    judul = skema.judul or folder.slug
    sumber = Sumber(konteks.registry, folder, konteks.digest)
    units = [_unit(konteks, sumber, each) for each in sumber.kemasan()]
    isi = tulis(
        "mandiri",
        konteks,
        url,
        id=folder.id,
        judul=judul,
        lsp=konteks.nama_lsp(folder.lsp),
        skema=konteks.alamat.skema[folder.id],
        nomor=skema.nomor_skema or skema.nomor_dokumen or "",
        unit=units,
        pilihan=any(each.cetak.kelompok == "pilihan" for each in units),
        kertas=_paper(konteks.unduhan(folder.id)),
        jejak=sumber.jejak,
        versi=VERSI,
        t=_words(skema.muk_versi),
    )
    uraian = f"Asesmen mandiri ({FORMULIR}) skema {judul}: diisi di peramban, disimpan di perangkat sendiri."
    return Halaman(url, "mandiri", f"Asesmen mandiri: {judul}", uraian, isi, gaya=GAYA)


def _unit(konteks: Konteks, sumber: Sumber, cetak: UnitCetak) -> UnitIsian:
    unit = sumber.unit(cetak.kode)
    elements = tuple((elemen, _mark(elemen)) for elemen in unit.elemen) if unit else ()
    return UnitIsian(cetak, konteks.url_unit(cetak.kode), elements)


def _mark(elemen: Elemen) -> str:
    """The fingerprint of what an applicant answers: an answer given to another text is shown as such."""
    return fingerprint("\n".join((elemen.judul or "", *(kuk.teks for kuk in elemen.kuk))))


def _paper(files: list[Unduhan]) -> Unduhan | None:
    """The same form on paper: as PDF where there is one."""
    own = [file for file in files if file.nama.startswith(f"{FORMULIR}.")]
    return next((file for file in own if file.nama.endswith(".pdf")), own[0] if own else None)
