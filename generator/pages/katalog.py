"""``index.json`` of the site and of each scheme: what the pages say, for programs.

The shape is a contract: keys may be added, none changes its meaning without a higher ``versi``. Addresses are relative
to the root of the site, so that a copy on disk and the published one hold the same. What is marked as personal or as an
answer is not there, as on the pages; ``unduhan`` names what this site offers for download.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypedDict

from generator.pages.konteks import Konteks
from generator.pages.peristiwa import terbaru
from registry.store import SkemaFolder

VERSI = 1
"""Version of both shapes."""

URL = "index.json"
"""Where the site's own lies."""


class RingkasLsp(TypedDict):
    """A certification body."""

    id: str
    nama: str
    jenis: str | None
    lisensi: str | None
    url: str


class RingkasSkema(TypedDict):
    """A scheme; ``data`` is its own ``index.json``, ``mandiri`` its self-assessment, ``tanggal`` of its revision."""

    id: str
    judul: str
    lsp: str
    jenis: str | None
    bidang: str | None
    jenjang_kkni: int | None
    nomor_skema: str | None
    nomor_dokumen: str | None
    revisi: str | None
    tanggal: str | None
    status: str
    draf: bool
    url: str
    data: str
    mandiri: str


class RingkasStandar(TypedDict):
    """A standard. ``url`` is its page."""

    id: str
    nama: str
    judul: str | None
    jenis: str | None
    status: str | None
    ditetapkan: str | None
    digantikan_oleh: str | None
    url: str


class RingkasUnit(TypedDict):
    """A unit that has a page: an anchor ``#<elemen>.<kuk>`` of ``url`` is one of its criteria."""

    kode: str
    judul: str | None
    standar: str
    url: str


class IndeksSitus(TypedDict):
    """``index.json`` of the site. ``diperbarui`` is the newest date in the data."""

    versi: int
    diperbarui: str | None
    lsp: list[RingkasLsp]
    skema: list[RingkasSkema]
    standar: list[RingkasStandar]
    unit: list[RingkasUnit]


class UnitKemasan(TypedDict):
    """A unit of a package in print order; ``url`` is null where it has no page."""

    kode: str
    judul: str
    kelompok: str
    standar: str
    url: str | None


class Berkas(TypedDict):
    """A file to download: size in bytes, SHA-256 as 64 hex digits."""

    nama: str
    judul: str
    audiens: str
    ukuran: int
    sha256: str
    url: str


class IndeksSkema(RingkasSkema):
    """``index.json`` of a scheme. ``persyaratan_dasar`` is the tree as in ``skema.yaml``; fees are in rupiah."""

    versi: int
    judul_en: str | None
    nama_lsp: str
    acuan_normatif: list[str]
    unit: list[UnitKemasan]
    pilihan_minimum: int
    persyaratan_dasar: dict[str, Any] | None
    persyaratan_administratif: list[str]
    biaya: int | None
    masa_berlaku_tahun: int | None
    surveilan_bulan: int | None
    unduhan: list[Berkas]


def berkas(konteks: Konteks) -> Iterator[tuple[str, bytes]]:
    """Every file of the kind, with its address."""
    yield URL, _bytes(indeks(konteks))
    for folder in konteks.semua_skema:
        yield konteks.alamat.data(folder.id), _bytes(indeks_skema(konteks, folder))


def indeks(konteks: Konteks) -> IndeksSitus:
    """What the whole site holds."""
    newest = terbaru(konteks)
    return {
        "versi": VERSI,
        "diperbarui": newest.isoformat() if newest else None,
        "lsp": [_lsp(konteks, id_) for id_ in konteks.alamat.lsp],
        "skema": [_skema(konteks, folder) for folder in konteks.semua_skema],
        "standar": [_standar(konteks, id_) for id_ in konteks.alamat.standar],
        "unit": [
            {
                "kode": document.data.kode,
                "judul": document.data.judul,
                "standar": folder.id,
                "url": konteks.alamat.unit[document.berkas],
            }
            for _, folder in sorted(konteks.registry.standar.items())
            for document in sorted(folder.unit, key=lambda each: each.berkas)
        ],
    }


def indeks_skema(konteks: Konteks, folder: SkemaFolder) -> IndeksSkema:
    """What the page of a scheme holds."""
    skema = konteks.skema(folder)
    proses = skema.proses
    syarat = skema.persyaratan_dasar
    biaya = skema.biaya.rincian if skema.biaya else ()
    return {
        **_skema(konteks, folder),
        "versi": VERSI,
        "judul_en": skema.judul_en,
        "nama_lsp": konteks.nama_lsp(folder.lsp),
        "acuan_normatif": list(skema.acuan_normatif or ()),
        "unit": [
            {
                "kode": each.kode,
                "judul": each.judul,
                "kelompok": each.kelompok,
                "standar": each.standar,
                "url": each.url or None,
            }
            for each in konteks.kemasan(folder)
        ],
        "pilihan_minimum": skema.kemasan.pilihan_minimum,
        "persyaratan_dasar": syarat.model_dump(mode="json", exclude_defaults=True) if syarat else None,
        "persyaratan_administratif": [each.teks for each in skema.persyaratan_administratif or ()],
        "biaya": sum(each.jumlah for each in biaya) if biaya else None,
        "masa_berlaku_tahun": proses.keputusan.masa_berlaku_tahun if proses and proses.keputusan else None,
        "surveilan_bulan": proses.surveilan.frekuensi_bulan if proses and proses.surveilan else None,
        "unduhan": [
            {
                "nama": each.nama,
                "judul": each.judul,
                "audiens": each.audiens,
                "ukuran": each.ukuran,
                "sha256": each.sha256,
                "url": each.url,
            }
            for each in konteks.unduhan(folder.id)
        ],
    }


def _lsp(konteks: Konteks, id_: str) -> RingkasLsp:
    lsp = konteks.lsp(id_)
    return {
        "id": id_,
        "nama": konteks.nama_lsp(id_),
        "jenis": lsp.jenis if lsp else None,
        "lisensi": lsp.lisensi.nomor if lsp and lsp.lisensi else None,
        "url": konteks.alamat.lsp[id_],
    }


def _skema(konteks: Konteks, folder: SkemaFolder) -> RingkasSkema:
    skema = konteks.skema(folder)
    revisi = skema.revisi
    return {
        "id": folder.id,
        "judul": skema.judul,
        "lsp": folder.lsp,
        "jenis": skema.jenis,
        "bidang": skema.bidang,
        "jenjang_kkni": skema.jenjang_kkni,
        "nomor_skema": skema.nomor_skema,
        "nomor_dokumen": skema.nomor_dokumen,
        "revisi": revisi.sebutan if revisi else None,
        "tanggal": revisi.tanggal.isoformat() if revisi and revisi.tanggal else None,
        "status": skema.status,
        "draf": folder.id in konteks.draf,
        "url": konteks.alamat.skema[folder.id],
        "data": konteks.alamat.data(folder.id),
        "mandiri": konteks.alamat.mandiri(folder.id),
    }


def _standar(konteks: Konteks, id_: str) -> RingkasStandar:
    standar = konteks.standar(id_)
    return {
        "id": id_,
        "nama": konteks.sebut_standar(id_),
        "judul": standar.judul if standar else None,
        "jenis": standar.jenis if standar else None,
        "status": standar.status if standar else None,
        "ditetapkan": standar.ditetapkan.isoformat() if standar and standar.ditetapkan else None,
        "digantikan_oleh": standar.digantikan_oleh if standar else None,
        "url": konteks.alamat.standar[id_],
    }


def _bytes(data: IndeksSitus | IndeksSkema) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
