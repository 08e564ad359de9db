"""The shell of a document: styles, numbering, page set-up, header and footer, made once with python-docx.

Every document then only puts its own body, footer text, dates and logo into it.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips
from docx.text.paragraph import Paragraph

from generator.outputs.docx.controls import STORE
from generator.outputs.docx.look import MARGIN, PAPER, printable

FONT = "Arial"
FOOTER_MARK, HEADER_MARK = "@@KAKI@@", "@@KEPALA@@"
LOGO_ID = "rIdLogo"
MAX_LISTS = 400
"""Numbered lists that a document may hold: each has a numbering of its own, so that it starts at one."""


@cache
def shell(kertas: str, lanskap: bool, page_word: str, of_word: str, *, polos: bool = False) -> dict[str, bytes]:
    """Parts of the empty document by name; the body's place in ``word/document.xml`` is marked by ``@@ISI@@``.

    With ``polos`` nothing runs around the pages.
    """
    document = docx.Document()
    _page(document, kertas, lanskap)
    _styles(document)
    _numbering(document)
    if not polos:
        _header_and_footer(document, printable(kertas, lanskap), page_word, of_word)
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>@@ISI@@</w:t></w:r></w:p>"))
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return _with_data(parts)


def _page(document: Document, kertas: str, lanskap: bool) -> None:
    section = document.sections[0]
    width, height = PAPER[kertas]
    if lanskap:
        width, height = height, width
    size = section._sectPr.get_or_add_pgSz()
    size.set(qn("w:w"), str(width))
    size.set(qn("w:h"), str(height))
    if lanskap:
        size.set(qn("w:orient"), "landscape")
    margin = section._sectPr.get_or_add_pgMar()
    for side, value in MARGIN.items():
        margin.set(qn(f"w:{side}"), str(value))
    margin.set(qn("w:header"), "400")
    margin.set(qn("w:footer"), "400")
    section.different_first_page_header_footer = True


def _styles(document: Document) -> None:
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name = FONT
    normal.font.size = Pt(9)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    normal.element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="id-ID"/>'))
    normal.paragraph_format.space_after = Pt(2)
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    for name, size, before in (("Heading 1", 12, 6), ("Heading 2", 10, 8), ("Heading 3", 9, 6)):
        style = styles[name]
        style.font.name = FONT
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{attribute}"), None)
        style.font.size = Pt(size)
        style.font.bold = True
        style.font.color.rgb = RGBColor(0x11, 0x11, 0x11)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(3)
        style.paragraph_format.keep_with_next = True
    for name in ("Header", "Footer"):
        tabs = styles[name].element.pPr.find(qn("w:tabs"))
        if tabs is not None:
            styles[name].element.pPr.remove(tabs)
    placeholder = styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    placeholder.element.set(qn("w:styleId"), "PlaceholderText")
    placeholder.font.color.rgb = RGBColor(0x80, 0x80, 0x80)


def _numbering(document: Document) -> None:
    """Number 1 is the bullet; from 2 on each is a list of its own that counts from one."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    for i, (kind, text) in enumerate((("bullet", "\u2022"), ("decimal", "%1."))):
        numbering.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/>'
                f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
                '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="280" w:hanging="280"/></w:pPr></w:lvl></w:abstractNum>'
            )
        )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="1"><w:abstractNumId w:val="0"/></w:num>'))
    for number in range(2, MAX_LISTS + 2):
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="1"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )


def _header_and_footer(document: Document, width: int, page_word: str, of_word: str) -> None:
    section = document.sections[0]
    header = section.header.paragraphs[0]
    run = header.add_run(HEADER_MARK)
    run.font.size = Pt(7.5)
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)
        for text in (FOOTER_MARK, f"\t{page_word} "):
            paragraph.add_run(text).font.size = Pt(7.5)
        _field(paragraph, "PAGE")
        paragraph.add_run(f" {of_word} ").font.size = Pt(7.5)
        _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), instruction)
    simple.append(parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:sz w:val="15"/></w:rPr><w:t>1</w:t></w:r>'))
    paragraph._p.append(simple)


def _with_data(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Adds the data part that shared controls are bound to; drops the template's thumbnail."""
    parts = {name: content for name, content in parts.items() if not name.startswith("docProps/thumbnail")}
    package = parts["_rels/.rels"].decode()
    start = package.find("<Relationship ", max(0, package.find("thumbnail") - 300))
    for relation in package[start:].split("<Relationship "):
        if "thumbnail" in relation:
            package = package.replace("<Relationship " + relation.split("/>")[0] + "/>", "")
    parts["_rels/.rels"] = package.encode()
    parts["customXml/itemProps1.xml"] = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem '
        f'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{STORE}">'
        "<ds:schemaRefs/></ds:datastoreItem>"
    ).encode()
    parts["customXml/_rels/item1.xml.rels"] = (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'customXmlProps" Target="itemProps1.xml"/></Relationships>'
    )
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>",
        '<Relationship Id="rIdIsian" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'customXml" Target="../customXml/item1.xml"/></Relationships>',
    ).encode()
    types = parts["[Content_Types].xml"].decode()
    types = types.replace(
        "</Types>",
        '<Override PartName="/customXml/itemProps1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    )
    if 'Extension="png"' not in types:
        types = types.replace("<Override", '<Default Extension="png" ContentType="image/png"/><Override', 1)
    parts["[Content_Types].xml"] = types.encode()
    return parts
