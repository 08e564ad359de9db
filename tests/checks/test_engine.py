"""The engine: crashes, echoes, waivers, profiles, selection, order."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.engine import Report, run
from checks.finding import PROFIL, Hit
from checks.present import present
from checks.report import text
from checks.report.cara import Cara
from checks.report.source import FileLines
from checks.rules import BY_CODE, RULES
from checks.selection import UnknownRule, chooser
from checks.subject import UnitSubject
from registry import load
from registry.layout import kind_of
from registry.reader import read_bytes
from registry.writer import dump
from tests.checks.cases import BASE, TODAY

Check = Callable[..., Report]
SCHEME = "schemes/lsp-uji/pengujian-bahan"
STANDARD = "standards/skkni-2099-001"
UNIT_1, UNIT_2 = (f"{STANDARD}/unit/C.25UJI01.00{n}.1.yaml" for n in (1, 2))


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replaces the one occurrence of a text in a file."""
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def add(root: Path, path: str, text: str) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text((target.read_text("utf-8") if target.exists() else "") + text, "utf-8")


def codes(report: Report) -> list[str]:
    return [finding.kode for finding in report.temuan]


# Crashes


def _fails_on_first_unit(subject: UnitSubject) -> Iterator[Hit]:
    if subject.unit.kode.endswith("001.1"):
        raise ZeroDivisionError("tak terduga")
    yield subject.hit(("judul",), "kosong", kode=subject.unit.kode)


BROKEN = replace(BY_CODE["UNIT-005"], tiap_unit=_fails_on_first_unit)


def test_crashing_rule_is_a_finding_and_the_rest_runs(root: Path, check: Check) -> None:
    change(root, f"{SCHEME}/skema.yaml", "jenis: klaster", "jenis: xxx")
    report = check(rules=[BROKEN, BY_CODE["GEN-003"]])
    assert report.crashed
    assert [(f.kode, f.place.berkas) for f in report.temuan] == [
        ("GEN-003", f"{SCHEME}/skema.yaml"),
        ("DATA-900", UNIT_1),
        ("UNIT-005", UNIT_2),
    ]
    assert report.temuan[1].args == {"aturan": "UNIT-005", "sebab": "ZeroDivisionError: tak terduga"}


@pytest.mark.parametrize(("chosen", "shown"), [("UNIT-005", True), ("UNIT-010", False)])
def test_crash_is_reported_with_the_rule_that_was_asked_for(check: Check, chosen: str, shown: bool) -> None:
    assert check(rules=[BROKEN], chosen=lambda kode: kode == chosen).crashed == shown


def test_crash_outside_any_file_is_reported_whatever_the_files(check: Check) -> None:
    def fails(_: object) -> Iterator[Hit]:
        raise RuntimeError
        yield

    report = check(rules=[replace(BY_CODE["GEN-001"], sekali=fails)], within=lambda berkas: berkas == "lain.yaml")
    assert codes(report) == ["DATA-900"]


# One fault, one finding


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        pytest.param(f"{STANDARD}/standar.yaml", "tahun: 2099", "tahun: dua", ["DATA-006"], id="dropped-key"),
        pytest.param(f"{STANDARD}/standar.yaml", "penetap:", "pentap:", ["DATA-004"], id="misspelt-key"),
        pytest.param(UNIT_1, "judul: Menyiapkan Benda Uji", "judul: []", ["DATA-006"], id="value-at-the-same-place"),
        pytest.param(UNIT_1, "peralatan: [Sikat kawat]", "peralatan: Sikat", ["DATA-006"], id="below-the-part"),
        pytest.param(UNIT_1, "batasan_variabel:", "batasan_variable:", ["DATA-004"], id="misspelt-part"),
        pytest.param(f"{SCHEME}/skema.yaml", "ruang_lingkup:", "ruanglingkup:", ["DATA-004"], id="misspelt-section"),
        pytest.param(f"{SCHEME}/skema.yaml", "  banding:", "  bandding:", ["DATA-004"], id="misspelt-subsection"),
        pytest.param(f"{SCHEME}/kunci.yaml", "PG1: b", "PG1: {b: c}", ["DATA-006"], id="answer-of-wrong-kind"),
        pytest.param(f"{SCHEME}/kunci.yaml", "PG1: b", 'PG1: "b', ["DATA-002"], id="unreadable-keys"),
        pytest.param(f"{SCHEME}/skema.yaml", "jenis: klaster", "jenis: Tbd", ["GEN-003"], id="better-known"),
    ],
)
def test_one_fault_one_finding(root: Path, check: Check, path: str, old: str, new: str, expected: list[str]) -> None:
    change(root, path, old, new)
    assert codes(check()) == expected


