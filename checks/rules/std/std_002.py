"""STD-002: the standards that a scheme uses are in force."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.store import Registry, StandarFolder
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for i, entry in subject.kemasan:
        folder = subject.registry.standar.get(entry.standar)
        if folder is None or folder.standar is None:
            continue
        status = folder.standar.data.status
        path = ("kemasan", "unit", i, "kode")
        place = Related(folder.standar.berkas, ("status",), "status")
        if status == "diubah" and entry.dokumen is None:
            yield subject.hit(
                path, "diubah", acuan=entry.kode, terkait=(place,), kode=entry.kode, standar=entry.standar
            )
        elif status == "dicabut":
            yield _revoked(subject, entry, folder, path, place)


def _revoked(
    subject: SkemaSubject,
    entry: EntriUnit,
    folder: StandarFolder,
    path: tuple[str | int, ...],
    place: Related,
) -> Hit:
    chain, ends_well = successors(subject.registry, folder.id)
    args: dict[str, str | int] = {"kode": entry.kode, "standar": folder.id}
    if not chain:
        return subject.hit(path, "tanpa_pengganti", acuan=entry.kode, terkait=(place,), args=args)
    args["pengganti"] = chain[-1]
    if not ends_well:
        return subject.hit(path, "buntu", acuan=entry.kode, terkait=(place,), args=args)
    args["usul"] = proposal(subject.registry, entry, chain[-1])
    pesan = "dicabut" if args["usul"] else "dicabut_tanpa_usul"
    return subject.hit(path, pesan, acuan=entry.kode, terkait=(place,), args=args)


def successors(registry: Registry, id_: str) -> tuple[list[str], bool]:
    """The standards that took over, in order, and whether the last one is in force.

    A loop, or a successor that nobody knows, does not end well.
    """
    chain: list[str] = []
    current = id_
    while True:
        status, following = _status(registry, current)
        if status == "berlaku":
            return chain, True
        if following is None:
            return chain, status == "diubah"
        if following in chain or following == id_:
            return [*chain, following], False
        chain.append(following)
        current = following


def _status(registry: Registry, id_: str) -> tuple[str | None, str | None]:
    folder = registry.standar.get(id_)
    if folder is not None and folder.standar is not None:
        return folder.standar.data.status, folder.standar.data.digantikan_oleh
    peraturan = registry.peraturan.get(id_)
    return (peraturan.status, peraturan.digantikan_oleh) if peraturan else (None, None)


def proposal(registry: Registry, entry: EntriUnit, target: str) -> str:
    """Units of the successor with an equal or similar title, best first, at most three."""
    least = ambang("STD-002", "kemiripan_persen") / 100
    title = (entry.judul or "").casefold()
    scored = [
        (SequenceMatcher(None, title, (other.judul or "").casefold()).ratio(), other.kode)
        for other in registry.units.entries
        if other.standar == target and other.judul and title
    ]
    best = sorted((each for each in scored if each[0] >= least), key=lambda each: (-each[0], each[1]))
    return ", ".join(kode for _, kode in best[:3])


RULE = Rule(
    kode="STD-002",
    judul=Dwi("Standar masih berlaku", "Standard in force"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-standar",),
    syarat=Dwi(
        "Kemasan memakai standar yang masih berlaku.",
        "A package uses standards that are in force.",
    ),
    mengapa=Dwi(
        "Sertifikat atas standar yang dicabut tidak dapat diterbitkan; unit penggantinya sering sudah ada "
        "dengan judul yang sama.",
        "No certificate can be issued on a revoked standard; often its successor has a unit of the same title.",
    ),
    pesan={
        "dicabut": Pesan(
            Dwi(
                "Unit {kode} mengacu {standar} yang sudah dicabut; penggantinya {pengganti}.",
                "Unit {kode} rests on {standar}, which is revoked; its successor is {pengganti}.",
            ),
            Dwi(
                "Ganti dengan unit yang sepadan pada {pengganti}: {usul}.",
                "Replace it by the matching unit of {pengganti}: {usul}.",
            ),
        ),
        "dicabut_tanpa_usul": Pesan(
            Dwi(
                "Unit {kode} mengacu {standar} yang sudah dicabut; penggantinya {pengganti}.",
                "Unit {kode} rests on {standar}, which is revoked; its successor is {pengganti}.",
            ),
            Dwi(
                "Cari unit yang sepadan pada {pengganti}, lalu ganti kode ini.",
                "Find the matching unit of {pengganti} and replace this code.",
            ),
        ),
        "tanpa_pengganti": Pesan(
            Dwi(
                "Unit {kode} mengacu {standar} yang sudah dicabut, dan penggantinya tidak disebut.",
                "Unit {kode} rests on {standar}, which is revoked, and no successor is named.",
            ),
            Dwi(
                "Isi digantikan_oleh pada standar itu, lalu ganti unit ini.",
                "Fill in digantikan_oleh of that standard, then replace this unit.",
            ),
        ),
        "buntu": Pesan(
            Dwi(
                "Pengganti {standar} tidak berakhir pada standar yang berlaku (terakhir: {pengganti}).",
                "The successors of {standar} do not end in a standard in force (last: {pengganti}).",
            ),
            Dwi(
                "Periksa digantikan_oleh pada standar-standar itu; muat standar penggantinya.",
                "Check digantikan_oleh of those standards, and load the successor.",
            ),
        ),
        "diubah": Pesan(
            Dwi(
                "{standar} sudah diubah, tetapi naskah unit {kode} hasil perubahan belum dimuat.",
                "{standar} is amended, but the amended text of unit {kode} is not loaded.",
            ),
            Dwi("Muat berkas unit {kode} hasil perubahan.", "Load the amended file of unit {kode}."),
        ),
    },
    label={"status": Dwi("status standar ditulis di sini", "the standard's status stands here")},
    salah="status: dicabut\ndigantikan_oleh: skkni-2099-002",
    benar="status: berlaku",
    tiap_skema=periksa,
)
