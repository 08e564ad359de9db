"""``hasil.xlsx`` as it comes out: one row per candidate and unit, one per candidate, one per certificate."""

from __future__ import annotations

from generator.outputs.xlsx import Kolom, Lembaran, Nilai, render
from registry.hari import Hari
from registry.model.asesi import Hasil
from registry.units import EntriUnit

UNIT, ASESI, SERTIFIKAT, PETUNJUK = "Unit", "Asesi", "Sertifikat", "Petunjuk"
CAPAIAN = ("K", "BK")
YA_TIDAK = ("ya", "tidak")

KOLOM_UNIT = (
    Kolom("Id asesi", 9, True, teks=True),
    Kolom("Nama asesi", 28),
    Kolom("Kode unit", 20, teks=True),
    Kolom("Judul unit", 52),
    Kolom("Hasil", 9, True, CAPAIAN, petunjuk="K kompeten, BK belum kompeten."),
)
KOLOM_ASESI = (
    Kolom("Id asesi", 9, True, teks=True),
    Kolom("Nama asesi", 28),
    Kolom("Asesor", 24),
    Kolom("Hadir", 8, True, YA_TIDAK),
    Kolom("Rekomendasi", 13, True, CAPAIAN, petunjuk="Boleh kosong bila semua unit sudah diisi: K bila semua unit K."),
    Kolom("Tindak lanjut", 34),
    Kolom("Catatan asesor", 34),
    Kolom("Keputusan pleno", 12, True, CAPAIAN, petunjuk="Diisi sesudah rapat pleno."),
    Kolom("Alasan", 34, petunjuk="Wajib bila keputusan berbeda dari rekomendasi."),
    Kolom("Banding", 9, True, YA_TIDAK),
)
KOLOM_SERTIFIKAT = (
    Kolom("Id asesi", 9, True, teks=True),
    Kolom("Nama asesi", 28),
    Kolom("Nomor sertifikat", 30, teks=True),
    Kolom("Nomor registrasi", 24, teks=True),
    Kolom("Nomor blangko", 18, teks=True),
    Kolom("Tanggal terbit", 14, teks=True, petunjuk="Hari/bulan/tahun, misalnya 20/12/2026."),
    Kolom("Berlaku sampai", 14, teks=True, petunjuk="Boleh kosong: tanggal terbit ditambah masa berlaku skema."),
    Kolom("Elektronik", 11, True, YA_TIDAK),
)
_CARA = (
    "Isi lembar Unit: K atau BK untuk setiap asesi dan unit.",
    "Isi lembar Asesi: kehadiran, tindak lanjut, dan catatan; sesudah pleno, keputusan dan alasannya.",
    "Isi lembar Sertifikat sesudah surat keputusan terbit (nomor.sk_keputusan dalam asesmen.yaml).",
    "Jangan mengubah judul kolom, id asesi, dan kode unit. Kolom nama hanya untuk dibaca.",
    "Simpan, tutup Excel, lalu jalankan lagi perintah yang sama: FR.AK.02, FR.AK.05, berita acara, pleno, surat "
    "keputusan, dan data sertifikat dicetak dari isi buku kerja ini.",
    "Buku kerja ini memuat data pribadi. Simpan hanya di dalam folder asesmen/.",
)


def workbook(hari: Hari, unit: dict[str, tuple[EntriUnit, ...]]) -> bytes:
    """The workbook of a day, with what is known of its results; ``unit`` are the units that each candidate takes."""
    skema = hari.folder.skema
    sheets = [
        Lembaran(UNIT, KOLOM_UNIT, [row for asesi in hari.asesi for row in _units(hari, asesi.id, unit)], 2),
        Lembaran(ASESI, KOLOM_ASESI, [_person(hari, asesi.id) for asesi in hari.asesi], 2),
        Lembaran(SERTIFIKAT, KOLOM_SERTIFIKAT, [_certificate(hari, asesi.id) for asesi in hari.asesi], 2),
        Lembaran(PETUNJUK, (Kolom("Cara mengisi", 100),), [[text] for text in _CARA]),
    ]
    title = f"Hasil asesmen {hari.id}"
    date = hari.asesmen.tanggal.mulai
    return render(
        sheets, judul=title, penulis="Telusur", tanggal=date, bahasa="id", subjek=skema.data.judul if skema else ""
    )


def _name(hari: Hari, id_: str) -> str:
    return next(each.nama for each in hari.asesi if each.id == id_)


def _hasil(hari: Hari, id_: str) -> Hasil:
    return hari.hasil.get(id_) or Hasil(asesi=id_)


def _units(hari: Hari, id_: str, unit: dict[str, tuple[EntriUnit, ...]]) -> list[list[Nilai]]:
    known = _hasil(hari, id_).unit
    return [
        [id_, _name(hari, id_), entry.kode, entry.judul or "", (known.get(entry.kode) or "").upper()]
        for entry in unit[id_]
    ]


def _person(hari: Hari, id_: str) -> list[Nilai]:
    asesi = next(each for each in hari.asesi if each.id == id_)
    asesor, hasil = hari.asesor_dari(asesi), _hasil(hari, id_)
    return [
        id_,
        asesi.nama,
        asesor.nama if asesor else "",
        _yes(asesi.hadir),
        (hasil.rekomendasi or "").upper(),
        hasil.tindak_lanjut,
        hasil.catatan,
        (hasil.keputusan or "").upper(),
        hasil.alasan,
        _yes(True) if hasil.banding else "",
    ]


def _certificate(hari: Hari, id_: str) -> list[Nilai]:
    paper = _hasil(hari, id_).sertifikat
    row: list[Nilai] = [id_, _name(hari, id_)]
    if paper is None:
        return [*row, *([""] * (len(KOLOM_SERTIFIKAT) - 2))]
    dates = [f"{day:%d/%m/%Y}" if day else "" for day in (paper.tanggal, paper.berlaku_sampai)]
    return [*row, paper.nomor, paper.registrasi, paper.blangko, *dates, _yes(True) if paper.elektronik else ""]


def _yes(value: bool) -> str:
    return YA_TIDAK[0] if value else YA_TIDAK[1]