def test_what_is_really_missing_is_reported_beside_what_was_dropped(root: Path, check: Check) -> None:
    change(root, UNIT_1, "  peralatan: [Sikat kawat]\n", "  peralatan: Sikat\n")
    change(root, UNIT_1, "  norma: [Tata tertib laboratorium]\n", "")
    report = check()
    assert codes(report) == ["UNIT-017", "DATA-006"]
    assert report.temuan[0].args["bagian"] == "norma"


def test_scheme_copied_with_its_document_number(root: Path, check: Check) -> None:
    shutil.copytree(root / SCHEME, root / "schemes/lsp-uji/salinan")
    (finding,) = check(chosen=lambda kode: kode == "GEN-001").temuan
    assert (finding.kode, finding.place.berkas, finding.place.jalur) == (
        "GEN-001",
        "schemes/lsp-uji/salinan/skema.yaml",
        "nomor_dokumen",
    )
    assert [place.berkas for place in finding.terkait] == [f"{SCHEME}/skema.yaml"]


# Waivers


def waive(root: Path, folder: str, aturan: str, acuan: str | None = None, **changed: str | None) -> None:
    """Adds a waiver; keywords change its other keys, ``None`` leaves one out."""
    keys = {
        "aturan": aturan,
        "acuan": acuan and f'"{acuan}"',
        "alasan": "Diterima komite skema",
        "oleh": "Ketua",
        "tanggal": "2026-01-05",
        "sampai": "2026-12-31",
    }
    text = ", ".join(f"{key}: {value}" for key, value in (keys | changed).items() if value is not None)
    add(root, f"{folder}/pengecualian.yaml", f"- {{{text}}}\n")


@pytest.fixture
def active_kuk(root: Path) -> None:
    """One fault with a reference to a criterion: UNIT-014 at C.25UJI01.001.1#1.2."""
    change(root, UNIT_1, "Keadaan benda uji diperiksa menurut", "Memeriksa keadaan benda uji menurut")


@pytest.mark.usefixtures("active_kuk")
@pytest.mark.parametrize(
    "acuan",
    [
        pytest.param(None, id="whole-folder"),
        pytest.param("C.25UJI01.001.1", id="unit"),
        pytest.param("C.25UJI01.001.1#1", id="element"),
        pytest.param("C.25UJI01.001.1#1.2", id="kuk"),
        pytest.param("elemen[0].kuk[1].teks", id="path"),
        pytest.param("elemen[0]", id="path-above"),
    ],
)
@pytest.mark.parametrize("folder", [STANDARD])
def test_waiver_silences_what_it_names(root: Path, check: Check, folder: str, acuan: str | None) -> None:
    waive(root, folder, "UNIT-014", acuan)
    report = check()
    assert report.temuan == ()
    (waived,) = report.dikecualikan
    assert waived.temuan.acuan == "C.25UJI01.001.1#1.2"
    assert waived.pengecualian.oleh == "Ketua"
    assert waived.berkas == f"{folder}/pengecualian.yaml"


@pytest.mark.usefixtures("active_kuk")
@pytest.mark.parametrize(
    ("folder", "aturan", "acuan"),
    [
        pytest.param(SCHEME, "UNIT-014", None, id="wrong-folder"),
        pytest.param("standards/skkni-2099", "UNIT-014", None, id="folder-with-the-same-beginning"),
        pytest.param(STANDARD, "UNIT-005", None, id="other-rule"),
        pytest.param(STANDARD, "UNIT-014", "C.25UJI01.002.1", id="other-unit"),
        pytest.param(STANDARD, "UNIT-014", "C.25UJI01.001.1#1.1", id="other-kuk"),
        pytest.param(STANDARD, "UNIT-014", "C.25UJI01.001.1#1.22", id="longer-number"),
        pytest.param(STANDARD, "UNIT-014", "elemen[0].kuk[0]", id="other-path"),
    ],
)
def test_waiver_of_something_else_silences_nothing(
    root: Path, check: Check, folder: str, aturan: str, acuan: str | None
) -> None:
    waive(root, folder, aturan, acuan)
    report = check()
    assert sorted(codes(report)) == ["GEN-005", "UNIT-014"]
    assert {f.pesan: f.tingkat for f in report.temuan if f.kode == "GEN-005"} == {"tak_terpakai": "observasi"}


