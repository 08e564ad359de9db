"""Where each value stands, and the page that shows it beside the document."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from generator.importers import laporan
from generator.importers.skkni import Hasil, import_decree
from tests.generator.importers.dokumen_uji import Tata, kepala_lampiran, unit_html, write
from tests.generator.importers.dokumen_word import TataWord, dokumen_word
from tests.generator.importers.kebun import JUDUL_STANDAR, MEDIA, PANEN, keputusan, terbaca
from tests.generator.importers.test_teks import typed


def catatan(hasil: Hasil) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    return report


def leaves(value: Any, path: str = "") -> list[tuple[str, str]]:
    """Every text of a file with its path."""
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, f"{path}.{key}" if path else key)]
    if isinstance(value, list):
        return [leaf for i, item in enumerate(value) for leaf in leaves(item, f"{path}[{i}]")]
    return [(path, str(value))]


class Halaman(HTMLParser):
    """What a page loads, its ids, its inner links, its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.dimuat: list[str] = []
        self.id: set[str] = set()
        self.tautan: set[str] = set()
        self.nama: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.nama.add(tag)
        found = dict(attrs)
        self.id |= {found["id"] or ""} if "id" in found else set()
        self.dimuat += [found["src"] or ""] if "src" in found else []
        if tag == "a":
            self.tautan.add((found.get("href") or "")[1:])


def test_every_value_of_a_unit_has_page_and_box(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata())
    hasil = import_decree(path, tmp_path / "s")
    asal = catatan(hasil)["asal"]
    with pdfplumber.open(path) as pdf:
        for unit in (MEDIA, PANEN):
            name = f"unit/{unit.kode}.yaml"
            values = dict(leaves(terbaca(hasil.folder / name)))
            values.pop("naskah")
            assert set(asal[name]) == {key for key, text in values.items() if text != "[]"}
            for key, boxes in asal[name].items():
                printed = ""
                for page, x0, top, x1, bottom in boxes:
                    area = pdf.pages[page - 1].crop((x0 - 1, top - 1, x1 + 1, bottom + 1))
                    printed += area.extract_text()
                letters = re.sub(r"\W", "", values[key])
                assert letters.startswith(re.sub(r"\W", "", printed)[:3]) or letters in re.sub(r"\W", "", printed)
    assert asal["standar.yaml"]["daftar[0]"][0][0] == 1


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_the_page_is_whole_in_itself(bahasa: str, tmp_path: Path) -> None:
    body = unit_html(MEDIA, Tata()).replace("Jenis media tanam", "Jenis &lt;script&gt;alert(1)&lt;/script&gt; media")
    body = (
        body.replace(">1.2</span>", ">1.7</span>", 1) + "<p>9. Bagian asing</p><p>kalimat yang tidak punya tempat</p>"
    )
    write(
        tmp_path / "a.pdf", kepala_lampiran("12", 2019, JUDUL_STANDAR) + "<div style='break-before:page'></div>" + body
    )
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    html = laporan.report_page(hasil, bahasa)
    page = Halaman()
    page.feed(html)
    assert all(source.startswith("data:image/jpeg;base64,") for source in page.dimuat)
    assert len(page.dimuat) == len({box.halaman for unit in hasil.naskah.unit for b in unit.asal.values() for box in b})
    assert "script" not in page.nama
    assert page.tautan <= page.id
    assert "&lt;script&gt;" in html
    assert re.search(r'<li class="ragu"[^>]*><code>[^<]*elemen\[0\]\.kuk\[1\]\.teks</code>', html)
    assert "KUK 1.2 tercetak 1.7" in html
    assert hasil.sumber.sidik in html
    assert str(tmp_path) not in html
    assert laporan.report_page(hasil, bahasa) == html


def test_pages_of_a_word_document_are_drawn(tmp_path: Path) -> None:
    hasil = import_decree(dokumen_word(tmp_path / "a.docx", (MEDIA,), TataWord()), tmp_path / "s")
    html = laporan.report_page(hasil)
    assert re.search(r"<p [^>]*>[^<]*3\.1 Keasaman campuran diukur\.</p>", html)
    assert "<img" not in html


def test_pages_of_typed_text_are_drawn_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(typed((MEDIA,)), encoding="utf-8")
    html = laporan.report_page(import_decree(path, tmp_path / "s"))
    assert "<svg" in html
    assert ">Keasaman</text>" in html


def test_long_documents_show_only_what_needs_a_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata()), tmp_path / "s")
    monkeypatch.setattr(laporan, "MOST_PICTURES", 1)
    html = laporan.report_page(hasil)
    assert "<img" not in html
    assert laporan.KATA["id"]["tanpa_gambar"] in html


def test_prerequisite_that_the_document_does_not_hold_is_doubtful(tmp_path: Path) -> None:
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(), (PANEN,)), tmp_path / "s")
    report = catatan(hasil)
    assert report["ragu"][f"unit/{PANEN.kode}.yaml"] == {
        "panduan_penilaian.persyaratan_kompetensi[0]": f"prasyarat {MEDIA.kode} tidak ada dalam dokumen ini"
    }
