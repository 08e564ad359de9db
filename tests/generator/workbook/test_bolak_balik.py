"""Out and back: what nobody changed comes back byte for byte, into the same repository and into an empty one."""

from __future__ import annotations

import random
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.workbook.baca import read
from generator.workbook.banding import changes, merged, pairs, restored
from generator.workbook.baris import assembled, rows
from generator.workbook.bentuk import bentuk
from generator.workbook.ekspor import ekspor_skema
from generator.workbook.impor import impor
from generator.workbook.sasaran import write
from generator.workbook.sel import escaped, from_cell, joined, parted, to_cell, unescaped
from generator.workbook.tulis import Kolom, Penulis, Tabel
from registry import load
from registry.loader import MODELS
from registry.reader import read_bytes
from tests.generator.contoh import ROOT
from tests.generator.workbook import buku

SCHEMES = sorted(path.parent.relative_to(ROOT / "schemes").as_posix() for path in ROOT.glob("schemes/*/*/skema.yaml"))
STANDARDS = sorted({path.parts[-3] for path in ROOT.glob("standards/*/unit/*.yaml")})


@pytest.mark.parametrize("id_", SCHEMES)
def test_a_scheme_comes_back_byte_for_byte(id_: str, tmp_path: Path) -> None:
    assert len(SCHEMES) >= 6
    path = tmp_path / "skema.xlsx"
    path.write_bytes(buku.buku_skema(id_))
    here = impor(path, path.name, buku.contoh())
    assert (here.tulis, here.ubahan, here.temuan) == ([], [], [])
    elsewhere = impor(path, path.name, load(tmp_path, use_cache=False))
    assert not elsewhere.temuan
    write(elsewhere.tulis)
    names = sorted(file.name for file in (tmp_path / "schemes" / id_).iterdir())
    assert names == ["bank.yaml", "kunci.yaml", "mapa.yaml", "skema.yaml"]
    for name in names:
        assert (tmp_path / "schemes" / id_ / name).read_bytes() == (ROOT / "schemes" / id_ / name).read_bytes()


@pytest.mark.parametrize("standar", STANDARDS)
def test_units_come_back_byte_for_byte(standar: str, tmp_path: Path) -> None:
    path = tmp_path / "unit.xlsx"
    path.write_bytes(buku.buku_unit(standar))
    assert impor(path, path.name, buku.contoh()).tulis == []
    elsewhere = impor(path, path.name, load(tmp_path, use_cache=False))
    assert not elsewhere.temuan
    write(elsewhere.tulis)
    units = sorted((ROOT / "standards" / standar / "unit").iterdir())
    assert units
    for unit in units:
        assert (tmp_path / unit.relative_to(ROOT)).read_bytes() == unit.read_bytes()


def test_the_same_scheme_gives_the_same_bytes() -> None:
    fresh = load(ROOT, use_cache=False)
    assert ekspor_skema(fresh, fresh.skema[buku.SKEMA]) == buku.buku_skema()


def test_what_is_left_without_its_hidden_sheet_still_comes_back(tmp_path: Path) -> None:
    path = buku.ubah(buku.buku_skema(), tmp_path / "a.xlsx", lambda book: book.remove(book["_asal"]))
    assert impor(path, path.name, buku.contoh()).tulis == []


def test_a_workbook_without_keys_holds_none() -> None:
    with zipfile.ZipFile(BytesIO(buku.buku_skema(kunci=False))) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist())
    answers = read_bytes((ROOT / buku.FOLDER / "kunci.yaml").read_bytes())[0]
    assert isinstance(answers, dict)
    points = [point for points in answers.values() if isinstance(points, list) for point in points]
    assert len(points) > 20
    assert not [point for point in points if point in text]


def test_keys_stand_in_their_sheet_only() -> None:
    """Whoever deletes the sheet has deleted the keys: the hidden copy of the files does not hold them."""
    book = load_workbook(BytesIO(buku.buku_skema()))
    answers = read_bytes((ROOT / buku.FOLDER / "kunci.yaml").read_bytes())[0]
    assert isinstance(answers, dict)
    first = answers["PMO1"][0]
    found = [sheet.title for sheet in book for row in sheet.iter_rows() for cell in row if first in str(cell.value)]
    assert found == ["Kunci"]


