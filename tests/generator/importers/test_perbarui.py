"""A corrected document imported again: its changes go in, people's edits and comments stay, both are told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.importers.skkni import Hasil, import_decree
from tests.generator.importers.dokumen_uji import Tata, Unit
from tests.generator.importers.kebun import MEDIA, PANEN, keputusan, terbaca
from tests.generator.importers.perintah import jalankan

ELEMEN = MEDIA.elemen
RALAT = 'ralat:\n  - {di: A.011300.001.01, daftar: "x", uraian: "y", dipakai: uraian, catatan: dari surat menteri}\n'


def corrected(tmp_path: Path, unit: Unit) -> Hasil:
    """An import of the document in which this unit stands otherwise."""
    return import_decree(keputusan(tmp_path / "a.pdf", Tata(), (unit, PANEN)), tmp_path / "s", update=True)


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    """A unit that was imported, and then edited by a person."""
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(), (MEDIA, PANEN)), tmp_path / "s")
    path = hasil.folder / "unit" / f"{MEDIA.kode}.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("elemen:\n", "# Dibandingkan dengan naskah asli oleh tim kebun\nelemen:\n")
    text = text.replace("Kadar air bahan dicatat.", "Kadar air bahan dicatat pada lembar uji.")
    path.write_text(text, encoding="utf-8")
    standar = hasil.folder / "standar.yaml"
    standar.write_text(standar.read_text(encoding="utf-8").replace("ralat: []\n", RALAT), encoding="utf-8")
    return path


def test_what_the_document_changed_goes_in_and_edits_stay(berkas: Path, tmp_path: Path) -> None:
    baru = replace(
        MEDIA,
        elemen=[
            (ELEMEN[0][0], ["Luas wadah dihitung menurut gambar kerja.", *ELEMEN[0][1][1:]]),
            (ELEMEN[1][0], [*ELEMEN[1][1], "Ayakan dibersihkan."]),
            ELEMEN[2],
        ],
    )
    hasil = corrected(tmp_path, baru)
    text = berkas.read_text(encoding="utf-8")
    assert "# Dibandingkan dengan naskah asli oleh tim kebun\nelemen:\n" in text
    assert terbaca(berkas)["elemen"][0]["kuk"] == [
        "Luas wadah dihitung menurut gambar kerja.",
        ELEMEN[0][1][1],
        "Kadar air bahan dicatat pada lembar uji.",
    ]
    assert terbaca(berkas)["elemen"][1]["kuk"][-1] == "Ayakan dibersihkan."
    assert RALAT in (hasil.folder / "standar.yaml").read_text(encoding="utf-8")
    told = {each.berkas: each for each in hasil.berkas.perubahan}
    lines = told[f"unit/{MEDIA.kode}.yaml"].beda.splitlines()
    assert "+      - Luas wadah dihitung menurut gambar kerja." in lines
    assert "+      - Ayakan dibersihkan." in lines
    assert not any("Kadar air" in line for line in lines if line.startswith(("+", "-")))
    assert told[f"unit/{MEDIA.kode}.yaml"].bentrok == ()


def test_both_changed_the_same_place(berkas: Path, tmp_path: Path) -> None:
    baru = replace(MEDIA, elemen=[(ELEMEN[0][0], [*ELEMEN[0][1][:2], "Kadar air bahan ditulis."]), *ELEMEN[1:]])
    hasil = corrected(tmp_path, baru)
    assert terbaca(berkas)["elemen"][0]["kuk"][2] == "Kadar air bahan dicatat pada lembar uji."
    told = next(each for each in hasil.berkas.perubahan if each.berkas == f"unit/{MEDIA.kode}.yaml")
    assert told.bentrok == ("elemen[0].kuk[2]",)
    # Once told, the edit stands: the next import of the same document has nothing to say about it.
    again = corrected(tmp_path, baru)
    assert again.berkas.perubahan == ()
    assert again.berkas.ditulis == ()


def test_the_same_document_again_changes_nothing(berkas: Path, tmp_path: Path) -> None:
    before = berkas.read_bytes()
    hasil = corrected(tmp_path, MEDIA)
    assert berkas.read_bytes() == before
    assert (hasil.berkas.ditulis, hasil.berkas.perubahan) == ((), ())


def test_without_the_record_only_what_is_missing_goes_in(berkas: Path, tmp_path: Path) -> None:
    (berkas.parents[1] / "impor.json").write_text("{rusak", encoding="utf-8")
    text = berkas.read_text(encoding="utf-8")
    start = text.index("deskripsi:")
    berkas.write_text(text[:start] + text[text.index("\n", start) + 1 :], encoding="utf-8")
    hasil = corrected(tmp_path, MEDIA)
    assert terbaca(berkas)["deskripsi"] == MEDIA.deskripsi
    assert "dicatat pada lembar uji" in berkas.read_text(encoding="utf-8")
    told = next(each for each in hasil.berkas.perubahan if each.berkas == f"unit/{MEDIA.kode}.yaml")
    assert told.bentrok


def test_a_file_that_cannot_be_read_is_left_alone(berkas: Path, tmp_path: Path) -> None:
    berkas.write_text("kode: [\n", encoding="utf-8")
    hasil = corrected(tmp_path, MEDIA)
    assert berkas.read_text(encoding="utf-8") == "kode: [\n"
    assert [each.berkas for each in hasil.berkas.perubahan if each.bentrok] == [f"unit/{MEDIA.kode}.yaml"]


def test_the_command_shows_the_difference(berkas: Path, tmp_path: Path) -> None:
    baru = replace(MEDIA, elemen=[*ELEMEN[:2], (ELEMEN[2][0], ["Keasaman campuran diukur dua kali.", ELEMEN[2][1][1]])])
    path = keputusan(tmp_path / "a.pdf", Tata(), (baru, PANEN))
    arguments = ["import", str(path), "--into", str(tmp_path / "s")]
    assert jalankan(*arguments).code == 2
    said = jalankan(*arguments, "--update")
    assert said.code == 0
    assert "+      - Keasaman campuran diukur dua kali." in said.out
    assert "-      - Keasaman campuran diukur." in said.out
    data = json.loads(jalankan(*arguments, "--update", "--format", "json").out)
    assert (data[0]["perubahan"], data[0]["ditulis"]) == ([], [])
    assert berkas.is_file()
