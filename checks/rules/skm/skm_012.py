"""SKM-012: the name of a klaster is not that of an okupasi or a KKNI scheme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import clean_name, roots
from checks.subject import hit_in
from registry.store import Registry
from registry.units import bare


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that a klaster may not bear."""

    nama: str
    jenis: str
    folded: str
    place: Related


def periksa(registry: Registry) -> Iterator[Hit]:
    taken = list(_taken(registry))
    equal: dict[str, _Name] = {}
    by_root: dict[str, list[_Name]] = {}
    for name in taken:
        equal.setdefault(name.folded, name)
        for root in roots(name.folded):
            by_root.setdefault(root, []).append(name)
    for folder in registry.skema.values():
        if folder.skema is None or folder.skema.data.jenis != "klaster" or not folder.skema.data.judul:
            continue
        judul = folder.skema.data.judul
        folded = bare(clean_name(judul))
        found = equal.get(folded) or _near(folded, by_root)
        if found is not None:
            same = found.folded == folded
            args = {"judul": judul, "nama": found.nama, "jenis": found.jenis}
            yield hit_in(
                folder.skema,
                ("judul",),
                args,
                "sama" if same else "mirip",
                None if same else "minor",
                folder.id,
                (found.place,),
            )


def _taken(registry: Registry) -> Iterator[_Name]:
    """Names of KKNI and okupasi schemes, and of the packagings that standards print."""
    for scheme in registry.skema.values():
        if scheme.skema is not None and scheme.skema.data.jenis in ("kkni", "okupasi") and scheme.skema.data.judul:
            judul = scheme.skema.data.judul
            place = Related(scheme.skema.berkas, scheme.skema.in_file(("judul",)), "nama")
            yield _Name(judul, scheme.skema.data.jenis, bare(clean_name(judul)), place)
    for standard in registry.standar.values():
        for i, paket in enumerate(standard.standar.data.pemaketan if standard.standar else ()):
            if standard.standar is not None:
                path = standard.standar.in_file(("pemaketan", i, "nama"))
                yield _Name(
                    paket.nama,
                    paket.jenis,
                    bare(clean_name(paket.nama)),
                    Related(standard.standar.berkas, path, "nama"),
                )


def _near(folded: str, by_root: dict[str, list[_Name]]) -> _Name | None:
    """A name nearly the same. Only names that share one of its two rarest words are looked at: near names do."""
    rarest = sorted((len(by_root[root]), root) for root in roots(folded) if root in by_root)[:2]
    least = ambang("SKM-012", "kemiripan_persen") / 100
    matcher = SequenceMatcher(None, b=folded, autojunk=False)
    for name in dict.fromkeys(each for _, root in rarest for each in by_root[root]):
        matcher.set_seq1(name.folded)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least and matcher.ratio() >= least:
            return name
    return None


RULE = Rule(
    kode="SKM-012",
    judul=Dwi("Nama klaster tidak bentrok", "Klaster name is free of collisions"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-nama",),
    syarat=Dwi(
        "Nama klaster berbeda dari nama semua skema KKNI dan okupasi.",
        "The name of a klaster differs from that of every KKNI and okupasi scheme.",
    ),
    mengapa=Dwi(
        "Pengguna sertifikat akan mengira pemegangnya menguasai seluruh okupasi atau kualifikasi itu.",
        "Users of the certificate would think that its holder has the whole occupation or qualification.",
    ),
    pesan={
        "sama": Pesan(
            Dwi(
                "Nama klaster '{judul}' sama dengan {jenis} '{nama}'.",
                "The name of the klaster '{judul}' is that of {jenis} '{nama}'.",
            ),
            Dwi(
                "Beri nama menurut tugas yang diujikan, atau ajukan sebagai skema {jenis} dengan kemasan lengkapnya.",
                "Name it after the tasks tested, or make it a scheme of type {jenis} with the whole package.",
            ),
        ),
        "mirip": Pesan(
            Dwi(
                "Nama klaster '{judul}' nyaris sama dengan {jenis} '{nama}'.",
                "The name of the klaster '{judul}' is nearly that of {jenis} '{nama}'.",
            ),
            Dwi(
                "Bedakan namanya menurut tugas yang diujikan.",
                "Make the name differ, by the tasks tested.",
            ),
        ),
    },
    label={"nama": Dwi("nama itu ditulis di sini", "that name stands here")},
    salah="judul: Klaster Operator Pengukuran Benda Uji",
    benar="judul: Pengukuran Benda Uji Logam",
    sekali=periksa,
)
