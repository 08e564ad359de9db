"""SKM-001: the control block of the scheme document."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    if not skema.nomor_dokumen:
        yield subject.hit(("nomor_dokumen",), "nomor")
    if skema.revisi is None:
        yield subject.hit(("revisi",), "revisi")
    for name in ("ditetapkan", "disahkan"):
        # A signature that is missing as a whole is SKM-003's to say.
        signed = getattr(skema.pengesahan, name, None)
        if signed is not None and signed.tanggal is None:
            yield subject.hit(("pengesahan", name, "tanggal"), f"tanggal_{name}")


RULE = Rule(
    kode="SKM-001",
    judul=Dwi("Blok kendali dokumen", "Document control block"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Sampul skema memuat nomor dokumen, edisi dan revisi, status distribusi, serta tanggal penetapan dan "
        "pengesahan. Kalimat pembukanya dicetak Telusur dari jenis, komite, dan standar.",
        "The cover of a scheme shows document number, edition and revision, distribution status and the dates of "
        "both signatures. Telusur prints its opening sentence from type, committee and standards.",
    ),
    mengapa=Dwi(
        "Tanpa blok kendali, verifikator tidak tahu naskah mana yang disahkan dan berlaku.",
        "Without a control block, nobody can tell which text was approved and is valid.",
    ),
    pesan={
        "nomor": Pesan(
            Dwi(
                "Blok kendali dokumen belum lengkap: nomor_dokumen belum diisi.",
                "The control block is incomplete: nomor_dokumen is absent.",
            ),
            Dwi(
                "Isi nomor_dokumen dengan nomor dari daftar induk dokumen LSP, misalnya 01/SKM/LSP-UBN/V/2026.",
                "Give nomor_dokumen from the LSP's list of documents, such as 01/SKM/LSP-UBN/V/2026.",
            ),
        ),
        "revisi": Pesan(
            Dwi(
                "Blok kendali dokumen belum lengkap: edisi dan revisi belum diisi.",
                "The control block is incomplete: edition and revision are absent.",
            ),
            Dwi(
                "Tambahkan revisi, misalnya revisi: {{edisi: 1, revisi: 0, tanggal: 2026-05-04}}.",
                "Add revisi, such as revisi: {{edisi: 1, revisi: 0, tanggal: 2026-05-04}}.",
            ),
        ),
        "tanggal_ditetapkan": Pesan(
            Dwi(
                "Blok kendali dokumen belum lengkap: tanggal penetapan belum diisi.",
                "The control block is incomplete: the date on which the committee set it is absent.",
            ),
            Dwi(
                "Isi pengesahan.ditetapkan.tanggal dengan tanggal ketua komite skema menandatangani skema.",
                "Give pengesahan.ditetapkan.tanggal: the day on which the head of the committee signed.",
            ),
        ),
        "tanggal_disahkan": Pesan(
            Dwi(
                "Blok kendali dokumen belum lengkap: tanggal pengesahan belum diisi.",
                "The control block is incomplete: the date of approval is absent.",
            ),
            Dwi(
                "Isi pengesahan.disahkan.tanggal dengan tanggal pimpinan LSP menandatangani skema.",
                "Give pengesahan.disahkan.tanggal: the day on which the head of the LSP signed.",
            ),
        ),
    },
    salah="nomor_dokumen: null",
    benar="nomor_dokumen: 01/SKM/LSP-UBN/V/2026",
    tiap_skema=periksa,
)
