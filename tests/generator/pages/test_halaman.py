"""The site of the example repository: every kind of page, every anchor, and nothing from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from checks.pertanyaan import questions
from checks.present import clause
from checks.rules import RULES
from generator.pages import isi
from generator.pages.links import check_links, read_page
from registry import load
from tests.generator.pages import situs_uji as s

JENIS = (
    "index.html",
    "cari.html",
    "404.html",
    "ringkasan.html",
    "glosarium.html",
    "kamus/index.html",
    "kamus/skema.html",
    "latar.html",
    "panduan.html",
    "panduan-pemohon.html",
    "panduan-pengembang.html",
    "panduan-manajer.html",
    "panduan-asesor.html",
    "tentang.html",
    "skema/index.html",
    "unit/index.html",
    "standar/index.html",
    "lsp/index.html",
    "aturan/index.html",
    "aturan/UNIT-022.html",
    "lsp/lsp-contoh/index.html",
    f"standar/{s.STANDAR}.html",
    s.HALAMAN_SKEMA,
    s.HALAMAN_UNIT,
)


class Reader(HTMLParser):
    """What the standard parser finds on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def parsed(html: str) -> list[tuple[str, dict[str, str | None]]]:
    reader = Reader()
    reader.feed(html)
    return reader.tags


@pytest.fixture(scope="module")
def pages(publik: Path) -> dict[str, str]:
    return {name: html for name, html in s.halaman(publik).items() if not name.startswith("unduhan/")}


def test_every_kind_of_page_is_there(pages: dict[str, str]) -> None:
    assert set(JENIS) <= set(pages)
    assert {f"aturan/{rule.kode}.html" for rule in RULES} <= set(pages)
    units = {f"unit/{folder.id}/{doc.data.kode}.html" for folder, doc in load(s.ROOT).each_unit()}
    assert units <= set(pages)
    assert "temuan/index.html" not in pages
    assert not any("kerangka" in name for name in pages)


def test_every_kind_is_in_the_list() -> None:
    files = {path.stem for path in Path(isi.__file__).parent.glob("*.py")} - {"__init__"}
    listed = {kind.__module__.rpartition(".")[2] for kind in isi.INTERNAL}
    assert files == listed


