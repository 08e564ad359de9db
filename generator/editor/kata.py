"""Words that only an editor shows."""

from __future__ import annotations

from checks.dwi import Dwi

PERBAIKI = Dwi("Perbaiki {kode}: {teks}", "Mend {kode}: {teks}")
PERBAIKI_DUGAAN = Dwi("Perbaiki {kode} (dugaan): {teks}", "Mend {kode} (a guess): {teks}")
KUTIP = Dwi("beri tanda kutip supaya terbaca", "quote the value so that it can be read")
SEMUA_AMAN = Dwi("Perbaiki semua yang aman di berkas ini", "Mend all that is safe in this file")
DASAR = Dwi("Dasar", "Basis")
PRAKTIK = Dwi("pemeriksaan tambahan", "an additional check")
SYARAT = Dwi("Syarat", "Required")
MENGAPA = Dwi("Mengapa", "Why")
HALAMAN = Dwi("halaman {n}", "page {n}")
TAK_ADA = Dwi("Tidak ada di unit {kode}.", "Not in unit {kode}.")
TANPA_NASKAH = Dwi("Uraian unit belum dimuat.", "The text of the unit is not loaded.")
STATUS = {
    "berlaku": Dwi("berlaku", "in force"),
    "diubah": Dwi("diubah", "amended"),
    "dicabut": Dwi("dicabut", "revoked"),
    "historis": Dwi("historis", "historical"),
}
