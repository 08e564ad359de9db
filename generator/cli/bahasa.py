"""Words of the command line, in Indonesian and English; and which of the two a run speaks."""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

BAHASA = ("id", "en")
VARIABLE = "TELUSUR_LANG"


def chosen(arguments: Sequence[str]) -> str:
    """The language asked for: ``--lang``, else ``TELUSUR_LANG``, else Indonesian.

    Read from the raw arguments, because help texts need it before anything is parsed.
    """
    wanted = os.environ.get(VARIABLE, "")
    for i, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
        elif argument == "--lang" and i + 1 < len(arguments):
            wanted = arguments[i + 1]
    return wanted if wanted in BAHASA else "id"


class Kata:
    """Texts of one language, by dotted name."""

    def __init__(self, bahasa: str) -> None:
        self.bahasa = bahasa

    def __call__(self, nama: str, /, **args: object) -> str:
        text: Any = catalogue(self.bahasa)
        for part in nama.split("."):
            text = text[part]
        return str(text).format(**args) if args else str(text)


@cache
def catalogue(bahasa: str) -> dict[str, Any]:
    """All texts of a language."""
    from registry.reader import read_bytes

    data, _ = read_bytes((files("generator.cli") / "kata" / f"{bahasa}.yaml").read_bytes())
    assert isinstance(data, dict)
    return data


_spoken = "id"


def current() -> Kata:
    """Texts in the language of this run."""
    return Kata(_spoken)


def speak(bahasa: str) -> None:
    """Sets the language of the run, also for click's own words ("Usage", "Error")."""
    global _spoken
    _spoken = bahasa
    os.environ["LANGUAGE"] = bahasa
    with as_file(files("generator.cli") / "locale") as folder:
        gettext.bindtextdomain("messages", str(folder))
        gettext.textdomain("messages")
