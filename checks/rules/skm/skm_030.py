"""SKM-030: no revoked references."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.std.std_002 import successors
from checks.subject import SkemaSubject
from registry.store import Registry

_OVER = ("dicabut", "historis")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    registry = subject.registry
    for i, name in enumerate(subject.skema.acuan_normatif or ()):
        if _status(registry, name) not in _OVER:
            continue
        chain, _ = successors(registry, name)
        # A chain may run in a circle or end in what is itself revoked: then nothing can be put in its place.
        if chain and _status(registry, chain[-1]) in _OVER:
            chain = []
        folder = registry.standar.get(name)
        terkait = (Related(folder.standar.berkas, ("status",), "status"),) if folder and folder.standar else ()
        args = {"lama": called(registry, name)}
        if chain:
            args |= {"baru": called(registry, chain[-1]), "id": chain[-1]}
        yield subject.hit(("acuan_normatif", i), "diganti" if chain else "dicabut", terkait=terkait, args=args)


def _status(registry: Registry, name: str) -> str | None:
    folder = registry.standar.get(name)
    if folder is not None and folder.standar is not None:
        return folder.standar.data.status
    peraturan = registry.peraturan.get(name)
    return peraturan.status if peraturan else None


def called(registry: Registry, name: str) -> str:
    """How a regulation or standard is called in a sentence."""
    peraturan = registry.peraturan.get(name)
    if peraturan is not None:
        return peraturan.singkat
    folder = registry.standar.get(name)
    if folder is not None and folder.standar is not None:
        standar = folder.standar.data
        if standar.nomor and standar.tahun:
            return f"{(standar.jenis or '').upper()} {standar.nomor}/{standar.tahun}".strip()
    return name


RULE = Rule(
    kode="SKM-030",
    judul=Dwi("Acuan normatif masih berlaku", "No revoked references"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("suksesi", "p210-format"),
    syarat=Dwi(
        "Acuan normatif tidak memuat peraturan atau standar yang sudah dicabut.",
        "The normative list holds no revoked regulation or standard.",
    ),
    mengapa=Dwi(
        "Skema yang bersandar pada peraturan yang dicabut tidak memiliki dasar hukum.",
        "A scheme that rests on a revoked regulation has no legal basis.",
    ),
    pesan={
        "diganti": Pesan(
            Dwi("{lama} sudah diganti {baru}.", "{lama} has been replaced by {baru}."),
            Dwi("Ganti dengan {id}.", "Replace it by {id}."),
        ),
        "dicabut": Pesan(
            Dwi("{lama} sudah tidak berlaku.", "{lama} is no longer in force."),
            Dwi("Hapus dari acuan_normatif.", "Delete it from acuan_normatif."),
        ),
    },
    label={"status": Dwi("status standar ditulis di sini", "the standard's status stands here")},
    salah="acuan_normatif: [uu-13-2003, pp-31-2006, pp-23-2004, pbnsp-1-2014, pbnsp-2-2017, skkni-2099-001]",
    benar="acuan_normatif: [uu-13-2003, pp-31-2006, pp-10-2018, pbnsp-1-2014, pbnsp-2-2017, skkni-2099-001]",
    tiap_skema=periksa,
)
