"""FR.MAPA.01 Merencanakan Aktivitas dan Proses Asesmen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from registry.acuan import parse
from registry.instrumen import JenisInstrumen, instrumen
from registry.model.mapa import Bukti

_LINES_TOGETHER = 6
"""Lines of evidence of a unit that are kept on one page; a longer plan goes on under "(lanjutan)"."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    mapa = sumber.mapa
    rencana = {sumber.kode(each.unit): each.bukti for each in (mapa.rencana if mapa else ())}
    return {
        "mapa": mapa,
        "standar": list(dict.fromkeys(unit.standar for unit in sumber.kemasan())),
        "kelompok": [
            (kelompok, [(unit, _pieces(rencana.get(unit.kode, ()))) for unit in kelompok.unit])
            for kelompok in sumber.kelompok()
        ],
        "instrumen": list(instrumen().values()),
    }


def _pieces(lines: Sequence[Bukti]) -> list[list[Mapping[str, Any]]]:
    """Lines of a unit in pieces that stay on one page; one empty piece where nothing is planned."""
    pieces = [lines[i : i + _LINES_TOGETHER] for i in range(0, len(lines), _LINES_TOGETHER)] or [()]
    return [[_line(bukti) for bukti in piece] for piece in pieces]


def _line(bukti: Bukti) -> Mapping[str, Any]:
    table = instrumen()
    used: dict[str, list[JenisInstrumen]] = {each.metode: [] for each in table.values()}
    for kode in bukti.instrumen:
        used[table[kode].metode].append(table[kode])
    return {"bukti": bukti, "metode": used, "cakupan": _coverage(bukti)}


def _coverage(bukti: Bukti) -> list[tuple[str, list[str]]]:
    """References of a line by kind, as numbers: ``("kuk", ["1.1", "1.2"])``."""
    kinds: dict[str, list[str]] = {}
    for text in bukti.cakupan:
        acuan = parse(text)
        if acuan is None:
            continue
        if acuan.daftar is not None:
            kinds.setdefault(acuan.daftar, []).append(str(acuan.nomor))
        elif acuan.is_kuk:
            kinds.setdefault("kuk", []).append(acuan.anchor)
        elif acuan.elemen is not None:
            kinds.setdefault("elemen", []).append(acuan.anchor)
    return list(kinds.items())


FORM = Form(kode="FR.MAPA.01", nama="fr-mapa-01", audiens="asesor", isi=isi)
