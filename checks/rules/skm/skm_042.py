"""SKM-042: prerequisites of units are covered."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.syarat import leaves, wording
from checks.subject import SkemaSubject, related_in
from registry.kode import normal, without_version


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    units = subject.registry.units
    covered = {id(entry) for _, entry in subject.kemasan}
    asked = " ".join(f"{wording(leaf)} {' '.join(leaf.unit)}" for _, leaf in leaves(subject.skema))
    named = normal(asked)
    for i, entry in subject.kemasan:
        panduan = entry.dokumen.data.panduan_penilaian if entry.dokumen else None
        for j, kode in enumerate((panduan and panduan.persyaratan_kompetensi) or ()):
            found = units.all(kode)
            # What is not found at all is UNIT-022's to say.
            if (
                not found
                or any(id(each) in covered for each in found)
                or without_version(normal(found[0].kode)) in named
            ):
                continue
            if entry.dokumen is not None:
                place = related_in(entry.dokumen, ("panduan_penilaian", "persyaratan_kompetensi", j), "prasyarat")
                yield subject.hit(
                    ("kemasan", "unit", i, "kode"),
                    acuan=entry.kode,
                    terkait=(place,),
                    kode=entry.kode,
                    prasyarat=found[0].kode,
                )


RULE = Rule(
    kode="SKM-042",
    judul=Dwi("Unit prasyarat tercakup", "Prerequisites are covered"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit prasyarat ada dalam kemasan, atau diminta sebagai persyaratan dasar pemohon.",
        "Each prerequisite unit is in the package, or asked for as a basic requirement.",
    ),
    mengapa=Dwi(
        "Asesi dapat diuji pada unit lanjutan tanpa pernah terbukti menguasai unit yang mendahuluinya.",
        "A candidate may be tested on a unit without ever having shown the one that it builds on.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Unit {kode} mensyaratkan {prasyarat} yang tidak ada dalam kemasan.",
                "Unit {kode} requires {prasyarat}, which is not in the package.",
            ),
            Dwi(
                "Tambahkan {prasyarat} ke kemasan, atau tulis sebagai persyaratan dasar berjenis prasyarat dengan "
                "unit: [{prasyarat}].",
                "Add {prasyarat} to the package, or ask for it in persyaratan_dasar: jenis: prasyarat, unit: "
                "[{prasyarat}].",
            ),
        )
    },
    label={"prasyarat": Dwi("disyaratkan di sini", "required here")},
    salah="persyaratan_kompetensi: [C.25UJI01.003.1]",
    benar="- {id: pd3, jenis: prasyarat, unit: [C.25UJI01.003.1], bukti: [Sertifikat kompetensi]}",
    tiap_skema=periksa,
)
