"""SKM-083: a scheme of another owner is used with permission."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.units import bare


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    pemilik = subject.skema.pemilik
    if pemilik is None or subject.lost(("pemilik",)):
        return
    folder = subject.registry.lsp.get(subject.folder.lsp)
    lsp = folder.lsp.data if folder and folder.lsp else None
    if lsp is not None and bare(pemilik.nama) in {bare(name) for name in (lsp.nama, lsp.singkatan) if name}:
        return
    if not pemilik.izin:
        yield subject.hit(("pemilik", "izin"), "tanpa_izin", pemilik=pemilik.nama)
    if not pemilik.versi:
        yield subject.hit(("pemilik", "versi"), "tanpa_versi", tingkat="minor", pemilik=pemilik.nama)


RULE = Rule(
    kode="SKM-083",
    judul=Dwi("Skema milik pihak lain", "Scheme of another owner"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="S",
    klausul=("p201-8-6",),
    syarat=Dwi(
        "Skema milik pihak lain dipakai dengan surat izin, menurut versi pemiliknya.",
        "A scheme of another owner is used with a letter of permission, in the owner's version.",
    ),
    mengapa=Dwi(
        "Pemilik skema bertanggung jawab atas isi dan perubahannya; tanpa izin LSP tidak berhak memakainya.",
        "The owner answers for the scheme and its changes; without permission the LSP may not use it.",
    ),
    pesan={
        "tanpa_izin": Pesan(
            Dwi(
                "Skema milik {pemilik} dipakai tanpa surat izin.",
                "The scheme belongs to {pemilik} and is used without a letter of permission.",
            ),
            Dwi(
                "Isi pemilik.izin dengan nomor dan tanggal surat izin penggunaan.",
                "Give pemilik.izin: number and date of the letter.",
            ),
        ),
        "tanpa_versi": Pesan(
            Dwi(
                "Versi skema milik {pemilik} yang dipakai belum disebut.",
                "The version used of the scheme of {pemilik} is not stated.",
            ),
            Dwi(
                "Isi pemilik.versi, supaya dapat dicocokkan bila pemilik mengubah skemanya.",
                "Give pemilik.versi, so that it can be compared when the owner changes the scheme.",
            ),
        ),
    },
    salah="pemilik: {nama: LSP Logam Teladan, versi: Edisi 2}",
    benar="pemilik: {nama: LSP Logam Teladan, izin: 15/LSP-LT/IV/2026, versi: Edisi 2}",
    tiap_skema=periksa,
)
