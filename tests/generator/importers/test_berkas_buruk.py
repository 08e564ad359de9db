"""Files that cannot be imported end in a typed error, with a message, and leave nothing behind."""

from __future__ import annotations

import zlib
from pathlib import Path

import pikepdf
import pytest

from generator.importers import aliran, folder, pdf_file
from generator.importers.failure import (
    BukanPdf,
    ImporGagal,
    Rusak,
    SudahAda,
    TakTerbaca,
    TakTertulis,
    TanpaIdentitas,
    TanpaTeks,
    TanpaUnit,
    Terenkripsi,
    TerlaluBesar,
)
from generator.importers.skkni import import_decree
from tests.generator.importers.dokumen_uji import Tata, unit_html, write
from tests.generator.importers.kebun import MEDIA, keputusan


@pytest.fixture(scope="module")
def sah(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return keputusan(tmp_path_factory.mktemp("sah") / "sah.pdf", Tata(), (MEDIA,))


def gagal(path: Path, kind: type[ImporGagal], into: Path) -> ImporGagal:
    with pytest.raises(kind) as caught:
        import_decree(path, into)
    error = caught.value
    for text in (error.pesan("id"), error.pesan("en"), str(error)):
        assert text.startswith(path.name)
        assert str(path.parent) not in text
        assert "{" not in text
    assert not into.exists()
    return error


def test_absent_file_and_folder(tmp_path: Path) -> None:
    gagal(tmp_path / "tidak-ada.pdf", TakTerbaca, tmp_path / "out")
    (tmp_path / "folder.pdf").mkdir()
    gagal(tmp_path / "folder.pdf", TakTerbaca, tmp_path / "out")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 bukan pdf", b"\x00" * 5000])
def test_not_a_pdf(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    gagal(path, BukanPdf, tmp_path / "out")


def test_locked_with_a_password(sah: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.open(sah) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="rahasia", owner="lebih rahasia"))
    gagal(path, Terenkripsi, tmp_path / "out")


def test_restricted_but_readable_is_imported(sah: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.open(sah) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="", owner="pemilik"))
    assert import_decree(path, tmp_path / "out").jumlah_kuk == 7


@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
def test_cut_off(share: float, sah: Path, tmp_path: Path) -> None:
    content = sah.read_bytes()
    path = tmp_path / "a.pdf"
    path.write_bytes(content[: int(len(content) * share)])
    gagal(path, Rusak, tmp_path / "out")


def test_header_and_trailer_with_nonsense_between(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"bukan isi " * 400 + b"\n%%EOF\n")
    gagal(path, Rusak, tmp_path / "out")


def test_scan_and_blank_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'><rect width='300' height='300'/></svg>"
    for body in (picture, "<p></p>"):
        write(path, body, "")
        gagal(path, TanpaTeks, tmp_path / "out")


