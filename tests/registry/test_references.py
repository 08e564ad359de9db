"""References into standards: taken apart, put together, resolved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.acuan import DAFTAR, Acuan, file_name, parse
from registry.model.unit import Unit
from registry.units import exists

KODE = st.sampled_from(["J.611000.001.01", "M.74SPS03.097.1", "TAAASS402C", "BTN-01", "É1"])
STANDAR = st.sampled_from(["skkni-2020-333", "standar_khusus-2021-7", "iso"])
NUMBER = st.integers(1, 999)


def _acuan() -> st.SearchStrategy[Acuan]:
    whole = st.builds(Acuan, KODE, st.none() | STANDAR)
    relative = st.just(Acuan())
    base = whole | relative
    parts = st.one_of(
        st.builds(lambda a, e: Acuan(a.kode, a.standar, e), base, NUMBER),
        st.builds(lambda a, e, k: Acuan(a.kode, a.standar, e, k), base, NUMBER, NUMBER),
        st.builds(
            lambda a, d, n: Acuan(a.kode, a.standar, daftar=d, nomor=n), base, st.sampled_from(sorted(DAFTAR)), NUMBER
        ),
    )
    return whole | parts


@given(_acuan())
def test_written_reference_reads_as_itself(acuan: Acuan) -> None:
    assert parse(str(acuan)) == acuan
    assert parse(f"  {acuan} ") == acuan
    assert acuan.fragment in ("", f"#{acuan.anchor}")


@given(st.text(max_size=40))
def test_reading_never_fails_and_loses_nothing(text: str) -> None:
    acuan = parse(text)
    if acuan is not None:
        assert str(acuan) == text.strip()


@pytest.mark.parametrize(
    ("text", "acuan"),
    [
        ("KODE", Acuan("KODE")),
        ("KODE#2", Acuan("KODE", elemen=2)),
        ("KODE#2.1", Acuan("KODE", elemen=2, kuk=1)),
        ("KODE#pengetahuan.3", Acuan("KODE", daftar="pengetahuan", nomor=3)),
        ("KODE#keterampilan.1", Acuan("KODE", daftar="keterampilan", nomor=1)),
        ("KODE#aspek.1", Acuan("KODE", daftar="aspek", nomor=1)),
        ("#2.1", Acuan(elemen=2, kuk=1)),
        ("skkni-2020-333:KODE", Acuan("KODE", "skkni-2020-333")),
        ("skkni-2020-333:KODE#2.1", Acuan("KODE", "skkni-2020-333", 2, 1)),
    ],
)
def test_every_form_of_the_grammar(text: str, acuan: Acuan) -> None:
    assert parse(text) == acuan


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "#", "KODE#", "KODE#0", "KODE#0.1", "KODE#1.0", "KODE#01", "KODE#1.01", "KODE#1.", "KODE#1.2.3"),
        *(
            "KODE#sikap.1",
            "KODE#pengetahuan",
            "KODE#pengetahuan.0",
            "KODE#Pengetahuan.1",
            "KODE#1000",
            "KODE #1",
            "KODE#1٢",
        ),
        *("skkni-2020-333:", "skkni-2020-333:#1", "SKKNI-2020-333:KODE", "a:b:c", "KODE KODE", "KODE#1#2"),
    ],
)
def test_what_is_no_reference(text: str) -> None:
    assert parse(text) is None


def test_relative_reference_gets_its_unit_and_keeps_another() -> None:
    assert str(Acuan(elemen=2, kuk=1).within("KODE")) == "KODE#2.1"
    assert str(Acuan(elemen=2).within("KODE", "iso")) == "iso:KODE#2"
    assert Acuan("LAIN", elemen=1).within("KODE") == Acuan("LAIN", elemen=1)


UNIT = {
    "kode": "KODE",
    "elemen": [{"judul": "a", "kuk": ["b", "c"]}, {"judul": "d"}],
    "panduan_penilaian": {"pengetahuan": ["e"], "keterampilan": [], "aspek_kritis": ["f", "g"]},
}


@pytest.mark.parametrize(
    ("fragment", "there"),
    [
        *[(text, True) for text in ("", "#1", "#1.1", "#1.2", "#2", "#pengetahuan.1", "#aspek.2")],
        *[(text, False) for text in ("#1.3", "#2.1", "#3", "#3.1", "#pengetahuan.2", "#keterampilan.1", "#aspek.3")],
    ],
)
def test_whether_the_place_exists(fragment: str, there: bool) -> None:
    unit = Unit.model_validate(UNIT)
    acuan = parse(f"KODE{fragment}")
    assert acuan is not None
    assert exists(unit, acuan) == there
    assert not exists(Unit(kode="KODE"), acuan) or fragment == ""


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("KODE", ()),
        ("#2", ("elemen", 1)),
        ("#2.1", ("elemen", 1, "kuk", 0)),
        ("#pengetahuan.3", ("panduan_penilaian", "pengetahuan", 2)),
        ("#keterampilan.1", ("panduan_penilaian", "keterampilan", 0)),
        ("#aspek.1", ("panduan_penilaian", "aspek_kritis", 0)),
    ],
)
def test_way_to_the_place_in_the_file(text: str, path: tuple[str | int, ...]) -> None:
    acuan = parse(text)
    assert acuan is not None
    assert acuan.path() == path


def test_name_of_a_file() -> None:
    assert file_name("skkni-2020-333:KODE#2.1") == "skkni-2020-333--KODE--2.1"
