"""What people filled into our own forms: the fields of a PDF, the content controls of a DOCX."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MOST_XML, _LONGEST = 40_000_000, 4_000


class TakTerbaca(Exception):
    """A file cannot be read; ``sebab`` says why, in a word."""

    def __init__(self, sebab: str) -> None:
        super().__init__(sebab)
        self.sebab = sebab


@dataclass
class Isian:
    """The fields of a form by name: texts, the choice of each group (``K``, ``BK``), boxes that are ticked.

    ``sebutan`` is what each field is called for people; in FR.APL.02 it begins with the unit's code.
    """

    judul: str = ""
    sebutan: dict[str, str] = field(default_factory=dict)
    teks: dict[str, str] = field(default_factory=dict)
    pilihan: dict[str, str] = field(default_factory=dict)
    centang: set[str] = field(default_factory=set)


def from_pdf(isi: bytes) -> Isian:
    """The fields of a PDF. Raises :class:`TakTerbaca`."""
    import pikepdf

    result = Isian()
    try:
        with pikepdf.open(io.BytesIO(isi)) as pdf:
            result.judul = str(pdf.docinfo.get("/Title", ""))
            form = pdf.Root.get("/AcroForm")
            for each in form.Fields.as_list() if form is not None else ():
                _pdf_field(each, result)
    except pikepdf.PasswordError:
        raise TakTerbaca("dilindungi sandi") from None
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise TakTerbaca(type(error).__name__) from None
    return result


def _pdf_field(each: Any, result: Isian) -> None:
    name, kind, value = str(each.get("/T", "")), str(each.get("/FT", "")), each.get("/V")
    name = name.rpartition(".")[2] if name.count(".") == 1 else name
    if not name or value is None:
        return
    result.sebutan[name] = str(each.get("/TU", ""))
    if kind == "/Tx":
        result.teks[name] = _plain(str(value))
    elif kind == "/Btn" and "/Opt" in each:
        index = str(value).lstrip("/")
        options = [str(option) for option in each.Opt.as_list()]
        if index in options:
            result.pilihan[name] = index
        elif index.isdigit() and int(index) < len(options):
            result.pilihan[name] = options[int(index)]
    elif kind == "/Btn" and str(value) not in ("/Off", ""):
        result.centang.add(name)


def from_docx(isi: bytes) -> Isian:
    """The content controls of a Word document. Raises :class:`TakTerbaca`."""
    result = Isian()
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as archive:
            body = _part(archive, "word/document.xml")
            core = _part(archive, "docProps/core.xml")
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, RuntimeError, ET.ParseError) as error:
        raise TakTerbaca(type(error).__name__) from None
    except Exception as error:  # zlib.error, by whatever name
        raise TakTerbaca(type(error).__name__) from None
    result.judul = core.findtext(_TITLE) or ""
    seen: dict[str, int] = {}
    for control in body.iter(f"{_W}sdt"):
        _control(control, result, seen)
    return result


def _part(archive: zipfile.ZipFile, name: str) -> ET.Element:
    if archive.getinfo(name).file_size > _MOST_XML:
        raise ValueError(name)
    content = archive.read(name)
    if b"<!DOCTYPE" in content:
        raise ValueError("DOCTYPE")
    return ET.fromstring(content)


def _control(control: ET.Element, result: Isian, seen: dict[str, int]) -> None:
    properties = control.find(f"{_W}sdtPr")
    tag = properties.find(f"{_W}tag") if properties is not None else None
    name = tag.get(f"{_W}val", "") if tag is not None else ""
    if properties is None or not name:
        return
    alias = properties.find(f"{_W}alias")
    result.sebutan[name] = alias.get(f"{_W}val", "") if alias is not None else ""
    box = properties.find(f"{_W14}checkbox")
    if box is not None:
        seen[name] = seen.get(name, 0) + 1
        checked = box.find(f"{_W14}checked")
        if checked is not None and checked.get(f"{_W14}val") in ("1", "true"):
            result.centang.add(name)
            # Two boxes of one name are a choice: the first says K, the second BK.
            result.pilihan[name] = ("K", "BK")[min(seen[name], 2) - 1]
        return
    if properties.find(f"{_W}showingPlcHdr") is None:
        content = control.find(f"{_W}sdtContent")
        text = _plain("\n".join(_paragraphs(content)) if content is not None else "")
        if text or name not in result.teks:
            result.teks[name] = text


def _paragraphs(content: ET.Element) -> Iterator[str]:
    blocks = content.findall(f".//{_W}p") or [content]
    for block in blocks:
        yield "".join("\n" if each.tag == f"{_W}br" else each.text or "" for each in block.iter() if _is_text(each))


def _is_text(element: ET.Element) -> bool:
    return element.tag in (f"{_W}t", f"{_W}br")


def _plain(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)[:_LONGEST]
