"""Plain text: columns kept by blanks, columns lost, encodings."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import Any

import pytest

from generator.importers import teks_polos
from generator.importers.failure import TanpaTeks, TerlaluBesar
from generator.importers.skkni import Hasil, import_decree
from tests.generator.importers.dokumen_uji import DALAM, ISI, JUDUL, Unit
from tests.generator.importers.kebun import MEDIA, PANEN, harapan, terbaca

_KEPALA = """\
                         LAMPIRAN
                         KEPUTUSAN MENTERI KETENAGAKERJAAN
                         REPUBLIK INDONESIA
                         NOMOR 12 TAHUN 2019
                         TENTANG
                         PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL INDONESIA
                         KATEGORI PERTANIAN BIDANG KEBUN ATAP

                                  BAB I
                               PENDAHULUAN
B. Daftar Unit Kompetensi

 NO      KODE UNIT              JUDUL UNIT KOMPETENSI
"""


def typed(units: tuple[Unit, ...], *, columns: bool = True, wander: int = 0) -> str:
    """Units as text with columns kept by blanks, the right one wandering from row to row; or one below the other."""
    text = _KEPALA
    for i, unit in enumerate(units, 1):
        text += f" {i}.   {unit.kode}     {unit.judul}\n"
    text += "\nC. Uraian Unit Kompetensi\n"
    for unit in units:
        text += "\f" + _head(unit) + (_table(unit, wander) if columns else _lines(unit)) + _parts(unit)
    return text


def _head(unit: Unit) -> str:
    rows = ((JUDUL["kode"], unit.kode), (JUDUL["judul"], unit.judul), (JUDUL["deskripsi"], unit.deskripsi))
    return "\n".join(textwrap.fill(f"{a:<20}: {b}", 80, subsequent_indent=" " * 22) for a, b in rows) + "\n\n"


def _table(unit: Unit, wander: int) -> str:
    rows = ["   ELEMEN KOMPETENSI              KRITERIA UNJUK KERJA", ""]
    for i, (judul, kuk) in enumerate(unit.elemen, 1):
        shift = 32 + (i * wander) % 5
        left = textwrap.wrap(f"{i}. {judul}", 26, subsequent_indent="   ")
        right = []
        for j, text in enumerate(kuk, 1):
            right += textwrap.wrap(f"{i}.{j}  {text}", 44, subsequent_indent="     ")
        for n in range(max(len(left), len(right))):
            a = left[n] if n < len(left) else ""
            rows.append(f"{a:<{shift}}{right[n] if n < len(right) else ''}".rstrip())
    return "\n".join(rows) + "\n\n"


def _lines(unit: Unit) -> str:
    rows = ["ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA"]
    for i, (judul, kuk) in enumerate(unit.elemen, 1):
        rows += textwrap.wrap(f"{i}. {judul}", 40)
        for j, text in enumerate(kuk, 1):
            rows += textwrap.wrap(f"{i}.{j} {text}", 60)
    return "\n".join(rows) + "\n\n"


def _parts(unit: Unit) -> str:
    rows: list[str] = []
    for group, sections in ISI.items():
        rows.append(JUDUL[group])
        for i, key in enumerate(sections, 1):
            rows.append(JUDUL[key].replace(" ", ". ", 1).replace("..", "."))
            for inner in DALAM.get(key, (key,)):
                if inner != key:
                    rows.append("   " + JUDUL[inner])
                number = f"{i}" if inner == key else JUDUL[inner].partition(" ")[0]
                rows += _items(unit.bagian[inner], number, 3 if inner == key else 8) or ["   (Tidak ada.)"]
    return "\n".join(rows) + "\n"


def _items(items: Any, number: str, indent: int) -> list[str]:
    rows: list[str] = []
    count = 0
    for item in items:
        text = item["teks"] if isinstance(item, dict) else item
        if isinstance(item, dict) and item.get("prosa"):
            rows += textwrap.wrap(text, 70, initial_indent=" " * indent, subsequent_indent=" " * indent)
            continue
        count += 1
        mark = f"{number}.{count} "
        hang = " " * (indent + len(mark))
        rows += textwrap.wrap(text, 76, initial_indent=" " * indent + mark, subsequent_indent=hang)
        rows += _items(item["butir"], f"{number}.{count}", indent + 5) if isinstance(item, dict) else []
    return rows


def laporan(hasil: Hasil) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    return report


@pytest.mark.parametrize("wander", [0, 2, 3])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_columns_kept_by_blanks(wander: int, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(typed((MEDIA, PANEN), wander=wander).replace("\n", "\r\n").encode(encoding))
    hasil = import_decree(path, tmp_path / "s")
    for unit in (MEDIA, PANEN):
        assert terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml") == harapan(unit)
    report = laporan(hasil)
    assert (report["jenis"], report["standar"], report["tidak_ditempatkan"]) == ("teks", "skkni-2019-012", [])
    assert [line["kode"] for line in report["unit"]] == [MEDIA.kode, PANEN.kode]


def test_copied_text_without_columns_is_read_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(typed((MEDIA, PANEN), columns=False), encoding="utf-8")
    hasil = import_decree(path, tmp_path / "s")
    for unit in (MEDIA, PANEN):
        assert terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml")["elemen"] == harapan(unit)["elemen"]
    report = laporan(hasil)
    assert any("tanpa kolom" in remark for remark in report["catatan"])
    assert len(report["ragu"][f"unit/{MEDIA.kode}.yaml"]) == len(MEDIA.elemen)


def test_titles_first_then_criteria(tmp_path: Path) -> None:
    """Copied column by column: the restarts of the count part the criteria."""
    rows = ["ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA"]
    rows += [f"{i}. {judul}" for i, (judul, _) in enumerate(MEDIA.elemen, 1)]
    rows += [f"{i}.{j} {text}" for i, (_, kuk) in enumerate(MEDIA.elemen, 1) for j, text in enumerate(kuk, 1)]
    path = tmp_path / "a_2019_012.txt"
    path.write_text(_head(MEDIA) + "\n".join(rows) + "\n" + _parts(MEDIA), encoding="utf-8")
    hasil = import_decree(path, tmp_path / "s")
    assert terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml")["elemen"] == harapan(MEDIA)["elemen"]


def test_label_above_its_value(tmp_path: Path) -> None:
    path = tmp_path / "a_2019_012.txt"
    head = f"KODE UNIT\n: {MEDIA.kode}\nJUDUL UNIT\n: {MEDIA.judul}\nDESKRIPSI UNIT\n: {MEDIA.deskripsi}\n\n"
    path.write_text(head + _lines(MEDIA) + _parts(MEDIA), encoding="utf-8")
    hasil = import_decree(path, tmp_path / "s")
    assert terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml")["elemen"] == harapan(MEDIA)["elemen"]


def test_nothing_to_read_and_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1 2 3\n", encoding="utf-8")
    with pytest.raises(TanpaTeks):
        import_decree(path, tmp_path / "s")
    path.write_text(typed((MEDIA,)), encoding="utf-8")
    for limit in ("MAX_BYTES", "MAX_PAGES"):
        with monkeypatch.context() as patch:
            patch.setattr(teks_polos, limit, 1)
            with pytest.raises(TerlaluBesar):
                import_decree(path, tmp_path / "s")
