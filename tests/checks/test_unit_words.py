"""Forms of words, and the quick looks of the unit rules: none passes over what the closer look would name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.data import kata
from checks.rules.unit import unit_015, unit_016, unit_020
from checks.rules.unit.words import has_passive, is_active, opens_with_me_verb
from checks.subject import BerkasSubject
from registry.model.pengaturan import Pengaturan
from registry.store import Registry

_PIECES = ("di ", "Di ", "cetak", "kirim", "uji kompetensi", "uji coba", "jadi ", "dikirim", " ", ". ", "|", "ukuran")
_CRITERIA = (
    "Alat ",
    "alat ",
    "1 ",
    "disiapkan ",
    "diperiksa, dicatat, ",
    "sesuai ",
    "dengan ",
    "baik",
    "benar.",
    "SOP.",
)
_CITED = ("Undang-Undang ", "Peraturan ", "SOP ", "Nomor 1 ", "No. 1 ", "Tahun 1970 ", "Tahun 70 ", "tentang ", "Kerja")


def _joined(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), min_size=1, max_size=7).map("".join)


@given(st.lists(_joined(_PIECES), min_size=1, max_size=3))
def test_no_prefix_written_apart_is_passed_over(texts: list[str]) -> None:
    raw = {"kode": "C.25UJI01.001.1", "deskripsi": texts[0], "elemen": [{"judul": text} for text in texts]}
    berkas = "standards/x/unit/x.yaml"
    registry = Registry(Path(), Pengaturan(), {}, raw={berkas: raw})
    subject = BerkasSubject(registry, berkas, "unit", raw)
    found = [hit.args["frasa"] for hit in unit_015.periksa(subject)]
    assert found == [match.group() for text in [texts[0], *texts] for match in unit_015._apart().finditer(text)]


@given(_joined(_CRITERIA).map(str.strip).filter(bool))
def test_no_faulty_criterion_is_passed_over(teks: str) -> None:
    if unit_016._surely_clean(teks, unit_016._closers(), 2):
        assert not unit_016._vague(teks)
        assert unit_016._measured(teks)
        assert list(unit_016._form(teks, "")) == []


@given(_joined(_CITED))
@example("Peraturan Nomor 1 Tahun 1970 tentang ")
def test_no_incomplete_citation_is_passed_over(teks: str) -> None:
    if unit_020._surely_whole(teks):
        assert unit_020._KIND.match(teks)
        assert all(part.search(teks) for part in unit_020._PARTS.values())


@given(st.text("dit er-anbsY.", max_size=14))
def test_passive_verbs_are_found_at_word_boundaries_only(teks: str) -> None:
    plain = re.findall(r"\b(?:di-?[a-z]{3,}|ter[a-z]{3,})\b", teks.lower())
    assert has_passive(teks) == any(word not in kata("bukan_pasif") for word in plain)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("menata", True),
        ("meng-install", True),
        ("berkomunikasi", True),
        ("bekerja", True),
        ("metode", False),
        ("metode-metode", False),
        ("berbagai", False),
        ("tata", False),
        ("me", False),
    ],
)
def test_active_verbs_by_form(word: str, expected: bool) -> None:
    assert is_active(word) is expected


@pytest.mark.parametrize(
    ("teks", "expected"),
    [("Menata rak.", True), ("MENATA rak.", True), ("(Menata) rak.", True), ("Mesin ditata.", False), ("Rak.", False)],
)
def test_criteria_that_open_with_an_active_verb(teks: str, expected: bool) -> None:
    assert opens_with_me_verb(teks) is expected
