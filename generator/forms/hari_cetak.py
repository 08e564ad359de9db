"""What the papers around an assessment day print: people, places, lists and counts.

A list and its counts are one object here, so no paper can count differently from what it lists. Without a day every
value is ``None`` and every list a number of empty rows: the paper is then the LSP's blank.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from generator.forms.sumber import Sumber
from generator.forms.tulis import hari_tanggal, terbilang
from registry.hari import Hari
from registry.model.asesi import Asesi, Hasil, Sertifikat
from registry.model.asesmen import Acara, NomorSurat, Pleno, Praasesmen, TanggalSurat
from registry.model.lsp import Alamat, Asesor, Lsp, Pejabat, Tuk

ROWS = 10
"""Rows of a blank list; a list of attendance has at least as many (domain/forms.md 12.7)."""

_PEOPLE = 2
_MEMBERS = 3

Ukuran = Literal["rekomendasi", "keputusan"]
"""By which result a list counts: what assessors recommend, or what the meeting decided."""


@dataclass(frozen=True, slots=True)
class Orang:
    """Somebody whom a paper names; an empty one is a row to fill in."""

    nama: str | None = None
    jabatan: str | None = None
    no_reg: str | None = None


@dataclass(frozen=True, slots=True)
class Baris:
    """A candidate in a list, or an empty row of it."""

    nomor: int
    asesi: Asesi | None = None
    asesor: Asesor | None = None
    hasil: Hasil | None = None

    @property
    def nama(self) -> str | None:
        return self.asesi.nama if self.asesi else None

    @property
    def organisasi(self) -> str | None:
        work = self.asesi.pekerjaan if self.asesi else None
        return work.institusi if work else None

    @property
    def hadir(self) -> bool:
        return self.asesi is None or self.asesi.hadir

    @property
    def nama_asesor(self) -> str | None:
        return self.asesor.nama if self.asesor else None

    @property
    def no_reg(self) -> str | None:
        return self.asesor.no_reg if self.asesor else None

    @property
    def penilai(self) -> str | None:
        """The assessor with his number, as decisions print him."""
        return f"{self.nama_asesor} ({self.no_reg})" if self.no_reg else self.nama_asesor

    @property
    def rekomendasi(self) -> str | None:
        return self.hasil.rekomendasi if self.hasil and self.hadir else None

    @property
    def keputusan(self) -> str | None:
        return self.hasil.keputusan if self.hasil and self.hadir else None

    @property
    def alasan(self) -> str | None:
        return self.hasil.alasan if self.hasil else None

    @property
    def sertifikat(self) -> Sertifikat:
        """Numbers and dates of the certificate; empty ones until they are known."""
        return (self.hasil.sertifikat if self.hasil else None) or Sertifikat()

    @property
    def berhak(self) -> bool:
        """Whether the decision allows a certificate: competent, and no unit judged otherwise."""
        return self.keputusan == "k" and self.hasil is not None and "bk" not in self.hasil.unit.values()


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of candidates that counts itself. Its counts are ``None`` while they are not known."""

    baris: tuple[Baris, ...]
    ukuran: Ukuran = "rekomendasi"

    @property
    def orang(self) -> tuple[Baris, ...]:
        """Rows that name somebody."""
        return tuple(each for each in self.baris if each.asesi is not None)

    @property
    def kosong(self) -> bool:
        return not self.orang

    @property
    def jumlah(self) -> int | None:
        return len(self.orang) or None

    @property
    def hadir(self) -> int | None:
        return None if self.kosong else sum(each.hadir for each in self.orang)

    @property
    def absen(self) -> int | None:
        return None if self.kosong else sum(not each.hadir for each in self.orang)

    @property
    def k(self) -> int | None:
        return self._count("k")

    @property
    def bk(self) -> int | None:
        return self._count("bk")

    def _count(self, capaian: str) -> int | None:
        found = [getattr(each, self.ukuran) for each in self.orang if each.hadir]
        return None if not found or None in found else found.count(capaian)


@dataclass(frozen=True, slots=True)
class Cetak:
    """Everything that the papers of a day take from it."""

    kota: str
    pimpinan: Orang
    manajer: Orang
    keuangan: Orang
    admin: Orang
    nomor: NomorSurat
    tertanggal: TanggalSurat
    tuk: Tuk | None
    tuk_alamat: str | None
    tuk_pj: str | None
    mulai: date | None
    selesai: date | None
    waktu: str | None
    pra: Praasesmen
    pleno: Pleno
    anggota: tuple[Orang, ...]
    """Members of the meeting, its chair first."""
    tim: tuple[Orang, ...]
    """The technical team; who meets, where no other was named."""
    asesor: tuple[Orang, ...]
    verifikator: tuple[Orang, ...]
    panitia: tuple[Orang, ...]
    acara: tuple[Acara, ...]
    asesi: Daftar
    """Everybody of the day, or of the assessor whom the paper is for; counts recommendations."""
    sidang: Daftar
    """Who was assessed, as the meeting decides; counts decisions."""
    kompeten: Daftar
    """Who gets a certificate."""
    sendiri: Baris
    """The candidate whom the paper is for."""

    @property
    def blangko(self) -> int | None:
        """How many of the certificates are printed on a blank."""
        return self._certificates(elektronik=False)

    @property
    def elektronik(self) -> int | None:
        """How many are electronic, which needs no blank."""
        return self._certificates(elektronik=True)

    def _certificates(self, *, elektronik: bool) -> int | None:
        if self.sidang.k is None:
            return None
        return sum(each.sertifikat.elektronik is elektronik for each in self.kompeten.orang)

    @property
    def tanggal(self) -> str:
        """The day or days of the assessment, in words; empty where unknown."""
        if self.selesai is None or self.selesai == self.mulai:
            return hari_tanggal(self.mulai)
        return f"{hari_tanggal(self.mulai)} s.d. {hari_tanggal(self.selesai)}"


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """What goes into a paper of the day: ``c``, ways of writing numbers and days, and places to sign."""
    del bagian
    return {"c": cetak(sumber), "hari_tanggal": hari_tanggal, "terbilang": terbilang, "bertanda": bertanda}


