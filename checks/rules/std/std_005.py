"""STD-005: the grammar of the codes fits the year of the decree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.std.kode import Tempat, own_codes
from checks.subject import StandarSubject
from registry.data import shipped
from registry.kode import TataKode, grammar_of


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    standar = subject.standar
    if standar.jenis != "skkni" or standar.tahun is None:
        return
    by_grammar: dict[str, list[Tempat]] = {}
    grammars: dict[str, TataKode] = {}
    for place in own_codes(subject):
        grammar = grammar_of(place.kode, "skkni")
        if grammar is not None:
            grammars[grammar.id] = grammar
            by_grammar.setdefault(grammar.id, []).append(place)
    unusual = [id_ for id_ in by_grammar if not _usual(id_, standar.tahun)]
    for id_ in unusual:
        yield _hit(by_grammar[id_], "tahun", pola=grammars[id_].bentuk, tahun=standar.tahun)
    rest = sorted((id_ for id_ in by_grammar if id_ not in unusual), key=lambda id_: len(by_grammar[id_]))
    if len(rest) > 1:
        few, most = rest[0], rest[-1]
        other = by_grammar[most][0]
        yield _hit(
            by_grammar[few],
            "campur",
            (Related(other.berkas, other.path, "lain"),),
            pola=grammars[few].bentuk,
            pola_lain=grammars[most].bentuk,
        )


def _hit(places: list[Tempat], pesan: str, terkait: tuple[Related, ...] = (), **args: str | int) -> Hit:
    first = places[0]
    return Hit(
        first.berkas,
        first.path,
        {"kode": first.kode, "n": len(places), **args},
        pesan,
        acuan=first.kode,
        terkait=terkait,
    )


@cache
def _years() -> dict[str, tuple[int, int]]:
    """First and last year in which decrees use each grammar, as far as the data says."""
    rows = shipped("kodefikasi")["tata_kode"]
    return {row["id"]: (int(row["tahun"].get("dari", 0)), int(row["tahun"].get("sampai", 9999))) for row in rows}


def _usual(id_: str, tahun: int) -> bool:
    first, last = _years()[id_]
    return first <= tahun <= last


RULE = Rule(
    kode="STD-005",
    judul=Dwi("Tata kode sesuai tahun keputusan", "Code grammar fits the decree"),
    tingkat="minor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Kode unit mengikuti tata kode yang lazim pada tahun keputusannya, satu tata kode untuk seluruh standar.",
        "Unit codes follow the grammar usual in the year of the decree, one grammar for the whole standard.",
    ),
    mengapa=Dwi(
        "Kode berpola lain biasanya disalin dari keputusan lama, atau tahun keputusannya salah tulis.",
        "A code of another shape is usually copied from an older decree, or the year of the decree is wrong.",
    ),
    pesan={
        "tahun": Pesan(
            Dwi(
                "Kode {kode} berpola {pola}, tidak lazim untuk standar tahun {tahun} ({n} kode berpola ini).",
                "Code {kode} has the shape {pola}, unusual for a standard of {tahun} ({n} codes of this shape).",
            ),
            Dwi(
                "Cocokkan tahun dan kode dengan keputusan. Unit yang diadopsi diberi diadopsi_dari.",
                "Compare year and codes with the decree. Give adopted units diadopsi_dari.",
            ),
        ),
        "campur": Pesan(
            Dwi(
                "Kode {kode} berpola {pola} ({n} kode), sedangkan kode lain pada standar ini berpola {pola_lain}.",
                "Code {kode} has the shape {pola} ({n} codes), while others of this standard have {pola_lain}.",
            ),
            Dwi(
                "Cocokkan kode itu dengan keputusan. Unit yang diadopsi diberi diadopsi_dari.",
                "Compare these codes with the decree. Give adopted units diadopsi_dari.",
            ),
        ),
    },
    label={"lain": Dwi("pola lainnya mulai di sini", "the other shape begins here")},
    salah="tahun: 2020\ndaftar:\n  - {kode: C.250100.001.01, judul: Menyimpan Benda Uji}",
    benar="tahun: 2020\ndaftar:\n  - {kode: C.25SIM01.001.1, judul: Menyimpan Benda Uji}",
    tiap_standar=periksa,
)
