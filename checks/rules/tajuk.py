"""Headers of papers that somebody typed into a file, though they are printed from the scheme."""

from __future__ import annotations

from collections.abc import Iterator

from registry.model.skema import Skema
from registry.reader import Plain

_MEANING = {
    "judul": "judul",
    "judul_skema": "judul",
    "nama_skema": "judul",
    "jenis": "jenis",
    "jenis_skema": "jenis",
    "nomor": "nomor",
    "nomor_skema": "nomor",
    "nomor_dokumen": "nomor",
    "muk_versi": "muk_versi",
    "versi_muk": "muk_versi",
    "generasi": "muk_versi",
}
"""Keys that people copy from a printed header, and what of the scheme each repeats."""


def typed_headers(raw: Plain, skema: Skema) -> Iterator[tuple[str, str, str]]:
    """Key, value as typed, and what the scheme says (empty where both say the same)."""
    for key, value in raw.items() if isinstance(raw, dict) else ():
        if key in _MEANING and isinstance(value, str):
            due = _due(_MEANING[key], skema)
            same = any(_bare(value) == _bare(each) for each in due)
            yield key, value, "" if same or not due else due[0]


def _due(what: str, skema: Skema) -> list[str]:
    if what == "nomor":
        return [each for each in (skema.nomor_skema, skema.nomor_dokumen) if each]
    value = getattr(skema, what)
    return [str(value)] if value else []


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
