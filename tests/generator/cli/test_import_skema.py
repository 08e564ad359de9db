"""``telusur import`` of scheme documents: recognised by itself, told in words and as JSON, exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.import_ import command
from tests.generator.importers import dokumen_skema as contoh

ID = "lsp-kebun/merawat-kebun-atap"


@pytest.fixture(scope="module")
def naskah(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("naskah")
    contoh.word(folder / "skema.docx")
    return contoh.bab(folder / "skema.pdf").parent


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "telusur.yaml").write_text("format: 1\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> tuple[int, str]:
    """Exit code and what was said, of a failure its message."""
    result = CliRunner().invoke(command(), [str(each) for each in arguments], standalone_mode=False)
    if result.exception is not None:
        return getattr(result.exception, "code", 70), str(result.exception)
    return int(result.return_value), result.output


@pytest.mark.parametrize("name", ["skema.pdf", "skema.docx"])
def test_recognised_and_told(name: str, naskah: Path, repo: Path) -> None:
    code, output = run(naskah / name, "--skema", ID)
    assert code == 0
    assert f"skema {ID}, 3 unit dalam kemasan" in output
    assert "proses.banding.batas_keputusan_hari_kerja: angka ini tidak disebut pada cetakan" in output
    assert "Peraturan Wali Kota Nomor 5 Tahun 2021" in output
    assert f"telusur check schemes/{ID}" in output
    assert (repo / "schemes" / ID / "skema.yaml").is_file()
    assert str(repo) not in output


def test_json_and_update(naskah: Path, repo: Path) -> None:
    code, output = run(naskah / "skema.pdf", "--skema", ID, "--format", "json")
    (data,) = json.loads(output)
    assert code == 0
    assert [unit["kode"] for unit in data["unit"]] == [kode for kode, _ in contoh.PAKET]
    assert data["uraian_unit"]["standar"] == "skkni-2019-012"
    assert all(note["halaman"] >= 1 for key in ("ragu", "acuan_tak_dikenal") for note in data[key])
    code, message = run(naskah / "skema.pdf", "--skema", ID)
    assert (code, "--update" in message) == (2, True)
    code, output = run(naskah / "skema.pdf", "--skema", ID, "--update", "--format", "json")
    (again,) = json.loads(output)
    assert (code, again["beda"], again["bentrok"]) == (0, "", [])
    assert again["ditulis"] == [f"schemes/{ID}/impor.json"]


def test_report_shows_pages_beside_values(naskah: Path, repo: Path) -> None:
    for name, drawn in (("skema.pdf", "data:image/jpeg"), ("skema.docx", '<div class="alir">')):
        code, _ = run(naskah / name, "--skema", ID, "--update", "--report", "laporan.html")
        page = (repo / "laporan.html").read_text("utf-8")
        assert code == 0
        assert drawn in page
        assert "tujuan[1]" in page
        assert contoh.TUJUAN[1] in page
        assert "angka ini tidak disebut pada cetakan" in page
        assert "Peraturan Wali Kota Nomor 5 Tahun 2021 tentang Kebun Kota" in page
        assert "<script" not in page


def test_what_is_wrong_with_the_request(naskah: Path, repo: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    code, message = run(naskah / "skema.pdf")
    assert (code, "--skema LSP/SLUG" in message) == (2, True)
    code, message = run(naskah / "skema.pdf", naskah / "skema.docx", "--skema", ID)
    assert code == 2
    code, message = run(naskah / "skema.pdf", "--skema", "Nama Salah")
    assert (code, "Nama Salah" in message) == (2, True)
    assert not (repo / "schemes").exists()
    elsewhere = tmp_path_factory.mktemp("luar")
    shutil.copy(naskah / "skema.pdf", elsewhere)
    code, message = run(naskah / "skema.pdf", "--skema", ID, "--into", elsewhere)
    assert code == 4


def test_a_decree_is_not_taken_for_a_scheme(tmp_path: Path) -> None:
    from generator.cli.impor import skema, skkni
    from generator.importers.sampel import Sampel
    from tests.generator.importers.dokumen_uji import Tata
    from tests.generator.importers.kebun import MEDIA, keputusan

    sampel = Sampel(keputusan(tmp_path / "keputusan.pdf", Tata(), (MEDIA,)))
    kinds: dict[str, Any] = {"skema": skema, "skkni": skkni}
    sure = {name: module.cocok(sampel) for name, module in kinds.items()}
    assert sure["skkni"] > sure["skema"]
