"""Schemes: what is certified, for whom, at what price, by which process; and their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.forms.sumber import Sumber
from generator.forms.teks import teks
from generator.forms.tulis import daun, dengan_kata, kalimat_syarat
from generator.pages import jsonld
from generator.pages.halaman import Halaman
from generator.pages.isi.cakupan import alamat as alamat_cakupan
from generator.pages.isi.kesesuaian import alamat as alamat_kesesuaian
from generator.pages.konteks import Konteks
from generator.pages.riwayat import riwayat
from generator.pages.rupa import kalimat, tulis
from registry.model.skema import Skema, Syarat
from registry.store import SkemaFolder

if TYPE_CHECKING:
    from generator.pages.site import Unduhan


_MOST_LISTED = 500
"""Above this many schemes the list names certification bodies only: the page of each lists its schemes."""


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "skema/index.html"
    lsp = [id_ for id_ in konteks.alamat.lsp if konteks.skema_lsp(id_)]
    isi = tulis("daftar_skema", konteks, url, lsp=lsp, rinci=len(konteks.semua_skema) <= _MOST_LISTED)
    yield Halaman(url, "daftar_skema", "Skema sertifikasi", "Daftar skema sertifikasi menurut LSP.", isi)
    for folder in konteks.semua_skema:
        yield _page(konteks, folder)


@cache
def _words(muk_versi: int) -> dict[str, Any]:
    return teks("skema", muk_versi)


@cache
def _common(muk_versi: int) -> dict[str, Any]:
    return teks("_umum", muk_versi)


def _page(konteks: Konteks, folder: SkemaFolder) -> Halaman:
    url = konteks.alamat.skema[folder.id]
    sumber = Sumber(konteks.registry, folder, konteks.digest)
    skema, umum = konteks.skema(folder), _common(konteks.skema(folder).muk_versi)
    bukti = [text for leaf in daun(skema.persyaratan_dasar) for text in leaf.bukti]
    acuan = [
        (sumber.acuan(id_), konteks.alamat.standar.get(id_, ""), _status(konteks, id_))
        for id_ in skema.acuan_normatif or ()
    ]
    isi = tulis(
        "skema",
        konteks,
        url,
        id=folder.id,
        lsp=folder.lsp,
        skema=skema,
        unit=konteks.kemasan(folder),
        acuan=acuan,
        bukti=list(dict.fromkeys(bukti)),
        draf=folder.id in konteks.draf,
        cakupan=alamat_cakupan(konteks, folder.id) if konteks.internal else "",
        kesesuaian=alamat_kesesuaian(konteks, folder.id) if konteks.internal else "",
        unduhan=_papers(konteks.unduhan(folder.id), skema.judul),
        jejak=_trace(sumber),
        merek=konteks.merek(folder.lsp),
        riwayat=riwayat(skema),
        tahun=skema.revisi.tanggal.year if skema.revisi and skema.revisi.tanggal else None,
        t=_words(skema.muk_versi),
        u=umum,
        dengan_kata=lambda n: dengan_kata(n, umum["angka"]),
        kalimat_syarat=lambda syarat: _sentence(syarat, umum, sumber),
    )
    judul = skema.judul or folder.slug
    uraian = _summary(konteks, folder, skema, judul)
    return Halaman(url, "skema", judul, uraian, isi, data=jsonld.skema(konteks, folder))


_FIRST = ("FR.APL.01", "FR.APL.02", "SKEMA", "FR.AK.04", "FR.AK.01")
"""Papers that applicants look for, in the order in which they need them."""

_SHORT = frozenset(("BNSP", "KKNI", "KUK", "LSP", "MUK", "SKKNI", "SOP", "TUK"))


def _papers(files: Sequence[Unduhan], skema: str) -> list[tuple[str, str, list[tuple[str, Unduhan]]]]:
    """Files to download, the formats of one paper together: title, audience, and each format with its file.

    Kits first, then what applicants need, units last. A title that repeats the name of the scheme is shown without it.
    """
    result: dict[tuple[str, str, str], list[tuple[str, Unduhan]]] = {}
    for file in files:
        stem, _, suffix = file.nama.rpartition(".")
        judul = _read(file.judul.removesuffix(f" - {skema}"))
        result.setdefault((stem, judul, file.audiens), []).append((suffix.upper() or file.nama, file))
    ordered = sorted(result.items(), key=lambda item: _place(item[0][0], item[1][0][0]))
    return [(judul, audiens, formats) for (_, judul, audiens), formats in ordered]


def _place(stem: str, suffix: str) -> tuple[int, int]:
    if suffix == "ZIP":
        return 0, 0
    if stem in _FIRST:
        return 1, _FIRST.index(stem)
    return (3 if stem.startswith("UNIT-") else 2), 0


def _read(judul: str) -> str:
    """A title that papers print in capitals, as people read it in a list."""
    if not judul.isupper():
        return judul
    words = [
        word if word in _SHORT or any(sign in word for sign in ".-0123456789") else word.lower()
        for word in judul.split()
    ]
    first = next((i for i, word in enumerate(words) if word.islower()), 0)
    return " ".join([*words[:first], words[first][:1].upper() + words[first][1:], *words[first + 1 :]])


def _trace(sumber: Sumber) -> str:
    """The trace over everything that the page prints: the scheme, its LSP, and the standards of its units."""
    _ = sumber.skema, sumber.lsp, sumber.kemasan()
    return sumber.jejak


def _sentence(syarat: Syarat, umum: dict[str, Any], sumber: Sumber) -> str:
    return kalimat(kalimat_syarat(syarat, umum, sumber)).rstrip(".;")


def _status(konteks: Konteks, id_: str) -> str:
    """The status of a reference that is no longer in force as it stands; empty for one that is."""
    standar = konteks.standar(id_)
    peraturan = konteks.registry.peraturan.get(id_)
    status = standar.status if standar else peraturan.status if peraturan else None
    return status if status in ("dicabut", "historis") else ""


def _summary(konteks: Konteks, folder: SkemaFolder, skema: Skema, judul: str) -> str:
    kind = f"Skema {skema.jenis}" if skema.jenis else "Skema"
    return f"{kind} {judul}, {konteks.nama_lsp(folder.lsp)}: syarat, unit kompetensi, biaya, dan proses sertifikasi."
