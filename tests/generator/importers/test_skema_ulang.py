"""A scheme document imported again: its changes go in, what people edited stays, comments stay, both are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.pembaruan import Pembaruan
from generator.importers.skema.gagal import SkemaSudahAda, SkemaTakTersunting
from generator.importers.skema.impor import HasilSkema, import_skema
from tests.generator.importers import dokumen_skema as contoh

ID = "lsp-kebun/merawat-kebun-atap"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "repo").mkdir()
    (tmp_path / "repo" / "telusur.yaml").write_text("format: 1\n")
    return tmp_path / "repo"


@pytest.fixture(scope="module")
def naskah(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return contoh.angka(tmp_path_factory.mktemp("naskah") / "a.pdf")


def update_of(hasil: HasilSkema) -> Pembaruan:
    assert hasil.pembaruan is not None
    return hasil.pembaruan


def test_existing_scheme_is_not_touched(naskah: Path, repo: Path) -> None:
    import_skema(naskah, repo, ID)
    before = {p: p.read_bytes() for p in (repo / "schemes").rglob("*.*")}
    with pytest.raises(SkemaSudahAda):
        import_skema(naskah, repo, ID)
    assert {p: p.read_bytes() for p in (repo / "schemes").rglob("*.*")} == before


def test_same_document_again_changes_nothing(naskah: Path, repo: Path) -> None:
    import_skema(naskah, repo, ID)
    hasil = import_skema(naskah, repo, ID, update=True)
    assert (update_of(hasil).beda, update_of(hasil).bentrok) == ("", ())
    assert hasil.ditulis == ()


def test_corrected_document_keeps_what_people_edited(naskah: Path, tmp_path: Path, repo: Path) -> None:
    import_skema(naskah, repo, ID)
    file = repo / "schemes" / ID / "skema.yaml"
    text = file.read_text("utf-8")
    text = text.replace("judul: Merawat", "judul: Merawat dan Menjaga").replace(
        "\ntujuan:", "\n# dibahas lagi\ntujuan:"
    )
    text = text.replace(f"  - {contoh.TUJUAN[0]}\n", "  - Kalimat kami.  # dari rapat\n")
    file.write_text(text, "utf-8")
    longer = (*contoh.LATAR, "Rapat warga meminta perawat yang terlatih.")
    hasil = import_skema(contoh.angka(tmp_path / "b.pdf", latar=longer), repo, ID, update=True)
    assert update_of(hasil).bentrok == ()
    assert f"+  - {longer[2]}" in update_of(hasil).beda
    assert file.read_text("utf-8") == text.replace(
        f"  - {contoh.LATAR[1]}\n", f"  - {contoh.LATAR[1]}\n  - {longer[2]}\n"
    )
    again = import_skema(tmp_path / "b.pdf", repo, ID, update=True)
    assert (update_of(again).beda, update_of(again).bentrok) == ("", ())


def test_both_changed_is_told_and_kept(naskah: Path, tmp_path: Path, repo: Path) -> None:
    import_skema(naskah, repo, ID)
    file = repo / "schemes" / ID / "skema.yaml"
    file.write_text(file.read_text("utf-8").replace(contoh.LATAR[0], "Kalimat kami sendiri."), "utf-8")
    before = file.read_bytes()
    latar = ("Kalimat dokumen yang baru.", contoh.LATAR[1])
    hasil = import_skema(contoh.angka(tmp_path / "b.pdf", latar=latar), repo, ID, update=True)
    assert update_of(hasil).bentrok == ("latar_belakang[0]",)
    assert file.read_bytes() == before


def test_scheme_written_by_hand_gets_only_what_it_lacks(naskah: Path, repo: Path) -> None:
    folder = repo / "schemes" / ID
    folder.mkdir(parents=True)
    own = b"judul: Nama kami  # tetap\r\nproses:\r\n  banding: {langkah: [Milik kami]}\r\n"
    (folder / "skema.yaml").write_bytes(own)
    hasil = import_skema(naskah, repo, ID, update=True)
    after = (folder / "skema.yaml").read_bytes().decode()
    assert after.startswith("judul: Nama kami  # tetap\r\n")
    assert "Milik kami" in after
    assert after.count("\n") == after.count("\r\n")
    assert set(update_of(hasil).bentrok) == {"judul", "proses.banding.langkah"}
    assert contoh.PROSES["uji"][1][0] in after


@pytest.mark.parametrize(
    "content", [b"- bukan\n- pemetaan\n", b"judul: [tidak tutup\n", b"\xff\xfe\x00", b"judul: \x80\n"]
)
def test_what_cannot_be_edited_is_refused(content: bytes, naskah: Path, repo: Path) -> None:
    folder = repo / "schemes" / ID
    folder.mkdir(parents=True)
    (folder / "skema.yaml").write_bytes(content)
    with pytest.raises(SkemaTakTersunting):
        import_skema(naskah, repo, ID, update=True)
    assert (folder / "skema.yaml").read_bytes() == content


@pytest.mark.parametrize("content", ["{", "[]", '{"dasar": 3}', "[" * 100_000])
def test_a_record_that_is_broken_counts_as_none(content: str, naskah: Path, repo: Path) -> None:
    import_skema(naskah, repo, ID)
    (repo / "schemes" / ID / "impor.json").write_text(content)
    assert update_of(import_skema(naskah, repo, ID, update=True)).beda == ""


def test_a_part_that_cannot_be_edited_is_named_and_the_rest_goes_in(naskah: Path, tmp_path: Path, repo: Path) -> None:
    import_skema(naskah, repo, ID)
    syarat = contoh._p("6.1", "Memenuhi semua syarat berikut:") + contoh._p("a.", "Berbadan sehat", 54)
    syarat += contoh._p("b.", "Pendidikan minimal SMK Pertanian", 54)
    longer = (*contoh.LATAR, "Rapat warga meminta perawat yang terlatih.")
    hasil = import_skema(contoh.angka(tmp_path / "b.pdf", syarat=syarat, latar=longer), repo, ID, update=True)
    after = (repo / "schemes" / ID / "skema.yaml").read_text("utf-8")
    assert longer[2] in after
    assert ("persyaratan_dasar" in update_of(hasil).bentrok) == ("salah_satu:" in after)
