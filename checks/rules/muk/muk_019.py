"""MUK-019: what the plan names is in the bank, and what is in the bank the plan names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rencana import Baris, ButirTelusur, UnitRencana
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.butir import tracing
from registry.instrumen import instrumen
from registry.reader import Path
from registry.units import EntriUnit

_SKILL = "#keterampilan"


@dataclass(frozen=True, slots=True)
class _Group:
    """A work group, or the whole package of a scheme without any."""

    id: str
    rencana: tuple[UnitRencana, ...]
    butir: tuple[ButirTelusur, ...]

    @property
    def ada(self) -> set[str]:
        """Instruments that have an item for this group."""
        return {butir.instrumen for butir in self.butir}


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    if subject.mapa is None:
        return
    if subject.bank is None:
        if not subject.unread("bank") and any(_needs_items(each.instrumen) for each in subject.rencana.unit):
            yield subject.hit((), "tanpa_bank", skema=subject.folder.id)
        return
    for group in _groups(subject):
        yield from _absent(subject, group)
        for rencana in group.rencana:
            for baris in rencana.baris:
                yield from _line(subject, rencana, baris, group.ada)
        yield from _unplanned(subject, group)
    yield from _unused(subject)


def _needs_items(codes: set[str]) -> bool:
    return any(instrumen()[kode].butir and not instrumen()[kode].baris_kosong for kode in codes)


def _groups(subject: SkemaSubject) -> Iterator[_Group]:
    rencana = subject.rencana
    groups = [(each.data.id, frozenset(each.unit), each.rencana) for each in rencana.kelompok]
    known = {each.data.id for each in rencana.kelompok}
    for id_, units, plans in groups or [("", rencana.kemasan, rencana.unit)]:
        own = tuple(butir for butir in rencana.butir if _belongs(butir, id_, units, known))
        yield _Group(id_, plans, own)


def _belongs(butir: ButirTelusur, id_: str, units: frozenset[EntriUnit], known: set[str]) -> bool:
    """By the group that an item names; by what it covers where it names none, or one that does not exist."""
    if butir.telusuran.kelompok in known:
        return butir.telusuran.kelompok == id_
    return bool(butir.unit & units)


def _absent(subject: SkemaSubject, group: _Group) -> Iterator[Hit]:
    """Instruments of the group without a single item, each at the first line that plans it."""
    said = group.ada
    for rencana in group.rencana:
        for baris in rencana.baris:
            for k, kode in enumerate(baris.bukti.instrumen):
                kind = instrumen()[kode]
                if kind.butir and kode not in said:
                    said.add(kode)
                    tingkat: Tingkat | None = "minor" if kind.baris_kosong else None
                    yield _hit(
                        subject,
                        rencana,
                        (*baris.path, "instrumen", k),
                        "baris_kosong" if kind.baris_kosong else "tanpa_butir",
                        tingkat,
                        instrumen=kode,
                        kelompok=group.id,
                        daftar=", ".join(kind.butir),
                    )


def _line(subject: SkemaSubject, rencana: UnitRencana, baris: Baris, ada: set[str]) -> Iterator[Hit]:
    """Instruments of a line whose items are all about something else, and places that only other lines' items cover."""
    codes = [kode for kode in baris.bukti.instrumen if instrumen()[kode].butir]
    if not codes or not baris.tempat or rencana.unit is None:
        return
    found = {tempat: subject.rencana.butir_di.get((rencana.entri, tempat), set()) for tempat in baris.tempat}
    idle = [kode for kode in codes if not any(kode in items for items in found.values())]
    if not any(not items and not tempat.startswith(_SKILL) for tempat, items in found.items()):  # else XRF-002 says so
        for k, kode in enumerate(baris.bukti.instrumen):
            if kode in idle and kode in ada:
                path: Path = (*baris.path, "instrumen", k)
                yield _hit(subject, rencana, path, "baris", "minor", instrumen=kode, id=baris.bukti.id)
    elsewhere = sorted((tempat for tempat, items in found.items() if items and items.isdisjoint(codes)), key=_natural)
    if elsewhere and not idle:
        yield _hit(
            subject,
            rencana,
            (*baris.path, "cakupan"),
            "tempat",
            None if baris.bukti.jenis == "L" else "minor",
            instrumen=", ".join(codes),
            id=baris.bukti.id,
            tempat=", ".join(elsewhere),
        )


def _natural(fragment: str) -> list[tuple[int, str]]:
    """Criteria by number, then the lists."""
    return [(int(part), "") if part.isdigit() else (1000, part) for part in fragment[1:].split(".")]


def _unplanned(subject: SkemaSubject, group: _Group) -> Iterator[Hit]:
    """Instruments that have items for a group whose plan does not use them, each at its first item."""
    planned = set().union(*(rencana.instrumen for rencana in group.rencana))
    if not planned:
        return
    said: set[str] = set()
    for butir in group.butir:
        kode = butir.instrumen
        if kode not in planned | said:
            said.add(kode)
            yield subject.hit(
                (*butir.telusuran.path, "id"),
                "di_luar_rencana",
                document=subject.bank,
                acuan=butir.telusuran.id,
                id=butir.telusuran.id,
                instrumen=kode,
                kelompok=group.id,
            )


