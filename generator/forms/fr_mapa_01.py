"""FR.MAPA.01 Merencanakan Aktivitas dan Proses Asesmen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.forms.cakupan import coverage
from generator.forms.form import Form
from generator.forms.potongan import lines, pieces
from generator.forms.sumber import Sumber
from registry.instrumen import JenisInstrumen, instrumen
from registry.model.mapa import Bukti

_WIDTH, _LINES_TOGETHER = 34, 24
"""Letters on a line of the evidence, and lines of a unit that are kept on one page.

A longer plan goes on under "(lanjutan)".
"""


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


def _pieces(bukti: Sequence[Bukti]) -> list[list[Mapping[str, Any]]]:
    """Evidence of a unit in pieces that stay on one page; one empty piece where nothing is planned."""
    return [[_line(each) for each in piece] for _, piece in pieces(bukti, _height, _LINES_TOGETHER)] or [[]]


def _height(bukti: Bukti) -> int:
    """Lines of the text, and of what it covers below it, in smaller type."""
    return 1 + lines(bukti.teks, _WIDTH) + lines(", ".join(bukti.cakupan), _WIDTH + 10)


def _line(bukti: Bukti) -> Mapping[str, Any]:
    table = instrumen()
    used: dict[str, list[JenisInstrumen]] = {each.metode: [] for each in table.values()}
    for kode in bukti.instrumen:
        used[table[kode].metode].append(table[kode])
    covered = coverage(bukti.cakupan, lambda _: "")  # all of one unit, whether its code is written or not
    return {"bukti": bukti, "metode": used, "cakupan": [part for each in covered for part in each.bagian]}


FORM = Form(kode="FR.MAPA.01", nama="fr-mapa-01", audiens="asesor", isi=isi, tahap="pra")
