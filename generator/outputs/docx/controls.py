"""Content controls of Word: text, date, tick box and drop-down, and the data that shared ones are bound to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from generator.outputs.subset import Element

NAMESPACE = "urn:telusur:isian"
STORE = "{7E1B9C52-6F0A-4D53-9A41-2C5D8E0F7B16}"
"""Identity of the data part in every document: Word looks it up inside one document only."""

BLANK = "\u2002" * 8
"""En spaces: an empty control that prints as an empty place and can still be clicked."""

_TICKED, _OPEN = "\u2612", "\u2610"
_BOX_FONT = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'


@dataclass
class Controls:
    """Makes the controls of one document; each gets an id of its own, shared ones one piece of data."""

    bound: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    def of(self, element: Element, run_properties: str) -> str:
        """The control for a field of the form, as WordprocessingML inside a paragraph."""
        kind = element.get("type") if element.tag == "input" else element.tag
        if kind in ("checkbox", "radio"):
            return self._box(element)
        if kind == "select":
            return self._choice(element, run_properties)
        return self._text(element, str(kind), run_properties)

    def data(self) -> str:
        """The data part: what shared controls show."""
        items = "".join(f"<{name}>{escape(value) or BLANK}</{name}>" for name, value in self.bound.items())
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<isian xmlns="{NAMESPACE}">{items}</isian>'

    def _head(self, element: Element) -> str:
        self._count += 1
        name = element.get("name", "")
        # Ids need be unique in a document only, and must be positive 31-bit numbers.
        number = int.from_bytes(hashlib.sha256(f"{self._count} {name}".encode()).digest()[:3]) * 100 + self._count % 100
        title = element.get("title", name)[:64]
        return (
            f"<w:alias w:val={quoteattr(title)}/><w:tag w:val={quoteattr(name[:64])}/>"
            f'<w:id w:val="{1 + number % 2_000_000_000}"/>'
        )

    def _box(self, element: Element) -> str:
        ticked = "checked" in element.attrib
        return (
            f"<w:sdt><w:sdtPr>{self._head(element)}<w14:checkbox>"
            f'<w14:checked w14:val="{int(ticked)}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent><w:r><w:rPr>{_BOX_FONT}</w:rPr><w:t>{_TICKED if ticked else _OPEN}</w:t></w:r>"
            "</w:sdtContent></w:sdt>"
        )

    def _text(self, element: Element, kind: str, run_properties: str) -> str:
        shared = element.get("data-ikatan")
        given = element.get("value") or (element.text or "").strip()
        binding = placeholder = ""
        properties = run_properties
        if shared:
            name = shared.replace("-", "_")
            self.bound[name] = self.bound.get(name) or given
            binding = (
                f"<w:dataBinding w:prefixMappings=\"xmlns:t='{NAMESPACE}'\" "
                f'w:xpath="/t:isian[1]/t:{name}[1]" w:storeItemID="{STORE}"/>'
            )
        elif not given:
            placeholder = "<w:showingPlcHdr/>"
            properties = '<w:rStyle w:val="PlaceholderText"/>'
        what = {
            "date": '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="id-ID"/>'
            '<w:storeMappedDataAs w:val="text"/><w:calendar w:val="gregorian"/></w:date>',
            "textarea": '<w:text w:multiLine="1"/>',
        }.get(kind, "<w:text/>")
        return (
            f"<w:sdt><w:sdtPr>{self._head(element)}{placeholder}{binding}{what}</w:sdtPr><w:sdtContent><w:r>"
            f'<w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(given) or BLANK}</w:t></w:r>'
            "</w:sdtContent></w:sdt>"
        )

    def _choice(self, element: Element, run_properties: str) -> str:
        options = [(option.get("value", option.text or ""), option.text or "") for option in element]
        chosen = next((o.text or "" for o in element if "selected" in o.attrib), BLANK)
        items = "".join(
            f"<w:listItem w:displayText={quoteattr(text)} w:value={quoteattr(value)}/>" for value, text in options
        )
        return (
            f"<w:sdt><w:sdtPr>{self._head(element)}<w:dropDownList>{items}</w:dropDownList></w:sdtPr>"
            f'<w:sdtContent><w:r><w:rPr>{run_properties}</w:rPr><w:t xml:space="preserve">{escape(chosen)}</w:t></w:r>'
            "</w:sdtContent></w:sdt>"
        )
