"""MUK-004: the observation checklist has a benchmark for every criterion, in the words of the unit."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import UnitRencana
from checks.rule import Pesan, Rule
from checks.rules.muk.salinan import copies
from checks.subject import SkemaSubject, related_in
from registry.acuan import Acuan
from registry.cakupan import resolve
from registry.model.bank import CeklisObservasi
from registry.model.unit import Unit
from registry.reader import Path
from registry.units import EntriUnit

_OBSERVED = ("CL", "TPD")
_MOST_PLACES = 8


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None or subject.lost(("ceklis_observasi",), bank):
        return
    observed = [each for each in subject.rencana.unit if not each.instrumen.isdisjoint(_OBSERVED)]
    ceklis = bank.data.ceklis_observasi
    if ceklis is None:
        if observed:
            kode = ", ".join(each.entri.kode for each in observed)
            yield subject.hit(("ceklis_observasi",), "tanpa_ceklis", document=bank, kode=kode)
        return
    given: set[tuple[EntriUnit, str]] = set()
    yield from _keys(subject, ceklis, given)
    for rencana in observed:
        if rencana.unit is not None:
            yield from _unit(subject, rencana, rencana.unit, given)
    for each in copies(subject):
        if each.beda == "lain":
            no, kode = each.acuan.anchor, each.entri.kode
            yield subject.hit(each.path, "kalimat_lain", document=bank, tingkat="minor", acuan=kode, no=no, kode=kode)


def _keys(subject: SkemaSubject, ceklis: CeklisObservasi, given: set[tuple[EntriUnit, str]]) -> Iterator[Hit]:
    """Names what leads nowhere; notes in ``given`` what has a benchmark."""
    tables = (
        ("standar_per_elemen", ceklis.standar_per_elemen, False),
        ("standar_per_kuk", ceklis.standar_per_kuk, True),
        ("teks_pengganti", ceklis.teks_pengganti, True),
    )
    for name, table, single in tables:
        for key, text in table.items():
            target = resolve(subject.registry.units, key)
            acuan = target.acuan
            path: Path = ("ceklis_observasi", name, key)
            if target.sebab is not None or acuan is None or acuan.daftar or acuan.is_kuk != single:
                pesan = "bukan_kuk" if single else "bukan_elemen"
                yield subject.hit(path, pesan, document=subject.bank, acuan=key, acuan_=key)
            elif target.entri is not None and text.strip() and name != "teks_pengganti":
                given.add((target.entri, acuan.fragment))


def _unit(subject: SkemaSubject, rencana: UnitRencana, unit: Unit, given: set[tuple[EntriUnit, str]]) -> Iterator[Hit]:
    document, kode = rencana.entri.dokumen, rencana.entri.kode
    missing = [
        Acuan(elemen=e, kuk=k)
        for e, elemen in enumerate(unit.elemen, 1)
        if (rencana.entri, f"#{e}") not in given
        for k in range(1, len(elemen.kuk) + 1)
        if (rencana.entri, f"#{e}.{k}") not in given
    ]
    if missing and document is not None:
        yield subject.hit(
            ("ceklis_observasi", "standar_per_elemen"),
            "tanpa_standar",
            document=subject.bank,
            acuan=str(missing[0].within(kode)) if len(missing) == 1 else kode,
            terkait=tuple(related_in(document, each.path(), "kuk") for each in missing[:_MOST_PLACES]),
            no=", ".join(each.anchor for each in missing),
            kode=kode,
        )


RULE = Rule(
    kode="MUK-004",
    judul=Dwi("Ceklis observasi lengkap dan sama dengan unit", "Observation checklist is complete and literal"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-01",),
    syarat=Dwi(
        "FR.IA.01 memuat setiap KUK dengan bunyi unit, dan setiap KUK memiliki standar industri atau tempat kerja.",
        "FR.IA.01 has every criterion in the words of the unit, each with a standard of industry or workplace.",
    ),
    mengapa=Dwi(
        "Tanpa acuan, dua asesor menilai KUK yang sama dengan ukuran yang berbeda.",
        "Without a benchmark two assessors judge one criterion by two measures.",
    ),
    pesan={
        "tanpa_ceklis": Pesan(
            Dwi(
                "Ceklis observasi belum memuat standar industri atau tempat kerja, padahal rencana memakai observasi "
                "untuk "
                "{kode}.",
                "The observation checklist has no standard of industry or workplace, and the plan observes {kode}.",
            ),
            Dwi(
                "Tambahkan ceklis_observasi.standar_per_elemen pada bank.yaml: untuk setiap KODE#elemen sebut SOP atau "
                "spesifikasinya.",
                "Add ceklis_observasi.standar_per_elemen to bank.yaml: for each CODE#element name SOP or "
                "specification.",
            ),
        ),
        "tanpa_standar": Pesan(
            Dwi(
                "Ceklis observasi belum memuat standar industri atau tempat kerja untuk KUK {no} pada {kode}.",
                "The observation checklist has no standard of industry or workplace for criterion {no} of {kode}.",
            ),
            Dwi(
                "Isi standar_per_elemen (KODE#2) atau standar_per_kuk (KODE#2.1) dengan SOP atau spesifikasinya.",
                "Fill in standar_per_elemen (CODE#2) or standar_per_kuk (CODE#2.1) with SOP or specification.",
            ),
        ),
        "bukan_elemen": Pesan(
            Dwi(
                "'{acuan_}' pada standar_per_elemen tidak menunjuk elemen yang ada.",
                "'{acuan_}' of standar_per_elemen points to no element that exists.",
            ),
            Dwi("Tulis KODE#nomor elemen, misalnya KODE#2.", "Write CODE#number of the element, such as CODE#2."),
        ),
        "bukan_kuk": Pesan(
            Dwi(
                "'{acuan_}' tidak menunjuk KUK yang ada.",
                "'{acuan_}' points to no criterion that exists.",
            ),
            Dwi("Tulis KODE#elemen.kuk, misalnya KODE#2.1.", "Write CODE#element.criterion, such as CODE#2.1."),
        ),
        "kalimat_lain": Pesan(
            Dwi(
                "Ceklis observasi memakai kalimat lain untuk KUK {no} pada {kode}.",
                "The observation checklist uses another sentence for criterion {no} of {kode}.",
            ),
            Dwi(
                "Hapus dari teks_pengganti supaya bunyi unit yang dicetak, atau catat alasannya sebagai pengecualian.",
                "Delete it from teks_pengganti so that the unit's words are printed, or record the reason as a waiver.",
            ),
        ),
    },
    label={"kuk": Dwi("KUK tanpa standar", "the criterion without a standard")},
    salah="C.25UJI01.001.1#1: SOP penyiapan benda uji, bagian pemilihan",
    benar="C.25UJI01.001.1#2.2: Instruksi kerja penandaan, langkah 4",
    tiap_skema=periksa,
)
