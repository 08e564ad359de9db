"""UNIT-028: key competencies belong to the format of 2007 only."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import UnitSubject
from registry.kode import grammar_of
from registry.units import bare


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    kinds = subject.unit.kompetensi_kunci
    if not kinds:
        return
    grammar = grammar_of(subject.unit.kode)
    if grammar is not None and grammar.id != "G2007":
        yield subject.hit(("kompetensi_kunci",), "bukan_lama", kode=subject.unit.kode)
        return
    seen: dict[str, int] = {}
    for i, kind in enumerate(kinds):
        first = seen.setdefault(bare(kind.nama), i)
        if first != i:
            place = Related(subject.document.berkas, ("kompetensi_kunci", first, "nama"), "pertama")
            yield subject.hit(("kompetensi_kunci", i, "nama"), "ulang", terkait=(place,), nama=kind.nama)
    n = ambang("UNIT-028", "jenis")
    if len(seen) != n and not subject.lost(("kompetensi_kunci",)):
        yield subject.hit(("kompetensi_kunci",), "jumlah", kode=subject.unit.kode, n=len(seen), jumlah=n)


RULE = Rule(
    kode="UNIT-028",
    judul=Dwi("Bagian format lama tidak tercampur", "Old-format parts not mixed in"),
    tingkat="minor",
    profil="draf",
    kepastian="T",
    klausul=("per-21-2007",),
    syarat=Dwi(
        "Kompetensi kunci hanya ada pada unit berformat 2007, lengkap tujuh jenis, masing-masing tingkat 1 sampai 3.",
        "Only units of the format of 2007 have key competencies, all seven of them, each of level 1 to 3.",
    ),
    mengapa=Dwi(
        "Bagian format lama pada unit baru biasanya sisa salinan dari unit lain.",
        "A part of the old format in a new unit is usually left from copying another.",
    ),
    pesan={
        "bukan_lama": Pesan(
            Dwi(
                "Unit {kode} memuat kompetensi kunci, yang hanya ada pada format SKKNI lama.",
                "Unit {kode} has key competencies, which only the old SKKNI format has.",
            ),
            Dwi(
                "Hapus kompetensi_kunci, kecuali keputusannya memang mencetaknya.",
                "Delete kompetensi_kunci, unless the decree does print it.",
            ),
        ),
        "jumlah": Pesan(
            Dwi(
                "Unit {kode} memuat {n} kompetensi kunci; format 2007 memuat {jumlah}.",
                "Unit {kode} has {n} key competencies; the format of 2007 has {jumlah}.",
            ),
            Dwi(
                "Lengkapi seperti tercetak pada keputusan.",
                "Complete them as the decree prints them.",
            ),
        ),
        "ulang": Pesan(
            Dwi("Kompetensi kunci '{nama}' tertulis dua kali.", "Key competency '{nama}' is written twice."),
            Dwi("Ganti dengan yang tertinggal.", "Replace it by the one that was left out."),
        ),
    },
    label={"pertama": Dwi("pertama kali di sini", "first written here")},
    salah="kompetensi_kunci:\n  - {nama: Memecahkan masalah, tingkat: 1}",
    benar="kompetensi_kunci: null",
    tiap_unit=periksa,
)
