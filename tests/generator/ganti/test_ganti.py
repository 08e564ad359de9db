"""An old standard against its successor: pairs, places, and what schemes feel."""

from __future__ import annotations

import io
import json
import random
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from generator.ganti import Peralihan, StandarTakAda, bandingkan, dari_registry, html, json_, text, xlsx
from generator.ganti.mirip import kemiripan, pasangkan
from generator.ganti.model import Sisi, UnitSisi
from generator.ganti.padan import padankan
from registry import Registry, load
from registry.writer import dump

LAMA, BARU = "skkni-2015-007", "skkni-2026-007"
ROOT = Path(__file__).parents[3]


def _unit(kode: str, judul: str, *elemen: tuple[str, list[str]], tahu: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        "kode": kode,
        "judul": judul,
        "naskah": "parafrasa",
        "elemen": [{"judul": name, "kuk": kuk} for name, kuk in elemen],
        "panduan_penilaian": {"pengetahuan": list(tahu), "keterampilan": [], "aspek_kritis": ["Ketelitian menakar"]},
    }


MEDIA = (
    ("Menakar bahan", ["Luas wadah dihitung menurut gambar kerja.", "Bahan ditakar sesuai perbandingannya."]),
    ("Mencampur bahan", ["Bahan dicampur merata.", "Campuran disaring sesuai prosedur kebun."]),
)
UNIT_LAMA = (
    _unit("A.011300.001.01", "Menyiapkan Media Tanam", *MEDIA, tahu=("Jenis media", "Keasaman")),
    _unit("A.011300.002.01", "Memanen Sayuran Daun", ("Memilih daun", ["Daun dipilih menurut ukurannya."])),
    _unit("A.011300.003.01", "Menjual Hasil Kebun di Pasar", ("Menata lapak", ["Lapak ditata dan dibersihkan."])),
    _unit("A.011300.004.01", "Merawat Pompa Air Kebun", ("Memeriksa pompa", ["Pompa diperiksa setiap pagi."])),
    _unit("A.011300.005.01", "Mengusir Hama dengan Jaring", ("Memasang jaring", ["Jaring dipasang rapat."])),
)
UNIT_BARU = (
    _unit(
        "A.01KBN00.001.2",
        "Menyiapkan Media Tanam",
        (
            "Menakar bahan",
            [
                "Luas wadah dihitung menurut gambar kerja.",
                "Alat pelindung dipakai.",
                "Bahan ditakar sesuai perbandingannya.",
            ],
        ),
        ("Mencampur bahan", ["Bahan dicampur merata.", "Campuran disaring sesuai prosedur kebun atap."]),
        tahu=("Keasaman", "Jenis media"),
    ),
    _unit("A.011300.002.02", "Memanen Sayuran Daun", ("Memilih daun", ["Daun dipilih menurut ukurannya."])),
    _unit("A.01KBN00.009.1", "Merawat Pompa Air pada Kebun", ("Memeriksa pompa", ["Pompa diperiksa setiap pagi."])),
    _unit("A.011300.005.02", "Menghitung Biaya Air", ("Mencatat biaya", ["Biaya air dicatat setiap bulan."])),
    _unit("A.01KBN00.010.1", "Mengukur Curah Hujan", ("Membaca alat", ["Curah hujan dibaca setiap hari."])),
)


def _write(root: Path, id_: str, units: tuple[dict[str, Any], ...]) -> None:
    folder = root / "standards" / id_
    (folder / "unit").mkdir(parents=True)
    _, tahun, nomor = id_.split("-")
    daftar = [{"kode": unit["kode"], "judul": unit["judul"]} for unit in units]
    standar = {"jenis": "skkni", "nomor": nomor, "tahun": int(tahun), "judul": "Kebun", "daftar": daftar}
    (folder / "standar.yaml").write_text(dump(standar, "standar"), "utf-8")
    for unit in units:
        (folder / "unit" / f"{unit['kode']}.yaml").write_text(dump(unit, "unit"), "utf-8")


