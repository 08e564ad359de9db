"""GEN-002: clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import BerkasSubject

_UNCLEAN = re.compile(
    r"""(?P<tepi>\A[ \t]|[ \t]\Z)
      |(?P<tersembunyi>[\x00-\x09\x0b-\x1f\x7f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff])
      |(?P<ganda>[ ]{2,})
      |(?P<penggal>[a-z]-\n[ ]*[a-z])""",
    re.VERBOSE,
)


_PRINTABLE = bytes(range(0x20, 0x7F))


def periksa(berkas: BerkasSubject) -> Iterator[Hit]:
    if _surely_clean(berkas.gabungan):
        return
    for path, text in berkas.texts:
        if _surely_clean(text):
            continue
        # A block scalar ends with the line break of its last line, which nobody typed.
        matches = _UNCLEAN.finditer(text.removesuffix("\n"))
        match = next((each for each in matches if not _layout_of_block(text, each)), None)
        if match is not None:
            kind = str(match.lastgroup)
            found = match.group()
            yield berkas.hit(path, kind, huruf=f"U+{ord(found[0]):04X}", potongan=_around(text, match))


def _surely_clean(texts: str) -> bool:
    """Whether the pattern matches none of the texts (``|`` between them), told many times faster than by it."""
    plain = texts.isascii()
    if plain and texts.encode("ascii").translate(None, _PRINTABLE):
        return False
    if not (plain or texts.isprintable()) or texts[:1] == " " or texts[-1:] == " ":
        return False
    return not ("| " in texts or "  " in texts or " |" in texts)


def _layout_of_block(text: str, match: re.Match[str]) -> bool:
    """Blanks that indent a line of a multi-line text are layout, not a slip."""
    return match.lastgroup == "ganda" and text[: match.start()].endswith("\n")


def _around(text: str, match: re.Match[str]) -> str:
    start, end = max(0, match.start() - 12), min(len(text), match.end() + 12)
    return " ".join(text[start:end].split())


RULE = Rule(
    kode="GEN-002",
    judul=Dwi("Teks bersih", "Clean text"),
    tingkat="minor",
    profil="draf",
    kepastian="T",
    klausul=("dokumen-resmi",),
    syarat=Dwi(
        "Teks tidak diawali atau diakhiri spasi, tidak memuat spasi ganda, tab, karakter tersembunyi, atau "
        "sisa pemenggalan kata.",
        "Text has no blank at either end, no double blank, no tab, no hidden character, and no hyphenation left over.",
    ),
    mengapa=Dwi(
        "Spasi dan karakter tersembunyi, biasanya sisa salinan dari PDF, membuat judul yang sama dianggap berbeda.",
        "Blanks and hidden characters, usually left from a PDF, make equal titles compare unequal.",
    ),
    pesan={
        "tepi": Pesan(
            Dwi("Teks diawali atau diakhiri spasi.", "Text begins or ends with a blank."),
            Dwi("Hapus spasi di tepi teks.", "Delete the blank at the edge."),
        ),
        "tersembunyi": Pesan(
            Dwi(
                "Teks memuat karakter tersembunyi {huruf} di '{potongan}'.",
                "Text holds the hidden character {huruf} in '{potongan}'.",
            ),
            Dwi("Ganti dengan spasi biasa, atau hapus.", "Replace it by a plain blank, or delete it."),
        ),
        "ganda": Pesan(
            Dwi("Teks memuat spasi ganda di '{potongan}'.", "Text holds a double blank in '{potongan}'."),
            Dwi("Sisakan satu spasi.", "Leave a single blank."),
        ),
        "penggal": Pesan(
            Dwi(
                "Teks memuat sisa pemenggalan kata di '{potongan}'.",
                "Text holds left-over hyphenation in '{potongan}'.",
            ),
            Dwi("Sambung kembali kata itu.", "Join the word again."),
        ),
    },
    salah='judul: "Melayani Pemohon  Sertifikasi "',
    benar="judul: Melayani Pemohon Sertifikasi",
    tiap_berkas=periksa,
)
