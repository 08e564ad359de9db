"""What every failing case says, word for word, in ``tests/checks/<CODE>/temuan.txt``.

After a change that is meant, write the files anew and read the difference: ``python -m tests.checks.golden``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.engine import run
from checks.laporan import Tempat, Temuan
from checks.present import present
from checks.rules import RULES
from registry import load
from tests.checks.cases import HERE, Case, all_cases

NAME = "temuan.txt"


def golden(code: str) -> str:
    """The findings of a rule's failing cases."""
    cases = [case for case in all_cases() if case.code == code and case.fails]
    return "\n".join(f"== {case.source.stem}\n{''.join(_lines(case))}" for case in cases)


def _lines(case: Case) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        case.write(Path(folder))
        report = run(load(Path(folder), use_cache=False, asesmen=True), profil="verifikasi", today=case.today)
    for temuan in present(report, "id")["temuan"]:
        yield from (f"{line}\n" for line in _finding(temuan))


def _finding(temuan: Temuan) -> Iterator[str]:
    yield f"{temuan['tingkat']} {temuan['kode']} {_place(temuan)}"
    yield f"  {temuan['pesan']}"
    yield f"  {temuan['perbaikan']}"
    if temuan["acuan"] not in ("", temuan["berkas"]):
        yield f"  acuan {temuan['acuan']}"
    for place in temuan["terkait"]:
        yield f"  {place['label']}: {_place(place)}"


def _place(place: Tempat) -> str:
    end = f"{place['baris_akhir']}:{place['kolom_akhir']}"
    return f"{place['berkas']}:{place['baris']}:{place['kolom']}-{end} {place['jalur']}".rstrip()


if __name__ == "__main__":
    for rule in RULES:
        (HERE / rule.kode / NAME).write_text(golden(rule.kode), "utf-8", newline="\n")