def test_text_without_units(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write(path, "<p>Surat ini tidak memuat satu pun unit kompetensi, hanya kabar tentang kebun.</p>")
    error = gagal(path, TanpaUnit, tmp_path / "out")
    assert error.arguments == {"halaman": 1, "gambar": 0}


def test_decree_without_number_and_year(tmp_path: Path) -> None:
    path = tmp_path / "lampiran.pdf"
    write(path, unit_html(MEDIA, Tata()))
    gagal(path, TanpaIdentitas, tmp_path / "out")
    assert import_decree(path, tmp_path / "out", nomor="7", tahun=2021).standar == "skkni-2021-007"


@pytest.mark.parametrize("name", ["SKKNI 2021-007.pdf", "SKKNI_7_TAHUN_2021.pdf", "Kepmen 007 Tahun 2021.pdf"])
def test_number_and_year_from_the_name(name: str, tmp_path: Path) -> None:
    write(tmp_path / name, unit_html(MEDIA, Tata()))
    assert import_decree(tmp_path / name, tmp_path / "out").standar == "skkni-2021-007"


def test_too_large(sah: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, value in (("MAX_BYTES", 1000), ("MAX_PAGES", 2), ("MAX_CHARACTERS_PER_PAGE", 100)):
        with monkeypatch.context() as patch:
            patch.setattr(pdf_file, limit, value)
            gagal(sah, TerlaluBesar, tmp_path / "out")


def test_existing_standard_is_not_overwritten(sah: Path, tmp_path: Path) -> None:
    hasil = import_decree(sah, tmp_path)
    before = {path: path.read_bytes() for path in hasil.folder.rglob("*.*")}
    with pytest.raises(SudahAda):
        import_decree(sah, tmp_path)
    assert {path: path.read_bytes() for path in hasil.folder.rglob("*.*")} == before


def test_links_are_not_followed(sah: Path, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    into = tmp_path / "standards"
    into.mkdir()
    (into / "skkni-2019-012").symlink_to(outside)
    with pytest.raises(TakTertulis):
        import_decree(sah, into, update=True)
    (into / "skkni-2019-012").unlink()
    (into / "skkni-2019-012").mkdir()
    (into / "skkni-2019-012" / "unit").symlink_to(outside)
    with pytest.raises(TakTertulis):
        import_decree(sah, into, update=True)
    assert list(outside.iterdir()) == []


def test_failure_while_writing_leaves_nothing(sah: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(TakTertulis):
        import_decree(sah, tmp_path / "standards")
    assert list((tmp_path / "standards").iterdir()) == []


def test_names_cannot_leave_the_folder() -> None:
    codes = ["../../luar", "..", "CON", "A/B", "A\\B", "", "a" * 300, "A.01", "a.01", "\u202eA"]
    names = folder.file_names(codes)
    assert len({name.casefold() for name in names}) == len(codes)
    for name in names:
        assert name
        assert not name.startswith(".")
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
        assert len(name) < 80


def test_hostile_code_stays_inside(tmp_path: Path) -> None:
    path = tmp_path / "a_2020_5.pdf"
    write(path, unit_html(MEDIA, Tata()).replace(MEDIA.kode, "../../../A.123456.001.01"))
    hasil = import_decree(path, tmp_path / "a" / "b")
    written = sorted(p.relative_to(hasil.folder).as_posix() for p in hasil.folder.rglob("*.yaml"))
    assert len(written) == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "a_2020_5.pdf"]


def hand_made(path: Path, stream: bytes, filters: str, pages: int = 1) -> Path:
    """A PDF written by hand around one content stream."""
    kids = " ".join(f"{i + 4} 0 R" for i in range(pages))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode()]
    objects.append(b"<</Length %d/Filter%s>>\nstream\n%s\nendstream" % (len(stream), filters.encode(), stream))
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 936]/Contents 3 0 R>>"] * pages
    body, places = b"%PDF-1.4\n", []
    for i, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (i, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    tail = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    path.write_bytes(body + tail % (size, table, size, len(body)))
    return path


@pytest.mark.parametrize("folds", [1, 2])
def test_streams_that_unfold_without_end(folds: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aliran, "MAX_STREAM", 1_000_000)
    data = b"0 0 m 1 1 l S\n" * 400_000
    for _ in range(folds):
        data = zlib.compress(data, 9)
    path = hand_made(tmp_path / "a.pdf", data, "[" + "/FlateDecode" * folds + "]")
    assert path.stat().st_size < 60_000
    gagal(path, TerlaluBesar, tmp_path / "out")


def test_thousands_of_pages_and_of_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = hand_made(tmp_path / "a.pdf", zlib.compress(b" "), "/FlateDecode", pages=2100)
    gagal(path, TerlaluBesar, tmp_path / "out")
    monkeypatch.setattr(pdf_file, "MAX_CHARACTERS", 300)
    write(tmp_path / "b.pdf", "<p>" + "kebun atap " * 100 + "</p>")
    gagal(tmp_path / "b.pdf", TerlaluBesar, tmp_path / "out")


@pytest.mark.parametrize("nested", [b"[" * 60_000 + b"]" * 60_000, b"<<" + b"/A<<" * 20_000 + b">>" * 20_001])
def test_deeply_nested_objects_end_in_a_finding(nested: bytes, tmp_path: Path) -> None:
    path = hand_made(tmp_path / "a.pdf", zlib.compress(b"BT ET"), "/FlateDecode")
    content = path.read_bytes().replace(b"<</Type/Catalog", b"<</X " + nested + b"/Type/Catalog", 1)
    path.write_bytes(content)
    with pytest.raises(ImporGagal):
        import_decree(path, tmp_path / "out")
    assert not (tmp_path / "out").exists()