@pytest.mark.usefixtures("active_kuk")
@pytest.mark.parametrize(
    ("today", "expected"),
    [(date(2026, 12, 31), []), (date(2027, 1, 1), ["GEN-005", "UNIT-014"])],
    ids=["last-day", "day-after"],
)
def test_waiver_holds_until_its_last_day(root: Path, check: Check, today: date, expected: list[str]) -> None:
    waive(root, STANDARD, "UNIT-014")
    assert codes(check(today=today)) == expected


@pytest.mark.usefixtures("active_kuk")
def test_renewed_waiver_holds_beside_the_expired_one(root: Path, check: Check) -> None:
    waive(root, STANDARD, "UNIT-014", sampai="2026-05-31")
    waive(root, STANDARD, "UNIT-014", sampai="2026-12-31")
    report = check()
    assert [(f.kode, f.pesan) for f in report.temuan] == [("GEN-005", "kedaluwarsa")]
    assert len(report.dikecualikan) == 1


@pytest.mark.parametrize("missing", ["alasan", "oleh", "sampai"])
@pytest.mark.usefixtures("active_kuk")
def test_incomplete_waiver_silences_nothing(root: Path, check: Check, missing: str) -> None:
    waive(root, STANDARD, "UNIT-014", **{missing: None})
    report = check()
    assert "UNIT-014" in codes(report)
    assert report.dikecualikan == ()


@pytest.mark.parametrize("aturan", ["GEN-005", "DATA-004"])
def test_rules_that_cannot_be_waived(root: Path, check: Check, aturan: str) -> None:
    add(root, f"{SCHEME}/mapa.yaml", "kelompok: []\n")
    waive(root, SCHEME, aturan)
    waive(root, SCHEME, "SKM-035")
    report = check()
    assert {"DATA-004", "GEN-005"} <= set(codes(report))
    assert report.dikecualikan == ()


def test_waiver_of_a_rule_that_this_profile_leaves_out_is_not_idle(root: Path, check: Check) -> None:
    waive(root, SCHEME, "SKM-020")
    assert codes(check(profil="draf")) == []
    assert codes(check(profil="validasi")) == ["GEN-005"]


def test_waiver_covers_the_private_bank(root: Path, check: Check) -> None:
    private = root.parent / "bank-privat" / SCHEME
    private.mkdir(parents=True)
    for name in ("bank.yaml", "kunci.yaml"):
        (root / SCHEME / name).rename(private / name)
    add(root, "telusur.yaml", "bank: ../bank-privat\n")
    change(private, "kunci.yaml", "PG1: b", "PG1: e")
    assert [f.place.berkas for f in check().temuan] == [f"../bank-privat/{SCHEME}/kunci.yaml"]
    waive(root, SCHEME, "MUK-009", "PG1")
    assert codes(check()) == []


# Profiles, selection, order


def _faulty(root: Path) -> None:
    """Faults of rules of every profile and of several files."""
    change(root, f"{SCHEME}/skema.yaml", "judul: Pengukuran Benda Uji Logam", 'judul: "Pengukuran  xxx"')
    change(root, f"{SCHEME}/skema.yaml", "hak_pemohon:", "hakpemohon:")
    change(root, f"{SCHEME}/skema.yaml", "pp-10-2018", "pp-23-2004")
    change(root, f"{SCHEME}/skema.yaml", "kaji_ulang: {terakhir: 2026-05-04}", "kaji_ulang: {terakhir: kemarin}")
    change(root, f"{SCHEME}/mapa.yaml", '"#1.1", "#1.2"', '"#1.1", "#1.9"')
    change(root, f"{SCHEME}/kunci.yaml", "PG1: b", "PG1: e")
    change(root, UNIT_1, "naskah: parafrasa", "naskah: rancangan")
    change(root, UNIT_1, "Jumlah benda uji ditentukan", "Menentukan benda uji")
    change(root, UNIT_1, "peralatan: [Sikat kawat]", "peralatan: null")


def test_each_profile_contains_the_one_before(root: Path, check: Check) -> None:
    _faulty(root)
    found = [{(f.kode, f.place) for f in check(profil=profil).temuan} for profil in PROFIL]
    assert found[0] < found[1] <= found[2]


def test_selection_by_beginning_list_and_exclusion() -> None:
    known = [rule.kode for rule in RULES]

    def chosen(select: list[str], ignore: list[str]) -> list[str]:
        test = chooser(select, ignore, known)
        return [kode for kode in known if test(kode)]

    assert chosen([], []) == known
    assert chosen(["gen"], []) == ["GEN-001", "GEN-002", "GEN-003", "GEN-004", "GEN-005"]
    assert chosen(["GEN-00", " muk-009 "], ["GEN-002,GEN-003"]) == ["GEN-001", "GEN-004", "GEN-005", "MUK-009"]
    assert chosen(["SKM-035,SKM-037"], []) == ["SKM-035", "SKM-037"]
    assert chosen([""], ["MUK"]) == [kode for kode in known if not kode.startswith("MUK")]


