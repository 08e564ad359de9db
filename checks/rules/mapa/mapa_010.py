"""MAPA-010: the plan uses methods that the unit's evidence guide names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import UnitRencana
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.subject import SkemaSubject, related_in
from registry.instrumen import instrumen
from registry.model.dasar import Butir

_SUPPORT = "PMO"
"""Asked during the observation, and part of it."""

_METHODS = tuple(dict.fromkeys(each.uji for each in instrumen().values()))


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for rencana in subject.rencana.unit:
        panduan = rencana.unit.panduan_penilaian if rencana.unit else None
        context = " ".join(_texts(panduan.konteks_penilaian or ())) if panduan else ""
        named = {uji for uji in _METHODS if pola(f"metode_{uji}").search(context)}
        if named and not pola("metode_lain").search(context):
            yield from _unit(subject, rencana, named)


def _texts(items: Iterable[Butir]) -> Iterator[str]:
    for butir in items:
        yield butir.teks
        yield from _texts(butir.butir)


def _unit(subject: SkemaSubject, rencana: UnitRencana, named: set[str]) -> Iterator[Hit]:
    kode, document = rencana.entri.kode, rencana.entri.dokumen
    said: set[str] = set()
    for baris in rencana.baris:
        for k, each in enumerate(baris.bukti.instrumen):
            uji = instrumen()[each].uji
            supports = each == _SUPPORT and "observasi_langsung" in named
            if uji not in named | said and not supports and document is not None:
                said.add(uji)
                yield subject.hit(
                    (*baris.path, "instrumen", k),
                    document=subject.mapa,
                    acuan=kode,
                    terkait=(related_in(document, ("panduan_penilaian", "konteks_penilaian"), "konteks"),),
                    metode=uji.replace("_", " "),
                    instrumen=each,
                    kode=kode,
                )


RULE = Rule(
    kode="MAPA-010",
    judul=Dwi("Metode sesuai konteks penilaian unit", "Methods allowed by the unit"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Metode dalam rencana disebut pada konteks penilaian unit, atau konteks itu membuka metode lain yang relevan.",
        "The methods of the plan are named in the unit's assessment context, or that context admits other methods.",
    ),
    mengapa=Dwi(
        "Panduan penilaian menetapkan cara unit dinilai; cara lain memerlukan alasan.",
        "The evidence guide says how a unit is judged; another way needs a reason.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Metode {metode} ({instrumen}) tidak disebut pada konteks penilaian {kode}.",
                "Method {metode} ({instrumen}) is not named in the assessment context of {kode}.",
            ),
            Dwi(
                "Pakai metode yang disebut unit itu, atau catat alasannya sebagai pengecualian.",
                "Use a method that the unit names, or record the reason as a waiver.",
            ),
        )
    },
    label={"konteks": Dwi("konteks penilaian unit", "the unit's assessment context")},
    salah="instrumen: [CVP]",
    benar="instrumen: [DPT, PMO]",
    tiap_skema=periksa,
)
