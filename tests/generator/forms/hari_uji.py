"""An assessment day of the example: three candidates, two assessors, a meeting and its results. All invented."""

from __future__ import annotations

import re
from typing import Any

from generator.forms import FORMS
from generator.forms.form import Form
from generator.forms.lembar import Lembar
from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from registry.hari import Hari
from registry.model.asesi import Asesi, Hasil
from registry.model.asesmen import Asesmen
from tests.generator import papers as p

KODE = frozenset(
    {
        "SPT-VERIFIKATOR", "TUK-CEKLIS", "TUK-BERITA-ACARA", "TUK-SK", "TUK-SERTIFIKAT", "SK-ASESOR", "SPT-ASESOR",
        "JADWAL-PRAASESMEN", "PEMBERITAHUAN-PRAASESMEN", "UNDANGAN-ASESI", "UNDANGAN-ASESOR", "JADWAL-BNSP",
        "TAGIHAN", "BUKTI-PEMBAYARAN", "KWITANSI", "HADIR-ASESI", "HADIR-ASESOR", "HADIR-PANITIA", "BA-ASESMEN",
        "LAPORAN-ASESOR", "SK-TIM-TEKNIS", "HADIR-PLENO", "BA-PLENO", "NOTULEN-PLENO", "SK-HASIL",
        "BLANGKO-PERMOHONAN", "BLANGKO-PENGEMBALIAN", "SERTIFIKAT-PERIKSA", "SERTIFIKAT", "SERTIFIKAT-REGISTER",
        "SERTIFIKAT-PERNYATAAN", "SERTIFIKAT-SERAH-TERIMA",
    }
)  # fmt: skip
"""The papers that are printed around a day."""

ASESMEN: dict[str, Any] = {
    "skema": p.SKEMA,
    "tanggal": {"mulai": "2026-12-01", "selesai": "2026-12-01"},
    "waktu": "08.00-16.00",
    "tuk": "tuk-1",
    "asesor": ["a1", "a2"],
    "praasesmen": {"tanggal": "2026-11-24", "waktu": "13.00-15.00", "tempat": "Sekretariat LSP"},
    "verifikator": [{"nama": "Rakai Sudirgo", "jabatan": "Verifikator", "no_reg": "MET.000.900001 2023"}],
    "panitia": [{"nama": "Dewi Ambarukmo", "jabatan": "Penyelia TUK"}],
    "jadwal": [
        {"waktu": "08.00-08.30", "kegiatan": "Pembukaan dan pengenalan TUK", "petugas": "Panitia"},
        {"waktu": "08.30-15.30", "kegiatan": "Asesmen", "petugas": "Asesor"},
    ],
    "nomor": {
        "spt_asesor": "101/SPT/XI/2026",
        "spt_verifikator": "090/SPT/XI/2026",
        "sk_tuk": "SK-31/XI/2026",
        "undangan": "102/UND/XI/2026",
        "berita_acara": "110/BA/XII/2026",
        "ba_pleno": "111/BA/XII/2026",
        "sk_keputusan": "SK-40/XII/2026",
        "permohonan_blanko": "112/PB/XII/2026",
        "tagihan": "088/TAG/XI/2026",
    },
    "pleno": {
        "tanggal": "2026-12-04",
        "waktu": "09.00-11.00",
        "tempat": "Ruang rapat LSP",
        "anggota": [
            {"nama": "Wening Palupi", "jabatan": "Ketua Tim Teknis", "no_reg": "MET.000.900002 2022"},
            {"nama": "Togar Manalu", "jabatan": "Anggota"},
            {"nama": "Sekar Ningrum", "jabatan": "Anggota"},
        ],
        "notulis": "Fitri Handayani Daulay",
    },
}
ASESI: tuple[dict[str, Any], ...] = (
    {
        "id": "01",
        "nama": "Larasati Wijayanti",
        "nik": "3374010101900001",
        "tempat_lahir": "Semarang",
        "tanggal_lahir": "1990-01-01",
        "jenis_kelamin": "p",
        "alamat": "Jalan Mawar Rekaan 1",
        "telepon": "081200000001",
        "email": "laras@asesi.test",
        "pendidikan": "S1",
        "pekerjaan": {"institusi": "PT Layang Nusa", "jabatan": "Staf mutu"},
        "asesor": "a1",
    },
    {"id": "02", "nama": "Bagas Pranowo", "nik": "3374010202910002", "asesor": "a2"},
    {"id": "03", "nama": "Maria Goretti Nona", "asesor": "a1", "hadir": "false"},
)
"""The third was absent."""


