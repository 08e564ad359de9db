"""XRF-004: every test method that the scheme promises is planned, and stands on the map and the agreement."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.instrumen import instrumen


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    uji = subject.skema.proses.uji if subject.skema.proses else None
    if mapa is None or uji is None or subject.lost(("rencana",), mapa):
        return
    planned = {instrumen()[k].uji for r in mapa.data.rencana for b in r.bukti for k in b.instrumen}
    if not planned:
        return
    used = ", ".join(dict.fromkeys(each.uji for each in instrumen().values() if each.uji in planned)).replace("_", " ")
    for i, metode in enumerate(uji.metode):
        if metode not in planned:
            yield subject.hit(
                ("proses", "uji", "metode", i),
                terkait=(related_in(mapa, ("rencana",), "rencana", at_key=True),),
                metode=metode.replace("_", " "),
                rencana=used,
                instrumen=" / ".join(kode for kode, each in instrumen().items() if each.uji == metode),
            )


RULE = Rule(
    kode="XRF-004",
    judul=Dwi("Metode sama di empat tempat", "Methods agree in four places"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Metode uji pada skema bagian 9.3 direncanakan pada FR.MAPA.01; FR.MAPA.02 dan FR.AK.01 diturunkan dari "
        "rencana "
        "itu.",
        "Test methods of the scheme's section 9.3 are planned on FR.MAPA.01; FR.MAPA.02 and FR.AK.01 are derived from "
        "that "
        "plan.",
    ),
    mengapa=Dwi(
        "Pemohon membaca metode pada skema dan menyetujui metode pada FR.AK.01; keduanya harus sama.",
        "Applicants read the methods in the scheme and agree to those on FR.AK.01; both must be the same.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Metode berbeda antara skema 9.3 dan MAPA: {metode} disebut skema, tetapi tidak direncanakan (MAPA: "
                "{rencana}).",
                "Methods differ between section 9.3 and the plan: the scheme names {metode}, which is not planned "
                "(plan: "
                "{rencana}).",
            ),
            Dwi(
                "Hapus {metode} dari metode, atau rencanakan dengan {instrumen} pada mapa.yaml.",
                "Delete {metode} from metode, or plan it with {instrumen} in mapa.yaml.",
            ),
        )
    },
    label={"rencana": Dwi("rencana asesmen", "the assessment plan")},
    salah="metode: [observasi_langsung, lisan, tertulis, wawancara]",
    benar="metode: [observasi_langsung, lisan, tertulis]",
    tiap_skema=periksa,
)
