"""Rekaman kaji visibilitas: whether the body can serve an application, before it accepts it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``jumlah_unit``: how many units the package has."""
    return {**isi_hari(sumber, bagian), "jumlah_unit": len(sumber.kemasan())}


FORM = Form(kode="KAJI-VISIBILITAS", nama="kaji-visibilitas", audiens="lsp", isi=isi, per="hari", tahap="persiapan")
