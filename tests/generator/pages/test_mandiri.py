"""The self-assessment page: what FR.APL.02 asks and nothing else, and a file whose shape is written down."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from generator.pages import bentuk
from registry import load
from registry.model.mandiri import AsesmenMandiri
from registry.reader import texts
from registry.sidik import fingerprint
from tests.generator.pages import situs_uji as s

HALAMAN = f"mandiri/{s.SKEMA}.html"
ISI = {
    "versi": 1,
    "formulir": "FR.APL.02",
    "skema": s.SKEMA,
    "judul": "Nama skema",
    "jejak": "0123456789ab",
    "nama": None,
    "tanggal": "2026-12-01",
    "unit": [{"unit": s.UNIT, "elemen": [{"elemen": f"{s.UNIT}#1", "sidik": None, "jawaban": "k", "bukti": "Surat"}]}],
}


@pytest.fixture(scope="module")
def page(publik: Path) -> str:
    return (publik / HALAMAN).read_text("utf-8")


def test_every_element_of_the_package_once_and_in_order(page: str) -> None:
    registry = load(s.ROOT)
    wanted, marks, kuk = [], [], 0
    for entry in registry.kemasan(registry.skema[s.SKEMA]):
        assert entry is not None
        assert entry.dokumen is not None
        for nomor, elemen in enumerate(entry.dokumen.data.elemen, 1):
            wanted.append(f"{entry.kode}#{nomor}")
            marks.append(fingerprint("\n".join([elemen.judul or "", *(each.teks for each in elemen.kuk)])))
            kuk += len(elemen.kuk)
            assert all(each.teks in page for each in elemen.kuk)
    assert re.findall(r'data-elemen="([^"]+)"', page) == wanted
    assert re.findall(r'data-sidik="([^"]+)"', page) == marks
    assert len(re.findall(r'<input type="radio" name="\w+" value="k">', page)) == len(wanted) > 10
    assert page.count('value="bk"') == page.count("<textarea") == len(wanted)
    assert len(re.findall(r'<li><span class="nomor">[\d.]+</span>', page)) == kuk


def test_scheme_leads_to_it_and_it_to_the_paper(publik: Path, tmp_path: Path, akar: Path) -> None:
    assert f'href="../../{HALAMAN}"' in (publik / s.HALAMAN_SKEMA).read_text("utf-8")
    assert f'href="../../{s.HALAMAN_SKEMA}#unduhan"' in (publik / HALAMAN).read_text("utf-8")
    files = [s.unduh(tmp_path, s.SKEMA, f"FR.APL.02.{suffix}") for suffix in ("docx", "html", "pdf")]
    s.bangun(s.salin(tmp_path / "repo"), tmp_path, akar, unduhan={s.SKEMA: files})
    without_script = (tmp_path / HALAMAN).read_text("utf-8").partition("<noscript><div")[2].partition("</noscript>")[0]
    assert f'href="../../unduhan/{s.SKEMA}/FR.APL.02.pdf"' in without_script


def test_nothing_can_be_filled_in_that_would_be_lost(page: str) -> None:
    assert re.search(r'<fieldset class="mandiri-semua" disabled>', page)
    assert re.search(r'<div class="mandiri-bilah[^"]*" hidden>', page)
    assert not re.search(r"\son[a-z]+=", page.partition("<main")[2].partition("</main>")[0])
    assert page.count("aset/mandiri.js") == 1


def test_no_question_and_no_key(page: str) -> None:
    registry = load(s.ROOT)
    public = " ".join(
        value
        for berkas, data in registry.raw.items()
        if not berkas.endswith(("bank.yaml", "kunci.yaml"))
        for _, value in texts(data)
    )
    secret = [
        value
        for berkas, data in registry.raw.items()
        if berkas.endswith(("bank.yaml", "kunci.yaml"))
        for path, value in texts(data)
        if len(value) > 20 and value not in public
    ]
    assert len(secret) > 100
    assert [value for value in secret if value in page] == []


def test_a_changed_criterion_changes_the_mark_of_its_element_only(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    marks = []
    for baru in ("Jadwal uji disusun", "Jadwal uji ditetapkan"):
        s.ubah(root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml", "Jadwal uji disusun", baru)
        s.bangun(root, tmp_path / "situs", akar)
        marks.append(re.findall(r'data-sidik="([^"]+)"', (tmp_path / "situs" / HALAMAN).read_text("utf-8")))
    assert [i for i, (a, b) in enumerate(zip(*marks, strict=True)) if a != b] == [1]


def test_the_shape_is_published_and_says_what_the_model_says(publik: Path) -> None:
    schema = json.loads((publik / bentuk.MANDIRI).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    assert AsesmenMandiri.model_validate(ISI).unit[0].elemen[0].jawaban == "k"
    assert list(judge.iter_errors(ISI)) == []
    for key, value in (("versi", 2), ("formulir", "FR.APL.01"), ("tanggal", "besok"), ("lain", 1), ("skema", None)):
        wrong = ISI | {key: value}
        assert list(judge.iter_errors(wrong)), key
        with pytest.raises(ValidationError):
            AsesmenMandiri.model_validate(wrong)


def test_a_scheme_without_units_still_has_its_page(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    path = root / f"schemes/{s.SKEMA}/skema.yaml"
    text = path.read_text("utf-8")
    head, rest = text.split("kemasan:\n", 1)
    path.write_text(head + "kemasan:\n  unit: []\n" + re.split(r"\n(?=\w)", rest, maxsplit=1)[1], "utf-8")
    s.bangun(root, tmp_path / "situs", akar)
    page = (tmp_path / "situs" / HALAMAN).read_text("utf-8")
    assert "Belum ada unit." in page
    assert "data-elemen" not in page
