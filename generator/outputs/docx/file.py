"""The file: the shell with one form's body, footer, dates and logo, zipped the same way every time."""

from __future__ import annotations

import struct
from xml.sax.saxutils import escape, quoteattr

from generator.forms.lembar import Lembar
from generator.outputs.css import tint
from generator.outputs.docx.body import Body
from generator.outputs.docx.look import printable
from generator.outputs.docx.shell import FOOTER_MARK, HEADER_MARK, LOGO_ID, shell
from generator.outputs.inti import SOURCE, SOURCE_NAMESPACE, core_properties
from generator.outputs.zip import packed

_MARK = "<w:t>@@ISI@@</w:t>"
_EMU_PER_MM = 36_000


def render(lembar: Lembar) -> bytes:
    """The DOCX, the same bytes for the same sheet."""
    parts = dict(shell(lembar.kertas, lembar.lanskap, "Halaman", "dari", polos=lembar.polos))
    logo = lembar.aset.get("logo")
    png = logo.png if logo else None
    width = printable(lembar.kertas, lembar.lanskap)
    body = Body(width, lembar.warna.removeprefix("#"), tint(lembar.warna), _picture(png, _alternative(lembar)))
    xml = parts["word/document.xml"].decode()
    mark = xml.index(_MARK)
    start, end = xml.rindex("<w:p>", 0, mark), xml.index("</w:p>", mark) + len("</w:p>")
    parts["word/document.xml"] = (_declared(xml[:start]) + body.render(lembar.root) + xml[end:]).encode()
    parts["customXml/item1.xml"] = body.controls.data().encode()
    if lembar.naskah is not None:
        _add_source(parts, *lembar.naskah)
    if png is not None:
        _add_logo(parts, png)
    for name in parts:
        if name.startswith(("word/footer", "word/header")):
            parts[name] = _filled(parts[name], lembar)
    subjek = f"Jejak {lembar.jejak}"
    parts["docProps/core.xml"] = core_properties(
        lembar.judul, lembar.penulis, lembar.tanggal, bahasa="id-ID", subjek=subjek
    )
    return packed(parts, first=("[Content_Types].xml",))


def _declared(head: str) -> str:
    """The root element with the namespaces that controls and pictures need."""
    wanted = {
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }
    missing = "".join(f' xmlns:{name}="{uri}"' for name, uri in wanted.items() if f"xmlns:{name}=" not in head)
    return head.replace("<w:document", f"<w:document{missing}", 1)


def _filled(part: bytes, lembar: Lembar) -> bytes:
    heading = lembar.root.find(".//h1")
    text = "".join(heading.itertext()) if heading is not None else lembar.judul
    xml = part.decode().replace(FOOTER_MARK, escape(lembar.kaki))
    return xml.replace(HEADER_MARK, escape(" ".join(text.split()))).encode()


def _alternative(lembar: Lembar) -> str:
    picture = lembar.root.find(".//img")
    return picture.get("alt", "") if picture is not None else ""


def _picture(png: bytes | None, alternative: str) -> str:
    """The logo as an inline drawing, at most 19 by 17 mm; nothing where Word has no picture of it."""
    if png is None:
        return ""
    width, height = struct.unpack(">II", png[16:24])
    scale = min(19 / max(width, 1), 17 / max(height, 1))
    cx, cy = round(width * scale * _EMU_PER_MM), round(height * scale * _EMU_PER_MM)
    text = escape(alternative, {'"': "&quot;"})
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="1" name="Logo" descr="{text}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="Logo" descr="{text}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{LOGO_ID}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _add_source(parts: dict[str, bytes], path: str, text: str) -> None:
    """The file that the paper prints, as a data part that Word keeps when it saves."""
    parts[SOURCE] = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<naskah xmlns="{SOURCE_NAMESPACE}" berkas={quoteattr(path)}>'
        f"{escape(text, {chr(13): '&#13;'})}</naskah>"
    ).encode()
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>",
        '<Relationship Id="rIdNaskah" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'customXml" Target="../{SOURCE}"/></Relationships>',
    ).encode()


def _add_logo(parts: dict[str, bytes], png: bytes) -> None:
    parts["word/media/logo.png"] = png
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>",
        f'<Relationship Id="{LOGO_ID}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'image" Target="media/logo.png"/></Relationships>',
    ).encode()
