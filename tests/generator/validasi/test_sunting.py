"""Fingerprints put into a text: what is not a fingerprint stays, to the byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.validasi.sunting import TakTersunting, edited
from registry.reader import read

SIDIK = {"K.1#1.1": "0a1b2c3d", "K.1#1.2": "12345678", "mapa.yaml": "1e234567"}
BLOCK = 'sidik:\n  K.1#1.1: 0a1b2c3d\n  K.1#1.2: "12345678"\n  mapa.yaml: "1e234567"\n'
HEAD = """# Validasi perangkat
penyusun: [{nama:   Rudi Hartanto Siahaan}]   # dua spasi
validasi:
  - {periode: sebelum, tanggal: 2026-05-11, oleh: [Ni Made Suryani]}

"""


def test_block_is_added_at_the_end() -> None:
    assert edited(HEAD, SIDIK, "1.0") == f'{HEAD}revisi_skema: "1.0"\n{BLOCK}'
    assert edited(HEAD.rstrip("\n"), SIDIK, None) == f"{HEAD.rstrip()}\n{BLOCK}"


def test_revision_comes_before_the_fingerprints() -> None:
    assert edited(f"{HEAD}{BLOCK}", SIDIK, "2.1") == f'{HEAD}revisi_skema: "2.1"\n{BLOCK}'


@pytest.mark.parametrize("empty", ["sidik: {}\n", "sidik:\n", "sidik: null\n", "sidik: {K.9#1.1: 00000000}\n"])
def test_value_on_one_line_becomes_a_block(empty: str) -> None:
    assert edited(f"{HEAD}{empty}catatan: x\n", SIDIK, None) == f"{HEAD}{BLOCK}catatan: x\n"


def test_comment_behind_an_empty_value_stays() -> None:
    assert edited("sidik: {}  # ditulis telusur\n", SIDIK, None) == f"{BLOCK.rstrip()}  # ditulis telusur\n"


def test_only_what_differs_is_touched() -> None:
    before = """sidik:
    # teks unit
    K.1#1.1:   0a1b2c3d   # diperiksa dua kali
    K.1#0.9: 99999999
    # rencana
    mapa.yaml: '00000000'  # berubah
revisi_skema: '1.0'   # dicetak
penutup: ya
"""
    after = """sidik:
    # teks unit
    K.1#1.1:   0a1b2c3d   # diperiksa dua kali
    K.1#1.2: "12345678"
    # rencana
    mapa.yaml: "1e234567"  # berubah
revisi_skema: "1.1"   # dicetak
penutup: ya
"""
    assert edited(before, SIDIK, "1.1") == after
    assert edited(after, SIDIK, "1.1") == after


def test_new_first_entry_and_a_last_line_without_end() -> None:
    assert edited('sidik:\n  K.1#1.2: "12345678"', SIDIK, None) == BLOCK.rstrip("\n") + "\n"
    assert edited('sidik:\n  K.1#1.2: "12345678"', {"K.1#1.2": "00000001"}, None) == 'sidik:\n  K.1#1.2: "00000001"'


def test_newlines_of_windows_stay() -> None:
    before = HEAD.replace("\n", "\r\n")
    after = edited(before, SIDIK, "1.0")
    assert after.startswith(before)
    assert after.replace("\r\n", "\n") == edited(HEAD, SIDIK, "1.0")
    assert after.count("\n") == after.count("\r\n")
    assert edited(after, SIDIK, "1.0") == after


@pytest.mark.parametrize(
    "text",
    [
        "{penyusun: []}\n",
        "- sidik\n",
        "penyusun: []\n...\n",
        "penyusun: [\n",
        "sidik: &s {K.1#1.1: 0a1b2c3d}\nlain: *s\n",
    ],
)
def test_what_cannot_be_edited_is_refused(text: str) -> None:
    with pytest.raises(TakTersunting):
        edited(text, SIDIK, "1.0")


_MARKS = st.dictionaries(
    st.from_regex(r"[A-Z#: .\-0-9a-z\"'{]{1,12}", fullmatch=True).filter(str.strip),
    st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
    min_size=1,
    max_size=6,
)


@given(_MARKS, _MARKS, st.sampled_from(["", HEAD]), st.booleans())
def test_any_change_of_marks_is_written_and_then_stays(
    first: dict[str, str], second: dict[str, str], head: str, windows: bool
) -> None:
    before = (head or "penyusun: []\n").replace("\n", "\r\n" if windows else "\n")
    once = edited(before, first, None)
    twice = edited(once, second, "1.0")
    data, duplicates = read(twice)
    assert isinstance(data, dict)
    assert (data["sidik"], data["revisi_skema"], duplicates) == (second, "1.0", ())
    assert twice.startswith(before)
    assert edited(twice, second, "1.0") == twice
