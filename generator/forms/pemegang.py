"""Notices to holders of a certificate: by when they must do what, in dates where their certificate is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checks.rules.tanggal import plus_months
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sop_cetak import sop
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``surveilan`` is when the first surveillance is due, ``ulang`` the last day to apply again; else ``None``."""
    parts = {**isi_hari(sumber, bagian), **sop("surveilan", "sertifikasi_ulang")(sumber, bagian)}
    paper, terms = parts["c"].sendiri.sertifikat, parts["sop"].angka
    every, before = terms["frekuensi"], terms["tenggat"]
    return {
        **parts,
        "surveilan": plus_months(paper.tanggal, every) if paper.tanggal and every else None,
        "ulang": plus_months(paper.berlaku_sampai, -before) if paper.berlaku_sampai and before is not None else None,
    }