@pytest.mark.parametrize(("selector", "near"), [("skm35", "SKM-035"), ("UNITT-001", "UNIT-001"), ("42", "")])
def test_unknown_selector_names_what_is_near(selector: str, near: str) -> None:
    with pytest.raises(UnknownRule) as caught:
        chooser([], [selector], [rule.kode for rule in RULES])
    assert (caught.value.selector, caught.value.near) == (selector.upper(), near)


def test_narrowing_leaves_out_findings_not_checks(root: Path, check: Check) -> None:
    _faulty(root)
    everything = check()
    some = check(chosen=lambda kode: kode.startswith("UNIT"), within=lambda berkas: berkas == UNIT_1)
    assert some.temuan == tuple(f for f in everything.temuan if f.kode.startswith("UNIT") and f.place.berkas == UNIT_1)
    assert some.temuan
    assert some.berkas == everything.berkas


def test_findings_are_sorted_by_place(root: Path, check: Check) -> None:
    _faulty(root)
    keys = [(f.place.berkas, f.place.span.line, f.place.span.column, f.kode) for f in check().temuan]
    assert keys == sorted(keys)
    assert len({berkas for berkas, *_ in keys}) >= 4


def test_equal_findings_are_one(root: Path, check: Check) -> None:
    def twice(subject: UnitSubject) -> Iterator[Hit]:
        yield subject.hit(("judul",), "kosong", kode="x")
        yield subject.hit(("judul",), "kosong", kode="x")
        yield subject.hit(("judul",), "kosong", kode="y")

    report = check(rules=[replace(BROKEN, tiap_unit=twice)], within=lambda berkas: berkas == UNIT_1)
    assert [f.args["kode"] for f in report.temuan] == ["x", "y"]


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_of_keys(dice: random.Random) -> None:
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(BASE, Path(folder) / "repositori"))
        _faulty(root)
        expected = {(f.kode, f.pesan, f.place.berkas, f.place.jalur, f.acuan) for f in _run(root).temuan}
        for path in root.rglob("*.yaml"):
            data, _ = read_bytes(path.read_bytes())
            kind = kind_of(path.relative_to(root).as_posix())
            if isinstance(data, dict) and kind is not None:
                shuffled = dice.sample(list(data.items()), len(data))
                path.write_text(dump(dict(shuffled), kind), "utf-8")
        found = {(f.kode, f.pesan, f.place.berkas, f.place.jalur, f.acuan) for f in _run(root).temuan}
    assert found == expected


def _run(root: Path) -> Report:
    return run(load(root, use_cache=False), profil="verifikasi", today=TODAY)


# Any data at all

ODD = st.none() | st.sampled_from(
    ["", "x", "-", "#1.1", "#9.9", "0", "2026-02-30", "KODE", "skkni-2099-001", "skkni-2099-001:C.25UJI01.001.1", "( a"]
)
ANYTHING = (
    ODD | st.lists(ODD, max_size=2) | st.dictionaries(st.sampled_from(["teks", "x", "kode", "id"]), ODD, max_size=2)
)
FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))


def _places(data: Any) -> Iterator[tuple[Any, str | int]]:
    """Every holder in plain data with each of its keys or positions."""
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, item in list(steps):
        yield data, step
        yield from _places(item)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_data_makes_a_rule_fail(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(BASE, Path(folder) / "repositori"))
        for path in data.draw(st.lists(st.sampled_from(FILES), min_size=1, max_size=3)):
            content, _ = read_bytes((root / path).read_bytes())
            for _ in range(data.draw(st.integers(1, 3))):
                holder, step = data.draw(st.sampled_from(list(_places(content)) or [({}, "a")]))
                if data.draw(st.booleans()):
                    holder[step] = data.draw(ANYTHING)
                elif isinstance(holder, dict):
                    holder.pop(step, None)
            kind = kind_of(path)
            assert kind is not None
            (root / path).write_text(dump(content, kind), "utf-8")
        report = _run(root)
        assert not report.crashed, [f.args for f in report.temuan if f.kode == "DATA-900"]
        for bahasa in ("id", "en"):
            assert text.report(present(report, bahasa), Cara(FileLines(root), bahasa))
