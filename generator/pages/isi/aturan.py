"""The rules of the checker, each with what it asks, why, on what basis, and how to repair; and their list."""

from __future__ import annotations

from collections.abc import Iterator

from checks.pertanyaan import questions
from checks.present import clause
from checks.rule import Rule
from checks.rules import RULES
from generator.pages.halaman import Halaman, Tautan
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis

KELOMPOK = {
    "DATA": "Pembacaan berkas",
    "GEN": "Semua dokumen",
    "STD": "Standar kompetensi",
    "UNIT": "Unit kompetensi",
    "SKM": "Dokumen skema",
    "MAPA": "Rencana asesmen (MAPA)",
    "MUK": "Perangkat asesmen (MUK)",
    "APL": "Formulir permohonan",
    "AK": "Formulir asesmen",
    "VA": "Validasi asesmen",
    "LSP": "Lembaga sertifikasi profesi",
    "ASR": "Asesor",
    "TUK": "Tempat uji kompetensi",
    "SRT": "Sertifikat",
    "XRF": "Hubungan antardokumen",
}
"""What the letters of a code stand for."""

KEPASTIAN = {
    "T": "dibaca langsung dari naskahnya",
    "S": "dari sumber kedua, misalnya ringkasan atau bahan pelatihan",
    "P": "dari praktik; tidak ada klausul yang menyebutnya",
}

TINGKAT = {
    "mayor": "verifikator akan mengembalikan dokumen",
    "minor": "kemungkinan besar ditanyakan",
    "observasi": "saran perbaikan",
}

PROFIL = {
    "draf": "sejak masih draf",
    "validasi": "sejak siap divalidasi komite",
    "verifikasi": "sejak siap diserahkan ke BNSP",
}


def alamat(kode: str) -> str:
    """The page of a rule."""
    return f"aturan/{kode}.html"


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "aturan/index.html"
    groups: dict[str, list[Rule]] = {}
    for rule in RULES:
        groups.setdefault(rule.kode.partition("-")[0], []).append(rule)
    words = {"kelompok": KELOMPOK, "kepastian": KEPASTIAN, "tingkat": TINGKAT, "profil": PROFIL}
    asked = list(questions().values())
    isi = tulis("daftar_aturan", konteks, url, aturan=groups, pertanyaan=asked, dasar_aturan=clause, **words)
    uraian = "Aturan yang dipakai Telusur memeriksa skema, unit, dan perangkat asesmen."
    yield Halaman(url, "daftar_aturan", "Aturan pemeriksaan", uraian, isi)
    links = [Tautan(alamat(rule.kode), f"{rule.kode} {rule.judul.id}") for rule in RULES]
    for i, rule in enumerate(RULES):
        repairs = list(dict.fromkeys(pesan.perbaikan.id for pesan in rule.pesan.values()))
        messages = list(dict.fromkeys(pesan.temuan.id for pesan in rule.pesan.values()))
        isi = tulis(
            "aturan",
            konteks,
            links[i].url,
            aturan=rule,
            klausul=clause(rule),
            perbaikan=repairs,
            pesan=messages,
            **words,
        )
        before = links[i - 1] if i else None
        after = links[i + 1] if i + 1 < len(links) else None
        yield Halaman(links[i].url, "aturan", links[i].judul, rule.syarat.id, isi, before, after)
