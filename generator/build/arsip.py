"""What an archive file may take along of the data that it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.forms.form import Form
from registry.layout import Kind, home_of, kind_of
from registry.reader.content import content_of
from registry.store import Registry

if TYPE_CHECKING:
    from generator.build.run import Sheet

_ANYBODY: frozenset[Kind] = frozenset(("peraturan", "standar", "unit", "skema"))
_ASSESSORS: frozenset[Kind] = _ANYBODY | {"lsp", "mapa", "bank", "validasi"}


def sources(registry: Registry, sheet: Sheet) -> tuple[tuple[str, bytes], ...]:
    """The files that a paper was made from and whose readers may read them, in the order of their paths.

    Keys go only where the paper prints keys. What holds personal data is never taken along.
    """
    form = sheet.paper.form
    return tuple(
        (berkas, content_of(registry.files[berkas]))
        for berkas in sorted(sheet.remembered.sumber)
        if berkas in registry.files and berkas not in registry.outside and may_read(form, kind_of(home_of(berkas)))
    )


def may_read(form: Form, kind: Kind | None) -> bool:
    """Whether those who get a form may read a kind of data whole."""
    if kind == "kunci":
        return form.kunci
    return kind in (_ANYBODY if form.audiens in ("publik", "asesi") else _ASSESSORS)
