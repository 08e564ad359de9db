"""The style sheet of papers, with an LSP's colour and paper size put in."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from generator.forms.lembar import ANSWER_LINE, ANSWER_LINES, Lembar
from generator.outputs.subset import classes, row_height

_PAPER = {"a4": "210mm 297mm", "f4": "215mm 330mm"}
_FONT_FACE = re.compile(r"@font-face \{[^}]*\}\n")


_BOXES = 'input[type="checkbox"]', 'input[type="radio"]'
_BROWSER = (
    f"{', '.join(_BOXES)} {{ appearance: none; display: inline-grid; place-content: center }}\n"
    f"{', '.join(f'{box}:checked::before' for box in _BOXES)} {{ content: '\\221a'; font-weight: 700 }}\n"
    "@media screen and (max-width: 700px) {\n"
    "  body { margin: 0; padding: 4mm 3mm; max-width: none }\n"
    "  main { overflow-x: auto }\n"
    "  .garis, .polos { min-width: 170mm }\n"
    "  .polos.kop { min-width: 0 }\n"
    "}\n"
)
"""For browsers only: boxes as paper shows them, ticked ones with a tick; and tables that scroll on a phone."""


_BARE = (
    ".kaki { display: none }\n"
    "@page { @top-left { content: none } @bottom-left { content: none } @bottom-right { content: none } }\n"
)
"""For paper that is printed already: neither head nor foot."""


@cache
def _sheet() -> str:
    heights = "".join(f".jawaban-{n} {{ height: {n * ANSWER_LINE}mm }}\n" for n in range(1, ANSWER_LINES + 1))
    return (files("generator") / "templat" / "gaya.css").read_text("utf-8") + heights


def sheet(lembar: Lembar, *, fonts: bool) -> str:
    """The whole style sheet of a paper; without ``fonts`` the reader's own Arial is used."""
    width, height = _PAPER[lembar.kertas].split()
    size = f"{height} {width}" if lembar.lanskap else f"{width} {height}"
    text = _sheet() if fonts else _FONT_FACE.sub("", _sheet()) + _BROWSER
    if lembar.polos:
        text += _BARE
    text += "".join(f".mm-{n} {{ height: {n}mm }}\n" for n in sorted(_heights(lembar)))
    # Page sizes may not use variables in every reader, so this one is written out.
    text = text.replace("var(--kertas)", size)
    return f":root {{ --warna: {lembar.warna}; --muda: #{tint(lembar.warna)} }}\n{text}"


def _heights(lembar: Lembar) -> set[int]:
    """Row heights in millimetres that the sheet asks for by class (``mm-24``): a certificate is laid out by them."""
    return {found for element in lembar.root.iter("tr") if (found := row_height(classes(element))) is not None}


def tint(colour: str, share: float = 0.86) -> str:
    """A light tint of ``#rrggbb`` for the heads of tables, as ``rrggbb``: text stays readable on it."""
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)
