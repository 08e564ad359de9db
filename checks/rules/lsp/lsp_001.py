"""LSP-001: the licence is numbered as BNSP numbers it, and in force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.lembaga import LspSubject
from checks.rule import Pesan, Rule
from checks.rules.tanggal import plus_months

_NUMBER = re.compile(r"BNSP-LSP-\d{3,4}-ID", re.ASCII)
_DECISION = re.compile(r"KEP\.\d{3,4}/BNSP/[IVX]+/\d{4}", re.ASCII)


def periksa(subject: LspSubject) -> Iterator[Hit]:
    licence = subject.lsp.lisensi
    if licence is None:
        if not subject.lost(("lisensi",)):
            yield subject.hit(("lisensi",), "tanpa")
        return
    if not _NUMBER.fullmatch(licence.nomor):
        yield subject.hit(("lisensi", "nomor"), "pola", nomor=licence.nomor)
    if licence.keputusan is None:
        yield subject.hit(("lisensi", "keputusan"), "tanpa_keputusan", tingkat="minor")
    elif not _DECISION.fullmatch(licence.keputusan):
        yield subject.hit(("lisensi", "keputusan"), "pola_keputusan", tingkat="minor", nomor=licence.keputusan)
    path, end = ("lisensi", "berlaku_sampai"), licence.berlaku_sampai
    months = ambang("LSP-001", "peringatan_bulan")
    if end is None:
        yield subject.hit(path, "tanpa_tanggal")
    elif end < subject.today:
        yield subject.hit(path, "berakhir", tanggal=end.isoformat())
    elif end <= plus_months(subject.today, months):
        yield subject.hit(path, "hampir", tingkat="minor", tanggal=end.isoformat(), bulan=months)


RULE = Rule(
    kode="LSP-001",
    judul=Dwi("Lisensi berlaku", "Licence valid"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="S",
    klausul=("p208-lisensi",),
    syarat=Dwi(
        "LSP memiliki nomor lisensi, keputusan lisensi, dan lisensi yang masih berlaku.",
        "The LSP has a licence number, a licence decision and a licence in force.",
    ),
    mengapa=Dwi(
        "LSP tanpa lisensi yang berlaku tidak boleh menerbitkan sertifikat kompetensi.",
        "A body without a licence in force may not issue certificates of competency.",
    ),
    pesan={
        "tanpa": Pesan(
            Dwi("Lisensi LSP belum diisi.", "The licence is not filled in."),
            Dwi(
                "Isi lisensi: nomor, keputusan, dan berlaku_sampai.",
                "Fill in lisensi: nomor, keputusan and berlaku_sampai.",
            ),
        ),
        "pola": Pesan(
            Dwi(
                "Nomor lisensi '{nomor}' tidak berpola BNSP-LSP-0000-ID.",
                "Licence number '{nomor}' does not read like BNSP-LSP-0000-ID.",
            ),
            Dwi("Salin nomor dari sertifikat lisensi.", "Copy the number from the licence certificate."),
        ),
        "tanpa_keputusan": Pesan(
            Dwi("Keputusan lisensi belum disebut.", "The licence decision is not named."),
            Dwi(
                "Isi lisensi.keputusan, misalnya KEP.0000/BNSP/III/2024.",
                "Fill in lisensi.keputusan, such as KEP.0000/BNSP/III/2024.",
            ),
        ),
        "pola_keputusan": Pesan(
            Dwi(
                "Nomor keputusan '{nomor}' tidak berpola KEP.0000/BNSP/III/2024.",
                "Decision number '{nomor}' does not read like KEP.0000/BNSP/III/2024.",
            ),
            Dwi("Salin nomor dari keputusan lisensi.", "Copy the number from the licence decision."),
        ),
        "tanpa_tanggal": Pesan(
            Dwi("Tanggal akhir lisensi belum diisi.", "The end of the licence is not filled in."),
            Dwi("Isi lisensi.berlaku_sampai.", "Fill in lisensi.berlaku_sampai."),
        ),
        "berakhir": Pesan(
            Dwi("Lisensi LSP berakhir {tanggal}.", "The licence ended on {tanggal}."),
            Dwi(
                "Perpanjang lisensi, lalu perbarui keputusan dan berlaku_sampai.",
                "Renew the licence, then update keputusan and berlaku_sampai.",
            ),
        ),
        "hampir": Pesan(
            Dwi(
                "Lisensi LSP berakhir {tanggal}, dalam {bulan} bulan ini.",
                "The licence ends on {tanggal}, within {bulan} months.",
            ),
            Dwi("Ajukan perpanjangan lisensi kepada BNSP.", "Apply to BNSP for its renewal."),
        ),
    },
    salah="lisensi: {nomor: BNSP-LSP-0000-ID, keputusan: KEP.0000/BNSP/III/2021, berlaku_sampai: 2026-05-31}",
    benar="lisensi: {nomor: BNSP-LSP-0000-ID, keputusan: KEP.0000/BNSP/III/2024, berlaku_sampai: 2029-03-01}",
    tiap_lsp=periksa,
)
