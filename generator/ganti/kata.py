"""The words of a transition in both languages."""

from __future__ import annotations

from checks.dwi import Dwi
from generator.ganti.model import Cara, JenisTempat, NasibIsi, NasibTempat, NasibUnit

JUDUL = Dwi("Kertas kerja peralihan standar", "Transition worksheet")
SAMA = Dwi("Kedua standar tidak berbeda.", "The two standards do not differ.")
UNIT_PASANGAN = Dwi("Unit lama dan penggantinya", "Old units and their successors")
UNIT_HILANG = Dwi("Unit lama tanpa pengganti", "Old units without a successor")
UNIT_BARU = Dwi("Unit baru", "New units")
SKEMA = Dwi("Skema yang memakai standar lama", "Schemes on the old standard")
TANPA_SKEMA = Dwi("Tidak ada skema yang memakai unit standar lama.", "No scheme uses a unit of the old standard.")
RAGU = Dwi("ragu, putuskan orang", "doubtful, a person decides")
TANPA_NASKAH = Dwi("naskah unit tidak ada, isinya tidak dibandingkan", "no text, content not compared")
TIDAK_BERUBAH = Dwi("tidak berubah", "unchanged")
BELUM = Dwi("Tempat baru atau berubah yang belum dicakup ({n}): {apa}", "New or changed places to cover ({n}): {apa}")
RENCANA = Dwi("Rencana (mapa.yaml)", "Plan (mapa.yaml)")
BUTIR = Dwi("Butir (bank.yaml)", "Items (bank.yaml)")
TANPA_SOAL = Dwi(
    "Butir tampil dengan penanda saja, tanpa soal dan kunci.", "Items appear by id only, without question and key."
)
MENJADI = Dwi("menjadi", "becomes")
KARENA = Dwi("karena", "because of")

CARA: dict[Cara, Dwi] = {
    "kode_judul": Dwi("kode dan judul sama", "same code and title"),
    "judul": Dwi("judul sama", "same title"),
    "kode": Dwi("kode sama, judul mirip", "same code, title alike"),
    "mirip": Dwi("judul dan isi mirip", "title and text alike"),
    "kode_saja": Dwi("kode sama, judul berbeda", "same code, another title"),
}

TEMPAT: dict[JenisTempat, Dwi] = {
    "kuk": Dwi("KUK", "KUK"),
    "pengetahuan": Dwi("pengetahuan", "knowledge"),
    "keterampilan": Dwi("keterampilan", "skill"),
    "aspek": Dwi("aspek kritis", "critical aspect"),
}

NASIB_TEMPAT: dict[NasibTempat, Dwi] = {
    "tetap": Dwi("tetap", "same"),
    "pindah": Dwi("pindah nomor", "renumbered"),
    "berubah": Dwi("berubah bunyi", "reworded"),
    "hilang": Dwi("hilang", "gone"),
    "baru": Dwi("baru", "new"),
}

NASIB_UNIT: dict[NasibUnit, Dwi] = {
    "tetap": Dwi("tetap", "stays"),
    "pindah": Dwi("ganti kode", "new code"),
    "ragu": RAGU,
    "hilang": Dwi("tanpa pengganti", "no successor"),
}

NASIB_ISI: dict[NasibIsi, Dwi] = {
    "tetap": Dwi("tetap", "stays"),
    "pindah": Dwi("ganti acuan", "new references"),
    "kerja": Dwi("perlu dikerjakan", "needs work"),
}

KOLOM = {
    "lama": Dwi("Kode lama", "Old code"),
    "judul_lama": Dwi("Judul lama", "Old title"),
    "baru": Dwi("Kode baru", "New code"),
    "judul_baru": Dwi("Judul baru", "New title"),
    "cara": Dwi("Dipadankan karena", "Matched by"),
    "nilai": Dwi("Kemiripan", "Likeness"),
    "keputusan": Dwi("Keputusan", "Decision"),
    "jenis": Dwi("Jenis", "Kind"),
    "no_lama": Dwi("No. lama", "Old no."),
    "no_baru": Dwi("No. baru", "New no."),
    "nasib": Dwi("Keadaan", "State"),
    "bunyi_lama": Dwi("Bunyi lama", "Old text"),
    "bunyi_baru": Dwi("Bunyi baru", "New text"),
    "unit": Dwi("Unit", "Unit"),
    "skema": Dwi("Skema", "Scheme"),
    "isi": Dwi("Baris atau butir", "Line or item"),
    "letak": Dwi("Letak", "Where"),
    "acuan": Dwi("Acuan lama > baru", "Old reference > new"),
    "sebab": Dwi("Sebab", "Cause"),
    "catatan": Dwi("Catatan", "Note"),
}

LEMBAR = {
    "unit": Dwi("Unit", "Units"),
    "tempat": Dwi("KUK dan bagian lain", "KUK and other parts"),
    "skema": Dwi("Kemasan skema", "Scheme packages"),
    "isi": Dwi("Rencana dan butir", "Plans and items"),
}

RINGKAS = Dwi(
    "{lama} > {baru}: {sama} unit tetap, {ubah} berubah, {tanpa} tidak dibandingkan isinya, {ragu} ragu, {hilang} "
    "tanpa pengganti, {tambah} unit baru; {skema} skema terdampak.",
    "{lama} > {baru}: {sama} units stay, {ubah} change, {tanpa} not compared, {ragu} doubtful, {hilang} without "
    "successor, {tambah} new units; {skema} schemes affected.",
)
RINGKAS_ISI = Dwi(
    "{nama}: {tetap} tetap, {pindah} ganti acuan, {kerja} perlu dikerjakan",
    "{nama}: {tetap} stay, {pindah} new references, {kerja} need work",
)
