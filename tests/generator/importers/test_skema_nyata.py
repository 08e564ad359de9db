"""A real scheme document, which the project does not hold: package, sections and units against what people read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.importers.skema.impor import HasilSkema, import_skema
from registry import load
from tests.nyata import nyata

pytestmark = pytest.mark.nyata

ID = "lsp-nyata/perencanaan"
"""Everything that the truth file says of units is compared; of the scheme, package and place of sections."""


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nyata")
    (folder / "telusur.yaml").write_text("format: 1\n")
    return folder


@pytest.fixture(scope="module")
def hasil(repo: Path) -> HasilSkema:
    return import_skema(nyata("skema/skema_perencanaan_hc_dan_uraian_unit.pdf"), repo, ID)


@pytest.fixture(scope="module")
def truth() -> dict[str, object]:
    data = json.loads(nyata("truth/skema_perencanaan_hc.json").read_text("utf-8"))
    assert isinstance(data, dict)
    return data


def test_package_is_exact(hasil: HasilSkema, truth: dict[str, object]) -> None:
    skema = truth["skema"]
    assert isinstance(skema, dict)
    assert [row.kode for row in hasil.bacaan.paket] == skema["unit"]
    titles = {each["kode"]: each["judul"] for each in truth["unit_rinci_dibaca_manusia"]}  # type: ignore[attr-defined]
    assert {row.kode: row.judul for row in hasil.bacaan.paket} == titles
    assert hasil.bacaan.data["jenis"] == skema["jenis_kemasan"]
    assert hasil.bacaan.data["judul"] == skema["nama"]
    assert hasil.bacaan.data["nomor_dokumen"] == skema["nomor"]
    assert hasil.bacaan.data["pengesahan"]["ditetapkan"]["tanggal"].isoformat() == "2020-09-15"


def test_nine_sections_are_in_place(hasil: HasilSkema) -> None:
    data = hasil.bacaan.data
    assert {key: len(data[key]) for key in ("latar_belakang", "tujuan", "hak_pemohon", "kewajiban_pemegang")} == {
        "latar_belakang": 1,
        "tujuan": 3,
        "hak_pemohon": 3,
        "kewajiban_pemegang": 5,
    }
    assert len(data["ruang_lingkup"]["isi"]) == 3
    assert data["acuan_normatif"] == ["uu-13-2003", "pp-23-2004", "perpres-8-2012", "skkni-2020-149"]
    assert [leaf["jenis"] for leaf in data["persyaratan_dasar"]["semua"]] == [
        "pelatihan",
        "pengalaman",
        "lainnya",
        "lainnya",
    ]
    assert [each["jumlah"] for each in data["biaya"]["rincian"]] == [3_000_000]
    counts = {key: len(next(v for v in part.values() if isinstance(v, list))) for key, part in data["proses"].items()}
    assert counts == {
        "pendaftaran": 1,
        "asesmen": 4,
        "uji": 3,
        "keputusan": 4,
        "pembekuan_pencabutan": 2,
        "surveilan": 3,
        "sertifikasi_ulang": 2,
        "penggunaan_sertifikat": 4,
        "banding": 8,
    }
    assert data["proses"]["keputusan"]["masa_berlaku_tahun"] == 3
    assert data["proses"]["surveilan"]["frekuensi_bulan"] == 12


def test_units_inside_are_exact(hasil: HasilSkema, repo: Path, truth: dict[str, object]) -> None:
    registry = load(repo)
    for wanted in truth["unit_rinci_dibaca_manusia"]:  # type: ignore[attr-defined]
        entry = registry.units.one(wanted["kode"])
        assert entry is not None
        assert entry.dokumen is not None
        unit = entry.dokumen.data
        assert unit.judul == wanted["judul"]
        assert (unit.deskripsi or "").startswith(wanted["deskripsi_60"][:58])
        assert [len(elemen.kuk) for elemen in unit.elemen] == wanted["kuk_per_elemen"]
        assert [elemen.judul for elemen in unit.elemen] == [each["elemen"] for each in wanted["elemen"]]
        assert unit.elemen[0].kuk[0].teks == wanted["kuk_pertama"]["teks"]
        assert unit.elemen[-1].kuk[-1].teks == wanted["kuk_terakhir"]["teks"]
        panduan = unit.panduan_penilaian
        assert panduan is not None
        assert len(panduan.aspek_kritis or ()) == wanted["jumlah_aspek_kritis"]
        assert panduan.persyaratan_kompetensi == ()
        assert unit.batasan_variabel is not None
        assert unit.batasan_variabel.peraturan == ()


def test_what_is_wrong_with_it_is_said(hasil: HasilSkema, repo: Path) -> None:
    gaps = {(each.teks, each.halaman) for each in hasil.bacaan.penomoran}
    assert gaps == {("6.3.1", 4), ("7.2.2", 4)}
    assert [re.search(r"\d{3} tahun \d{4}", each.teks) is not None for each in hasil.bacaan.acuan] == [True]
    found = _findings(repo)
    assert "SKM-030" in found
    assert found.count("SKM-028") >= 2


def _findings(repo: Path) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", "from generator.cli.main import main; main()", "check", str(repo), "--format", "json"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    data = json.loads(run.stdout)
    return [each["kode"] for each in data["temuan"]]
