"""The search index: complete, reproducible, made only when a page changed, and never half there."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.pages import cari, cari_urut
from generator.pages.galat import CariGagal
from tests.generator.pages import situs_uji as s

pytestmark = pytest.mark.lambat


def texts(folder: Path) -> str:
    """Text of every page in the index."""
    fragments = sorted((folder / cari.INDEKS / "fragment").iterdir())
    return "\n".join(gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in fragments)


def test_index(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    for name in ("a", "b"):
        assert s.bangun(root, tmp_path / name, akar, cari=True).dicari
    assert s.semua(tmp_path / "a") == s.semua(tmp_path / "b")
    found = texts(tmp_path / "a")
    for wanted in (s.UNIT, "Jadwal uji disusun", "Pelayanan dan Pelaksanaan Asesmen", "LSP LSN", "UNIT-022"):
        assert wanted in found
    assert "pagefind" not in " ".join(p.name for p in (tmp_path / "a").iterdir() if p.name.startswith("."))

    stamp = (tmp_path / "a/pagefind/pagefind.js").stat().st_mtime_ns
    assert not s.bangun(root, tmp_path / "a", akar, cari=True).dicari
    assert (tmp_path / "a/pagefind/pagefind.js").stat().st_mtime_ns == stamp

    s.ubah(root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml", "Jadwal uji disusun", "Jadwal uji ditetapkan")
    assert not s.bangun(root, tmp_path / "a", akar).dicari
    assert s.bangun(root, tmp_path / "a", akar, cari=True).dicari
    assert "Jadwal uji ditetapkan" in texts(tmp_path / "a")


def test_papers_and_findings_are_not_in_the_index(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    s.ubah(root / f"schemes/{s.SKEMA}/skema.yaml", "  banding:\n", "  banding_lain:\n")
    file = s.unduh(tmp_path / "situs", s.SKEMA, "FR.APL.01.html")
    (tmp_path / "situs" / file.url).write_text("<body><p data-pagefind-body>Isi formulir</p></body>")
    s.bangun(root, tmp_path / "situs", akar, internal=True, unduhan={s.SKEMA: [file]}, cari=True)
    found = texts(tmp_path / "situs")
    assert "Isi formulir" not in found
    assert "banding_lain" not in found


def test_a_failure_keeps_the_index_that_was_there(tmp_path: Path, akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = s.salin(tmp_path / "repo")
    s.bangun(root, tmp_path / "situs", akar, cari=True)
    before = s.semua(tmp_path / "situs/pagefind")
    s.ubah(root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml", "Jadwal uji disusun", "Jadwal uji ditetapkan")
    monkeypatch.setattr(cari, "_GLOB", "{")
    with pytest.raises(CariGagal):
        s.bangun(root, tmp_path / "situs", akar, cari=True)
    assert s.semua(tmp_path / "situs/pagefind") == before
    assert not list(tmp_path.glob(".cari-*"))


def test_filters_in_any_order_become_the_same_index(tmp_path: Path) -> None:
    made = []
    for name, values in (("a", [["Unit", [1, 300]], ["Skema", [0]]]), ("b", [["Skema", [0]], ["Unit", [1, 300]]])):
        folder = tmp_path / name
        (folder / "filter").mkdir(parents=True)
        for each, held in (("bagian", values), ("jenis", [])):
            content = cari_urut._MARK + bytes(cari_urut._encoded([each, held]))
            (folder / "filter" / f"id_{name}{each}.pf_filter").write_bytes(gzip.compress(content))
        listed = [[each, f"id_{name}{each}"] for each in ("bagian", "jenis")][:: 1 if name == "a" else -1]
        record = cari_urut._MARK + bytes(cari_urut._encoded(["1.5.2", [["id_0", 70000]], [], listed, [], ["title"]]))
        (folder / f"pagefind.id_{name}.pf_meta").write_bytes(gzip.compress(record))
        (folder / "pagefind-entry.json").write_text(f'{{"hash":"id_{name}"}}')
        cari_urut.put_in_order(folder)
        made.append(s.semua(folder))
    assert made[0] == made[1]
    (record_name,) = [each for each in made[0] if each.endswith(".pf_meta")]
    assert record_name.split(".")[1] in made[0]["pagefind-entry.json"].decode()


def test_an_index_of_another_shape_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "pagefind.id_a.pf_meta").write_bytes(gzip.compress(b"pagefind_dcd\xa1\x01\x02"))
    before = s.semua(tmp_path)
    cari_urut.put_in_order(tmp_path)
    assert s.semua(tmp_path) == before