def _unused(subject: SkemaSubject) -> Iterator[Hit]:
    """Questions that no paper version names."""
    assert subject.bank is not None
    for item in tracing(subject.bank.data):
        if not item.dipakai:
            path = (*item.path, "id")
            yield subject.hit(path, "tanpa_paket", document=subject.bank, tingkat="minor", acuan=item.id, id=item.id)


def _hit(
    subject: SkemaSubject, rencana: UnitRencana, path: Path, pesan: str, tingkat: Tingkat | None, **args: str
) -> Hit:
    kode = rencana.entri.kode
    return subject.hit(path, pesan, document=subject.mapa, tingkat=tingkat, acuan=kode, args={"kode": kode, **args})


RULE = Rule(
    kode="MUK-019",
    judul=Dwi("Rencana dan bank saling lengkap", "No orphan and no gap"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap instrumen dalam rencana memiliki butir yang mencakup apa yang direncanakan, dan setiap butir dalam "
        "bank "
        "memakai instrumen yang direncanakan.",
        "Each instrument of the plan has items that cover what is planned, and each item of the bank belongs to an "
        "instrument that is planned.",
    ),
    mengapa=Dwi(
        "Instrumen yang direncanakan tetapi tidak ada membuat buktinya tidak terkumpul; butir di luar rencana tidak "
        "masuk "
        "peta instrumen dan tidak dipakai.",
        "An instrument that is planned and missing leaves its evidence ungathered; items outside the plan are on no "
        "map "
        "and are not used.",
    ),
    pesan={
        "tanpa_bank": Pesan(
            Dwi(
                "Skema {skema} belum memiliki bank.yaml, padahal rencananya memakai tugas atau pertanyaan.",
                "Scheme {skema} has no bank.yaml, and its plan uses tasks or questions.",
            ),
            Dwi(
                "Tulis tugas dan pertanyaannya pada bank.yaml di folder skema ini, atau di folder bank pada "
                "telusur.yaml.",
                "Write tasks and questions in bank.yaml in the scheme's folder, or in the folder that bank in "
                "telusur.yaml "
                "names.",
            ),
        ),
        "tanpa_butir": Pesan(
            Dwi(
                "Instrumen {instrumen} direncanakan untuk kelompok {kelompok}, tetapi butirnya tidak ada.",
                "Instrument {instrumen} is planned for group {kelompok}, and it has no item.",
            ),
            Dwi(
                "Tulis butirnya di bank.yaml ({daftar}), atau hapus {instrumen} dari rencana.",
                "Write its items in bank.yaml ({daftar}), or delete {instrumen} from the plan.",
            ),
        ),
        "baris_kosong": Pesan(
            Dwi(
                "Instrumen {instrumen} direncanakan untuk kelompok {kelompok} tanpa butir; formulirnya dicetak dengan "
                "baris "
                "kosong.",
                "Instrument {instrumen} is planned for group {kelompok} without items; its form is printed with blank "
                "lines.",
            ),
            Dwi(
                "Tulis butirnya di bank.yaml ({daftar}), supaya setiap asesor memakai hal yang sama.",
                "Write its items in bank.yaml ({daftar}), so that every assessor uses the same.",
            ),
        ),
        "baris": Pesan(
            Dwi(
                "{instrumen} direncanakan pada baris bukti {id} unit {kode}, tetapi tidak satu butir pun mencakupnya.",
                "{instrumen} is planned in line {id} of unit {kode}, and no item of it covers any of that line.",
            ),
            Dwi(
                "Tambahkan butir {instrumen} yang mencakup baris ini, atau hapus {instrumen} dari baris ini.",
                "Add an item of {instrumen} that covers this line, or delete {instrumen} from the line.",
            ),
        ),
        "tempat": Pesan(
            Dwi(
                "Baris bukti {id} unit {kode} memakai {instrumen}, tetapi {tempat} tidak dicakup butir {instrumen}.",
                "Line {id} of unit {kode} uses {instrumen}, and no item of {instrumen} covers {tempat}.",
            ),
            Dwi(
                "Tambahkan {tempat} ke cakupan butirnya di bank.yaml, atau pindahkan ke baris bukti lain.",
                "Add {tempat} to cakupan of its item in bank.yaml, or move it to another line of evidence.",
            ),
        ),
        "di_luar_rencana": Pesan(
            Dwi(
                "Bank memuat butir {instrumen} untuk kelompok {kelompok} (mulai {id}), tetapi rencananya tidak memakai "
                "{instrumen}.",
                "The bank has items of {instrumen} for group {kelompok} (from {id} on), and its plan does not use "
                "{instrumen}.",
            ),
            Dwi(
                "Tambahkan {instrumen} ke baris bukti yang sesuai pada mapa.yaml, atau hapus butirnya.",
                "Add {instrumen} to the fitting line of evidence in mapa.yaml, or delete the items.",
            ),
        ),
        "tanpa_paket": Pesan(
            Dwi("Soal {id} tidak ada pada paket mana pun.", "Question {id} is in no paper version."),
            Dwi(
                "Tambahkan {id} ke butir sebuah paket, atau hapus soalnya.",
                "Add {id} to butir of a paper version, or delete the question.",
            ),
        ),
    },
    salah="instrumen: [DPL]",
    benar="instrumen: [DPT]",
    tiap_skema=periksa,
)
