"""What is shown beside the pointer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.editor.hover import Kertas, at_offset, hover
from generator.editor.naskah import Naskah, to_bytes
from generator.editor.repositori import Repositori
from registry.reader import read_bytes

FOLDER = "schemes/lsp-uji/pengujian-bahan"
UNIT = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"
SKEMA, MAPA, BANK, KUNCI = (f"{FOLDER}/{name}.yaml" for name in ("skema", "mapa", "bank", "kunci"))
PLAIN = Kertas("id", markdown=False)


def over(repo: Repositori, berkas: str, part: str, text: str | None = None, kertas: Kertas = PLAIN) -> str | None:
    """What is shown over the start of a part of a file."""
    if text is None:
        text = (repo.root / berkas).read_text("utf-8")
    repo.put(berkas, text.encode())
    return hover(repo, berkas, text, text.index(part) + 1, kertas)


def test_a_unit_with_its_standard_and_page(repo: Repositori) -> None:
    shown = over(repo, SKEMA, "C.25UJI01.002.1") or ""
    assert shown.startswith("C.25UJI01.002.1 Mengukur Benda Uji\n\n")
    assert "SKKNI 1/2099 (berlaku), halaman " in shown


def test_references_with_and_without_their_unit(repo: Repositori, root: Path) -> None:
    data, _ = read_bytes((root / UNIT).read_bytes())
    assert isinstance(data, dict)
    first = data["elemen"][0]["kuk"][0]
    bank = over(repo, BANK, "C.25UJI01.001.1#1.1", "pmo:\n  - {id: a, teks: b, cakupan: [C.25UJI01.001.1#1.1]}\n")
    mapa = over(repo, MAPA, "#1.1", 'rencana:\n  - unit: C.25UJI01.001.1\n    bukti: [{id: a, cakupan: ["#1.1"]}]\n')
    for shown in (bank, mapa):
        assert first in (shown or "")
        assert data["elemen"][0]["judul"] in (shown or "")
    knowledge = over(repo, BANK, "C.25", "pmo:\n  - {id: a, teks: b, cakupan: [C.25UJI01.001.1#pengetahuan.1]}\n")
    assert data["panduan_penilaian"]["pengetahuan"][0] in (knowledge or "")
    aspect = over(repo, UNIT, '"#2.2"')
    assert data["elemen"][1]["kuk"][1] in (aspect or "")
    none = over(repo, MAPA, "#9.9", 'rencana:\n  - unit: C.25UJI01.001.1\n    bukti: [{id: a, cakupan: ["#9.9"]}]\n')
    assert "Tidak ada di unit C.25UJI01.001.1." in (none or "")


def test_regulation_standard_and_key(repo: Repositori) -> None:
    assert (over(repo, SKEMA, "uu-13-2003") or "").startswith("Undang-Undang Nomor 13 Tahun 2003")
    assert over(repo, SKEMA, "skkni-2099-001") == "SKKNI 1/2099 (berlaku)"
    assert over(repo, SKEMA, "acuan_normatif:") == "acuan_normatif: 4. Acuan normatif: id peraturan dan id standar."


def test_the_rule_behind_a_finding(repo: Repositori, root: Path) -> None:
    text = (root / SKEMA).read_text("utf-8").replace("{kode: C.25UJI01.002.1,", "{kode: C.25UJI0l.002.1,")
    shown = over(repo, SKEMA, "C.25UJI0l", text) or ""
    assert shown.startswith("SKM-035 ")
    assert all(word in shown for word in ("Syarat: ", "Dasar: ", "Mengapa: "))
    assert "DATA-002 " in (over(repo, UNIT, "[", "kode: [\n") or "")


def test_no_answer_is_ever_shown(repo: Repositori, root: Path) -> None:
    data, _ = read_bytes((root / KUNCI).read_bytes())
    assert isinstance(data, dict)
    answers = [each for value in data.values() for each in ([value] if isinstance(value, str) else value)]
    for berkas in (KUNCI, BANK):
        text = (root / berkas).read_text("utf-8")
        for offset in range(len(text)):
            shown = hover(repo, berkas, text, offset, PLAIN) or ""
            assert not any(len(answer) > 3 and answer in shown for answer in answers)
            if berkas == KUNCI:
                assert shown == ""


def test_hostile_text_is_no_markup(repo: Repositori) -> None:
    hostile = "![x](http://a.b/c) <img src=x> **tebal** `k` [y](command:z)"
    text = f"kode: C.25UJI01.001.1\njudul: A\ndeskripsi: '{hostile}'\nelemen: []\n"
    shown = over(repo, UNIT, "C.25", text, Kertas("id", markdown=True)) or ""
    described = shown.split("\n\n")[1]
    assert re.sub(r"\\(.)", r"\1", described) == hostile
    assert not re.search(r"(?<!\\)[!\[\]()<>*`:/]", described)


@pytest.mark.parametrize("text", ["a: &x [*x]\n", "a: [", "\x00", "\ud800", "a: b\n---\nc: d\n", "\t- x"])
def test_any_text_is_taken(repo: Repositori, text: str) -> None:
    repo.put(UNIT, to_bytes(text))
    for offset in range(len(text) + 1):
        hover(repo, UNIT, Naskah(text).text, offset, PLAIN)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab:-[]{},#'\"&* \n"), max_size=40), st.integers(0, 40))
def test_what_stands_at_an_offset_is_in_the_text(text: str, offset: int) -> None:
    found = at_offset(text, offset)
    assert found is None or set("".join(found[2].split())) <= set(text)
