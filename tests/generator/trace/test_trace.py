"""What a trace finds: every place of every unit, what names it, and each kind of gap."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.trace import Cakupan, SkemaTakAda, trace
from generator.trace.model import JENIS_KESENJANGAN, Hitungan
from registry import load
from registry.instrumen import instrumen_butir
from registry.model.bank import Bank
from tests.generator.trace import bahan as b

U1, U2 = b.U1, b.U2


def test_complete_scheme(root: Path) -> None:
    cakupan = b.telusuri(root)
    assert b.berat(cakupan) == []
    assert [unit.kode for unit in cakupan.unit] == [U1, U2]
    assert [cakupan.hitung(jenis) for jenis in ("kuk", "pengetahuan", "keterampilan", "aspek")] == [
        Hitungan(8, 8, 8),
        Hitungan(2, 2, 2),
        Hitungan(2, 2, 2),
        Hitungan(2, 2, 2),
    ]
    assert cakupan.instrumen == ("CL", "TPD", "PMO", "DPT")
    assert cakupan.butir == (("tugas_praktik", 1), ("pmo", 2), ("pilihan_ganda", 4))
    assert (cakupan.skema, cakupan.mapa, cakupan.bank) == (b.SKEMA, b.MAPA, b.BANK)
    assert cakupan.unit[0].kelompok == ("kp1",)


def test_places_are_those_of_the_unit_in_its_order(root: Path) -> None:
    rows = b.telusuri(root).unit[0].baris
    assert [baris.acuan.partition("#")[2] for baris in rows] == [
        *("1.1", "1.2", "2.1", "2.2"),
        *("pengetahuan.1", "keterampilan.1", "aspek.1"),
    ]
    assert rows[0].teks == "Jumlah benda uji ditentukan sesuai rencana pengujian."
    assert rows[-1].teks == "Ketelitian dalam menandai benda uji"


def test_every_line_leads_to_what_it_names(root: Path) -> None:
    """The line of a place holds its text; that of a reference holds the reference."""
    lines = {name: (root / name).read_text("utf-8").splitlines() for name in (b.MAPA, b.BANK, b.UNIT_1, b.UNIT_2)}
    for unit in b.telusuri(root).unit:
        for baris in unit.baris:
            assert baris.teks in lines[baris.tempat.berkas][baris.tempat.span.line - 1]
            fragment = f"#{baris.jangkar}"
            element = fragment.rpartition(".")[0]
            for bukti in baris.bukti:
                span = bukti.tempat.span
                text = lines[b.MAPA][span.line - 1][span.column - 1 : span.end_column - 1]
                assert text.strip('"') in (fragment, element)
            for butir in baris.butir:
                span = butir.tempat.span
                text = lines[b.BANK][span.line - 1][span.column - 1 : span.end_column - 1]
                assert text.strip('"') in (f"{unit.kode}{fragment}", f"{unit.kode}{element}")


def test_an_element_stands_for_its_criteria(root: Path) -> None:
    baris = b.satu(b.telusuri(root), f"{U2}#2.2")
    assert ([each.id for each in baris.bukti], [each.id for each in baris.butir]) == (["b3"], ["TP1"])


def test_a_line_that_names_a_place_twice_counts_once(root: Path) -> None:
    b.ubah(root, b.MAPA, 'cakupan: ["#1", "#2", "#keter', 'cakupan: ["#1", "#1.1", "#2", "#keter')
    assert [each.id for each in b.satu(b.telusuri(root), f"{U2}#1.1").bukti] == ["b3"]


def test_criterion_that_is_not_planned(root: Path) -> None:
    b.ubah(root, b.MAPA, '"#1.1", "#1.2", "#2.1"', '"#1.1", "#2.1"')
    cakupan = b.telusuri(root)
    assert b.berat(cakupan) == [
        ("mayor", "tak_direncanakan", "", f"{U1}#1.2", "", ""),
        ("minor", "di_luar_rencana", "", f"{U1}#1.2", "TPD", "TP1"),
    ]
    assert b.satu(cakupan, f"{U1}#1.2").status == "tak_direncanakan"
    assert cakupan.hitung("kuk") == Hitungan(8, 7, 7)


def test_knowledge_that_is_asked_but_not_planned_is_less_grave(root: Path) -> None:
    b.ubah(root, b.MAPA, '["#pengetahuan.1", "#aspek.1"]', '["#aspek.1"]')
    assert ("minor", "tak_direncanakan", "", f"{U1}#pengetahuan.1", "", "") in b.berat(b.telusuri(root))
    b.ubah(root, b.BANK, '["C.25UJI01.001.1#pengetahuan.1"]', '["C.25UJI01.001.1#1.1"]')
    assert ("mayor", "tak_direncanakan", "", f"{U1}#pengetahuan.1", "", "") in b.berat(b.telusuri(root))


def test_skill_that_is_not_planned(root: Path) -> None:
    b.ubah(root, b.MAPA, '"#2.2", "#keterampilan.1", ', '"#2.2", ')
    assert b.berat(b.telusuri(root))[0] == ("minor", "tak_direncanakan", "", f"{U1}#keterampilan.1", "", "")


def test_planned_task_that_covers_nothing_of_a_criterion(root: Path) -> None:
    """The checklist alone does not serve where a task was planned."""
    b.ubah(root, b.BANK, "      - C.25UJI01.001.1#2\n", "")
    cakupan = b.telusuri(root)
    assert b.berat(cakupan) == [
        ("mayor", "tanpa_butir", "", f"{U1}#2.1", "TPD", "b1"),
        ("mayor", "tanpa_butir", "", f"{U1}#2.2", "TPD", "b1"),
    ]
    assert cakupan.hitung("kuk") == Hitungan(8, 8, 6)


def test_checklist_serves_where_real_work_is_observed(root: Path) -> None:
    b.ubah(root, b.BANK, "      - C.25UJI01.001.1#2\n", "")
    text = (root / b.MAPA).read_text("utf-8").replace("instrumen: [CL, TPD]", "instrumen: [CL]")
    (root / b.MAPA).write_text(text, "utf-8")
    cakupan = b.telusuri(root)
    assert b.satu(cakupan, f"{U1}#2.1").status == "tercakup"
    assert not any(gap.jenis == "tanpa_butir" for gap in cakupan.kesenjangan)


def test_a_line_without_items_beside_one_with_items(root: Path) -> None:
    b.ubah(root, b.MAPA, '["#pengetahuan.1", "#aspek.1"]', '["#pengetahuan.1", "#aspek.1", "#2.1"]')
    cakupan = b.telusuri(root)
    assert b.berat(cakupan) == [("minor", "butir_kurang", "", f"{U1}#2.1", "PMO DPT", "b2")]
    assert b.satu(cakupan, f"{U1}#2.1").status == "sebagian"
    assert cakupan.hitung("kuk") == Hitungan(8, 8, 8)


def test_one_instrument_of_a_line_that_is_served_is_a_hint(root: Path) -> None:
    hints = [b.ringkas(gap) for gap in b.telusuri(root).kesenjangan if gap.jenis == "butir_kurang"]
    assert ("observasi", "butir_kurang", "", f"{U1}#pengetahuan.1", "PMO", "b2") in hints
    assert b.satu(b.telusuri(root), f"{U1}#pengetahuan.1").status == "tercakup"


@pytest.mark.parametrize("kode", ["CVP", "PW", "VPK"])
def test_forms_with_empty_lines_are_less_grave(root: Path, kode: str) -> None:
    text = (root / b.MAPA).read_text("utf-8").replace("instrumen: [DPT, PMO]", f"instrumen: [{kode}]")
    (root / b.MAPA).write_text(text, "utf-8")
    assert ("minor", "tanpa_butir", "", f"{U1}#pengetahuan.1", kode, "b2") in b.berat(b.telusuri(root))


def test_line_without_instruments(root: Path) -> None:
    text = (root / b.MAPA).read_text("utf-8").replace("instrumen: [DPT, PMO]", "instrumen: []")
    (root / b.MAPA).write_text(text, "utf-8")
    assert ("mayor", "tanpa_butir", "", f"{U1}#pengetahuan.1", "", "b2") in b.berat(b.telusuri(root))


def test_item_outside_the_plan_of_a_planned_place_is_a_hint(root: Path) -> None:
    gaps = [b.ringkas(gap) for gap in b.telusuri(root).kesenjangan if gap.jenis == "di_luar_rencana"]
    assert ("observasi", "di_luar_rencana", "", f"{U1}#2.2", "DPT", "PG2") in gaps


@pytest.mark.parametrize(
    ("acuan", "sebab", "tampil"),
    [
        ("C.25UJI01.001.1#9.1", "tempat", "C.25UJI01.001.1#9.1"),
        ("C.25UJI01.001.1", "unit_saja", "C.25UJI01.001.1"),
        ("C.25UJI01.008.1#1.1", "unit", "C.25UJI01.008.1#1.1"),
        ("#1.1", "bentuk", "#1.1"),
        ("jawaban yang benar ialah b", "bentuk", ""),
    ],
)
def test_item_that_leads_nowhere(root: Path, acuan: str, sebab: str, tampil: str) -> None:
    b.ubah(root, b.BANK, '["C.25UJI01.001.1#2.2"]', f'["{acuan}"]')
    assert b.berat(b.telusuri(root)) == [("mayor", "butir_lepas", sebab, tampil, "", "PG2")]


@pytest.mark.parametrize(
    ("acuan", "sebab"),
    [("#9.1", "tempat"), ("C.25UJI01.002.1#1.1", "unit_lain"), ("C.25UJI01.001.1", "unit_saja"), ("abc def", "bentuk")],
)
def test_line_of_the_plan_that_leads_nowhere(root: Path, acuan: str, sebab: str) -> None:
    b.ubah(root, b.MAPA, '["#pengetahuan.1", "#aspek.1"]', f'["#pengetahuan.1", "#aspek.1", "{acuan}"]')
    shown = "" if sebab == "bentuk" else acuan
    assert b.berat(b.telusuri(root)) == [("mayor", "rencana_lepas", sebab, shown, "", "b2")]


def test_lines_and_items_that_name_nothing(root: Path) -> None:
    b.ubah(root, b.BANK, '["C.25UJI01.001.1#2.2"]', "[]")
    b.ubah(root, b.MAPA, '["#pengetahuan.1"]\n', "[]\n")
    gaps = b.berat(b.telusuri(root))
    assert ("mayor", "butir_lepas", "kosong", "", "", "PG2") in gaps
    assert ("mayor", "rencana_lepas", "kosong", "", "", "b4") in gaps


def test_question_that_no_paper_holds_covers_nothing(root: Path) -> None:
    b.ubah(root, b.BANK, "butir: [PG1, PG2, PG3, PG4]", "butir: [PG2, PG3, PG4]")
    gaps = b.berat(b.telusuri(root))
    assert ("minor", "butir_lepas", "paket", "", "", "PG1") in gaps
    assert ("mayor", "tanpa_butir", "", f"{U1}#pengetahuan.1", "PMO DPT", "b2") in gaps


def test_unit_that_left_the_package(root: Path) -> None:
    b.ubah(root, b.PAKET, f"    - {{kode: {U2}, kelompok: inti}}\n", "")
    cakupan = b.telusuri(root)
    gaps = b.berat(cakupan)
    assert [unit.kode for unit in cakupan.unit] == [U1]
    assert ("mayor", "rencana_lepas", "luar_kemasan", U2, "", "") in gaps
    assert ("minor", "butir_lepas", "luar_kemasan", f"{U2}#pengetahuan.1", "", "PG3") in gaps


def test_unit_that_no_standard_knows_and_unit_without_text(root: Path) -> None:
    b.ubah(root, b.PAKET, f"    - {{kode: {U2}, kelompok: inti}}", f"    - {{kode: {U2}X, kelompok: inti}}")
    assert ("mayor", "unit_tanpa_naskah", "unit", f"{U2}X", "", "") in b.berat(b.telusuri(root))
    b.ubah(root, b.PAKET, f"{U2}X", U2)
    (root / b.UNIT_2).unlink()
    cakupan = b.telusuri(root)
    assert b.berat(cakupan) == [("minor", "unit_tanpa_naskah", "naskah", U2, "", "")]
    assert (cakupan.unit[1].naskah, cakupan.unit[1].baris) == ("", ())


def test_groups(root: Path) -> None:
    b.ubah(
        root,
        b.MAPA,
        "unit: [C.25UJI01.001.1, C.25UJI01.002.1]",
        "unit: [C.25UJI01.001.1]\n  - {id: kp2, judul: Mengukur, unit: [C.25UJI01.002.1]}",
    )
    gaps = b.berat(b.telusuri(root))
    assert {gap[1] for gap in gaps} == {"kelompok_lain"}
    assert ("mayor", "kelompok_lain", "", f"{U2}#pengetahuan.1", "", "PG3") in gaps
    b.ubah(root, b.MAPA, "\n  - {id: kp2, judul: Mengukur, unit: [C.25UJI01.002.1]}", "")
    assert b.berat(b.telusuri(root)) == [("mayor", "unit_tanpa_kelompok", "", U2, "", "")]


def test_critical_aspect_is_covered_with_its_criteria(root: Path) -> None:
    b.ubah(root, b.MAPA, '"#2.2", "#keterampilan.1", "#aspek.1"]', '"#2.2", "#keterampilan.1"]')
    b.ubah(root, b.MAPA, '["#pengetahuan.1", "#aspek.1"]', '["#pengetahuan.1"]')
    cakupan = b.telusuri(root)
    baris = b.satu(cakupan, f"{U1}#aspek.1")
    assert (baris.status, baris.lewat) == ("tercakup", ("2.2",))
    assert [each.id for each in baris.bukti] == ["b1"]
    assert not any(gap.jenis == "tak_direncanakan" for gap in cakupan.kesenjangan)


def test_scheme_without_plan_and_bank(root: Path) -> None:
    for name in (b.MAPA, b.BANK, f"{b.HOME}/kunci.yaml"):
        (root / name).unlink()
    cakupan = b.telusuri(root)
    assert (cakupan.mapa, cakupan.bank, cakupan.instrumen, cakupan.butir) == ("", "", (), ())
    assert {gap.jenis for gap in cakupan.kesenjangan} == {"tak_direncanakan"}
    assert len(cakupan.kesenjangan) == 14


def test_gaps_come_gravest_first(berlubang: Cakupan) -> None:
    order = [
        (("mayor", "minor", "observasi").index(gap.tingkat), JENIS_KESENJANGAN.index(gap.jenis))
        for gap in berlubang.kesenjangan
    ]
    assert order == sorted(order)
    assert len({gap.jenis for gap in berlubang.kesenjangan}) >= 7


def test_scheme_that_is_not_there(root: Path) -> None:
    registry = load(root, use_cache=False)
    with pytest.raises(SkemaTakAda):
        trace(registry, "lsp-uji/lain")
    (root / b.PAKET).unlink()
    with pytest.raises(SkemaTakAda):
        trace(load(root, use_cache=False), b.SKEMA)


def test_every_list_of_a_bank_belongs_to_an_instrument() -> None:
    lists = set(Bank.model_fields) - {"ceklis_observasi"}
    assert set(instrumen_butir()) == lists


def test_trace_of_the_sources_changes_with_them(root: Path) -> None:
    before = b.telusuri(root).jejak
    assert b.telusuri(root).jejak == before
    b.ubah(root, b.UNIT_2, "- Hasil ukur ditulis", "- Hasil akhir ditulis")
    assert b.telusuri(root).jejak != before
