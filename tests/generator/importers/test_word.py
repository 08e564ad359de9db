"""Word documents: the same units whatever their numbers and tables are made of; what nobody sees is not read."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.importers.dokumen import open_document
from generator.importers.failure import (
    Berbahaya,
    BukanDokumen,
    FormatLama,
    ImporGagal,
    RusakWord,
    TanpaTeks,
    TerlaluBesar,
)
from generator.importers.skkni import Hasil, import_decree
from generator.importers.word import kertas, paket
from tests.generator.importers.dokumen_word import TataWord, dokumen_word
from tests.generator.importers.kebun import MEDIA, PANEN, harapan, terbaca

TATA = {
    "nomor diketik": TataWord(),
    "nomor otomatis": TataWord(otomatis=True),
    "tiga kolom, sel digabung": TataWord(kolom=3, kepala_unit="paragraf"),
    "kepala tabel singkat": TataWord(otomatis=True, kepala_tabel=("ELEMEN", "KUK"), kepala_unit="paragraf"),
}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def laporan(hasil: Hasil) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    return report


def whole(hasil: Hasil) -> None:
    for unit in (MEDIA, PANEN):
        assert terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml") == harapan(unit)
    report = laporan(hasil)
    assert (report["daftar_berbeda"], report["tidak_ditempatkan"]) == ([], [])


def edited(path: Path, edit: Callable[[str], str], part: str = "word/document.xml") -> Path:
    """The document with one part changed."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    text = edit(parts[part].decode("utf-8"))
    assert text.encode() != parts[part]
    parts[part] = text.encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


