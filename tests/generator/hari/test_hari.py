"""A day built: who gets what, nothing that is not his, only what changed again, nothing half-written."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.hari import bangun
from generator.hari.bangun import Hasil, Permintaan, build_day
from tests.generator.build.test_leak import bank_texts, key_texts, pieces
from tests.generator.hari.hari_uji import ID, TODAY, folder, ganti, isi_hasil, repositori
from tests.generator.papers import LENGKAP, SKEMA_LENGKAP, squeeze

PRIBADI = {
    "01": ("Aryo Seno Gumilang", "3373010405990001", "aryo.gumilang@surel.test", "Jalan Kaliwungu Kembar 17"),
    "02": ("Beatrix Nainggolan", "3373014512980002", "beatrix.n@surel.test", "Gang Melati Putih 8"),
    "03": ("Chandra Wiguna Putra", "3373010902970003", "chandra.wp@surel.test", "Perumahan Giri Asri B4"),
}


def minta(root: Path, *formats: str, keluar: Path | None = None) -> Permintaan:
    return Permintaan(root, ID, keluar or root / "build", formats or ("html",), today=TODAY)


def out(root: Path) -> Path:
    return root / "build" / "asesmen" / ID


def isi(root: Path) -> dict[str, bytes]:
    """Every file of the day's folder, but for the keys."""
    found = sorted(path for path in out(root).rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(out(root)).as_posix(): path.read_bytes() for path in found}


