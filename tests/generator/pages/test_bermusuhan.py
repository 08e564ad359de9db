"""Hostile data: text stays text, and no name leaves its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.alamat import Alamat
from generator.pages.links import check_links
from generator.pages.rupa import isian, situs, surel
from registry import load
from tests.generator.pages import situs_uji as s

SERANGAN = '<script>alert(1)</script>" onload=x \\" \'><img src=x onerror=y> {{ 7*7 }} @@isi@@ &lt;'


@pytest.fixture(scope="module")
def terserang(tmp_path_factory: pytest.TempPathFactory, akar: Path) -> Path:
    """A site whose data holds markup wherever text may stand."""
    root = s.salin(tmp_path_factory.mktemp("repo"))
    yaml = "'" + SERANGAN.replace("'", "''") + "'"
    skema, lsp = root / f"schemes/{s.SKEMA}/skema.yaml", root / "schemes/lsp-contoh/lsp.yaml"
    unit, standar = root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml", root / f"standards/{s.STANDAR}/standar.yaml"
    s.ubah(skema, "judul: Pelayanan dan Pelaksanaan Asesmen Kompetensi", f"judul: {yaml}")
    s.ubah(skema, "judul_en: Competency Assessment Service and Delivery", f"judul_en: {yaml}")
    s.ubah(skema, "topik: Layanan", f"topik: {yaml} # Layanan")
    s.ubah(skema, "nomor_dokumen: 01/SKM/LSP-LSN/V/2026", f"nomor_dokumen: {yaml}")
    s.ubah(lsp, "nama: LSP Layanan Sertifikasi Nusantara", f"nama: {yaml}")
    s.ubah(lsp, "situs: https://lsp-lsn.test", "situs: 'javascript:alert(1)'")
    s.ubah(lsp, "email: sekretariat@lsp-lsn.test", f"email: {yaml}")
    s.ubah(unit, "judul: Melayani Pelaksanaan Kegiatan Sertifikasi Kompetensi pada LSP", f"judul: {yaml}")
    s.ubah(unit, "judul: Menerima permohonan sertifikasi", f"judul: {yaml}")
    s.ubah(unit, "Jadwal uji disusun", "'<script>alert(2)</script>' Jadwal uji disusun")
    s.ubah(unit, 'kuk: ["#1.2"]', 'kuk: ["#1.2", "javascript:alert(1)"]')
    s.ubah(standar, "penetap: Menteri Ketenagakerjaan", f"penetap: {yaml}")
    keluar = tmp_path_factory.mktemp("situs")
    s.bangun(root, keluar, akar, internal=True)
    return keluar


def test_markup_in_any_text_is_shown_as_text(terserang: Path) -> None:
    hit = 0
    for name, html in s.halaman(terserang).items():
        assert "<script>alert" not in html, name
        assert "<img src=x" not in html, name
        assert '" onload=x' not in html, name
        assert "49 @@" not in html, name
        hit += "&lt;script&gt;alert" in html
    assert hit >= 6
    assert check_links(terserang) == []


def test_only_addresses_of_sites_become_links(terserang: Path) -> None:
    html = (terserang / "lsp/lsp-contoh/index.html").read_text("utf-8")
    assert "javascript:alert(1)" in html
    for page in s.halaman(terserang).values():
        assert 'href="javascript:' not in page


@pytest.mark.parametrize("text", ["javascript:alert(1)", "//jahat.test", "lsp.test", 'https://a.test/" x="', "data:x"])
def test_what_is_no_address_stays_text(text: str) -> None:
    assert "<a" not in situs(text)
    assert "<a" not in surel(text)


def test_placeholders_of_messages_are_marked_and_the_rest_escaped() -> None:
    assert isian("<b> {kode} {{x}} <i>") == "&lt;b&gt; <var>kode</var> {x} &lt;i&gt;"


@pytest.mark.parametrize(
    "kode",
    ["../../../jahat", "/etc/passwd", "..", "A/B", "index", "a\\b", "nul\x00l", "é", " ", "x" * 400, "con.", "#?&%2e"],
)
def test_no_code_leaves_its_folder(kode: str, tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    unit = root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml"
    escaped = kode.replace("\\", "\\\\").replace("\x00", "\\0")
    s.ubah(unit, f"kode: {s.UNIT}", f'kode: "{escaped}"')
    (url,) = {
        address for berkas, address in Alamat.of(load(root, use_cache=False)).unit.items() if berkas.endswith(unit.name)
    }
    assert url.startswith(f"unit/{s.STANDAR}/")
    name = url.removeprefix(f"unit/{s.STANDAR}/")
    assert "/" not in name
    assert not name.startswith(".")
    assert name != "index.html"
    assert len(name) < 120
    assert name.isascii()
    s.bangun(root, tmp_path / "situs", akar)
    assert (tmp_path / "situs" / url).is_file()


def test_codes_that_look_alike_get_pages_of_their_own(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    folder = root / f"standards/{s.STANDAR}/unit"
    text = (folder / f"{s.UNIT}.yaml").read_text("utf-8")
    (folder / "lain.yaml").write_text(text.replace(f"kode: {s.UNIT}", f"kode: {s.UNIT.lower()}"), "utf-8")
    (folder / "lagi.yaml").write_text(text, "utf-8")
    s.bangun(root, tmp_path / "situs", akar)
    pages = sorted(p.name for p in (tmp_path / f"situs/unit/{s.STANDAR}").iterdir() if "097" in p.name)
    assert len({name.casefold() for name in pages}) == 3
