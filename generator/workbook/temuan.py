"""What is found in a workbook: each finding names sheet and cell, what stands there and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from checks.dwi import Dwi
from generator.workbook.baca import column_name

Jenis = Literal[
    "rumus",
    "galat",
    "gabungan",
    "tersembunyi",
    "lembar_asing",
    "lembar_hilang",
    "kolom_hilang",
    "kolom_ganda",
    "isian_asing",
    "tak_dikenal",
    "tanpa_induk",
    "ganda",
    "tanpa_id",
    "kolom_salah",
    "kosong",
    "nilai_salah",
    "tak_ada_pilihan",
    "kunci_kurang",
    "unit_tak_ada",
    "acuan_tak_ada",
    "kelompok_tak_ada",
    "id_ganda",
    "butir_tak_ada",
    "resmi",
    "bentrok",
    "berkas_rusak",
    "tak_tersunting",
]

KATA: dict[Jenis, Dwi] = {
    "rumus": Dwi("memuat rumus; salin, lalu tempel sebagai nilai", "holds a formula; copy it and paste it as a value"),
    "galat": Dwi('menampilkan galat "{nilai}"; isi dengan nilainya', 'shows the error "{nilai}"; fill in the value'),
    "gabungan": Dwi(
        "sel digabung ({nilai}); pisahkan kembali, satu nilai satu sel",
        "cells are merged ({nilai}); unmerge them, one value one cell",
    ),
    "tersembunyi": Dwi(
        "memuat huruf yang tak tampak (U+{nilai}); ketik ulang teksnya",
        "holds an invisible character (U+{nilai}); type the text again",
    ),
    "lembar_asing": Dwi(
        'lembar "{nilai}" bukan bagian buku kerja ini; {usul}', 'sheet "{nilai}" is not part of this workbook; {usul}'
    ),
    "lembar_hilang": Dwi(
        'lembar "{nilai}" tidak ada; ekspor lagi, atau kembalikan namanya',
        'sheet "{nilai}" is missing; export again, or give it back its name',
    ),
    "kolom_hilang": Dwi(
        'kolom "{nilai}" tidak ada pada baris judul; kembalikan judulnya',
        'column "{nilai}" is missing from the heading row; give it back its heading',
    ),
    "kolom_ganda": Dwi('judul kolom "{nilai}" ada dua kali', 'heading "{nilai}" stands twice'),
    "isian_asing": Dwi(
        '"{nilai}" tidak untuk lembar ini; pilih dari daftar, atau pindahkan ke lembar {usul}',
        '"{nilai}" is not for this sheet; choose from the list, or move it to the sheet {usul}',
    ),
    "tak_dikenal": Dwi(
        'isian "{nilai}" tidak dikenal; pilih dari daftar{usul}',
        'place "{nilai}" is unknown; choose from the list{usul}',
    ),
    "tanpa_induk": Dwi(
        '"{nilai}" harus berada di bawah baris induknya', '"{nilai}" must stand below the row that it belongs to'
    ),
    "ganda": Dwi('"{nilai}" diisi dua kali; hapus salah satu', '"{nilai}" is filled in twice; delete one'),
    "tanpa_id": Dwi("baris ini perlu id", "this row needs an id"),
    "kolom_salah": Dwi(
        'kolom ini tidak berlaku bagi "{usul}", tetapi berisi "{nilai}"',
        'this column does not apply to "{usul}", yet holds "{nilai}"',
    ),
    "kosong": Dwi("wajib diisi", "must be filled in"),
    "nilai_salah": Dwi('"{nilai}" tidak dapat dipakai; {usul}', '"{nilai}" cannot be used; {usul}'),
    "tak_ada_pilihan": Dwi('"{nilai}" bukan pilihan; yang boleh: {usul}', '"{nilai}" is no choice; allowed: {usul}'),
    "kunci_kurang": Dwi('kolom "{nilai}" wajib diisi', 'column "{nilai}" must be filled in'),
    "unit_tak_ada": Dwi(
        "unit {nilai} tidak ada pada standar yang dimuat{usul}", "unit {nilai} is in no standard that is loaded{usul}"
    ),
    "acuan_tak_ada": Dwi(
        "acuan {nilai} tidak menunjuk bagian unit mana pun; lihat lembar Unit",
        "reference {nilai} leads to no part of a unit; see the sheet Unit",
    ),
    "kelompok_tak_ada": Dwi(
        'kelompok pekerjaan "{nilai}" tidak ada pada lembar Mapa', 'work group "{nilai}" is not on the sheet Mapa'
    ),
    "id_ganda": Dwi('id "{nilai}" dipakai dua kali', 'id "{nilai}" is used twice'),
    "butir_tak_ada": Dwi('butir "{nilai}" tidak ada di bank', 'item "{nilai}" is not in the bank'),
    "resmi": Dwi(
        "naskah resmi keputusan tidak diubah lewat buku kerja; salah cetak dicatat sebagai ralat di standar.yaml",
        "the text of a decree is not changed through a workbook; misprints are recorded as ralat in standar.yaml",
    ),
    "bentrok": Dwi(
        "diubah di buku kerja dan juga di {nilai} sejak ekspor; ekspor lagi, lalu ulangi perubahannya",
        "changed in the workbook and also at {nilai} since the export; export again, then repeat the change",
    ),
    "berkas_rusak": Dwi(
        "{nilai} tidak terbaca; perbaiki dulu, lihat telusur check",
        "{nilai} cannot be read; mend it first, see telusur check",
    ),
    "tak_tersunting": Dwi(
        "{nilai} ditulis dengan cara yang tidak dapat disunting tanpa mengubah bagian lain; ubah dengan tangan",
        "{nilai} is written in a way that cannot be edited without touching other parts; change it by hand",
    ),
}


@dataclass(frozen=True, slots=True)
class Temuan:
    """Something that keeps a workbook from being taken over. Row and column count from 1; 0 is the whole sheet."""

    jenis: Jenis
    lembar: str
    baris: int = 0
    kolom: int = 0
    args: dict[str, str] = field(default_factory=dict)

    @property
    def sel(self) -> str:
        """The cell, as spreadsheets name it; empty for the whole sheet."""
        return f"{column_name(self.kolom)}{self.baris}" if self.baris and self.kolom else str(self.baris or "")

    def pesan(self, bahasa: str) -> str:
        """What is found and what to do."""
        args = {"nilai": "", "usul": ""} | self.args
        return KATA[self.jenis].in_(bahasa).format(**args)
