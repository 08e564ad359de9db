"""The plan chooses the instruments: which forms a kit holds, for whom, and of which work groups they speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.plan import papers
from generator.forms import FORMS
from generator.forms.form import goes_to
from generator.forms.rencana import blank_rows, items_by_group
from generator.forms.sumber import Sumber
from registry import Registry, load
from tests.generator import papers as p
from tests.generator.forms.repositori import INSTRUMEN, SKEMA, repository

ALWAYS = {"FR.IA.11-TINJAU"}
"""Instruments' papers that no plan has to ask for."""

CHOSEN = {
    "CL": {"FR.IA.01"},
    "TPD": {"FR.IA.01", "FR.IA.02"},
    "PMO": {"FR.IA.03"},
    "DIT": {"FR.IA.04A", "FR.IA.04B"},
    "DPT": {"FR.IA.05A", "FR.IA.05B", "FR.IA.05C", "FR.IA.06A", "FR.IA.06B", "FR.IA.06C"},
    "DPL": {"FR.IA.07"},
    "CVP": {"FR.IA.08", "FR.IA.09"},
    "PW": {"FR.IA.08", "FR.IA.09"},
    "VPK": {"FR.IA.10"},
    "CRP": {"FR.IA.11", "FR.IA.11-PRODUK"},
}
FOR_ASESI = {"FR.IA.02", "FR.IA.04A", "FR.IA.05A", "FR.IA.05C", "FR.IA.06A", "FR.IA.06C", "FR.IA.11-PRODUK"}


def loaded(root: Path, **changes) -> Registry:
    options = {"units": 1, "elements": 1, "criteria": 2, "items": 1}
    return load(repository(root, **{**options, **changes}), use_cache=False)


def instruments(registry: Registry, audiens: str = "asesor") -> set[str]:
    made = papers(registry, registry.skema[SKEMA], p.digest_of(registry.root), FORMS)
    return {m.form.kode for m in made if m.form.kode.startswith("FR.IA") and goes_to(m.form.audiens, audiens)}


@pytest.mark.parametrize("kode", INSTRUMEN)
def test_an_instrument_brings_its_forms_and_no_other(tmp_path: Path, kode: str) -> None:
    registry = loaded(tmp_path, instrumen=[kode])
    assert instruments(registry) == CHOSEN[kode] | ALWAYS
    assert instruments(registry, "asesi") == CHOSEN[kode] & FOR_ASESI
    assert instruments(registry, "publik") == set()


def test_the_map_alone_brings_forms_too(tmp_path: Path) -> None:
    """FR.MAPA.02 may add an instrument that no line of the plan names; without a profile it adds none."""
    registry = loaded(tmp_path, instrumen=["CL"], peta={"kp1": {"DPL": [3], "VPK": []}})
    assert instruments(registry) == {"FR.IA.01", "FR.IA.07"} | ALWAYS


def test_questions_on_paper_are_of_the_kind_that_the_bank_has(tmp_path: Path) -> None:
    registry = loaded(tmp_path, instrumen=["DPT"])
    bank = tmp_path / "schemes" / SKEMA / "bank.yaml"
    text = bank.read_text("utf-8")
    start = text.index("pilihan_ganda:")
    bank.write_text(text[:start] + text[text.index("esai:") :], "utf-8")
    registry = load(tmp_path, use_cache=False)
    assert instruments(registry) == {"FR.IA.06A", "FR.IA.06B", "FR.IA.06C"} | ALWAYS


def test_an_older_edition_has_no_form_that_is_new(tmp_path: Path) -> None:
    registry = loaded(tmp_path, muk_versi=2021)
    every = set().union(*CHOSEN.values()) | ALWAYS
    assert instruments(registry) == every - {"FR.IA.04B", "FR.IA.11", "FR.IA.11-PRODUK"}


def test_titles_are_those_of_the_edition(tmp_path: Path) -> None:
    from generator.build.plan import sheet_of

    titles = {}
    for edition in (2021, 2023):
        registry = loaded(tmp_path / str(edition), muk_versi=edition)
        digest = p.digest_of(registry.root)
        for paper in papers(registry, registry.skema[SKEMA], digest, FORMS):
            heading = sheet_of(registry, paper, digest, draf=False)[0].root.find(".//h1")
            titles[edition, paper.form.kode] = "".join(heading.itertext())
    assert titles[2023, "FR.IA.10"] == "FR.IA.10. VPK - VERIFIKASI PIHAK KETIGA"
    assert titles[2021, "FR.IA.10"] == "FR.IA.10. KLARIFIKASI BUKTI PIHAK KETIGA"
    assert titles[2021, "FR.IA.04A"].startswith("FR.IA.04. PENJELASAN SINGKAT PROYEK")
    assert titles[2021, "FR.IA.11-TINJAU"] == "FR.IA.11. CEKLIS MENINJAU INSTRUMEN ASESMEN"
    assert titles[2023, "FR.IA.11-TINJAU"] == "CEKLIS MENINJAU INSTRUMEN ASESMEN"
    assert titles[2023, "FR.IA.11"] == "FR.IA.11. CRP - CEKLIS REVIU PRODUK"
    assert not any(" - " in title for (edition, kode), title in titles.items() if edition == 2021 and "IA" in kode)


def complete() -> Sumber:
    registry = p.registry(p.LENGKAP)
    return Sumber(registry, registry.skema[p.SKEMA_LENGKAP], lambda path: path)


@pytest.mark.parametrize(
    ("kode", "groups"),
    [("FR.IA.01", "1"), ("FR.IA.02", "1"), ("FR.IA.03", "1"), ("FR.IA.04B", "1"), ("FR.IA.07", "2"),
     ("FR.IA.08", "2"), ("FR.IA.09", "2"), ("FR.IA.10", "2"), ("FR.IA.11", "1")],
)  # fmt: skip
def test_a_form_speaks_of_the_groups_that_use_it(kode: str, groups: str) -> None:
    printed = p.tree_text(p.lembar(p.complete(kode)).root)
    assert [n for n in "12" if f"KelompokPekerjaan{n}No." in printed] == list(groups)


def test_an_item_without_a_group_goes_where_its_unit_is() -> None:
    sumber = complete()
    groups = {group.id: [item.id for item in items] for group, items in items_by_group(sumber, sumber.bank.lisan)}
    assert groups == {"kp2": ["DL1", "DL2"]}
    pmo = items_by_group(sumber, sumber.bank.pmo, "PMO")
    assert [(group.id, [item.id for item in items]) for group, items in pmo] == [("kp1", ["PMO1", "PMO2"])]


def test_without_plan_and_items_every_group_is_printed() -> None:
    sumber = complete()
    assert [group.id for group, _ in items_by_group(sumber, ())] == ["kp1", "kp2"]


def test_blank_rows_go_on_with_the_numbers() -> None:
    assert list(blank_rows(["a", "b", "c"])) == [4, 5]
    assert list(blank_rows([])) == [1, 2, 3, 4, 5]
