"""``telusur validasi``: what is recorded, what is left alone, and what must not be recorded."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.cli.command import SKEMA, UNIT_1, Ran

Telusur = Callable[..., Ran]
Change = Callable[[str, str, str], None]
FOLDER = "schemes/lsp-uji/pengujian-bahan"
MAPA, BANK, VALIDASI = (f"{FOLDER}/{name}.yaml" for name in ("mapa", "bank", "validasi"))
DONE = f"Sidik validasi lsp-uji/pengujian-bahan dicatat: 23 hal, dalam {VALIDASI}\n"
FIRST_KUK = "      - Jumlah benda uji ditentukan sesuai rencana pengujian.\n"


def stale(telusur: Telusur) -> int:
    return telusur("check", "--select", "VA-002,XRF-009", "--no-cache").code


def test_records_and_leaves_the_rest(telusur: Telusur, root: Path) -> None:
    before = (root / VALIDASI).read_bytes()
    assert telusur("validasi", "pengujian-bahan") == Ran(0, DONE, "")
    after = (root / VALIDASI).read_bytes()
    assert after.startswith(before + b'revisi_skema: "1.0"\nsidik:\n  C.25UJI01.001.1#1.1: 3785b97b\n')
    assert stale(telusur) == 0


def test_twice_changes_nothing(telusur: Telusur, root: Path) -> None:
    telusur("validasi", "pengujian-bahan")
    path = root / VALIDASI
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    ran = telusur("validasi", "lsp-uji/pengujian-bahan")
    assert ran.code == 0
    assert ran.out.startswith("Sidik validasi lsp-uji/pengujian-bahan sudah mutakhir: 23 hal, ")
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_byte_order_mark_and_newlines_of_windows_stay(telusur: Telusur, root: Path) -> None:
    path = root / VALIDASI
    before = b"\xef\xbb\xbf# catatan\r\n" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    assert telusur("validasi", "pengujian-bahan").code == 0
    after = path.read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == after.count(b"\r\n")
    assert stale(telusur) == 0


def test_says_what_changed_since(telusur: Telusur, change: Change) -> None:
    telusur("validasi", "pengujian-bahan")
    change(UNIT_1, "Jumlah benda uji ditentukan", "Banyak benda uji ditentukan")
    change(SKEMA, "revisi: 0", "revisi: 1")
    change(BANK, "    - id: PG4\n", "    - id: PG5\n")
    change(BANK, "butir: [PG1, PG2, PG3, PG4]", "butir: [PG1, PG2, PG3, PG5]")
    assert stale(telusur) == 1
    ran = telusur("validasi", "pengujian-bahan")
    assert ran.code == 0
    assert ran.out.endswith(
        "1 baru:\n  bank.yaml#PG5\n"
        "1 berubah sejak catatan sebelumnya:\n  C.25UJI01.001.1#1.1\n"
        "1 dihapus, karena tidak ada lagi atau tidak ditunjuk lagi:\n  bank.yaml#PG4\n"
    )
    assert stale(telusur) == 0


def test_a_scheme_without_the_file_gets_one(telusur: Telusur, root: Path) -> None:
    (root / VALIDASI).unlink()
    ran = telusur("validasi", "pengujian-bahan")
    assert (ran.code, ran.out) == (
        0,
        f"{DONE}{VALIDASI} belum memuat catatan validasi; tambahkan validasi: periode, tanggal, oleh, temuan, "
        "tindak_lanjut.\n",
    )
    lines = (root / VALIDASI).read_text("utf-8").splitlines()
    assert lines[:3] == [
        "# yaml-language-server: $schema=../../../.skema-json/validasi.json",
        'revisi_skema: "1.0"',
        "sidik:",
    ]
    assert telusur("check", "--select", "DATA,VA-002", "--no-cache").code == 0


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "message"),
    [
        (MAPA, '"#1.1", "#1.2", "#2.1"', '"#1.1", "#1.9", "#2.1"', 21, "#1.9 (bagian itu tidak ada pada unitnya)"),
        (MAPA, "  - unit: C.25UJI01.002.1", "  - unit: C.25UJI01.009.1", 32, "C.25UJI01.009.1 (unitnya tidak "),
        (BANK, '["C.25UJI01.001.1#2.2"]', '["C.25UJI01.001.1"]', 53, "C.25UJI01.001.1 (menyebut unit saja, "),
        (BANK, '["C.25UJI01.001.1#2.2"]', '["di sana"]', 53, "di sana (tidak terbaca sebagai acuan)"),
    ],
)
def test_a_reference_that_leads_nowhere_is_named(
    telusur: Telusur, root: Path, change: Change, path: str, old: str, new: str, line: int, message: str
) -> None:
    change(path, old, new)
    before = (root / VALIDASI).read_bytes()
    ran = telusur("validasi", "pengujian-bahan")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Sidik tidak dicatat: 1 acuan tidak menunjuk teks mana pun.\n")
    assert f"  {path}:{line}: {message}" in ran.err
    assert (root / VALIDASI).read_bytes() == before


def test_a_unit_without_text_cannot_be_remembered(telusur: Telusur, root: Path) -> None:
    (root / UNIT_1).unlink()
    ran = telusur("validasi", "pengujian-bahan")
    assert ran.code == 1
    assert ran.err.startswith("Sidik tidak dicatat: 9 acuan ")
    assert f"{MAPA}:16: C.25UJI01.001.1 (unitnya belum memiliki berkas)\n" in ran.err


def test_a_long_list_is_cut(telusur: Telusur, root: Path) -> None:
    text = (root / BANK).read_text("utf-8")
    (root / BANK).write_text(text.replace("#", "#9"), "utf-8")
    ran = telusur("validasi", "pengujian-bahan")
    n = int(ran.err.split("dicatat: ")[1].split(" ")[0])
    assert n > 12
    assert len(ran.err.splitlines()) == 1 + 12 + 1 + 1
    assert f"\n  ... dan {n - 12} lagi\n" in ran.err


def test_moved_texts_are_refused_until_the_references_follow(telusur: Telusur, root: Path, change: Change) -> None:
    telusur("validasi", "pengujian-bahan")
    before = (root / VALIDASI).read_bytes()
    change(UNIT_1, FIRST_KUK, f"      - Rencana pengujian dibaca sesuai surat pelanggan.\n{FIRST_KUK}")
    ran = telusur("validasi", "pengujian-bahan")
    assert (ran.code, ran.out) == (1, "")
    assert "  C.25UJI01.001.1#1.1 -> C.25UJI01.001.1#1.2\n  C.25UJI01.001.1#1.2 -> C.25UJI01.001.1#1.3\n" in ran.err
    assert (root / VALIDASI).read_bytes() == before
    change(MAPA, '"#1.1", "#1.2", "#2.1"', '"#1.1", "#1.2", "#1.3", "#2.1"')
    assert telusur("validasi", "pengujian-bahan").code == 0
    assert stale(telusur) == 0


def test_moved_texts_may_be_accepted(telusur: Telusur, change: Change) -> None:
    telusur("validasi", "pengujian-bahan")
    change(UNIT_1, FIRST_KUK, f"      - Rencana pengujian dibaca sesuai surat pelanggan.\n{FIRST_KUK}")
    assert telusur("validasi", "pengujian-bahan", "--accept-moved").code == 0
    assert stale(telusur) == 0


def test_items_of_a_bank_that_is_not_here_stay(telusur: Telusur, root: Path) -> None:
    telusur("validasi", "pengujian-bahan")
    recorded = (root / VALIDASI).read_text("utf-8")
    for name in (BANK, f"{FOLDER}/kunci.yaml"):
        (root / name).unlink()
    assert telusur("validasi", "pengujian-bahan").code == 0
    assert (root / VALIDASI).read_text("utf-8") == recorded


@pytest.mark.parametrize("path", [MAPA, VALIDASI])
def test_a_file_that_cannot_be_read_is_named(telusur: Telusur, root: Path, path: str) -> None:
    with (root / path).open("a", encoding="utf-8") as file:
        file.write("catatan: [\n")
    number = len((root / path).read_text("utf-8").splitlines())
    ran = telusur("validasi", "pengujian-bahan")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"{path}:{number}: belum terbaca seluruhnya, sehingga sidiknya tidak dicatat. Lihat: telusur check {path}\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["bahan"], 4, "Skema 'bahan' tidak ditemukan. Mungkin: lsp-uji/pengujian-bahan\n"),
        ([], 2, "Missing argument"),
        (["pengujian-bahan", "--format", "xml"], 2, "--format"),
    ],
)
@pytest.mark.usefixtures("root")
def test_usage(telusur: Telusur, arguments: list[str], code: int, message: str) -> None:
    ran = telusur("validasi", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert message in ran.err or "SKEMA" in ran.err


def test_nothing_to_validate(telusur: Telusur, root: Path) -> None:
    for name in ("mapa", "bank", "kunci"):
        (root / f"{FOLDER}/{name}.yaml").unlink()
    ran = telusur("validasi", "pengujian-bahan")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith("Skema lsp-uji/pengujian-bahan belum memiliki rencana")


@pytest.mark.usefixtures("root")
def test_json_and_english(telusur: Telusur) -> None:
    ran = telusur("validasi", "pengujian-bahan", "--format", "json")
    data = json.loads(ran.out)
    assert data.pop("baru")[0] == "C.25UJI01.001.1#1.1"
    assert data == {
        "skema": "lsp-uji/pengujian-bahan",
        "berkas": VALIDASI,
        "sidik": 23,
        "berubah": [],
        "hilang": [],
        "tertulis": True,
        "bervalidasi": True,
    }
    assert telusur("--lang", "en", "validasi", "pengujian-bahan").out == (
        f"Fingerprints of lsp-uji/pengujian-bahan are up to date: 23 things, {VALIDASI} is unchanged\n"
    )


def test_no_question_and_no_key_is_said(telusur: Telusur, root: Path, change: Change) -> None:
    telusur("validasi", "pengujian-bahan")
    change(BANK, "Apa yang diperiksa lebih dahulu?", "Apa yang diperiksa paling dahulu?")
    for arguments in ([], ["--format", "json"]):
        said = telusur("validasi", "pengujian-bahan", *arguments).out + (root / VALIDASI).read_text("utf-8")
        assert "paling dahulu" not in said
        assert "Kecocokan jumlah" not in said


def test_loads_no_paper_engine(root: Path) -> None:
    code = (
        "import sys; from generator.cli.main import run; run(['validasi', 'pengujian-bahan']); "
        "print([name for name in ('weasyprint', 'docx', 'openpyxl', 'mkdocs', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
