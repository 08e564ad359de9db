"""SKM-050: basic requirements are joined by "dan" or "atau"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.syarat import GROUPS, called, is_group, nodes
from checks.subject import SkemaSubject
from registry.model.skema import Syarat
from registry.reader import Path

_OWN = ("jenis", "teks", "minimal", "topik", "tahun", "jabatan", "bidang", "unit", "bukti")
_FOREIGN = {
    "pendidikan": ("topik", "tahun", "unit"),
    "pelatihan": ("minimal", "tahun", "unit"),
    "pengalaman": ("minimal", "topik", "unit"),
    "prasyarat": ("minimal", "topik", "tahun"),
}
"""Parts that belong to another kind of requirement: the sentence made of this kind would leave them out."""

_UNCLEAR = re.compile(r"\bdan\s*/?\s*atau\b", re.IGNORECASE)
_LIST = re.compile(r";|\n\s*(?:[-•*]|\(?[a-z0-9]{1,2}[.)])\s")
_JOIN = re.compile(r"\b(?:dan|atau|serta)\b", re.IGNORECASE)


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for path, node in nodes(subject.skema):
        if is_group(node):
            yield from _group(subject, path, node)
        else:
            yield from _leaf(subject, path, node)


def _group(subject: SkemaSubject, path: Path, node: Syarat) -> Iterator[Hit]:
    if node.semua is not None and node.salah_satu is not None:
        yield subject.hit((*path, "salah_satu"), "dan_serta_atau")
    else:
        mixed = next((name for name in _OWN if getattr(node, name)), None)
        if mixed:
            yield subject.hit((*path, mixed), "campur", kunci=mixed)
    for name in GROUPS:
        if getattr(node, name) == () and not subject.lost((*path, name)):
            yield subject.hit((*path, name), "kosong", kunci=name)


def _leaf(subject: SkemaSubject, path: Path, node: Syarat) -> Iterator[Hit]:
    text = node.teks or ""
    if text:
        if _UNCLEAR.search(text):
            yield subject.hit((*path, "teks"), "dan_atau", tingkat="minor", teks=text)
        elif _LIST.search(text) and not _JOIN.search(text):
            yield subject.hit((*path, "teks"), "daftar", teks=" ".join(text.split()))
        return
    foreign = next((name for name in _FOREIGN.get(node.jenis or "", ()) if getattr(node, name)), None)
    if foreign:
        args = {"id": called(path, node), "jenis": node.jenis or "", "kunci": foreign}
        yield subject.hit((*path, foreign), "dua_jenis", args=args)


RULE = Rule(
    kode="SKM-050",
    judul=Dwi("Hubungan antarpersyaratan jelas", "Explicit logic"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Persyaratan dasar dihubungkan dengan 'dan' (semua) atau 'atau' (salah_satu), dan setiap persyaratan berdiri "
        "sendiri.",
        "Basic requirements are joined by 'and' (semua) or 'or' (salah_satu), and each stands by itself.",
    ),
    mengapa=Dwi(
        "Tanpa kata penghubung, LSP dan pemohon dapat membaca persyaratan yang sama dengan dua cara.",
        "Without the joining word, LSP and applicant may read the same requirements in two ways.",
    ),
    pesan={
        "dan_serta_atau": Pesan(
            Dwi(
                "Hubungan antarpersyaratan belum jelas: semua dan salah_satu ditulis pada tingkat yang sama.",
                "The logic of the requirements is unclear: semua and salah_satu stand at the same level.",
            ),
            Dwi(
                "Taruh yang satu di dalam yang lain, misalnya salah_satu sebagai butir di bawah semua.",
                "Put one inside the other, such as salah_satu as an item of semua.",
            ),
        ),
        "campur": Pesan(
            Dwi(
                "Hubungan antarpersyaratan belum jelas: kelompok persyaratan juga memuat '{kunci}'.",
                "The logic of the requirements is unclear: a group also has '{kunci}' of its own.",
            ),
            Dwi(
                "Pindahkan '{kunci}' ke butir tersendiri di dalam kelompok itu.",
                "Move '{kunci}' to an item of its own inside the group.",
            ),
        ),
        "kosong": Pesan(
            Dwi("Kelompok persyaratan '{kunci}' kosong.", "The group of requirements '{kunci}' is empty."),
            Dwi("Isi sekurangnya satu persyaratan, atau hapus kelompoknya.", "Give at least one, or delete the group."),
        ),
        "dan_atau": Pesan(
            Dwi(
                "Persyaratan '{teks}' memakai 'dan/atau' sehingga dapat dibaca dua cara.",
                "The requirement '{teks}' says 'and/or', which can be read in two ways.",
            ),
            Dwi(
                "Pilih 'dan' atau 'atau', atau pecah menjadi dua butir di bawah semua atau salah_satu.",
                "Choose 'dan' or 'atau', or split it into two items under semua or salah_satu.",
            ),
        ),
        "daftar": Pesan(
            Dwi(
                "Persyaratan '{teks}' memuat beberapa hal tanpa 'dan' atau 'atau'.",
                "The requirement '{teks}' holds several things without 'and' or 'or'.",
            ),
            Dwi(
                "Pecah menjadi beberapa butir di bawah semua atau salah_satu.",
                "Split it into several items under semua or salah_satu.",
            ),
        ),
        "dua_jenis": Pesan(
            Dwi(
                "Persyaratan {id} berjenis {jenis} tetapi juga memuat '{kunci}', yang tidak akan tercetak.",
                "Requirement {id} is of kind {jenis} but also has '{kunci}', which will not be printed.",
            ),
            Dwi(
                "Pisahkan menjadi dua persyaratan di bawah semua atau salah_satu.",
                "Make two requirements of it, under semua or salah_satu.",
            ),
        ),
    },
    salah="- {id: pd1, jenis: pendidikan, minimal: smk, bidang: [Teknik mesin], tahun: 1, bukti: [Ijazah]}",
    benar=(
        "- semua:\n"
        "    - {id: pd1, jenis: pendidikan, minimal: smk, bidang: [Teknik mesin], bukti: [Ijazah]}\n"
        "    - {id: pd2, jenis: pengalaman, tahun: 1, jabatan: Petugas laboratorium, bukti: [Surat keterangan kerja]}"
    ),
    tiap_skema=periksa,
)
