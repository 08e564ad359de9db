"""TUK-002: the scheme says what a venue must have, and the venues that are verified for it have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.tuk.tuk_001 import called
from checks.subject import SkemaSubject, related_in
from registry.butir import bank_items
from registry.model.bank import TugasPraktik
from registry.model.skema import PersyaratanTuk

PARTS = ("sarana", "perlengkapan", "ruang", "k3")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    path = ("persyaratan_tuk",)
    required = subject.skema.persyaratan_tuk
    if required is None:
        if not subject.lost(path):
            yield subject.hit(path, "tanpa")
        return
    for name in PARTS:
        if not getattr(required, name) and not subject.lost((*path, name)):
            yield subject.hit((*path, name), "kosong", bagian=name)
    yield from _tasks(subject, required)
    yield from _venues(subject, required)


def _tasks(subject: SkemaSubject, required: PersyaratanTuk) -> Iterator[Hit]:
    """Tools of practical tasks that the venue is not asked to have."""
    if subject.bank is None or subject.lost(("persyaratan_tuk",)):
        return
    listed = [_words(each.teks) for name in PARTS for each in getattr(required, name)]
    terkait = (Related(subject.document.berkas, ("persyaratan_tuk",), "persyaratan", at_key=True),)
    for path, item in bank_items(subject.bank.data):
        if isinstance(item, TugasPraktik):
            for name in ("peralatan", "perlengkapan"):
                for i, alat in enumerate(getattr(item, name)):
                    if not _among(alat.teks, listed):
                        at = (*path, name, i, "teks")
                        yield subject.hit(
                            at, "kurang", document=subject.bank, acuan=item.id, terkait=terkait, alat=alat.teks
                        )


def _venues(subject: SkemaSubject, required: PersyaratanTuk) -> Iterator[Hit]:
    """Equipment that a verified venue does not list."""
    folder = subject.registry.lsp.get(subject.folder.lsp)
    document = folder.tuk if folder else None
    for i, tuk in enumerate(document.data if document else ()):
        verified = any(subject.folder in subject.registry.find_skema(each.skema) for each in tuk.verifikasi)
        if document is None or not verified or subject.registry.lost(document.berkas, document.in_file((i,))):
            continue
        owned = [_words(each.nama) for each in tuk.sarana]
        for j, each in enumerate(required.sarana):
            if not _among(each.teks, owned):
                place = ("persyaratan_tuk", "sarana", j, "teks")
                yield subject.hit(
                    (i, "sarana"),
                    "tuk_kurang",
                    document=document,
                    tingkat="minor",
                    acuan=tuk.id,
                    terkait=(related_in(subject.document, place, "sarana"),),
                    tuk=called(tuk),
                    alat=each.teks,
                )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _among(name: str, others: Iterable[frozenset[str]]) -> bool:
    """Whether one of the others names the same thing, with more or fewer words."""
    words = _words(name)
    return any(words <= other or (other and other <= words) for other in others)


RULE = Rule(
    kode="TUK-002",
    judul=Dwi("Persyaratan teknis TUK", "Technical requirements for venues"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("sop-tuk",),
    syarat=Dwi(
        "Setiap skema memuat persyaratan teknis TUK: sarana, perlengkapan, ruang, dan K3, termasuk semua alat tugas "
        "praktik; TUK yang diverifikasi memiliki sarananya.",
        "Each scheme lists what a venue must have: equipment, supplies, room and safety, with all tools of its "
        "practical tasks; the venues verified for it have the equipment.",
    ),
    mengapa=Dwi(
        "Daftar ini menjadi ceklis verifikasi TUK; yang tidak tercantum tidak disiapkan pada hari uji.",
        "The list becomes the checklist of a venue's verification; what is not on it is not there on the day.",
    ),
    pesan={
        "tanpa": Pesan(
            Dwi("Persyaratan teknis TUK belum ada.", "There are no technical requirements for venues."),
            Dwi(
                "Isi persyaratan_tuk: sarana, perlengkapan, ruang, dan k3.",
                "Fill in persyaratan_tuk: sarana, perlengkapan, ruang and k3.",
            ),
        ),
        "kosong": Pesan(
            Dwi("Persyaratan teknis TUK belum memuat {bagian}.", "The requirements for venues have no {bagian}."),
            Dwi("Isi persyaratan_tuk.{bagian}.", "Fill in persyaratan_tuk.{bagian}."),
        ),
        "kurang": Pesan(
            Dwi("Persyaratan teknis TUK belum memuat {alat}.", "The requirements for venues lack {alat}."),
            Dwi(
                "Tambahkan ke persyaratan_tuk dalam skema.yaml, atau hapus dari tugas praktik.",
                "Add it to persyaratan_tuk in skema.yaml, or delete it from the task.",
            ),
        ),
        "tuk_kurang": Pesan(
            Dwi(
                "{tuk} diverifikasi, tetapi sarananya belum mencantumkan {alat}.",
                "{tuk} is verified, but its equipment does not list {alat}.",
            ),
            Dwi(
                "Tambahkan ke sarana TUK bila ada; bila tidak ada, lengkapi sebelum dipakai.",
                "Add it to the venue's sarana if it is there; if not, provide it before the venue is used.",
            ),
        ),
    },
    label={
        "persyaratan": Dwi("persyaratan teknis TUK", "the requirements for venues"),
        "sarana": Dwi("diminta di sini", "asked for here"),
    },
    salah="k3: []",
    benar="k3: [Sarung tangan dan kacamata pelindung.]",
    tiap_skema=periksa,
)
