"""What runs out when: licences, assessors' certificates, venues, reviews, transitions, waivers. Internal site only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.data import ambang
from checks.rules.tanggal import plus_months
from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.store import SkemaFolder

URL = "internal/tenggat.html"

SEGERA_HARI = 90
"""What runs out within so many days is soon due: a renewal takes a committee, a venue or BNSP about as long."""


@dataclass(frozen=True, slots=True)
class Tenggat:
    """A day on which something runs out; ``hari`` are the days from the reference date until then."""

    tanggal: date
    hari: int
    jenis: str
    milik: str
    uraian: str
    url: str

    @property
    def keadaan(self) -> str:
        """``lewat``, ``segera`` or ``nanti``."""
        return "lewat" if self.hari < 0 else "segera" if self.hari <= SEGERA_HARI else "nanti"


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    found = tenggat(konteks)
    groups = {name: [each for each in found if each.keadaan == name] for name in ("lewat", "segera", "nanti")}
    isi = tulis("tenggat", konteks, URL, kelompok=groups, acuan=konteks.laporan["tanggal_acuan"], segera=SEGERA_HARI)
    uraian = "Lisensi, sertifikat asesor, verifikasi TUK, kaji ulang, dan pengecualian menurut tanggal berakhirnya."
    yield Halaman(URL, "temuan", "Papan tenggat", uraian, isi)


def tenggat(konteks: Konteks) -> list[Tenggat]:
    """Everything with a last day, soonest first."""
    today = date.fromisoformat(konteks.laporan["tanggal_acuan"])
    rows = (*_of_lsp(konteks), *_of_skema(konteks), *_waivers(konteks))
    return sorted(
        (Tenggat(day, (day - today).days, *words) for day, *words in rows if day is not None),
        key=lambda each: (each.tanggal, each.jenis, each.milik, each.uraian),
    )


Baris = tuple[date | None, str, str, str, str]


def _of_lsp(konteks: Konteks) -> Iterator[Baris]:
    for id_, url in konteks.alamat.lsp.items():
        folder, nama = konteks.registry.lsp.get(id_), konteks.nama_lsp(id_)
        lsp = konteks.lsp(id_)
        if lsp and lsp.lisensi:
            yield lsp.lisensi.berlaku_sampai, "Lisensi LSP", nama, lsp.lisensi.nomor, url
        for asesor in folder.asesor.data if folder and folder.asesor else ():
            if asesor.sertifikat:
                uraian = f"{asesor.nama}, {asesor.sertifikat.nomor}"
                yield asesor.sertifikat.berlaku_sampai, "Sertifikat asesor", nama, uraian, url
        for tuk in folder.tuk.data if folder and folder.tuk else ():
            for each in tuk.verifikasi:
                yield (
                    each.berlaku_sampai,
                    "Verifikasi TUK",
                    nama,
                    f"{tuk.nama}, untuk {konteks.sebut_skema(each.skema)}",
                    f"{url}#tuk",
                )


def _of_skema(konteks: Konteks) -> Iterator[Baris]:
    months = 12 * ambang("SKM-082", "tahun")
    for folder in konteks.semua_skema:
        skema, url = konteks.skema(folder), konteks.alamat.skema[folder.id]
        judul = skema.judul or folder.slug
        if skema.kaji_ulang and skema.kaji_ulang.terakhir:
            last = skema.kaji_ulang.terakhir
            yield plus_months(last, months), "Kaji ulang skema", judul, f"terakhir {last}", url
        for each in skema.peralihan:
            yield each.sampai, "Masa peralihan", judul, konteks.sebut_standar(each.standar), url


def _waivers(konteks: Konteks) -> Iterator[Baris]:
    for document in konteks.registry.pengecualian:
        for each in document.data.root:
            uraian = f"{each.acuan or 'semua di berkas ini'}. {each.alasan or ''}".strip()
            yield each.sampai, "Pengecualian", each.aturan, uraian, _home(konteks, document.berkas)


def _home(konteks: Konteks, berkas: str) -> str:
    """The page of what a waiver belongs to; that of the findings where it belongs to all."""
    parts = berkas.split("/")
    folder: SkemaFolder | None = konteks.registry.skema.get("/".join(parts[1:3]))
    if parts[0] == "schemes" and folder is not None and folder.skema is not None:
        return konteks.alamat.skema[folder.id]
    pages = {"schemes": konteks.alamat.lsp, "standards": konteks.alamat.standar}.get(parts[0], {})
    return pages.get(parts[1], "temuan/index.html") if len(parts) > 1 else "temuan/index.html"
