"""LSP-004: the body offers no training to the public."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed, pola
from checks.subject import BerkasSubject


def periksa(subject: BerkasSubject) -> Iterator[Hit]:
    if subject.kind not in ("lsp", "skema") or not pola("tawaran_pelatihan").search(subject.gabungan):
        return
    for path, text in subject.texts:
        for kata in affirmed("tawaran_pelatihan", text):
            yield subject.hit(path, kata=kata)


RULE = Rule(
    kode="LSP-004",
    judul=Dwi("Tidak menawarkan pelatihan", "No training offer"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("bnsp-2024", "p201-5"),
    syarat=Dwi(
        "Data LSP dan skema tidak menawarkan atau menjual pelatihan atas nama LSP.",
        "The data of body and scheme neither offer nor sell training in the body's name.",
    ),
    mengapa=Dwi(
        "LSP yang melatih lalu menguji orang yang sama tidak lagi netral.",
        "A body that trains and then tests the same people is no longer impartial.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Teks menyebut '{kata}'; LSP tidak boleh menawarkan pelatihan kepada umum.",
                "The text says '{kata}'; an LSP may not offer training to the public.",
            ),
            Dwi(
                "Hapus tawaran itu. Bila yang dimaksud pelatihan pihak lain, sebut bahwa penyelenggaranya bukan LSP.",
                "Delete the offer. If training by others is meant, say that the LSP does not hold it.",
            ),
        )
    },
    salah="- Menyediakan paket pelatihan dan uji bagi calon pemegang sertifikat.",
    benar="- Memastikan kompetensi petugas ukur tanpa menyelenggarakan pelatihan sendiri.",
    tiap_berkas=periksa,
)
