"""DATA-001: every file can be read."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.finding import Arguments
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of
from registry.problem import Problem
from registry.reader.bounds import MAX_BYTES, MAX_DEPTH


def _choose(problem: Problem) -> tuple[str, Arguments]:
    sebab = problem.args["sebab"]
    return sebab, {
        "rinci": problem.args["rinci"],
        "batas": MAX_BYTES // 1_000_000,
        "dalam": MAX_DEPTH,
    }


def _pesan(id_: str, en: str, mend_id: str, mend_en: str) -> Pesan:
    return Pesan(Dwi(id_, en), Dwi(mend_id, mend_en))


_RESAVE = (
    "Simpan ulang sebagai teks UTF-8 (Notepad: Simpan sebagai, Pengodean UTF-8).",
    "Save it again as UTF-8 text (Notepad: Save as, Encoding UTF-8).",
)
_UNTANGLE = (
    "Ratakan susunannya; data Telusur tidak pernah sedalam ini.",
    "Flatten it; Telusur's data is never this deep.",
)

RULE = Rule(
    kode="DATA-001",
    judul=Dwi("Berkas dapat dibaca", "Every file can be read"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Berkas data adalah teks UTF-8 di dalam repositori, berisi satu dokumen YAML yang wajar ukurannya.",
        "A data file is UTF-8 text inside the repository and holds one YAML document of reasonable size.",
    ),
    mengapa=Dwi(
        "Berkas yang tidak terbaca sama dengan berkas yang tidak ada.",
        "A file that cannot be read is a file that is not there.",
    ),
    pesan={
        "terlalu_besar": _pesan(
            "Berkas berukuran {rinci} bita; batasnya {batas} MB.",
            "The file has {rinci} bytes; the limit is {batas} MB.",
            "Periksa apakah berkas ini memang data skema; bagi bila perlu.",
            "See whether this is scheme data at all; split it if need be.",
        ),
        "biner": _pesan("Berkas ini bukan teks.", "This file is not text.", *_RESAVE),
        "utf16": _pesan("Berkas ini tersimpan sebagai UTF-16.", "This file is stored as UTF-16.", *_RESAVE),
        "bukan_utf8": _pesan(
            "Berkas ini bukan UTF-8 (bita {rinci}).", "This file is not UTF-8 (byte {rinci}).", *_RESAVE
        ),
        "kosong": _pesan(
            "Berkas ini kosong.",
            "This file is empty.",
            "Isi berkas ini, atau hapus bila tidak dipakai.",
            "Fill it in, or delete it if it is not used.",
        ),
        "terlalu_dalam": _pesan(
            "Susunan lebih dalam dari {dalam} tingkat, atau berputar.",
            "Nesting is deeper than {dalam} levels, or circular.",
            *_UNTANGLE,
        ),
        "terlalu_luas": _pesan(
            "Isi berkas mengembang melampaui batas.", "The content expands beyond the limit.", *_UNTANGLE
        ),
        "bukan_berkas": _pesan(
            "Ini bukan berkas biasa.",
            "This is not a regular file.",
            "Hapus, dan ganti dengan berkas biasa.",
            "Delete it, and put a regular file in its place.",
        ),
        "tak_terbuka": _pesan(
            "Berkas tidak dapat dibuka: {rinci}.",
            "The file cannot be opened: {rinci}.",
            "Periksa hak akses berkas ini.",
            "Check the permissions of this file.",
        ),
        "tautan_keluar": _pesan(
            "Tautan ini menunjuk keluar dari repositori; isinya tidak dibaca.",
            "This link leaves the repository; its target is not read.",
            "Ganti tautan dengan berkasnya sendiri.",
            "Replace the link by the file itself.",
        ),
    },
    salah="(berkas kosong)",
    benar="nama: LSP Uji Bahan",
    sekali=hits_of("tak_terbaca", choose=_choose),
)
