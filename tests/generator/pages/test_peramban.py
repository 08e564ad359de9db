"""What visitors do, in Chromium: find a scheme and its papers, search, read by night, by keyboard, without scripts."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from tests.generator.pages import situs_uji as s
from tests.generator.pages.peramban import LEBAR, MARKS, kinds, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = MARKS
JUDUL = "Pelayanan dan Pelaksanaan Asesmen Kompetensi"
FIRST_VIEW = 300_000
"""Bytes that a visitor fetches before he has seen anything."""


def wider_than_its_window(page: Page) -> bool:
    return bool(page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth"))


def find(page: Page, words: str) -> None:
    """Searches from where the visitor is: in the head of the page, or through its sign on a narrow screen."""
    field = page.locator(".cari-kepala input")
    if not field.is_visible():
        page.locator(".cari-ikon").click()
        field = page.locator(".cari-besar input")
    field.fill(words)
    field.press("Enter")
    page.wait_for_function("/^\\d+ halaman |^Tidak ada/.test(document.getElementById('cari-keterangan').textContent)")
    page.locator("#cari-hasil > li, #cari-keterangan:has-text('Tidak ada')").first.wait_for()


@pytest.mark.parametrize("lebar", LEBAR)
def test_from_home_to_a_scheme_to_its_paper(peramban: Browser, alamat: str, lebar: int) -> None:
    with opened(peramban, lebar) as page:
        page.goto(alamat)
        page.locator("main").get_by_role("link", name=JUDUL).first.click()
        assert page.locator("h1").inner_text().endswith(JUDUL)
        with page.expect_download() as waiting:
            page.locator(f"a[href$='unduhan/{s.SKEMA}/FR.APL.01.pdf']").first.click()
        assert waiting.value.suggested_filename == "FR.APL.01.pdf"
        assert Path(waiting.value.path()).read_bytes() == b"isi"
        assert not wider_than_its_window(page)


@pytest.mark.parametrize("lebar", LEBAR)
def test_a_criterion_is_found_by_its_words(peramban: Browser, alamat: str, lebar: int) -> None:
    with opened(peramban, lebar) as page:
        page.goto(f"{alamat}tentang.html")
        find(page, "jadwal uji disusun kesediaan asesor")
        first = page.locator("#cari-hasil > li").first
        assert s.UNIT in first.locator(".judul").inner_text()
        first.get_by_role("link", name=re.compile(r"^2\.1 Jadwal uji disusun")).click()
        assert page.url == f"{alamat}{s.HALAMAN_UNIT}#2.1"
        assert "Jadwal uji disusun" in page.locator("li:target").inner_text()
        assert page.locator("li:target").bounding_box()["y"] < 900  # type: ignore[index]
        assert not wider_than_its_window(page)


@pytest.mark.parametrize(
    ("words", "page_name"),
    [
        ("611000.009", "unit/skkni-2016-321/J.611000.009.02.html"),
        ("009.02", "unit/skkni-2016-321/J.611000.009.02.html"),
        ("j.611000.009.02", "unit/skkni-2016-321/J.611000.009.02.html"),
        ("74SPS03.088", f"unit/{s.STANDAR}/M.74SPS03.088.2.html"),
        ("Merencanakan Aktivitas dan Proses Asesmen", f"unit/{s.STANDAR}/M.74SPS03.088.2.html"),
        (JUDUL, s.HALAMAN_SKEMA),
        ("LSP Layanan Sertifikasi Nusantara", "lsp/lsp-contoh/index.html"),
        ("333/2020", f"standar/{s.STANDAR}.html"),
        ("Keputusan Menteri 333 Tahun 2020", f"standar/{s.STANDAR}.html"),
    ],
)
def test_the_first_result_is_what_was_meant(peramban: Browser, alamat: str, words: str, page_name: str) -> None:
    with opened(peramban) as page:
        page.goto(alamat)
        find(page, words)
        link = page.locator("#cari-hasil > li .judul").first.get_attribute("href") or ""
        assert link.endswith(page_name)


def test_results_are_narrowed_by_section_and_kind(peramban: Browser, alamat: str) -> None:
    with opened(peramban) as page:
        page.goto(alamat)
        find(page, "jaringan")
        page.get_by_label("Bagian", exact=True).select_option("Skema")
        page.wait_for_function("document.getElementById('cari-keterangan').textContent.includes('saringan')")
        page.get_by_label("Jenis skema").select_option("kkni")
        page.wait_for_function("document.querySelectorAll('#cari-hasil > li').length === 1")
        assert "KKNI Level II" in page.locator("#cari-hasil > li").inner_text()
        address = page.url
        assert "bagian=Skema" in address
        page.goto(alamat)
        page.goto(address)
        page.wait_for_function("document.querySelectorAll('#cari-hasil > li').length === 1")
        assert page.get_by_label("Jenis skema").input_value() == "kkni"


def test_the_list_of_schemes_is_narrowed(peramban: Browser, alamat: str) -> None:
    with opened(peramban, 360) as page:
        page.goto(f"{alamat}skema/index.html")
        cards = page.locator("[data-saring] .kartu:visible")
        total = cards.count()
        page.get_by_label("Jenis", exact=True).select_option("klaster")
        assert 0 < cards.count() < total
        page.get_by_label("Kata pada judul").fill("nirkabel jaringan")
        assert [each.split("\n")[0] for each in cards.all_inner_texts()] == ["Pemasangan Jaringan Kabel dan Nirkabel"]
        assert f"1 dari {total} skema." in page.locator(".saring").inner_text()
        assert page.locator("[data-saring] h2:visible").count() == 1
        page.reload()
        assert cards.count() == 1


def test_night_and_day(peramban: Browser, alamat: str) -> None:
    scheme = "document.body.getAttribute('data-md-color-scheme')"
    for gelap, own, other in ((False, "default", "slate"), (True, "slate", "default")):
        with opened(peramban, gelap=gelap) as page:
            page.goto(alamat)
            assert page.evaluate(scheme) == own
            page.locator("[data-md-component=palette] label:visible").click()
            assert page.evaluate(scheme) == other
            page.goto(f"{alamat}{s.HALAMAN_UNIT}")
            assert page.evaluate(scheme) == other


def focused(page: Page) -> str:
    return str(page.evaluate("(document.activeElement.textContent || document.activeElement.name || '').trim()"))


def test_by_keyboard_alone(peramban: Browser, alamat: str) -> None:
    with opened(peramban, 1440) as page:
        page.goto(alamat)
        page.keyboard.press("Tab")
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate("document.activeElement.classList.contains('md-skip')")
        page.keyboard.press("Enter")
        seen = []
        for _ in range(60):
            page.keyboard.press("Tab")
            seen.append(focused(page))
            assert page.evaluate(outline) != "none", seen[-1]
            if JUDUL in seen[-1]:
                break
        assert JUDUL in seen[-1]
        assert "Beranda" not in seen  # the skip link led past the head of the page
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{s.HALAMAN_SKEMA}")
        page.goto(f"{alamat}mandiri/{s.SKEMA}.html")
        page.locator("#u1e1 input").first.focus()
        page.keyboard.press("ArrowRight")
        assert page.locator("#u1e1 input[value=bk]").is_checked()
        page.keyboard.press("Tab")
        page.keyboard.type("Surat tugas")
        assert page.locator("#u1e1 textarea").input_value() == "Surat tugas"


def test_the_menu_of_a_phone_opens_by_keyboard(peramban: Browser, alamat: str) -> None:
    with opened(peramban, 360) as page:
        page.goto(alamat)
        page.locator(".md-header__button[for=__drawer]").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("document.getElementById('__drawer').checked")
        page.locator(".md-sidebar--primary").get_by_role("link", name="Standar").first.wait_for(state="visible")


@pytest.mark.parametrize("lebar", LEBAR)
def test_without_scripts_all_but_search_and_self_assessment_works(peramban: Browser, alamat: str, lebar: int) -> None:
    with opened(peramban, lebar, skrip=False) as page:
        page.goto(alamat)
        page.locator("main").get_by_role("link", name=JUDUL).first.click()
        with page.expect_download() as waiting:
            page.locator(f"a[href$='unduhan/{s.SKEMA}/FR.APL.01.pdf']").first.click()
        assert waiting.value.suggested_filename == "FR.APL.01.pdf"
        page.locator(f"a[href$='{s.UNIT}.html']").first.click()
        assert page.url.endswith(s.HALAMAN_UNIT)
        page.locator("a.nomor[href='#2.1']").click()
        assert page.url.endswith("#2.1")
        page.goto(f"{alamat}skema/index.html")
        assert page.locator(".kartu:visible").count() >= 6
        assert page.locator(".saring:visible").count() == 0
        page.goto(f"{alamat}cari.html")
        assert "Pencarian memerlukan JavaScript" in page.locator("main").inner_text()
        page.goto(f"{alamat}mandiri/{s.SKEMA}.html")
        note = page.locator("noscript")
        assert "memerlukan JavaScript" in note.inner_text()
        assert "FR.APL.02.pdf" in (note.get_by_role("link").get_attribute("href") or "")
        assert page.locator("#u1e1 input").first.is_disabled()
        assert page.locator("#mandiri-unduh").is_hidden()
        if lebar < 1220:
            page.locator(".md-header__button[for=__drawer]").click()
            page.locator(".md-sidebar--primary").get_by_role("link", name="Standar").first.click()
        else:
            page.locator(".md-tabs").get_by_role("link", name="Standar").click()
        page.wait_for_url("**/standar/index.html")


def test_opened_from_disk(peramban: Browser, lengkap: Path) -> None:
    asked: list[str] = []
    with opened(peramban, diamati=asked) as page:
        page.goto((lengkap / "index.html").as_uri())
        page.locator("main").get_by_role("link", name=JUDUL).first.click()
        assert page.url.endswith(s.HALAMAN_SKEMA)
        page.locator(f"a[href$='{s.UNIT}.html']").first.click()
        assert page.url.endswith(s.HALAMAN_UNIT)
        page.goto((lengkap / "skema/index.html").as_uri())
        page.get_by_label("Jenis", exact=True).select_option("okupasi")
        assert page.locator("[data-saring] .kartu:visible").count() == 1
        page.goto((lengkap / f"mandiri/{s.SKEMA}.html").as_uri())
        page.locator("#u1e1 input[value=k]").check()
        page.reload()
        assert page.locator("#u1e1 input[value=k]").is_checked()
    assert {url.split(":")[0] for url in asked} == {"file"}
    assert all(url.startswith(lengkap.as_uri()) for url in asked)


def test_search_from_disk_says_why_it_cannot(peramban: Browser, lengkap: Path) -> None:
    context = peramban.new_context()
    page = context.new_page()
    page.goto((lengkap / "cari.html").as_uri() + "?q=jaringan")
    page.get_by_text("hanya bekerja bila situs dibuka lewat server web").wait_for()
    context.close()


def test_no_request_leaves_the_site(peramban: Browser, lengkap: Path, alamat: str) -> None:
    asked: list[str] = []
    with opened(peramban, diamati=asked) as page:
        for name in kinds(lengkap):
            page.goto(alamat + name, wait_until="load")
        find(page, "jaringan")
    assert len(asked) > 100
    assert [url for url in asked if not url.startswith((alamat, "data:", "blob:"))] == []


@pytest.mark.parametrize("name", ["index.html", s.HALAMAN_SKEMA, s.HALAMAN_UNIT, f"mandiri/{s.SKEMA}.html"])
def test_a_first_view_is_small(peramban: Browser, alamat: str, name: str) -> None:
    sizes: dict[str, int] = {}
    with opened(peramban, 360) as page:
        page.on("response", lambda response: sizes.update({response.url: len(response.body())}))
        page.goto(alamat + name, wait_until="networkidle")
    assert len(sizes) > 4
    assert sum(sizes.values()) <= FIRST_VIEW, sorted(sizes.items(), key=lambda each: -each[1])[:5]


@pytest.mark.parametrize("lebar", LEBAR)
def test_no_kind_of_page_scrolls_sideways(peramban: Browser, lengkap: Path, alamat: str, lebar: int) -> None:
    with opened(peramban, lebar) as page:
        for name in kinds(lengkap):
            page.goto(alamat + name)
            assert not wider_than_its_window(page), name


@pytest.mark.parametrize("gelap", [False, True], ids=["terang", "gelap"])
@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (s.HALAMAN_SKEMA, ("Rp1.400.000", "Banding")),
        (s.HALAMAN_UNIT, ("Jadwal uji disusun", "Aspek kritis")),
        (f"mandiri/{s.SKEMA}.html", ("Menerima permohonan sertifikasi", "Ditinjau oleh asesor")),
    ],
)
def test_a_page_is_printed_without_the_head_and_in_ink_on_white(
    peramban: Browser, alamat: str, name: str, wanted: tuple[str, ...], gelap: bool
) -> None:
    with opened(peramban, gelap=gelap) as page:
        page.goto(alamat + name)
        content = page.pdf(format="A4")
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    text = " ".join(" ".join(each.get_textpage().get_text_range() for each in document).split())
    for each in wanted:
        assert each in text
    for each in ("Beranda Skema Unit", "Unduh jawaban", "Di halaman ini"):
        assert each not in text
    picture = document[0].render(scale=0.5).to_pil().convert("L")
    shades = picture.histogram()
    assert sum(shades[230:]) > 0.7 * sum(shades)
    document.close()
