"""XRF-005: for every way to qualify as an applicant there is a plan."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.model.skema import Syarat
from registry.reader import Path

_PROFILES = {"pendidikan": (1, 2), "pelatihan": (1, 2), "pengalaman": (3, 4), "usia": (), "kesehatan": ()}
"""Candidate profiles that a kind of requirement leads to; none for what everybody may fulfil."""

_ANY = 0
"""Stands for a requirement in free words, which may lead to any profile."""

_SELF_TAUGHT = (5,)

Jalur = dict[frozenset[int], Path]
"""Sets of profiles of which one must be planned, and the requirement that each comes from."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    root = subject.skema.persyaratan_dasar
    approach = mapa.data.pendekatan if mapa else None
    if mapa is None or root is None or approach is None or not approach.potensi_asesi:
        return
    for profiles, path in _routes(root, ("persyaratan_dasar",)).items():
        wanted = profiles or frozenset(_SELF_TAUGHT)
        if _ANY not in wanted and wanted.isdisjoint(approach.potensi_asesi):
            yield subject.hit(
                ("pendekatan", "potensi_asesi"),
                document=mapa,
                terkait=(related_in(subject.document, path, "syarat"),),
                potensi=" / ".join(map(str, sorted(wanted))),
            )


def _routes(node: Syarat, path: Path) -> Jalur:
    """The routes that a node opens, each as the profiles that it may lead to; none for what says nothing of it."""
    if node.salah_satu is not None:
        found: Jalur = {}
        for i, child in enumerate(node.salah_satu):
            for profiles, place in _routes(child, (*path, "salah_satu", i)).items():
                found.setdefault(profiles, place)
        return found
    if node.semua is not None:
        joined: Jalur = {frozenset(): path}
        for i, child in enumerate(node.semua):
            routes = _routes(child, (*path, "semua", i))
            joined = {
                one | other: (place if other else there)
                for one, there in joined.items()
                for other, place in routes.items()
            }
        return joined
    return {frozenset(_PROFILES.get(node.jenis or "", (_ANY,))): path}


RULE = Rule(
    kode="XRF-005",
    judul=Dwi("Jalur pemohon memiliki rencana", "Applicant type agrees"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap jalur pada persyaratan dasar memiliki potensi asesi pada MAPA: pendidikan atau pelatihan 1 atau 2, "
        "pengalaman 3 atau 4, tanpa keduanya 5.",
        "Each route of the basic requirements has its candidate profile in the plan: education or training 1 or 2, "
        "experience 3 or 4, neither of them 5.",
    ),
    mengapa=Dwi(
        "Pemohon yang memenuhi syarat tetapi tidak direncanakan akan diuji dengan perangkat yang bukan untuknya.",
        "An applicant who qualifies but is not planned for is assessed by tools meant for others.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Persyaratan dasar membuka jalur bagi potensi asesi {potensi}, yang belum direncanakan.",
                "The basic requirements open a route for candidate profile {potensi}, which is not planned.",
            ),
            Dwi(
                "Tambahkan potensi {potensi} ke pendekatan.potensi_asesi beserta instrumennya, atau ubah "
                "persyaratannya.",
                "Add profile {potensi} to pendekatan.potensi_asesi with its instruments, or change the requirement.",
            ),
        )
    },
    label={"syarat": Dwi("jalur persyaratan yang dimaksud", "the route that is meant")},
    salah="potensi_asesi: [1]",
    benar="potensi_asesi: [1, 3]",
    tiap_skema=periksa,
)
