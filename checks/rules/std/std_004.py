"""STD-004: a special or international standard is registered."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.tanggal import plus_months
from checks.subject import StandarSubject


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    standar = subject.standar
    if standar.jenis not in ("standar_khusus", "standar_internasional"):
        return
    if standar.registrasi is None:
        if not subject.lost(("registrasi",)):
            yield subject.hit(("registrasi",), "tanpa", id=subject.folder.id)
        return
    years = ambang("STD-004", "registrasi_tahun")
    if plus_months(standar.registrasi.tanggal, 12 * years) < subject.today:
        yield subject.hit(
            ("registrasi", "tanggal"),
            "lama",
            tingkat="minor",
            id=subject.folder.id,
            tanggal=standar.registrasi.tanggal.isoformat(),
            tahun=years,
        )


RULE = Rule(
    kode="STD-004",
    judul=Dwi("Standar khusus atau internasional teregistrasi", "Special or international standard is registered"),
    tingkat="mayor",
    profil="draf",
    kepastian="S",
    klausul=("p210-standar",),
    syarat=Dwi(
        "Standar khusus dan standar internasional memiliki nomor dan tanggal registrasi Kementerian Ketenagakerjaan, "
        "tidak lebih dari 5 tahun yang lalu.",
        "Special and international standards have a registration number and date of the Ministry of Manpower, no more "
        "than 5 years old.",
    ),
    mengapa=Dwi(
        "Skema hanya dapat bersandar pada SKKNI, atau pada standar lain yang sudah diregistrasi.",
        "A scheme rests on SKKNI, or on another standard that is registered.",
    ),
    pesan={
        "tanpa": Pesan(
            Dwi(
                "Standar {id} belum mencantumkan registrasi Kementerian Ketenagakerjaan.",
                "Standard {id} names no registration at the Ministry of Manpower.",
            ),
            Dwi(
                "Tambahkan registrasi dengan nomor dan tanggal dari surat tanda registrasinya.",
                "Add registrasi with nomor and tanggal from the letter of registration.",
            ),
        ),
        "lama": Pesan(
            Dwi(
                "Registrasi standar {id} bertanggal {tanggal}, lebih dari {tahun} tahun yang lalu.",
                "The registration of standard {id} is dated {tanggal}, more than {tahun} years ago.",
            ),
            Dwi(
                "Tanyakan kepada pemilik standar apakah registrasinya masih berlaku, lalu perbarui tanggalnya.",
                "Ask the owner of the standard whether it is still in force, and bring the date up to date.",
            ),
        ),
    },
    salah="jenis: standar_khusus",
    benar="jenis: standar_khusus\nregistrasi: {nomor: KEP.2/LATTAS/III/2024, tanggal: 2024-03-11}",
    tiap_standar=periksa,
)
