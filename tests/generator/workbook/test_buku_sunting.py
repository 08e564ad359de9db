"""New data into old text: it holds exactly that, and what did not change keeps every character."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest

from checks.fix.edit import data_of
from generator.workbook.bentuk import bentuk
from generator.workbook.sunting import TakTersunting, edited
from registry.layout import kind_of
from registry.loader import MODELS
from tests.generator.contoh import ROOT

FILES = sorted(
    path
    for path in (*ROOT.glob("schemes/*/*/*.yaml"), *ROOT.glob("standards/*/unit/*.yaml"))
    if kind_of(path.relative_to(ROOT).as_posix()) in ("skema", "mapa", "bank", "kunci", "unit")
)
ODD = ("a: b", "# x", "- y", "1.10", "no", "2026-01-01", "baris\ndua", '"q"', "it's", "x, y]", "{z}", "akhir: ", "")


def shape_of(path: Path) -> Any:
    kind = kind_of(path.relative_to(ROOT).as_posix())
    assert kind is not None
    return bentuk(MODELS[kind])


def mutated(value: Any, rng: random.Random) -> Any:
    if isinstance(value, dict) and value:
        key = rng.choice(list(value))
        if rng.random() < 0.15 and len(value) > 1:
            return {name: item for name, item in value.items() if name != key}
        return {name: mutated(item, rng) if name == key else item for name, item in value.items()}
    if isinstance(value, list) and value:
        items = copy.deepcopy(value)
        at, what = rng.randrange(len(items)), rng.random()
        if what < 0.15 and len(items) > 1:
            del items[at]
        elif what < 0.3:
            new = copy.deepcopy(items[at])
            new = {**new, "id": "baru"} if isinstance(new, dict) and "id" in new else new
            items.insert(rng.randrange(len(items) + 1), rng.choice(ODD) if isinstance(new, str) else new)
        elif what < 0.45:
            rng.shuffle(items)
        else:
            items[at] = mutated(items[at], rng)
        return items
    return rng.choice(ODD)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-2]}-{path.name}")
def test_any_change_holds_exactly_the_new_data(path: Path) -> None:
    rng = random.Random(path.name)
    shape = shape_of(path)
    refused = 0
    for n in range(12):
        text = path.read_text("utf-8")
        text = text.replace("\n", "\r\n") if n % 3 == 0 else text
        new = mutated(mutated(data_of(text), rng), rng)
        try:
            after = edited(text, new, shape)
        except TakTersunting:
            refused += 1
            continue
        assert data_of(after) == new
        assert ("\r\n" in text) == ("\r\n" in after)
        if "\r\n" in text:
            assert "\n" not in after.replace("\r\n", "")
    assert refused <= 1


TEXT = """\
# kepala
judul: Lama   # catatan baris
tujuan:
  # butir pertama
  - satu
  - 'dua'   # tetap

  # butir ketiga
  - "tiga"
komite: {sk: SK-1,   ketua:  Ani}   # jarak tetap
kaji_ulang:
    terakhir: 2026-01-02
"""


def change(old: Any, **values: Any) -> dict[str, Any]:
    return {**copy.deepcopy(old), **values}


@pytest.mark.parametrize(
    ("values", "before", "after"),
    [
        ({"judul": "Baru"}, "judul: Lama ", "judul: Baru "),
        ({"tujuan": ["satu", "DUA", "tiga"]}, "  - 'dua'   # tetap", "  - DUA   # tetap"),
        ({"tujuan": ["satu", "tiga"]}, "  - 'dua'   # tetap\n", ""),
        ({"tujuan": ["satu", "dua", "tiga", "empat"]}, '  - "tiga"\n', '  - "tiga"\n  - empat\n'),
        (
            {"tujuan": ["tiga", "satu", "dua"]},
            "  # butir pertama\n  - satu\n  - 'dua'   # tetap\n\n  # butir ketiga\n  - \"tiga\"\n",
            "  # butir ketiga\n  - \"tiga\"\n  # butir pertama\n  - satu\n  - 'dua'   # tetap\n\n",
        ),
        ({"komite": {"sk": "SK-2", "ketua": "Ani"}}, "{sk: SK-1,   ketua:  Ani}", "{sk: SK-2,   ketua:  Ani}"),
        ({"kaji_ulang": {"terakhir": "2026-05-04"}}, "terakhir: 2026-01-02", "terakhir: 2026-05-04"),
        ({"bidang": "Uji"}, "judul: Lama   # catatan baris\n", "judul: Lama   # catatan baris\nbidang: Uji\n"),
    ],
    ids=["value", "item", "deleted", "added", "moved", "in brackets", "date", "new key"],
)
def test_only_that_changes(values: dict[str, Any], before: str, after: str) -> None:
    shape = bentuk(MODELS["skema"])
    new = change(data_of(TEXT), **values)
    assert TEXT.count(before) == 1
    result = edited(TEXT, new, shape)
    if "tujuan" in values and values["tujuan"][0] == "tiga":
        assert sorted(result.splitlines()) == sorted(TEXT.splitlines())
        assert result.index("# butir ketiga") < result.index("tiga") < result.index("# butir pertama")
    else:
        assert result == TEXT.replace(before, after)
    assert edited(result, new, shape) == result


def test_what_cannot_be_edited_is_refused() -> None:
    shape = bentuk(MODELS["skema"])
    alias = "judul: &a Sama\njudul_en: *a\n"
    with pytest.raises(TakTersunting):
        edited(alias, {"judul": "Lain", "judul_en": "Sama"}, shape)
    flow = "tujuan: [satu, # catatan\n  dua]\n"
    with pytest.raises(TakTersunting):
        edited(flow, {"tujuan": ["satu", "dua", "tiga"]}, shape)
