"""What tests of the trace share: a small repository of their own, changed, and traced."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.trace import Cakupan, trace
from generator.trace.model import Baris, Kesenjangan
from registry import load

HERE = Path(__file__).parent / "_repositori"
SKEMA = "lsp-uji/pengujian-bahan"
U1, U2 = "C.25UJI01.001.1", "C.25UJI01.002.1"
HOME = f"schemes/{SKEMA}"
MAPA, BANK, PAKET = f"{HOME}/mapa.yaml", f"{HOME}/bank.yaml", f"{HOME}/skema.yaml"
STANDAR = "standards/skkni-2099-001/standar.yaml"
UNIT_1, UNIT_2 = (f"standards/skkni-2099-001/unit/{kode}.yaml" for kode in (U1, U2))


def salin(tujuan: Path) -> Path:
    """A copy of the repository."""
    return Path(shutil.copytree(HERE, tujuan / "repositori", ignore=shutil.ignore_patterns(".telusur")))


def ubah(root: Path, berkas: str, *pasangan: str) -> None:
    """Replaces texts of a file, old and new in turn; each old one must be there once."""
    text = (root / berkas).read_text("utf-8")
    for lama, baru in zip(pasangan[::2], pasangan[1::2], strict=True):
        assert text.count(lama) == 1, (text.count(lama), lama)
        text = text.replace(lama, baru)
    (root / berkas).write_text(text, "utf-8")


def telusuri(root: Path) -> Cakupan:
    """The trace of the scheme."""
    return trace(load(root, use_cache=False), SKEMA)


def satu(cakupan: Cakupan, acuan: str) -> Baris:
    """The place that a reference names."""
    found = [baris for unit in cakupan.unit for baris in unit.baris if baris.acuan == acuan]
    assert len(found) == 1, acuan
    return found[0]


def ringkas(gap: Kesenjangan) -> tuple[str, ...]:
    """A gap in a few words."""
    owners = (*(each.id for each in gap.bukti), *(each.id for each in gap.butir))
    return (gap.tingkat, gap.jenis, gap.sebab, gap.acuan, " ".join(gap.instrumen), " ".join(owners))


def berat(cakupan: Cakupan) -> list[tuple[str, ...]]:
    """The gaps above a hint; the unchanged scheme has none."""
    return [ringkas(gap) for gap in cakupan.kesenjangan if gap.tingkat != "observasi"]