@pytest.mark.parametrize("nama", TATA)
def test_same_data_from_every_word_document(nama: str, tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docx", (MEDIA, PANEN), TATA[nama])
    hasil = import_decree(path, tmp_path / "s")
    whole(hasil)
    report = laporan(hasil)
    assert (report["jenis"], report["standar"], report["catatan"]) == ("docx", "skkni-2019-012", [])
    assert report["klasifikasi"] == {"kategori": "Pertanian", "bidang": "Kebun Atap"}


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docx", (MEDIA, PANEN), TATA["nomor diketik"])

    def track(xml: str) -> str:
        insertion = '<w:ins w:id="901" w:author="x"><w:r><w:t xml:space="preserve">Kadar air bahan </w:t></w:r></w:ins>'
        deletion = '<w:del w:id="902" w:author="x"><w:r><w:delText>Berat bahan </w:delText></w:r></w:del>'
        hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r>"
        assert xml.count("Kadar air bahan dicatat.") == 1
        start = xml.rindex("<w:r>", 0, xml.index("Kadar air bahan dicatat."))
        xml = xml.replace("Kadar air bahan dicatat.", "dicatat.")
        number = '<w:r><w:t xml:space="preserve">1.3</w:t><w:tab/></w:r>'
        rest = xml[start:]
        return (
            xml[:start]
            + number
            + deletion
            + insertion
            + hidden
            + rest.replace("1.3</w:t><w:tab/><w:t>", "</w:t><w:t>", 1)
        )

    hasil = import_decree(edited(path, track), tmp_path / "s")
    whole(hasil)
    assert any("perubahan terlacak" in remark for remark in laporan(hasil)["catatan"])


def test_page_breaks_noted_by_word_are_its_pages(tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docx", (MEDIA, PANEN), TATA["nomor diketik"])
    hasil = import_decree(path, tmp_path / "s")
    assert [unit.halaman for unit in hasil.naskah.unit] == [2, 3]


def test_macros_are_named_and_not_touched(tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docm", (MEDIA, PANEN), TATA["nomor diketik"])
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0 bukan makro sungguhan")
    hasil = import_decree(path, tmp_path / "s")
    whole(hasil)
    assert any("makro" in remark for remark in laporan(hasil)["catatan"])


def test_frame_around_tables_is_no_table(tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docx", (MEDIA, PANEN), TATA["nomor diketik"])

    def framed(xml: str) -> str:
        start, end = xml.index("<w:body>") + 8, xml.index("<w:sectPr")
        frame = (
            '<w:tbl><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{}<w:p/></w:tc></w:tr></w:tbl>'
        )
        return xml[:start] + frame.format(xml[start:end]) + xml[end:]

    whole(import_decree(edited(path, framed), tmp_path / "s"))


@pytest.mark.lambat
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("nama", ["nomor otomatis", "tiga kolom, sel digabung"])
def test_the_same_document_through_libreoffice_as_pdf(nama: str, tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docx", (MEDIA, PANEN), TATA[nama])
    home = f"-env:UserInstallation=file://{tmp_path / 'profil'}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    for unit in (MEDIA, PANEN):
        got = terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml")
        assert got["elemen"] == harapan(unit)["elemen"]
        assert got["panduan_penilaian"]["aspek_kritis"] == harapan(unit)["panduan_penilaian"]["aspek_kritis"]


def gagal(path: Path, kind: type[ImporGagal], into: Path) -> None:
    with pytest.raises(kind) as caught:
        import_decree(path, into)
    for text in (caught.value.pesan("id"), caught.value.pesan("en")):
        assert text.startswith(path.name)
        assert "{" not in text
    assert not into.exists()


def package(path: Path, body: str, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("word/document.xml", body)
        for name, text in parts.items():
            new.writestr(f"word/{name}.xml", text)
    return path


def test_entities_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text("isi rahasia", encoding="utf-8")
    kind = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'
    body = f"{kind}<w:document {W}><w:body><w:p>&e;</w:p></w:body></w:document>"
    gagal(package(tmp_path / "a.docx", body), Berbahaya, tmp_path / "s")


def test_zip_bomb_is_not_unfolded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paket, "MAX_PART", 100_000)
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>{'a' * 3_000_000}</w:t></w:r></w:p></w:body></w:document>"
    path = package(tmp_path / "a.docx", body)
    assert path.stat().st_size < 10_000
    gagal(path, TerlaluBesar, tmp_path / "s")


def test_many_files_and_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "<w:p><w:r><w:t>baris</w:t></w:r></w:p>" * 50
    path = package(tmp_path / "a.docx", f"<w:document {W}><w:body>{lines}</w:body></w:document>")
    with monkeypatch.context() as patch:
        patch.setattr(kertas, "MAX_LINES", 20)
        gagal(path, TerlaluBesar, tmp_path / "s")
    with zipfile.ZipFile(path, "a") as many:
        for i in range(30):
            many.writestr(f"word/lain{i}.xml", "")
    monkeypatch.setattr(paket, "MAX_FILES", 20)
    gagal(path, TerlaluBesar, tmp_path / "s")


def test_bottomless_nesting(tmp_path: Path) -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000
    gagal(
        package(tmp_path / "a.docx", f"<w:document {W}><w:body>{deep}</w:body></w:document>"), Berbahaya, tmp_path / "s"
    )


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_cut_off(share: float, tmp_path: Path) -> None:
    path = dokumen_word(tmp_path / "a.docx", (MEDIA,), TATA["nomor diketik"])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(ImporGagal):
        open_document(path)


def test_broken_xml_and_empty_document(tmp_path: Path) -> None:
    gagal(package(tmp_path / "a.docx", f"<w:document {W}><w:body><w:p>"), RusakWord, tmp_path / "s")
    gagal(package(tmp_path / "b.docx", f"<w:document {W}><w:body/></w:document>"), TanpaTeks, tmp_path / "s")


def test_old_word_locked_word_and_pictures(tmp_path: Path) -> None:
    old = tmp_path / "a.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2000)
    gagal(old, FormatLama, tmp_path / "s")
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 2000)
    gagal(picture, BukanDokumen, tmp_path / "s")
