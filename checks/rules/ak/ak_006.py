"""AK-006: a reasonable adjustment is written down, and lowers no benchmark."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None or mapa.data.modifikasi is None:
        return
    changed = mapa.data.modifikasi
    if changed.karakteristik and not (changed.kontekstualisasi or changed.penyesuaian_perangkat):
        yield subject.hit(("modifikasi", "karakteristik"), "tanpa_penyesuaian", document=mapa)
    for name in ("karakteristik", "kontekstualisasi", "saran", "penyesuaian_perangkat"):
        for kata in affirmed("tolok_ukur_turun", getattr(changed, name) or ""):
            yield subject.hit(("modifikasi", name), "turun", document=mapa, kata=kata)


RULE = Rule(
    kode="AK-006",
    judul=Dwi("Penyesuaian yang wajar dan beralasan", "Reasonable adjustment"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("ak-07",),
    syarat=Dwi(
        "Karakteristik khusus asesi disertai penyesuaian yang tertulis, dan penyesuaian tidak menurunkan tolok ukur.",
        "A special characteristic of candidates comes with a written adjustment, and no adjustment lowers the "
        "benchmark.",
    ),
    mengapa=Dwi(
        "Yang disesuaikan ialah cara mengumpulkan bukti; standar kompetensinya tetap sama bagi semua asesi.",
        "What is adjusted is the way of gathering evidence; the standard is the same for every candidate.",
    ),
    pesan={
        "tanpa_penyesuaian": Pesan(
            Dwi(
                "Karakteristik khusus asesi disebut tanpa keterangan penyesuaiannya.",
                "A special characteristic of candidates is named without an adjustment.",
            ),
            Dwi(
                "Tulis penyesuaiannya pada modifikasi.penyesuaian_perangkat atau modifikasi.kontekstualisasi.",
                "Write the adjustment in modifikasi.penyesuaian_perangkat or modifikasi.kontekstualisasi.",
            ),
        ),
        "turun": Pesan(
            Dwi(
                "Penyesuaian tampak menurunkan tolok ukur: '{kata}'.",
                "The adjustment seems to lower the benchmark: '{kata}'.",
            ),
            Dwi(
                "Sesuaikan metode, alat, waktu, atau bantuan; setiap KUK tetap dinilai.",
                "Adjust method, tools, time or help; every criterion is still judged.",
            ),
        ),
    },
    salah="modifikasi:\n  karakteristik: Asesi tunarungu\n  penyesuaian_perangkat: null",
    benar=(
        "modifikasi:\n  karakteristik: Asesi tunarungu\n"
        "  penyesuaian_perangkat: Pertanyaan lisan diganti tertulis tanpa mengurangi KUK"
    ),
    tiap_skema=periksa,
)
