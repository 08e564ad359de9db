"""What people do in a workbook: changed, added, deleted and moved rows, and everything that spoils a cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from checks.session import Request, check
from generator.workbook.ekspor import ekspor_skema, ekspor_unit
from generator.workbook.impor import Hasil
from generator.workbook.sasaran import write
from registry import load
from tests.generator.contoh import salin_contoh
from tests.generator.workbook import buku
from tests.generator.workbook.buku import FOLDER, isian, sel

Ubah = Callable[[Workbook], Any]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return salin_contoh(tmp_path / "repositori")


@pytest.fixture
def ubah(root: Path, tmp_path: Path) -> Callable[..., Hasil]:
    """The result of a workbook with changes."""

    def changed(*cara: Ubah) -> Hasil:
        return buku.baca(root, buku.ubah(buku.buku_skema(), tmp_path / "ubah.xlsx", *cara))

    return changed


def text(root: Path, name: str) -> str:
    return (root / FOLDER / f"{name}.yaml").read_text("utf-8")


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_a_changed_value_is_told_with_its_cell_and_its_line(root: Path, ubah: Callable[..., Hasil]) -> None:
    before = text(root, "skema")
    result = ubah(isian("Skema", "bidang", "Bidang lain"))
    (change,) = result.ubahan
    assert (change.jenis, change.lembar, change.sel[0], change.jalur) == ("ubah", "Skema", "B", "bidang")
    assert (change.lama, change.baru) == ("Layanan sertifikasi kompetensi", "Bidang lain")
    number = 1 + before.splitlines().index("bidang: Layanan sertifikasi kompetensi")
    assert (change.berkas, change.baris) == (f"{FOLDER}/skema.yaml", number)
    assert text(root, "skema") == before
    write(result.tulis)
    assert lines_changed(before, text(root, "skema")) == (
        ["bidang: Layanan sertifikasi kompetensi"],
        ["bidang: Bidang lain"],
    )


def test_comments_and_line_endings_stay(root: Path, tmp_path: Path) -> None:
    path = root / FOLDER / "mapa.yaml"
    content = b"\xef\xbb\xbf" + path.read_bytes().replace(b"pendekatan:", b"# sudah dibahas\npendekatan:  # 1.1")
    path.write_bytes(content.replace(b"\n", b"\r\n"))
    result = buku.baca(root, buku.ubah(buku.buku_skema(), tmp_path / "a.xlsx", sel("Rencana", "C2", "Uraian baru")))
    write(result.tulis)
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\r\n") == after.count(b"\n") == content.count(b"\n")
    assert b"# sudah dibahas\r\npendekatan:  # 1.1\r\n" in after
    assert b"teks: Uraian baru\r\n" in after


def test_rows_are_added_deleted_and_moved(root: Path, ubah: Callable[..., Hasil]) -> None:
    def rows(book: Workbook) -> None:
        sheet = book["Pilihan ganda"]
        sheet.append(["PG21", "kp1", "Soal baru?", "a1", "b1", "c1", "d1", "", "C2", "M.74SPS03.097.1#1.1"])
        sheet.delete_rows(5)
        moved = [cell.value for cell in sheet[2]]
        sheet.delete_rows(2)
        sheet.insert_rows(4)
        for column, value in enumerate(moved, 1):
            sheet.cell(4, column).value = value
        book["Kunci"].append(["PG21", "c"])

    before = text(root, "bank")
    result = ubah(rows)
    kinds = sorted((each.jenis, each.lembar) for each in result.ubahan)
    assert kinds == [
        ("hapus", "Pilihan ganda"),
        ("pindah", "Pilihan ganda"),
        ("tambah", "Kunci"),
        ("tambah", "Pilihan ganda"),
    ]
    write(result.tulis)
    after = text(root, "bank")
    gone, new = lines_changed(before, after)
    assert any("PG4" in line for line in gone)
    assert [line for line in new if "PG21" in line] == ["    - id: PG21"]
    assert after.index("id: PG3") < after.index("id: PG1\n") < after.index("id: PG5")
    assert text(root, "kunci").endswith("PG21: c\n")
    assert "Soal baru" not in " ".join(each.baru for each in result.ubahan if each.lembar == "Kunci")


def test_importing_twice_changes_nothing_more(root: Path, tmp_path: Path) -> None:
    path = buku.ubah(buku.buku_skema(), tmp_path / "a.xlsx", isian("Skema", "bidang", "Bidang lain"))
    write(buku.baca(root, path).tulis)
    again = buku.baca(root, path)
    assert (again.tulis, again.temuan) == ([], [])


def test_what_the_repository_changed_meanwhile_stays(root: Path, ubah: Callable[..., Hasil]) -> None:
    path = root / FOLDER / "skema.yaml"
    path.write_text(path.read_text("utf-8").replace("edisi: 1", "edisi: 2"), "utf-8")
    result = ubah(isian("Skema", "bidang", "Bidang lain"))
    assert [each.jalur for each in result.ubahan] == ["bidang"]
    write(result.tulis)
    assert "edisi: 2" in path.read_text("utf-8")
    assert "bidang: Bidang lain" in path.read_text("utf-8")


def test_both_changed_the_same_value(root: Path, ubah: Callable[..., Hasil]) -> None:
    path = root / FOLDER / "skema.yaml"
    path.write_text(path.read_text("utf-8").replace("bidang: Layanan", "bidang: Penyelenggaraan"), "utf-8")
    result = ubah(isian("Skema", "bidang", "Bidang lain"))
    assert [(each.jenis, each.lembar) for each in result.temuan] == [("bentrok", "Skema")]
    assert result.tulis == []


def test_a_cleared_cell_takes_the_value_out(root: Path, ubah: Callable[..., Hasil]) -> None:
    result = ubah(isian("Skema", "judul_en", ""))
    assert [(each.jenis, each.jalur) for each in result.ubahan] == [("hapus", "judul_en")]
    write(result.tulis)
    assert "judul_en" not in text(root, "skema")


def test_a_date_and_a_number_typed_as_such_are_read(ubah: Callable[..., Hasil]) -> None:
    result = ubah(
        isian("Skema", "proses.keputusan.masa_berlaku_tahun", 4), isian("Skema", "revisi.tanggal", date(2026, 6, 1))
    )  # type: ignore[arg-type]
    assert not result.temuan
    assert {(each.jalur, each.baru) for each in result.ubahan} == {
        ("revisi.tanggal", "2026-06-01"),
        ("proses.keputusan.masa_berlaku_tahun", "4"),
    }


BAD: dict[str, tuple[Ubah, str, str]] = {
    "unit unknown": (sel("Kemasan", "A2", "M.74SPS03.999.9"), "unit_tak_ada", "Kemasan!A2"),
    "choice unknown": (sel("Rencana", "D2", "lainnya"), "tak_ada_pilihan", "Rencana!D2"),
    "reference leads nowhere": (sel("Rencana", "E2", "#9.9"), "acuan_tak_ada", "Rencana!E2"),
    "reference in the bank": (sel("Pilihan ganda", "J2", "X#1.1"), "acuan_tak_ada", "Pilihan ganda!J2"),
    "group unknown": (sel("Pilihan ganda", "B2", "kp9"), "kelompok_tak_ada", "Pilihan ganda!B2"),
    "id twice": (sel("Pilihan ganda", "A3", "PG1"), "id_ganda", "Pilihan ganda!A3"),
    "no date": (isian("Skema", "revisi.tanggal", "kemarin"), "nilai_salah", "Skema!B"),
    "no number": (isian("Skema", "proses.keputusan.masa_berlaku_tahun", "tiga"), "nilai_salah", "Skema!B"),
    "formula": (sel("Rencana", "C2", '=CONCATENATE("a","b")'), "rumus", "Rencana!C2"),
    "error": (sel("Rencana", "C2", "#REF!"), "galat", "Rencana!C2"),
    "hidden character": (sel("Rencana", "C2", "Hasil\u200bsurvei"), "tersembunyi", "Rencana!C2"),
    "merged": (lambda book: book["Rencana"].merge_cells("C3:C4"), "gabungan", "Rencana!C3"),
    "column gone": (lambda book: book["Rencana"].delete_cols(5), "kolom_hilang", "Rencana!1"),
    "heading changed": (sel("Rencana", "E1", "KUK"), "kolom_hilang", "Rencana!1"),
    "heading twice": (sel("Rencana", "I1", "Cakupan"), "kolom_ganda", "Rencana!I1"),
    "sheet gone": (lambda book: book.remove(book["Rencana"]), "lembar_hilang", "Rencana"),
    "sheet renamed": (lambda book: setattr(book["Rencana"], "title", "Rencanaku"), "lembar_asing", "Rencanaku"),
    "wrong sheet": (sel("Mapa", "A2", "pmo"), "isian_asing", "Mapa!A2"),
    "place unknown": (sel("Skema", "A2", "judulnya"), "tak_dikenal", "Skema!A2"),
    "no place": (sel("Skema", "A2", None), "kosong", "Skema!A2"),
    "column of another place": (sel("Praktik", "G2", "2"), "kolom_salah", "Praktik!G2"),
    "key without item": (lambda book: book["Kunci"].append(["PG99", "a"]), "butir_tak_ada", "Kunci!A"),
    "value twice": (sel("Skema", "A3", "judul"), "ganda", "Skema!B3"),
    "row without its parent": (lambda book: book["Praktik"].delete_rows(2), "tanpa_induk", "Praktik!A2"),
}


@pytest.mark.parametrize(("change", "kind", "where"), BAD.values(), ids=list(BAD))
def test_a_bad_cell_is_found_and_nothing_is_written(
    change: Ubah, kind: str, where: str, ubah: Callable[..., Hasil]
) -> None:
    result = ubah(change, isian("Skema", "bidang", "Bidang lain"))
    found = [(each.jenis, f"{each.lembar}!{each.sel}".rstrip("!")) for each in result.temuan]
    assert any(jenis == kind and place.startswith(where) for jenis, place in found), found
    assert result.tulis == []
    for each in result.temuan:
        assert "{" not in each.pesan("id") + each.pesan("en")
        assert each.pesan("id") != each.pesan("en")


def test_a_fault_that_was_there_before_is_no_fault_of_the_workbook(root: Path, tmp_path: Path) -> None:
    path = root / FOLDER / "mapa.yaml"
    path.write_text(path.read_text("utf-8").replace("kategori: kinerja", "kategori: lain", 1), "utf-8")
    registry = load(root, use_cache=False)
    content = ekspor_skema(registry, registry.skema[buku.SKEMA])
    result = buku.baca(root, buku.ubah(content, tmp_path / "a.xlsx", isian("Skema", "bidang", "Bidang lain")))
    assert [each.jenis for each in result.temuan] == []
    assert len(result.ubahan) == 1


def test_the_text_of_a_decree_is_not_changed(root: Path, tmp_path: Path) -> None:
    unit = next((root / "standards/skkni-2020-333/unit").iterdir())
    unit.write_text(unit.read_text("utf-8").replace("naskah: parafrasa", "naskah: resmi"), "utf-8")
    registry = load(root, use_cache=False)
    (document,) = (each for _, each in registry.each_unit() if each.data.naskah == "resmi")
    content = ekspor_unit(registry, [("skkni-2020-333", document)])
    path = buku.ubah(content, tmp_path / "u.xlsx", isian(document.data.kode, "deskripsi", "Lain."))
    assert [each.jenis for each in buku.baca(root, path).temuan] == ["resmi"]


# An empty workbook


def filled(book: Workbook) -> None:
    for row in book["Petunjuk"].iter_rows():
        row[1].value = {
            "Folder LSP": "lsp-baru",
            "Folder skema": "layanan",
            "Nama LSP": "LSP Baru",
        }.get(str(row[0].value), row[1].value)
    for jalur, value in {"judul": "Layanan Asesmen", "jenis": "klaster", "tujuan": "Memastikan kompetensi."}.items():
        isian("Skema", jalur, value)(book)
    for row, code in enumerate(("M.74SPS03.097.1", "M.74SPS03.088.2"), 2):
        book["Kemasan"].cell(row, 1).value = code
        book["Kemasan"].cell(row, 2).value = "inti"


def test_an_empty_workbook_starts_a_scheme(root: Path, tmp_path: Path) -> None:
    path = buku.ubah(buku.buku_kosong(), tmp_path / "baru.xlsx", filled)
    result = buku.baca(root, path)
    assert result.baru
    assert not result.temuan
    write(result.tulis)
    names = sorted(file.relative_to(root).as_posix() for file in (root / "schemes/lsp-baru").rglob("*.yaml"))
    assert names == [
        f"schemes/lsp-baru/{name}.yaml" for name in ("layanan/bank", "layanan/mapa", "layanan/skema", "lsp")
    ]
    registry = load(root, use_cache=False)
    assert not registry.problems
    mapa = registry.skema["lsp-baru/layanan"].mapa
    assert mapa is not None
    assert [each.unit for each in mapa.data.rencana] == ["M.74SPS03.097.1", "M.74SPS03.088.2"]
    found = check(Request(root, profil="draf", today=date(2026, 6, 1))).laporan["temuan"]
    assert [each for each in found if "lsp-baru" in each["berkas"] and each["tingkat"] == "mayor"] == []
    again = buku.baca(root, path)
    assert [each.jenis for each in again.ubahan] == []


@pytest.mark.parametrize("name", ["LSP Baru", "../lsp", "con", ""])
def test_a_name_that_is_no_folder_is_refused(root: Path, tmp_path: Path, name: str) -> None:
    def named(book: Workbook) -> None:
        filled(book)
        for row in book["Petunjuk"].iter_rows():
            if row[0].value == "Folder LSP":
                row[1].value = name

    salin_contoh(root)
    (root / "schemes/lsp-lain").mkdir()
    (root / "schemes/lsp-lain/lsp.yaml").write_text("nama: LSP Lain\n", "utf-8")
    result = buku.baca(root, buku.ubah(buku.buku_kosong(), tmp_path / "baru.xlsx", named))
    assert [(each.jenis, each.lembar) for each in result.temuan] == [("nilai_salah", "Petunjuk")]
    assert result.tulis == []


def test_the_hidden_copy_leads_nowhere_else(root: Path, tmp_path: Path) -> None:
    """A path that somebody wrote into the hidden sheet is compared, never opened."""

    def elsewhere(book: Workbook) -> None:
        for row in book["_asal"].iter_rows(min_row=2):
            row[0].value = f"../../{row[0].value}"

    def standard(book: Workbook) -> None:
        for row in book["Petunjuk"].iter_rows():
            if row[0].value == "Standar":
                row[1].value = "../../x"

    assert buku.baca(root, buku.ubah(buku.buku_skema(), tmp_path / "a.xlsx", elsewhere)).tulis == []
    result = buku.baca(root, buku.ubah(buku.buku_unit("skkni-2020-333"), tmp_path / "b.xlsx", standard))
    assert result.temuan
    assert result.tulis == []
