"""UNIT-022: prerequisite units resolve."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import UnitSubject
from registry.kode import normal
from registry.model.unit import Unit
from registry.store import Document, Registry
from registry.units import EntriUnit


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    units = subject.registry.units
    panduan = subject.unit.panduan_penilaian
    for i, kode in enumerate((panduan and panduan.persyaratan_kompetensi) or ()):
        path = ("panduan_penilaian", "persyaratan_kompetensi", i)
        found = units.all(kode)
        if normal(kode) == normal(subject.unit.kode) or any(entry.dokumen is subject.document for entry in found):
            yield subject.hit(path, "diri", kode=kode)
        elif not found:
            usul = units.near(kode) or ""
            pesan = "tak_ada_usul" if usul and usul != subject.unit.kode else "tak_ada"
            yield subject.hit(path, pesan, kode=kode, unit=subject.unit.kode, usul=usul)
        elif _leads_back(subject.registry, found[0], subject.document):
            document = found[0].dokumen
            terkait = (
                (Related(document.berkas, ("panduan_penilaian", "persyaratan_kompetensi"), "balik"),)
                if document
                else ()
            )
            yield subject.hit(path, "lingkaran", terkait=terkait, kode=kode, unit=subject.unit.kode)


def _leads_back(registry: Registry, start: EntriUnit, home: Document[Unit]) -> bool:
    """Whether following prerequisites from a unit comes back to the unit of the file ``home``."""
    waiting, seen = [start], {id(start)}
    while waiting:
        document = waiting.pop().dokumen
        panduan = document.data.panduan_penilaian if document else None
        for kode in (panduan and panduan.persyaratan_kompetensi) or ():
            for entry in registry.units.all(kode):
                if entry.dokumen is home:
                    return True
                if id(entry) not in seen:
                    seen.add(id(entry))
                    waiting.append(entry)
    return False


RULE = Rule(
    kode="UNIT-022",
    judul=Dwi("Unit prasyarat ditemukan", "Prerequisite units resolve"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Setiap unit prasyarat ada, bukan unit itu sendiri, dan tidak saling mensyaratkan.",
        "Each prerequisite unit exists, is not the unit itself, and does not require it in turn.",
    ),
    mengapa=Dwi(
        "Kode prasyarat yang tidak ada, biasanya salinan dari versi lama, tidak dapat dipenuhi asesi mana pun.",
        "A prerequisite that does not exist, usually copied from an older version, cannot be met by any candidate.",
    ),
    pesan={
        "tak_ada": Pesan(
            Dwi(
                "Prasyarat '{kode}' pada unit {unit} tidak ditemukan.",
                "Prerequisite '{kode}' of unit {unit} is not found.",
            ),
            Dwi(
                "Muat standar yang memuatnya; tulis [] bila tidak ada prasyarat. Bila keputusan memang salah cetak, "
                "beri pengecualian.",
                "Load the standard that holds it; write [] for none. If the decree is misprinted, give a waiver.",
            ),
        ),
        "tak_ada_usul": Pesan(
            Dwi(
                "Prasyarat '{kode}' pada unit {unit} tidak ditemukan; mungkin {usul}.",
                "Prerequisite '{kode}' of unit {unit} is not found; perhaps {usul}.",
            ),
            Dwi(
                "Periksa pada keputusan. Bila keputusan memang mencetak {kode}, beri pengecualian dengan alasan.",
                "Look it up in the decree. If the decree does print {kode}, give a waiver with the reason.",
            ),
        ),
        "diri": Pesan(
            Dwi("Unit mensyaratkan dirinya sendiri ({kode}).", "The unit requires itself ({kode})."),
            Dwi("Hapus kode ini dari prasyarat.", "Delete this code from the prerequisites."),
        ),
        "lingkaran": Pesan(
            Dwi(
                "Prasyarat {kode} mensyaratkan kembali unit {unit}.",
                "Prerequisite {kode} requires unit {unit} in turn.",
            ),
            Dwi("Putuskan lingkaran prasyarat ini.", "Break this circle of prerequisites."),
        ),
    },
    label={"balik": Dwi("prasyarat baliknya di sini", "the requirement back stands here")},
    salah="persyaratan_kompetensi: [C.25UJI01.009.1]",
    benar="persyaratan_kompetensi: [C.25UJI01.002.1]",
    tiap_unit=periksa,
)
