"""SKM-077: remote assessment has its approval, procedure, system and venue."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.rules.skm.unsur import Point, absent, messages
from checks.subject import SkemaSubject
from registry.model.dasar import Butir
from registry.model.proses import JarakJauh, Uji
from registry.reader import Path

KODE = "SKM-077"
_PATH: Path = ("proses", "uji", "jarak_jauh")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    uji = subject.skema.proses.uji if subject.skema.proses else None
    if uji is None or subject.lost(_PATH):
        return
    if uji.jarak_jauh is not None:
        yield from _remote(subject, uji, uji.jarak_jauh)
        return
    for i, butir in enumerate(uji.langkah):
        said = next(affirmed("uji_jarak_jauh", butir.teks), None)
        if said:
            yield subject.hit(("proses", "uji", "langkah", i), "tak_diisi", tingkat="minor", teks=said)


def _remote(subject: SkemaSubject, uji: Uji, jauh: JarakJauh) -> Iterator[Hit]:
    for name in ("persetujuan_bnsp", "sop", "sistem"):
        if not getattr(jauh, name):
            yield subject.hit((*_PATH, name), f"tanpa_{name}")
    tuk = subject.skema.persyaratan_tuk
    syarat: tuple[Butir, ...] = tuk.jarak_jauh if tuk else ()
    if not syarat and not subject.lost(("persyaratan_tuk",)):
        yield subject.hit(("persyaratan_tuk", "jarak_jauh"), "tanpa_tuk")
    if jauh.sistem:
        said: list[Point | str] = [jauh.sistem, *uji.langkah, *syarat]
        for each in absent(KODE, {"jarak_jauh": said}):
            yield subject.hit((*_PATH, "sistem"), each.nama, tingkat=each.tingkat)


def _lacking(what_id: str, what_en: str, fix_id: str, fix_en: str) -> Pesan:
    return Pesan(
        Dwi(f"Uji jarak jauh belum menyebut {what_id}.", f"Remote testing does not state {what_en}."),
        Dwi(fix_id, fix_en),
    )


RULE = Rule(
    kode=KODE,
    judul=Dwi("Uji jarak jauh", "Remote assessment clause"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("se-011-2020-d",),
    syarat=Dwi(
        "Uji jarak jauh memerlukan persetujuan BNSP atas SOP dan uraian sistemnya, persyaratan TUK jarak jauh, serta "
        "teknologi yang menelusuri bukti dan menjaga kerahasiaan.",
        "Remote testing needs BNSP's approval of its procedure and system, requirements for the remote venue, and "
        "technology that traces evidence and keeps it confidential.",
    ),
    mengapa=Dwi(
        "Tanpa persetujuan, hasil uji jarak jauh tidak diakui dan sertifikatnya tidak dapat diterbitkan.",
        "Without approval, results are not recognised and certificates cannot be issued.",
    ),
    pesan={
        "tanpa_persetujuan_bnsp": _lacking(
            "persetujuan BNSP",
            "BNSP's approval",
            "Isi jarak_jauh.persetujuan_bnsp dengan nomor dan tanggal surat persetujuannya.",
            "Give jarak_jauh.persetujuan_bnsp: number and date of the letter.",
        ),
        "tanpa_sop": _lacking(
            "SOP-nya",
            "its procedure",
            "Isi jarak_jauh.sop dengan nomor SOP uji jarak jauh.",
            "Give jarak_jauh.sop: the number of the procedure.",
        ),
        "tanpa_sistem": _lacking(
            "sistem yang dipakai",
            "the system used",
            "Isi jarak_jauh.sistem: aplikasi, cara merekam bukti, dan cara menjaga kerahasiaan.",
            "Give jarak_jauh.sistem: application, how evidence is recorded, and how it is kept confidential.",
        ),
        "tanpa_tuk": _lacking(
            "persyaratan teknis TUK jarak jauh",
            "technical requirements of the remote venue",
            "Isi persyaratan_tuk.jarak_jauh: perangkat, jaringan, dan ruang asesi.",
            "Give persyaratan_tuk.jarak_jauh: equipment, network, and the candidate's room.",
        ),
        "tak_diisi": Pesan(
            Dwi(
                "Langkah uji menyebut '{teks}', tetapi jarak_jauh belum diisi.",
                "A step of the test says '{teks}', but jarak_jauh is empty.",
            ),
            Dwi(
                "Isi proses.uji.jarak_jauh, atau hapus dari langkah bila uji hanya berlangsung tatap muka.",
                "Give proses.uji.jarak_jauh, or take it out of the step if tests are face to face only.",
            ),
        ),
        **messages(KODE),
    },
    salah="jarak_jauh: {sop: SOP-11/LSP-UBN, sistem: Konferensi video.}",
    benar=(
        "jarak_jauh:\n      persetujuan_bnsp: B.12/BNSP/II/2026\n      sop: SOP-11/LSP-UBN\n"
        "      sistem: Konferensi video yang direkam dan disimpan secara rahasia."
    ),
    tiap_skema=periksa,
)
