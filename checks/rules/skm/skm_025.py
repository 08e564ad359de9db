"""SKM-025: what background, scope and aims speak of."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-025"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    latar = skema.latar_belakang or ()
    dari, sampai = ambang(KODE, "butir_dari"), ambang(KODE, "butir_sampai")
    missing = list(absent(KODE, {"latar_belakang": latar, "tujuan": skema.tujuan or ()}))
    # Too few points that also leave something out are one fault: what is left out.
    short = len(latar) < dari and not any(each.bagian == "latar_belakang" for each in missing)
    if latar and (short or len(latar) > sampai) and not subject.lost(("latar_belakang",)):
        yield subject.hit(("latar_belakang",), "jumlah", n=len(latar), dari=dari, sampai=sampai)
    lingkup = skema.ruang_lingkup
    if lingkup is not None and (lingkup.pengguna or lingkup.isi):
        for name in ("pengguna", "isi"):
            if not getattr(lingkup, name):
                yield subject.hit(("ruang_lingkup", name), f"tanpa_{name}")
    for each in missing:
        yield subject.hit((each.bagian,), each.nama, tingkat=each.tingkat)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Latar belakang, ruang lingkup, tujuan", "Background, scope, aims"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-8", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Latar belakang terdiri dari 2 sampai 8 butir tentang dasar hukum atau sektor dan kebutuhan industri; ruang "
        "lingkup memuat lingkup penggunaan dan lingkup isi; tujuan menyebut jaminan kompetensi dan acuan bagi LSP "
        "dan asesor.",
        "The background has 2 to 8 points on law or sector and on the need of industry; the scope says where the "
        "certificate is used and what it covers; the aims are assurance of competence and a reference for LSP and "
        "assessors.",
    ),
    mengapa=Dwi(
        "Di sini pembaca mengetahui mengapa skema ada, siapa yang memakainya, dan apa yang dijaminnya.",
        "Here a reader learns why the scheme exists, who uses it, and what it assures.",
    ),
    pesan={
        "jumlah": Pesan(
            Dwi(
                "Latar belakang terdiri dari {n} butir; lazimnya {dari} sampai {sampai}.",
                "The background has {n} points; {dari} to {sampai} are usual.",
            ),
            Dwi(
                "Tulis satu butir untuk setiap alasan: dasar hukum, keadaan sektor, kebutuhan industri.",
                "Write one point for each reason: legal basis, state of the sector, need of industry.",
            ),
        ),
        "tanpa_pengguna": Pesan(
            Dwi(
                "Ruang lingkup belum memuat lingkup penggunaan sertifikat.",
                "The scope does not say where the certificate is used.",
            ),
            Dwi(
                "Isi ruang_lingkup.pengguna: di mana dan oleh siapa sertifikat dipakai.",
                "Give ruang_lingkup.pengguna: where and by whom the certificate is used.",
            ),
        ),
        "tanpa_isi": Pesan(
            Dwi(
                "Ruang lingkup belum memuat lingkup isi sertifikasi.",
                "The scope does not say what the certification covers.",
            ),
            Dwi(
                "Isi ruang_lingkup.isi: pekerjaan atau unit kompetensi yang dicakup.",
                "Give ruang_lingkup.isi: the work or the units that it covers.",
            ),
        ),
        **messages(KODE),
    },
    salah="ruang_lingkup:\n  isi: [Penyiapan dan pengukuran benda uji logam.]",
    benar=(
        "ruang_lingkup:\n  pengguna: [Laboratorium uji dan bengkel logam.]\n"
        "  isi: [Penyiapan dan pengukuran benda uji logam.]"
    ),
    tiap_skema=periksa,
)
