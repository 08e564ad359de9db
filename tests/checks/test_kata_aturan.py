"""What rules share: phrases and their denial, people by name, terms by the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from checks.data import tabel
from checks.rules.frasa import affirmed, pola
from checks.rules.orang import same_person
from checks.rules.tanggal import plus_months


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("LSP membuka kelas pelatihan setiap bulan.", ["membuka kelas pelatihan"]),
        ("PAKET\n  PELATIHAN dan uji", ["PAKET PELATIHAN"]),
        ("LSP tidak menawarkan paket pelatihan.", []),
        ("Sertifikat pelatihan dari lembaga lain diterima.", []),
        ("Biaya tidak mencakup apa pun. Jadwal pelatihan ada di kantor.", ["Jadwal pelatihan"]),
        ("Tidak ada hal lain yang perlu dan dapat ditambahkan di sini kecuali satu: jadwal pelatihan.", []),
        ("Tidak satu pun dari tujuh kata sebelum ini menyangkal jadwal pelatihan", ["jadwal pelatihan"]),
        ("kelas pelatihannya", []),
    ],
)
def test_phrase_counts_unless_it_is_denied(text: str, said: list[str]) -> None:
    assert list(affirmed("tawaran_pelatihan", text)) == said


@pytest.mark.parametrize("nama", sorted(tabel("pola")))
def test_every_pattern_compiles(nama: str) -> None:
    assert pola(nama).search("") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Ni Made Suryani", None), ("Dr. Ni Made Suryani, M.T.", None), True),
        (("NI MADE SURYANI", None), ("Ni  Made Suryani", "MET.000.900202 2021"), True),
        (("Ni Made Suryani", "MET.000.900202 2021"), ("N. M. Suryani", "MET.000.900202.2021"), True),
        (("Ni Made Suryani", "MET.000.900202 2021"), ("Ni Made Suryani", "MET.000.900203 2021"), False),
        (("Ni Made Suryani", None), ("Made Suryani", None), False),
        (("", None), ("", None), False),
        (("H.", None), ("H. Anwar", None), False),
    ],
)
def test_same_person(one: tuple[str, str | None], other: tuple[str, str | None], same: bool) -> None:
    assert same_person(*one, *other) == same_person(*other, *one) == same


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 6, 1), 6, date(2026, 12, 1)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(9999, 11, 30), 6, date.max),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_months_of_the_calendar(day: date, months: int, expected: date) -> None:
    assert plus_months(day, months) == expected
