"""What programs read of the site: index.json, its schemas, JSON-LD, the feed. Stable, complete, and without secrets."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from generator.pages import bentuk
from registry import load
from tests.generator.pages import situs_uji as s

ATOM = "{http://www.w3.org/2005/Atom}"
KEYS = {
    "situs": {"versi", "diperbarui", "lsp", "skema", "standar", "unit"},
    "lsp": {"id", "nama", "jenis", "lisensi", "url"},
    "skema": {
        *("id", "judul", "lsp", "jenis", "bidang", "jenjang_kkni", "nomor_skema", "nomor_dokumen", "revisi"),
        *("tanggal", "status", "draf", "url", "data", "mandiri"),
    },
    "standar": {"id", "nama", "judul", "jenis", "status", "ditetapkan", "digantikan_oleh", "url"},
    "unit": {"kode", "judul", "standar", "url"},
    "skema sendiri": {
        *("versi", "judul_en", "nama_lsp", "acuan_normatif", "unit", "pilihan_minimum", "persyaratan_dasar"),
        *("persyaratan_administratif", "biaya", "masa_berlaku_tahun", "surveilan_bulan", "unduhan"),
    },
}
"""The contract: a key that goes or changes its name needs a higher ``versi``."""


@pytest.fixture(scope="module")
def indeks(publik: Path) -> Any:
    return json.loads((publik / "index.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def skema(publik: Path, indeks: Any) -> Any:
    (own,) = [each for each in indeks["skema"] if each["id"] == s.SKEMA]
    return json.loads((publik / own["data"]).read_text("utf-8"))


def test_keys_are_those_of_the_contract(indeks: Any, skema: Any) -> None:
    assert indeks["versi"] == skema["versi"] == 1
    assert set(indeks) == KEYS["situs"]
    for kind in ("lsp", "skema", "standar", "unit"):
        assert indeks[kind]
        assert all(set(each) == KEYS[kind] for each in indeks[kind])
    assert set(skema) == KEYS["skema"] | KEYS["skema sendiri"]


def test_everything_that_has_a_page_is_there(publik: Path, indeks: Any) -> None:
    registry = load(s.ROOT)
    assert {each["id"] for each in indeks["skema"]} == set(registry.skema)
    assert {each["id"] for each in indeks["lsp"]} == set(registry.lsp)
    assert {each["id"] for each in indeks["standar"]} == set(registry.standar)
    assert {each["kode"] for each in indeks["unit"]} == {document.data.kode for _, document in registry.each_unit()}
    for kind in ("lsp", "skema", "standar", "unit"):
        for each in indeks[kind]:
            for key in {"url", "data", "mandiri"} & set(each):
                assert (publik / each[key]).is_file(), each


def test_a_scheme_says_what_its_page_says(skema: Any) -> None:
    assert skema["nama_lsp"] == "LSP Layanan Sertifikasi Nusantara"
    assert skema["unit"][0]["kode"] == s.UNIT
    assert (skema["biaya"], skema["masa_berlaku_tahun"], skema["revisi"]) == (1_400_000, 3, "1.0")
    assert {"salah_satu"} == set(skema["persyaratan_dasar"])
    assert [each["nama"] for each in skema["unduhan"]] == ["FR.APL.01.pdf", "FR.APL.01.docx"]
    assert skema["unduhan"][0]["sha256"] == "ab12" * 16


def test_published_schemas_fit(publik: Path, internal: Path, indeks: Any, skema: Any) -> None:
    for url, data in ((bentuk.INDEKS, indeks), (bentuk.INDEKS_SKEMA, skema)):
        schema = json.loads((publik / url).read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        assert list(Draft202012Validator(schema).iter_errors(data)) == []
        assert list(Draft202012Validator(schema).iter_errors({**data, "versi": "satu"}))
        # Internal data has the same shape: kits of every audience, and schemes that are drafts.
        inside = json.loads((internal / ("index.json" if data is indeks else skema["data"])).read_text("utf-8"))
        assert list(Draft202012Validator(schema).iter_errors(inside)) == []


def test_no_person_is_named(publik: Path) -> None:
    registry = load(s.ROOT)
    names = {each.nama for folder in registry.lsp.values() if folder.asesor for each in folder.asesor.data}
    for folder in registry.skema.values():
        komite = folder.skema.data.komite if folder.skema else None
        names |= {each.nama for each in komite.anggota} if komite else set()
    assert len(names) > 5
    files = {name: content.decode() for name, content in s.semua(publik).items() if name.endswith((".json", ".xml"))}
    assert len(files) > 5
    assert [(name, person) for name, text in files.items() for person in names if person in text] == []


def linked_data(html: str) -> Any:
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(found)


def test_pages_say_what_they_are_about(publik: Path) -> None:
    pages = s.halaman(publik)
    scheme = linked_data(pages[s.HALAMAN_SKEMA])
    assert scheme["@context"] == "https://schema.org"
    assert scheme["@type"] == "EducationalOccupationalCredential"
    assert (scheme["validFor"], scheme["publisher"]["name"]) == ("P3Y", "LSP Layanan Sertifikasi Nusantara")
    assert scheme["competencyRequired"][0]["@id"] == f"../../{s.HALAMAN_UNIT}#isi"
    body = linked_data(pages["lsp/lsp-contoh/index.html"])
    assert body["@type"] == "Organization"
    assert body["address"]["addressCountry"] == "ID"
    unit = linked_data(pages[s.HALAMAN_UNIT])
    assert (unit["@type"], unit["termCode"]) == ("DefinedTerm", s.UNIT)
    assert unit["inDefinedTermSet"]["@id"] == f"../../standar/{s.STANDAR}.html#isi"
    assert linked_data(pages[f"standar/{s.STANDAR}.html"])["@type"] == "DefinedTermSet"
    for name, html in pages.items():
        if name.startswith(("unit/skk", "skema/lsp", "standar/skk")) and "aset/mandiri.js" not in html:
            assert linked_data(html)["name"], name


def test_no_text_ends_the_element_that_holds_it(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    bad = "Menerima </script><script>alert(1)</script> & <!--"
    s.ubah(
        root / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml",
        "judul: Melayani Pelaksanaan Kegiatan Sertifikasi Kompetensi pada LSP",
        f"judul: '{bad}'",
    )
    s.bangun(root, tmp_path / "situs", akar)
    html = (tmp_path / "situs" / s.HALAMAN_UNIT).read_text("utf-8")
    assert linked_data(html)["name"] == bad
    assert "<script>alert" not in html


def test_the_feed_tells_what_changed_by_the_dates_in_the_data(publik: Path, indeks: Any) -> None:
    feed = ET.fromstring((publik / "perubahan.xml").read_bytes())
    updated = [each.text or "" for each in feed.iter(f"{ATOM}updated")]
    assert updated[0] == max(updated) == f"{indeks['diperbarui']}T00:00:00+07:00"
    assert updated[1:] == sorted(updated[1:], reverse=True)
    entries = feed.findall(f"{ATOM}entry")
    titles = [each.findtext(f"{ATOM}title") or "" for each in entries]
    assert "Revisi skema: Pelayanan dan Pelaksanaan Asesmen Kompetensi" in titles
    assert any(each.startswith("Standar ditetapkan: ") for each in titles)
    assert not [each for each in titles if each.startswith(("Validasi", "Pengecualian", "Sertifikat", "Verifikasi"))]
    for each in entries:
        link = each.find(f"{ATOM}link")
        assert link is not None
        assert (publik / link.attrib["href"]).is_file()
    ids = [each.text for each in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids) > 5
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", each or "") for each in ids)
    head = (publik / "index.html").read_text("utf-8")
    assert re.search(r'<link rel="[^"]*\balternate\b[^"]*" type="application/atom\+xml" href="perubahan.xml">', head)


def test_a_site_that_moves_keeps_the_ids_of_its_feed(tmp_path: Path, akar: Path) -> None:
    root, ids = s.salin(tmp_path / "repo"), []
    for name, alamat in (("a", "https://satu.test/"), ("b", "https://dua.test/situs/")):
        s.bangun(root, tmp_path / name, akar, alamat=alamat)
        text = (tmp_path / name / "perubahan.xml").read_text("utf-8")
        assert f'href="{alamat}{s.HALAMAN_SKEMA}"' in text
        ids.append(re.findall(r"<id>(.+?)</id>", text))
    assert ids[0] == ids[1]


def test_a_repository_without_data_has_its_files(tmp_path: Path, akar: Path) -> None:
    (tmp_path / "kosong").mkdir()
    s.bangun(tmp_path / "kosong", tmp_path / "situs", akar)
    data = json.loads((tmp_path / "situs/index.json").read_text("utf-8"))
    assert data == {"versi": 1, "diperbarui": None, "lsp": [], "skema": [], "standar": [], "unit": []}
    assert ET.fromstring((tmp_path / "situs/perubahan.xml").read_bytes()).findtext(f"{ATOM}author/{ATOM}name")


def test_the_internal_site_offers_no_feed(internal: Path) -> None:
    assert not (internal / "perubahan.xml").exists()
    assert "atom+xml" not in (internal / "index.html").read_text("utf-8")
