"""UNIT-015: the prefix di- is not written apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.subject import BerkasSubject
from registry.acuan import Acuan
from registry.reader import Path


def periksa(berkas: BerkasSubject) -> Iterator[Hit]:
    if berkas.kind != "unit" or not isinstance(berkas.raw, dict) or _surely_clean(berkas.gabungan):
        return
    resmi = berkas.raw.get("naskah", "resmi") == "resmi"
    tingkat: Tingkat = "observasi" if resmi else "minor"
    for path, text in berkas.texts:
        for match in _apart().finditer(text):
            stem = match[1]
            joined = f"di-{stem}" if stem in kata("dasar_asing") else f"di{stem}"
            args = {"frasa": match.group(), "serangkai": joined}
            yield Hit(berkas.berkas, path, args, tingkat=tingkat, acuan=_acuan(str(berkas.raw.get("kode", "")), path))


def _surely_clean(gabungan: str) -> bool:
    """Whether no blank after di stands before such a stem, told many times faster than by the pattern."""
    stems = _stems()
    return not any(rest.startswith(stems) for rest in gabungan.split("di ")[1:])


@cache
def _stems() -> tuple[str, ...]:
    return tuple(sorted(kata("dasar_kata_kerja")))


@cache
def _apart() -> re.Pattern[str]:
    """The prefix, a blank and a stem that is a verb after it; "di uji kompetensi" and "di uji coba" are places."""
    return re.compile(rf"(?<!\w)di ({'|'.join(_stems())})\b(?! (?:kompetensi|coba)\b)")


def _acuan(kode: str, path: Path) -> str:
    """The unit, or the criterion that a path leads into."""
    match path:
        case ("elemen", int(e), "kuk", int(k), *_):
            return str(Acuan(kode, elemen=e + 1, kuk=k + 1))
        case ("elemen", int(e), *_):
            return str(Acuan(kode, elemen=e + 1))
    return kode


RULE = Rule(
    kode="UNIT-015",
    judul=Dwi("Awalan di- serangkai", "Prefix di- written together"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("eyd-v",),
    syarat=Dwi(
        "Awalan di- ditulis serangkai dengan kata kerjanya; hanya kata depan di yang ditulis terpisah.",
        "The prefix di- is written together with its verb; only the preposition di stands apart.",
    ),
    mengapa=Dwi(
        "Kata kerja pasif yang terpisah terbaca sebagai tempat, dan KUK kehilangan kata kerjanya.",
        "A passive verb written apart reads as a place, and the criterion loses its verb.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Awalan di- pada '{frasa}' ditulis terpisah.",
                "The prefix di- in '{frasa}' is written apart.",
            ),
            Dwi(
                "Tulis '{serangkai}'. Naskah resmi tidak diubah.",
                "Write '{serangkai}'. An official text is not changed.",
            ),
        )
    },
    salah="kuk:\n  - Laporan uji di kirim sesuai alamat pelanggan.",
    benar="kuk:\n  - Laporan uji dikirim sesuai alamat pelanggan.",
    tiap_berkas=periksa,
)
