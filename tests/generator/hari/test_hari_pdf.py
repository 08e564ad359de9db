"""One day as PDF and DOCX: what is handed out, what is kept, what is printed, and that nothing leaks in any of it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest

from generator.hari.bangun import Hasil, build_day
from generator.hari.isian import from_pdf
from generator.outputs.pdf_isi import fill
from tests.generator.build.test_leak import key_texts
from tests.generator.hari.hari_uji import repositori
from tests.generator.hari.test_hari import PRIBADI, everything, isi, minta, out, register
from tests.generator.papers import LENGKAP, SKEMA_LENGKAP, pdf_pages, squeeze

pytestmark = pytest.mark.lambat


@pytest.fixture(scope="module")
def hari(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Hasil]:
    root = repositori(tmp_path_factory.mktemp("hari") / "r")
    return root, build_day(minta(root, "pdf", "docx"))


def test_all_papers_were_made(hari: tuple[Path, Hasil]) -> None:
    root, hasil = hari
    assert hasil.gagal == []
    assert hasil.halaman > 100
    data = register(root)
    assert all(each["halaman"] for each in data["kertas"])
    assert {each["nama"] for each in data["gabungan"]} >= {
        "cetak/1-pra-asesmen.pdf",
        "cetak/2-uji.pdf",
        "cetak/3-sesudah.pdf",
        "asesi/01/lembar-asesi.pdf",
        "asesi/01/berkas-asesi.pdf",
    }
    sizes = {each["nama"]: each["halaman"] for each in data["gabungan"]}
    for name, pages in sizes.items():
        with pikepdf.open(out(root) / name) as document:
            assert len(document.pages) == pages


def test_nothing_leaks_in_pages_metadata_fields_and_zips(hari: tuple[Path, Hasil]) -> None:
    root, _ = hari
    keys = key_texts(LENGKAP, SKEMA_LENGKAP)
    for_them = {each["id"] for each in register(root)["kertas"] if each["audiens"] in ("publik", "asesi")}
    files = isi(root)
    for id_ in PRIBADI:
        mine = {
            name: content
            for name, content in files.items()
            if name.startswith(f"asesi/{id_}/")
            and (name.split(".")[0] == f"asesi/{id_}/lembar-asesi" or "/lembar/" in name)
        }
        assert len(mine) > 10
        found = everything(mine)
        others = {squeeze(value) for other in set(PRIBADI) - {id_} for value in PRIBADI[other]}
        assert [(name, secret) for name, text in found for secret in keys | others if secret in text] == []
    shared = {name: content for name, content in files.items() if name.rpartition(".")[0] in for_them}
    assert [(name, key) for name, text in everything(shared) for key in keys if key in text] == []
    with zipfile.ZipFile(io.BytesIO(files["asesor-a2.zip"])) as archive:
        inside = everything({name: archive.read(name) for name in archive.namelist()})
    strangers = {squeeze(value) for other in ("01", "02") for value in PRIBADI[other][1:]}
    assert [(name, value) for name, text in inside for value in strangers if value in text] == []


def test_each_paper_keeps_its_own_page_numbers(hari: tuple[Path, Hasil]) -> None:
    pages = [re.search(r"Halaman (\d+) dari (\d+)", text) for text in pdf_pages(isi(hari[0])["cetak/2-uji.pdf"])]
    numbers = [(int(match[1]), int(match[2])) for match in pages if match]
    assert len(numbers) == len(pages)
    at = 0
    while at < len(numbers):
        total = numbers[at][1]
        assert numbers[at : at + total] == [(n, total) for n in range(1, total + 1)]
        at += total


def test_a_dossier_is_tagged_fillable_and_its_name_is_one_field(hari: tuple[Path, Hasil]) -> None:
    content = isi(hari[0])["asesi/01/berkas-asesi.pdf"]
    with pikepdf.open(io.BytesIO(content)) as document:
        pages = {page.obj.objgen for page in document.pages}
        assert document.Root.MarkInfo.Marked
        tree, seen, keys = [document.Root.StructTreeRoot], 0, set()
        nums = document.Root.StructTreeRoot.ParentTree.Nums
        numbers = [int(nums[i]) for i in range(0, len(nums), 2)]
        assert numbers == sorted(set(numbers))
        while tree:
            node = tree.pop()
            if not isinstance(node, pikepdf.Dictionary):
                continue
            if "/Pg" in node:
                seen += 1
                assert node.Pg.objgen in pages
            kids = node.get("/K")
            tree += list(kids) if isinstance(kids, pikepdf.Array) else [kids] if kids is not None else []
        assert seen > 100
        for page in document.pages:
            keys.add(int(page.obj.StructParents))
        assert len(keys) == len(document.pages)
        assert keys <= set(numbers)
        names = [str(field.T) for field in document.Root.AcroForm.Fields]
        assert len(names) == len(set(names))
        shared = next(field for field in document.Root.AcroForm.Fields if str(field.T) == "asesi")
        assert len(shared.Kids) > 10
        assert str(shared.V) == "Aryo Seno Gumilang"


def test_filled_fields_read_back_equal_and_show_on_the_page(hari: tuple[Path, Hasil]) -> None:
    content = isi(hari[0])["asesi/02/lembar/FR.APL.01.pdf"]
    read = from_pdf(content)
    assert read.teks["nik"] == "3373014512980002"
    assert read.teks["asesi"] == "Beatrix Nainggolan"
    assert "tujuan-sertifikasi" in read.centang
    again = from_pdf(fill(content, {"nik": "A1234567", "kebangsaan": "Indonesia\u0301"}))
    assert (again.teks["nik"], again.teks["kebangsaan"]) == ("A1234567", "Indonesia\u0301")
    with pikepdf.open(io.BytesIO(content)) as document:
        field = next(each for each in document.Root.AcroForm.Fields if str(each.T) == "nik")
        assert "3373014512980002".encode("cp1252").hex().encode() in field.AP.N.read_bytes()


def test_print_runs_hold_the_copies_and_only_who_came(hari: tuple[Path, Hasil]) -> None:
    data = register(hari[0])
    run = next(each for each in data["gabungan"] if each["nama"] == "cetak/2-uji.pdf")
    papers = {each["id"]: each for each in data["kertas"]}
    assert sum(papers[id_]["halaman"] * papers[id_]["rangkap"] for id_ in run["kertas"]) == run["halaman"]
    assert {papers[id_]["tahap"] for id_ in run["kertas"]} == {"uji"}


def test_the_same_day_gives_the_same_bytes(hari: tuple[Path, Hasil], tmp_path: Path) -> None:
    root = repositori(tmp_path / "r")
    build_day(minta(root, "pdf"))
    first, again = isi(hari[0]), isi(root)
    same = [name for name in again if name.endswith(".pdf")]
    assert len(same) > 100
    assert [name for name in same if first[name] != again[name]] == []