def register(root: Path) -> dict:
    return json.loads((out(root) / "manifest.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def dasar(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Hasil]:
    """The day built once; tests that change it take a copy."""
    root = repositori(tmp_path_factory.mktemp("hari") / "r")
    return root, build_day(minta(root))


@pytest.fixture
def root(dasar: tuple[Path, Hasil], tmp_path: Path) -> Path:
    shutil.copytree(dasar[0], tmp_path / "r")
    return tmp_path / "r"


def test_every_paper_is_in_the_register(dasar: tuple[Path, Hasil]) -> None:
    root, hasil = dasar
    assert not hasil.ditahan
    assert not hasil.gagal
    data = register(root)
    listed = {file["nama"] for each in data["kertas"] for file in each["berkas"].values()}
    assert listed | {each["nama"] for each in data["gabungan"]} | {
        "manifest.json",
        "asesor-a1.zip",
        "asesor-a2.zip",
    } == set(isi(root))
    copies = {each["kode"]: each["rangkap"] for each in data["kertas"] if each["id"].startswith("bersama/")}
    assert copies["FR.IA.05A"] == 3
    assert copies["FR.IA.05B"] == 2
    assert {each["id"] for each in data["asesi"]} == set(PRIBADI)


def test_names_tickets_and_dates_are_filled_in(dasar: tuple[Path, Hasil]) -> None:
    files = isi(dasar[0])
    page = files["asesi/01/berkas/FR.IA.01.html"].decode()
    assert re.search(r'name="asesi"[^>]* value="Aryo Seno Gumilang"', page)
    assert re.search(r'name="asesor-reg"[^>]* value="MET.000.900201 2022"', page)
    assert 'value="1 Desember 2026"' in page
    assert "Sewaktu/ <s>Tempat Kerja</s>/ <s>Mandiri</s>" in page
    form = files["asesi/02/lembar/FR.APL.01.html"].decode()
    assert 'value="3373014512980002"' in form
    assert 'value="Semarang, 5 Desember 1998"' in form
    assert re.search(r'name="tujuan-sertifikasi"[^>]* checked', form)


def test_file_names_and_register_carry_ids_only(dasar: tuple[Path, Hasil]) -> None:
    root, _ = dasar
    names = " ".join(isi(root)) + json.dumps(register(root)) + (out(root) / bangun.STATE).read_text("utf-8")
    for values in PRIBADI.values():
        for value in values:
            assert value not in names


def everything(files: dict[str, bytes]) -> list[tuple[str, str]]:
    return [piece for name, content in files.items() for piece in pieces(name, content)]


def test_no_key_and_no_question_of_the_assessor_reaches_a_candidate(dasar: tuple[Path, Hasil]) -> None:
    """Design section 9, over one day's papers: sheets of candidates, and shared papers that they get."""
    root, _ = dasar
    for_them = {each["id"] for each in register(root)["kertas"] if each["audiens"] in ("publik", "asesi")}
    sheets = {name: content for name, content in isi(root).items() if name.rpartition(".")[0] in for_them}
    sheets |= {name: content for name, content in isi(root).items() if name.endswith("lembar-asesi.pdf")}
    keys = key_texts(LENGKAP, SKEMA_LENGKAP)
    found = everything(sheets)
    assert len(sheets) > 20
    assert [(name, key) for name, text in found for key in keys if key in text] == []
    every = everything({name: content for name, content in isi(root).items() if "berkas" in name or "bersama" in name})
    assert len({key for _, text in every for key in keys if key in text}) > len(keys) / 2


def test_a_candidate_finds_nobody_else_on_his_papers(dasar: tuple[Path, Hasil]) -> None:
    root, _ = dasar
    for id_ in PRIBADI:
        own = {name: content for name, content in isi(root).items() if name.startswith(f"asesi/{id_}/")}
        text = "".join(text for _, text in everything(own))
        assert squeeze(PRIBADI[id_][0]) in text
        for other in set(PRIBADI) - {id_}:
            assert [value for value in PRIBADI[other] if squeeze(value) in text] == []


def test_an_assessor_takes_only_his_own_candidates_along(dasar: tuple[Path, Hasil]) -> None:
    root, _ = dasar
    with zipfile.ZipFile(out(root) / "asesor-a1.zip") as archive:
        names = archive.namelist()
        listed = json.loads(archive.read("manifest.json"))
    assert names[0] == "manifest.json"
    assert {name.split("/")[1] for name in names if name.startswith("asesi/")} == {"01", "02"}
    assert not any(name.startswith("asesor/a2") or "/lsp/" in name for name in names)
    assert {each["audiens"] for each in listed["kertas"]} <= {"publik", "asesi", "asesor"}
    assert "bersama/FR.IA.05B.html" in names


def test_personal_data_is_nowhere_else(dasar: tuple[Path, Hasil]) -> None:
    """No cache, no state, no log of the repository holds a value of a person."""
    root, _ = dasar
    elsewhere = [path for path in root.rglob("*") if path.is_file()]
    elsewhere = [path for path in elsewhere if not path.is_relative_to(out(root)) and path.parts[-3] != "asesmen"]
    assert any(".telusur" in path.parts for path in elsewhere)
    for path in elsewhere:
        content = path.read_bytes()
        for values in PRIBADI.values():
            assert not [value for value in values if value.encode() in content], path


def test_unchanged_means_nothing_to_do(root: Path) -> None:
    # A copy has other times of change: the first run finds everything in place by its keys, or writes it once more.
    build_day(minta(root))
    before = {path: path.stat().st_mtime_ns for path in out(root).rglob("*") if path.is_file()}
    hasil = build_day(minta(root))
    assert hasil.tanpa_kerja
    assert {path: path.stat().st_mtime_ns for path in out(root).rglob("*") if path.is_file()} == before


def changed(root: Path, work) -> set[str]:
    """Files that a change made anew, came with it, or went away."""
    build_day(minta(root))
    before = isi(root)
    work()
    assert not build_day(minta(root)).ditahan
    after = isi(root)
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def of_candidates(names: set[str]) -> set[str]:
    return {name.split("/")[1] for name in names if name.startswith("asesi/")}


def test_an_absent_candidate_changes_his_own_papers_and_the_lists(root: Path) -> None:
    names = changed(root, lambda: isi_hasil(root, {("Asesi", "D3"): "tidak"}))
    assert of_candidates(names) == {"02"}
    assert "asesi/02/berkas/FR.IA.01.html" in names
    assert not (out(root) / "asesi/02/berkas/FR.IA.01.html").exists()
    assert (out(root) / "asesi/02/lembar/FR.APL.01.html").exists()
    assert "asesi/02/lembar/FR.APL.01.html" not in names


def test_a_swapped_assessor_changes_the_papers_that_name_him(root: Path) -> None:
    names = changed(root, lambda: ganti(root, "1;a1;\r\n", "1;a2;\r\n", "asesi.csv"))
    assert of_candidates(names) == {"02"}
    assert "asesi/02/lembar/FR.APL.01.html" not in names
    assert "asesi/02/berkas/FR.IA.01.html" in names


def test_another_venue_changes_what_names_the_venue(root: Path) -> None:
    names = changed(root, lambda: ganti(root, "tuk: tuk-1", "tuk: tuk-2"))
    assert of_candidates(names) == set(PRIBADI)
    assert not any(name.endswith(("FR.APL.01.html", "FR.MAPA.01.html")) for name in names)


def test_bad_data_writes_nothing(tmp_path: Path) -> None:
    root = repositori(tmp_path / "r")
    ganti(root, "asesor: [a1, a2]", "asesor: [a1, a3]")
    hasil = build_day(minta(root))
    assert hasil.ditahan
    assert not (root / "build").exists()
    assert not (folder(root) / "hasil.xlsx").exists()


def test_bad_data_leaves_what_was_there(root: Path) -> None:
    before = isi(root)
    ganti(root, "2;Beatrix Nainggolan", "1;Beatrix Nainggolan", "asesi.csv")
    assert build_day(minta(root)).ditahan
    assert isi(root) == before


def shown(content: bytes) -> str:
    """What a page says: its text, with ``[name]`` for a box that is ticked, and without what is struck out."""
    page = content.decode()
    page = re.sub(r"<s>[^<]*</s>", " ", page[page.index("<main") :])
    page = re.sub(r'<input[^>]* name="([^"]*)"[^>]* checked="checked"[^>]*>', r"[\1]", page)
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_results_agree_on_every_paper(root: Path) -> None:
    """FR.AK.02, FR.AK.05, minutes, meeting and decision are printed from one workbook: 01 and 03 competent, 02 not."""
    ganti(root, "nomor:\n", "nomor:\n  ba_pleno: 61/BA\n  sk_keputusan: 62/SK\n")
    cells = {("Unit", f"E{row}"): "K" for row in range(2, 11)} | {("Unit", "E5"): "BK"}
    isi_hasil(root, cells | {("Asesi", "H2"): "K", ("Asesi", "H3"): "BK", ("Asesi", "H4"): "K"})
    assert not build_day(minta(root)).ditahan
    assert register(root)["tingkat_isi"] == "rekaman"
    files = {name: shown(content) for name, content in isi(root).items() if name.endswith(".html")}
    assert re.search(r"Rekomendasi hasil asesmen\W*Kompeten", files["asesi/01/berkas/FR.AK.02.html"])
    assert re.search(r"Rekomendasi hasil asesmen\W*Belum kompeten", files["asesi/02/berkas/FR.AK.02.html"])
    first, second = files["asesor/a1/FR.AK.05.html"], files["asesor/a2/FR.AK.05.html"]
    assert ("[k-1]" in first, "[bk-2]" in first, "[k-2]" in first) == (True, True, False)
    assert "Chandra Wiguna Putra [k-1]" in second
    minutes = files["hari/BA-ASESMEN.html"]
    assert "3 (tiga) orang 0 (nol) orang 2 (dua) orang 1 (satu) orang" in minutes
    assert [mark in minutes for mark in ("[k-1]", "[bk-2]", "[k-3]")] == [True] * 3
    meeting, decision = files["hari/BA-PLENO.html"], files["hari/SK-HASIL.html"]
    assert "3 (tiga) orang 2 (dua) orang 1 (satu) orang" in meeting
    for page in (meeting, decision):
        rows = [re.search(rf"{values[0]}.*?(Belum Kompeten|Kompeten)", page) for values in PRIBADI.values()]
        assert [row[1] for row in rows] == ["Kompeten", "Belum Kompeten", "Kompeten"]
    assert (out(root) / "hari/BLANGKO-DAFTAR.xlsx").is_file()


def test_no_certificate_before_the_decision(root: Path) -> None:
    assert not [name for name in isi(root) if "/SERTIFIKAT." in name]
    ganti(root, "nomor:\n", "nomor:\n  ba_pleno: 61/BA\n  sk_keputusan: 62/SK\n  permohonan_blanko: 63/PB\n")
    cells = {("Unit", f"E{row}"): "K" for row in range(2, 11)} | {("Asesi", "H2"): "K", ("Asesi", "H3"): "K"}
    cells |= {
        ("Sertifikat", f"{column}2"): text for column, text in zip("CDEF", ("9", "8", "7", "20/12/2026"), strict=True)
    }
    isi_hasil(root, cells)
    hasil = build_day(minta(root))
    assert hasil.tanpa_sertifikat == ["02"]
    assert [name for name in isi(root) if "/SERTIFIKAT." in name] == ["asesi/01/lsp/SERTIFIKAT.html"]


def test_what_a_killed_run_left_is_taken_away(root: Path) -> None:
    """Its temporary files, its layouts, and papers that it had put in place before it could remember them."""
    work = out(root) / bangun.WORK
    work.mkdir()
    (work / "abc.pdf").write_bytes(b"%PDF")
    left = out(root) / "asesi" / "99" / "lembar" / ".FR.APL.01.html.123.tmp"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"setengah")
    placed = out(root) / "asesi" / "99" / "lembar" / "FR.APL.01.html"
    placed.write_bytes(b"utuh")
    journal = (out(root) / bangun.STATE).with_suffix(".jurnal")
    journal.write_text("asesi/99/lembar/FR.APL.01.html\n", "utf-8")
    build_day(minta(root))
    assert not (out(root) / "asesi" / "99").exists()
    assert not work.exists()
    assert not journal.exists()


def test_docx_carries_the_same_values(tmp_path: Path) -> None:
    root = repositori(tmp_path / "r")
    from generator.forms.render import Rupa, render
    from generator.hari.isi import filled, values_of
    from generator.hari.rencana import papers_of, source
    from generator.outputs import docx
    from tests.generator.hari.hari_uji import baca

    bacaan = baca(root)
    digest = lambda path: path  # noqa: E731
    kertas = next(k for k in papers_of(bacaan.registry, bacaan.hari, digest) if k.id == "asesi/01/lembar/FR.AK.01")
    sumber = source(kertas, bacaan.registry, bacaan.hari, digest)
    lembar = filled(render(kertas.form, sumber, None, Rupa(), draf=False), values_of(kertas.form, sumber))
    with zipfile.ZipFile(io.BytesIO(docx.render(lembar))) as archive:
        data = archive.read("customXml/item1.xml").decode()
        body = archive.read("word/document.xml").decode()
    assert "<asesi>Aryo Seno Gumilang</asesi>" in data
    assert "<tanggal>1 Desember 2026</tanggal>" in data
    assert "Aryo Seno Gumilang" in body


def test_no_question_of_the_bank_in_what_is_public(dasar: tuple[Path, Hasil]) -> None:
    root, _ = dasar
    public = {each["id"] for each in register(root)["kertas"] if each["audiens"] == "publik"}
    sheets = {name: content for name, content in isi(root).items() if name.rpartition(".")[0] in public}
    assert sheets
    secrets = bank_texts(LENGKAP, SKEMA_LENGKAP)
    assert [(name, secret) for name, text in everything(sheets) for secret in secrets if secret in text] == []


_DIES = """
import os, sys
from pathlib import Path
from generator.build import engine
from generator.hari.bangun import build_day
from tests.generator.hari.test_hari import minta

real, count = engine.write, 0

def write(target, content):
    global count
    count += 1
    if count == 40:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_name(f".{target.name}.{os.getpid()}.tmp").write_bytes(content[:100])
        os._exit(9)
    real(target, content)

engine.write = write
build_day(minta(Path(sys.argv[1])))
"""


def test_a_killed_run_is_continued(dasar: tuple[Path, Hasil], tmp_path: Path) -> None:
    root = repositori(tmp_path / "r")
    command = [sys.executable, "-c", _DIES, str(root)]
    ended = subprocess.run(command, cwd=Path(__file__).parents[3], capture_output=True, check=False)
    assert ended.returncode == 9, ended.stderr
    assert not (out(root) / "manifest.json").exists()
    assert list(out(root).rglob("*.tmp"))
    assert not build_day(minta(root)).gagal
    assert not list(out(root).rglob("*.tmp"))
    assert isi(root) == isi(dasar[0])
