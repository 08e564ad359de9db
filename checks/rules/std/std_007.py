"""STD-007: the list of units and the unit files are the same set."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.std.padanan import match
from checks.subject import StandarSubject


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    if not subject.standar.daftar:
        return
    pairs = match(subject)
    for document in pairs.berkas:
        kode = document.data.kode
        yield Hit(document.berkas, ("kode",), {"kode": kode, "standar": subject.folder.id}, "tak_terdaftar", acuan=kode)
    if subject.standar.status == "dicabut":
        return
    own = [i for i in pairs.baris if subject.standar.daftar[i].diadopsi_dari is None]
    missing = [i for i in own if not _has_file(subject, subject.standar.daftar[i].kode)]
    if subject.standar.cakupan == "sebagian":
        yield from _used(subject, missing)
    elif missing and not subject.folder.unit and len(missing) == len(own):
        yield subject.hit(("daftar",), "tanpa_berkas", n=len(missing))
    else:
        for i in missing:
            kode = subject.standar.daftar[i].kode
            yield subject.hit(("daftar", i, "kode"), acuan=kode, kode=kode)


def _has_file(subject: StandarSubject, kode: str) -> bool:
    """Whether a file lies at the unit's place: one that could not be read is reported once, by loading."""
    return f"standards/{subject.folder.id}/unit/{kode}.yaml" in subject.registry.files


def _used(subject: StandarSubject, missing: list[int]) -> Iterator[Hit]:
    """Of a standard that is loaded in part, only the units that some scheme uses need a file.

    What a scheme uses of an amended standard is STD-002's.
    """
    if subject.standar.status == "diubah":
        return
    uses: dict[int, Related] = {}
    for scheme in subject.registry.skema.values():
        for j, entry in enumerate(subject.registry.kemasan(scheme)):
            if entry is not None and entry.standar == subject.folder.id and entry.baris is not None and scheme.skema:
                place = Related(scheme.skema.berkas, scheme.skema.in_file(("kemasan", "unit", j, "kode")), "kemasan")
                uses.setdefault(entry.baris, place)
    for i in missing:
        if i in uses:
            kode = subject.standar.daftar[i].kode
            yield subject.hit(("daftar", i, "kode"), "dipakai", acuan=kode, terkait=(uses[i],), kode=kode)


RULE = Rule(
    kode="STD-007",
    judul=Dwi("Daftar unit sama dengan berkas unit", "Unit list matches unit files"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit pada daftar memiliki berkas dan setiap berkas ada pada daftar; standar yang dimuat sebagian cukup "
        "memuat unit yang dipakai skema. Unit adopsi dan standar yang dicabut tidak perlu berkas.",
        "Each listed unit has a file and each file is listed; of a standard loaded in part, the units that schemes "
        "use. Adopted units and revoked standards need none.",
    ),
    mengapa=Dwi(
        "Tanpa berkasnya, KUK suatu unit tidak dapat direncanakan, diujikan, ataupun dicetak pada formulir.",
        "Without its file the criteria of a unit can be neither planned, nor tested, nor printed.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Unit {kode} tercantum pada daftar tetapi berkasnya tidak ada.",
                "Unit {kode} is in the list but has no file.",
            ),
            Dwi(
                "Impor unit itu dari keputusan, atau tulis cakupan: sebagian bila standar memang dimuat sebagian.",
                "Import the unit from the decree, or write cakupan: sebagian if the standard is loaded in part.",
            ),
        ),
        "tanpa_berkas": Pesan(
            Dwi(
                "Daftar memuat {n} unit, tetapi tidak satu pun memiliki berkas.",
                "The list has {n} units, but none of them has a file.",
            ),
            Dwi(
                "Impor keputusannya (telusur import), atau tulis cakupan: sebagian.",
                "Import the decree (telusur import), or write cakupan: sebagian.",
            ),
        ),
        "dipakai": Pesan(
            Dwi(
                "Unit {kode} dipakai skema tetapi berkasnya tidak ada.",
                "Unit {kode} is used by a scheme but has no file.",
            ),
            Dwi(
                "Tulis atau impor berkas unit {kode}.",
                "Write or import the file of unit {kode}.",
            ),
        ),
        "tak_terdaftar": Pesan(
            Dwi(
                "Unit {kode} memiliki berkas tetapi tidak tercantum pada daftar {standar}.",
                "Unit {kode} has a file but is not in the list of {standar}.",
            ),
            Dwi(
                "Tambahkan unit ini pada daftar bila tercantum pada keputusan; bila tidak, pindahkan berkasnya ke "
                "folder standar yang benar.",
                "Add the unit to the list if the decree has it; if not, move the file to the folder of its standard.",
            ),
        ),
    },
    label={"kemasan": Dwi("dipakai skema di sini", "a scheme uses it here")},
    salah="daftar:\n  - {kode: C.25UJI01.001.1}\n  - {kode: C.25UJI01.002.1}\n  - {kode: C.25UJI01.003.1}",
    benar="daftar:\n  - {kode: C.25UJI01.001.1}\n  - {kode: C.25UJI01.002.1}",
    tiap_standar=periksa,
)