@pytest.fixture(scope="module")
def repo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("ganti")
    (root / "telusur.yaml").write_text("format: 1\n")
    _write(root, LAMA, UNIT_LAMA)
    _write(root, BARU, UNIT_BARU)
    folder = root / "schemes" / "lsp-kebun" / "perawat"
    folder.mkdir(parents=True)
    (folder.parent / "lsp.yaml").write_text("nama: LSP Kebun\n")
    codes = [unit["kode"] for unit in UNIT_LAMA]
    kemasan = {"unit": [{"kode": kode, "kelompok": "inti"} for kode in codes]}
    skema = {"judul": "Merawat Kebun", "jenis": "klaster", "kemasan": kemasan}
    (folder / "skema.yaml").write_text(dump(skema, "skema"), "utf-8")

    def bukti(id_: str, *cakupan: str) -> dict[str, Any]:
        return {"id": id_, "teks": "Hasil kerja", "cakupan": list(cakupan), "jenis": "L", "instrumen": ["CL"]}

    rencana = [
        {"unit": codes[0], "bukti": [bukti("b1", "#1.1"), bukti("b2", "#1.2", "#2.1"), bukti("b3", "#2")]},
        {"unit": codes[1], "bukti": [bukti("b1", "#1")]},
        {"unit": codes[2], "bukti": [bukti("b1", "#1.1")]},
        {"unit": codes[4], "bukti": [bukti("b1", "#1.1")]},
    ]
    kelompok = [{"id": "kp1", "judul": "Kebun", "unit": codes}]
    (folder / "mapa.yaml").write_text(dump({"kelompok_pekerjaan": kelompok, "rencana": rencana}, "mapa"), "utf-8")
    lisan = [
        {"id": "L1", "kelompok": "kp1", "cakupan": [f"{codes[0]}#pengetahuan.1"], "teks": "RAHASIA SATU"},
        {"id": "L2", "kelompok": "kp1", "cakupan": [f"{codes[1]}#1.1", f"{codes[0]}#1.1"], "teks": "RAHASIA DUA"},
        {"id": "L3", "kelompok": "kp1", "cakupan": [f"{codes[0]}#2.2"], "teks": "RAHASIA TIGA"},
        {"id": "L4", "kelompok": "kp1", "cakupan": [f"{codes[3]}#1.1"], "teks": "RAHASIA EMPAT"},
    ]
    (folder / "bank.yaml").write_text(dump({"lisan": lisan}, "bank"), "utf-8")
    return root


@pytest.fixture(scope="module")
def registry(repo: Path) -> Registry:
    loaded = load(repo, use_cache=False)
    assert not loaded.problems
    return loaded


@pytest.fixture(scope="module")
def peralihan(registry: Registry) -> Peralihan:
    return bandingkan(dari_registry(registry, LAMA), dari_registry(registry, BARU), registry)


def test_pairs_and_why(peralihan: Peralihan) -> None:
    found = {pair.lama.kode: (pair.baru.kode, pair.cara, pair.yakin) for pair in peralihan.pasangan}
    assert found == {
        "A.011300.001.01": ("A.01KBN00.001.2", "judul", True),
        "A.011300.002.01": ("A.011300.002.02", "kode_judul", True),
        "A.011300.004.01": ("A.01KBN00.009.1", "mirip", True),
        "A.011300.005.01": ("A.011300.005.02", "kode_saja", False),
    }
    assert [unit.kode for unit in peralihan.hilang] == ["A.011300.003.01"]
    assert [unit.kode for unit in peralihan.tambahan] == ["A.01KBN00.010.1"]


def test_places_inside_a_pair(peralihan: Peralihan) -> None:
    places = {each.lama or f"+{each.baru}": (each.baru, each.nasib) for each in peralihan.pasangan[0].tempat}
    assert places == {
        "#1.1": ("#1.1", "tetap"),
        "#1.2": ("#1.3", "pindah"),
        "#2.1": ("#2.1", "tetap"),
        "#2.2": ("#2.2", "berubah"),
        "+#1.2": ("#1.2", "baru"),
        "#pengetahuan.1": ("#pengetahuan.2", "pindah"),
        "#pengetahuan.2": ("#pengetahuan.1", "pindah"),
        "#aspek.1": ("#aspek.1", "tetap"),
    }


