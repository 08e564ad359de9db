"""Unit codes: grammars and the repair of near misses, on the codes that are met in decrees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.kode import grammar_of, grammars, normal, repairs, without_version

G2016 = [
    *("K.62AIN00.001.2", "J.62DMI00.004.1", "J.63OPR00.001.2", "M.74DKV13.002.3", "M.74SPS03.097.1"),
    *("C.25LAS01.026.1", "I.55HDR00.037.2", "A.01AAA00.001.1", "V.99ZZZ99.999.9"),
]
G2012 = ["J.611000.009.02", "J.620100.020.02", "J.620900.008.02", "A.011000.001.01"]
G2007 = ["TIK.OP02.001.01", "LOG.OO01.002.01", "PLK.MP01.003.01", "TIK.OPIV.001.01", "TIK.OPVIII.001.01"]


@pytest.mark.parametrize(
    ("kode", "grammar"),
    [
        *[(kode, "G2016") for kode in G2016],
        *[(kode, "G2012") for kode in G2012],
        *[(kode, "G2007") for kode in G2007],
        ("TAAASS402C", "GADOPSI"),
    ],
)
def test_grammar_of_real_codes(kode: str, grammar: str) -> None:
    found = grammar_of(kode)
    assert found is not None
    assert found.id == grammar
    assert [each.id for each in grammars() if each.matches(kode)] == [grammar]


@pytest.mark.parametrize(
    "kode",
    [
        pytest.param("M74DKV13.015.3", id="missing-dot"),
        pytest.param("I.55HDR00.037.13", id="two-digit-version"),
        pytest.param("J.62DMI0O.004.1", id="letter-for-digit"),
        pytest.param("j.62dmi00.004.1", id="lower-case"),
        pytest.param(" J.62DMI00.004.1", id="blank"),
        pytest.param("J.62DMI00.000.1", id="serial-zero"),
        pytest.param("J.62DMI00.004.0", id="version-zero"),
        pytest.param("J.611000.009.00", id="old-version-zero"),
        pytest.param("J.611000.000.01", id="old-serial-zero"),
        pytest.param("W.62DMI00.004.1", id="no-such-category"),
        pytest.param("TIK.OP05.001.01", id="no-such-group"),
        pytest.param("TIK.OPX.001.01", id="no-such-roman-group"),
        pytest.param("J.611000.009.2", id="old-with-one-digit-version"),
        pytest.param("J.62DMI00.004.1\n", id="line-break"),
        pytest.param("J.٦٢DMI00.004.1", id="digits-of-another-script"),
        pytest.param("", id="empty"),
    ],
)
def test_no_grammar(kode: str) -> None:
    assert grammar_of(kode) is None


def test_kind_of_standard_limits_the_grammar() -> None:
    assert grammar_of("TAAASS402C", "skkni") is None
    assert grammar_of("TAAASS402C", "standar_internasional") is not None
    assert grammar_of("J.62DMI00.004.1", "standar_khusus") is None


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("M74DKV13.015.3", "M.74DKV13.015.3"),
        ("J.62DMI0O.004.1", "J.62DMI00.004.1"),
        ("J.62DM100.004.1", "J.62DMI00.004.1"),
        ("J.62DMI00.O04.1", "J.62DMI00.004.1"),
        ("J.62DMI00.004.I", "J.62DMI00.004.1"),
        ("I.55HDR00.037.13", "I.55HDR00.037.1"),
        ("J.62DMI00.004.01", "J.62DMI00.004.1"),
        ("J.611000.009.2", "J.611000.009.02"),
        ("J,62DMI00,004,1", "J.62DMI00.004.1"),
        ("J.62DMI00 004 1", "J.62DMI00.004.1"),
        (" j . 62dmi00 . 004 . 1 ", "J.62DMI00.004.1"),
        ("J6I1000.009.02", "J.611000.009.02"),
        ("LOG.0O01.002.01", "LOG.OO01.002.01"),
    ],
)
def test_misprint_is_undone(printed: str, meant: str) -> None:
    assert repairs(printed)[0] == meant


def test_known_codes_go_before_possible_ones() -> None:
    assert repairs("I.55HDR00.037.13", {"J.62DMI00.004.1"}) == ["I.55HDR00.037.1"]
    assert repairs("M74DKV13.015.3", {"M.74DKV13.015.3"}) == ["M.74DKV13.015.3"]


@pytest.mark.parametrize("kode", ["", "UJI-25", "tidak ada", "J.62", "....", "J.62DMI00.000.1", "٣.62DMI00.004.1"])
def test_what_is_not_near_is_not_repaired(kode: str) -> None:
    assert repairs(kode) == []


@given(st.text(max_size=30))
def test_repair_never_fails_and_follows_a_grammar(kode: str) -> None:
    found = repairs(kode)
    assert all(grammar_of(each) for each in found)
    assert kode not in found
    assert len(found) == len(set(found))


@given(st.sampled_from([*G2016, *G2012, *G2007]))
def test_sound_code_stays(kode: str) -> None:
    assert normal(kode) == kode
    assert without_version(kode) + kode[len(without_version(kode)) :] == kode
    assert grammar_of(normal(f" {kode.lower()} ")) == grammar_of(kode)


def test_without_version() -> None:
    assert without_version("J.62DMI00.004.1") == without_version("J.62DMI00.004.2") == "J.62DMI00.004"
    assert without_version("UJI") == "UJI"
