"""LSP-006: the public can find and reach the body."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.lembaga import LspSubject
from checks.rule import Pesan, Rule


def periksa(subject: LspSubject) -> Iterator[Hit]:
    lsp = subject.lsp
    found = {
        "jenis": lsp.jenis is not None,
        "alamat": lsp.alamat is not None and bool(lsp.alamat.jalan and lsp.alamat.kota),
        "kontak": lsp.kontak is not None and bool(lsp.kontak.telepon or lsp.kontak.email),
    }
    for name, present in found.items():
        if not present and not subject.lost((name,)):
            yield subject.hit((name,), name)


RULE = Rule(
    kode="LSP-006",
    judul=Dwi("Informasi publik LSP", "Public information"),
    tingkat="minor",
    profil="verifikasi",
    kepastian="S",
    klausul=("iso-17024-7-2",),
    syarat=Dwi(
        "Halaman publik menyebut jenis LSP, alamat, dan cara menghubunginya; informasi skema berasal dari dokumen "
        "skema.",
        "The public page names the type of the body, its address and how to reach it; what concerns a scheme comes "
        "from the scheme document.",
    ),
    mengapa=Dwi(
        "Pemohon, pemegang sertifikat, dan pengadu harus dapat menghubungi LSP tanpa perantara.",
        "Applicants, holders and complainants must be able to reach the body directly.",
    ),
    pesan={
        "jenis": Pesan(
            Dwi("Halaman LSP belum memuat jenis LSP.", "The LSP's page does not show its type."),
            Dwi("Isi jenis dengan p1, p2, atau p3.", "Fill in jenis: p1, p2 or p3."),
        ),
        "alamat": Pesan(
            Dwi("Halaman LSP belum memuat alamat.", "The LSP's page does not show its address."),
            Dwi("Isi alamat, sekurangnya jalan dan kota.", "Fill in alamat, at least street (jalan) and city (kota)."),
        ),
        "kontak": Pesan(
            Dwi("Halaman LSP belum memuat telepon atau surel.", "The LSP's page shows neither telephone nor e-mail."),
            Dwi("Isi kontak.telepon atau kontak.email.", "Fill in kontak.telepon or kontak.email."),
        ),
    },
    salah="kontak: {situs: https://lsp-ubn.test}",
    benar="kontak: {email: kantor@lsp-ubn.test}",
    tiap_lsp=periksa,
)
