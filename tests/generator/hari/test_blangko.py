"""The list of candidates for BNSP in the folder of a day: there once the decision is, with the columns of the LSP."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from generator.hari.bangun import Hasil, Permintaan, build_day
from tests.generator.hari.hari_uji import ID, TODAY, ganti, isi_hasil, repositori

DECIDED = {("Unit", f"E{row}"): "K" for row in range(2, 11)} | {("Asesi", "H2"): "K", ("Asesi", "H3"): "K"}


def build(root: Path) -> Hasil:
    return build_day(Permintaan(root, ID, root / "build", ("html",), today=TODAY))


def daftar(root: Path) -> Path:
    return root / "build" / "asesmen" / ID / "hari" / "BLANGKO-DAFTAR.xlsx"


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = repositori(tmp_path_factory.mktemp("blangko") / "r")
    build(root)
    assert not daftar(root).exists()
    ganti(root, "nomor:\n", "nomor:\n  ba_pleno: 61/BA\n  sk_keputusan: 62/SK\n  permohonan_blanko: 63/PB\n")
    isi_hasil(root, DECIDED)
    assert not build(root).ditahan
    return root


def test_it_lists_the_competent_only_and_no_assessor_gets_it(decided: Path) -> None:
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(daftar(decided)).active.iter_rows()]
    assert [row[2] for row in rows[1:]] == ["Aryo Seno Gumilang", "Beatrix Nainggolan"]
    assert {row[rows[0].index("Hasil")] for row in rows[1:]} == {"K"}
    for archive in daftar(decided).parents[1].glob("asesor-*.zip"):
        with zipfile.ZipFile(archive) as kit:
            assert not [name for name in kit.namelist() if "BLANGKO" in name]


def test_the_lsp_chooses_the_columns(decided: Path) -> None:
    before = daftar(decided).read_bytes()
    settings = decided / "telusur.yaml"
    settings.write_text(settings.read_text("utf-8") + "\ntampilan: {teks: teks}\n", "utf-8")
    (decided / "teks").mkdir()
    (decided / "teks" / "_blangko.yaml").write_text("kolom: [{judul: NAMA, isi: nama}]\n", "utf-8")
    build(decided)
    assert daftar(decided).read_bytes() != before
    assert openpyxl.load_workbook(daftar(decided)).active["A1"].value == "NAMA"
