"""The glossary: terms of certification in Indonesian and English, from one data file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.reader import read_bytes

URL = "glosarium.html"


@dataclass(frozen=True, slots=True)
class Istilah:
    """A term: Indonesian, English, and what it means. ``singkatan`` is what people say for it."""

    id: str
    en: str
    arti: str
    singkatan: str

    @property
    def jangkar(self) -> str:
        """The anchor of the term on its page."""
        return "-".join("".join(sign if sign.isalnum() else " " for sign in self.id.lower()).split())


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    groups = glossary()
    terms = [term for group in groups.values() for term in group]
    english = sorted(((term.en, term) for term in terms), key=lambda pair: pair[0].casefold())
    isi = tulis("glosarium", konteks, URL, kelompok=groups, jumlah=len(terms), inggris=english)
    uraian = "Istilah sertifikasi kompetensi yang dipakai di situs ini, dengan padanan Inggrisnya."
    yield Halaman(URL, "glosarium", "Glosarium", uraian, isi)


@cache
def glossary() -> dict[str, list[Istilah]]:
    """All terms by group, in print order."""
    data, _ = read_bytes((files("generator.pages") / "glosarium.yaml").read_bytes())
    assert isinstance(data, dict)
    return {
        group: [Istilah(each["id"], each["en"], each["arti"], each.get("singkatan") or "") for each in terms]
        for group, terms in data.items()
    }