def test_no_slot_and_no_template_is_left(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        assert "@@" not in html, name
        assert not re.search(r"\{[{%]|None<|Undefined", html), name


def test_every_page_says_its_language_title_and_description(pages: dict[str, str]) -> None:
    titles = {}
    for name, html in pages.items():
        assert '<html lang="id"' in html, name
        assert html.count("<h1") == 1, name
        titles[name] = re.findall(r"<title>(.+?) - Telusur</title>", html)
        assert len(titles[name]) == 1, name
        if name != "404.html":
            assert re.search(r'<meta name="description" content="[^"]{20,}">', html), name
            assert re.search(r'<a href="#[^"]+" class="md-skip"', html), name
    assert len({title[0] for title in titles.values()}) == len(titles)


def test_links_and_anchors_all_lead_somewhere(publik: Path, internal: Path) -> None:
    assert check_links(publik, kecuali=("unduhan",)) == []
    assert check_links(internal, kecuali=("unduhan",)) == []


def test_our_reader_finds_what_the_standard_parser_finds(pages: dict[str, str]) -> None:
    names = ("href", "src", "action")
    for page, html in pages.items():
        tags = parsed(html)
        isi_ = read_page(html)
        links = [(tag, value) for tag, attrs in tags for key, value in attrs.items() if key in names]
        assert isi_.tautan == links, page
        assert isi_.ids == {attrs["id"] for _, attrs in tags if "id" in attrs}, page


def test_nothing_loads_from_elsewhere(pages: dict[str, str], publik: Path) -> None:
    for name, html in pages.items():
        for tag, attrs in parsed(html):
            for key in ("src", "href", "action", "srcset", "data"):
                value = attrs.get(key) or ""
                if tag != "a":
                    assert not re.match(r"(https?:)?//", value), (name, tag, value)
    for name, content in s.semua(publik).items():
        if name.endswith((".css", ".js")):
            text = content.decode()
            assert not re.search(r"@import|url\(\s*[\"']?(https?:)?//", text), name
            assert "sourceMappingURL" not in text or not (publik / f"{name}.map").exists()
    outside = {a.get("href") for html in pages.values() for t, a in parsed(html) if "//" in (a.get("href") or "")}
    sites = {each.lsp.data.kontak.situs for each in load(s.ROOT).lsp.values() if each.lsp and each.lsp.data.kontak}
    assert outside == sites


def test_an_anchor_for_every_place_a_reference_can_name(publik: Path) -> None:
    count = 0
    for folder, document in load(s.ROOT).each_unit():
        unit = document.data
        ids = read_page((publik / f"unit/{folder.id}/{unit.kode}.html").read_text("utf-8")).ids
        wanted = {str(e) for e in range(1, len(unit.elemen) + 1)}
        wanted |= {f"{e}.{k}" for e, elemen in enumerate(unit.elemen, 1) for k in range(1, len(elemen.kuk) + 1)}
        assert unit.panduan_penilaian is not None
        for name, items in (
            ("pengetahuan", unit.panduan_penilaian.pengetahuan),
            ("keterampilan", unit.panduan_penilaian.keterampilan),
            ("aspek", unit.panduan_penilaian.aspek_kritis),
        ):
            wanted |= {f"{name}.{i}" for i in range(1, len(items or ()) + 1)}
        assert wanted <= ids
        count += len(wanted)
    assert count > 100


def test_the_unit_page_holds_the_whole_unit(publik: Path) -> None:
    unit = next(doc.data for _, doc in load(s.ROOT).each_unit() if doc.data.kode == s.UNIT)
    html = (publik / s.HALAMAN_UNIT).read_text("utf-8")
    for elemen in unit.elemen:
        assert elemen.judul in html
        for kuk in elemen.kuk:
            assert kuk.teks in html
    assert unit.batasan_variabel is not None
    for _, items in unit.batasan_variabel:
        assert all(item.teks in html for item in items or ())
    assert "halaman 812" in html
    assert "ditulis ulang dengan kalimat sendiri" in html
    assert f'href="../../skema/{s.SKEMA}.html"' in html


def test_the_scheme_page_holds_the_scheme(publik: Path) -> None:
    html = (publik / s.HALAMAN_SKEMA).read_text("utf-8")
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "Memenuhi salah satu syarat berikut: Memenuhi semua syarat berikut: Pendidikan minimal Diploma III" in text
    assert re.search(r'<span class="sambung">atau</span>', html)
    for wanted in ("01/SKM/LSP-LSN/V/2026", "Rp1.400.000", "25 Mei 2026", "3 (tiga) tahun", "9.9 Banding", "1,2 MB"):
        assert wanted in text
    assert re.search(r"Jejak sumber halaman ini: [0-9a-f]{12}", text)
    for code in ("097.1", "088.2", "089.1", "090.1", "095.1"):
        assert f'href="../../unit/{s.STANDAR}/M.74SPS03.{code}.html"' in html
    for document in ("pdf", "docx"):
        assert f'href="../../unduhan/{s.SKEMA}/FR.APL.01.{document}"' in html
    assert "ab12" * 16 in html
    assert "rahasia.zip" not in html
    assert "DRAF" not in html


def test_the_rule_page_says_what_it_rests_on(publik: Path) -> None:
    html = (publik / "aturan/UNIT-022.html").read_text("utf-8")
    assert "Permenaker 3/2016" in html
    assert "Pemeriksaan tambahan" not in html
    practice = (publik / "aturan/DATA-003.html").read_text("utf-8")
    assert "Pemeriksaan tambahan" in practice
    assert "judul: Satu\njudul: Dua" in practice


def test_questions_stand_in_a_section_of_their_own(publik: Path) -> None:
    html = (publik / "aturan/index.html").read_text("utf-8")
    rules, asked = html.split('id="pertanyaan"')
    for question in questions().values():
        assert f'id="{question.kode}"' not in rules
        row = asked.split(f'id="{question.kode}"')[1].split("</tr>")[0]
        for text in (question.judul.id, question.tanya.id, question.alasan.id):
            assert text in row
        assert (clause(question) or "praktik LSP") in row


def test_the_code_of_ethics_stands_on_the_page_of_the_body(publik: Path) -> None:
    html = (publik / "lsp/lsp-contoh/index.html").read_text("utf-8")
    section = html.split('id="kode-etik"')[1].split("<h2")[0]
    assert section.count("<li>") == 16
    assert "Tidak merokok di ruang uji" in section


def test_the_tab_of_the_section_is_the_active_one(pages: dict[str, str]) -> None:
    for name, tab in ((s.HALAMAN_UNIT, "Unit"), (s.HALAMAN_SKEMA, "Skema"), ("aturan/UNIT-022.html", "Rujukan")):
        active = re.findall(r"md-tabs__item--active\"><a [^>]*>([^<]+)<", pages[name])
        assert active == [tab]


def test_the_internal_site_says_so_and_shows_findings(internal: Path) -> None:
    pages = {name: html for name, html in s.halaman(internal).items() if not name.startswith("unduhan/")}
    for name, html in pages.items():
        if name != "404.html":
            assert 'internal/index.html">Internal</a>' in html, name
            assert '<meta name="robots" content="noindex">' in html, name
    findings = pages["temuan/index.html"]
    assert f"schemes/{s.SKEMA}/skema.yaml:" in findings
    assert "SKM-030" in findings
    assert "DATA-004" in findings
    assert "memang dicetak dengan satu elemen saja" in findings
    assert "1 Mei 2027" in findings
    skema = pages[s.HALAMAN_SKEMA]
    assert "masih draf" in skema
    for kit in ("publik", "asesi", "asesor"):
        assert f"kit-{kit}.zip" in skema


def test_a_public_address_gives_a_sitemap_and_canonical_links(tmp_path: Path, akar: Path) -> None:
    s.bangun(s.ROOT, tmp_path / "a", akar, alamat="https://lsp.test/telusur/")
    sitemap = (tmp_path / "a/sitemap.xml").read_text("utf-8")
    assert f"<loc>https://lsp.test/telusur/{s.HALAMAN_UNIT}</loc>" in sitemap
    assert "lastmod" not in sitemap
    html = (tmp_path / "a" / s.HALAMAN_UNIT).read_text("utf-8")
    assert f'<link rel="canonical" href="https://lsp.test/telusur/{s.HALAMAN_UNIT}">' in html
    assert check_links(tmp_path / "a") == []


def test_a_repository_without_data_still_has_a_site(tmp_path: Path, akar: Path) -> None:
    (tmp_path / "kosong").mkdir()
    for internal in (False, True):
        hasil = s.bangun(tmp_path / "kosong", tmp_path / f"situs-{internal}", akar, internal=internal)
        assert hasil.halaman > 40
        assert "Belum ada skema." in (tmp_path / f"situs-{internal}/index.html").read_text("utf-8")