def test_what_a_scheme_feels(peralihan: Peralihan) -> None:
    (skema,) = peralihan.skema
    assert [(unit.kode, unit.nasib, unit.menjadi) for unit in skema.unit] == [
        ("A.011300.001.01", "pindah", "A.01KBN00.001.2"),
        ("A.011300.002.01", "pindah", "A.011300.002.02"),
        ("A.011300.003.01", "hilang", ""),
        ("A.011300.004.01", "pindah", "A.01KBN00.009.1"),
        ("A.011300.005.01", "ragu", "A.011300.005.02"),
    ]
    plan = {each.id: (each.nasib, each.rujukan, each.sebab) for each in skema.rencana}
    assert plan["A.011300.001.01 b1"] == ("pindah", (("#1.1", "#1.1"),), ())
    assert plan["A.011300.001.01 b2"] == ("pindah", (("#1.2", "#1.3"), ("#2.1", "#2.1")), ())
    assert plan["A.011300.001.01 b3"] == ("kerja", (("#2", ""),), ("A.011300.001.01#2.2",))
    assert plan["A.011300.002.01 b1"] == ("pindah", (("#1", "#1"),), ())
    assert plan["A.011300.003.01 b1"][::2] == ("kerja", ("A.011300.003.01",))
    assert plan["A.011300.005.01 b1"][::2] == ("kerja", ("A.011300.005.01",))
    items = {each.id: (each.nasib, each.rujukan) for each in skema.butir}
    assert items["L1"] == ("pindah", (("A.011300.001.01#pengetahuan.1", "A.01KBN00.001.2#pengetahuan.2"),))
    assert items["L2"][0] == "pindah"
    assert items["L3"] == ("kerja", (("A.011300.001.01#2.2", ""),))
    assert items["L4"] == ("pindah", (("A.011300.004.01#1.1", "A.01KBN00.009.1#1.1"),))
    assert skema.belum == ("A.01KBN00.001.2#2.2", "A.01KBN00.001.2#1.2", "A.011300.005.02#1.1")


def test_places_of_plan_and_bank_are_named(peralihan: Peralihan, repo: Path) -> None:
    for each in (*peralihan.skema[0].rencana, *peralihan.skema[0].butir):
        line = (repo / each.berkas).read_text("utf-8").splitlines()[each.baris - 1]
        assert each.id.split()[-1] in line


@pytest.mark.parametrize("id_", sorted(path.name for path in (ROOT / "standards").iterdir() if path.is_dir()))
def test_a_standard_against_itself(id_: str) -> None:
    loaded = load(ROOT, use_cache=False)
    side = dari_registry(loaded, id_)
    found = bandingkan(side, side, loaded)
    assert found.tanpa_perubahan
    assert [pair.lama.kode for pair in found.pasangan] == [unit.kode for unit in side.unit]
    assert all(pair.lama == pair.baru for pair in found.pasangan)
    for skema in found.skema:
        assert {each.nasib for each in (*skema.unit, *skema.rencana, *skema.butir)} <= {"tetap"}
        assert skema.belum == ()


def test_order_of_units_decides_nothing(registry: Registry) -> None:
    lama, baru = dari_registry(registry, LAMA).unit, dari_registry(registry, BARU).unit

    def named(left: tuple[UnitSisi, ...], right: tuple[UnitSisi, ...]) -> set[tuple[str, str, str]]:
        return {(left[i].kode, right[j].kode, cara) for i, j, cara, _, _ in padankan(left, right)}

    wanted = named(lama, baru)
    for seed in range(8):
        mixed = list(baru)
        random.Random(seed).shuffle(mixed)
        assert named(lama, tuple(mixed)) == wanted


