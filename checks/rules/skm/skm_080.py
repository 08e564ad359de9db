"""SKM-080: the scheme committee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.model.skema import Komite

KODE = "SKM-080"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    komite = subject.skema.komite
    if komite is None:
        if not subject.lost(("komite",)):
            yield subject.hit(("komite",), "tanpa_komite")
        return
    if not komite.sk:
        yield subject.hit(("komite", "sk"), "tanpa_sk")
    if not subject.lost(("komite", "anggota")):
        yield from _members(subject, komite)


def _members(subject: SkemaSubject, komite: Komite) -> Iterator[Hit]:
    path = ("komite", "anggota")
    n, least = len(komite.anggota), ambang(KODE, "anggota_minimum")
    if n < least:
        yield subject.hit(path, "kurang", n=n, batas=least)
    for i, anggota in enumerate(komite.anggota):
        if anggota.unsur is None:
            yield subject.hit((*path, i), "tanpa_unsur", tingkat="minor", nama=anggota.nama)
    unsur = Counter(anggota.unsur for anggota in komite.anggota if anggota.unsur)
    if n < least or sum(unsur.values()) < n:
        return
    if not unsur["pakar"]:
        yield subject.hit(path, "tanpa_pakar")
    pihak, wanted = len(unsur.keys() - {"pakar"}), ambang(KODE, "pihak_minimum")
    if pihak < wanted:
        yield subject.hit(path, "pihak", n=pihak, batas=wanted)
    name, most = max(unsur.items(), key=lambda pair: pair[1])
    if 2 * most > n:
        yield subject.hit(path, "dominasi", kelompok=name, n=most, jumlah=n)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Komite skema", "Scheme committee"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-komite", "p201-8-4"),
    syarat=Dwi(
        "Komite skema dibentuk dengan SK dan terdiri dari pakar dan pemangku kepentingan yang seimbang. Ukuran yang "
        "lazim: sekurangnya 3 orang, satu pakar, dua pihak, dan tidak ada unsur yang lebih dari setengah.",
        "The committee is set up by a decision letter, of experts and stakeholders in balance. Usual: at least 3 "
        "persons, one expert, two stakeholder groups, no group above half.",
    ),
    mengapa=Dwi(
        "Skema yang disusun satu kelompok saja mengutamakan kepentingannya.",
        "A scheme drawn up by one group serves that group.",
    ),
    pesan={
        "tanpa_komite": Pesan(
            Dwi("Komite skema belum disebut.", "The scheme committee is not named."),
            Dwi(
                "Isi komite dengan sk, ketua, dan anggota beserta unsurnya.",
                "Give komite: sk, ketua, and anggota with unsur.",
            ),
        ),
        "tanpa_sk": Pesan(
            Dwi("Nomor SK komite skema belum disebut.", "The committee's decision letter is not stated."),
            Dwi("Isi komite.sk dengan nomor SK-nya.", "Give komite.sk, the number of the letter."),
        ),
        "kurang": Pesan(
            Dwi(
                "Komite skema beranggota {n} orang; sekurangnya {batas}.",
                "The committee has {n} members; at least {batas} are expected.",
            ),
            Dwi(
                "Tambahkan anggota pada komite.anggota, dari unsur yang belum ada.",
                "Add members to komite.anggota, of groups that are not yet there.",
            ),
        ),
        "tanpa_unsur": Pesan(
            Dwi("Anggota komite {nama} belum menyebut unsurnya.", "Committee member {nama} has no group."),
            Dwi(
                "Isi unsur: pakar, industri, pendidikan, regulator, atau asosiasi.",
                "Give unsur: pakar, industri, pendidikan, regulator or asosiasi.",
            ),
        ),
        "tanpa_pakar": Pesan(
            Dwi("Komite skema belum memuat pakar di bidangnya.", "The committee has no expert in the field."),
            Dwi(
                "Tambahkan sekurangnya satu anggota berunsur pakar.",
                "Add at least one member with unsur: pakar.",
            ),
        ),
        "pihak": Pesan(
            Dwi(
                "Komite skema mewakili {n} pihak pemangku kepentingan; sekurangnya {batas}.",
                "The committee stands for {n} stakeholder group(s); at least {batas} are expected.",
            ),
            Dwi(
                "Tambahkan anggota dari industri, pendidikan, regulator, atau asosiasi.",
                "Add members of industri, pendidikan, regulator or asosiasi.",
            ),
        ),
        "dominasi": Pesan(
            Dwi(
                "Komposisi komite skema didominasi {kelompok}: {n} dari {jumlah} orang.",
                "The committee is dominated by {kelompok}: {n} of {jumlah} persons.",
            ),
            Dwi(
                "Seimbangkan, sehingga tidak ada unsur yang lebih dari setengah.",
                "Balance it, so that no group is above half.",
            ),
        ),
    },
    salah=(
        "- {nama: Agustina Rumbiak, unsur: pakar}\n    - {nama: Joko Purwanto, unsur: industri}\n"
        "    - {nama: Laila Fitriani, unsur: industri}"
    ),
    benar=(
        "- {nama: Agustina Rumbiak, unsur: pakar}\n    - {nama: Joko Purwanto, unsur: industri}\n"
        "    - {nama: Laila Fitriani, unsur: pendidikan}"
    ),
    tiap_skema=periksa,
)