def bertanda(orang: tuple[Orang, ...], peran: str, kunci: str) -> list[tuple[str, str | None, str | None, str]]:
    """Places to sign: role (numbered where several have it), name, registration number, and a name for the field."""
    many = len(orang) > 1
    return [
        (f"{peran} {number}" if many else peran, each.nama, each.no_reg, f"{kunci}-{number}")
        for number, each in enumerate(orang, 1)
    ]


def cetak(sumber: Sumber) -> Cetak:
    """The day that a form is printed for, or the blank of it."""
    lsp, day = sumber.lsp, sumber.hari
    plan = day.asesmen if day else None
    tuk = day.tuk if day else None
    people = day.asesi_dari(sumber.petugas) if day and sumber.petugas else day.asesi if day else ()
    every = _rows(day, people)
    present = _rows(day, [each for each in people if each.hadir])
    pleno = (plan.pleno if plan else None) or Pleno()
    officers = lsp.pejabat if lsp else None
    return Cetak(
        kota=_town(lsp),
        pimpinan=_officer(officers.pimpinan if officers else None),
        manajer=_officer(officers.manajer_sertifikasi if officers else None),
        keuangan=_officer(officers.manajer_keuangan if officers else None),
        admin=_officer(officers.admin if officers else None),
        nomor=(plan.nomor if plan else None) or NomorSurat(),
        tertanggal=(plan.tanggal_surat if plan else None) or TanggalSurat(),
        tuk=tuk,
        tuk_alamat=_address(tuk.alamat) if tuk else None,
        tuk_pj=(plan.penanggung_jawab if plan else None) or (tuk.penanggung_jawab if tuk else None),
        mulai=plan.tanggal.mulai if plan else None,
        selesai=plan.tanggal.selesai if plan else None,
        waktu=plan.waktu if plan else None,
        pra=(plan.praasesmen if plan else None) or Praasesmen(),
        pleno=pleno,
        anggota=_padded((_person(each) for each in pleno.anggota), _MEMBERS),
        asesor=_padded(_assessors(sumber), _PEOPLE),
        tim=_padded((_person(each) for each in (plan.tim_teknis if plan else ()) or pleno.anggota), _MEMBERS),
        verifikator=_padded((_person(each) for each in plan.verifikator) if plan else (), _PEOPLE),
        panitia=_padded((_person(each) for each in plan.panitia) if plan else (), _PEOPLE),
        acara=plan.jadwal if plan else (),
        asesi=Daftar(every),
        sidang=Daftar(present, "keputusan"),
        kompeten=Daftar(_numbered(each for each in present if each.berhak) if day else present, "keputusan"),
        sendiri=_own(sumber),
    )


def may_certify(sumber: Sumber) -> bool:
    """Whether a certificate may say anything: a decision with its number, and this candidate competent in it.

    The blank of a scheme may always be printed.
    """
    if sumber.hari is None or sumber.asesi is None:
        return True
    numbers = sumber.hari.asesmen.nomor
    return bool(numbers and numbers.sk_keputusan) and _own(sumber).berhak


def filled(baris: Iterable[Baris], least: int = ROWS) -> tuple[Baris, ...]:
    """Rows with empty ones after them, so that there are at least so many."""
    found = tuple(baris)
    return found + tuple(Baris(number) for number in range(len(found) + 1, least + 1))


def _rows(day: Hari | None, people: Iterable[Asesi]) -> tuple[Baris, ...]:
    if day is None:
        return filled(())
    return _numbered(Baris(0, each, day.asesor_dari(each), day.hasil.get(each.id)) for each in people)


def _numbered(rows: Iterable[Baris]) -> tuple[Baris, ...]:
    return tuple(Baris(number, row.asesi, row.asesor, row.hasil) for number, row in enumerate(rows, 1))


def _own(sumber: Sumber) -> Baris:
    if sumber.hari is None or sumber.asesi is None:
        return Baris(1)
    return Baris(1, sumber.asesi, sumber.hari.asesor_dari(sumber.asesi), sumber.hasil)


def _assessors(sumber: Sumber) -> Iterable[Orang]:
    found = (sumber.petugas,) if sumber.petugas else sumber.hari.asesor if sumber.hari else ()
    return (Orang(each.nama, None, each.no_reg) for each in found)


def _padded(people: Iterable[Orang], least: int) -> tuple[Orang, ...]:
    """The people; where nobody is known, empty rows."""
    return tuple(people) or (Orang(),) * least


def _person(each: Pejabat) -> Orang:
    return Orang(each.nama, each.jabatan, each.no_reg)


def _officer(each: Pejabat | None) -> Orang:
    return _person(each) if each else Orang()


def _town(lsp: Lsp | None) -> str:
    """The town in which letters are written, without its kind."""
    town = lsp.alamat.kota if lsp and lsp.alamat and lsp.alamat.kota else ""
    return town.removeprefix("Kota ").removeprefix("Kabupaten ")


def _address(alamat: Alamat | None) -> str | None:
    if alamat is None:
        return None
    parts = (alamat.jalan, alamat.kota, alamat.provinsi, alamat.kode_pos)
    return ", ".join(part for part in parts if part) or None
