"""The report of an import: pages as pictures beside the values read from them - sure, doubtful, without a place.

One HTML file that loads nothing. Text of the document is data: it is escaped, and the pictures are drawn by us.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import pairwise
from typing import Any, Literal

from markupsafe import Markup, escape

from checks.finding import jalur
from generator.importers.compare import Perbedaan
from generator.importers.dokumen import Dokumen
from generator.importers.lembar import Lembaran
from generator.importers.pdf_file import BerkasPdf
from generator.importers.skkni import Hasil
from generator.importers.unit import UnitTerbaca
from generator.importers.words import Kotak, Page

Status = Literal["yakin", "ragu", "sisa"]

MOST_PICTURES = 200
"""Above this number only pages with something to look at get a picture: a report must open in a browser."""

_WIDTH = 760
_QUALITY = 55
_CELL = 24.0
"""A gap in a line of a Word document that parts cells."""

KATA = {
    "id": {
        "judul": "Laporan impor",
        "unit": "unit",
        "yakin": "nilai terbaca pasti",
        "ragu": "nilai meragukan, perlu dilihat",
        "sisa": "baris tanpa tempat",
        "hanya": "Tampilkan hanya yang perlu dilihat",
        "halaman": "Halaman",
        "catatan": "Catatan",
        "beda": "Daftar unit dan uraian unit berbeda (daftar / uraian)",
        "tanpa_gambar": "Dokumen ini panjang: gambar hanya untuk halaman yang perlu dilihat.",
    },
    "en": {
        "judul": "Import report",
        "unit": "units",
        "yakin": "values read for sure",
        "ragu": "doubtful values, to be looked at",
        "sisa": "lines without a place",
        "hanya": "Show only what needs a look",
        "halaman": "Page",
        "catatan": "Remarks",
        "beda": "List of units and units themselves differ (list / unit)",
        "tanpa_gambar": "A long document: only pages that need a look have pictures.",
    },
}


@dataclass(frozen=True, slots=True)
class Nilai:
    """A value, or a line that found no place, with where it stands."""

    berkas: str
    jalur: str
    teks: str
    status: Status
    kotak: tuple[Kotak, ...]
    alasan: str = ""


@dataclass(slots=True)
class _Halaman:
    nomor: int
    nilai: list[dict[str, str]] = field(default_factory=list)
    kotak: list[dict[str, Any]] = field(default_factory=list)
    gambar: Markup = field(default_factory=Markup)
    bersih: bool = True


@dataclass(frozen=True, slots=True)
class Pokok:
    """What a report is about: the document, the sizes of its pages, what it became, and remarks."""

    sumber: Dokumen
    ukuran: Mapping[int, tuple[float, float, int]]
    """Width, height and quarter turns of each page."""
    menjadi: str
    unit: int
    catatan: Sequence[str] = ()
    beda: Sequence[Perbedaan] = ()


def report_page(hasil: Hasil, bahasa: str = "id") -> str:
    """The report of a decree as one HTML page."""
    naskah = hasil.naskah
    pokok = Pokok(hasil.sumber, naskah.ukuran, hasil.standar, hasil.jumlah_unit, naskah.catatan, naskah.perbedaan)
    return page_of(list(_values(hasil)), pokok, bahasa)


def page_of(values: Sequence[Nilai], pokok: Pokok, bahasa: str = "id") -> str:
    """Values of any document beside the pictures of its pages, as one HTML page."""
    from jinja2 import Environment

    pages: dict[int, _Halaman] = {}
    sizes = pokok.ukuran
    for i, value in enumerate(values):
        for n, box in enumerate(value.kotak):
            page = pages.setdefault(box.halaman, _Halaman(box.halaman))
            page.bersih &= value.status == "yakin"
            if n == 0:
                page.nilai.append(
                    {"id": f"n{i}", "berkas": value.berkas, "jalur": value.jalur, "teks": value.teks}
                    | {"status": value.status, "alasan": value.alasan}
                )
            width, height, _ = sizes.get(box.halaman, (595.0, 842.0, 0))
            page.kotak.append(
                {"id": f"n{i}", "status": value.status, "jalur": value.jalur} | _share(box, width, height)
            )
    shown = {n for n, page in pages.items() if len(pages) <= MOST_PICTURES or not page.bersih}
    for number, picture in _pictures(pokok, sorted(shown)):
        pages[number].gambar = picture
        if pokok.sumber.jenis == "docx":  # its text flows: there is no place on it to mark
            pages[number].kotak = []
    text = (files("generator.importers") / "laporan.html").read_text(encoding="utf-8")
    template = Environment(autoescape=True, trim_blocks=True).from_string(text)
    return template.render(
        bahasa=bahasa,
        kata=KATA["en" if bahasa == "en" else "id"],
        dokumen=pokok.sumber.nama,
        standar=pokok.menjadi,
        sidik=pokok.sumber.sidik,
        unit=pokok.unit,
        jumlah={status: sum(value.status == status for value in values) for status in ("yakin", "ragu", "sisa")},
        catatan=pokok.catatan,
        beda=pokok.beda,
        halaman=[pages[n] for n in sorted(pages)],
        tanpa_gambar=len(shown) < len(pages),
    )


def _values(hasil: Hasil) -> Iterator[Nilai]:
    for line in hasil.naskah.daftar:
        yield Nilai("standar.yaml", "daftar", f"{line.kode} {line.judul}", "yakin", line.kotak)
    yield from unit_values(hasil.naskah.unit)
    for item in hasil.naskah.tidak_ditempatkan:
        box = item.kotak or Kotak(item.halaman, 0, 0, 0, 0)
        yield Nilai("", "", item.teks, "sisa", (box,), item.alasan)


def unit_values(units: Iterable[UnitTerbaca]) -> Iterator[Nilai]:
    """The values of units, each with its doubt."""
    for unit in units:
        for path, boxes in unit.asal.items():
            reason = unit.ragu.get(path, "")
            text = unit.text(path)
            yield Nilai(f"{unit.kode}", jalur(path), text, "ragu" if reason else "yakin", boxes, reason)


def _share(box: Kotak, width: float, height: float) -> dict[str, str]:
    """A box in per cent of its page."""
    return {
        "kiri": f"{100 * box.x0 / width:.2f}",
        "atas": f"{100 * box.top / height:.2f}",
        "lebar": f"{100 * (box.x1 - box.x0) / width:.2f}",
        "tinggi": f"{100 * (box.bottom - box.top) / height:.2f}",
    }


def _pictures(pokok: Pokok, numbers: list[int]) -> Iterator[tuple[int, Markup]]:
    source = pokok.sumber
    if isinstance(source, BerkasPdf):
        yield from _rendered(source, numbers, pokok)
    elif isinstance(source, Lembaran):
        draw = _flowing if source.jenis == "docx" else _drawn
        for number in numbers:
            yield number, draw(source.lembar[number - 1])


def _rendered(source: BerkasPdf, numbers: list[int], pokok: Pokok) -> Iterator[tuple[int, Markup]]:
    """Pages of a PDF as pictures, upright."""
    import pypdfium2

    document = pypdfium2.PdfDocument(source.isi)
    try:
        for number in numbers:
            page = document[number - 1]
            quarter = pokok.ukuran.get(number, (0.0, 0.0, 0))[2]
            # A page of absurd size must not become a picture of absurd size.
            scale = min(_WIDTH / max(1.0, page.get_width()), _WIDTH * 3 / max(1.0, page.get_height()))
            picture = page.render(scale=scale, grayscale=True, rotation=0).to_pil().rotate(-90 * quarter, expand=True)
            page.close()
            stream = io.BytesIO()
            picture.save(stream, "JPEG", quality=_QUALITY)
            coded = base64.b64encode(stream.getvalue()).decode("ascii")
            size = f'width="{picture.width}" height="{picture.height}"'
            yield number, Markup(f'<img alt="" loading="lazy" {size} src="data:image/jpeg;base64,{coded}">')
    finally:
        document.close()


def _flowing(page: Page) -> Markup:
    """A page of a Word document as text that flows, cells of tables parted by bars."""
    left = min((line.x0 for line in page.lines), default=0.0)
    rows = []
    for line in page.lines:
        text = line.words[0].text
        for before, word in pairwise(line.words):
            text += ("  |  " if word.x0 - before.x1 > _CELL else " ") + word.text
        rows.append(Markup('<p style="padding-left:{:.1f}%">{}</p>').format((line.x0 - left) / page.width * 100, text))
    return Markup('<div class="alir">{}</div>').format(Markup("").join(rows))


def _drawn(page: Page) -> Markup:
    """A page of our own, drawn from its lines."""
    lines = Markup("").join(
        Markup('<text x="{:.1f}" y="{:.1f}" textLength="{:.1f}" lengthAdjust="spacingAndGlyphs">{}</text>').format(
            word.x0, word.bottom - 2, max(0.1, word.x1 - word.x0), escape(word.text)
        )
        for line in page.lines
        for word in line.words
    )
    box = Markup('viewBox="0 0 {:.0f} {:.0f}"').format(page.width, page.height)
    return Markup('<svg xmlns="http://www.w3.org/2000/svg" {} font-size="8.3" font-family="monospace">{}</svg>').format(
        box, lines
    )
