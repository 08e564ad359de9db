"""SKM-062: the fee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.subject import SkemaSubject
from registry.model.skema import Biaya
from registry.reader import Path

_DECISION = re.compile(r"keputusan|ketetapan|penetapan|\bsk\b", re.IGNORECASE)


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    biaya = subject.skema.biaya
    if biaya is None or subject.lost(("biaya",)):
        return
    keterangan = biaya.keterangan or ""
    if keterangan and not biaya.keputusan and not biaya.rincian and not _DECISION.search(keterangan):
        yield subject.hit(("biaya", "keterangan"), "tanpa_dasar")
    for path, text in _texts(biaya):
        bundle = next(affirmed("pelatihan_ikut", text), None)
        # An offer of training is LSP-004's to say.
        if bundle and not any(affirmed("tawaran_pelatihan", text)):
            yield subject.hit(path, "pelatihan", teks=text.rstrip("."))


def _texts(biaya: Biaya) -> Iterator[tuple[Path, str]]:
    for i, each in enumerate(biaya.rincian):
        yield ("biaya", "rincian", i, "uraian"), each.uraian
    if biaya.keterangan:
        yield ("biaya", "keterangan"), biaya.keterangan


RULE = Rule(
    kode="SKM-062",
    judul=Dwi("Biaya sertifikasi", "Fee"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Biaya merujuk keputusan penetapan biaya atau menyebut jumlahnya dalam rupiah beserta uraiannya, dan tidak "
        "digabung dengan pelatihan.",
        "The fee refers to the decision that sets it, or gives amounts in rupiah with what they cover, and does not "
        "bundle training.",
    ),
    mengapa=Dwi(
        "Pemohon harus tahu biayanya sebelum mendaftar, dan sama bagi semua pemohon.",
        "Applicants must know the fee beforehand, the same for all.",
    ),
    pesan={
        "tanpa_dasar": Pesan(
            Dwi(
                "Biaya sertifikasi belum merujuk keputusan penetapan biaya dan belum menyebut jumlahnya.",
                "The fee refers to no decision and gives no amount.",
            ),
            Dwi(
                "Isi biaya.keputusan dengan nomor keputusan biaya, atau biaya.rincian dengan uraian dan jumlah.",
                "Give biaya.keputusan, the number of the decision, or biaya.rincian with uraian and jumlah.",
            ),
        ),
        "pelatihan": Pesan(
            Dwi("Biaya sertifikasi menggabungkan pelatihan: '{teks}'.", "The fee bundles training: '{teks}'."),
            Dwi(
                "Keluarkan pelatihan dari biaya sertifikasi.",
                "Take training out of the fee for certification.",
            ),
        ),
    },
    salah="biaya: {keterangan: Biaya ditentukan kemudian.}",
    benar="biaya: {keterangan: Biaya menurut keputusan penetapan biaya LSP yang terkini.}",
    tiap_skema=periksa,
)
