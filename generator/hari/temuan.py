"""What is wrong with the data of a day, as findings of the engine: file, row, column, rule, what to do.

The tables of a day are no YAML, so no rule of the engine reads them. Their faults are said in the engine's form all the
same, under the rule of the catalogue that they break. A finding never quotes a personal value: it names the cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from checks.data import tabel
from checks.dwi import Dwi
from checks.finding import TINGKAT
from checks.laporan import Laporan, Temuan, Terkait
from checks.pertanyaan import questions
from checks.present import clause
from checks.rules import BY_CODE


@dataclass(frozen=True, slots=True)
class Letak:
    """A place in a file of the day: 1-based row and column, and how people call it (``Asesi!C5``)."""

    berkas: str
    baris: int = 1
    kolom: int = 1
    sebutan: str = ""


@dataclass
class Catatan:
    """Findings about a day, gathered while it is read."""

    bahasa: str = "id"
    temuan: list[Temuan] = field(default_factory=list)

    def __call__(
        self,
        jenis: str,
        letak: Letak,
        *,
        terkait: Iterable[Letak] = (),
        acuan: str = "",
        args: Mapping[str, str | int] | None = None,
        **named: str | int,
    ) -> None:
        """Notes a fault of a kind (an entry of ``checks/data/hari.yaml``) at a place."""
        said = {**(args or {}), **named}
        self.temuan.append(_made(jenis, letak, tuple(terkait), acuan, said, self.bahasa))

    @property
    def menahan(self) -> bool:
        """Whether anything noted keeps the papers from being printed."""
        return any(each["tingkat"] == "mayor" for each in self.temuan)


def laporan_of(temuan: Iterable[Temuan], dasar: Laporan) -> Laporan:
    """A report of these findings, in the frame of another one: sorted by place, counted."""
    own = sorted(temuan, key=lambda each: (each["berkas"], each["baris"], each["kolom"], each["kode"]))
    ringkasan = dasar["ringkasan"].copy()
    ringkasan["dikecualikan"] = 0
    counts = {name: sum(each["tingkat"] == name for each in own) for name in TINGKAT}
    ringkasan["mayor"], ringkasan["minor"], ringkasan["observasi"] = (counts[name] for name in TINGKAT)
    result: Laporan = {**dasar, "ringkasan": ringkasan, "temuan": own, "dikecualikan": []}
    return cast(Laporan, {key: value for key, value in result.items() if key != "liputan"})


def _made(
    jenis: str, letak: Letak, terkait: tuple[Letak, ...], acuan: str, args: dict[str, str | int], bahasa: str
) -> Temuan:
    row = tabel("hari")[jenis]
    kode = str(row["kode"])
    rule = BY_CODE.get(kode) or questions()[kode]
    syarat = _required(kode)
    made = {
        "kode": kode,
        "judul": rule.judul.in_(bahasa),
        "tingkat": row.get("tingkat", "mayor"),
        "profil": "draf",
        "pesan": Dwi(**row["temuan"]).in_(bahasa).format_map(args),
        **_place(letak),
        "terkait": [_related(each, bahasa) for each in terkait],
        "acuan": acuan,
        "klausul": clause(rule),
        "kepastian": rule.kepastian,
        "syarat": syarat.in_(bahasa),
        "perbaikan": Dwi(**row["lakukan"]).in_(bahasa).format_map(args),
    }
    return cast(Temuan, made)


@cache
def _required(kode: str) -> Dwi:
    """What a rule demands; of a question, the question itself, which must be answered with yes."""
    if kode in BY_CODE:
        return BY_CODE[kode].syarat
    return questions()[kode].tanya


def _place(letak: Letak) -> dict[str, Any]:
    return {
        "berkas": letak.berkas,
        "baris": letak.baris,
        "kolom": letak.kolom,
        "baris_akhir": letak.baris,
        "kolom_akhir": letak.kolom + 1,
        "jalur": letak.sebutan,
    }


def _related(letak: Letak, bahasa: str) -> Terkait:
    label = Dwi("tempat lainnya", "the other place").in_(bahasa)
    return cast(Terkait, {**_place(letak), "label": label})
