"""Small matters of print: dates, money, numbers in words, requirements as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from babel.dates import format_date

from generator.forms.sumber import Sumber
from registry.model.skema import Syarat


def tanggal(hari: date | None) -> str:
    """A date in words: 4 Mei 2026; empty for none."""
    return format_date(hari, "d MMMM y", locale="id_ID") if hari else ""


def hari_tanggal(hari: date | None) -> str:
    """A date with the day of the week: Senin, 4 Mei 2026; empty for none."""
    return format_date(hari, "EEEE, d MMMM y", locale="id_ID") if hari else ""


def rupiah(jumlah: int) -> str:
    """An amount: Rp750.000."""
    return f"Rp{jumlah:,}".replace(",", ".")


def dengan_kata(n: int, angka: Sequence[str]) -> str:
    """A number with its word, as legal texts print it: 3 (tiga)."""
    return f"{n} ({angka[n]})" if 0 <= n < len(angka) else str(n)


_DIGITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_THOUSANDS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))


def terbilang(n: int) -> str:
    """A whole number below 10**15 in words: tujuh ratus lima puluh ribu."""
    if n == 0:
        return "nol"
    parts: list[str] = []
    for size, name in _THOUSANDS:
        many, n = divmod(n, size)
        if many:
            parts.append("seribu" if many == 1 and size == 1000 else f"{_hundreds(many)} {name}")
    return " ".join([*parts, _hundreds(n)]).strip()


def _hundreds(n: int) -> str:
    if n < len(_DIGITS):
        return _DIGITS[n]
    if n < 20:
        return f"{_DIGITS[n - 10]} belas"
    if n < 100:
        return f"{_DIGITS[n // 10]} puluh {_DIGITS[n % 10]}".strip()
    head = "seratus" if n < 200 else f"{_DIGITS[n // 100]} ratus"
    return f"{head} {_hundreds(n % 100)}".strip()


def kalimat_syarat(syarat: Syarat, umum: Mapping[str, Any], sumber: Sumber) -> str:
    """A single requirement as a sentence: its own words if it has any, else drawn from its parts."""
    if syarat.teks:
        return syarat.teks
    kata = umum["syarat"]
    parts: list[str] = []
    if syarat.jenis == "pendidikan" and syarat.minimal:
        parts.append(kata["pendidikan"].format(minimal=umum["pendidikan"][syarat.minimal]))
    elif syarat.jenis == "pelatihan" and syarat.topik:
        parts.append(kata["pelatihan"].format(topik=syarat.topik))
    elif syarat.jenis == "pengalaman" and syarat.tahun is not None:
        parts.append(kata["pengalaman"].format(tahun=dengan_kata(syarat.tahun, umum["angka"])))
    elif syarat.jenis == "prasyarat" and syarat.unit:
        parts.append(kata["prasyarat"].format(unit=", ".join(sumber.kode(kode) for kode in syarat.unit)))
    if syarat.jabatan:
        parts.append(kata["sebagai"].format(jabatan=syarat.jabatan))
    if syarat.bidang:
        name = "bidang_pendidikan" if syarat.jenis == "pendidikan" else "bidang"
        parts.append(kata[name].format(bidang=", ".join(syarat.bidang)))
    return " ".join(parts) or (syarat.jenis or "")


def daun(syarat: Syarat | None) -> Iterator[Syarat]:
    """The single requirements of a tree, in print order."""
    if syarat is None:
        return
    children = (*(syarat.semua or ()), *(syarat.salah_satu or ()))
    if syarat.semua is None and syarat.salah_satu is None:
        yield syarat
    for child in children:
        yield from daun(child)
