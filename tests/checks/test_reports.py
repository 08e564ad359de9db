"""What people and programs read: the text report to the letter, the JSON report to the key."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.engine import Report
from checks.laporan import Laporan
from checks.present import present
from checks.report import write
from checks.report.cara import Cara
from checks.report.source import WIDTH, FileLines, printable, window

Check = Callable[..., Report]
STANDARD = "standards/skkni-2099-001"
UNIT_1 = f"{STANDARD}/unit/C.25UJI01.001.1.yaml"
MAPA = "schemes/lsp-uji/pengujian-bahan/mapa.yaml"
SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"

INDONESIAN = """\
mayor MAPA-005: KUK 1.2 pada C.25UJI01.001.1 belum memiliki rencana bukti.
  --> schemes/lsp-uji/pengujian-bahan/mapa.yaml:16:11
     |
  16 |   - unit: C.25UJI01.001.1
     |           ^^^^^^^^^^^^^^^
  lihat standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml:10:9 (KUK yang belum tercakup)
     |
  10 |       - Keadaan benda uji diperiksa menurut daftar periksa laboratorium.
     |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  dasar   : FR.MAPA.01 bagian 2, catatan kolom bukti (dibaca)
  syarat  : Rencana asesmen menyebut bukti untuk setiap KUK pada setiap unit kemasan.
  lakukan : Tambahkan acuannya ke cakupan salah satu baris bukti unit ini, atau tulis baris bukti baru.

observasi UNIT-010: Unit memiliki 1 elemen; lazimnya 2 sampai 5.
  --> standards/skkni-2099-001/unit/C.25UJI01.003.1.yaml:3:1
    |
  3 | elemen: [{judul: Menata rak, kuk: [Rak dibersihkan sesuai jadwal., Label ditulis sesuai kode.]}]
    | ^^^^^^
  dasar   : pemeriksaan tambahan
  syarat  : Unit memiliki elemen; lazimnya 2 sampai 5, dan sampai 8 masih dijumpai.
  lakukan : Periksa apakah ada elemen yang tertinggal, atau unit perlu dibagi.

Dikecualikan dengan alasan: 1
  UNIT-017 standards/skkni-2099-001/unit/C.25UJI01.003.1.yaml:1:1: Menunggu naskah lengkap (Ketua, sampai 2026-12-31)
2 temuan: 1 mayor, 0 minor, 1 observasi.
Profil verifikasi, 14 berkas, tanggal acuan 2026-06-01, aturan per 2026-11-21.
Penjelasan aturan: telusur rules MAPA-005
"""

ENGLISH = """\
mayor MAPA-005: Criterion 1.2 of C.25UJI01.001.1 has no planned evidence.
  --> schemes/lsp-uji/pengujian-bahan/mapa.yaml:16:11
     |
  16 |   - unit: C.25UJI01.001.1
     |           ^^^^^^^^^^^^^^^
  see standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml:10:9 (the criterion that is not covered)
     |
  10 |       - Keadaan benda uji diperiksa menurut daftar periksa laboratorium.
     |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  basis   : FR.MAPA.01 bagian 2, catatan kolom bukti (read)
  required: The plan names evidence for every criterion of every unit of the package.
  do      : Add it to cakupan of a line of evidence of this unit, or write a new line.

