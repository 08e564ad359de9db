"""What the self-assessment page exports: FR.APL.02 of one scheme as an applicant filled it in.

One JSON file, made by ``site/aset/mandiri.js`` and read back there, and by whoever prepares the assessment day. It
holds personal data: it lives on the applicant's own machine, and afterwards in ``asesmen/`` only.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from registry.model.asesi import Capaian
from registry.model.dasar import Model, Tanggal, tandai

VERSI = 1
"""Version of the shape; raised when a key changes its meaning."""


class ElemenMandiri(Model):
    """The answer to one element."""

    elemen: str = Field(description="Acuan elemen, misalnya J.611000.001.01#2.")
    sidik: str | None = Field(
        None, description="Sidik judul elemen dan KUK-nya saat diisi: 8 angka heksadesimal pertama SHA-256."
    )
    jawaban: Capaian | None = Field(None, description="k kompeten, bk belum kompeten, null belum dijawab.")
    bukti: str = Field("", description="Bukti yang relevan.", json_schema_extra=tandai(pribadi=True))


class UnitMandiri(Model):
    """A unit of the package with all of its elements, in order."""

    unit: str = Field(description="Kode unit seperti pada kemasan.")
    elemen: tuple[ElemenMandiri, ...] = Field((), description="Elemen, berurutan.")


class AsesmenMandiri(Model):
    """A self-assessment. Every unit and element of the form is there, also those not answered yet."""

    versi: Literal[1] = Field(description="Versi bentuk berkas ini.")
    formulir: Literal["FR.APL.02"] = Field("FR.APL.02", description="Kode formulir.")
    skema: str = Field(description="Skema, <lsp>/<slug>.")
    judul: str = Field("", description="Nama skema saat diisi.")
    jejak: str | None = Field(None, description="Jejak sumber halaman tempat berkas ini dibuat.")
    nama: str | None = Field(None, description="Nama asesi, bila diisi.", json_schema_extra=tandai(pribadi=True))
    tanggal: Tanggal | None = Field(None, description="Tanggal pengisian, bila diisi.")
    unit: tuple[UnitMandiri, ...] = Field((), description="Unit kompetensi, urutan formulir.")
