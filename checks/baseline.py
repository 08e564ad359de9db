"""The baseline: how many findings of each rule in each file an LSP starts with, a number that can only shrink.

For whoever adopts Telusur with hundreds of old schemes: what was there on the first day stays quiet, what is new is
shown at once, and nobody has to write a waiver for each old finding. Unlike a waiver it gives no reason, so it
covers neither unreadable data nor faulty waivers, and papers are marked DRAF as if there were none.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from checks.laporan import Laporan, Temuan, narrowed

NAME = "baseline.json"
"""At the root of the repository, kept in git."""

VERSI = 1
_NEVER = ("DATA-", "GEN-005")

Jumlah = dict[str, dict[str, int]]
"""Findings by file and rule."""


class BaselineRusak(Exception):
    """``baseline.json`` is there and cannot be understood."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The accepted numbers, and the profile at which they were taken."""

    profil: str
    jumlah: Jumlah

    @property
    def total(self) -> int:
        """All accepted findings."""
        return sum(sum(by_code.values()) for by_code in self.jumlah.values())


def read(root: Path) -> Baseline | None:
    """The baseline of a repository, if it has one. Raises :class:`BaselineRusak`."""
    try:
        data = json.loads((root / NAME).read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        raise BaselineRusak from None
    match data:
        case {"versi": 1, "profil": str(profil), "jumlah": dict(jumlah)} if _is_counts(jumlah):
            return Baseline(profil, jumlah)
    raise BaselineRusak


def _is_counts(data: dict[object, object]) -> bool:
    return all(
        isinstance(file, str)
        and isinstance(by_code, dict)
        and all(isinstance(code, str) and type(n) is int and n > 0 for code, n in by_code.items())
        for file, by_code in data.items()
    )


def written(baseline: Baseline) -> str:
    """The file, sorted, so that two branches merge line by line."""
    data = {"versi": VERSI, "profil": baseline.profil, "jumlah": baseline.jumlah}
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def renewed(before: Baseline | None, laporan: Laporan, *, accept_new: bool) -> Baseline:
    """The numbers of now. Where there were numbers before, they only fall, unless new ones are accepted."""
    now: dict[tuple[str, str], int] = _counts(laporan["temuan"])
    if before is not None and not accept_new:
        now = {key: min(n, before.jumlah.get(key[0], {}).get(key[1], 0)) for key, n in now.items()}
    jumlah: Jumlah = {}
    for (berkas, kode), n in sorted(now.items()):
        if n:
            jumlah.setdefault(berkas, {})[kode] = n
    return Baseline(laporan["profil"], jumlah)


def without_old(laporan: Laporan, baseline: Baseline) -> Laporan:
    """A report without the findings that the baseline covers.

    Where a file has more findings of a rule than the baseline says, all of them are shown: which one is new cannot be
    known.
    """
    now = _counts(laporan["temuan"])

    def is_old(temuan: Temuan) -> bool:
        allowed = baseline.jumlah.get(temuan["berkas"], {}).get(temuan["kode"], 0)
        return 0 < now[temuan["berkas"], temuan["kode"]] <= allowed

    result = narrowed(laporan, [temuan for temuan in laporan["temuan"] if not is_old(temuan)])
    result["ringkasan"]["baseline"] = len(laporan["temuan"]) - len(result["temuan"])
    return result


def _counts(findings: list[Temuan]) -> Counter[tuple[str, str]]:
    return Counter((each["berkas"], each["kode"]) for each in findings if not each["kode"].startswith(_NEVER))
