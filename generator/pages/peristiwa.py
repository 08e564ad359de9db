"""What happened when, told from the dates in the data alone: revisions, reviews, validations, standards, waivers.

Public events are those of what the public site shows. No clock and no history of files: the same data tells the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.pages.konteks import Konteks
from registry.store import SkemaFolder

PERIODE = {"sebelum": "sebelum asesmen", "saat": "saat asesmen", "setelah": "setelah asesmen"}


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """Something that the data dates. ``tanda`` names it for good; ``url`` is its page, empty where it has none."""

    tanggal: date
    tanda: str
    jenis: str
    judul: str
    uraian: str
    url: str
    publik: bool = False


def peristiwa(konteks: Konteks, *, semua: bool) -> list[Peristiwa]:
    """Newest first; with ``semua`` also what only the LSP itself is told."""
    found = [each for each in _every(konteks) if semua or each.publik]
    return sorted(found, key=lambda each: (-each.tanggal.toordinal(), each.tanda))


def terbaru(konteks: Konteks) -> date | None:
    """The newest date that the public site tells."""
    return max((each.tanggal for each in _every(konteks) if each.publik), default=None)


def _every(konteks: Konteks) -> Iterator[Peristiwa]:
    for folder in konteks.semua_skema:
        yield from _of_skema(konteks, folder)
    for id_ in konteks.alamat.standar:
        yield from _of_standar(konteks, id_)
    for id_ in konteks.alamat.lsp:
        yield from _of_lsp(konteks, id_)
    yield from _waivers(konteks)


def _of_skema(konteks: Konteks, folder: SkemaFolder) -> Iterator[Peristiwa]:
    skema = konteks.skema(folder)
    judul, url = skema.judul or folder.slug, konteks.alamat.skema[folder.id]
    tanda = f"skema/{folder.id}"
    if skema.revisi and skema.revisi.tanggal:
        revisi = skema.revisi
        uraian = f"Edisi {revisi.edisi}, revisi {revisi.revisi}. {konteks.nama_lsp(folder.lsp)}."
        yield Peristiwa(
            skema.revisi.tanggal, f"{tanda}/revisi/{revisi.sebutan}", "Revisi skema", judul, uraian, url, True
        )
    if skema.kaji_ulang and skema.kaji_ulang.terakhir:
        day = skema.kaji_ulang.terakhir
        yield Peristiwa(day, f"{tanda}/kaji-ulang/{day}", "Kaji ulang skema", judul, "Skema dikaji ulang.", url)
    for nomor, each in enumerate(folder.validasi.data.validasi if folder.validasi else (), 1):
        uraian = f"Perangkat asesmen divalidasi {PERIODE[each.periode]}."
        yield Peristiwa(each.tanggal, f"{tanda}/validasi/{nomor}", "Validasi", judul, uraian, url)


def _of_standar(konteks: Konteks, id_: str) -> Iterator[Peristiwa]:
    standar = konteks.standar(id_)
    if standar is None or standar.ditetapkan is None:
        return
    taken = sorted(
        konteks.sebut_standar(name)
        for name in konteks.alamat.standar
        if (other := konteks.standar(name)) is not None and other.digantikan_oleh == id_
    )
    uraian = standar.judul or "Standar kompetensi ditetapkan."
    if taken:
        uraian += f" Menggantikan {', '.join(taken)}."
    nama, url = konteks.sebut_standar(id_), konteks.alamat.standar[id_]
    yield Peristiwa(standar.ditetapkan, f"standar/{id_}", "Standar ditetapkan", nama, uraian, url, True)


def _of_lsp(konteks: Konteks, id_: str) -> Iterator[Peristiwa]:
    folder = konteks.registry.lsp.get(id_)
    nama, url = konteks.nama_lsp(id_), konteks.alamat.lsp[id_]
    for asesor in folder.asesor.data if folder and folder.asesor else ():
        if asesor.sertifikat and asesor.sertifikat.terbit:
            tanda = f"lsp/{id_}/asesor/{asesor.id}/{asesor.sertifikat.terbit}"
            uraian = f"{asesor.nama}: sertifikat asesor {asesor.sertifikat.nomor}."
            yield Peristiwa(asesor.sertifikat.terbit, tanda, "Sertifikat asesor", nama, uraian, url)
    for tuk in folder.tuk.data if folder and folder.tuk else ():
        for nomor, each in enumerate(tuk.verifikasi, 1):
            uraian = f"{tuk.nama} diverifikasi untuk {konteks.sebut_skema(each.skema)}."
            yield Peristiwa(each.tanggal, f"lsp/{id_}/tuk/{tuk.id}/{nomor}", "Verifikasi TUK", nama, uraian, url)


def _waivers(konteks: Konteks) -> Iterator[Peristiwa]:
    for document in konteks.registry.pengecualian:
        for nomor, each in enumerate(document.data.root, 1):
            if each.tanggal is not None:
                tanda = f"pengecualian/{document.berkas}/{nomor}"
                judul = f"{each.aturan} {each.acuan or ''}".strip()
                yield Peristiwa(each.tanggal, tanda, "Pengecualian", judul, each.alasan or "", "")
