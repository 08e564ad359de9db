"""Writing files of our own: what is written reads as what was meant, in every YAML reader, and always alike."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from registry.reader import read
from registry.writer import dump

# XML, and so Word and PDF, hold no control characters; data never has them (GEN-002).
TEXT = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff", include_characters="\n"
    ),
    max_size=30,
)
TRICKY = st.sampled_from(
    [
        *(
            "",
            " ",
            "no",
            "1.10",
            "007",
            "0o17",
            "2026-05-04",
            "~",
            "null",
            "true",
            "12:30",
            "1e3",
            "=",
            "<<",
            "-",
            "- a",
        ),
        *(
            "#1.1",
            "a: b",
            "a #b",
            "a:",
            "?",
            "? a",
            "[a",
            "{a",
            "a, b",
            "'a'",
            '"a"',
            "@a",
            "`a",
            "%a",
            "&a",
            "*a",
            "!a",
        ),
        *("a\nb", "a\n\nb\n", " a\nb", "a \nb", "\na", "a\n", "\n", "|", ">", "a\\b", "é 😀", "a" * 300, "---", "..."),
    ]
)
VALUE = TEXT | TRICKY
KEY = st.text("abcé_-. #:1", min_size=1, max_size=8) | TRICKY.filter(lambda text: "\n" not in text and len(text) < 100)
DATA = st.recursive(
    VALUE | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=15,
)
ROOT = st.dictionaries(KEY, DATA, min_size=1, max_size=4) | st.lists(DATA, min_size=1, max_size=4)


@given(ROOT)
def test_what_is_written_reads_as_what_was_meant(data: Any) -> None:
    text = dump(data, "skema")
    assert read(text) == (data, ())
    assert dump(data, "skema") == text
    assert YAML(typ="safe", pure=True).load(text) == data


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), VALUE, min_size=1, max_size=4))
def test_text_stays_text_for_readers_of_yaml_1_1(data: dict[str, str]) -> None:
    assert yaml.safe_load(dump(data, "skema")) == data


def test_style() -> None:
    data = {
        "kode": "C.25UJI01.001.1",
        "nomor": "321",
        "tahun": 2016,
        "ditetapkan": date(2016, 12, 30),
        "registrasi": None,
        "daftar": [{"kode": "A", "judul": "Satu, dua"}, {"kode": "B", "judul": "x" * 90}],
        "peraturan": [],
        "unit": ["C.25UJI01.001.1", "C.25UJI01.002.1"],
        "tujuan": ["Satu kalimat.", "Dua kalimat."],
        "deskripsi": "Baris satu\nBaris dua",
        "biaya": {"jumlah": 750000},
        "elemen": ({"judul": "a", "kuk": ("b c", "d e")},),
    }
    assert dump(data, "standar") == (
        "# yaml-language-server: $schema=../../.skema-json/standar.json\n"
        "kode: C.25UJI01.001.1\n"
        'nomor: "321"\n'
        "tahun: 2016\n"
        "ditetapkan: 2016-12-30\n"
        "registrasi:\n"
        "daftar:\n"
        "  - {kode: A, judul: 'Satu, dua'}\n"
        "  - kode: B\n"
        f"    judul: {'x' * 90}\n"
        "peraturan: []\n"
        "unit: [C.25UJI01.001.1, C.25UJI01.002.1]\n"
        "tujuan:\n"
        "  - Satu kalimat.\n"
        "  - Dua kalimat.\n"
        "deskripsi: |-\n"
        "  Baris satu\n"
        "  Baris dua\n"
        "biaya: {jumlah: 750000}\n"
        "elemen:\n"
        "  - judul: a\n"
        "    kuk:\n"
        "      - b c\n"
        "      - d e\n"
    )


@pytest.mark.parametrize("data", [{}, []])
def test_empty_data(data: Any) -> None:
    assert read(dump(data, "tuk")) == (data, ())


def test_a_value_that_stands_twice_is_written_twice() -> None:
    day = date(2026, 12, 8)
    assert dump({"tanggal": {"mulai": day, "selesai": day}}, "asesmen").endswith(
        "tanggal: {mulai: 2026-12-08, selesai: 2026-12-08}\n"
    )
