"""SKM-075: appeals."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject
from registry.model.proses import Banding
from registry.reader import Path

KODE = "SKM-075"
_PATH: Path = ("proses", "banding")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    banding = proses.banding if proses else None
    if banding is None or subject.lost(_PATH) or not any(value not in (None, ()) for _, value in banding):
        return
    yield from _limits(subject, banding)
    if not banding.langkah:
        yield subject.hit((*_PATH, "langkah"), "tanpa_langkah")
    for each in absent(KODE, {"banding": banding.langkah}):
        yield subject.hit((*_PATH, "langkah"), each.nama, tingkat=each.tingkat)


def _limits(subject: SkemaSubject, banding: Banding) -> Iterator[Hit]:
    hari, anjuran = banding.batas_pengajuan_hari_kerja, ambang(KODE, "pengajuan_anjuran")
    path = (*_PATH, "batas_pengajuan_hari_kerja")
    if hari is None:
        yield subject.hit(path, "tanpa_pengajuan", anjuran=anjuran)
    elif hari < 1:
        yield subject.hit(path, "pengajuan_nol", anjuran=anjuran)
    elif hari < anjuran:
        yield subject.hit(path, "pengajuan_singkat", tingkat="observasi", n=hari, anjuran=anjuran)
    hari, batas = banding.batas_keputusan_hari_kerja, ambang(KODE, "keputusan_maksimum")
    path = (*_PATH, "batas_keputusan_hari_kerja")
    if hari is None:
        yield subject.hit(path, "tanpa_keputusan", batas=batas)
    elif hari > batas:
        yield subject.hit(path, "keputusan_lama", tingkat="minor", n=hari, batas=batas)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Banding", "Appeal"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("iso-17024-9-8", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Skema menetapkan hak banding, batas pengajuan, tim yang tidak terlibat, penanganan yang objektif, keputusan "
        "yang mengikat, dan batasnya paling lama 14 hari kerja. FR.AK.04 dicetak Telusur bersama batas pengajuan.",
        "A scheme sets the right to appeal, the filing limit, an uninvolved team, objective handling, a binding "
        "decision, and its limit of at most 14 working days. Telusur prints FR.AK.04 with the filing limit.",
    ),
    mengapa=Dwi(
        "Banding yang tidak berbatas waktu atau terlalu singkat pada kenyataannya meniadakan hak itu.",
        "An appeal without limits, or with too short a one, is in fact no right at all.",
    ),
    pesan={
        "tanpa_pengajuan": Pesan(
            Dwi("Batas waktu pengajuan banding belum ditetapkan.", "No limit for filing an appeal is set."),
            Dwi(
                "Isi banding.batas_pengajuan_hari_kerja, sebaiknya {anjuran} atau lebih.",
                "Give banding.batas_pengajuan_hari_kerja, {anjuran} or more.",
            ),
        ),
        "pengajuan_nol": Pesan(
            Dwi(
                "Batas pengajuan banding kurang dari satu hari kerja.",
                "The limit for filing an appeal is less than one working day.",
            ),
            Dwi(
                "Tulis sekurangnya 1 hari kerja, sebaiknya {anjuran} atau lebih.",
                "Write 1 working day at least, better {anjuran} or more.",
            ),
        ),
        "pengajuan_singkat": Pesan(
            Dwi(
                "Batas pengajuan banding hanya {n} hari kerja.",
                "The limit for filing an appeal is only {n} working day(s).",
            ),
            Dwi(
                "Pertimbangkan {anjuran} hari kerja atau lebih, supaya asesi sempat menyusun alasannya.",
                "Consider {anjuran} working days or more, so that a candidate has time to set out his reasons.",
            ),
        ),
        "tanpa_keputusan": Pesan(
            Dwi("Batas waktu keputusan banding belum ditetapkan.", "No limit for deciding an appeal is set."),
            Dwi(
                "Isi banding.batas_keputusan_hari_kerja, paling lama {batas}.",
                "Give banding.batas_keputusan_hari_kerja, {batas} at most.",
            ),
        ),
        "keputusan_lama": Pesan(
            Dwi(
                "Batas keputusan banding {n} hari kerja, lebih dari {batas}.",
                "The limit for deciding an appeal is {n} working days, more than {batas}.",
            ),
            Dwi("Tulis {batas} hari kerja atau kurang.", "Write {batas} working days or less."),
        ),
        "tanpa_langkah": Pesan(
            Dwi(
                "Cara mengajukan dan memutus banding belum ditulis.",
                "How an appeal is filed and decided is not written.",
            ),
            Dwi(
                "Isi banding.langkah: siapa yang berhak, siapa yang menangani, dan bahwa putusannya mengikat.",
                "Give banding.langkah: who may appeal, who handles it, and that the decision is binding.",
            ),
        ),
        **messages(KODE),
    },
    salah="batas_pengajuan_hari_kerja: 0",
    benar="batas_pengajuan_hari_kerja: 3",
    tiap_skema=periksa,
)
