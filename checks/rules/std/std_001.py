"""STD-001: a standard is fully named."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import StandarSubject

_NEEDED = ("jenis", "nomor", "tahun", "judul", "penetap", "status", "daftar")
_TITLE = "penetapan standar kompetensi kerja nasional indonesia"


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    standar = subject.standar
    missing = [key for key in _NEEDED if not getattr(standar, key) and not subject.lost((key,))]
    if missing:
        yield subject.hit((), "kurang", id=subject.folder.id, kunci=", ".join(missing))
    if standar.jenis == "skkni" and standar.judul and not standar.judul.lower().startswith(_TITLE):
        yield subject.hit(("judul",), "judul", judul=standar.judul)


RULE = Rule(
    kode="STD-001",
    judul=Dwi("Identitas standar lengkap", "A standard is fully named"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("p210-standar",),
    syarat=Dwi(
        "Standar disebut dengan jenis, nomor, tahun, judul lengkap, penetap, status, dan daftar unitnya.",
        "A standard is named by kind, number, year, full title, who set it, its status, and its list of units.",
    ),
    mengapa=Dwi(
        "Verifikator mencocokkan setiap unit dengan keputusan yang disebut; keputusan tanpa nomor atau tahun "
        "tidak dapat ditemukan.",
        "A verifier holds each unit against the decree that is named; a decree without number or year cannot be found.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Identitas standar {id} belum lengkap: {kunci}.",
                "The identity of standard {id} is incomplete: {kunci}.",
            ),
            Dwi(
                "Lengkapi {kunci} seperti tercetak pada keputusan.",
                "Add {kunci} as the decree prints them.",
            ),
        ),
        "judul": Pesan(
            Dwi(
                "Judul SKKNI tidak diawali 'Penetapan Standar Kompetensi Kerja Nasional Indonesia': '{judul}'.",
                "The title of the SKKNI does not begin with 'Penetapan Standar Kompetensi Kerja Nasional Indonesia': "
                "'{judul}'.",
            ),
            Dwi("Tulis judul keputusan selengkapnya.", "Write the full title of the decree."),
        ),
    },
    salah='jenis: skkni\nnomor: "333"\njudul: Bidang Sertifikasi',
    benar=(
        'jenis: skkni\nnomor: "333"\ntahun: 2020\n'
        "judul: Penetapan Standar Kompetensi Kerja Nasional Indonesia Bidang Sertifikasi\n"
        "penetap: Menteri Ketenagakerjaan\nstatus: berlaku"
    ),
    tiap_standar=periksa,
)
