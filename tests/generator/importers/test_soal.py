"""Question papers into bank and keys: numbers typed or automatic, keys marked or listed, what is doubtful."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from generator.importers.failure import ImporGagal
from generator.importers.soal import BarisSoal, Soal, read_questions
from generator.importers.soal_bank import into_bank
from generator.importers.soal_berkas import of_word, of_workbook
from generator.workbook.sasaran import write
from registry import load
from registry.reader import read_bytes
from tests.generator.contoh import ROOT
from tests.generator.importers import kertas_soal
from tests.generator.importers.kertas_soal import UNIT

SKEMA = "lsp-smk-contoh/pemasangan-jaringan"


def read(lines: str) -> list[Soal]:
    return read_questions([BarisSoal(line, f"baris {n}") for n, line in enumerate(lines.strip().splitlines(), 1)])


def test_typed_numbers_and_listed_keys(tmp_path: Path) -> None:
    soal = read_questions(of_word(kertas_soal.typed(tmp_path / "a.docx"), "a.docx"))
    assert [(each.jenis, each.nomor, each.kunci) for each in soal] == [
        ("pilihan_ganda", 1, ["b"]),
        ("pilihan_ganda", 2, ["a"]),
        ("pilihan_ganda", 3, ["d"]),
        ("esai", 1, ["Memeriksa penguncian setiap pin", "Menguji ulang sesudah diperbaiki"]),
        ("lisan", 1, []),
    ]
    assert soal[0].teks == "Alat untuk menguji kesinambungan pin kabel adalah ..."
    assert soal[1].pilihan == {"a": "sama", "b": "terbalik", "c": "acak", "d": "bergantian"}
    assert [each.cakupan for each in soal] == [
        [f"{UNIT}#3.1"],
        [f"{UNIT}#2.3", f"{UNIT}#2.4"],
        [],
        [f"{UNIT}#3.1"],
        [f"{UNIT}#pengetahuan.1"],
    ]
    assert [each.ragu for each in soal] == [[], [], ["tanpa_cakupan"], [], ["tanpa_kunci"]]


def test_automatic_numbers_and_marked_keys(tmp_path: Path) -> None:
    soal = read_questions(of_word(kertas_soal.automatic(tmp_path / "a.docx"), "a.docx"))
    assert [(each.nomor, list(each.pilihan), each.kunci) for each in soal] == [
        (1, ["a", "b", "c", "d"], ["b"]),
        (2, ["a", "b", "c", "d"], ["a"]),
    ]
    assert [each.cakupan for each in soal] == [[f"{UNIT}#2.1"], [f"{UNIT}#2.2"]]


def test_rows_of_a_table_and_of_a_workbook(tmp_path: Path) -> None:
    oral = read_questions(of_word(kertas_soal.table(tmp_path / "a.docx"), "a.docx"))
    assert [(each.jenis, each.asal, each.kunci) for each in oral] == [
        ("lisan", "tabel 1 baris 2", ["Tang", "Penguji kabel"]),
        ("lisan", "tabel 1 baris 3", ["Hubung singkat"]),
    ]
    sheet = read_questions(of_workbook(kertas_soal.workbook(tmp_path / "a.xlsx"), "a.xlsx"))
    assert [(each.asal, each.kunci, each.ragu) for each in sheet] == [
        ("Pilihan ganda!B3", ["c"], []),
        ("Pilihan ganda!B4", ["e"], ["kunci_asing"]),
    ]
    assert sheet[0].pilihan == {"a": "4", "b": "6", "c": "8", "d": "10"}


LAYOUTS = {
    "key on its line": "1. Apa?\na. x\nb. y\nc. z\nJawaban: C",
    "star before": "1. Apa?\na. x\nb. y\n*c. z",
    "star behind": "1. Apa?\na) x\nb) y\nc) z *",
    "brackets": "1) Apa?\n(a) x\n(b) y\n(c) z\nKunci jawaban : c",
    "listed with dots": "1. Apa?\nA. x\nB. y\nC. z\nKUNCI JAWABAN\n1. C",
    "listed with dash": "1. Apa?\nA. x\nB. y\nC. z\nKunci:\n1 - C",
}


@pytest.mark.parametrize("lines", LAYOUTS.values(), ids=list(LAYOUTS))
def test_keys_however_they_are_written(lines: str) -> None:
    (soal,) = read(lines)
    assert (soal.jenis, soal.teks, soal.pilihan, soal.kunci) == (
        "pilihan_ganda",
        "Apa?",
        {"a": "x", "b": "y", "c": "z"},
        ["c"],
    )


def test_two_marked_choices_give_no_key() -> None:
    lines = [("1. Apa?", False), ("a. x", True), ("b. y", True), ("c. z", False)]
    (soal,) = read_questions([BarisSoal(text, "baris", mark) for text, mark in lines])
    assert soal.kunci == []
    assert "kunci_ganda" in soal.ragu


def test_numbers_within_a_question_start_no_new_one() -> None:
    soal = read("1. Urutkan langkah berikut:\n4 orang bekerja.\na. x\nb. y\nc. z\n2. Apa?\na. p\nb. q\nc. r")
    assert [each.nomor for each in soal] == [1, 2]
    assert soal[0].teks == "Urutkan langkah berikut: 4 orang bekerja."


def test_a_question_goes_on_over_lines() -> None:
    (soal,) = read("1. Kabel jaringan\nharus diuji karena ...\na. satu\ndan dua\nb. tiga\nc. empat\nKunci: a")
    assert soal.teks == "Kabel jaringan harus diuji karena ..."
    assert soal.pilihan["a"] == "satu dan dua"


# Into the bank


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("schemes/lsp-smk-contoh", "standards/skkni-2016-321"):
        shutil.copytree(ROOT / name, tmp_path / "repo" / name)
    return tmp_path / "repo"


def take(root: Path, soal: list[Soal]) -> object:
    registry = load(root, use_cache=False)
    result = into_bank(registry, registry.skema[SKEMA], soal)
    write(result.tulis)
    return result


def data(root: Path, name: str) -> dict[str, object]:
    found = read_bytes((root / "schemes" / SKEMA / f"{name}.yaml").read_bytes())[0]
    assert isinstance(found, dict)
    return found


def test_new_items_go_behind_the_old_ones(root: Path, tmp_path: Path) -> None:
    before = (root / "schemes" / SKEMA / "bank.yaml").read_text("utf-8")
    soal = read_questions(of_word(kertas_soal.typed(tmp_path / "a.docx"), "a.docx"))
    result = take(root, soal)
    after = (root / "schemes" / SKEMA / "bank.yaml").read_text("utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    keys = data(root, "kunci")
    assert (keys["PG13"], keys["PG14"], keys["PG15"]) == ("b", "a", "d")
    assert keys["ES5"] == ["Memeriksa penguncian setiap pin", "Menguji ulang sesudah diperbaiki"]
    bank = load(root, use_cache=False).skema[SKEMA].bank
    assert bank is not None
    assert bank.data.pilihan_ganda is not None
    new = bank.data.pilihan_ganda.butir[-3]
    assert (new.id, new.kelompok, new.cakupan) == ("PG13", "kp2", (f"{UNIT}#3.1",))
    lines = after.splitlines()
    assert lines[result.baris["PG15"] - 1] == "    - id: PG15"  # type: ignore[attr-defined]
    assert lines[result.baris["PG15"] - 2] == "    # TINJAU: cakupan belum ditulis (paragraf 11)"  # type: ignore[attr-defined]


def test_the_same_paper_twice_adds_nothing(root: Path, tmp_path: Path) -> None:
    soal = read_questions(of_word(kertas_soal.typed(tmp_path / "a.docx"), "a.docx"))
    take(root, soal)
    again = take(root, soal)
    assert again.tulis == []  # type: ignore[attr-defined]
    assert [each.ada for each in again.masuk] == ["PG13", "PG14", "PG15", "ES5", "DL1"]  # type: ignore[attr-defined]


def test_a_key_that_is_no_choice_is_not_kept(root: Path, tmp_path: Path) -> None:
    take(root, read_questions(of_workbook(kertas_soal.workbook(tmp_path / "a.xlsx"), "a.xlsx")))
    assert data(root, "kunci")["PG13"] == "c"
    assert "PG14" not in data(root, "kunci")


def test_a_scheme_without_a_bank_gets_one(root: Path, tmp_path: Path) -> None:
    for name in ("bank", "kunci"):
        (root / "schemes" / SKEMA / f"{name}.yaml").unlink()
    take(root, read_questions(of_word(kertas_soal.typed(tmp_path / "a.docx"), "a.docx")))
    registry = load(root, use_cache=False)
    assert registry.problems == []
    assert data(root, "kunci")["PG1"] == "b"


def test_a_unit_outside_the_package_is_said_to_be_so(root: Path) -> None:
    (soal,) = read("1. Apa? (Acuan: J.611000.017.01#1.1)\nKunci: begitu")
    result = take(root, [soal])
    assert result.masuk[0].ragu == ("luar_kemasan J.611000.017.01#1.1",)  # type: ignore[attr-defined]


def test_macros_and_old_files_are_refused(tmp_path: Path) -> None:
    path = kertas_soal.typed(tmp_path / "a.docm")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    old = tmp_path / "b.docx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000))
    for each, kode in ((path, "makro"), (old, "format_lama")):
        with pytest.raises(ImporGagal) as caught:
            of_word(each, each.name)
        assert caught.value.kode == kode


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 rusak", b"halo"], ids=["empty", "broken zip", "text"])
def test_what_is_no_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(ImporGagal):
        of_word(path, path.name)
