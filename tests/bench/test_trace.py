"""Tracing a large scheme against checking it: ``./run test -m bench -n 0 -s tests/bench``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checks.session import Request, check
from generator.new.skema import new_skema
from generator.trace import html, json_, text, trace, xlsx
from registry import load
from registry.cakupan import places
from tests.bench import corpus
from tests.bench.measure import paired, say

pytestmark = pytest.mark.bench
SKEMA = "lsp-besar/empat-puluh"


@pytest.fixture(scope="module")
def forty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scheme of 40 units, with a plan and an item for every place."""
    root = tmp_path_factory.mktemp("empat-puluh")
    corpus.write(root, 40, 0)
    registry = load(root, use_cache=False)
    units = [document.data for _, document in registry.each_unit()]
    new_skema(registry, SKEMA, "Empat Puluh Unit", [unit.kode for unit in units], nama_lsp="LSP Besar")
    lines = {"tugas_praktik": [""], "pmo": [""], "pilihan_ganda": ["  butir:"]}
    for unit in units:
        for acuan in places(unit):
            kind = {"pengetahuan": "pilihan_ganda", "aspek": "pmo"}.get(acuan.daftar or "", "tugas_praktik")
            body = "judul: Tugas" if kind == "tugas_praktik" else "teks: Apa yang diperiksa?"
            lines[kind].append(f'  - {{id: {kind}-{len(lines[kind])}, {body}, cakupan: ["{unit.kode}{acuan}"]}}')
    bank = "\n".join(f"{kind}:\n" + "\n".join(filter(None, rows)) for kind, rows in lines.items())
    (root / f"schemes/{SKEMA}/bank.yaml").write_text(bank, "utf-8")
    return root


def test_trace_costs_no_more_than_two_checks(forty: Path) -> None:
    def checked() -> None:
        check(Request(forty, profil="verifikasi", today=date(2026, 6, 1), use_cache=False))

    def traced() -> None:
        cakupan = trace(load(forty, use_cache=False), SKEMA)
        assert cakupan.hitung("kuk").tercakup == cakupan.hitung("kuk").jumlah > 300
        assert text.render(cakupan, "id")

    ratio = paired(traced, checked)
    say("muat, telusuri, dan tulis 40 unit / muat dan periksa", ratio, 2.0)
    assert ratio <= 2.0


@pytest.mark.parametrize(("name", "limit"), [("html", 2.5), ("json_", 2.0), ("xlsx", 9.0)])
def test_formats_of_a_large_trace(forty: Path, name: str, limit: float) -> None:
    """Against loading the same repository."""
    render = {"html": html.render, "json_": json_.render, "xlsx": xlsx.render}[name]
    cakupan = trace(load(forty, use_cache=False), SKEMA)
    ratio = paired(lambda: render(cakupan, "id"), lambda: load(forty, use_cache=False))
    say(f"{name} dari 40 unit / muat", ratio, limit)
    assert ratio <= limit
