"""MAPA-012: all five dimensions of competency are planned in every work group."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject

_DIMENSIONS = ("ts", "tms", "cms", "jres", "trs")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for kelompok in subject.rencana.kelompok:
        lines = [baris.bukti for rencana in kelompok.rencana for baris in rencana.baris]
        tagged = {dimensi for bukti in lines for dimensi in bukti.dimensi}
        missing = [each.upper() for each in _DIMENSIONS if each not in tagged]
        known = len(kelompok.rencana) == len(kelompok.data.unit)  # else a unit is unknown, or not planned
        complete = all(bukti.jenis and bukti.instrumen for bukti in lines)  # else MAPA-006 speaks first
        if lines and known and complete and missing:
            yield subject.hit(
                (*kelompok.path, "id"),
                document=subject.mapa,
                id=kelompok.data.id,
                dimensi=", ".join(missing),
            )


RULE = Rule(
    kode="MAPA-012",
    judul=Dwi("Lima dimensi kompetensi", "Five dimensions"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("ak-06",),
    syarat=Dwi(
        "Setiap kelompok pekerjaan menggali lima dimensi kompetensi: TS, TMS, CMS, JRES, dan TRS.",
        "Each work group draws on the five dimensions of competency: TS, TMS, CMS, JRES and TRS.",
    ),
    mengapa=Dwi(
        "FR.AK.06 menanyakan kelimanya; yang tidak direncanakan tidak dapat ditinjau.",
        "FR.AK.06 asks for all five; what was not planned cannot be reviewed.",
    ),
    pesan={
        "utama": Pesan(
            Dwi("Dimensi {dimensi} belum tergali pada kelompok {id}.", "Group {id} does not draw on {dimensi}."),
            Dwi(
                "Tambahkan dimensinya ke baris bukti yang menggalinya; CMS dan TRS lazimnya melalui PMO atau PW.",
                "Add it to dimensi of the line that draws on it; CMS and TRS as a rule by PMO or PW.",
            ),
        )
    },
    salah="dimensi: [ts]",
    benar="dimensi: [ts, tms, jres, cms, trs]",
    tiap_skema=periksa,
)
