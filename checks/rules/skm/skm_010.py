"""SKM-010: the name of a KKNI scheme holds its level and its field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import clean_name, words
from checks.subject import SkemaSubject

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_AFTER = re.compile(r"\b(?:level|jenjang|kualifikasi|kkni)\s+(IX|IV|V?I{1,3}|V|[1-9])\b", re.IGNORECASE)
_BARE = re.compile(r"\b(IX|IV|V?I{1,3}|V|[1-9])\b")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    if skema.jenis != "kkni":
        return
    jenjang = skema.jenjang_kkni
    if jenjang is None:
        yield subject.hit(("jenjang_kkni",), "tanpa_jenjang")
    if not skema.dasar_jenjang:
        yield subject.hit(("dasar_jenjang",), "tanpa_dasar")
    if not skema.judul:
        return
    tertulis = level_of(skema.judul)
    if jenjang is not None and tertulis is None:
        yield subject.hit(("judul",), "nama_tanpa_jenjang", judul=skema.judul, n=jenjang)
    elif jenjang is not None and tertulis != jenjang:
        yield subject.hit(("judul",), "jenjang_beda", judul=skema.judul, n=jenjang, lain=tertulis or 0)
    if not field_of(skema.judul):
        yield subject.hit(("judul",), "nama_tanpa_bidang", judul=skema.judul)


def level_of(judul: str) -> int | None:
    """The KKNI level that a name states, in Roman or Arabic numerals."""
    match = _AFTER.search(judul) or _BARE.search(judul)
    if match is None:
        return None
    text = match.group(1).upper()
    return int(text) if text.isdecimal() else _ROMAN[text]


def field_of(judul: str) -> frozenset[str]:
    """The words of a name that say the field: without KKNI, level and the like."""
    name = words(clean_name(judul))
    numerals = {numeral.casefold() for numeral in _ROMAN}
    return frozenset(name) - kata("nama_umum") - kata("kata_tugas") - numerals


RULE = Rule(
    kode="SKM-010",
    judul=Dwi("Nama skema KKNI", "Name of a KKNI scheme"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-nama",),
    syarat=Dwi(
        "Skema KKNI memuat jenjang 1 sampai 9 beserta dasar penetapannya; namanya menyebut jenjang itu dan bidangnya.",
        "A KKNI scheme has a level from 1 to 9 and what that level rests on; its name states the level and the field.",
    ),
    mengapa=Dwi(
        "Jenjang kualifikasi ditetapkan instansi teknis atau komite BNSP, bukan dipilih LSP.",
        "The level is fixed by the technical ministry or a BNSP committee; an LSP does not choose it.",
    ),
    pesan={
        "tanpa_jenjang": Pesan(
            Dwi("Skema KKNI belum menyebut jenjangnya.", "The KKNI scheme does not state its level."),
            Dwi("Isi jenjang_kkni dengan angka 1 sampai 9.", "Give jenjang_kkni, a number from 1 to 9."),
        ),
        "tanpa_dasar": Pesan(
            Dwi(
                "Dasar penetapan jenjang KKNI belum disebut.",
                "What the KKNI level rests on is not stated.",
            ),
            Dwi(
                "Isi dasar_jenjang dengan keputusan instansi teknis, standar, atau keputusan komite BNSP, lengkap "
                "dengan nomor.",
                "Give dasar_jenjang: the ministry's decision, the standard, or the BNSP committee's decision, with "
                "number.",
            ),
        ),
        "nama_tanpa_jenjang": Pesan(
            Dwi(
                "Nama skema KKNI '{judul}' belum memuat jenjang yang ditetapkan ({n}).",
                "The name of the KKNI scheme '{judul}' does not state its level ({n}).",
            ),
            Dwi(
                "Tambahkan jenjangnya pada judul, misalnya 'KKNI Level II pada ...'.",
                "Add the level to judul, such as 'KKNI Level II pada ...'.",
            ),
        ),
        "jenjang_beda": Pesan(
            Dwi(
                "Nama skema KKNI '{judul}' menyebut jenjang {lain}, sedangkan jenjang_kkni {n}.",
                "The name of the KKNI scheme '{judul}' states level {lain}, but jenjang_kkni is {n}.",
            ),
            Dwi("Samakan keduanya menurut dasar_jenjang.", "Make both agree with dasar_jenjang."),
        ),
        "nama_tanpa_bidang": Pesan(
            Dwi(
                "Nama skema KKNI '{judul}' belum menyebut bidangnya.",
                "The name of the KKNI scheme '{judul}' does not state its field.",
            ),
            Dwi(
                "Tambahkan bidang atau kompetensi keahliannya, misalnya 'KKNI Level II pada Teknik Pengukuran'.",
                "Add the field, such as 'KKNI Level II pada Teknik Pengukuran'.",
            ),
        ),
    },
    salah="judul: KKNI Teknik Pengukuran\njenis: kkni\njenjang_kkni: 2",
    benar="judul: KKNI Level II pada Teknik Pengukuran\njenis: kkni\njenjang_kkni: 2",
    tiap_skema=periksa,
)
