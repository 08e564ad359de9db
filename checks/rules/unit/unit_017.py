"""UNIT-017: the range of variables has its four parts."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.parts import missing
from checks.subject import UnitSubject

_PARTS = ("konteks_variabel", "peralatan", "perlengkapan", "peraturan", "norma", "standar")


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    batasan = subject.unit.batasan_variabel
    absent = missing(subject, "batasan_variabel", batasan, _PARTS)
    if absent:
        yield subject.hit(("batasan_variabel",), "kurang", kode=subject.unit.kode, bagian=", ".join(absent))
    context = ("batasan_variabel", "konteks_variabel")
    if batasan is not None and batasan.konteks_variabel == () and not subject.lost(context):
        yield subject.hit(context, "konteks", kode=subject.unit.kode)


RULE = Rule(
    kode="UNIT-017",
    judul=Dwi("Batasan variabel lengkap", "Range of variables complete"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Batasan variabel memuat konteks variabel, peralatan dan perlengkapan, peraturan, serta norma dan standar; "
        "yang tidak ada ditulis sebagai daftar kosong.",
        "The range of variables has context, equipment and supplies, regulations, norms and standards; what does not "
        "apply is an empty list.",
    ),
    mengapa=Dwi(
        "Bagian yang hilang tidak dapat dibedakan dari bagian yang lupa disalin.",
        "A part that is missing cannot be told from one that was forgotten.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Batasan variabel {kode} belum memuat bagian: {bagian}.",
                "The range of variables of {kode} lacks: {bagian}.",
            ),
            Dwi(
                "Tambahkan bagian itu; tulis [] bila pada standar tercetak 'Tidak ada'.",
                "Add it; write [] where the standard prints 'Tidak ada'.",
            ),
        ),
        "konteks": Pesan(
            Dwi("Konteks variabel {kode} kosong.", "The context of {kode} is empty."),
            Dwi("Tulis sekurangnya satu konteks variabel.", "Write at least one item of context."),
        ),
    },
    salah="batasan_variabel:\n  konteks_variabel:\n    - Unit ini berlaku di laboratorium uji.\n  peralatan: []",
    benar=(
        "batasan_variabel:\n  konteks_variabel:\n    - Unit ini berlaku di laboratorium uji.\n  peralatan: []\n"
        "  perlengkapan: []\n  peraturan: []\n  norma: []\n  standar: []"
    ),
    tiap_unit=periksa,
)
