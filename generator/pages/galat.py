"""What can keep a site from being built, each with its message in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from generator.pages.links import Masalah

Bahasa = Literal["id", "en"]

_MOST_LINKS = 10


class SitusGagal(Exception):
    """A site that could not be finished; :meth:`pesan` says in words what was found and what to do."""

    teks: ClassVar[dict[Bahasa, str]]

    def __init__(self, **arguments: str | int) -> None:
        self.arguments = arguments
        super().__init__(self.pesan())

    def pesan(self, bahasa: Bahasa = "id") -> str:
        """The message in a language."""
        return self.teks[bahasa].format(**self.arguments)


class PaketKurang(SitusGagal):
    """A package that builds sites is not installed; ``arguments['paket']`` names it."""

    teks: ClassVar[dict[Bahasa, str]] = {
        "id": 'Situs memerlukan paket yang belum terpasang: {paket}. Pasang dengan: pip install "telusur[site]"',
        "en": 'The site needs a package that is not installed: {paket}. Install it: pip install "telusur[site]"',
    }


class KerangkaGagal(SitusGagal):
    """MkDocs failed, or did not make what the generated pages need."""

    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "MkDocs gagal membuat kerangka situs: {sebab}",
        "en": "MkDocs could not make the shells of the site: {sebab}",
    }


class CariGagal(SitusGagal):
    """Pagefind failed; the pages are there, the search index is not."""

    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "Pagefind gagal membuat indeks pencarian: {sebab}",
        "en": "Pagefind could not make the search index: {sebab}",
    }


class KeluaranSalah(SitusGagal):
    """The folder of the site cannot be used."""

    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "Folder situs {folder} tidak dapat dipakai: {sebab}",
        "en": "The folder of the site {folder} cannot be used: {sebab}",
    }


class TautanPutus(SitusGagal):
    """Links or anchors of the finished site lead nowhere; ``masalah`` has each page and target."""

    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "Situs memuat {n} tautan yang tidak sampai:\n{rinci}",
        "en": "The site holds {n} links that lead nowhere:\n{rinci}",
    }

    def __init__(self, masalah: Sequence[Masalah]) -> None:
        self.masalah = tuple(masalah)
        lines = [f"  {each.halaman}: {each.sasaran} ({each.sebab})" for each in self.masalah[:_MOST_LINKS]]
        super().__init__(n=len(self.masalah), rinci="\n".join(lines))
