"""SRT-003: no interim certificate is promised."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed, pola
from checks.subject import BerkasSubject
from registry.reader import Path

_EVIDENCE: tuple[Path, ...] = (
    ("persyaratan_dasar",),
    ("persyaratan_administratif",),
    ("proses", "pendaftaran"),
    ("proses", "asesmen"),
)
"""Where a school's letter of graduation may be named: as evidence of applicants."""


def periksa(subject: BerkasSubject) -> Iterator[Hit]:
    if subject.kind not in ("lsp", "skema") or not pola("surat_sementara").search(subject.gabungan):
        return
    for path, text in subject.texts:
        if not any(path[: len(part)] == part for part in _EVIDENCE):
            for kata in affirmed("surat_sementara", text):
                yield subject.hit(path, kata=kata)


RULE = Rule(
    kode="SRT-003",
    judul=Dwi("Tanpa sertifikat sementara", "No interim certificate"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("bnsp-2024",),
    syarat=Dwi(
        "Satu-satunya bukti kompetensi ialah sertifikat pada blangko BNSP; LSP tidak menjanjikan surat keterangan "
        "lulus atau sertifikat sementara.",
        "The only proof of competency is the certificate on BNSP's blank; the body promises no letter of passing and "
        "no interim certificate.",
    ),
    mengapa=Dwi(
        "BNSP menindak LSP yang menerbitkan surat pengganti sertifikat.",
        "BNSP acts against bodies that issue letters in place of the certificate.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Teks menyebut '{kata}'; LSP tidak boleh menerbitkannya.",
                "The text says '{kata}'; an LSP may not issue one.",
            ),
            Dwi(
                "Hapus, atau sebut sertifikat kompetensi yang terbit setelah keputusan.",
                "Delete it, or name the certificate of competency that follows the decision.",
            ),
        )
    },
    salah="- Menerima surat keterangan lulus selama menunggu blangko.",
    benar="- Memperoleh keterangan bahwa LSP tidak menerbitkan surat keterangan lulus atau sertifikat sementara.",
    tiap_berkas=periksa,
)
