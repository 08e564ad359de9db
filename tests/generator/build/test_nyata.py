"""A decree as it is published, all the way to a kit: imported, made into a klaster, checked, built."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from checks.session import Request as CheckRequest
from checks.session import check
from generator.build.run import Request, build
from generator.forms import FORMS
from generator.importers.skkni import import_decree
from generator.new.skema import new_skema
from registry import load
from tests.generator import papers as p
from tests.nyata import nyata

pytestmark = [pytest.mark.nyata, pytest.mark.lambat]
TODAY = date(2026, 6, 1)
SKEMA = "lsp-nyata/klaster"
TRUE_OF_A_DECREE = {
    *("UNIT-009", "UNIT-011", "UNIT-012", "UNIT-014", "UNIT-015", "UNIT-016", "UNIT-022", "UNIT-024", "UNIT-027"),
}
LEFT_TO_PEOPLE = {
    *("SKM-001", "SKM-003", "SKM-013", "SKM-020", "SKM-043", "SKM-076", "SKM-080", "SKM-081", "SKM-082", "APL-001"),
    *("MUK-019", "VA-001", "LSP-001", "LSP-006", "ASR-002", "ASR-005", "TUK-001", "TUK-002"),
}


@pytest.fixture(scope="module", params=["2016-321", "2018-056"])
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("keputusan")
    import_decree(nyata(f"skkni/SKKNI_{request.param}.pdf"), root / "standards")
    registry = load(root)
    codes = [unit.data.kode for _, unit in registry.each_unit()][:5]
    made = new_skema(registry, SKEMA, "Klaster dari Keputusan", codes)
    assert made.unit == 5
    return root


def test_findings_are_true_of_the_decree_or_of_empty_fields(root: Path) -> None:
    report = check(CheckRequest(root, profil="verifikasi", today=TODAY)).laporan
    about_plan = {f["kode"] for f in report["temuan"] if f["berkas"].endswith("/mapa.yaml")}
    about_scheme = {f["kode"] for f in report["temuan"] if f["berkas"].startswith("schemes/")} - about_plan
    about_decree = {f["kode"] for f in report["temuan"] if f["berkas"].startswith("standards/")}
    assert about_plan == {"MAPA-003", "MAPA-015"}
    assert about_scheme == LEFT_TO_PEOPLE
    assert about_decree <= TRUE_OF_A_DECREE


def test_kit_is_built_and_prints_every_criterion(root: Path) -> None:
    outcome = build(Request(root, root / "build", FORMS, today=TODAY, jobs=2, halaman=False))
    assert outcome.gagal == []
    assert (outcome.status[SKEMA].tertahan, outcome.status[SKEMA].draf) == (False, True)
    registry = load(root)
    criteria = {
        p.squeeze(kuk.teks)
        for entry in registry.kemasan(registry.skema[SKEMA])
        if entry is not None and entry.dokumen is not None
        for elemen in entry.dokumen.data.elemen
        for kuk in elemen.kuk
    }
    with zipfile.ZipFile(root / "build" / "kit" / "lsp-nyata" / "klaster" / "lsp-nyata-klaster-asesor.zip") as kit:
        names = kit.namelist()
        assert any(name.endswith(".pdf") for name in names)
        page = next(name for name in names if "FR.IA.01" in name and name.endswith(".html"))
        printed = p.squeeze(p.html_text(kit.read(page)))
    assert {kuk for kuk in criteria if kuk not in printed} == set()
