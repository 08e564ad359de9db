"""SKM-082: the scheme is reviewed from time to time, and when its standard changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.tanggal import plus_months
from checks.subject import SkemaSubject

_PATH = ("kaji_ulang", "terakhir")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    kaji_ulang = subject.skema.kaji_ulang
    terakhir = kaji_ulang.terakhir if kaji_ulang else None
    tahun = ambang("SKM-082", "tahun")
    if terakhir is None:
        if not subject.lost(("kaji_ulang",)):
            yield subject.hit(_PATH, "tanpa", tahun=tahun)
        return
    if subject.today > plus_months(terakhir, 12 * tahun):
        yield subject.hit(_PATH, "lewat", tanggal=terakhir.isoformat(), tahun=tahun)
    yield from _changed(subject, terakhir)


def _changed(subject: SkemaSubject, terakhir: date) -> Iterator[Hit]:
    """Standards amended since. A revoked one is STD-002's to say."""
    standards = subject.registry.standar
    for name in dict.fromkeys(entry.standar for _, entry in subject.kemasan):
        folder = standards.get(name)
        standar = folder.standar.data if folder and folder.standar else None
        if standar is None or standar.status != "diubah" or not standar.digantikan_oleh:
            continue
        amending = standards.get(standar.digantikan_oleh)
        change = amending.standar if amending else None
        if change is not None and change.data.ditetapkan and change.data.ditetapkan > terakhir:
            place = Related(change.berkas, change.in_file(("ditetapkan",)), "perubahan")
            args = {"standar": name, "perubahan": standar.digantikan_oleh, "tanggal": terakhir.isoformat()}
            yield subject.hit(_PATH, "standar_berubah", terkait=(place,), args=args)


RULE = Rule(
    kode="SKM-082",
    judul=Dwi("Kaji ulang skema", "Periodic review"),
    tingkat="minor",
    profil="verifikasi",
    kepastian="S",
    klausul=("p201-8-5",),
    syarat=Dwi(
        "Skema dikaji ulang sekurangnya sekali dalam 5 tahun, dan setiap kali standar yang dipakainya berubah.",
        "A scheme is reviewed at least once in 5 years, and whenever a standard that it uses changes.",
    ),
    mengapa=Dwi(
        "Pekerjaan dan standar berubah; skema lama menguji kemampuan yang tidak lagi diperlukan.",
        "Work and standards change; an old scheme tests what is no longer needed.",
    ),
    pesan={
        "tanpa": Pesan(
            Dwi("Tanggal kaji ulang skema belum disebut.", "The date of the last review is not stated."),
            Dwi(
                "Isi kaji_ulang.terakhir; bagi skema baru, tanggal validasi komite. Kaji ulang berikutnya dalam "
                "{tahun} tahun.",
                "Give kaji_ulang.terakhir; for a new scheme, the day of validation. The next review is due in "
                "{tahun} years.",
            ),
        ),
        "lewat": Pesan(
            Dwi(
                "Skema terakhir dikaji ulang {tanggal}, lebih dari {tahun} tahun yang lalu.",
                "The scheme was last reviewed on {tanggal}, more than {tahun} years ago.",
            ),
            Dwi(
                "Kaji ulang bersama komite skema, lalu perbarui kaji_ulang.terakhir.",
                "Review it with the committee, then update kaji_ulang.terakhir.",
            ),
        ),
        "standar_berubah": Pesan(
            Dwi(
                "Skema perlu dikaji ulang karena {standar} diubah oleh {perubahan} setelah kaji ulang {tanggal}.",
                "The scheme is to be reviewed: {standar} was amended by {perubahan} after the review of {tanggal}.",
            ),
            Dwi(
                "Bandingkan unitnya dengan {perubahan}, lalu perbarui kemasan dan kaji_ulang.terakhir.",
                "Compare its units with {perubahan}, then update package and kaji_ulang.terakhir.",
            ),
        ),
    },
    label={"perubahan": Dwi("perubahan ditetapkan di sini", "the amendment is dated here")},
    salah="kaji_ulang: {terakhir: 2021-05-31}",
    benar="kaji_ulang: {terakhir: 2021-06-01}",
    tiap_skema=periksa,
)
