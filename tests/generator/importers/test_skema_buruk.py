"""Scheme documents that are none, or that mean harm: a clear message, nothing written, nothing read without bound."""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path

import docx
import pytest

from generator.importers.failure import (
    BukanDokumen,
    BukanPdf,
    FormatLama,
    ImporGagal,
    Rusak,
    TakTerbaca,
    TakTertulis,
)
from generator.importers.skema.gagal import BukanSkema, NamaSkemaSalah
from generator.importers.skema.impor import import_skema
from tests.generator.importers import dokumen_skema as contoh
from tests.generator.importers.dokumen_uji import write

ID = "lsp-kebun/merawat-kebun-atap"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "repo").mkdir()
    (tmp_path / "repo" / "telusur.yaml").write_text("format: 1\n")
    return tmp_path / "repo"


@pytest.fixture(scope="module")
def sah(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return contoh.angka(tmp_path_factory.mktemp("sah") / "sah.pdf")


def refused(path: Path, repo: Path, kind: type[ImporGagal], id_: str = ID) -> None:
    with pytest.raises(kind) as caught:
        import_skema(path, repo, id_)
    for text in (caught.value.pesan("id"), caught.value.pesan("en")):
        assert text.startswith(path.name)
        assert str(path.parent) not in text
        assert "{" not in text
    assert {p.name for p in repo.iterdir()} <= {"telusur.yaml", ".telusur"}


def test_no_scheme_document(tmp_path: Path, repo: Path) -> None:
    write(tmp_path / "surat.pdf", "<p>Surat ini menyebut latar belakang, tujuan, dan biaya kebun kota.</p>")
    refused(tmp_path / "surat.pdf", repo, BukanSkema)
    document = docx.Document()
    document.add_paragraph("1. Latar Belakang")
    document.add_paragraph("Kebun.")
    document.save(str(tmp_path / "pendek.docx"))
    refused(tmp_path / "pendek.docx", repo, BukanSkema)


def test_absent_cut_off_and_of_another_kind(sah: Path, tmp_path: Path, repo: Path) -> None:
    refused(tmp_path / "tidak-ada.pdf", repo, TakTerbaca)
    (tmp_path / "potong.pdf").write_bytes(sah.read_bytes()[:4000])
    refused(tmp_path / "potong.pdf", repo, Rusak)
    (tmp_path / "nol.pdf").write_bytes(b"\x00" * 4000)
    refused(tmp_path / "nol.pdf", repo, BukanPdf)
    (tmp_path / "gambar.docx").write_bytes(b"\x00\x01" * 4000)
    refused(tmp_path / "gambar.docx", repo, BukanDokumen)
    (tmp_path / "lama.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    refused(tmp_path / "lama.docx", repo, FormatLama)


@pytest.mark.parametrize("name", ["../../luar", "/etc/x", "lsp", "lsp/a/b", "LSP/Skema", "lsp/..", "lsp/nul", "lsp/ a"])
def test_names_that_are_no_folder(name: str, sah: Path, repo: Path) -> None:
    refused(sah, repo, NamaSkemaSalah, name)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_not_followed(sah: Path, tmp_path: Path, repo: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (repo / "schemes").mkdir()
    (repo / "schemes" / "lsp-kebun").symlink_to(outside)
    with pytest.raises(TakTertulis):
        import_skema(sah, repo, ID)
    assert list(outside.iterdir()) == []


def test_word_that_unpacks_without_end(tmp_path: Path, repo: Path) -> None:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 150_000_000)
    start = time.process_time()
    refused(path, repo, ImporGagal)
    assert time.process_time() - start < 20


def test_markup_and_control_characters_stay_text(tmp_path: Path, repo: Path) -> None:
    latar = ("{{ 7*7 }} <script>alert(1)</script> %s !!python/object", "- *a &b #c: [d]")
    import_skema(contoh.angka(tmp_path / "a.pdf", latar=latar), repo, ID)
    from registry import load

    document = load(repo).skema[ID].skema
    assert document is not None
    assert [each.teks for each in document.data.latar_belakang or ()] == list(latar)


@pytest.mark.parametrize("letter", ["x", "1.1 ", "a. ", "( ", "dan atau "])
def test_one_endless_paragraph_is_read_in_bounded_time(letter: str, tmp_path: Path, repo: Path) -> None:
    path = tmp_path / "a.docx"
    contoh.word(path)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if paragraph.text.startswith(("Kebun atap bertambah", "Pemohon memenuhi", "Keputusan diambil")):
            paragraph.text = letter * 20_000
    document.save(str(path))
    start = time.process_time()
    import_skema(path, repo, ID)
    assert time.process_time() - start < 20
