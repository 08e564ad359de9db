"""XRF-009: the instruments were validated for the revision of the scheme that is in use."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    document = subject.folder.validasi
    revisi = subject.skema.revisi
    made_for = document.data.revisi_skema if document else None
    if document is None or revisi is None or made_for is None or made_for == revisi.sebutan:
        return
    last = max((each.tanggal for each in document.data.validasi), default=None)
    if last is not None and revisi.tanggal is not None and revisi.tanggal > last:
        return  # VA-002 says that the scheme was revised after its last validation
    yield subject.hit(
        ("revisi_skema",),
        document=document,
        terkait=(related_in(subject.document, ("revisi",), "revisi", at_key=True),),
        lama=made_for,
        baru=revisi.sebutan,
    )


RULE = Rule(
    kode="XRF-009",
    judul=Dwi("Instrumen bagi revisi yang berlaku", "Version stamp"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="S",
    klausul=("p201-10",),
    syarat=Dwi(
        "Instrumen divalidasi bagi edisi dan revisi skema yang sekarang berlaku.",
        "The instruments are validated for the edition and revision of the scheme that is now in use.",
    ),
    mengapa=Dwi(
        "Setiap dokumen mencetak revisi skemanya; perangkat dari revisi lama dapat menguji hal yang sudah berubah.",
        "Each document prints the scheme's revision; tools of an old one may test what has changed.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Instrumen divalidasi bagi skema {lama}, skema sekarang {baru} (edisi.revisi).",
                "The instruments were validated for scheme {lama}, the scheme is now {baru} (edition.revision).",
            ),
            Dwi(
                "Validasi perangkatnya terhadap revisi ini, catat pada validasi.yaml, lalu jalankan telusur validasi.",
                "Validate the instruments against this revision, record it in validasi.yaml, then run telusur "
                "validasi.",
            ),
        )
    },
    label={"revisi": Dwi("revisi skema ditulis di sini", "the scheme's revision stands here")},
    salah='revisi_skema: "1.0"',
    benar='revisi_skema: "1.1"',
    tiap_skema=periksa,
)
