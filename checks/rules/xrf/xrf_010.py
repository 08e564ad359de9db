"""XRF-010: what ends within half a year, on one list; and standards that have grown old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related, Tingkat
from checks.lembaga import LspSubject
from checks.rule import Pesan, Rule
from checks.rules.tanggal import plus_months
from checks.subject import hit_in, related_in
from registry.layout import home_of
from registry.model.standar import Standar
from registry.store import Document


@dataclass(frozen=True, slots=True)
class _Akhir:
    """Something that ends: when, what it is called, and where that stands."""

    tanggal: date
    nama: str
    tempat: Related


def periksa(subject: LspSubject) -> Iterator[Hit]:
    months = ambang("XRF-010", "peringatan_bulan")
    last = plus_months(subject.today, months)
    ends = [*_assessors(subject), *_venues(subject), *_reviews(subject), *_waivers(subject)]
    soon = sorted(
        (each for each in ends if subject.today <= each.tanggal <= last), key=lambda each: (each.tanggal, each.nama)
    )
    if soon:
        yield subject.hit(
            ("nama",),
            "berakhir",
            terkait=tuple(each.tempat for each in soon),
            n=len(soon),
            bulan=months,
            daftar="; ".join(f"{each.tanggal.isoformat()} {each.nama}" for each in soon),
        )
    yield from _standards(subject)


def _assessors(subject: LspSubject) -> Iterator[_Akhir]:
    """Certificates that end later than ASR-001 looks ahead."""
    said = subject.today + timedelta(days=ambang("ASR-001", "peringatan_hari"))
    for i, asesor in enumerate(subject.asesor):
        end = asesor.sertifikat.berlaku_sampai if asesor.sertifikat else None
        if end is not None and end >= said and subject.folder.asesor is not None:
            place = related_in(subject.folder.asesor, (i, "sertifikat", "berlaku_sampai"), "asesor")
            yield _Akhir(end, f"asesor {asesor.id}", place)


def _venues(subject: LspSubject) -> Iterator[_Akhir]:
    for i, tuk in enumerate(subject.tuk):
        for j, each in enumerate(tuk.verifikasi):
            renewed = any(one.skema == each.skema and one.tanggal > each.tanggal for one in tuk.verifikasi)
            if each.berlaku_sampai is not None and not renewed and subject.folder.tuk is not None:
                place = related_in(subject.folder.tuk, (i, "verifikasi", j, "berlaku_sampai"), "tuk")
                yield _Akhir(each.berlaku_sampai, f"{tuk.id} ({each.skema})", place)


def _reviews(subject: LspSubject) -> Iterator[_Akhir]:
    for folder in subject.skema:
        document = folder.skema
        review = document.data.kaji_ulang if document else None
        if document is not None and review is not None and review.terakhir is not None:
            due = plus_months(review.terakhir, 12 * ambang("SKM-082", "tahun"))
            yield _Akhir(due, f"kaji ulang {folder.id}", related_in(document, ("kaji_ulang", "terakhir"), "kaji_ulang"))


def _waivers(subject: LspSubject) -> Iterator[_Akhir]:
    for document in subject.registry.pengecualian:
        if home_of(document.berkas).startswith(f"schemes/{subject.folder.id}/"):
            for i, each in enumerate(document.data.root):
                if each.sampai is not None:
                    place = related_in(document, (i, "sampai"), "pengecualian")
                    yield _Akhir(each.sampai, f"pengecualian {each.aturan}", place)


def _standards(subject: LspSubject) -> Iterator[Hit]:
    """Old standards whose age no review of a scheme on them has looked at."""
    for id_, (document, reviews) in _used(subject).items():
        limits: tuple[tuple[str, Tingkat | None], ...] = (("standar_tahun_lama", None), ("standar_tahun", "observasi"))
        for name, tingkat in limits:
            years = ambang("XRF-010", name)
            since = plus_months(_decided(document.data), 12 * years)
            if since > subject.today:
                continue
            if any(day < since for day in reviews):
                args: dict[str, str | int] = {"standar": id_, "tahun": years}
                key = "ditetapkan" if document.data.ditetapkan else "tahun"
                yield hit_in(document, (key,), args, "standar_lama", tingkat, id_)
            break


def _used(subject: LspSubject) -> dict[str, tuple[Document[Standar], list[date]]]:
    """Standards in force that schemes of this body use, and when each of these schemes was reviewed last.

    A scheme that was never reviewed is SKM-082's.
    """
    found: dict[str, tuple[Document[Standar], list[date]]] = {}
    for folder in subject.skema:
        review = folder.skema.data.kaji_ulang if folder.skema else None
        for id_ in {entry.standar for entry in subject.registry.kemasan(folder) if entry}:
            home = subject.registry.standar.get(id_)
            document = home.standar if home else None
            if document and document.data.status == "berlaku" and document.data.tahun:
                reviews = found.setdefault(id_, (document, []))[1]
                reviews += [review.terakhir] if review and review.terakhir else []
    return found


def _decided(standar: Standar) -> date:
    """The day of the decree; the last of its year where the day is not recorded."""
    return standar.ditetapkan or date(standar.tahun or 1, 12, 31)


RULE = Rule(
    kode="XRF-010",
    judul=Dwi("Papan kedaluwarsa", "Expiry board"),
    tingkat="minor",
    profil="verifikasi",
    kepastian="P",
    syarat=Dwi(
        "Yang berakhir dalam 6 bulan diperpanjang pada waktunya, dan kaji ulang skema memastikan standar yang sudah "
        "tua "
        "masih dipakai.",
        "What ends within 6 months is renewed in time, and reviews of a scheme make sure that an old standard is still "
        "in use.",
    ),
    mengapa=Dwi(
        "Perpanjangan memerlukan waktu; satu sertifikat atau TUK yang lewat membatalkan jadwal asesmen.",
        "Renewal takes time; one certificate or venue that has run out cancels an assessment day.",
    ),
    pesan={
        "berakhir": Pesan(
            Dwi(
                "{n} hal akan berakhir dalam {bulan} bulan: {daftar}.",
                "{n} things end within {bulan} months: {daftar}.",
            ),
            Dwi(
                "Ajukan perpanjangannya sekarang, lalu catat tanggal yang baru.",
                "Apply for renewal now, and record the new dates.",
            ),
        ),
        "standar_lama": Pesan(
            Dwi(
                "{standar} sudah lebih dari {tahun} tahun, dan kaji ulang skema terakhir mendahuluinya.",
                "{standar} is older than {tahun} years, and the last review of a scheme came before that.",
            ),
            Dwi(
                "Tanyakan apakah standar ini sudah dikaji ulang atau diganti, lalu catat kaji ulang skemanya.",
                "Ask whether the standard was reviewed or replaced, then record the review of the scheme.",
            ),
        ),
    },
    label={
        "asesor": Dwi("sertifikat asesor", "an assessor's certificate"),
        "tuk": Dwi("verifikasi TUK", "a venue's verification"),
        "kaji_ulang": Dwi("kaji ulang skema", "a scheme's review"),
        "pengecualian": Dwi("pengecualian", "a waiver"),
    },
    salah="kaji_ulang: {terakhir: 2021-11-30}",
    benar="kaji_ulang: {terakhir: 2021-12-02}",
    tiap_lsp=periksa,
)
