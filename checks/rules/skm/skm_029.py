"""SKM-029: the normative list equals the standards used."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    acuan = subject.skema.acuan_normatif
    if acuan is None:
        return
    used: dict[str, tuple[int, str]] = {}
    for i, entry in subject.kemasan:
        used.setdefault(entry.standar, (i, entry.kode))
    for standar, (i, kode) in used.items():
        if standar not in acuan:
            yield subject.hit(
                ("kemasan", "unit", i, "kode"),
                "kurang",
                acuan=kode,
                terkait=(Related(subject.document.berkas, ("acuan_normatif",), "daftar", at_key=True),),
                kode=kode,
                standar=standar,
            )
    for i, name in enumerate(acuan):
        if used and name in subject.registry.standar and name not in used:
            yield subject.hit(("acuan_normatif", i), "lebih", tingkat="minor", standar=name)


RULE = Rule(
    kode="SKM-029",
    judul=Dwi("Acuan normatif memuat standar yang dipakai", "Normative list equals the standards used"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Standar pada acuan normatif sama dengan standar asal unit dalam kemasan.",
        "The standards in the normative list are those that the units of the package come from.",
    ),
    mengapa=Dwi(
        "Unit tanpa keputusan pada acuan normatif tidak memiliki dasar dalam dokumen skema.",
        "A unit whose decree is not listed has no basis in the scheme document.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Unit {kode} berasal dari {standar} yang tidak ada di acuan normatif.",
                "Unit {kode} comes from {standar}, which the normative list lacks.",
            ),
            Dwi("Tambahkan {standar} ke acuan_normatif.", "Add {standar} to acuan_normatif."),
        ),
        "lebih": Pesan(
            Dwi(
                "{standar} ada di acuan normatif, tetapi tidak ada unit kemasan yang berasal darinya.",
                "{standar} is in the normative list, but no unit of the package comes from it.",
            ),
            Dwi(
                "Hapus dari acuan_normatif, atau tambahkan unitnya ke kemasan.",
                "Delete it from acuan_normatif, or add its unit to the package.",
            ),
        ),
    },
    label={"daftar": Dwi("acuan normatif ditulis di sini", "the normative list stands here")},
    salah="acuan_normatif: [uu-13-2003, pp-31-2006, pp-10-2018, pbnsp-1-2014, pbnsp-2-2017]",
    benar="acuan_normatif: [uu-13-2003, pp-31-2006, pp-10-2018, pbnsp-1-2014, pbnsp-2-2017, skkni-2099-001]",
    tiap_skema=periksa,
)