def test_nothing_is_a_formula_and_read_only_sheets_are_locked() -> None:
    book = load_workbook(BytesIO(buku.buku_skema()))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 1000
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell.value for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert {sheet.title for sheet in book if sheet.protection.sheet} == {"Petunjuk", "Unit"}
    assert book["Rencana"].freeze_panes == "B2"
    choices = [rule.formula1 for rule in book["Rencana"].data_validations.dataValidation]
    assert any("kinerja" in str(each) for each in choices)
    assert book["_asal"].sheet_state == "veryHidden"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.lambat
def test_saved_by_libreoffice_it_comes_back_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(buku.buku_skema())
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    arguments = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "keluar"),
        str(path),
    ]
    subprocess.run(arguments, check=True, capture_output=True, timeout=180)
    saved = tmp_path / "keluar" / "a.xlsx"
    result = impor(saved, saved.name, buku.contoh())
    assert (result.tulis, result.temuan) == ([], [])


# Texts of cells

_YAML = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t=+-@'_x"), min_size=1, max_size=40
).filter(lambda text: text.strip() != "")


@given(_YAML | st.from_regex(r"[=+@'-]{0,3}(_x[0-9A-F]{4}_)?[a-z \n]{0,6}x005F_?", fullmatch=True))
def test_every_text_survives_a_cell(text: str) -> None:
    cell = to_cell(text)
    assert from_cell(cell) == text
    assert not cell.startswith(("=", "+", "-", "@"))
    assert unescaped(escaped(cell)) == cell


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(_YAML, min_size=1, max_size=60))
def test_every_text_survives_a_workbook(texts: list[str], tmp_path: Path) -> None:
    penulis = Penulis()
    penulis.table(Tabel("Teks", [Kolom("Isi", 30)], [[to_cell(text)] for text in texts]))
    path = tmp_path / "teks.xlsx"
    penulis.finish().save(path)
    sheet = read(path, path.name)["Teks"]
    assert [from_cell(sheet.sel[row, 1].teks) for row in range(2, len(texts) + 2)] == texts


@given(st.lists(_YAML.filter(lambda text: all(line.strip() for line in text.split("\n")) and "\u21b5" not in text)))
def test_every_list_survives_a_cell(items: list[str]) -> None:
    assert parted(joined(items), codes=False) == items


@pytest.mark.parametrize(
    "text", ["KODE#1.1, KODE#1.2", "KODE#1.1;KODE#1.2", "KODE#1.1\nKODE#1.2", " KODE#1.1  KODE#1.2 "]
)
def test_codes_are_parted_however_people_part_them(text: str) -> None:
    assert parted(text, codes=True) == ["KODE#1.1", "KODE#1.2"]


# Data


@pytest.mark.parametrize("kind", ["skema", "mapa", "bank", "kunci"])
def test_rows_give_back_what_they_were_made_from(kind: str) -> None:
    shape = bentuk(MODELS[kind])  # type: ignore[index]
    for id_ in SCHEMES:
        data = read_bytes((ROOT / "schemes" / id_ / f"{kind}.yaml").read_bytes())[0]
        result = assembled(shape, rows(shape, data, lengkap=True))
        assert not result.ganjil
        assert restored(result.data, data) == data


def test_items_are_known_by_id_wherever_they_stand() -> None:
    old = [{"id": "a", "teks": "satu"}, {"id": "b", "teks": "dua"}, {"id": "c", "teks": "tiga"}]
    assert pairs(old, [old[2], {"id": "a", "teks": "lain"}, {"id": "d", "teks": "baru"}]) == [2, 0, None]
    assert pairs(["satu", "dua", "tiga"], ["satu", "DUA", "tiga"]) == [0, 1, 2]
    kinds = [each.jenis for each in changes(old, [old[1], old[0], old[2]])]
    assert kinds == ["pindah"]


def test_two_people_change_different_values() -> None:
    base = {"a": "1", "b": ["x", "y"], "c": {"d": "4"}}
    result, clashes = merged(base, {**base, "a": "2"}, {**base, "b": ["x", "y", "z"]})
    assert (result, clashes) == ({"a": "2", "b": ["x", "y", "z"], "c": {"d": "4"}}, [])
    _, clashes = merged(base, {**base, "a": "2"}, {**base, "a": "3"})
    assert clashes == [("a",)]


def test_changed_in_both_places_of_a_list() -> None:
    base = [f"butir {n}" for n in range(6)]
    mine, yours = list(base), list(base)
    mine[1] = "punya saya"
    yours.insert(4, "baru")
    assert merged(base, mine, yours) == ([*mine[:4], "baru", *mine[4:]], [])
    rng = random.Random(1)
    shuffled = rng.sample(base, len(base))
    assert merged(base, shuffled, yours)[1] == [()]
