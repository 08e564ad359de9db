"""SRT-002: blanks are requested for a decision, one request for one decision."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.lembaga import AsesmenSubject
from checks.rule import Pesan, Rule
from registry.model.asesmen import Asesmen
from registry.store import Document
from registry.units import bare


def periksa(subject: AsesmenSubject) -> Iterator[Hit]:
    numbers = subject.asesmen.nomor
    if numbers is None or not numbers.permohonan_blanko:
        return
    path = ("nomor", "permohonan_blanko")
    for name in ("sk_keputusan", "ba_pleno"):
        if not getattr(numbers, name) and not subject.lost(("nomor", name)):
            yield subject.hit(path, name, nomor=numbers.permohonan_blanko)
    for other in _earlier(subject):
        theirs = other.data.nomor
        if theirs is None or bare(theirs.permohonan_blanko or "") != bare(numbers.permohonan_blanko):
            continue
        if theirs.sk_keputusan and numbers.sk_keputusan and theirs.sk_keputusan != numbers.sk_keputusan:
            terkait = (Related(other.berkas, other.in_file(path), "lain"),)
            yield subject.hit(path, "dua_keputusan", terkait=terkait, nomor=numbers.permohonan_blanko)


def _earlier(subject: AsesmenSubject) -> Iterator[Document[Asesmen]]:
    """The days that stand before this one, so that a pair is named once."""
    for day in subject.registry.asesmen.values():
        if day is subject.document:
            return
        yield day


RULE = Rule(
    kode="SRT-002",
    judul=Dwi("Blangko dari permohonan keputusan ini", "Blanks requested for this decision"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("bnsp-2024", "blangko-2018"),
    syarat=Dwi(
        "Blangko sertifikat dimohonkan kepada BNSP berdasarkan berita acara pleno dan surat keputusan hasil; satu "
        "permohonan untuk satu keputusan, tanpa persediaan.",
        "Certificate blanks are requested from BNSP on the minutes of the meeting and the decision on results; one "
        "request for one decision, no stock.",
    ),
    mengapa=Dwi(
        "BNSP menindak LSP yang mencetak sertifikat pada blangko persediaan.",
        "BNSP acts against bodies that print certificates on blanks from stock.",
    ),
    pesan={
        "sk_keputusan": Pesan(
            Dwi(
                "Permohonan blangko {nomor} belum bersandar pada surat keputusan hasil.",
                "Request for blanks {nomor} rests on no decision on results.",
            ),
            Dwi(
                "Ajukan permohonan setelah keputusan ditetapkan, lalu isi nomor.sk_keputusan.",
                "Request blanks after the decision, then fill in nomor.sk_keputusan.",
            ),
        ),
        "ba_pleno": Pesan(
            Dwi(
                "Permohonan blangko {nomor} belum bersandar pada berita acara pleno.",
                "Request for blanks {nomor} rests on no minutes of the deciding meeting.",
            ),
            Dwi(
                "Ajukan permohonan setelah pleno, lalu isi nomor.ba_pleno.",
                "Request blanks after the meeting, then fill in nomor.ba_pleno.",
            ),
        ),
        "dua_keputusan": Pesan(
            Dwi(
                "Permohonan blangko {nomor} dipakai untuk dua surat keputusan.",
                "Request for blanks {nomor} is used for two decisions.",
            ),
            Dwi(
                "Ajukan satu permohonan untuk setiap keputusan, dan cocokkan nomor blangkonya.",
                "Make one request for each decision, and compare the blank numbers.",
            ),
        ),
    },
    label={"lain": Dwi("dipakai juga di sini", "used here too")},
    salah="nomor: {permohonan_blanko: PB-04/LSP-UBN/V/2026}",
    benar=(
        "nomor: {ba_pleno: BA-07/LSP-UBN/V/2026, sk_keputusan: SK-09/LSP-UBN/V/2026, permohonan_blanko: "
        "PB-04/LSP-UBN/V/2026}"
    ),
    tiap_asesmen=periksa,
)
