"""What can keep a scheme document from being imported, beyond what can be wrong with any document."""

from __future__ import annotations

from typing import ClassVar

from generator.importers.failure import Bahasa, ImporGagal


class BukanSkema(ImporGagal):
    """There is text, but not the sections of a scheme document."""

    kode = "bukan_skema"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: bukan dokumen skema (kurang dari {paling_sedikit} dari sembilan bagian ditemukan, dari Latar "
        "Belakang sampai Proses Sertifikasi). Periksa berkasnya; keputusan SKKNI diimpor dengan --jenis skkni.",
        "en": "{berkas}: not a scheme document (fewer than {paling_sedikit} of the nine sections found, from Latar "
        "Belakang to Proses Sertifikasi). Check the file; SKKNI decrees are imported with --jenis skkni.",
    }


class SkemaSudahAda(ImporGagal):
    """The scheme is there already, and an update was not asked for."""

    kode = "sudah_ada"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: {folder}/skema.yaml sudah ada. Gunakan --update untuk melihat dan memasukkan perubahannya.",
        "en": "{berkas}: {folder}/skema.yaml exists already. Use --update to see and take in what changed.",
    }


class SkemaTakTersunting(ImporGagal):
    """The file cannot be edited without touching what people wrote."""

    kode = "tak_tersunting"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: {folder}/skema.yaml tidak dapat diperbarui tanpa menyentuh bagian lain. Perbaiki dahulu "
        "dengan telusur check, atau impor ke nama skema lain dan bandingkan.",
        "en": "{berkas}: {folder}/skema.yaml cannot be updated without touching other parts. Repair it with telusur "
        "check first, or import under another scheme name and compare.",
    }


class NamaSkemaSalah(ImporGagal):
    """The name of the scheme cannot be the name of a folder."""

    kode = "nama_salah"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: nama skema {nama} tidak dapat dipakai. Tulis LSP/SLUG dengan huruf kecil, angka, dan tanda "
        "hubung, misalnya lsp-kami/operator-jaringan.",
        "en": "{berkas}: the scheme name {nama} cannot be used. Write LSP/SLUG in lower case letters, digits and "
        "hyphens, such as lsp-kami/operator-jaringan.",
    }
