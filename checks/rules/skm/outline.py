"""The outline of a scheme document: nine sections, nine process subsections, and where each lives in the data.

Source: Pedoman BNSP 210 (2/BNSP/VIII/2017); issued schemes of 2019 to 2025.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel

from registry.model.skema import Skema
from registry.reader import Path


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its number and title in print, its key, and whether the data fills it."""

    nomor: str
    judul: str
    path: Path
    filled: Callable[[Skema], bool]


def _scope(skema: Skema) -> bool:
    lingkup = skema.ruang_lingkup
    return lingkup is not None and bool(lingkup.pengguna or lingkup.isi)


def _requirements(skema: Skema) -> bool:
    syarat = skema.persyaratan_dasar
    return syarat is not None and any(value not in (None, ()) for _, value in syarat)


def _fee(skema: Skema) -> bool:
    biaya = skema.biaya
    return biaya is not None and bool(biaya.keputusan or biaya.rincian or biaya.keterangan)


SECTIONS = (
    Section("1", "Latar belakang", ("latar_belakang",), lambda s: bool(s.latar_belakang)),
    Section("2", "Ruang lingkup", ("ruang_lingkup",), _scope),
    Section("3", "Tujuan", ("tujuan",), lambda s: bool(s.tujuan)),
    Section("4", "Acuan normatif", ("acuan_normatif",), lambda s: bool(s.acuan_normatif)),
    Section("5", "Kemasan kompetensi", ("kemasan",), lambda s: bool(s.kemasan.unit)),
    Section("6", "Persyaratan dasar pemohon", ("persyaratan_dasar",), _requirements),
    Section("7.1", "Hak pemohon", ("hak_pemohon",), lambda s: bool(s.hak_pemohon)),
    Section("7.2", "Kewajiban pemegang sertifikat", ("kewajiban_pemegang",), lambda s: bool(s.kewajiban_pemegang)),
    Section("8", "Biaya sertifikasi", ("biaya",), _fee),
    Section("9", "Proses sertifikasi", ("proses",), lambda s: s.proses is not None),
)


def _part_filled(name: str) -> Callable[[Skema], bool]:
    def filled(skema: Skema) -> bool:
        part: BaseModel | None = getattr(skema.proses, name, None)
        return part is not None and any(value not in (None, ()) for _, value in part)

    return filled


SUBSECTIONS = tuple(
    Section(f"9.{i}", judul, ("proses", name), _part_filled(name))
    for i, (name, judul) in enumerate(
        (
            ("pendaftaran", "Proses pendaftaran"),
            ("asesmen", "Proses asesmen"),
            ("uji", "Proses uji kompetensi"),
            ("keputusan", "Keputusan sertifikasi"),
            ("pembekuan_pencabutan", "Pembekuan dan pencabutan sertifikat"),
            ("surveilan", "Surveilan pemegang sertifikat"),
            ("sertifikasi_ulang", "Proses sertifikasi ulang"),
            ("penggunaan_sertifikat", "Penggunaan sertifikat"),
            ("banding", "Banding"),
        ),
        start=1,
    )
)

CLAUSES = frozenset(
    [str(n) for n in range(1, 10)] + ["5.1", "5.2", "5.3", "7.1", "7.2"] + [section.nomor for section in SUBSECTIONS]
)
"""Clause numbers that the printed scheme has, down to the second level."""
