"""GEN-005: waivers carry a reason, a person, and an end."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import hit_in
from registry.store import Registry


def periksa(registry: Registry) -> Iterator[Hit]:
    for document in registry.pengecualian:
        for i, waiver in enumerate(document.data.root):
            acuan = waiver.acuan or ""
            given = {"alasan": waiver.alasan, "oleh": waiver.oleh}
            dates = {"tanggal": waiver.tanggal, "sampai": waiver.sampai}
            missing = [key for key, value in (given | dates).items() if not value]
            if missing:
                yield hit_in(
                    document,
                    (i, "aturan"),
                    {"aturan": waiver.aturan, "kunci": ", ".join(missing)},
                    "kurang",
                    acuan=acuan,
                )
            least = ambang("GEN-005", "alasan_huruf")
            if waiver.alasan and len(waiver.alasan.strip()) < least:
                yield hit_in(document, (i, "alasan"), {"aturan": waiver.aturan, "n": least}, "pendek", acuan=acuan)
            if waiver.tanggal and waiver.sampai:
                days = (waiver.sampai - waiver.tanggal).days
                if not 0 <= days <= ambang("GEN-005", "masa_hari"):
                    yield hit_in(document, (i, "sampai"), {"aturan": waiver.aturan}, "masa", acuan=acuan)


RULE = Rule(
    kode="GEN-005",
    judul=Dwi("Pengecualian beralasan", "Waivers carry a reason"),
    tingkat="mayor",
    profil="draf",
    wajib=True,
    kepastian="P",
    syarat=Dwi(
        "Pengecualian memuat kode aturan, alasan sekurangnya 20 huruf, nama penanggung jawab, tanggal, dan "
        "masa berlaku paling lama 12 bulan.",
        "A waiver has the rule's code, a reason of at least 20 characters, a person, a date, and a term of at most "
        "12 months.",
    ),
    mengapa=Dwi(
        "Standar resmi memuat kesalahan yang tidak boleh diubah LSP; pengecualian mencatat siapa menerima apa, "
        "mengapa, dan sampai kapan.",
        "Official standards hold errors that an LSP may not correct; a waiver records who accepted what, why, and "
        "until when.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Pengecualian untuk {aturan} belum memuat: {kunci}.",
                "The waiver of {aturan} lacks: {kunci}.",
            ),
            Dwi("Tambahkan {kunci}.", "Add {kunci}."),
        ),
        "pendek": Pesan(
            Dwi(
                "Alasan pengecualian {aturan} kurang dari {n} huruf.",
                "The reason for waiving {aturan} has fewer than {n} characters.",
            ),
            Dwi(
                "Tulis mengapa temuan ini diterima, bukan hanya bahwa diterima.",
                "Write why the finding is accepted, not only that it is.",
            ),
        ),
        "masa": Pesan(
            Dwi(
                "Masa pengecualian {aturan} lebih dari 12 bulan atau berakhir sebelum mulai.",
                "The waiver of {aturan} lasts more than 12 months or ends before it starts.",
            ),
            Dwi("Batasi sampai paling lama 12 bulan.", "Limit it to at most 12 months."),
        ),
        "kedaluwarsa": Pesan(
            Dwi(
                "Pengecualian untuk {aturan} kedaluwarsa sejak {tanggal}.",
                "The waiver of {aturan} expired on {tanggal}.",
            ),
            Dwi(
                "Perbaiki temuannya, atau perbarui pengecualian dengan alasan yang masih berlaku.",
                "Repair the finding, or renew the waiver with a reason that still holds.",
            ),
        ),
        "wajib": Pesan(
            Dwi("Aturan {aturan} tidak dapat dikecualikan.", "The rule {aturan} cannot be waived."),
            Dwi("Perbaiki temuannya, lalu hapus pengecualian ini.", "Mend the finding, then delete this waiver."),
        ),
        "tak_terpakai": Pesan(
            Dwi(
                "Pengecualian untuk {aturan} tidak mengenai temuan apa pun.",
                "The waiver of {aturan} matches no finding.",
            ),
            Dwi("Hapus pengecualian ini.", "Delete this waiver."),
        ),
    },
    salah="- {aturan: UNIT-022, acuan: C.25UJI01.002.1, alasan: salah cetak}",
    benar=(
        "- {aturan: UNIT-022, acuan: C.25UJI01.002.1, alasan: Salah cetak pada keputusan menteri, "
        "oleh: Manajer sertifikasi, tanggal: 2026-05-01, sampai: 2027-05-01}"
    ),
    sekali=periksa,
)
