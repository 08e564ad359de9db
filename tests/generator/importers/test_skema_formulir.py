"""Our own scheme form, printed and read back: the same data for all that it prints, from PDF and from Word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importers.dokumen import open_document
from generator.importers.skema.impor import read_document
from generator.importers.skema.model import Bacaan
from generator.outputs import docx, pdf
from tests.generator.papers import ROOT, every_paper, lembar, registry

SKEMA = tuple(
    sorted(path.parent.relative_to(ROOT / "schemes").as_posix() for path in ROOT.glob("schemes/*/*/skema.yaml"))
)
TERCETAK = (
    "judul",
    "jenis",
    "jenjang_kkni",
    "nomor_dokumen",
    "latar_belakang",
    "ruang_lingkup",
    "tujuan",
    "acuan_normatif",
    "kemasan",
    "persyaratan_dasar",
    "hak_pemohon",
    "kewajiban_pemegang",
    "biaya",
    "proses",
    "persyaratan_tuk",
)
"""Keys that the form prints whole, but for what stands in :data:`TAK_TERCETAK`."""

TAK_TERCETAK = ("bukti", "jarak_jauh", "unit_tunggal")
"""Evidence is printed as one list over all requirements; whether a test is remote, and why a package is small, not."""


@pytest.mark.parametrize("jenis", ["pdf", "docx"])
@pytest.mark.parametrize("skema", SKEMA)
def test_form_reads_back_into_its_data(skema: str, jenis: str, tmp_path: Path) -> None:
    raw = registry().skema[skema].skema
    assert raw is not None
    bacaan = _read_back(skema, jenis, tmp_path)
    for key in TERCETAK:
        assert _printed(bacaan.data.get(key)) == _printed(raw.raw.get(key)), key
    assert [row.judul for row in bacaan.paket] == [e.judul for e in registry().kemasan(registry().skema[skema]) if e]
    assert bacaan.penomoran == []
    assert bacaan.acuan == []


def _read_back(skema: str, jenis: str, folder: Path) -> Bacaan:
    paper = next(paper for paper in every_paper(ROOT, skema) if paper.form.nama == "skema")
    path = folder / f"skema.{jenis}"
    path.write_bytes((docx if jenis == "docx" else pdf).render(lembar(paper)))
    bacaan, _ = read_document(open_document(path), registry())
    return bacaan


def _printed(value: Any) -> Any:
    """Data as text, without what the form does not print; a text beside a kind keeps only what it says."""
    if isinstance(value, dict):
        kept = {key: _printed(item) for key, item in value.items() if key not in TAK_TERCETAK}
        if "teks" in kept and "jenis" in kept:
            kept.pop("bidang", None)
        return {key: item for key, item in kept.items() if item not in (None, [], {}, "0")}
    if isinstance(value, list):
        return [_printed(item) for item in value]
    return None if value is None else str(value)
