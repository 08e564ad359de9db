"""FR.VA Memberikan Kontribusi dalam Validasi Asesmen: filled as far as the record of the last validation goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber

_ROWS = 4
"""Rows for findings, recommendations and actions, where fewer are recorded."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    validasi = sumber.validasi
    last = max(validasi.validasi, key=lambda each: each.tanggal or date.min) if validasi and validasi.validasi else None
    team = list(last.oleh) if last and last.oleh else [each.nama for each in (validasi.validator if validasi else ())]
    mapa = sumber.mapa
    acuan = mapa.acuan if mapa else None
    units = sumber.kemasan()
    return {
        "catatan": last,
        "tim": _padded(team, 2),
        "temuan": _padded([each.teks for each in last.temuan] if last else [], _ROWS),
        "tindak_lanjut": _padded([each.teks for each in last.tindak_lanjut] if last else [], _ROWS),
        "standar": list(dict.fromkeys(unit.standar for unit in units)),
        "kinerja": [each.teks for each in acuan.spesifikasi_kinerja] if acuan else [],
        "pedoman": acuan.pedoman_khusus if acuan else None,
    }


def _padded(texts: list[str], least: int) -> list[str | None]:
    """The texts, with empty rows after them so that there are at least so many."""
    return [*texts, *([None] * (least - len(texts)))]


FORM = Form(kode="FR.VA", nama="fr-va", audiens="asesor", isi=isi)
