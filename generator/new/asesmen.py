"""A new assessment day: its record and a workbook for its candidates with drop-downs, or a fictitious day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.outputs.xlsx import Kolom, Lembaran, Nilai, render
from registry.model.lsp import Asesor, Tuk
from registry.store import LspFolder, Registry, SkemaFolder
from registry.whole import write, write_text
from registry.writer import dump

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ROOM = 30
"""Rows made ready for candidates."""

_NOTE = """\
# Satu hari asesmen. Folder ini memuat data pribadi dan tidak masuk git.
# Isi asesi.xlsx, lalu: telusur kit --asesmen asesmen/{id}
# Formulir yang dikirim balik asesi (FR.APL.01 dan FR.APL.02 berupa PDF, DOCX, atau JSON) ditaruh di apl/,
# namanya diawali id asesi, misalnya apl/01-FR.APL.02.pdf.
"""
_LATER = """\
# Diisi bila sudah ada: nomor dan tanggal_surat ({letters}),
# praasesmen (tanggal, waktu, tempat), verifikator, jadwal, tagihan, dan pleno (tanggal, anggota).
"""
_PEOPLE: tuple[tuple[str, ...], ...] = (
    ("01", "Contoh Ayu Lestari", "Kota Semarang", "14/03/1998", "P", "Staf Administrasi", "PT Contoh Sejahtera"),
    ("02", "Contoh Bagus Wicaksono", "Kota Surakarta", "02/11/1996", "L", "Petugas Layanan", "PT Contoh Sejahtera"),
    ("03", "Contoh Citra Maharani", "Kabupaten Klaten", "27/07/2000", "P", "Staf Layanan", "CV Contoh Mandiri"),
    ("04", "Contoh Dimas Saputra", "Kota Magelang", "09/01/1999", "L", "Koordinator Layanan", "CV Contoh Mandiri"),
)
"""People who do not exist, for trying the papers out."""


class AsesmenBaruGagal(Exception):
    """A day cannot be started; ``sebab`` names a message, ``args_`` fill it in."""

    def __init__(self, sebab: str, **args_: str) -> None:
        super().__init__(sebab)
        self.sebab = sebab
        self.args_ = args_


@dataclass(frozen=True, slots=True)
class AsesmenBaru:
    """What was written."""

    id: str
    berkas: tuple[str, ...]


def new_asesmen(
    registry: Registry, skema: SkemaFolder, tanggal: date, *, id_: str | None = None, contoh: bool = False
) -> AsesmenBaru:
    """Writes ``asesmen/<id>/{asesmen.yaml,asesi.xlsx}``; ``contoh`` fills them with fictitious people.

    Raises :class:`AsesmenBaruGagal` and then has written nothing.
    """
    name = id_ or f"{tanggal.isoformat()}-{skema.slug}"[:60].rstrip("-")
    if not _ID.fullmatch(name):
        raise AsesmenBaruGagal("asesmen_nama_salah", nama=name)
    folder = registry.root / "asesmen" / name
    if folder.exists():
        raise AsesmenBaruGagal("sudah_ada", folder=f"asesmen/{name}")
    body = registry.lsp[skema.lsp]
    tuk, assessors = _venue(body, skema, registry, tanggal), _assessors(body, tanggal)
    record = _record(skema, tanggal, tuk, assessors, contoh=contoh)
    later = "" if contoh else _LATER.format(letters="spt_asesor, sk_tuk, berita_acara, sk_keputusan, ...")
    schema, _, lines = dump(record, "asesmen").partition("\n")  # editors look for the schema on the first line only
    write_text(folder / "asesmen.yaml", f"{schema}\n{_NOTE.format(id=name)}{lines}{later}")
    write(folder / "asesi.xlsx", _workbook(registry, skema, assessors, name, tanggal, contoh=contoh))
    return AsesmenBaru(name, (f"asesmen/{name}/asesmen.yaml", f"asesmen/{name}/asesi.xlsx"))


def _venue(body: LspFolder, skema: SkemaFolder, registry: Registry, day: date) -> Tuk | None:
    """The venue that was verified for the scheme last before the day."""
    found = [
        (each.tanggal, tuk)
        for tuk in (body.tuk.data if body.tuk else ())
        for each in tuk.verifikasi
        if each.tanggal <= day and skema in registry.find_skema(each.skema)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _assessors(body: LspFolder, day: date) -> list[Asesor]:
    """Two assessors whose certificates hold on the day."""
    known = body.asesor.data if body.asesor else ()
    return [
        each
        for each in known
        if each.sertifikat and each.sertifikat.berlaku_sampai and each.sertifikat.berlaku_sampai >= day
    ][:2]


def _record(
    skema: SkemaFolder, tanggal: date, tuk: Tuk | None, assessors: Sequence[Asesor], *, contoh: bool
) -> dict[str, Any]:
    data: dict[str, Any] = {
        "skema": skema.id,
        "tanggal": {"mulai": tanggal, "selesai": tanggal},
        "waktu": "08.00-16.00",
        "tuk": tuk.id if tuk else None,
        "asesor": [each.id for each in assessors],
        "asesi": "asesi.xlsx",
    }
    if contoh:
        year = tanggal.year
        data["nomor"] = {
            "spt_asesor": f"CONTOH/SPT/001/{year}",
            "undangan": f"CONTOH/UND/001/{year}",
            "berita_acara": f"CONTOH/BA/001/{year}",
        }
        data["praasesmen"] = {
            "tanggal": tanggal - timedelta(days=5),
            "waktu": "09.00-12.00",
            "tempat": "Ruang konsultasi",
        }
    return data


def _workbook(
    registry: Registry, skema: SkemaFolder, assessors: Sequence[Asesor], name: str, day: date, *, contoh: bool
) -> bytes:
    electives = _electives(registry, skema)
    columns = [
        Kolom("Id", 6, True, teks=True, petunjuk="Penanda asesi pada hari ini, misalnya 01. Jangan diubah kemudian."),
        Kolom("Nama lengkap", 30),
        Kolom("NIK", 20, teks=True, petunjuk="16 angka menurut KTP; kolom ini teks, jadi tidak ada angka yang hilang."),
        Kolom("Tempat lahir", 20),
        Kolom("Tanggal lahir", 14, teks=True, petunjuk="Hari/bulan/tahun, misalnya 04/05/1999."),
        Kolom("Jenis kelamin", 10, True, ("L", "P")),
        Kolom("Kebangsaan", 14),
        Kolom("Alamat rumah", 36),
        Kolom("Kode pos", 10, teks=True),
        Kolom("No. HP", 16, teks=True),
        Kolom("E-mail", 26),
        Kolom("Pendidikan", 18),
        Kolom("Institusi", 26),
        Kolom("Jabatan", 20),
        Kolom("Alamat kantor", 30),
        Kolom("Telepon kantor", 16, teks=True),
        Kolom("E-mail kantor", 26),
        Kolom("Potensi", 9, True, ("1", "2", "3", "4", "5"), petunjuk="Lihat lembar Petunjuk."),
        Kolom("Tujuan", 13, True, ("Sertifikasi", "PKT", "RPL", "Lainnya")),
        Kolom("Asesor", 9, True, tuple(each.id for each in assessors)),
        *([Kolom("Unit pilihan", 30, teks=True, petunjuk="Kode unit, dipisah titik koma.")] if electives else ()),
        Kolom("Bukti", 36, petunjuk="Bukti portofolio, dipisah titik koma; boleh kosong."),
        Kolom("Hadir", 8, True, ("ya", "tidak")),
    ]
    rows = [_row(i, columns, assessors, electives) for i in range(len(_PEOPLE))] if contoh else []
    guide: list[list[Nilai]] = [
        ["Satu baris untuk satu asesi. Id menamai berkasnya dan tidak berubah."],
        [
            "Potensi 1: lulusan pelatihan atau pendidikan yang mampu telusur ke standar; 2: belum berbasis kompetensi; "
            "3: pekerja dari tempat kerja yang mampu telusur; 4: belum; 5: otodidak."
        ],
        ["Asesor: " + "; ".join(f"{each.id} {each.nama}" for each in assessors)],
        ["Kolom yang tidak perlu boleh dikosongkan. Sel yang digabung dan rumus tidak dibaca."],
    ]
    if electives:
        guide.append(["Unit pilihan: " + "; ".join(f"{kode} {judul}" for kode, judul in electives)])
    sheets = [
        Lembaran("Asesi", tuple(columns), rows, 2, kosong=_ROOM - len(rows)),
        Lembaran("Petunjuk", (Kolom("Cara mengisi", 110),), guide),
    ]
    return render(sheets, judul=f"Daftar asesi {name}", penulis="Telusur", tanggal=day, bahasa="id")


def _electives(registry: Registry, skema: SkemaFolder) -> list[tuple[str, str]]:
    units = skema.skema.data.kemasan.unit if skema.skema else ()
    found = [(registry.units.one(each.kode), each) for each in units if each.kelompok == "pilihan"]
    return [(entry.kode, entry.judul or "") for entry, _ in found if entry is not None]


def _row(
    i: int, columns: Sequence[Kolom], assessors: Sequence[Asesor], electives: Sequence[tuple[str, str]]
) -> list[Nilai]:
    id_, nama, kota, lahir, kelamin, jabatan, institusi = _PEOPLE[i]
    values: dict[str, Nilai] = {
        "Id": id_,
        "Nama lengkap": nama,
        "NIK": f"00000000000000{id_}",
        "Tempat lahir": kota,
        "Tanggal lahir": lahir,
        "Jenis kelamin": kelamin,
        "Kebangsaan": "Indonesia",
        "Alamat rumah": f"Jalan Contoh Nomor {i + 1}, {kota}",
        "Kode pos": "00000",
        "No. HP": f"08000000000{i + 1}",
        "E-mail": f"asesi{id_}@contoh.test",
        "Pendidikan": "SMA",
        "Institusi": institusi,
        "Jabatan": jabatan,
        "Alamat kantor": f"Jalan Usaha Contoh Nomor 10, {kota}",
        "Potensi": "1",
        "Tujuan": "Sertifikasi",
        "Asesor": assessors[i % len(assessors)].id if assessors else "",
        "Unit pilihan": "; ".join(kode for kode, _ in electives),
        "Hadir": "ya",
    }
    return [values.get(column.judul, "") for column in columns]