Findings: 1 (1 mayor, 0 minor, 0 observasi).
Profile verifikasi, 12 files, reference date 2026-06-01, rules as of 2026-11-21.
About a rule: telusur rules MAPA-005
"""


def shown(kode: str) -> bool:
    """The rules that these reports are about, whichever others would have a say."""
    return kode in ("MAPA-005", "UNIT-010", "UNIT-017")


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def text_report(root: Path, report: Report, bahasa: str = "id", *, colour: bool = False) -> str:
    return write("text", present(report, bahasa), Cara(FileLines(root), bahasa, colour))


def json_report(report: Report, bahasa: str = "id") -> Laporan:
    laporan: Laporan = json.loads(write("json", present(report, bahasa), Cara(lambda *_: "", bahasa)))
    return laporan


@pytest.fixture
def gap(root: Path) -> None:
    """A plan that leaves out one criterion."""
    change(root, MAPA, '"#1.1", "#1.2", "#2.1"', '"#1.1", "#2.1"')


@pytest.fixture
def thin_unit(root: Path) -> None:
    """An official unit with one element; a waiver stands for its missing part."""
    (root / f"{STANDARD}/unit/C.25UJI01.003.1.yaml").write_text(
        "kode: C.25UJI01.003.1\njudul: Menyimpan Benda Uji\n"
        "elemen: [{judul: Menata rak, kuk: [Rak dibersihkan sesuai jadwal., Label ditulis sesuai kode.]}]\n"
        "deskripsi: Unit ini memuat pengetahuan, keterampilan, dan sikap kerja untuk menyimpan benda uji.\n"
        "panduan_penilaian: {konteks_penilaian: [Praktik di TUK.], persyaratan_kompetensi: [], pengetahuan: [Rak],"
        " keterampilan: [Menata rak], sikap_kerja: [Teliti], aspek_kritis: [{teks: Ketepatan letak, kuk: ['#1.1']}]}\n"
    )
    last = "  - {kode: C.25UJI01.002.1, judul: Mengukur Benda Uji}\n"
    change(root, f"{STANDARD}/standar.yaml", last, f"{last}  - {{kode: C.25UJI01.003.1}}\n")
    (root / f"{STANDARD}/pengecualian.yaml").write_text(
        "- {aturan: UNIT-017, alasan: Menunggu naskah lengkap, oleh: Ketua, tanggal: 2026-05-04, sampai: 2026-12-31}\n"
    )


@pytest.mark.usefixtures("gap", "thin_unit")
def test_text_report_to_the_letter(root: Path, check: Check) -> None:
    report = check(chosen=shown)
    assert text_report(root, report) == INDONESIAN


@pytest.mark.usefixtures("gap")
def test_text_report_in_english(root: Path, check: Check) -> None:
    assert text_report(root, check(), "en") == ENGLISH


def test_text_report_without_findings(root: Path, check: Check) -> None:
    assert text_report(root, check()) == (
        "Tidak ada temuan.\nProfil verifikasi, 12 berkas, tanggal acuan 2026-06-01, aturan per 2026-11-21.\n"
    )


@pytest.mark.usefixtures("gap")
def test_colour_changes_no_word(root: Path, check: Check) -> None:
    report = check()
    coloured = text_report(root, report, colour=True)
    assert "\x1b[31m" in coloured
    assert text_report(root, report) in _without_escapes(coloured)


def _without_escapes(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_many_related_places_are_counted(root: Path, check: Check) -> None:
    text = (root / MAPA).read_text("utf-8")
    start = text.index("  - unit: C.25UJI01.002.1")
    (root / MAPA).write_text(text[:start], "utf-8")
    change(root, MAPA, '"#1.1", "#1.2", "#2.1", "#2.2", ', "")
    shown = text_report(root, check())
    assert shown.count("(KUK yang belum tercakup)") == 3
    assert "  dan 1 tempat lain\n" in shown


HOSTILE = "a\x1b[31mb\u202ec\u2066d\u0007e\u200bf\u2028g\U000e0041h"


def test_nothing_in_the_data_steers_the_terminal(root: Path, check: Check) -> None:
    escaped = "".join(char if char.isascii() and char.isprintable() else f"\\U{ord(char):08x}" for char in HOSTILE)
    change(root, UNIT_1, "judul: Menyiapkan Benda Uji", f'judul: "Penyiapan {escaped}"')
    change(root, UNIT_1, "naskah: parafrasa", "naskah: para\u202efrasa\u2066")
    change(root, SKEMA, "kaji_ulang:", "kaji\u202eulang:")
    shown = text_report(root, check())
    assert "Penyiapan a\N{REPLACEMENT CHARACTER}[31mb" in shown
    assert "para\N{REPLACEMENT CHARACTER}frasa" in shown
    assert {unicodedata.category(char) for char in shown if char != "\n"}.isdisjoint(
        {"Cc", "Cf", "Cn", "Co", "Zl", "Zp"}
    )


@given(st.text())
def test_printable_keeps_length_and_harmless_text(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(a == b for a, b in zip(text, shown, strict=True) if unicodedata.category(a)[0] in "LNPSM")
    assert printable(shown) == shown


@given(st.text(alphabet="ab ", max_size=400), st.data())
def test_window_shows_the_stretch_and_stays_narrow(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    end = data.draw(st.integers(column, len(line) + 1))
    shown, start, stop = window(line, column, end)
    assert len(shown) <= WIDTH
    assert 1 <= start < stop <= max(len(shown) + 1, start + 1)
    if len(line) <= WIDTH:
        assert (shown, start) == (line, column)
    inner = slice(start - 1, min(stop - 1, WIDTH - 3))
    assert line[column - 1 :][: inner.stop - inner.start] == shown[inner]


def test_long_line_is_cut_around_the_caret(root: Path, check: Check) -> None:
    aspects = "pengetahuan, keterampilan, dan sikap kerja"
    change(root, UNIT_1, "deskripsi: ", f'deskripsi: "{"kata " * 60}\u00a0{"kata " * 60}{aspects}" # ')
    report = check(chosen=lambda kode: kode == "GEN-002")
    assert len(json_report(report)["temuan"]) == 1
    lines = text_report(root, report).splitlines()
    line = next(line for line in lines if line.startswith("  5 | "))
    caret = next(line for line in lines if "^" in line)
    assert line.startswith('  5 | deskripsi: "kata kata')
    assert line.endswith("...")
    assert len(line) == len("  5 | ") + WIDTH
    assert len(caret) <= len(line)
    assert line[caret.index("^")] == '"'


def test_places_of_broken_files_are_shown_too(root: Path, check: Check) -> None:
    change(root, SKEMA, "jenis: klaster", "jenis: klaster: kkni")
    shown = text_report(root, check())
    assert "  2 | jenis: klaster: kkni\n" in shown
    assert "\n    |               ^" in shown


def test_lines_of_a_link_out_of_the_tree_are_not_read(root: Path) -> None:
    secret = root.parent / "rahasia.yaml"
    secret.write_text("sandi: 1\n")
    (root / "schemes/lsp-uji/tuk.yaml").unlink()
    (root / "schemes/lsp-uji/tuk.yaml").symlink_to(secret)
    assert FileLines(root)("schemes/lsp-uji/tuk.yaml", 1) == ""
    assert FileLines(root)("schemes/lsp-uji/lsp.yaml", 2) == "nama: LSP Uji Bahan Nusantara"
    assert FileLines(root)("schemes/lsp-uji", 1) == ""
    assert FileLines(root)("schemes/lsp-uji/lsp.yaml", 99) == ""


TOP = {"versi", "tanggal_acuan", "tanggal_aturan", "profil", "ringkasan", "temuan", "dikecualikan"}
PLACE = {"berkas", "baris", "kolom", "baris_akhir", "kolom_akhir", "jalur"}
FINDING = PLACE | {
    *("kode", "judul", "tingkat", "profil", "pesan", "terkait", "acuan"),
    *("klausul", "kepastian", "syarat", "perbaikan"),
}
WAIVED = FINDING | {"alasan", "oleh", "sampai", "berkas_pengecualian"}


@pytest.mark.usefixtures("gap", "thin_unit")
def test_json_report_to_the_key(check: Check) -> None:
    laporan = json_report(check(chosen=shown))
    assert set(laporan) == TOP
    assert laporan["ringkasan"] == {"mayor": 1, "minor": 0, "observasi": 1, "dikecualikan": 1, "berkas": 14}
    assert (laporan["versi"], laporan["tanggal_acuan"], laporan["profil"]) == (1, "2026-06-01", "verifikasi")
    first, second = laporan["temuan"]
    assert set(first) == set(second) == FINDING
    assert set(first["terkait"][0]) == PLACE | {"label"}
    assert set(laporan["dikecualikan"][0]) == WAIVED
    assert {key: first[key] for key in ("kode", "tingkat", "profil", "acuan", "kepastian", *sorted(PLACE))} == {
        "kode": "MAPA-005",
        "tingkat": "mayor",
        "profil": "validasi",
        "acuan": "C.25UJI01.001.1#1.2",
        "kepastian": "T",
        "berkas": MAPA,
        "baris": 16,
        "kolom": 11,
        "baris_akhir": 16,
        "kolom_akhir": 26,
        "jalur": "rencana[0].unit",
    }
    assert second["klausul"] is None


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("", id="ascii"),
        pytest.param("é", id="precomposed"),
        pytest.param("e\u0301", id="combining"),
        pytest.param("𝒜", id="outside-the-basic-plane"),
        pytest.param("👩‍🔬", id="joined-emoji"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "bom"])
def test_places_are_code_points(root: Path, check: Check, before: str, ending: str, mark: str) -> None:
    path = root / "schemes/lsp-uji/tuk.yaml"
    path.write_text(
        f"{mark}- {{id: t1, nama: A}}{ending}- {{nama: B{before}, jenis: entah}}{ending}", "utf-8", newline=""
    )
    shift = len(before)
    finding = next(f for f in json_report(check())["temuan"] if f["kode"] == "DATA-006")
    place = [finding[key] for key in ("baris", "kolom", "baris_akhir", "kolom_akhir")]
    assert place == [2, 20 + shift, 2, 25 + shift]


def test_json_report_speaks_the_language(root: Path, check: Check) -> None:
    change(root, UNIT_1, "naskah: parafrasa", "naskah: baru")
    report = check()
    indonesian, english = (json_report(report, bahasa)["temuan"][0] for bahasa in ("id", "en"))
    assert indonesian["pesan"] == "Nilai 'baru' bukan pilihan yang dikenal."
    assert english["pesan"] == "'baru' is not among the choices."
    assert {key for key in FINDING if indonesian[key] != english[key]} == {"judul", "pesan", "syarat", "perbaikan"}
