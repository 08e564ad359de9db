"""``telusur kit --asesmen`` and ``telusur new asesmen``: what they say, and how they refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.cli.command import Ran
from tests.generator.contoh import salin_contoh
from tests.generator.hari.hari_uji import ID, ganti, isi_hasil, repositori

Telusur = Callable[..., Ran]
HARI = f"asesmen/{ID}/asesmen.yaml"
TODAY = ("--today", "2026-11-25")


@pytest.fixture
def hari(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = repositori(tmp_path / "hari")
    monkeypatch.chdir(root)
    return root


def kit(telusur: Telusur, *more: str) -> Ran:
    return telusur("kit", "--asesmen", HARI, "--jobs", "1", *TODAY, *more)


def test_a_day_from_start_to_end(hari: Path, telusur: Telusur) -> None:
    ran = kit(telusur, "--format", "html")
    assert ran.code == 0, ran.out + ran.err
    assert "3 asesi, 2 asesor:" in ran.out
    assert f"Isi asesmen/{ID}/hasil.xlsx, lalu jalankan lagi perintah ini." in ran.out
    assert ran.out.rstrip().endswith(f"Hari asesmen: build/asesmen/{ID}/   Cetak: build/asesmen/{ID}/cetak/")
    again = telusur("kit", "bengkel-sepeda", "--asesmen", ID, "--jobs", "1", *TODAY, "--format", "html")
    assert again.code == 0
    third = telusur("kit", "bengkel-sepeda", "--asesmen", f"asesmen/{ID}", "--jobs", "1", *TODAY, "--format", "html")
    assert third.out.startswith("Tidak ada yang berubah")
    isi_hasil(hari, {("Unit", "E2"): "Kompten"})
    bad = kit(telusur, "--format", "html", "--lang", "en")
    assert bad.code == 1
    assert "Cell Unit!E2 (column Hasil) may only hold: K, BK." in bad.out
    assert "nothing was written" in bad.out


def test_findings_quote_no_line_of_a_list_of_people(hari: Path, telusur: Telusur) -> None:
    ganti(hari, "2;Beatrix Nainggolan", "1;Beatrix Nainggolan", "asesi.csv")
    ganti(hari, "asesor: [a1, a2]", "asesor: [a1, a9]")
    ran = kit(telusur, "--format", "html")
    assert ran.code == 1
    assert f"asesmen/{ID}/asesi.csv:4:1" in ran.out
    assert "Nainggolan" not in ran.out
    assert "asesor: [a1, a9]" in ran.out
    assert not (hari / "build").exists()


def test_json(hari: Path, telusur: Telusur) -> None:
    ganti(hari, "tuk: tuk-1", "tuk: tuk-3")
    ran = kit(telusur, "--format", "html,json")
    data = json.loads(ran.out)
    assert ran.code == 1
    assert data["ditahan"]
    assert data["ringkasan"]["mayor"] == len([each for each in data["temuan"] if each["tingkat"] == "mayor"]) == 1
    assert {"kode", "berkas", "baris", "kolom", "jalur", "klausul", "perbaikan"} <= set(data["temuan"][0])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("kit",), "Sebutkan skemanya"),
        (("kit", "--asesmen", "schemes/lsp-sepeda"), "bukan hari asesmen"),
        (("kit", "--asesmen", "asesmen/tidak-ada"), "tidak ada"),
        (("kit", "--asesmen", HARI, "--format", "odt"), "odt"),
        (("kit", "--asesmen", HARI, "--out", "asesmen/x"), "tidak boleh berada"),
    ],
)
def test_wrong_use(hari: Path, telusur: Telusur, arguments: tuple[str, ...], said: str) -> None:
    ran = telusur(*arguments)
    assert ran.code == 2
    assert said in ran.err


def test_new_asesmen_starts_a_day_that_can_be_tried_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, telusur: Telusur
) -> None:
    monkeypatch.chdir(salin_contoh(tmp_path / "contoh"))
    ran = telusur("new", "asesmen", "layanan-sertifikasi", "--tanggal", "2026-12-01", "--id", "coba", "--contoh")
    assert (ran.code, ran.err) == (0, "")
    assert "asesmen/coba/asesi.xlsx" in ran.out
    record = Path("asesmen/coba/asesmen.yaml").read_text("utf-8")
    assert record.startswith("# yaml-language-server: $schema=../../.skema-json/asesmen.json\n")
    again = telusur("new", "asesmen", "layanan-sertifikasi", "--tanggal", "2026-12-01", "--id", "coba")
    assert again.code == 2
    from generator.hari.baca import read_day
    from tests.generator.hari.hari_uji import TODAY as DAY

    bacaan = read_day(Path.cwd(), "coba", DAY, "id", "layanan-sertifikasi")
    assert bacaan.laporan["temuan"] == []
    assert bacaan.hari is not None
    assert [each.id for each in bacaan.hari.asesi] == ["01", "02", "03", "04"]


def test_a_new_day_waits_for_its_candidates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, telusur: Telusur) -> None:
    monkeypatch.chdir(salin_contoh(tmp_path / "contoh"))
    assert telusur("new", "asesmen", "layanan-sertifikasi", "--tanggal", "2026-12-01").code == 0
    ran = telusur("kit", "--asesmen", "2026-12-01-layanan-sertifikasi", *TODAY, "--format", "html")
    assert ran.code == 1
    assert "Daftar asesi kosong." in ran.out
    assert telusur("new", "asesmen", "layanan-sertifikasi", "--id", "../x").code == 2
