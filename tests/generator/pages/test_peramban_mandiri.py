"""The self-assessment in Chromium: kept, counted, printed, written to a file, read back; wrong files are refused."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from jsonschema import Draft202012Validator

from generator.pages import bentuk
from registry.model.mandiri import AsesmenMandiri
from tests.generator.pages import situs_uji as s
from tests.generator.pages.peramban import LEBAR, MARKS, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = MARKS
HALAMAN = f"mandiri/{s.SKEMA}.html"


def fill(page: Page) -> None:
    page.locator("#mandiri-nama").fill("Rina Lestari")
    page.locator("#mandiri-tanggal").fill("2026-12-01")
    page.locator("#u1e1 input[value=k]").check()
    page.locator("#u1e1 textarea").fill('Surat "tugas" <b>2025</b>\nBaris kedua')
    page.locator("#u1e2 input[value=bk]").check()


def state(page: Page) -> tuple[str, bool, str, bool, str]:
    return (
        page.locator("#mandiri-nama").input_value(),
        page.locator("#u1e1 input[value=k]").is_checked(),
        page.locator("#u1e1 textarea").input_value(),
        page.locator("#u1e2 input[value=bk]").is_checked(),
        page.locator("#mandiri-hitungan").inner_text(),
    )


def exported(page: Page) -> Any:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh jawaban").click()
    assert waiting.value.suggested_filename == "asesmen-mandiri-layanan-sertifikasi.json"
    return json.loads(Path(waiting.value.path()).read_text("utf-8"))


def read_back(page: Page, data: object) -> str:
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    page.locator("#mandiri-kabar").evaluate("each => { each.textContent = ''; }")
    page.locator("#mandiri-berkas").set_input_files(
        {"name": "jawaban.json", "mimeType": "application/json", "buffer": content}
    )
    page.wait_for_function("document.getElementById('mandiri-kabar').textContent")
    return page.locator("#mandiri-kabar").inner_text()


@pytest.mark.parametrize("lebar", LEBAR)
def test_answers_are_kept_over_a_reload(peramban: Browser, alamat: str, lebar: int) -> None:
    with opened(peramban, lebar) as page:
        page.goto(alamat + HALAMAN)
        fill(page)
        before = state(page)
        assert before[4] == "2 dari 16 elemen dijawab, 1 belum kompeten."
        page.reload()
        assert state(page) == before
        assert "dibuka kembali" in page.locator("#mandiri-kabar").inner_text()
        page.get_by_role("button", name="Ke yang belum dijawab").click()
        assert page.evaluate("document.activeElement.name") == "u1e3"
        page.goto(alamat + "mandiri/lsp-smk-contoh/kkni-ii-tkj.html")
        assert page.locator("input:checked").count() == 0


def test_a_file_of_the_written_shape_and_back(peramban: Browser, lengkap: Path, alamat: str) -> None:
    with opened(peramban) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(alamat + HALAMAN)
        fill(page)
        before = state(page)
        data = exported(page)
        schema = json.loads((lengkap / bentuk.MANDIRI).read_text("utf-8"))
        assert list(Draft202012Validator(schema).iter_errors(data)) == []
        answers = AsesmenMandiri.model_validate(data)
        assert (answers.skema, answers.nama, str(answers.tanggal)) == (s.SKEMA, "Rina Lestari", "2026-12-01")
        first = answers.unit[0].elemen[:3]
        assert [each.jawaban for each in first] == ["k", "bk", None]
        assert (first[0].elemen, first[0].bukti) == (f"{s.UNIT}#1", 'Surat "tugas" <b>2025</b>\nBaris kedua')
        page.get_by_role("button", name="Hapus jawaban").click()
        assert page.evaluate("localStorage.length") == 1  # what the theme keeps: day or night
        assert page.locator("input:checked").count() == 0
        page.reload()
        assert page.locator("#mandiri-nama").input_value() == ""
        assert read_back(page, data) == "Jawaban dibuka dari berkas."
        assert state(page) == before


def test_what_is_no_answer_file_is_refused_and_changes_nothing(peramban: Browser, alamat: str) -> None:
    with opened(peramban) as page:
        page.goto(alamat + HALAMAN)
        fill(page)
        before, data = state(page), exported(page)
        for wrong in (b"{", b"\xff\xfe", b"[]", b"null", {"versi": 1}, data | {"formulir": "FR.IA.01"}):
            assert "bukan jawaban asesmen mandiri" in read_back(page, wrong)
        for key, value in (("unit", [{"elemen": [None]}]), ("nama", 7), ("tanggal", "besok"), ("unit", {"a": 1})):
            assert "bukan jawaban asesmen mandiri" in read_back(page, data | {key: value})
        assert "versi 2" in read_back(page, data | {"versi": 2})
        assert "skema lain: Skema Orang" in read_back(page, data | {"skema": "lsp/lain", "judul": "Skema Orang"})
        assert state(page) == before


def test_an_answer_to_a_text_that_changed_is_marked_until_it_is_touched(peramban: Browser, alamat: str) -> None:
    with opened(peramban) as page:
        page.goto(alamat + HALAMAN)
        fill(page)
        data = exported(page)
        data["unit"][0]["elemen"][0]["sidik"] = "00000000"
        data["unit"][0]["elemen"].append({"elemen": f"{s.UNIT}#9", "sidik": None, "jawaban": "k", "bukti": ""})
        page.evaluate("localStorage.clear()")
        page.reload()
        told = read_back(page, data)
        assert "1 elemen berubah sejak dijawab" in told
        assert "1 jawaban untuk elemen yang tidak ada lagi" in told
        page.reload()
        assert page.locator(".mandiri-tanda").count() == 1
        assert exported(page)["unit"][0]["elemen"][0]["sidik"] == "00000000"
        page.locator("#u1e1 input[value=bk]").check()
        assert page.locator(".mandiri-tanda").count() == 0
        assert exported(page)["unit"][0]["elemen"][0]["sidik"] != "00000000"


def test_where_nothing_can_be_kept_it_says_so(peramban: Browser, alamat: str) -> None:
    with opened(peramban) as page:
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('penuh'); };")
        page.goto(alamat + HALAMAN)
        page.locator("#u1e1 input[value=k]").check()
        assert "tidak mengizinkan penyimpanan" in page.locator("#mandiri-kabar").inner_text()
        assert exported(page)["unit"][0]["elemen"][0]["jawaban"] == "k"


def test_answers_are_printed(peramban: Browser, alamat: str) -> None:
    with opened(peramban) as page:
        page.goto(alamat + HALAMAN)
        fill(page)
        lines = "\n".join(f"Bukti nomor {i}" for i in range(1, 13))
        page.locator("#u1e2 textarea").fill(lines)
        content = page.pdf(format="A4")
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    text = " ".join(" ".join(each.get_textpage().get_text_range() for each in document).split())
    assert 'Surat "tugas" <b>2025</b> Baris kedua' in text
    assert "Bukti nomor 12" in text
    document.close()
