"""Opening a Word document that somebody else made: what it is not, and what it may not hold, said in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.importers.failure import FormatLama, MakroWord, RusakWord
from generator.importers.sampel import Sampel
from generator.importers.word.paket import Paket, open_package


@contextmanager
def open_word(path: Path, nama: str) -> Iterator[Paket]:
    """The package of a document. Raises an :class:`~generator.importers.failure.ImporGagal`, also for macros."""
    if Sampel(path).bentuk == "ole":
        raise FormatLama(nama)
    with open_package(path, nama) as package:
        if not package.has("word/document.xml"):
            raise RusakWord(nama)
        if any(name.lower().endswith("vbaproject.bin") for name in package.zip.namelist()):
            raise MakroWord(nama)
        yield package
