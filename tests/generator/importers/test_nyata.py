"""Real decrees, which the project does not hold: scores against what people read in them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
import yaml

from generator.importers.dokumen import open_document
from generator.importers.pdf_file import read_pdf
from generator.importers.skkni import Hasil, import_decree
from tests.generator.importers.test_mutasi import HARMLESS, read
from tests.nyata import nyata

pytestmark = pytest.mark.nyata

KEPUTUSAN = {"2016-321": (24, 238), "2018-056": (17, 246)}
_KATA = re.compile(r"[^\W\d_]{2,}")
_HALVES = re.compile(r"\S*\ufffe\S*")
_KATA_STRUKTUR = frozenset(
    [
        *("kode", "judul", "deskripsi", "unit", "elemen", "kompetensi", "kriteria", "unjuk", "kerja", "batasan"),
        *("variabel", "konteks", "peralatan", "dan", "perlengkapan", "peraturan", "yang", "diperlukan", "norma"),
        *("standar", "panduan", "penilaian", "persyaratan", "pengetahuan", "keterampilan", "sikap", "aspek"),
        *("kritis", "kritiis", "tidak", "ada", "dibutuhkan", "perlukan", "di", "dasar", "penunjang", "uraian"),
    ]
)


@pytest.fixture(scope="module", params=KEPUTUSAN)
def hasil(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    pdf = nyata(f"skkni/SKKNI_{request.param}.pdf")
    return import_decree(pdf, tmp_path_factory.mktemp("standards"))


def test_every_element_and_criterion(hasil: Hasil) -> None:
    document = hasil.standar.removeprefix("skkni-")
    score = _score(document, hasil.folder)
    units, criteria = KEPUTUSAN[document]
    assert (score["unit_ada"], score["unit_lebih"], score["judul"]) == (units, 0, units)
    assert score["elemen_tepat"] == score["elemen"]
    assert (score["kuk"], score["kuk_lebih"]) == (criteria, 0)
    assert score["kuk_persen"] >= 99.5


def test_counts_pages_and_parts(hasil: Hasil) -> None:
    truth = json.loads(nyata(f"truth/SKKNI_{hasil.standar.removeprefix('skkni-')}.json").read_text(encoding="utf-8"))
    units = _units(hasil.folder)
    for unit in truth["semua_unit_dua_cara_sepakat"]:
        data = units[unit["kode"]]
        assert data["sumber"]["halaman"] == unit["halaman_pdf"]
        assert [len(elemen["kuk"]) for elemen in data["elemen"]] == unit["kuk_per_elemen"]
        assert len(data["panduan_penilaian"]["aspek_kritis"]) == unit["jumlah_aspek_kritis"]
        assert len(data["batasan_variabel"]) == 6
        assert len(data["panduan_penilaian"]) == 6
    listed = {item["uraian"]: item["daftar"] for item in _report(hasil)["daftar_berbeda"] if item["hal"] == "kode"}
    expected = {u["kode"]: u["kode_di_daftar"] for u in truth["semua_unit_dua_cara_sepakat"] if "kode_di_daftar" in u}
    assert listed == expected


def test_no_word_is_lost(hasil: Hasil) -> None:
    pdf = read_pdf(nyata(f"skkni/SKKNI_{hasil.standar.removeprefix('skkni-')}.pdf"))
    first = hasil.naskah.unit[0].halaman
    printed = _words(_HALVES.sub("", text) for text in pdf.teks[first - 1 :])
    placed = _words(text for data in _units(hasil.folder).values() for text in _texts(data))
    placed += _words(_texts(_report(hasil)["tidak_ditempatkan"]))
    # Titles of prerequisites that equal the units' own are derived, not stored.
    placed += _words(title for unit in hasil.naskah.unit for _, title, _ in unit.judul_prasyarat)
    assert {word for word in printed - placed if word not in _KATA_STRUKTUR} == set()


def test_scheme_with_units_in_a_fourth_layout(tmp_path: Path) -> None:
    pdf = nyata("skema/skema_perencanaan_hc_dan_uraian_unit.pdf")
    truth = json.loads(nyata("truth/skema_perencanaan_hc.json").read_text(encoding="utf-8"))
    hasil = import_decree(pdf, tmp_path, nomor="149", tahun=2020)
    units = _units(hasil.folder)
    assert sorted(units) == sorted(truth["skema"]["unit"])
    for unit in truth["unit_rinci_dibaca_manusia"]:
        data = units[unit["kode"]]
        assert data["judul"] == unit["judul"]
        assert data["deskripsi"].startswith(unit["deskripsi_60"].strip())
        assert [elemen["judul"] for elemen in data["elemen"]] == [e["elemen"] for e in unit["elemen"]]
        assert [len(elemen["kuk"]) for elemen in data["elemen"]] == unit["kuk_per_elemen"]
        assert data["elemen"][0]["kuk"][0] == unit["kuk_pertama"]["teks"]
        assert data["elemen"][-1]["kuk"][-1] == unit["kuk_terakhir"]["teks"]
        assert len(data["panduan_penilaian"]["aspek_kritis"]) == unit["jumlah_aspek_kritis"]
        parts = data["batasan_variabel"] | data["panduan_penilaian"]
        assert len(parts) == 12
        assert parts["persyaratan_kompetensi"] == parts["peraturan"] == []
    assert _report(hasil)["tidak_ditempatkan"] == []


def test_time_against_reading_words_and_lines(tmp_path: Path) -> None:
    path = nyata("skkni/SKKNI_2016-321.pdf")
    start = time.process_time()
    hasil = import_decree(path, tmp_path)
    ours = time.process_time() - start
    start = time.process_time()
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages[min(line.halaman for line in hasil.naskah.daftar) - 1 :]:
            page.extract_words()
            assert len(page.lines) + len(page.edges) >= 0
            page.close()
    assert ours <= 2.5 * (time.process_time() - start)


def _score(document: str, folder: Path) -> dict[str, Any]:
    script, truth = nyata("score_import.py"), nyata("truth/teks_elemen_kuk.json")
    command = [sys.executable, str(script), str(truth), document, str(folder)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    score: dict[str, Any] = json.loads(output.splitlines()[-1])
    return score


def _units(folder: Path) -> dict[str, Any]:
    loaded = (yaml.safe_load(p.read_text(encoding="utf-8")) for p in sorted((folder / "unit").glob("*.yaml")))
    return {data["kode"]: data for data in loaded}


def _report(hasil: Hasil) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    return report


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _words(texts: Iterator[str]) -> Counter[str]:
    return Counter(word.lower() for text in texts for word in _KATA.findall(text))


@pytest.mark.lambat
@pytest.mark.parametrize("document", KEPUTUSAN)
def test_every_criterion_survives_damage(document: str) -> None:
    """Rules, heads of tables and page breaks are helps, not needs: without them the same criteria are read."""
    truth = json.loads(nyata("truth/teks_elemen_kuk.json").read_text(encoding="utf-8"))["dokumen"][document]
    expected = [[_bare(kuk["teks"]) for e in unit["elemen"] for kuk in e["kuk"]] for unit in truth]
    source = open_document(nyata(f"skkni/SKKNI_{document}.pdf"))
    pages = tuple(source.pages(range(1, len(source.teks) + 1)))
    for nama in ("tanpa garis", "tanpa kepala tabel", "bergeser tiap halaman", "robek sesudah baris 14"):
        found = [
            [_bare(kuk["teks"] if isinstance(kuk, dict) else kuk) for e in unit.data["elemen"] for kuk in e["kuk"]]
            for unit in read(HARMLESS[nama](pages)).unit
        ]
        assert found == expected, nama


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)
