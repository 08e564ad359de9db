"""ASR-001: every assessor is registered, and certified as of today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from checks.data import ambang, kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.lembaga import LspSubject
from checks.rule import Pesan, Rule
from checks.rules.tanggal import plus_months
from registry.model.lsp import Asesor, SertifikatAsesor
from registry.reader import Path

_NUMBER = re.compile(r"MET\.000\.\d{6}[. ]\d{4}", re.ASCII)


def periksa(subject: LspSubject) -> Iterator[Hit]:
    for i, asesor in enumerate(subject.asesor):
        if asesor.no_reg is None:
            yield _hit(subject, i, asesor, ("no_reg",), "tanpa_no_reg")
        elif not _NUMBER.fullmatch(asesor.no_reg):
            yield _hit(subject, i, asesor, ("no_reg",), "pola", nomor=asesor.no_reg)
        if asesor.sertifikat is None:
            yield _hit(subject, i, asesor, ("sertifikat",), "tanpa_sertifikat")
            continue
        yield from _term(subject, i, asesor, asesor.sertifikat)
        yield from _units(subject, i, asesor, asesor.sertifikat)


def _term(subject: LspSubject, i: int, asesor: Asesor, paper: SertifikatAsesor) -> Iterator[Hit]:
    for name in ("terbit", "berlaku_sampai"):
        if getattr(paper, name) is None:
            yield _hit(subject, i, asesor, ("sertifikat", name), "tanpa_tanggal", kunci=name)
    end, path = paper.berlaku_sampai, ("sertifikat", "berlaku_sampai")
    if end is None:
        return
    years, days = ambang("ASR-001", "masa_tahun"), ambang("ASR-001", "peringatan_hari")
    if paper.terbit is not None:
        due = plus_months(paper.terbit, 12 * years)
        # Some certificates count the last day in, some do not.
        if abs((end - due).days) > ambang("ASR-001", "selisih_hari"):
            yield _hit(subject, i, asesor, path, "masa", tanggal=end.isoformat(), wajar=due.isoformat(), tahun=years)
    if end < subject.today:
        yield _hit(subject, i, asesor, path, "berakhir", tanggal=end.isoformat())
    elif end - subject.today < timedelta(days=days):
        yield _hit(subject, i, asesor, path, "hampir", tanggal=end.isoformat(), hari=days)


def _units(subject: LspSubject, i: int, asesor: Asesor, paper: SertifikatAsesor) -> Iterator[Hit]:
    if not paper.unit:
        yield _hit(subject, i, asesor, ("sertifikat", "unit"), "tanpa_unit")
    registry = subject.registry
    for j, kode in enumerate(paper.unit):
        path = ("sertifikat", "unit", j)
        entry = registry.units.one(kode)
        folder = registry.standar.get(entry.standar) if entry else None
        if folder is not None and folder.standar is not None and folder.standar.data.status == "dicabut":
            yield _hit(subject, i, asesor, path, "dicabut", unit=kode, standar=folder.id)
        elif kode not in kata("unit_metodologi"):
            yield _hit(subject, i, asesor, path, "bukan_metodologi", unit=kode)


_MINOR = frozenset(("hampir", "tanpa_unit", "dicabut", "bukan_metodologi"))


def _hit(subject: LspSubject, i: int, asesor: Asesor, path: Path, pesan: str, **args: str | int) -> Hit:
    return subject.hit(
        (i, *path),
        pesan,
        document=subject.folder.asesor,
        tingkat="minor" if pesan in _MINOR else None,
        acuan=asesor.id,
        args={"nama": asesor.nama, **args},
    )


RULE = Rule(
    kode="ASR-001",
    judul=Dwi("Sertifikat asesor berlaku", "Assessor certificate valid"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="S",
    klausul=("p303-asesor",),
    syarat=Dwi(
        "Setiap asesor memiliki nomor registrasi MET dan sertifikat asesor yang berlaku 3 tahun sejak terbit, dengan "
        "unit metodologi dari standar yang masih berlaku.",
        "Each assessor has a MET registration number and a certificate valid for 3 years from its issue, with "
        "methodology units of a standard in force.",
    ),
    mengapa=Dwi(
        "Asesmen oleh asesor yang sertifikatnya berakhir tidak sah, dan hasilnya dapat dibatalkan.",
        "An assessment by an assessor whose certificate has ended is void, and its results may be annulled.",
    ),
    pesan={
        "tanpa_no_reg": Pesan(
            Dwi("Asesor {nama} belum memiliki nomor registrasi.", "Assessor {nama} has no registration number."),
            Dwi("Isi no_reg, misalnya MET.000.123456 2023.", "Fill in no_reg, such as MET.000.123456 2023."),
        ),
        "pola": Pesan(
            Dwi(
                "Nomor registrasi '{nomor}' milik {nama} tidak berpola MET.000.123456 2023.",
                "Registration number '{nomor}' of {nama} does not read like MET.000.123456 2023.",
            ),
            Dwi("Salin nomor dari sertifikat asesor.", "Copy the number from the assessor's certificate."),
        ),
        "tanpa_sertifikat": Pesan(
            Dwi("Sertifikat asesor {nama} belum diisi.", "The certificate of assessor {nama} is not filled in."),
            Dwi(
                "Isi sertifikat: nomor, terbit, berlaku_sampai, dan unit.",
                "Fill in sertifikat: nomor, terbit, berlaku_sampai and unit.",
            ),
        ),
        "tanpa_tanggal": Pesan(
            Dwi("Sertifikat asesor {nama} belum menyebut {kunci}.", "The certificate of {nama} does not name {kunci}."),
            Dwi("Isi {kunci} dari sertifikatnya.", "Fill in {kunci} from the certificate."),
        ),
        "masa": Pesan(
            Dwi(
                "Sertifikat asesor {nama} berlaku sampai {tanggal}, padahal {tahun} tahun sejak terbit ialah {wajar}.",
                "The certificate of {nama} is valid until {tanggal}, but {tahun} years from its issue is {wajar}.",
            ),
            Dwi("Cocokkan terbit dan berlaku_sampai dengan sertifikatnya.", "Compare both dates with the certificate."),
        ),
        "berakhir": Pesan(
            Dwi(
                "Sertifikat asesor {nama} berakhir {tanggal}.", "The certificate of assessor {nama} ended on {tanggal}."
            ),
            Dwi(
                "Jangan tugaskan sebelum diperpanjang (RCC), lalu perbarui datanya.",
                "Do not assign before it is renewed (RCC), then update the data.",
            ),
        ),
        "hampir": Pesan(
            Dwi(
                "Sertifikat asesor {nama} berakhir {tanggal}, kurang dari {hari} hari lagi.",
                "The certificate of assessor {nama} ends on {tanggal}, within {hari} days.",
            ),
            Dwi("Daftarkan perpanjangannya (RCC).", "Sign up for its renewal (RCC)."),
        ),
        "tanpa_unit": Pesan(
            Dwi(
                "Unit pada sertifikat asesor {nama} belum diisi.", "The units on the certificate of {nama} are missing."
            ),
            Dwi("Isi unit dengan kode pada sertifikat.", "Fill in unit with the codes on the certificate."),
        ),
        "dicabut": Pesan(
            Dwi(
                "Unit {unit} pada sertifikat asesor {nama} berasal dari {standar} yang sudah dicabut.",
                "Unit {unit} on the certificate of {nama} comes from {standar}, which is revoked.",
            ),
            Dwi(
                "Perbarui sertifikat menurut SKKNI 333/2020 saat perpanjangan.",
                "Renew the certificate by SKKNI 333/2020.",
            ),
        ),
        "bukan_metodologi": Pesan(
            Dwi(
                "Unit {unit} pada sertifikat asesor {nama} bukan unit metodologi SKKNI 333/2020.",
                "Unit {unit} on the certificate of {nama} is no methodology unit of SKKNI 333/2020.",
            ),
            Dwi(
                "Periksa kodenya; unit teknis ditulis pada kompetensi_teknis. Sertifikat menurut standar lama "
                "diperbarui saat perpanjangan.",
                "Check the code; technical units belong in kompetensi_teknis. A certificate by an older standard is "
                "renewed in time.",
            ),
        ),
    },
    salah="no_reg: 000.900202.2021",
    benar="no_reg: MET.000.900202.2021",
    tiap_lsp=periksa,
)
