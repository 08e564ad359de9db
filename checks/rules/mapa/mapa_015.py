"""MAPA-015: the five questions about modification and context are answered."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.model.mapa import Modifikasi


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None or not isinstance(mapa.raw, dict) or subject.lost(("modifikasi",), mapa):
        return
    answers = mapa.raw.get("modifikasi")
    if not isinstance(answers, dict):
        yield subject.hit(("modifikasi",), "tanpa_bagian", document=mapa)
        return
    # Null is an answer ("tidak ada"); a key that is left out, or empty text, is none.
    missing = [key for key in Modifikasi.model_fields if key not in answers or answers[key] == ""]
    if missing:
        yield subject.hit(("modifikasi",), "belum_dijawab", document=mapa, bagian=", ".join(missing))


RULE = Rule(
    kode="MAPA-015",
    judul=Dwi("Modifikasi dan kontekstualisasi dijawab", "Modification and context"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-01-3",),
    syarat=Dwi(
        "Kelima bagian modifikasi dan kontekstualisasi dijawab: dengan keterangan, atau null untuk tidak ada.",
        "All five parts on modification and context are answered: by text, or null for none.",
    ),
    mengapa=Dwi(
        "Bagian yang dibiarkan kosong tidak membedakan 'tidak ada' dari 'belum dipertimbangkan'.",
        "A part left blank does not tell 'none' from 'not considered'.",
    ),
    pesan={
        "tanpa_bagian": Pesan(
            Dwi(
                "Bagian modifikasi dan kontekstualisasi belum dijawab.",
                "The part on modification and context is not answered.",
            ),
            Dwi(
                "Tambahkan modifikasi dengan karakteristik, kontekstualisasi, saran, penyesuaian_perangkat, dan "
                "asesmen_terintegrasi; null berarti tidak ada.",
                "Add modifikasi with karakteristik, kontekstualisasi, saran, penyesuaian_perangkat and "
                "asesmen_terintegrasi; null means none.",
            ),
        ),
        "belum_dijawab": Pesan(
            Dwi(
                "Modifikasi dan kontekstualisasi belum lengkap: {bagian}.",
                "Modification and context are incomplete: {bagian}.",
            ),
            Dwi(
                "Tambahkan {bagian}; tulis null bila tidak ada.",
                "Add {bagian}; write null if there is none.",
            ),
        ),
    },
    salah="modifikasi: {karakteristik: null, asesmen_terintegrasi: Kedua unit dinilai dalam satu tugas praktik.}",
    benar=(
        "modifikasi: {karakteristik: null, kontekstualisasi: null, saran: null, penyesuaian_perangkat: null, "
        "asesmen_terintegrasi: null}"
    ),
    tiap_skema=periksa,
)
