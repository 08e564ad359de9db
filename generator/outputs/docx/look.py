"""What the classes of the subset mean in Word: sizes in half points, lengths in twentieths of a point."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.forms.lembar import ANSWER_LINE, ANSWER_LINES


def mm(length: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(length * 56.6929)


@dataclass(frozen=True, slots=True)
class Run:
    """How a piece of text looks."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    size: int | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Para:
    """How a paragraph stands."""

    left: int = 0
    hanging: int = 0
    align: str | None = None
    before: int = 0
    after: int = 40
    keep_next: bool = False
    page_break: bool = False
    boxed: str | None = None
    style: str | None = None
    numbering: int | None = None


RED = "A40000"
GREY = "333333"

PARAGRAPHS: dict[str, Para] = {
    "kuk": Para(left=mm(7), hanging=mm(7), after=20),
    "kuk-judul": Para(before=30, after=20),
    "elemen": Para(after=20),
    "pokok": Para(left=mm(7), hanging=mm(7), after=30, keep_next=True),
    "pilihan": Para(left=mm(12), hanging=mm(5), after=20),
    "opsi": Para(left=mm(5), hanging=mm(5), after=30),
    "butir-1": Para(left=mm(10), hanging=mm(10)),
    "butir-2": Para(left=mm(22), hanging=mm(12)),
    "butir-3": Para(left=mm(36), hanging=mm(14)),
    "catatan-kaki": Para(after=30),
    "acuan": Para(after=0),
    "kop-nama": Para(after=0),
    "kop-rinci": Para(after=0),
    "draf": Para(align="center", boxed=RED, after=100),
    "nama-skema": Para(align="center", before=120, after=60),
    "nama-skema-en": Para(align="center", after=600),
    "pengantar-tabel": Para(before=60, keep_next=True),
    "nomor-surat": Para(align="center", after=160),
    "salam": Para(before=160, after=80),
    "tentang": Para(align="center", before=100, after=140),
    "perihal": Para(after=0),
    "pengantar": Para(left=mm(10), hanging=mm(10), keep_next=True),
}

RUNS: dict[str, Run] = {
    "catatan-kaki": Run(size=16, colour=GREY),
    "acuan": Run(size=15, colour=GREY),
    "kop-nama": Run(bold=True, size=24, colour="@"),
    "kop-rinci": Run(size=16, colour=GREY),
    "draf": Run(bold=True, colour=RED),
    "rahasia": Run(bold=True, colour=RED),
    "nama-skema": Run(bold=True, size=30, colour="@"),
    "sempit": Run(size=13),
    "kecil": Run(size=17),
    "surat": Run(size=20),
    "sertifikat": Run(size=22),
    "angka-besar": Run(bold=True, size=26),
    "arsir": Run(bold=True),
    "label": Run(bold=False),
}
"""Colour ``@`` is the LSP's own."""

ALIGN = {"tengah": "center", "titik": "center", "kanan": "right", "kiri": "left"}
ROW_HEIGHT = {"ttd": mm(18), "ttd-kecil": mm(10), "ttd-besar": mm(24), "tempel": mm(60), "tulis": mm(7.5)}
BOX_HEIGHT = {f"baris-{n}": n for n in range(1, 5)}
ANSWER_HEIGHT = {f"jawaban-{n}": n for n in range(1, ANSWER_LINES + 1)}
"""Lines that an empty box takes on paper: of type, and of handwriting."""

ANSWER_GAP = mm(ANSWER_LINE) - 207
"""Space below each line of a place to write by hand; a line of our type is 207 high."""

MARGIN = {"top": mm(15), "bottom": mm(17), "left": mm(13), "right": mm(13)}
PAPER = {"a4": (mm(210), mm(297)), "f4": (mm(215), mm(330))}


def printable(kertas: str, lanskap: bool) -> int:
    """The width between the margins."""
    return PAPER[kertas][1 if lanskap else 0] - MARGIN["left"] - MARGIN["right"]


def merged(base: Run, over: Run) -> Run:
    """A look with another on top; what the other leaves open stays."""
    return replace(
        base,
        bold=over.bold or base.bold,
        italic=over.italic or base.italic,
        strike=over.strike or base.strike,
        size=over.size or base.size,
        colour=over.colour or base.colour,
    )
