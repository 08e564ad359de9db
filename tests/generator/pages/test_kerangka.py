"""Shells: MkDocs runs once, and never runs what a data repository holds."""

from __future__ import annotations

import subprocess
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from generator.pages import kerangka
from generator.pages.asal import Asal, asal
from generator.pages.galat import KerangkaGagal, PaketKurang
from generator.pages.potongan import Potongan
from generator.pages.warna import contrast, lembar_warna, readable
from tests.generator.pages import situs_uji as s


def test_shells_are_kept(akar: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kerangka.rangka(akar)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("MkDocs was started")

    monkeypatch.setattr(subprocess, "run", never)
    assert kerangka.rangka(akar) == first
    assert set(first.kerangka) == set(kerangka.KERANGKA)
    guides = {f"panduan-{name}.html" for name in ("pemohon", "pengembang", "manajer", "asesor")}
    assert set(first.tulisan) == {"404.html", "data.html", "latar.html", "panduan.html", "tentang.html", *guides}
    assert not any(name.endswith((".map", ".gz", ".xml")) or "lunr" in name for name in first.aset)


def test_a_changed_source_makes_them_anew(tmp_path: Path, akar: Path) -> None:
    sources = asal()
    keys = {kerangka._key(sources), kerangka._key(sources)}
    assert len(keys) == 1
    other = Asal(sources.mkdocs, tmp_path / "site")
    other.situs.mkdir()
    (other.situs / "baru.md").write_text("# Baru")
    assert kerangka._key(other) not in keys


def test_what_a_repository_holds_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = s.salin(tmp_path / "repo")
    trap = tmp_path / "terpasang"
    code = f"open({str(trap)!r}, 'w')"
    for name in ("mkdocs.py", "material.py", "pagefind.py", "jinja2.py"):
        (root / name).write_text(code)
    (root / "mkdocs.yml").write_text(f"site_name: !!python/object/apply:exec [{code!r}]\nhooks: [mkdocs.py]\n")
    (root / "pagefind.toml").write_text('output_path = "lain"\n')
    monkeypatch.chdir(root)
    s.bangun(root, tmp_path / "situs", root)
    assert not trap.exists()
    assert s.HALAMAN_UNIT in s.halaman(tmp_path / "situs")


def test_a_failure_of_mkdocs_is_named_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: tidak-ada\n")
    monkeypatch.setattr(kerangka, "asal", lambda: Asal(tmp_path / "mkdocs.yml", tmp_path / "site"))
    with pytest.raises(KerangkaGagal) as caught:
        kerangka.rangka(tmp_path)
    assert "tidak-ada" in caught.value.pesan("id")
    assert list((tmp_path / ".telusur/kerangka").iterdir()) == []


def test_a_theme_without_a_slot_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kerangka, "SLOTS", kerangka.SLOTS | {"lain"})
    with pytest.raises(KerangkaGagal, match="lain"):
        kerangka.rangka(tmp_path)


def test_missing_mkdocs_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(kerangka, "version", absent)
    with pytest.raises(PaketKurang) as caught:
        kerangka.rangka(tmp_path)
    assert "telusur[site]" in caught.value.pesan("en")
    assert caught.value.arguments["paket"] == "mkdocs"


def test_old_shells_go(tmp_path: Path, akar: Path) -> None:
    folder = tmp_path / ".telusur/kerangka"
    for i in range(8):
        (folder / f"lama{i}").mkdir(parents=True)
    kerangka.rangka(tmp_path)
    assert len(list(folder.iterdir())) == 4


def test_cutting_and_filling() -> None:
    page = Potongan.of("<a>@@judul@@</a>\n   \n  <b>@@isi@@</b>", squeeze=True)
    assert page.slots == {"judul", "isi"}
    assert page.fill({"judul": "@@isi@@", "isi": "x"}) == "<a>@@isi@@</a>\n<b>x</b>"


@pytest.mark.parametrize("warna", ["#000000", "#ffffff", "#0b4f6c", "#ffd400", "#ff0000", "#808080", "#00ff00"])
def test_any_colour_stays_readable(warna: str) -> None:
    parts = (int(warna[1:3], 16), int(warna[3:5], 16), int(warna[5:7], 16))
    for background in ((255, 255, 255), (30, 33, 41)):
        assert contrast(readable(parts, background, 4.6), background) >= 4.5
    assert warna in lembar_warna(warna)
