"""What every form says in both editions, word for word, in ``tests/generator/forms/_teks/<edition>/<name>.txt``.

After a change that is meant, write the files anew and read the difference: ``python -m tests.generator.forms.golden``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.build.plan import look
from generator.forms import FORMS
from generator.forms.form import Form
from generator.forms.lembar import Lembar
from generator.forms.render import render
from generator.forms.sumber import Sumber
from tests.generator import papers as p

TEKS = Path(__file__).parent / "_teks"
EDISI = (2023, 2021)
_REPOSITORIES = ((p.ROOT, p.SKEMA), (p.LENGKAP, p.SKEMA_LENGKAP))
_INLINE = frozenset(("span", "strong", "em", "s", "input", "img"))


@dataclass(frozen=True)
class Naskah:
    """A form in an edition: of the example if that has a use for it, else of the complete repository."""

    form: Form
    edisi: int
    root: Path
    skema: str

    @property
    def id(self) -> str:
        return f"{self.edisi}/{self.form.nama}"

    @property
    def path(self) -> Path:
        return TEKS / f"{self.id}.txt"

    def sumber(self) -> Sumber:
        registry = p.registry(self.root)
        folder = registry.skema[self.skema]
        data = folder.skema.data.model_copy(update={"muk_versi": self.edisi})
        folder = replace(folder, skema=replace(folder.skema, data=data))
        return Sumber(registry, folder, p.digest_of(self.root))

    def lembar(self) -> Lembar:
        bagian = self.form.lembar(self.sumber())[0]
        looks = look(self.root, p.registry(self.root).pengaturan)
        return render(self.form, self.sumber(), bagian, looks, draf=False)


@cache
def every() -> tuple[Naskah, ...]:
    """Each form in each edition that has it; of a form with several papers the first."""
    result = []
    for edisi in EDISI:
        for form in FORMS:
            found = [Naskah(form, edisi, root, skema) for root, skema in _REPOSITORIES]
            result += [each for each in found if form.berlaku(each.sumber())][:1]
    return tuple(result)


def text(root: ET.Element) -> str:
    """The static text of a sheet, a line for each paragraph, cell and point."""
    joined = unicodedata.normalize("NFKC", "".join(_pieces(root.find("body"))))
    lines = (" ".join(line.split()) for line in joined.split("\n"))
    return "".join(f"{line}\n" for line in lines if line)


def _pieces(element: ET.Element) -> Iterator[str]:
    if element.tag in ("textarea", "select", "footer"):
        return
    yield _unwrapped(element.text)
    for i, child in enumerate(element, 1):
        block = child.tag not in _INLINE
        yield "\n" if block else ""
        if child.tag == "li":
            yield "\u2022 " if element.tag == "ul" else f"{i}. "
        yield from _pieces(child)
        yield "\n" if block else ""
        yield _unwrapped(child.tail)


def _unwrapped(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def main() -> None:
    for old in TEKS.glob("*/*.txt"):
        old.unlink()
    for naskah in every():
        naskah.path.parent.mkdir(parents=True, exist_ok=True)
        naskah.path.write_text(text(naskah.lembar().root), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
