"""What the papers of remote assessment print (SE.011/BNSP/IV/2020 part D)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.rencana import planned
from generator.forms.sop_cetak import sop
from generator.forms.sumber import Sumber
from generator.forms.tuk_cetak import jarak_jauh
from registry.instrumen import instrumen
from registry.model.proses import JarakJauh


def is_remote(sumber: Sumber) -> bool:
    """Whether the scheme knows remote assessment."""
    return _remote(sumber) is not None


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``jauh`` as the scheme describes it, its own requirements of the venue, and the instruments that are used."""
    codes, edition = planned(sumber.mapa), sumber.skema.muk_versi
    return {
        **isi_hari(sumber, bagian),
        **sop("uji")(sumber, bagian),
        "jauh": _remote(sumber),
        "syarat_tuk": jarak_jauh(sumber) or [],
        "instrumen": [
            (each.singkatan(edition), each.sebutan(edition)) for each in instrumen().values() if each.kode in codes
        ],
    }


def _remote(sumber: Sumber) -> JarakJauh | None:
    proses = sumber.skema.proses
    return proses.uji.jarak_jauh if proses and proses.uji else None
