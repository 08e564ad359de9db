"""VA-002: nothing has changed since the last validation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.va.va_001 import last_validation
from checks.subject import SkemaSubject, related_in
from registry.acuan import Acuan
from registry.butir import bank_items
from registry.model.validasi import Validasi
from registry.sidik import BANK, KEMASAN, MAPA, fingerprints, moved_to, pointed_texts, untouched
from registry.store import Document
from registry.units import EntriUnit

_MOST_NAMED = 5
_MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class _Pindah:
    """A text that stood at its mark when it was validated, and where it stands now."""

    mark: str
    baru: Acuan
    entry: EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    document = subject.folder.validasi
    if document is None:
        return
    yield from _revised(subject, document)
    recorded = document.data.sidik
    if not recorded:
        return
    now = fingerprints(subject.registry, subject.folder)
    moved: dict[str, list[_Pindah]] = {}
    for mark, mark_then in recorded.items():
        if now.get(mark) == mark_then or _unseen(subject, mark):
            continue
        found = moved_to(subject.registry, recorded, mark)
        if found is None:
            yield _changed(subject, document, mark, now)
        else:
            moved.setdefault(mark.partition("#")[0], []).append(_Pindah(mark, *found))
    for kode, texts in moved.items():
        yield _moved(subject, document, kode, texts, now)
    added = list(_added(recorded, now))
    if added:
        names = ", ".join(added[:_MOST_NAMED])
        yield subject.hit(("sidik",), "baru", document=document, n=len(added), nama=names)


def _revised(subject: SkemaSubject, document: Document[Validasi]) -> Iterator[Hit]:
    """A revision of the scheme that is younger than its newest validation."""
    last = last_validation(document)
    revisi = subject.skema.revisi
    if last is None or revisi is None or revisi.tanggal is None:
        return
    tanggal = document.data.validasi[last].tanggal
    if revisi.tanggal > tanggal:
        terkait = (related_in(document, ("validasi", last, "tanggal"), "validasi"),)
        args = {"revisi": revisi.tanggal.isoformat(), "tanggal": tanggal.isoformat()}
        yield subject.hit(("revisi", "tanggal"), "revisi", terkait=terkait, args=args)


def _added(recorded: dict[str, str], now: dict[str, str]) -> Iterator[str]:
    """What came later, among the kinds that were recorded; what only moved is said at its old place."""
    kinds = {_kind(mark) for mark in recorded}
    for mark, value in now.items():
        if mark not in recorded and _kind(mark) in kinds and value not in recorded.values():
            yield mark


def _kind(mark: str) -> str:
    """Unit texts and items of the bank are lists that grow; plan and package are one thing each."""
    if mark.startswith(BANK):
        return BANK
    return mark if mark in (MAPA, KEMASAN) else "unit"


def _unseen(subject: SkemaSubject, mark: str) -> bool:
    """Whether what was validated lies in a file that is not here, such as a private bank."""
    return (mark.startswith(BANK) and subject.bank is None) or (mark == MAPA and subject.mapa is None)


def _changed(subject: SkemaSubject, document: Document[Validasi], mark: str, now: dict[str, str]) -> Hit:
    return subject.hit(
        ("sidik", mark),
        "berubah" if mark in now else "hilang",
        document=document,
        acuan=mark if _kind(mark) == "unit" else "",
        terkait=_place(subject, mark),
        nama=mark,
    )


def _moved(
    subject: SkemaSubject, document: Document[Validasi], kode: str, texts: list[_Pindah], now: dict[str, str]
) -> Hit:
    """One finding for a unit: a criterion that was put in moves all that follow it."""
    followed = not untouched(document.data.sidik, now) and all(str(each.baru) in now for each in texts)
    return subject.hit(
        ("sidik", texts[0].mark),
        "pindah_diikuti" if followed else "pindah",
        document=document,
        acuan=texts[0].mark if len(texts) == 1 else kode,
        terkait=tuple(
            related_in(each.entry.dokumen, each.baru.path(), "sekarang")
            for each in texts[:_MOST_PLACES]
            if each.entry.dokumen is not None
        ),
        nama=kode,
        daftar=", ".join(f"{each.mark.partition('#')[2]} -> {each.baru.anchor}" for each in texts),
    )


def _place(subject: SkemaSubject, mark: str) -> tuple[Related, ...]:
    """Where the text or the item stands now."""
    if mark == KEMASAN:
        return (related_in(subject.document, ("kemasan",), "sekarang", at_key=True),)
    if mark == MAPA and subject.mapa is not None:
        return (Related(subject.mapa.berkas, (), "sekarang"),)
    if mark.startswith(BANK) and subject.bank is not None:
        bank: Document[Any] = subject.bank
        return tuple(
            related_in(bank, (*path, "id"), "sekarang")
            for path, item in bank_items(bank.data)
            if BANK + item.id == mark
        )
    return tuple(
        related_in(entry.dokumen, acuan.path(), "sekarang")
        for acuan, entry, _ in pointed_texts(subject.registry, subject.folder)
        if str(acuan) == mark and entry.dokumen is not None
    )


RULE = Rule(
    kode="VA-002",
    judul=Dwi("Validasi masih mutakhir", "Validation is not stale"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="P",
    syarat=Dwi(
        "Skema, rencana, butir bank, dan teks unit yang ditunjuknya tidak berubah setelah validasi terakhir.",
        "Scheme, plan, bank items and the unit texts that they point to have not changed since the last validation.",
    ),
    mengapa=Dwi(
        "Validasi hanya berlaku bagi perangkat yang diperiksa pada hari itu.",
        "A validation holds only for what was looked at on that day.",
    ),
    pesan={
        "revisi": Pesan(
            Dwi(
                "Skema direvisi {revisi}, setelah validasi terakhir {tanggal}.",
                "The scheme was revised on {revisi}, after its last validation on {tanggal}.",
            ),
            Dwi(
                "Validasi perangkatnya terhadap revisi ini, lalu catat pada validasi.yaml.",
                "Validate the instruments against this revision and record it in validasi.yaml.",
            ),
        ),
        "berubah": Pesan(
            Dwi("{nama} berubah setelah validasi terakhir.", "{nama} has changed since the last validation."),
            Dwi(
                "Validasi ulang bagian ini, catat validasinya, lalu jalankan telusur validasi.",
                "Validate this part again, record it, then run telusur validasi.",
            ),
        ),
        "pindah": Pesan(
            Dwi(
                "Teks pada {nama} sudah pindah setelah validasi terakhir: {daftar}.",
                "Texts of {nama} have moved since the last validation: {daftar}.",
            ),
            Dwi(
                "Perbaiki acuannya pada mapa.yaml dan bank.yaml ke tempat yang baru (telusur check --fix "
                "--unsafe-fixes memindahkannya), lalu jalankan telusur validasi.",
                "Correct the references in mapa.yaml and bank.yaml to the new places (telusur check --fix "
                "--unsafe-fixes moves them), then run telusur validasi.",
            ),
        ),
        "pindah_diikuti": Pesan(
            Dwi(
                "Teks pada {nama} pindah setelah validasi terakhir ({daftar}); rencana dan bank sudah mengikutinya.",
                "Texts of {nama} have moved since the last validation ({daftar}); plan and bank have followed.",
            ),
            Dwi(
                "Validasi ulang bagian ini, catat validasinya, lalu jalankan telusur validasi.",
                "Validate this part again, record it, then run telusur validasi.",
            ),
        ),
        "hilang": Pesan(
            Dwi(
                "{nama} ada pada validasi terakhir, tetapi tidak lagi ditunjuk atau tidak ada.",
                "{nama} was there at the last validation, but is gone or no longer pointed to.",
            ),
            Dwi(
                "Periksa apakah memang dihapus; validasi ulang, lalu jalankan telusur validasi.",
                "See whether it was meant to go; validate again, then run telusur validasi.",
            ),
        ),
        "baru": Pesan(
            Dwi(
                "{n} hal ditambahkan setelah validasi terakhir, antara lain {nama}.",
                "{n} things were added since the last validation, among them {nama}.",
            ),
            Dwi(
                "Validasi tambahannya, catat validasinya, lalu jalankan telusur validasi.",
                "Validate what was added, record it, then run telusur validasi.",
            ),
        ),
    },
    label={
        "validasi": Dwi("validasi terakhir", "the last validation"),
        "sekarang": Dwi("sekarang di sini", "it stands here now"),
    },
    salah="revisi: {edisi: 1, revisi: 1, tanggal: 2026-05-12}",
    benar="revisi: {edisi: 1, revisi: 1, tanggal: 2026-05-11}",
    tiap_skema=periksa,
)
