"""Building: what changed and nothing else, whole files or none, the same bytes anywhere."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from generator.build import engine
from generator.build.run import Outcome, Request, build
from generator.forms import FORMS
from tests.generator import papers as p
from tests.generator.contoh import salin_contoh

TODAY = date(2026, 11, 21)
KIT = f"kit/{p.SKEMA}"
SLUG = p.SKEMA.replace("/", "-")


def built(root: Path, **changes) -> Outcome:
    options = {
        "root": root,
        "out": root / "build",
        "forms": FORMS,
        "formats": ("docx", "html"),
        "today": TODAY,
        "halaman": False,
    }
    return build(Request(**{**options, **changes}))


def contents(folder: Path) -> dict[str, str]:
    return {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in sorted(folder.rglob("*"))
        if f.is_file() and f.name != "build.json"
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return salin_contoh(tmp_path / "satu")


def test_second_build_has_nothing_to_do(root: Path) -> None:
    first = built(root)
    assert (first.exit_code, first.tanpa_kerja) == (0, False)
    before = {f: f.stat().st_mtime_ns for f in (root / "build").rglob("*") if f.is_file()}
    second = built(root)
    assert second.tanpa_kerja
    assert {f: f.stat().st_mtime_ns for f in (root / "build").rglob("*") if f.is_file()} == before


def test_one_criterion_rebuilds_only_what_prints_it(root: Path) -> None:
    built(root)
    unit = root / "standards/skkni-2020-333/unit/M.74SPS03.097.1.yaml"
    text = unit.read_text("utf-8")
    assert text.count("Data pemohon dicatat") == 1
    unit.write_text(text.replace("Data pemohon dicatat", "Data para pemohon dicatat"), "utf-8")
    outcome = built(root)
    assert {name.rpartition("/")[2].rpartition(".")[0] for name in outcome.dirender} == {
        "FR.APL.02",
        "FR.IA.01",
        "KISI-KISI",
        "UNIT-M.74SPS03.097.1",
    }
    assert outcome.tetap == 2 * len(p.every_paper()) - len(outcome.dirender)
    unit.write_text(text, "utf-8")
    back = built(root)
    assert back.dirender == []
    assert back.dari_simpanan == 8


def test_what_is_no_data_rebuilds_nothing(root: Path) -> None:
    built(root)
    (root / "README.md").write_text("catatan\n", "utf-8")
    (root / ".git").mkdir()
    (root / ".git" / "HEAD").write_text("ref: refs/heads/lain\n", "utf-8")
    assert built(root).tanpa_kerja


def test_lost_and_spoilt_outputs_come_back(root: Path) -> None:
    built(root)
    before = contents(root / "build")
    (root / "build" / KIT / "FR.APL.01.docx").unlink()
    (root / "build" / KIT / "FR.AK.01.html").write_text("rusak", "utf-8")
    (root / "build" / KIT / f"{SLUG}-asesi.zip").write_bytes(b"")
    outcome = built(root)
    assert outcome.dirender == []
    assert contents(root / "build") == before


def test_without_cache_and_state_the_same_comes_again(root: Path) -> None:
    built(root)
    before = contents(root / "build")
    shutil.rmtree(root / ".telusur")
    assert len(built(root).dirender) == 2 * len(p.every_paper())
    assert contents(root / "build") == before


def test_two_clones_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    other = salin_contoh(tmp_path / "folder lain" / "dua")
    built(root)
    built(other, jobs=2)
    assert contents(root / "build") == contents(other / "build")


def test_a_scheme_that_goes_takes_its_files_with_it(root: Path) -> None:
    built(root)
    extra = root / "build" / "kit" / "catatan.txt"
    extra.write_text("milik orang", "utf-8")
    shutil.rmtree(root / "schemes" / p.SKEMA)
    outcome = built(root)
    assert outcome.dihapus > 0
    assert [f.name for f in (root / "build").rglob("*") if f.is_file()] != []
    assert contents(root / "build") == {"kit/catatan.txt": hashlib.sha256(b"milik orang").hexdigest()}


def skema_file(root: Path) -> Path:
    return root / "schemes" / p.SKEMA / "skema.yaml"


def test_structural_fault_holds_the_kit_back(root: Path) -> None:
    built(root)
    path = skema_file(root)
    path.write_text(path.read_text("utf-8").replace("M.74SPS03.097.1", "M.74SPS03.997.1"), "utf-8")
    outcome = built(root)
    assert outcome.exit_code == 1
    status = outcome.status[p.SKEMA]
    assert status.tertahan
    assert {t["kode"] for t in status.sebab} >= {"SKM-035"}
    assert not (root / "build" / KIT).exists()


def test_fault_of_a_higher_profile_marks_papers_as_draft(root: Path) -> None:
    path = skema_file(root)
    path.write_text(path.read_text("utf-8").replace("  - pp-10-2018\n", "  - pp-23-2004\n"), "utf-8")
    outcome = built(root)
    assert outcome.exit_code == 1
    status = outcome.status[p.SKEMA]
    assert (status.tertahan, status.draf) == (False, True)
    page = (root / "build" / KIT / "FR.AK.01.html").read_text("utf-8")
    assert 'class="draf"' in page
    with zipfile.ZipFile(root / "build" / KIT / f"{SLUG}-publik.zip") as kit:
        assert json.loads(kit.read("manifest.json"))["draf"] is True


def test_kits_hold_what_their_audience_may_have(root: Path) -> None:
    built(root)
    names = {}
    for audiens in ("publik", "asesi", "asesor"):
        with zipfile.ZipFile(root / "build" / KIT / f"{SLUG}-{audiens}.zip") as kit:
            assert kit.testzip() is None
            listed = json.loads(kit.read("manifest.json"))
            files = {n for n in kit.namelist() if n != "manifest.json"}
            assert {b["nama"] for b in listed["berkas"]} == files
            for entry in listed["berkas"]:
                content = kit.read(entry["nama"])
                assert hashlib.sha256(content).hexdigest() == entry["sha256"]
                assert len(content) == entry["ukuran"]
                assert all((root / source).exists() for source in entry["sumber"])
            assert all(n.isascii() and len(n) < 120 for n in kit.namelist())
            names[audiens] = {n.rpartition(".")[0] for n in files}
    publik = {"SKEMA", "FR.APL.01", "FR.APL.02", "FR.AK.01", "FR.AK.04", *{f"UNIT-M.74SPS03.{n}" for n in UNITS}}
    publik |= {"SOP-BANDING", "KODE-ETIK-ASESOR", "TATA-TERTIB"}
    asesi = {"FR.IA.02", "FR.IA.05A", "FR.IA.05C", "SERTIFIKAT-PERNYATAAN"}
    asesor = {"FR.MAPA.01", "FR.MAPA.02", "FR.IA.01", "FR.IA.03", "FR.IA.05B", "FR.IA.11-TINJAU", "FR.VA"}
    asesor |= {f"FR.AK.{n}" for n in ("02", "03", "05", "06", "07")}
    asesor |= {"KISI-KISI", "DAFTAR-PERIKSA", "KONSULTASI-PRA", "KETIDAKBERPIHAKAN"}
    asesor |= {"SPT-VERIFIKATOR", "TUK-CEKLIS", "TUK-BERITA-ACARA", "SPT-ASESOR", "JADWAL-PRAASESMEN"}
    asesor |= {"HADIR-ASESI", "HADIR-ASESOR", "HADIR-PANITIA", "BA-ASESMEN", "LAPORAN-ASESOR"}
    assert names == {"publik": publik, "asesi": publik | asesi, "asesor": publik | asesi | asesor}


UNITS = ("088.2", "089.1", "090.1", "095.1", "097.1")


def test_one_failing_paper_stops_no_other(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = engine._renderer

    def failing(format_: str, job: engine.Job):
        render = real(format_, job)

        def run(lembar):
            if lembar.nama == "FR.AK.01":
                raise MemoryError("penuh")
            return render(lembar)

        return run

    monkeypatch.setattr(engine, "_renderer", failing)
    outcome = built(root)
    assert outcome.exit_code == 70
    assert [(f.nama, "penuh" in f.sebab) for f in outcome.gagal] == [("FR.AK.01", True)]
    assert (root / "build" / KIT / "FR.APL.01.docx").is_file()
    assert not (root / "build" / KIT / f"{SLUG}-publik.zip").exists()
    monkeypatch.undo()
    again = built(root)
    assert again.exit_code == 0
    assert {n.rpartition("/")[2] for n in again.dirender} == {"FR.AK.01.docx", "FR.AK.01.html"}
    assert (root / "build" / KIT / f"{SLUG}-publik.zip").is_file()


def test_a_stopped_build_leaves_whole_files_and_goes_on(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped in the middle of writing: no temporary file is taken for a result, the next build completes."""
    undisturbed = salin_contoh(root.parent / "utuh")
    built(undisturbed)
    real = Path.write_bytes
    count = 0

    def stopping(self: Path, data: bytes) -> int:
        nonlocal count
        count += 1
        if count == 20:
            real(self, data[: len(data) // 2])
            raise KeyboardInterrupt
        return real(self, data)

    monkeypatch.setattr(Path, "write_bytes", stopping)
    with pytest.raises(KeyboardInterrupt):
        built(root)
    monkeypatch.undo()
    for path in (root / "build").rglob("*"):
        assert not path.name.endswith(".tmp")
    outcome = built(root)
    assert outcome.exit_code == 0
    assert contents(root / "build") == contents(undisturbed / "build")


def test_parts_leave_the_rest_alone(root: Path) -> None:
    built(root)
    before = contents(root / "build")
    one = tuple(form for form in FORMS if form.kode == "FR.AK.01")
    outcome = built(root, forms=one, sebagian=True, formats=("html",))
    assert outcome.dirender == []
    assert contents(root / "build") == before
    assert built(root).tanpa_kerja


def test_reference_date_is_part_of_what_was_built(root: Path) -> None:
    built(root)
    later = built(root, today=date(2026, 11, 22))
    assert not later.tanpa_kerja
    assert later.dirender == []


def test_record_says_what_was_done(root: Path) -> None:
    built(root)
    record = json.loads((root / "build" / "build.json").read_text("utf-8"))
    assert len(record["dirender"]) == 2 * len(p.every_paper())
    assert set(record["detik"]) == {"periksa", "rencana", "cetak", "susun"}
    assert record["commit"] is None


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # WeasyPrint leaves a file open
def test_archive_files_take_the_data_along_that_their_readers_may_read(root: Path) -> None:
    chosen = tuple(form for form in FORMS if form.kode in ("FR.APL.02", "FR.IA.05B"))
    built(root, forms=chosen, formats=("html", "arsip"), sebagian=True)
    held = {}
    for name in ("FR.APL.02", "FR.IA.05B"):
        with pikepdf.open(root / "build" / KIT / f"{name}.arsip.pdf") as document:
            held[name] = {each.rpartition("--")[2] for each in document.attachments}
    assert {"skema.yaml", "standar.yaml"} <= held["FR.APL.02"]
    assert not {"bank.yaml", "kunci.yaml", "mapa.yaml", "asesor.yaml", "lsp.yaml"} & held["FR.APL.02"]
    assert {"skema.yaml", "bank.yaml", "kunci.yaml"} <= held["FR.IA.05B"]
    again = built(root, forms=chosen, formats=("html", "arsip"), sebagian=True)
    assert again.tanpa_kerja
