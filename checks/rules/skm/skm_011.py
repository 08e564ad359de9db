"""SKM-011: the name of an okupasi has a base."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import clean_name, is_doing
from checks.rules.unit.words import first_word
from checks.subject import SkemaSubject
from registry.model.skema import Okupasi
from registry.store import Registry, StandarFolder
from registry.units import bare


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    if skema.jenis != "okupasi":
        return
    okupasi = skema.okupasi
    if okupasi is None:
        if not subject.lost(("okupasi",)):
            yield subject.hit(("okupasi",), "tanpa_sumber")
    else:
        for name in ("nomor", "tahun"):
            if not getattr(okupasi, name):
                yield subject.hit(("okupasi", name), f"tanpa_{name}")
    if not skema.judul:
        return
    if is_doing(first_word(clean_name(skema.judul))):
        yield subject.hit(("judul",), "bukan_jabatan", judul=skema.judul)
    elif okupasi is not None:
        yield from _in_source(subject, okupasi)


def _in_source(subject: SkemaSubject, okupasi: Okupasi) -> Iterator[Hit]:
    """Whether the source has that occupation. Only a standard that is loaded, with its packagings, can tell."""
    folder = standard(subject.registry, okupasi)
    if folder is None or folder.standar is None:
        return
    names = [paket.nama for paket in folder.standar.data.pemaketan if paket.jenis == "okupasi"]
    judul = subject.skema.judul
    own = bare(clean_name(judul))
    folded = {bare(clean_name(name)): name for name in names}
    if not names or own in folded:
        return
    near = get_close_matches(own, list(folded), 1, 0.6)
    place = Related(folder.standar.berkas, folder.standar.in_file(("pemaketan",)), "pemaketan")
    args = {"judul": judul, "sumber": folder.id, "usul": folded[near[0]] if near else ""}
    yield subject.hit(("judul",), "tak_ada_usul" if near else "tak_ada", terkait=(place,), args=args)


def standard(registry: Registry, okupasi: Okupasi) -> StandarFolder | None:
    """The loaded standard that an occupation's name comes from."""
    if okupasi.sumber != "skkni" or not okupasi.nomor or not okupasi.tahun:
        return None
    nomor = okupasi.nomor.strip().lstrip("0")
    for folder in registry.standar.values():
        data = folder.standar.data if folder.standar else None
        if data and data.tahun == okupasi.tahun and (data.nomor or "").strip().lstrip("0") == nomor:
            return folder
    return None


RULE = Rule(
    kode="SKM-011",
    judul=Dwi("Nama okupasi memiliki dasar", "Okupasi name has a base"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-nama",),
    syarat=Dwi(
        "Nama skema okupasi adalah nama jabatan pada SKKNI, peta okupasi, keputusan instansi teknis, atau keputusan "
        "komite BNSP, yang disebut dengan nomor dan tahun.",
        "An okupasi scheme bears the job title of an SKKNI, an occupation map, or a decision of the technical "
        "ministry or a BNSP committee, cited with number and year.",
    ),
    mengapa=Dwi(
        "Okupasi nasional ditetapkan negara; nama buatan sendiri tidak diakui.",
        "National occupations are set by the state; a home-made name is not recognised.",
    ),
    pesan={
        "tanpa_sumber": Pesan(
            Dwi("Sumber nama okupasi belum disebut.", "The source of the occupation's name is not stated."),
            Dwi(
                'Tambahkan okupasi, misalnya okupasi: {{sumber: peta_okupasi, nomor: "1069", tahun: 2022}}.',
                'Add okupasi, such as okupasi: {{sumber: peta_okupasi, nomor: "1069", tahun: 2022}}.',
            ),
        ),
        "tanpa_nomor": Pesan(
            Dwi("Sumber nama okupasi belum memuat nomor.", "The source of the occupation's name has no number."),
            Dwi("Isi okupasi.nomor dengan nomor keputusannya.", "Give okupasi.nomor, the number of the decision."),
        ),
        "tanpa_tahun": Pesan(
            Dwi("Sumber nama okupasi belum memuat tahun.", "The source of the occupation's name has no year."),
            Dwi("Isi okupasi.tahun dengan tahun keputusannya.", "Give okupasi.tahun, the year of the decision."),
        ),
        "bukan_jabatan": Pesan(
            Dwi(
                "Nama okupasi '{judul}' adalah nama tugas, bukan nama jabatan.",
                "The name of the okupasi '{judul}' is that of a task, not of a job.",
            ),
            Dwi(
                "Pakai nama jabatan pada sumbernya; untuk nama tugas, jenis skemanya klaster.",
                "Use the job title of the source; a name of a task belongs to a klaster.",
            ),
        ),
        "tak_ada": Pesan(
            Dwi(
                "Nama okupasi '{judul}' tidak ditemukan pada {sumber}.",
                "The occupation '{judul}' is not found in {sumber}.",
            ),
            Dwi(
                "Pakai nama jabatan persis seperti tertulis pada sumbernya, atau perbaiki sumbernya.",
                "Use the job title exactly as the source has it, or correct the source.",
            ),
        ),
        "tak_ada_usul": Pesan(
            Dwi(
                "Nama okupasi '{judul}' tidak ditemukan pada {sumber}; mungkin '{usul}'.",
                "The occupation '{judul}' is not found in {sumber}; perhaps '{usul}'.",
            ),
            Dwi("Bila itu yang dimaksud, ganti menjadi '{usul}'.", "If that is meant, change it to '{usul}'."),
        ),
    },
    label={"pemaketan": Dwi("okupasi pada standar ini ditulis di sini", "the standard's occupations stand here")},
    salah="judul: Mengukur Benda Uji Logam\njenis: okupasi",
    benar="judul: Operator Pengukuran Benda Uji\njenis: okupasi",
    tiap_skema=periksa,
)
