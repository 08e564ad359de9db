"""A scheme made from given units: what follows from them is written, what people decide is left out."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from checks.rencana import Rencana
from checks.session import Request, check
from generator.new.skema import SkemaBaruGagal, new_skema
from registry import load
from tests.generator import papers as p

pytestmark = pytest.mark.windows

UNIT = [f"M.74SPS03.{n}" for n in ("097.1", "088.2", "095.1")]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(p.ROOT / "standards/skkni-2020-333", tmp_path / "standards/skkni-2020-333")
    return tmp_path


def everything_in(root: Path) -> set[str]:
    return {f.relative_to(root).as_posix() for f in root.rglob("*") if f.is_file() and ".telusur" not in f.parts}


OF_THE_SCHEME = {
    *("SKM-001", "SKM-003", "SKM-020", "SKM-043", "SKM-080", "SKM-081", "SKM-082", "APL-001"),
    *("VA-001", "ASR-002", "TUK-001", "TUK-002"),
}
"""What people write: the sections, who is responsible, where and by whom it is assessed."""

OF_THE_BANK = {"MUK-004", "MUK-005", "MUK-007", "MUK-010"}
"""Benchmarks, scenario and duration of the task, and what a good answer says."""
OF_THE_PLAN = {"MAPA-003", "MAPA-015"}
OF_THE_BODY = {"SKM-003", "SKM-076", "LSP-001", "LSP-006", "ASR-005"}


def about(root: Path) -> dict[str, set[str]]:
    """Codes of the findings by file."""
    found: dict[str, set[str]] = {}
    for finding in check(Request(root, profil="verifikasi", today=date(2026, 6, 1))).laporan["temuan"]:
        found.setdefault(finding["berkas"].removeprefix("schemes/lsp-baru/"), set()).add(finding["kode"])
    return found


def test_only_what_people_decide_is_missing(root: Path) -> None:
    made = new_skema(load(root), "lsp-baru/layanan", "Pelaksanaan Asesmen", UNIT)
    assert (made.unit, made.berkas) == (3, tuple(f"schemes/lsp-baru/{n}" for n in FILES))
    found = about(root)
    assert found == {
        "layanan/skema.yaml": OF_THE_SCHEME,
        "layanan/mapa.yaml": OF_THE_PLAN,
        "layanan/bank.yaml": OF_THE_BANK,
        "lsp.yaml": OF_THE_BODY,
    }


def test_names_of_several_work_groups_are_left_to_people(root: Path) -> None:
    shutil.copytree(p.ROOT / "standards/skkni-2016-321", root / "standards/skkni-2016-321")
    registry = load(root)
    codes = [unit.data.kode for folder, unit in registry.each_unit() if folder.id == "skkni-2016-321"]
    assert len(codes) + len(UNIT) > 6
    new_skema(registry, "lsp-baru/layanan", "Pelaksanaan Asesmen", [*UNIT, *codes])
    groups = yaml.safe_load((root / "schemes/lsp-baru/layanan/mapa.yaml").read_text("utf-8"))["kelompok_pekerjaan"]
    assert max(len(group["unit"]) for group in groups) == 6
    assert about(root)["layanan/mapa.yaml"] == {*OF_THE_PLAN, "MAPA-004"}


FILES = ("layanan/bank.yaml", "layanan/mapa.yaml", "layanan/skema.yaml", "lsp.yaml")


def test_plan_covers_every_criterion_once(root: Path) -> None:
    made = new_skema(load(root), "lsp-baru/layanan", "Layanan Sertifikasi", UNIT)
    mapa = yaml.safe_load((root / "schemes/lsp-baru/layanan/mapa.yaml").read_text("utf-8"))
    registry = load(root)
    total = 0
    for plan in mapa["rencana"]:
        entry = registry.units.one(plan["unit"])
        assert entry is not None
        assert entry.dokumen is not None
        expected = [
            f"#{e}.{k}" for e, elemen in enumerate(entry.dokumen.data.elemen, 1) for k in range(1, len(elemen.kuk) + 1)
        ]
        covered = [ref for line in plan["bukti"] for ref in line["cakupan"] if ref[1].isdigit()]
        assert covered == expected
        total += len(expected)
    assert total == made.kuk


def test_schema_comment_finds_the_schema(root: Path) -> None:
    new_skema(load(root), "lsp-baru/layanan", "Layanan Sertifikasi", UNIT)
    first = (root / "schemes/lsp-baru/layanan/skema.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../../.skema-json/skema.json"


@pytest.mark.parametrize(
    ("id_", "kode", "sebab", "usul"),
    [
        ("lsp-baru", UNIT, "nama_salah", None),
        ("../luar/layanan", UNIT, "nama_salah", None),
        ("LSP Baru/layanan", UNIT, "nama_salah", None),
        ("lsp-baru/layanan", ["M.74SPS03.O97.1"], "tak_ada_usul", "M.74SPS03.097.1"),
        ("lsp-baru/layanan", ["Z.99ZZZ99.999.9"], "tak_ada", ""),
    ],
)
def test_refused_before_anything_is_written(
    root: Path, id_: str, kode: list[str], sebab: str, usul: str | None
) -> None:
    registry = load(root)
    before = everything_in(root)
    with pytest.raises(SkemaBaruGagal) as failure:
        new_skema(registry, id_, "Judul", kode)
    assert (failure.value.sebab, failure.value.args_.get("usul")) == (sebab, usul)
    assert everything_in(root) == before


def test_existing_scheme_is_never_overwritten(root: Path) -> None:
    new_skema(load(root), "lsp-baru/layanan", "Pertama", UNIT)
    before = (root / "schemes/lsp-baru/layanan/skema.yaml").read_bytes()
    with pytest.raises(SkemaBaruGagal):
        new_skema(load(root), "lsp-baru/layanan", "Kedua", UNIT)
    assert (root / "schemes/lsp-baru/layanan/skema.yaml").read_bytes() == before


def test_record_of_an_existing_lsp_is_kept(root: Path) -> None:
    (root / "schemes/lsp-baru").mkdir(parents=True)
    (root / "schemes/lsp-baru/lsp.yaml").write_text("nama: LSP Kami\n", "utf-8")
    new_skema(load(root), "lsp-baru/layanan", "Layanan", UNIT, nama_lsp="Lain")
    assert (root / "schemes/lsp-baru/lsp.yaml").read_text("utf-8") == "nama: LSP Kami\n"


def test_bank_asks_what_the_plan_asks(root: Path) -> None:
    new_skema(load(root), "lsp-baru/layanan", "Layanan Sertifikasi", UNIT)
    registry = load(root)
    rencana = Rencana(registry, registry.skema["lsp-baru/layanan"])
    planned = {(plan.entri, place) for plan in rencana.unit for place in plan.tempat}
    assert planned == set(rencana.butir_di)
    assert {butir.instrumen for butir in rencana.butir} == {"TPD", "PMO", "DPT"}


def test_questions_go_to_the_private_folder(root: Path) -> None:
    (root / "privat").mkdir()
    (root / "telusur.yaml").write_text("format: 1\nbank: privat\n", "utf-8")
    made = new_skema(load(root), "lsp-baru/layanan", "Layanan Sertifikasi", UNIT)
    assert "privat/schemes/lsp-baru/layanan/bank.yaml" in made.berkas
    assert not (root / "schemes/lsp-baru/layanan/bank.yaml").exists()
    assert load(root).skema["lsp-baru/layanan"].bank is not None
