"""``telusur import``: what a file is told to be, what is printed, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli.impor import JENIS
from tests.generator.importers.dokumen_uji import Tata
from tests.generator.importers.dokumen_word import TataWord, dokumen_word
from tests.generator.importers.kebun import MEDIA, PANEN, keputusan
from tests.generator.importers.perintah import jalankan
from tests.generator.importers.test_teks import typed


@pytest.mark.parametrize("bentuk", ["pdf", "docx", "txt"])
def test_a_decree_is_known_by_its_content(bentuk: str, tmp_path: Path) -> None:
    path = tmp_path / f"naskah.{bentuk}"
    if bentuk == "pdf":
        keputusan(path, Tata(), (MEDIA,))
    elif bentuk == "docx":
        dokumen_word(path, (MEDIA,), TataWord())
    else:
        path.write_text(typed((MEDIA,)), encoding="utf-8")
    said = jalankan("import", str(path), "--into", str(tmp_path / "s"), "--format", "json")
    assert said.code == 0, said.err
    (entry,) = json.loads(said.out)
    assert (entry["standar"], entry["unit"], entry["kuk"], entry["ragu"]) == ("skkni-2019-012", 1, 7, 0)
    assert (tmp_path / "s" / "skkni-2019-012" / "unit" / f"{MEDIA.kode}.yaml").is_file()


def test_report_and_doubts_are_told(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (PANEN,))
    said = jalankan("import", str(path), "--into", str(tmp_path / "s"), "--report", str(tmp_path / "laporan.html"))
    assert said.code == 0
    assert "1 nilai meragukan" in said.out
    assert (tmp_path / "laporan.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_wrong_use_ends_with_2_and_a_sentence(tmp_path: Path) -> None:
    one, two = (keputusan(tmp_path / name, Tata(), (MEDIA,)) for name in ("a.pdf", "b.pdf"))
    into = ("--into", str(tmp_path / "s"))
    for arguments in (
        (str(one),),
        (str(tmp_path / "tidak-ada.pdf"), *into),
        (str(one), str(two), *into, "--nomor", "3"),
        (str(one), str(two), *into, "--report", str(tmp_path / "l.html")),
    ):
        said = jalankan("import", *arguments)
        assert said.code == 2
        assert said.err.strip()
        assert "Traceback" not in said.err
    assert not (tmp_path / "s").exists()


def test_nothing_is_shown_of_progress_where_nobody_looks(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(), (MEDIA,))
    assert jalankan("import", str(path), "--into", str(tmp_path / "s")).err == ""


def test_every_kind_is_offered() -> None:
    said = jalankan("import", "--help")
    assert said.code == 0
    assert all(kind in said.out for kind in JENIS)
