"""What a form is: its code, who may have it, what goes in, and when it belongs to a scheme's papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.forms.sumber import Sumber

Audiens = Literal["publik", "asesi", "asesor", "lsp"]
"""Who may have a paper. Each kit holds what is for its audience and what is for the ones before."""

AUDIENS: tuple[Audiens, ...] = ("publik", "asesi", "asesor")
"""The audiences that kits are made for."""


Per = Literal["skema", "hari", "asesor", "asesi"]
"""How often an assessment day prints a paper: never anew (the scheme's master serves), once, once for each assessor,
once for each candidate."""

Tahap = Literal["persiapan", "pra", "uji", "sesudah", "pleno", "sertifikat"]
"""When it is used: before the day, at the consultation, at the assessment, after it, at the decision, afterwards."""


def always(sumber: Sumber) -> bool:
    """The form belongs to every scheme."""
    del sumber
    return True


def once(sumber: Sumber) -> tuple[str | None, ...]:
    """One paper for the scheme."""
    del sumber
    return (None,)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the catalogue.

    ``nama`` names its template (``templat/<nama>.html``) and its words (``teks/<nama>.yaml``). ``isi`` says what
    goes in, of a scheme and of the part that ``lembar`` names (a unit's code, or ``None``). ``berlaku`` says
    whether the scheme's plan asks for it. ``kunci`` marks a form that prints answers, ``polos`` one for paper that is
    printed already: nothing runs around its pages; ``surat`` a letter to one person, which no kit holds. ``per`` and
    ``tahap`` say how often and when an assessment day prints it; ``tahap`` is ``None`` for what a day does not print.
    """

    kode: str
    nama: str
    audiens: Audiens
    isi: Callable[[Sumber, str | None], Mapping[str, Any]]
    berlaku: Callable[[Sumber], bool] = always
    lembar: Callable[[Sumber], tuple[str | None, ...]] = once
    kunci: bool = False
    polos: bool = False
    surat: bool = False
    per: Per = "skema"
    tahap: Tahap | None = None

    def berkas(self, bagian: str | None) -> str:
        """The name of the paper's files, without suffix: plain ASCII, under 120 characters."""
        name = self.kode if bagian is None else f"{self.kode}-{bagian}"
        return "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "-" for c in name)[:110]


def goes_to(audiens: Audiens, kit: Audiens) -> bool:
    """Whether a paper for ``audiens`` may be in the kit for ``kit``."""
    order: tuple[Audiens, ...] = ("publik", "asesi", "asesor", "lsp")
    return order.index(audiens) <= order.index(kit)
