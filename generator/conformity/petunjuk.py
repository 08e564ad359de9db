"""What ``petunjuk.yaml`` says about codes and clauses; a code that it does not name gets what its family has."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from checks.pertanyaan import Pertanyaan
from checks.rule import Rule
from registry.reader import read_bytes

Anggota = Rule | Pertanyaan


@cache
def petunjuk() -> dict[str, Any]:
    """The data file whole."""
    data, _ = read_bytes((files("generator.conformity") / "petunjuk.yaml").read_bytes())
    assert isinstance(data, dict)
    return data


def kelompok(klausul: str) -> int:
    """The group of a clause, as a position in the list; the last one takes what no prefix names."""
    return _group(klausul)[0]


def urutan(klausul: str) -> tuple[int, list[tuple[int, int, str]]]:
    """Sort key of a clause in its group: by prefix as listed; numbers count as numbers, so that 9 is before 10."""
    parts = re.findall(r"\d+|\D+", klausul)
    return _group(klausul)[1], [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]


def _group(klausul: str) -> tuple[int, int]:
    """Positions of a clause's group and of its prefix there; the longest prefix decides."""
    groups = petunjuk()["kelompok"]
    found = [
        (len(awalan), i, j)
        for i, group in enumerate(groups)
        for j, awalan in enumerate(group["awalan"])
        if klausul.startswith(awalan)
    ]
    return max(found)[1:] if found else (len(groups) - 1, 0)


def letak(anggota: Anggota) -> str:
    """Where on the papers a demand is met."""
    return str(_looked_up("letak", anggota) or "")


def butuh(anggota: Anggota) -> list[str]:
    """What must be there so that a rule has anything to look at."""
    return list(_looked_up("butuh", anggota) or ())


def sebutan_cetak(text: str) -> str:
    """A text of the catalogue with the papers' names in the place of file names."""
    for berkas, sebutan in petunjuk()["sebutan"].items():
        text = text.replace(berkas, sebutan)
    return text


def tertutup(kode: str, pesan: str) -> bool:
    """Whether a message would open the key."""
    return f"{kode}.{pesan}" in petunjuk()["tertutup"]


def _looked_up(table: str, anggota: Anggota) -> Any:
    rows = petunjuk()[table]
    if anggota.kode in rows["aturan"]:
        return rows["aturan"][anggota.kode]
    for klausul in anggota.klausul:
        if klausul in rows["klausul"]:
            return rows["klausul"][klausul]
    return rows["keluarga"].get(anggota.kode.partition("-")[0])
