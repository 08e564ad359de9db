"""Headings of the list of candidates: what LSPs call each column, whatever the case, blanks and punctuation."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

KOLOM: dict[str, tuple[str, ...]] = {
    "id": ("id", "id asesi", "kode asesi", "id peserta", "no peserta", "nomor peserta"),
    "no": ("no", "nomor", "no urut", "nomor urut"),
    "nama": ("nama", "nama lengkap", "nama asesi", "nama peserta", "nama pemohon"),
    "nik": (
        "nik",
        "no ktp",
        "nomor ktp",
        "no nik",
        "nomor nik",
        "nik ktp",
        "nik paspor",
        "no ktp nik paspor",
        "no identitas",
        "nomor identitas",
        "nomor induk kependudukan",
        "ktp",
    ),
    "tempat_lahir": ("tempat lahir", "kota lahir"),
    "tanggal_lahir": ("tanggal lahir", "tgl lahir", "tgl lhr"),
    "ttl": ("ttl", "tempat tanggal lahir", "tempat tgl lahir", "tempat dan tanggal lahir"),
    "jenis_kelamin": ("jenis kelamin", "jk", "l p", "kelamin", "gender"),
    "kebangsaan": ("kebangsaan", "kewarganegaraan", "warga negara"),
    "alamat": ("alamat", "alamat rumah", "alamat lengkap", "alamat ktp", "domisili"),
    "kode_pos": ("kode pos",),
    "telepon": (
        "telepon",
        "telp",
        "hp",
        "no hp",
        "nomor hp",
        "no telp",
        "no telepon",
        "nomor telepon",
        "no wa",
        "whatsapp",
        "handphone",
        "no hp wa",
        "hp wa",
        "no handphone",
    ),
    "email": ("email", "e mail", "surel", "alamat email"),
    "pendidikan": ("pendidikan", "pendidikan terakhir", "kualifikasi pendidikan"),
    "institusi": (
        "institusi",
        "perusahaan",
        "instansi",
        "lembaga",
        "sekolah",
        "asal lembaga",
        "organisasi",
        "nama institusi",
        "nama perusahaan",
        "nama institusi perusahaan",
        "tempat kerja",
        "pekerjaan institusi",
        "asal sekolah",
    ),
    "jabatan": ("jabatan", "pekerjaan", "pekerjaan jabatan"),
    "alamat_kantor": ("alamat kantor", "alamat institusi", "alamat perusahaan", "pekerjaan alamat"),
    "telepon_kantor": ("telepon kantor", "telp kantor", "pekerjaan telepon"),
    "email_kantor": ("email kantor", "e mail kantor", "surel kantor", "pekerjaan email"),
    "potensi": ("potensi", "potensi asesi", "profil asesi"),
    "tujuan": ("tujuan", "tujuan asesmen"),
    "asesor": ("asesor", "nama asesor", "id asesor"),
    "unit_pilihan": ("unit pilihan", "pilihan unit", "unit yang dipilih"),
    "hadir": ("hadir", "kehadiran"),
    "bukti": ("bukti", "bukti portofolio", "portofolio"),
}
"""Columns by the name that the model gives them; ``no`` stands for the id where there is no column of its own."""

DIABAIKAN = frozenset(("keterangan", "ket", "catatan", "foto", "tanda tangan", "ttd", "skema", "tuk", "fax"))
"""Headings that lists often have and that papers do not need."""

_BY_LABEL = {label: key for key, labels in KOLOM.items() for label in (*labels, key.replace("_", " "))}


def bare_label(judul: str) -> str:
    """A heading as it is compared: small letters and digits, single blanks; what stands in brackets is a hint."""
    text = unicodedata.normalize("NFKC", judul).casefold()
    text = re.sub(r"\([^)]*\)|\*", " ", text)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text).split())


def key_of(judul: str) -> str | None:
    """The column that a heading names; ``None`` for none that is known."""
    return _BY_LABEL.get(bare_label(judul))


def is_heading(judul: str) -> bool:
    """Whether a text is the heading of a known column."""
    return key_of(judul) is not None


def suggestion(judul: str) -> str:
    """The heading that was probably meant; empty where none is near."""
    return next(iter(get_close_matches(bare_label(judul), _BY_LABEL, 1, 0.75)), "")
