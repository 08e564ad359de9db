"""SKM-076: complaints are handled."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, hit_in

_HANDLED = ("jawab", "tangani", "penanganan", "tindak lanjut", "ditindaklanjuti", "diselesaikan", "diproses", "telaah")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    folder = subject.registry.lsp.get(subject.folder.lsp)
    lsp = folder.lsp if folder else None
    if folder is None or lsp is None or lsp.data.keluhan or subject.registry.lost(lsp.berkas, ("keluhan",)):
        return
    if not any(_handles(text.casefold()) for _, text in subject.registry.texts_of(subject.document.berkas)):
        # Said once for the body, however many schemes it has.
        yield hit_in(lsp, ("keluhan",), {}, acuan=folder.id)


def _handles(text: str) -> bool:
    return ("keluhan" in text or "pengaduan" in text) and any(word in text for word in _HANDLED)


RULE = Rule(
    kode="SKM-076",
    judul=Dwi("Penanganan keluhan", "Complaints"),
    tingkat="minor",
    profil="verifikasi",
    kepastian="S",
    klausul=("iso-17024-9-9",),
    syarat=Dwi(
        "Skema atau data LSP menyebut cara keluhan diterima, ditangani, dan dijawab.",
        "The scheme, or the record of the LSP, says how complaints are received, handled and answered.",
    ),
    mengapa=Dwi(
        "Format skema tidak memuat bagian keluhan, sehingga pengaturannya sering tidak ada di mana pun.",
        "The outline of a scheme has no section on complaints, so often nothing provides for them.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Penanganan keluhan belum diatur di skema maupun di lsp.yaml.",
                "Neither scheme nor lsp.yaml provides for complaints.",
            ),
            Dwi(
                "Isi keluhan dalam lsp.yaml: cara menyampaikan dan menjawab keluhan, serta tenggat_hari_kerja.",
                "Give keluhan in lsp.yaml: how complaints are made and answered, and tenggat_hari_kerja.",
            ),
        )
    },
    salah="kewajiban_pemegang:\n  - Menyampaikan keluhan kepada LSP secara tertulis.",
    benar="keluhan: {cara: Keluhan tertulis dijawab secara tertulis oleh manajer mutu., tenggat_hari_kerja: 14}",
    tiap_skema=periksa,
)
