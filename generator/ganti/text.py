"""A transition as text for a terminal or a file."""

from __future__ import annotations

from collections.abc import Iterator

from checks.report.source import printable
from generator.ganti.kata import (
    BELUM,
    CARA,
    KARENA,
    MENJADI,
    NASIB_ISI,
    NASIB_TEMPAT,
    NASIB_UNIT,
    RAGU,
    SAMA,
    SKEMA,
    TANPA_SKEMA,
    TANPA_SOAL,
    UNIT_BARU,
    UNIT_HILANG,
    UNIT_PASANGAN,
)
from generator.ganti.laporan import berubah, perubahan, ringkas, ringkas_isi
from generator.ganti.model import DampakSkema, PasanganUnit, Peralihan


def render(peralihan: Peralihan, bahasa: str) -> str:
    """The worksheet as text; bank items by id only."""
    return "\n".join(printable(line) for line in _lines(peralihan, bahasa)) + "\n"


def _lines(peralihan: Peralihan, bahasa: str) -> Iterator[str]:
    yield ringkas(peralihan, bahasa)
    if peralihan.tanpa_perubahan:
        yield SAMA.in_(bahasa)
    if peralihan.pasangan:
        yield from ("", UNIT_PASANGAN.in_(bahasa))
        for pair in peralihan.pasangan:
            yield from _pair(pair, bahasa)
    for head, units in ((UNIT_HILANG, peralihan.hilang), (UNIT_BARU, peralihan.tambahan)):
        if units:
            yield from ("", head.in_(bahasa))
            yield from (f"  {unit.kode} {unit.judul}" for unit in units)
    yield ""
    if not peralihan.skema:
        yield TANPA_SKEMA.in_(bahasa)
        return
    yield f"{SKEMA.in_(bahasa)}. {TANPA_SOAL.in_(bahasa)}"
    for skema in peralihan.skema:
        yield from _scheme(skema, bahasa)


def _pair(pair: PasanganUnit, bahasa: str) -> Iterator[str]:
    sure = "" if pair.yakin else f"; {RAGU.in_(bahasa)}"
    yield f"  {pair.lama.kode} > {pair.baru.kode}  {pair.baru.judul}"
    if pair.lama.judul != pair.baru.judul:
        yield f"      < {pair.lama.judul}"
    yield f"      {CARA[pair.cara].in_(bahasa)} ({pair.nilai:.2f}){sure}. {perubahan(pair, bahasa)}"
    for each in berubah(pair):
        number = " > ".join(part for part in (each.lama, each.baru) if part)
        yield f"      {NASIB_TEMPAT[each.nasib].in_(bahasa):<14} {number}"


def _scheme(skema: DampakSkema, bahasa: str) -> Iterator[str]:
    yield from ("", f"{skema.judul} ({skema.skema})")
    for unit in skema.unit:
        target = f" > {unit.menjadi}" if unit.menjadi and unit.menjadi != unit.kode else ""
        yield f"  {unit.kode}{target}: {NASIB_UNIT[unit.nasib].in_(bahasa)}"
    for isi in ("rencana", "butir"):
        found = skema.rencana if isi == "rencana" else skema.butir
        if found:
            yield f"  {ringkas_isi(skema, 'rencana' if isi == 'rencana' else 'butir', bahasa)}"
        for each in found:
            if each.nasib == "tetap":
                continue
            yield f"    {each.id} ({each.berkas}:{each.baris}) {NASIB_ISI[each.nasib].in_(bahasa)}"
            if each.sebab:
                yield f"        {KARENA.in_(bahasa)} {', '.join(each.sebab)}"
            changed = [f"{old} {MENJADI.in_(bahasa)} {new}" for old, new in each.rujukan if new and new != old]
            if changed:
                yield f"        {'; '.join(changed)}"
    if skema.belum:
        yield f"  {BELUM.in_(bahasa).format(n=len(skema.belum), apa=', '.join(skema.belum))}"
