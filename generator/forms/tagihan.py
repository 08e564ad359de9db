"""Tagihan of the fee to a candidate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sumber import Sumber
from generator.forms.teks import teks
from registry.model.asesmen import Tagihan
from registry.model.skema import RincianBiaya


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``biaya`` are the lines of the fee, ``jumlah`` their sum, ``tagihan`` what the day says of it.

    A day may name another fee than the scheme; a scheme may name none, then the lines are empty and the sum ``None``.
    """
    plan = sumber.hari.asesmen if sumber.hari else None
    tagihan = (plan.tagihan if plan else None) or Tagihan()
    rincian = _lines(sumber, tagihan)
    jumlah = sum(each.jumlah for each in rincian) if rincian else None
    return {**isi_hari(sumber, bagian), "biaya": rincian, "jumlah": jumlah, "tagihan": tagihan}


def _lines(sumber: Sumber, tagihan: Tagihan) -> Sequence[RincianBiaya]:
    if tagihan.jumlah is not None:
        uraian = teks("tagihan", sumber.skema.muk_versi)["biaya"]
        return (RincianBiaya(uraian=uraian, jumlah=tagihan.jumlah),)
    return sumber.skema.biaya.rincian if sumber.skema.biaya else ()


FORM = Form(kode="TAGIHAN", nama="tagihan", audiens="asesi", isi=isi, per="asesi", tahap="pra", surat=True)
