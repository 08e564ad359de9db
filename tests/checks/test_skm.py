"""Words of the scheme rules: names, numbers, elements; and names that two schemes share."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.data import tabel
from checks.engine import run
from checks.rules.skm import skm_012
from checks.rules.skm.bilangan import disagreeing, number
from checks.rules.skm.nama import clean_name, is_doing, is_task, job_title, roots, shares_root
from checks.rules.skm.skm_010 import field_of, level_of
from checks.rules.skm.unsur import absent, elements
from checks.rules.unit.words import first_word
from registry import load
from tests.checks.cases import TODAY


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("satu", 1),
        ("Sepuluh", 10),
        ("sebelas", 11),
        ("empat belas", 14),
        ("dua puluh", 20),
        ("dua puluh lima", 25),
        ("seratus", 100),
        ("seratus lima puluh", 150),
        ("tiga ratus dua puluh satu", 321),
        ("seribu", 1000),
        ("dua ribu lima ratus", 2500),
        ("lihat lampiran", None),
        ("kompeten", None),
    ],
)
def test_number_in_words(words: str, expected: int | None) -> None:
    assert number(words) == expected


def test_only_numbers_that_disagree_are_named() -> None:
    text = "3 (tiga) tahun, 14 (empat puluh) hari, 2 (K), 5 (lima belas) orang"
    assert disagreeing(text) == [("14", "empat puluh"), ("5", "lima belas")]


@pytest.mark.parametrize(
    ("judul", "expected"),
    [
        ("Skema Sertifikasi Klaster Perawatan Mesin", "Perawatan Mesin"),
        ("Klaster: Perawatan  Mesin", "Perawatan Mesin"),
        ("“Perawatan Mesin”", "Perawatan Mesin"),
        ("Okupasi Nasional Teknisi", "Teknisi"),
        ("Klasterisasi Data", "Klasterisasi Data"),
    ],
)
def test_clean_name(judul: str, expected: str) -> None:
    assert clean_name(judul) == expected


@pytest.mark.parametrize(
    ("nama", "tugas", "jabatan"),
    [
        ("Pengoperasian Forklif", True, None),
        ("Perawatan Mesin Kapal", True, None),
        ("Mengelas Pelat", True, None),
        ("Instalasi Listrik", True, None),
        ("Digital Marketing", False, None),
        ("Operator Forklif", False, "operator"),
        ("Junior Graphic Designer", False, "junior"),
        ("Pelaksana Lapangan", False, "pelaksana"),
        ("Pelaksanaan Operator", True, None),
        ("Media Sosial", False, None),
    ],
)
def test_task_or_job(nama: str, tugas: bool, jabatan: str | None) -> None:
    assert is_task(first_word(nama)) == tugas
    assert job_title(nama) == jabatan


@pytest.mark.parametrize("nama", ["Pelayan", "Mentor", "Perencana", "Mekanik", "Merchandiser", "Pengawas", "Perawat"])
def test_people_are_not_doings(nama: str) -> None:
    assert not is_doing(nama.casefold())


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Perawatan", "Merawat", True),
        ("Penyusunan", "Menyusun", True),
        ("Pemasangan", "Memasang", True),
        ("Pengoperasian", "Mengoperasikan", True),
        ("Pelayanan", "Melayani", True),
        ("Pengukuran", "Menyiapkan", False),
        ("dan", "dan", False),
    ],
)
def test_one_word_in_two_forms(a: str, b: str, expected: bool) -> None:
    assert shares_root(roots(a), roots(b)) == expected


@pytest.mark.parametrize(
    ("judul", "level", "field"),
    [
        ("KKNI Level II pada Rekayasa Perangkat Lunak", 2, {"rekayasa", "perangkat", "lunak"}),
        ("Kualifikasi Jenjang 4 Bidang Tata Boga", 4, {"tata", "boga"}),
        ("KKNI VIII Arkeologi", 8, {"arkeologi"}),
        ("KKNI Pemrogram", None, {"pemrogram"}),
        ("KKNI Level IX", 9, set()),
    ],
)
def test_level_and_field_of_a_name(judul: str, level: int | None, field: set[str]) -> None:
    assert level_of(judul) == level
    assert field_of(judul) == field


@pytest.mark.parametrize("kode", tabel("unsur"))
def test_every_example_shows_its_own_element(kode: str) -> None:
    """What a repair proposes must satisfy the rule that proposes it."""
    for each in elements(kode):
        contoh = each.pesan.perbaikan.id.partition("misalnya: '")[2].rstrip("'")
        assert contoh
        assert each not in list(absent(kode, {each.bagian: [contoh]})), each.nama


def test_a_klaster_may_not_bear_the_name_of_an_okupasi_of_another_lsp(root: Path) -> None:
    other = root / "schemes/lsp-lain/ukur"
    other.mkdir(parents=True)
    (other / "skema.yaml").write_text("judul: Okupasi Pengukuran Benda Uji Logam\njenis: okupasi\n", "utf-8")
    report = run(load(root, use_cache=False), profil="verifikasi", today=TODAY, rules=(skm_012.RULE,))
    (finding,) = report.temuan
    assert (finding.pesan, finding.tingkat, finding.acuan) == ("sama", "mayor", "lsp-uji/pengujian-bahan")
    assert finding.terkait[0].berkas == "schemes/lsp-lain/ukur/skema.yaml"