def test_each_unit_is_used_once_and_titles_twice_are_not_certain() -> None:
    double = tuple(UnitSisi(f"A.011300.00{i}.01", "Menyiram Kebun") for i in (1, 2))
    found = padankan(double, (UnitSisi("X.011300.009.01", "Menyiram Kebun"),))
    assert [(i, j, cara) for i, j, cara, _, _ in found] == [(0, 0, "mirip")]
    assert padankan((), double) == []


def test_likeness() -> None:
    assert kemiripan("Daun dipilih", "daun DIPILIH.") == 1.0
    assert kemiripan("Daun dipilih", "Pompa diperiksa") == 0.0
    assert kemiripan("", "") == 1.0
    assert 0.5 < kemiripan("Daun dipilih menurut ukuran", "Daun dipilih menurut warna") < 1
    assert pasangkan(["a b", "a c"], ["a c", "a b"], kemiripan, 0.6) == [(0, 1, 1.0), (1, 0, 1.0)]


def test_outputs_say_the_same_and_no_secret(peralihan: Peralihan) -> None:
    data = json.loads(json_.render(peralihan))
    assert {each["lama"]["kode"] for each in data["pasangan"]} == {pair.lama.kode for pair in peralihan.pasangan}
    page, words = html.render(peralihan, "id"), text.render(peralihan, "id")
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(peralihan, "id")))
    cells = "\n".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)
    for output in (page, words, cells, json_.render(peralihan)):
        assert "RAHASIA" not in output
        for code in ("A.01KBN00.001.2", "A.011300.003.01", "A.01KBN00.010.1", "L3"):
            assert code in output
    assert book.sheetnames == ["Unit", "KUK dan bagian lain", "Kemasan skema", "Rencana dan butir"]
    assert xlsx.render(peralihan, "id") == xlsx.render(peralihan, "id")
    assert "<script" not in page


def test_text_of_others_stays_text() -> None:
    unit = UnitSisi("A.1", "<script>alert(1)</script>\x1b[31m{{ 7*7 }}")
    side, other = Sisi("skkni-2015-001", "1/2015", (unit,)), Sisi("skkni-2016-001", "1/2016", ())
    found = bandingkan(side, other)
    assert "<script>alert" not in html.render(found, "id")
    assert "\x1b" not in text.render(found, "en")
    assert xlsx.render(found, "en")


def test_command(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.cli.import_ import command

    monkeypatch.chdir(repo)
    run = CliRunner()
    result = run.invoke(command(), ["--ganti", LAMA, BARU], standalone_mode=False)
    assert result.return_value == 0
    assert result.output == text.render(
        bandingkan(dari_registry(load(repo), LAMA), dari_registry(load(repo), BARU), load(repo)), "id"
    )
    for name in ("k.html", "k.xlsx", "k.json", "k.txt"):
        result = run.invoke(command(), ["--ganti", LAMA, BARU, "--output", str(tmp_path / name)], standalone_mode=False)
        assert result.return_value == 0
        assert (tmp_path / name).stat().st_size > 1000
    result = run.invoke(command(), ["--ganti", LAMA, BARU, "--format", "json"], standalone_mode=False)
    assert json.loads(result.output)[0]["lama"]["id"] == LAMA
    for arguments, code in (([LAMA], 2), ([LAMA, BARU, LAMA], 2), ([LAMA, "tidak-ada"], 4)):
        result = run.invoke(command(), ["--ganti", *arguments], standalone_mode=False)
        assert getattr(result.exception, "code", None) == code
    result = run.invoke(command(), ["--ganti", LAMA, BARU, "--output", "k.docx"], standalone_mode=False)
    assert getattr(result.exception, "code", None) == 2


def test_unknown_standard(registry: Registry) -> None:
    with pytest.raises(StandarTakAda) as caught:
        dari_registry(registry, "skkni-1999-001")
    assert caught.value.ada == (LAMA, BARU)
