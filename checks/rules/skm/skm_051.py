"""SKM-051: every basic requirement can be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.bilangan import disagreeing
from checks.rules.skm.nama import words
from checks.rules.skm.syarat import called, leaves
from checks.subject import SkemaSubject
from registry.model.skema import Syarat

_SCHOOL = re.compile(
    r"\b(?:SD|SMP|MTs|SMA|MA|SMK|SLTA|D\W?[1-4]|D\W?I{1,3}V?|S\W?[1-3]|diploma|sarjana|magister|doktor|sederajat)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(?:jurusan|bidang|program studi|prodi|keahlian|semua)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\b[1-9]\d*\s*(?:\(\w+(?: \w+)*\)\s*)?(?:tahun|bulan)\b", re.IGNORECASE)
_JOB = re.compile(
    r"\b(?:sebagai|bidang|fungsi|jabatan|bagian|pekerjaan|unit kerja|di|pada)\s+(?!bidangnya)\w+", re.IGNORECASE
)


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for path, leaf in leaves(subject.skema):
        if subject.lost(path):
            continue
        for key, pesan in _missing(leaf):
            yield subject.hit((*path, key), pesan, syarat=leaf.teks or called(path, leaf))
        for j, kode in enumerate(leaf.unit):
            if not subject.registry.units.all(kode):
                usul = subject.registry.units.near(kode) or ""
                pesan = "unit_tak_ada_usul" if usul else "unit_tak_ada"
                yield subject.hit((*path, "unit", j), pesan, acuan=kode, kode=kode, usul=usul)
    for path, text in subject.registry.texts_of(subject.document.berkas):
        for angka, ejaan in disagreeing(text):
            yield Hit(
                subject.document.berkas, path, {"angka": angka, "ejaan": ejaan}, "ejaan", "minor", subject.folder.id
            )


def _missing(leaf: Syarat) -> Iterator[tuple[str, str]]:
    """What a requirement lacks to be measured: the key, and the message. What its own words say is not missing."""
    text = leaf.teks or ""
    if leaf.jenis is None:
        yield "jenis", "tanpa_jenis"
    elif leaf.jenis == "pendidikan":
        yield from _schooling(leaf, text)
    elif leaf.jenis == "pengalaman":
        if not leaf.tahun and not _LENGTH.search(text):
            yield "tahun", "tanpa_tahun"
        if not leaf.jabatan and not leaf.bidang and not _JOB.search(text):
            yield "jabatan", "tanpa_jabatan"
    elif leaf.jenis == "pelatihan":
        if not leaf.topik and kata("pelatihan_umum").issuperset(words(text)):
            yield "topik", "tanpa_topik"
    elif not text and not leaf.unit:
        prasyarat = leaf.jenis == "prasyarat"
        yield ("unit", "tanpa_unit") if prasyarat else ("teks", "tanpa_teks")


def _schooling(leaf: Syarat, text: str) -> Iterator[tuple[str, str]]:
    if leaf.minimal is None and not _SCHOOL.search(text):
        yield "minimal", "tanpa_minimal"
    elif not leaf.bidang and leaf.minimal not in kata("pendidikan_umum") and not _FIELD.search(text):
        yield "bidang", "tanpa_bidang"


def _lacking(what_id: str, what_en: str, fix_id: str, fix_en: str) -> Pesan:
    return Pesan(
        Dwi(
            f"Persyaratan '{{syarat}}' belum terukur: {what_id}.",
            f"Requirement '{{syarat}}' cannot be measured: {what_en}.",
        ),
        Dwi(fix_id, fix_en),
    )


RULE = Rule(
    kode="SKM-051",
    judul=Dwi("Persyaratan terukur", "Each requirement can be checked"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Pendidikan menyebut jenjang minimal dan bidang, pengalaman menyebut tahun dan jabatan atau bidang, pelatihan "
        "menyebut topik; angka dan ejaannya sama.",
        "Education states level and field, experience states years and job or field, training states its topic; "
        "numbers agree with their words.",
    ),
    mengapa=Dwi(
        "Persyaratan yang tidak terukur diputus menurut perasaan petugas, dan pemohon diperlakukan tidak sama.",
        "What cannot be measured is decided by feeling, and applicants are not treated alike.",
    ),
    pesan={
        "tanpa_jenis": _lacking(
            "jenisnya belum disebut",
            "its kind is not stated",
            "Isi jenis: pendidikan, pelatihan, pengalaman, prasyarat, kesehatan, usia, atau lainnya.",
            "Give jenis: pendidikan, pelatihan, pengalaman, prasyarat, kesehatan, usia or lainnya.",
        ),
        "tanpa_minimal": _lacking(
            "pendidikan minimalnya belum disebut",
            "no minimum education is stated",
            "Isi minimal, misalnya smk, d3, atau s1.",
            "Give minimal, such as smk, d3 or s1.",
        ),
        "tanpa_bidang": _lacking(
            "bidang pendidikannya belum disebut",
            "no field of study is stated",
            "Isi bidang, misalnya [Teknik mesin]; tulis [Semua bidang] bila semua diterima.",
            "Give bidang, such as [Teknik mesin]; write [Semua bidang] if all are accepted.",
        ),
        "tanpa_tahun": _lacking(
            "lama pengalamannya belum disebut",
            "the length of experience is not stated",
            "Isi tahun dengan angka 1 atau lebih.",
            "Give tahun, 1 or more.",
        ),
        "tanpa_jabatan": _lacking(
            "jabatan atau bidang pengalamannya belum disebut",
            "neither job nor field of the experience is stated",
            "Isi jabatan atau bidang, misalnya jabatan: Petugas laboratorium.",
            "Give jabatan or bidang, such as jabatan: Petugas laboratorium.",
        ),
        "tanpa_topik": _lacking(
            "topik pelatihannya belum disebut",
            "the topic of the training is not stated",
            "Isi topik, misalnya topik: Pengukuran benda uji logam.",
            "Give topik, such as topik: Pengukuran benda uji logam.",
        ),
        "tanpa_unit": _lacking(
            "unit prasyaratnya belum disebut",
            "the prerequisite units are not stated",
            "Isi unit dengan kode unit yang harus sudah dikuasai.",
            "Give unit: the codes of the units to have been mastered.",
        ),
        "tanpa_teks": _lacking(
            "bunyinya belum ditulis",
            "it has no wording",
            "Isi teks dengan bunyi persyaratan, lengkap dengan ukurannya.",
            "Give teks: the requirement in words, with its measure.",
        ),
        "unit_tak_ada": Pesan(
            Dwi(
                "Unit prasyarat {kode} tidak ditemukan pada standar mana pun.",
                "Prerequisite unit {kode} is not found in any standard.",
            ),
            Dwi("Periksa kodenya, atau impor standar yang memuatnya.", "Check the code, or import its standard."),
        ),
        "unit_tak_ada_usul": Pesan(
            Dwi(
                "Unit prasyarat {kode} tidak ditemukan pada standar mana pun; mungkin {usul}.",
                "Prerequisite unit {kode} is not found in any standard; perhaps {usul}.",
            ),
            Dwi("Bila itu yang dimaksud, ganti menjadi {usul}.", "If that is meant, change it to {usul}."),
        ),
        "ejaan": Pesan(
            Dwi("Angka {angka} dieja '{ejaan}'.", "The number {angka} is spelt '{ejaan}'."),
            Dwi("Samakan angka dan ejaannya.", "Make number and word agree."),
        ),
    },
    salah="- {id: pd2, jenis: pengalaman, teks: Berpengalaman di bidangnya, bukti: [Surat keterangan kerja]}",
    benar="- {id: pd2, jenis: pengalaman, tahun: 1, jabatan: Petugas laboratorium, bukti: [Surat keterangan kerja]}",
    tiap_skema=periksa,
)
