"""MAPA-006: every line of evidence is complete."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.reader import Path

_PARTS = ("teks", "kategori", "cakupan", "jenis", "instrumen")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None:
        return
    for i, rencana in enumerate(mapa.data.rencana):
        for j, bukti in enumerate(rencana.bukti):
            path: Path = ("rencana", i, "bukti", j)
            missing = [
                part for part in _PARTS if not _given(getattr(bukti, part)) and not subject.lost((*path, part), mapa)
            ]
            if missing:
                yield subject.hit(
                    (*path, "id"),
                    document=mapa,
                    acuan=rencana.unit,
                    id=bukti.id,
                    kode=rencana.unit,
                    bagian=", ".join(missing),
                )


def _given(value: object) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


RULE = Rule(
    kode="MAPA-006",
    judul=Dwi("Baris bukti lengkap", "Evidence row complete"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-01-2-kolom",),
    syarat=Dwi(
        "Setiap baris bukti menyebut buktinya, kategorinya, KUK yang dicakup, jenis bukti (L, TL, T), dan "
        "instrumennya.",
        "Each line names the evidence, its category, the criteria it covers, its kind (L, TL, T) and its instruments.",
    ),
    mengapa=Dwi(
        "Kolom yang kosong pada FR.MAPA.01 berarti asesor tidak tahu bukti apa yang dikumpulkan dan dengan apa.",
        "An empty column of FR.MAPA.01 leaves the assessor without knowing what to gather, and with what.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Baris bukti {id} pada {kode} belum menyebut {bagian}.",
                "Line of evidence {id} of {kode} lacks {bagian}.",
            ),
            Dwi(
                "Lengkapi {bagian} pada baris ini; metodenya mengikuti instrumen.",
                "Add {bagian} to this line; the method follows from the instrument.",
            ),
        )
    },
    salah="jenis: null",
    benar="jenis: L",
    tiap_skema=periksa,
)
