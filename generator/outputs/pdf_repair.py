"""What WeasyPrint's forms and tags leave wrong, put right with pikepdf.

Radio buttons keep their name in the group only; every box gets an appearance for "off"; fields of one name become
one field with several places, so that a name is typed once; header cells say what they head; the file gets a
stable identity.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from generator.forms.lembar import Lembar

_NO_EXPORT = 1 << 14  # NoToggleToOff of a radio group: an answer once given could not be taken back
FIELD_FONT = "Telusur-Isian"
"""The face that the style sheet gives to fields: it only measures them."""

_APPEARANCE = String("0.07 0.07 0.07 rg /Helv 9 Tf")
_INHERITED = ("/FT", "/T", "/V", "/DA", "/Ff", "/Opt", "/TU", "/MaxLen")


def repair(content: bytes, lembar: Lembar, identifier: bytes) -> bytes:
    """The repaired file; the same bytes for the same input. Repairing it once more changes nothing."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        form = pdf.Root.get("/AcroForm")
        if form is not None:
            _group_radios(pdf, form)
            _join_by_name(pdf, form)
            _plain_font(pdf, form)
            # Every box has its appearances now; readers that would draw them anew lack the font for it.
            if "/NeedAppearances" in form:
                del form["/NeedAppearances"]
        _scope_headers(pdf)
        _say_what_it_is(pdf, lembar)
        pdf.trailer["/ID"] = Array([String(identifier), String(identifier)])
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _group_radios(pdf: Pdf, form: Object) -> None:
    """Groups stand in the list of fields, their buttons below them; unticked boxes have an appearance."""
    kept = []
    unticked: list[Object] = []
    for field in form.Fields.as_list():
        if "/Parent" in field:
            for key in ("/T", "/FT", "/V"):
                if key in field:
                    del field[key]
        else:
            kept.append(field)
        if "/Kids" in field and "/Ff" in field:
            field.Ff = int(field.Ff) & ~_NO_EXPORT
        appearance = field.get("/AP")
        if appearance is not None and "/N" in appearance and "/Off" not in appearance.N:
            if not unticked:
                unticked.append(_nothing(pdf))
            appearance.N.Off = unticked[0]
    form.Fields = Array(kept)


def _nothing(pdf: Pdf) -> Object:
    """An appearance that draws nothing: one for all boxes, whatever their size."""
    return pdf.make_indirect(pdf.make_stream(b"q Q", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1])))


def _join_by_name(pdf: Pdf, form: Object) -> None:
    """Text fields that share a name become one field, typed once."""
    by_name: dict[str, list[Object]] = {}
    for field in form.Fields.as_list():
        by_name.setdefault(str(field.get("/T", "")), []).append(field)
    fields = []
    for name, group in by_name.items():
        if len(group) == 1 or any(field.get("/FT") != Name.Tx for field in group):
            fields += group
        else:
            fields.append(_joined(pdf, name, group))
    form.Fields = Array(fields)


def _joined(pdf: Pdf, name: str, group: list[Object]) -> Object:
    first = group[0]
    parent = pdf.make_indirect(
        Dictionary(FT=Name.Tx, T=String(name), TU=first.get("/TU", String(name)), V=String(""), DA=first.DA)
    )
    for field in group:
        for key in _INHERITED:
            if key in field and key != "/DA":
                del field[key]
        field.Parent = parent
    parent.Kids = Array(group)
    return parent


def _plain_font(pdf: Pdf, form: Object) -> None:
    """Fields are typed in Helvetica, which every reader has; the composite font they came with goes.

    Few readers can type in a composite font, and it would be embedded whole.
    """
    fonts = form.DR.Font
    for name in list(fonts.keys()):
        if FIELD_FONT in str(fonts[name].get("/BaseFont", "")):
            del fonts[name]
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name.Helvetica,
        Flags=32,
        FontBBox=Array([-166, -225, 1000, 931]),
        ItalicAngle=0,
        Ascent=718,
        Descent=-207,
        CapHeight=718,
        StemV=88,
    )
    helvetica = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=descriptor,
    )
    form.DR = Dictionary(Font=Dictionary(Helv=pdf.make_indirect(helvetica)))
    form.DA = _APPEARANCE
    for field in form.Fields.as_list():
        if field.get("/FT") in (Name.Tx, Name.Ch):
            field.DA = _APPEARANCE
            for place in field.get("/Kids", Array([])).as_list():
                if "/DA" in place:
                    del place["/DA"]


def _scope_headers(pdf: Pdf) -> None:
    """A header cell in a table's head heads its column, any other its row."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return
    for element, ancestors in _structure(root, ()):
        if element.get("/S") != Name.TH:
            continue
        scope = Name.Column if Name.THead in ancestors else Name.Row
        attributes = element.get("/A")
        if isinstance(attributes, Array):
            table = next((a for a in attributes.as_list() if a.get("/O") == Name.Table), None)
            if table is None:
                table = Dictionary(O=Name.Table)
                attributes.append(table)
            table.Scope = scope
        elif attributes is not None and attributes.get("/O") == Name.Table:
            attributes.Scope = scope
        else:
            element.A = Array(
                [*([attributes] if attributes is not None else []), Dictionary(O=Name.Table, Scope=scope)]
            )


def _structure(node: Object, ancestors: tuple[Object, ...]) -> Iterator[tuple[Object, tuple[Object, ...]]]:
    """Structure elements with the kinds of their ancestors."""
    waiting: list[tuple[Object, tuple[Object, ...]]] = [(node, ancestors)]
    while waiting:
        current, above = waiting.pop()
        yield current, above
        kids = current.get("/K")
        children = kids.as_list() if isinstance(kids, Array) else [kids] if kids is not None else []
        kind = current.get("/S")
        below = (*above, kind) if kind is not None else above
        waiting += [(child, below) for child in children if isinstance(child, Dictionary) and "/S" in child]


def _say_what_it_is(pdf: Pdf, lembar: Lembar) -> None:
    pdf.Root.Lang = String(lembar.root.get("lang") or "id")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for page in pdf.pages:
        page.obj.Tabs = Name.S
    pdf.docinfo["/Title"] = String(lembar.judul)
    pdf.docinfo["/Subject"] = String(f"Jejak {lembar.jejak}")
