"""APL-001: the application form has everything it prints."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.subject import SkemaSubject
from registry.model.skema import Syarat
from registry.reader import Path
from registry.units import bare


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    path: Path = ("persyaratan_administratif",)
    wanted = subject.skema.persyaratan_administratif
    if wanted is None:
        if not subject.lost(path):
            yield subject.hit(path, "tanpa")
        return
    basic = dict(_documents(subject.skema.persyaratan_dasar, ("persyaratan_dasar",)))
    for i, each in enumerate(wanted):
        place = basic.get(bare(each.teks))
        if place is not None:
            terkait = (Related(subject.document.berkas, subject.document.in_file(place), "dasar"),)
            yield subject.hit((*path, i, "teks"), "ganda", tingkat="minor", terkait=terkait, bukti=each.teks)
    if wanted and not any(pola("jati_diri").search(each.teks) for each in wanted) and not subject.lost(path):
        yield subject.hit(path, "tanpa_identitas", tingkat="minor")


def _documents(syarat: Syarat | None, path: Path) -> Iterator[tuple[str, Path]]:
    """Every document of the basic requirements, as compared, with its path."""
    if syarat is None:
        return
    for i, text in enumerate(syarat.bukti):
        yield bare(text), (*path, "bukti", i)
    for name in ("semua", "salah_satu"):
        for i, each in enumerate(getattr(syarat, name) or ()):
            yield from _documents(each, (*path, name, i))


RULE = Rule(
    kode="APL-001",
    judul=Dwi("Bukti pada formulir permohonan", "Evidence on the application form"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("apl-01",),
    syarat=Dwi(
        "FR.APL.01 mencetak bukti persyaratan dasar dan bukti administratif, masing-masing satu kali, termasuk bukti "
        "jati diri pemohon.",
        "FR.APL.01 prints the evidence of basic requirements and the administrative evidence, each once, proof of "
        "identity included.",
    ),
    mengapa=Dwi(
        "Bagian 3 formulir dibuat dari skema; yang tidak tercantum tidak akan diminta dari pemohon.",
        "Part 3 of the form is made from the scheme; what is not listed will not be asked of applicants.",
    ),
    pesan={
        "tanpa": Pesan(
            Dwi(
                "Persyaratan administratif belum diisi, sehingga bagian 3.2 FR.APL.01 kosong.",
                "There are no administrative requirements, so part 3.2 of FR.APL.01 is empty.",
            ),
            Dwi(
                "Isi persyaratan_administratif, misalnya fotokopi kartu tanda penduduk dan pas foto.",
                "Fill in persyaratan_administratif, such as a copy of the identity card and a photo.",
            ),
        ),
        "ganda": Pesan(
            Dwi(
                "Bukti '{bukti}' diminta dua kali: sebagai persyaratan dasar dan sebagai persyaratan administratif.",
                "'{bukti}' is asked for twice: as a basic and as an administrative requirement.",
            ),
            Dwi("Hapus dari salah satunya.", "Delete it from one of them."),
        ),
        "tanpa_identitas": Pesan(
            Dwi(
                "Persyaratan administratif belum menyebut bukti jati diri pemohon.",
                "The administrative requirements name no proof of identity.",
            ),
            Dwi(
                "Tambahkan bukti jati diri, misalnya fotokopi kartu tanda penduduk.",
                "Add a proof of identity, such as a copy of the identity card.",
            ),
        ),
    },
    label={"dasar": Dwi("sudah diminta di sini", "already asked for here")},
    salah="persyaratan_administratif:\n  - {id: pa1, teks: Pas foto 3x4 sebanyak 2 (dua) lembar}",
    benar=(
        "persyaratan_administratif:\n  - {id: pa1, teks: Fotokopi kartu tanda penduduk}\n"
        "  - {id: pa2, teks: Pas foto 3x4 sebanyak 2 (dua) lembar}"
    ),
    tiap_skema=periksa,
)
