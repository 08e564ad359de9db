"""MAPA-002: the approach of the assessment is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject

_PARTS = (
    "potensi_asesi",
    "tujuan",
    "lingkungan",
    "peluang_bukti",
    "hubungan_standar",
    "pelaksana",
    "konfirmasi",
)


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None:
        return
    approach = mapa.data.pendekatan
    missing = [
        part for part in _PARTS if not getattr(approach, part, None) and not subject.lost(("pendekatan", part), mapa)
    ]
    if missing:
        yield subject.hit(("pendekatan",), "kurang", document=mapa, bagian=", ".join(missing))
    if approach and approach.konfirmasi and not any(k.peran == "manajer_sertifikasi" for k in approach.konfirmasi):
        path = ("pendekatan", "konfirmasi")
        if not subject.lost(path, mapa):
            yield subject.hit(path, "tanpa_manajer", document=mapa)


RULE = Rule(
    kode="MAPA-002",
    judul=Dwi("Pendekatan asesmen ditentukan", "Approach chosen"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-01-1",),
    syarat=Dwi(
        "Pendekatan menyebut potensi asesi, tujuan, lingkungan, peluang bukti, hubungan dengan standar, pelaksana, dan "
        "konfirmasi sekurangnya dari manajer sertifikasi.",
        "The approach names candidate profiles, purpose, environment, opportunity for evidence, relation to the "
        "standard, "
        "who assesses, and confirmation by the certification manager at least.",
    ),
    mengapa=Dwi(
        "Bukti, metode, dan perangkat dipilih menurut pendekatan; tanpa pendekatan pilihannya tidak beralasan.",
        "Evidence, methods and tools follow from the approach; without it their choice has no reason.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Pendekatan asesmen belum lengkap: {bagian}.",
                "The approach of the assessment is incomplete: {bagian}.",
            ),
            Dwi(
                "Isi {bagian} di bawah pendekatan pada mapa.yaml.",
                "Fill in {bagian} under pendekatan in mapa.yaml.",
            ),
        ),
        "tanpa_manajer": Pesan(
            Dwi(
                "Konfirmasi pendekatan belum memuat manajer sertifikasi.",
                "The certification manager is not among those who confirm the approach.",
            ),
            Dwi(
                "Tambahkan peran manajer_sertifikasi beserta namanya ke konfirmasi.",
                "Add peran manajer_sertifikasi with the name to konfirmasi.",
            ),
        ),
    },
    salah="konfirmasi: [{peran: master_asesor, nama: Yohana Tobing}]",
    benar="konfirmasi: [{peran: manajer_sertifikasi, nama: Hendra Mangunsong}]",
    tiap_skema=periksa,
)
