"""A transition as plain data: the contract of ``--format json``, and counts that all outputs share."""

from __future__ import annotations

from typing import Any, Literal

from generator.ganti.kata import BUTIR, RENCANA, RINGKAS, RINGKAS_ISI, TANPA_NASKAH, TEMPAT, TIDAK_BERUBAH
from generator.ganti.kata import NASIB_TEMPAT as NASIB
from generator.ganti.model import DampakIsi, DampakSkema, NasibTempat, PasanganTempat, PasanganUnit, Peralihan, Sisi

_CHANGES: tuple[NasibTempat, ...] = ("pindah", "berubah", "hilang", "baru")


def laporan(peralihan: Peralihan) -> dict[str, Any]:
    """``{lama, baru, sama, pasangan, hilang, tambahan, skema}``; places as fragments, units by code."""
    return {
        "lama": _side(peralihan.lama),
        "baru": _side(peralihan.baru),
        "sama": peralihan.tanpa_perubahan,
        "pasangan": [_pair(each) for each in peralihan.pasangan],
        "hilang": [{"kode": unit.kode, "judul": unit.judul} for unit in peralihan.hilang],
        "tambahan": [{"kode": unit.kode, "judul": unit.judul} for unit in peralihan.tambahan],
        "skema": [_scheme(each) for each in peralihan.skema],
    }


def ringkas(peralihan: Peralihan, bahasa: str) -> str:
    """How many units stay, change and go, in one line."""
    sure = [each for each in peralihan.pasangan if each.yakin]
    same = sum(each.sama for each in sure)
    blind = sum(not each.sama and not each.terbanding for each in sure)
    return RINGKAS.in_(bahasa).format(
        lama=peralihan.lama.id,
        baru=peralihan.baru.id,
        sama=same,
        ubah=len(sure) - same - blind,
        tanpa=blind,
        ragu=len(peralihan.pasangan) - len(sure),
        hilang=len(peralihan.hilang),
        tambah=len(peralihan.tambahan),
        skema=len(peralihan.skema),
    )


def ringkas_isi(skema: DampakSkema, isi: Literal["rencana", "butir"], bahasa: str) -> str:
    """How many lines of the plan, or items, stay, move and need work."""
    return RINGKAS_ISI.in_(bahasa).format(
        nama=(RENCANA if isi == "rencana" else BUTIR).in_(bahasa),
        tetap=skema.jumlah("tetap", isi),
        pindah=skema.jumlah("pindah", isi),
        kerja=skema.jumlah("kerja", isi),
    )


def perubahan(pair: PasanganUnit, bahasa: str) -> str:
    """What changed inside a pair: ``KUK: 1 berubah bunyi, 2 baru``."""
    if not pair.terbanding:
        return TANPA_NASKAH.in_(bahasa)
    parts = []
    for jenis, name in TEMPAT.items():
        counts = [f"{n} {NASIB[nasib].in_(bahasa)}" for nasib in _CHANGES if (n := pair.jumlah(nasib, jenis))]
        if counts:
            parts.append(f"{name.in_(bahasa)}: {', '.join(counts)}")
    return "; ".join(parts) or TIDAK_BERUBAH.in_(bahasa)


def berubah(pair: PasanganUnit) -> list[PasanganTempat]:
    """The places of a pair that did not stay as they were."""
    return [each for each in pair.tempat if each.nasib != "tetap"]


def _side(sisi: Sisi) -> dict[str, Any]:
    return {"id": sisi.id, "sebutan": sisi.sebutan, "unit": len(sisi.unit)}


def _pair(pair: PasanganUnit) -> dict[str, Any]:
    return {
        "lama": {"kode": pair.lama.kode, "judul": pair.lama.judul},
        "baru": {"kode": pair.baru.kode, "judul": pair.baru.judul},
        "cara": pair.cara,
        "nilai": pair.nilai,
        "yakin": pair.yakin,
        "sama": pair.sama,
        "tempat": [
            {
                "jenis": each.jenis,
                "lama": each.lama,
                "baru": each.baru,
                "nasib": each.nasib,
                "teks_lama": each.teks_lama,
                "teks_baru": each.teks_baru,
            }
            for each in berubah(pair)
        ],
    }


def _scheme(skema: DampakSkema) -> dict[str, Any]:
    return {
        "skema": skema.skema,
        "judul": skema.judul,
        "unit": [{"kode": u.kode, "nasib": u.nasib, "menjadi": u.menjadi} for u in skema.unit],
        "rencana": [_content(each) for each in skema.rencana],
        "butir": [_content(each) for each in skema.butir],
        "belum": list(skema.belum),
    }


def _content(isi: DampakIsi) -> dict[str, Any]:
    return {
        "id": isi.id,
        "jenis": isi.jenis,
        "berkas": isi.berkas,
        "baris": isi.baris,
        "nasib": isi.nasib,
        "rujukan": [{"lama": old, "baru": new} for old, new in isi.rujukan],
        "sebab": list(isi.sebab),
    }
