"""What is proposed while people type, also in a text that cannot be parsed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.editor.kursor import cursor
from generator.editor.lengkapi import Lengkapan, complete
from generator.editor.repositori import Repositori
from registry.model.skema import Skema

FOLDER = "schemes/lsp-uji/pengujian-bahan"
UNIT = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"


def typed(repo: Repositori, berkas: str, text: str) -> Lengkapan | None:
    """Proposals at the sign ``|``, which is not in the text."""
    offset = text.index("|")
    text = text.replace("|", "", 1)
    _ = repo.tanda(berkas)
    repo.put(berkas, text.encode())
    return complete(repo, berkas, text, offset)


def labels(found: Lengkapan | None) -> list[str]:
    assert found is not None
    return [each.label for each in found.usulan]


def texts(found: Lengkapan | None) -> list[str]:
    assert found is not None
    return [each.teks for each in found.usulan]


def test_keys_of_the_model_that_are_not_there_yet(repo: Repositori) -> None:
    found = typed(repo, f"{FOLDER}/skema.yaml", "judul: A\n|\njenis: klaster\n")
    assert set(labels(found)) == set(Skema.model_fields) - {"judul", "jenis"}
    assert {"kemasan:", "nomor_dokumen: "} <= set(texts(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jenis: |", ["kkni", "okupasi", "klaster"]),
        ("jenis: OK|", ["okupasi"]),
        ("jenis: 'ok|'", ["okupasi"]),
        ("kemasan:\n  unit:\n    - {kode: A, kelompok: |", ["umum", "inti", "pilihan"]),
        ("kemasan:\n  unit:\n  - kode: A\n    kel|", ["kelompok"]),
        ("kemasan:\n  unit:\n    - {kode: A, |}", ["kelompok"]),
        ("kemasan: {unit_tunggal: t|", ["true"]),
        ("acuan_normatif: [uu-13-2003, skkni-2099|", ["skkni-2099-001"]),
        ("acuan_normatif:\n- pp-10-2018\n- uu-13|", ["uu-13-2003"]),
        ("kemasan:\n  unit:\n    - kode: 002|", ["C.25UJI01.002.1"]),
        (
            "uraian_tugas:\n  - teks: Mengukur: dua\n    unit: [C.25UJI01.001.1, |",
            ["C.25UJI01.001.1", "C.25UJI01.002.1"],
        ),
        (
            "persyaratan_dasar:\n  salah_satu:\n    - {jenis: prasyarat, unit: [|",
            ["C.25UJI01.001.1", "C.25UJI01.002.1"],
        ),
        ("judul: |", []),
        ("judul: A # jen|", None),
    ],
)
def test_values_in_a_scheme(repo: Repositori, text: str, expected: list[str] | None) -> None:
    found = typed(repo, f"{FOLDER}/skema.yaml", text)
    assert (found and labels(found)) == expected


def test_codes_come_with_their_titles_and_can_be_found_by_them(repo: Repositori) -> None:
    found = typed(repo, f"{FOLDER}/skema.yaml", "kemasan:\n  unit:\n    - kode: mengukur|")
    assert found is not None
    assert [(each.teks, each.rincian) for each in found.usulan] == [("C.25UJI01.002.1", "Mengukur Benda Uji")]


def test_references_of_the_unit_whose_plan_is_written(repo: Repositori, root: Path) -> None:
    berkas = f"{FOLDER}/mapa.yaml"
    text = (root / berkas).read_text("utf-8")
    start = text.index("cakupan: [", text.index("C.25UJI01.002.1", text.index("rencana:"))) + len("cakupan: [")
    found = typed(repo, berkas, text[:start] + '"|' + text[text.index("\n", start) :])
    assert {"#1", "#1.1"} <= set(labels(found))
    assert texts(found)[0] == '"#1"'
    assert all(each.rincian for each in found.usulan) if found else False


def test_references_in_a_bank(repo: Repositori) -> None:
    before = "pmo:\n  - id: P1\n    teks: Apa?\n    cakupan: ["
    assert texts(typed(repo, f"{FOLDER}/bank.yaml", before + "|")) == ["C.25UJI01.001.1#", "C.25UJI01.002.1#"]
    found = typed(repo, f"{FOLDER}/bank.yaml", before + "C.25UJI01.001.1#peng|")
    assert set(labels(found)) == {each for each in labels(found) if each.startswith("C.25UJI01.001.1#pengetahuan.")}
    assert labels(found)


def test_criteria_for_a_critical_aspect(repo: Repositori) -> None:
    found = typed(repo, UNIT, "kode: C.25UJI01.001.1\npanduan_penilaian:\n  aspek_kritis:\n    - {teks: A, kuk: [|")
    assert found is not None
    assert '"#1.1"' in texts(found)
    assert not any("pengetahuan" in each for each in texts(found))


def test_nothing_of_the_keys_is_proposed(repo: Repositori) -> None:
    assert texts(typed(repo, f"{FOLDER}/kunci.yaml", "PG1: |")) == []
    assert texts(typed(repo, f"{FOLDER}/kunci.yaml", "|")) == []


def test_a_file_of_no_kind(repo: Repositori) -> None:
    assert complete(repo, "catatan.yaml", "a: ", 3) is None


@settings(deadline=None)
@given(st.text(st.sampled_from("ab:-[]{},#'\"| \t\r\n\u2028é😀"), max_size=60), st.data())
def test_any_text_has_a_place_or_none(text: str, data: st.DataObject) -> None:
    found = cursor(text, offset := data.draw(st.integers(0, len(text))))
    if found is not None:
        assert text[found.start : offset].endswith(found.typed)
