"""Places in a text, as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editor.naskah import Naskah, to_bytes

TEXTS = st.text(st.sampled_from("aé😀\u2028\x85\r\n\t: "), max_size=40)


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_an_offset_goes_there_and_back(text: str, encoding: str) -> None:
    naskah = Naskah(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # no place lies within a line break
            line, character = naskah.position(offset)
            assert naskah.offset(line, character) == offset


@given(TEXTS, st.integers(-3, 60), st.integers(-3, 60))
def test_any_place_is_taken(text: str, line: int, character: int) -> None:
    assert 0 <= Naskah(text).offset(line, character) <= len(text)
    assert Naskah(text).place(max(line, 1), max(character, 1)) >= (0, 0)


def test_lines_break_where_the_protocol_says() -> None:
    naskah = Naskah("a\u2028b\x85c\r\nd\re\nf")
    assert [naskah.position(naskah.text.index(each)) for each in "bcdef"] == [(0, 2), (0, 4), (1, 0), (2, 0), (3, 0)]


def test_half_of_a_pair_is_the_whole() -> None:
    naskah = Naskah("😀a")
    assert naskah.offset(0, 1) == 1
    assert naskah.offset(0, 2) == 1
    assert naskah.position(1) == (0, 2)


@pytest.mark.parametrize("marks", [1, 2])
def test_a_mark_at_the_start_is_counted_but_not_read(marks: int) -> None:
    naskah = Naskah("\ufeff" * marks + "ab\ncd")
    assert naskah.text == "ab\ncd"
    assert naskah.place(1, 2) == (0, 1 + marks)
    assert naskah.offset(0, 1 + marks) == 1
    assert naskah.place(2, 2) == (1, 1)


def test_half_a_character_can_be_handed_on() -> None:
    assert to_bytes("a\ud83d") == b"a\xed\xa0\xbd"
