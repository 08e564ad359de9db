"""What a reference means, which places a unit has, and which items of a bank trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry import Registry, load
from registry.acuan import parse
from registry.butir import bank_items, bank_parts, tracing
from registry.cakupan import places, resolve, resolve_in, spread
from registry.model.bank import Bank
from tests.generator.trace.bahan import HERE

U1, U2 = "C.25UJI01.001.1", "C.25UJI01.002.1"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(HERE, use_cache=False)


@pytest.mark.parametrize(
    ("text", "sebab"),
    [
        (f"{U1}#1.1", None),
        (f" skkni-2099-001:{U1}#aspek.1", None),
        (f"{U1}#2", None),
        (f"{U1}#2.3", "tempat"),
        (f"{U1}#pengetahuan.2", "tempat"),
        (f"{U1}", "unit_saja"),
        (f"{U1}9#1.1", "unit"),
        ("#1.1", "bentuk"),
        ("dua kata", "bentuk"),
        ("", "bentuk"),
    ],
)
def test_reference_of_an_item(registry: Registry, text: str, sebab: str | None) -> None:
    target = resolve(registry.units, text)
    assert target.sebab == sebab
    assert (target.entri is not None) == (sebab not in ("unit", "bentuk"))


@pytest.mark.parametrize(
    ("text", "sebab"),
    [
        ("#1.1", None),
        (f"{U1}#1.1", None),
        ("#3", "tempat"),
        (f"{U2}#1.1", "unit_lain"),
        (U1, "unit_saja"),
        ("", "bentuk"),
        ("a b", "bentuk"),
    ],
)
def test_reference_of_a_plan(registry: Registry, text: str, sebab: str | None) -> None:
    entri = registry.units.one(U1)
    assert entri is not None
    assert resolve_in(entri, text).sebab == sebab


def test_ambiguous_code(tmp_path: Path) -> None:
    for year in (2001, 2002):
        folder = tmp_path / f"standards/skkni-{year}-001"
        folder.mkdir(parents=True)
        (folder / "standar.yaml").write_text(
            f'jenis: skkni\nnomor: "1"\ntahun: {year}\njudul: A\ndaftar: [{{kode: {U1}, judul: A}}]\n', "utf-8"
        )
    units = load(tmp_path, use_cache=False).units
    assert resolve(units, f"{U1}#1.1").sebab == "ganda"
    found = resolve(units, f"skkni-2001-001:{U1}#1.1")
    assert (found.sebab, found.entri and units.written(found.entri)) == (None, f"skkni-2001-001:{U1}")


def test_places_of_a_unit(registry: Registry) -> None:
    entri = registry.units.one(U1)
    assert entri is not None
    assert entri.dokumen is not None
    unit = entri.dokumen.data
    assert [place.fragment for place in places(unit)] == [
        *("#1.1", "#1.2", "#2.1", "#2.2"),
        *("#pengetahuan.1", "#keterampilan.1", "#aspek.1"),
    ]
    for text, meant in (("#2", ["#2.1", "#2.2"]), ("#1.2", ["#1.2"]), ("#aspek.1", ["#aspek.1"]), ("#7", [])):
        acuan = parse(text)
        assert acuan is not None
        assert [each.fragment for each in spread(unit, acuan)] == meant


BANK = Bank.model_validate(
    {
        "proyek": [
            {
                "id": "PR1",
                "kelompok": "kp1",
                "judul": "Proyek",
                "cakupan": ["A#1.1"],
                "penilaian": [{"lingkup": "Hasil", "pertanyaan": [{"id": "PR1-1", "teks": "?", "cakupan": ["A#1.2"]}]}],
            }
        ],
        "pilihan_ganda": {
            "paket": {"A": {"butir": ["PG1"]}},
            "butir": [{"id": "PG1", "teks": "?"}, {"id": "PG2", "teks": "?"}],
        },
        "esai": {"butir": [{"id": "ES1", "teks": "?"}]},
        "reviu_produk": [
            {"id": "RP1", "nama": "Produk", "kriteria": {"performa": [{"id": "RP1-1", "teks": "?"}], "spesifikasi": []}}
        ],
    }
)


def test_parts_follow_their_items_and_share_their_group() -> None:
    found = list(tracing(BANK))
    assert [(each.jenis, each.id, each.kelompok) for each in found] == [
        ("proyek", "PR1", "kp1"),
        ("proyek", "PR1-1", "kp1"),
        ("pilihan_ganda", "PG1", None),
        ("pilihan_ganda", "PG2", None),
        ("esai", "ES1", None),
        ("reviu_produk", "RP1", None),
        ("reviu_produk", "RP1-1", None),
    ]
    assert found[1].path == ("proyek", 0, "penilaian", 0, "pertanyaan", 0)
    assert found[-1].path == ("reviu_produk", 0, "kriteria", "performa", 0)
    assert len(found) == len(list(bank_items(BANK))) + len(list(bank_parts(BANK)))


def test_question_that_no_paper_version_names_is_not_used() -> None:
    assert {each.id: each.dipakai for each in tracing(BANK) if each.jenis in ("pilihan_ganda", "esai")} == {
        "PG1": True,
        "PG2": False,
        "ES1": True,
    }
