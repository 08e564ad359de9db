"""Schemes: what is certified, for whom, at what price, by which process; and their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.forms.sumber import Sumber
from generator.forms.teks import teks
from generator.forms.tulis import daun, dengan_kata, kalimat_syarat
from generator.pages.halaman import Halaman
from generator.pages.isi.cakupan import alamat as alamat_cakupan
from generator.pages.isi.kesesuaian import alamat as alamat_kesesuaian
from generator.pages.konteks import Konteks
from generator.pages.rupa import kalimat, tulis
from registry.model.skema import Skema, Syarat
from registry.store import SkemaFolder

if TYPE_CHECKING:
    from generator.pages.site import Unduhan


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "skema/index.html"
    lsp = [id_ for id_ in konteks.alamat.lsp if konteks.skema_lsp(id_)]
    isi = tulis("daftar_skema", konteks, url, lsp=lsp)
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
        t=_words(skema.muk_versi),
        u=umum,
        dengan_kata=lambda n: dengan_kata(n, umum["angka"]),
        kalimat_syarat=lambda syarat: _sentence(syarat, umum, sumber),
    )
    judul = skema.judul or folder.slug
    return Halaman(url, "skema", judul, _summary(konteks, folder, skema, judul), isi)


def _papers(files: Sequence[Unduhan], skema: str) -> list[tuple[str, str, list[tuple[str, Unduhan]]]]:
    """Files to download, the formats of one paper together: title, audience, and each format with its file.

    A title that repeats the name of the scheme is shown without it.
    """
    result: dict[tuple[str, str, str], list[tuple[str, Unduhan]]] = {}
    for file in files:
        stem, _, suffix = file.nama.rpartition(".")
        result.setdefault((stem, file.judul.removesuffix(f" - {skema}"), file.audiens), []).append(
            (suffix.upper() or file.nama, file)
        )
    return [(judul, audiens, formats) for (_, judul, audiens), formats in result.items()]


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
