"""GEN-003: nothing of a template is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import BerkasSubject

_LEFT_OVER = re.compile(
    r"""\b(?:x{3,}|tbd|lorem|isi\ ?di\ ?sini|contoh\ skema|lsp\s?x{2,}|coret\ yang\ tidak\ (?:perlu|sesuai))\b
      |\.{4,}|_{3,}
      |\A(?:KKNI/Okupasi/Klaster|Sewaktu/Tempat\ Kerja/Mandiri)\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_TRACES = (
    "xx",
    "tbd",
    "lorem",
    "sini",
    "contoh skema",
    "coret",
    "....",
    "___",
    "okupasi/",
    "kerja/mandiri",
)
"""Each left-over holds one of these: plain search is many times faster than the pattern, and most files are clean."""
_TEXT_OF_OTHERS = frozenset(("pola_kode", "sidik"))


def periksa(berkas: BerkasSubject) -> Iterator[Hit]:
    whole = berkas.gabungan.lower()
    if not any(trace in whole for trace in _TRACES):
        return
    for path, text in berkas.texts:
        match = _LEFT_OVER.search(text)
        if match is not None and not _TEXT_OF_OTHERS.intersection(path):
            yield berkas.hit(path, teks=match.group())


RULE = Rule(
    kode="GEN-003",
    judul=Dwi("Tidak ada sisa templat", "No template remains"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("dokumen-resmi",),
    syarat=Dwi(
        "Data tidak memuat isian templat, titik-titik, garis isian, atau pilihan yang belum dicoret.",
        "Data holds no filler of a template, no dotted or ruled blanks, no option list left untouched.",
    ),
    mengapa=Dwi(
        "Skema terbit yang masih mencetak 'KKNI/Okupasi/Klaster' sebagai jenisnya dikembalikan verifikator. "
        "Coretan dan garis isian dibuat oleh formulir, bukan ditulis di data.",
        "An issued scheme that still prints 'KKNI/Okupasi/Klaster' as its type is sent back. Strike-outs and "
        "blanks are made by the forms, not written in the data.",
    ),
    pesan={
        "utama": Pesan(
            Dwi("Masih ada teks templat: '{teks}'.", "Text of a template is left: '{teks}'."),
            Dwi(
                "Tulis isinya, atau hapus kunci ini bila memang tidak ada.",
                "Write what belongs here, or delete the key if there is nothing.",
            ),
        )
    },
    menggantikan_muat=True,
    salah="jenis: KKNI/Okupasi/Klaster",
    benar="jenis: klaster",
    tiap_berkas=periksa,
)
