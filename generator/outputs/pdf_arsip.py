"""PDF/A-3 of a form, for the record: flat, nothing to fill in, with the data that it was made from attached."""

from __future__ import annotations

import copy
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import weasyprint

from generator.forms.lembar import Lembar
from generator.outputs.css import sheet
from generator.outputs.html import markup
from generator.outputs.pdf import Fetcher, fonts, identifier_of
from generator.outputs.subset import Element

VARIANT = "pdf/a-3b"
_TICK = "\u221a"


def render(lembar: Lembar, lampiran: Sequence[tuple[str, bytes]]) -> bytes:
    """The archive file with files of data inside, by their paths. Its dates are those of the data."""
    flat = replace(lembar, root=flattened(lembar.root))
    html = markup(flat, sheet(flat, fonts=True), inline=False)
    day = datetime.fromisoformat(lembar.tanggal).replace(tzinfo=UTC)
    attachments = [
        weasyprint.Attachment(
            string=isi,
            name=nama.replace("/", "--"),
            description=nama,
            relationship="Source",
            created=day,
            modified=day,
        )
        for nama, isi in lampiran
    ]
    identifier = identifier_of(html.encode(), *(isi for _, isi in lampiran))
    content = weasyprint.HTML(string=html, url_fetcher=Fetcher(lembar.aset)).write_pdf(
        font_config=fonts(),
        pdf_variant=VARIANT,
        pdf_tags=True,
        pdf_identifier=identifier,
        attachments=attachments,
        custom_metadata=False,
    )
    return _tidied(content)


def flattened(root: Element) -> Element:
    """The tree with the text of its fields in their place: boxes, lines to write on, what was filled in."""
    flat = copy.deepcopy(root)
    for parent in flat.iter():
        for i, child in enumerate(list(parent)):
            if child.tag in ("input", "textarea", "select"):
                still = _still(child)
                still.tail = child.tail
                parent[i] = still
    return flat


def _still(field: Element) -> Element:
    kind = field.get("type") if field.tag == "input" else field.tag
    still = Element("span")
    still.set("class", f"{field.get('class', '')} datar datar-{kind}".strip())
    if kind in ("checkbox", "radio"):
        still.text = _TICK if "checked" in field.attrib else ""
    elif kind == "select":
        still.text = next((option.text for option in field if "selected" in option.attrib), "")
    else:
        still.text = field.get("value") or field.text or ""
    return still


def _tidied(content: bytes) -> bytes:
    """Without the empty dictionaries of resources that the standard does not allow."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for obj in pdf.objects:
            if isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)):
                resources = obj.get("/Resources")
                if isinstance(resources, pikepdf.Dictionary):
                    for key in [key for key, value in resources.items() if _is_empty(value)]:
                        del resources[key]
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _is_empty(value: object) -> bool:
    return isinstance(value, pikepdf.Dictionary) and not value.keys()
