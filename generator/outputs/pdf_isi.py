"""Typing into the fields of one of our PDFs: value and appearance, so that every viewer shows and prints them."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

_SIZE, _SMALLEST, _MARGIN = 9.0, 5.0, 2.0
_MULTILINE = 1 << 12
# Widths of Helvetica in thousandths, from the blank to the tilde (Adobe's core font metrics).
_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
)
_WIDTH = dict(enumerate(map(int, _WIDTHS.split()), 32))


def fill(content: bytes, values: Mapping[str, str]) -> bytes:
    """The PDF with these texts in its fields; the same bytes for the same input. Other fields stay as they are."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        form = pdf.Root.get("/AcroForm")
        if form is not None and values:
            for field in form.Fields.as_list():
                text = values.get(str(field.get("/T", "")))
                if text is not None and field.get("/FT") == Name.Tx:
                    _type(pdf, form, field, text)
        digest = hashlib.sha256(repr(sorted(values.items())).encode()).digest()[:16]
        identifier = pdf.trailer.ID[0] if "/ID" in pdf.trailer else String(digest)
        pdf.trailer["/ID"] = Array([identifier, String(digest)])
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _type(pdf: Pdf, form: Object, field: Object, text: str) -> None:
    field.V = String(text)
    multiline = bool(int(field.get("/Ff", 0)) & _MULTILINE)
    for place in field.get("/Kids", Array([field])).as_list():
        left, bottom, right, top = sorted_box(place.Rect)
        width, height = right - left, top - bottom
        drawn = b"/Tx BMC\nq\n" + b"\n".join(_lines(text, width, height, multiline)) + b"\nQ\nEMC\n"
        place.AP = Dictionary(
            N=pdf.make_indirect(
                pdf.make_stream(
                    drawn,
                    Type=Name.XObject,
                    Subtype=Name.Form,
                    BBox=Array([0, 0, round(width, 3), round(height, 3)]),
                    Resources=Dictionary(Font=form.DR.Font),
                )
            )
        )


def sorted_box(rect: Any) -> tuple[float, float, float, float]:
    """A rectangle as left, bottom, right, top."""
    x1, y1, x2, y2 = (float(each) for each in rect.as_list())
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _lines(text: str, width: float, height: float, multiline: bool) -> Iterator[bytes]:
    room = width - 2 * _MARGIN
    size = min(_SIZE, max(_SMALLEST, height * 0.8))
    lines = [" ".join(text.split())]
    if multiline:
        lines = _wrapped(text, room, size)
        while size > _SMALLEST and len(lines) * size * 1.15 > height - _MARGIN:
            size -= 0.5
            lines = _wrapped(text, room, size)
        first = height - _MARGIN - size * 0.8
    else:
        while size > _SMALLEST and _measure(lines[0], size) > room:
            size -= 0.25
        first = (height - size) / 2 + size * 0.24
    yield f"0 0 {width:.3f} {height:.3f} re W n\nBT\n0.07 0.07 0.07 rg\n/Helv {size:g} Tf".encode()
    yield f"{_MARGIN:g} {first:.3f} Td\n{size * 1.15:.3f} TL".encode()
    for i, line in enumerate(lines):
        yield (b"T*\n" if i else b"") + b"<" + _encoded(line).hex().encode() + b"> Tj"
    yield b"ET"


def _wrapped(text: str, room: float, size: float) -> list[str]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and _measure(longer, size) > room:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def _measure(text: str, size: float) -> float:
    return sum(_WIDTH.get(byte, 556) for byte in _encoded(text)) * size / 1000


def _encoded(text: str) -> bytes:
    """A text in the encoding of the field's font; a letter that it lacks is drawn without its mark."""
    result = bytearray()
    for char in text:
        try:
            result += char.encode("cp1252")
        except UnicodeEncodeError:
            plain = unicodedata.normalize("NFKD", char).encode("ascii", "ignore")
            result += plain or b"?"
    return bytes(result)
