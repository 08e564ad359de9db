"""MAPA-013: the instrument map agrees with the plan, for every candidate profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rencana import Kelompok
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.instrumen import instrumen
from registry.reader import Path

_QUESTIONS = "tanya_jawab"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa.data if subject.mapa else None
    chosen = mapa.pendekatan.potensi_asesi if mapa and mapa.pendekatan else ()
    if mapa is None or not chosen:
        return
    for kelompok in subject.rencana.kelompok:
        written: Mapping[str, tuple[int, ...]] = {str(k): v for k, v in mapa.peta.get(kelompok.data.id, {}).items()}
        if written and kelompok.instrumen:
            yield from _rows(subject, kelompok, written, chosen)
            yield from _profiles(subject, kelompok, written, chosen)


def _rows(
    subject: SkemaSubject, kelompok: Kelompok, written: Mapping[str, tuple[int, ...]], chosen: tuple[int, ...]
) -> Iterator[Hit]:
    """What the map writes of each instrument, against the plan."""
    planned = kelompok.instrumen | ({"CL"} if "TPD" in kelompok.instrumen else set())
    for kode, marks in written.items():
        path: Path = ("peta", kelompok.data.id, kode)
        other = ", ".join(str(each) for each in marks if each not in chosen)
        if marks and kode not in planned:
            yield _hit(subject, kelompok, path, "di_luar_rencana", instrumen=kode)
        elif not marks and kode in kelompok.instrumen:
            yield _hit(subject, kelompok, path, "tanpa_tanda", instrumen=kode)
        elif other:
            yield _hit(subject, kelompok, path, "potensi_lain", "minor", instrumen=kode, potensi=other)


def _profiles(
    subject: SkemaSubject, kelompok: Kelompok, written: Mapping[str, tuple[int, ...]], chosen: tuple[int, ...]
) -> Iterator[Hit]:
    """For each chosen profile, what the map leaves for it."""
    observed = any(instrumen()[kode].metode != _QUESTIONS for kode in kelompok.instrumen)
    for potensi in dict.fromkeys(chosen):
        used = [kode for kode in kelompok.instrumen if potensi in written.get(kode, (potensi,))]
        path: Path = ("peta", kelompok.data.id)
        if not used:
            yield _hit(subject, kelompok, path, "tanpa_instrumen", potensi=str(potensi))
        elif observed and all(instrumen()[kode].metode == _QUESTIONS for kode in used):
            yield _hit(subject, kelompok, path, "hanya_ditanya", "observasi", potensi=str(potensi))


def _hit(
    subject: SkemaSubject, kelompok: Kelompok, path: Path, pesan: str, tingkat: Tingkat | None = None, **args: str
) -> Hit:
    return subject.hit(path, pesan, document=subject.mapa, tingkat=tingkat, args={"id": kelompok.data.id, **args})


RULE = Rule(
    kode="MAPA-013",
    judul=Dwi("Peta instrumen", "Instrument map"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-02",),
    syarat=Dwi(
        "Setiap potensi asesi yang dipilih memiliki instrumen pada FR.MAPA.02, dan yang ditandai di sana sama dengan "
        "yang "
        "dipakai FR.MAPA.01.",
        "Each chosen candidate profile has an instrument on FR.MAPA.02, and what is marked there is what FR.MAPA.01 "
        "uses.",
    ),
    mengapa=Dwi(
        "Asesor memilih perangkat dari peta; peta yang berbeda dari rencana membuat bukti yang direncanakan tidak "
        "dikumpulkan.",
        "Assessors take their tools from the map; where it differs from the plan, planned evidence is not gathered.",
    ),
    pesan={
        "di_luar_rencana": Pesan(
            Dwi(
                "Peta kelompok {id} menandai {instrumen}, yang tidak dipakai rencana kelompok itu.",
                "The map of group {id} marks {instrumen}, which the plan of that group does not use.",
            ),
            Dwi(
                "Hapus {instrumen} dari peta, atau pakai pada baris bukti unit kelompok {id}.",
                "Delete {instrumen} from the map, or use it in a line of evidence of a unit of group {id}.",
            ),
        ),
        "tanpa_tanda": Pesan(
            Dwi(
                "Rencana kelompok {id} memakai {instrumen}, tetapi petanya tidak menandainya bagi potensi mana pun.",
                "The plan of group {id} uses {instrumen}, and the map marks it for no profile.",
            ),
            Dwi(
                "Isi nomor potensi asesinya, atau hapus {instrumen} dari peta supaya diturunkan dari rencana.",
                "Fill in the profiles, or delete {instrumen} from the map so that it is derived from the plan.",
            ),
        ),
        "potensi_lain": Pesan(
            Dwi(
                "{instrumen} ditandai bagi potensi {potensi}, yang tidak dipilih pada pendekatan.",
                "{instrumen} is marked for profile {potensi}, which the approach does not choose.",
            ),
            Dwi(
                "Tambahkan potensi {potensi} ke pendekatan.potensi_asesi, atau hapus tandanya.",
                "Add profile {potensi} to pendekatan.potensi_asesi, or delete the mark.",
            ),
        ),
        "tanpa_instrumen": Pesan(
            Dwi(
                "Potensi asesi {potensi} belum memiliki instrumen pada peta kelompok {id}.",
                "Candidate profile {potensi} has no instrument in the map of group {id}.",
            ),
            Dwi(
                "Tambahkan {potensi} pada instrumen yang dipakai bagi asesi itu.",
                "Add {potensi} to the instruments that are used for such candidates.",
            ),
        ),
        "hanya_ditanya": Pesan(
            Dwi(
                "Bagi potensi asesi {potensi}, kelompok {id} hanya memakai pertanyaan.",
                "For candidate profile {potensi}, group {id} uses questions only.",
            ),
            Dwi(
                "Lazimnya potensi 1, 2, dan 5 diobservasi (CL, TPD), sedangkan potensi 3 dan 4 menunjukkan portofolio "
                "(CVP) "
                "dan diwawancarai (PW).",
                "As a rule profiles 1, 2 and 5 are observed (CL, TPD); profiles 3 and 4 show a portfolio (CVP) and are "
                "interviewed (PW).",
            ),
        ),
    },
    salah="peta: {kp1: {CVP: [3]}}",
    benar="peta: {kp1: {CL: [1, 3], TPD: [1, 3], PMO: [1, 3], DPT: [1]}}",
    tiap_skema=periksa,
)