def hasil(units: list[str], **changes: dict[str, Any]) -> dict[str, Hasil]:
    """Results: the first competent with a certificate, the second not yet; ``changes`` by candidate."""
    plain: dict[str, dict[str, Any]] = {
        "01": {
            "asesi": "01",
            "unit": dict.fromkeys(units, "k"),
            "rekomendasi": "k",
            "keputusan": "k",
            "sertifikat": {
                "nomor": "64141 4211 2 0000001 2026",
                "registrasi": "SER 001 00001 2026",
                "blangko": "BL0000001",
                "tanggal": "2026-12-10",
                "berlaku_sampai": "2029-12-10",
            },
        },
        "02": {"asesi": "02", "unit": {units[0]: "bk"}, "rekomendasi": "bk", "keputusan": "bk"},
    }
    return {key: Hasil.model_validate({**value, **changes.get(key, {})}) for key, value in plain.items()}


def hari(changes: dict[str, Any] | None = None, *, results: bool = True, **per_asesi: dict[str, Any]) -> Hari:
    """The day; ``changes`` replace keys of ``asesmen.yaml``, ``per_asesi`` parts of a candidate's results."""
    registry = p.registry()
    folder = registry.skema[p.SKEMA]
    lsp = registry.lsp[folder.lsp]
    units = [unit.kode for unit in Sumber(registry, folder, lambda path: path).kemasan()]
    return Hari(
        id="uji",
        asesmen=Asesmen.model_validate({**ASESMEN, **(changes or {})}),
        folder=folder,
        tuk=next(each for each in lsp.tuk.data if each.id == "tuk-1"),
        asesor=tuple(lsp.asesor.data)[:2],
        asesi=tuple(Asesi.model_validate(each) for each in ASESI),
        hasil=hasil(units, **per_asesi) if results else {},
    )


def form(kode: str) -> Form:
    return next(each for each in FORMS if each.kode == kode)


def sumber(day: Hari | None, asesi: str | None = None, asesor: str | None = None) -> Sumber:
    registry = p.registry()
    found = Sumber(registry, registry.skema[p.SKEMA], p.digest_of(p.ROOT), hari=day)
    if day is not None:
        found.asesi = next((each for each in day.asesi if each.id == asesi), None)
        found.petugas = next((each for each in day.asesor if each.id == asesor), None)
    return found


def lembar(kode: str, day: Hari | None, asesi: str | None = None, asesor: str | None = None) -> Lembar:
    return render(form(kode), sumber(day, asesi, asesor), None, Rupa(), draf=False)


def printed(sheet: Lembar) -> str:
    """The text of a sheet with single blanks."""
    return " ".join(" ".join(sheet.root.find(".//main").itertext()).split())


def rows(kode: str, head: str, day: Hari | None = None, **whom: str) -> list[list[str]]:
    """Rows of the table whose head says this."""
    for table in lembar(kode, day or hari(), **whom).root.iter("table"):
        thead = table.find("thead")
        if thead is not None and head in "".join(thead.itertext()):
            return [[" ".join("".join(c.itertext()).split()) for c in row] for row in table.iterfind("tbody/tr")]
    raise AssertionError(head)


def counted(kode: str, head: str, day: Hari | None = None, **whom: str) -> list[int]:
    """The numbers of a paper's counts, by its first heading."""
    return [int(re.match(r"\d+", cell).group()) for cell in rows(kode, head, day, **whom)[0]]
