"""Sertifikat TUK mandiri."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    tuk = sumber.hari.tuk if sumber.hari else None
    found = next((each for each in tuk.verifikasi if each.skema == sumber.folder.id), None) if tuk else None
    return {**isi_hari(sumber, bagian), "verifikasi": found}


def berlaku(sumber: Sumber) -> bool:
    """Always on a master; on a day, only where its venue is a TUK mandiri."""
    return sumber.hari is None or (sumber.hari.tuk is not None and sumber.hari.tuk.jenis == "mandiri")


FORM = Form(
    kode="TUK-SERTIFIKAT",
    nama="tuk-sertifikat",
    audiens="lsp",
    isi=isi,
    berlaku=berlaku,
    per="hari",
    tahap="persiapan",
)
