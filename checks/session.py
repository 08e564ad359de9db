"""Checking a repository from start to report, with the result of an unchanged repository remembered."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from registry.collector import paused
from registry.layout import STATE, home_of
from registry.snapshot import combined, package_digest, snapshot
from registry.whole import write_text

if TYPE_CHECKING:
    from checks.engine import Report
    from checks.finding import Profil
    from checks.laporan import Laporan
    from registry.store import Registry

_JAKARTA = timezone(timedelta(hours=7))
_KEPT = 20


@dataclass(frozen=True, slots=True)
class Request:
    """What to check: the repository, the profile, the rules, the files, the date, the language of the report.

    Assessment days are read only when asked for; what is said about them is not remembered. ``timing`` measures
    the rules.
    """

    root: Path
    profil: Profil | None = None
    today: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    bahasa: str = "id"
    use_cache: bool = True
    asesmen: bool = False
    timing: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report, and whether a rule failed to run. ``registry`` is there only when the data was loaded."""

    laporan: Laporan
    crashed: bool = False
    registry: Registry | None = field(default=None, compare=False)


def today_in_jakarta() -> date:
    """The reference date when none is given."""
    return datetime.now(_JAKARTA).date()


def check(request: Request) -> Outcome:
    """Checks a repository. Raises :class:`checks.selection.UnknownRule` for a selector that names no rule."""
    today = request.today or today_in_jakarta()
    store = _Store(request.root) if request.use_cache and not request.timing else None
    key = _key(request, today) if store else ""
    known = store.get(key) if store else None
    if known is not None:
        return Outcome(known)
    with paused():
        outcome = _check(request, today)
    personal = outcome.registry is not None and outcome.registry.asesmen
    if store and not outcome.crashed and not personal:
        store.put(key, outcome.laporan)
    return outcome


def _check(request: Request, today: date) -> Outcome:
    from checks.liputan import coverage
    from checks.present import present

    timer: dict[str, float] | None = {} if request.timing else None
    registry, report = examine(request, today, timer=timer)
    laporan = present(report, request.bahasa)
    laporan["liputan"] = [each for each in coverage(report.rencana) if _looked_at(each["skema"], request.within)]
    if timer is not None:
        laporan["waktu"] = dict(sorted(timer.items(), key=lambda pair: -pair[1]))
    return Outcome(laporan, report.crashed, registry)


def examine(request: Request, today: date, *, timer: dict[str, float] | None = None) -> tuple[Registry, Report]:
    """Loads and checks, whatever is remembered. Raises :class:`checks.selection.UnknownRule`."""
    from checks.engine import run
    from checks.rules import RULES
    from checks.selection import chooser
    from registry import load

    chosen = chooser(request.select, request.ignore, [rule.kode for rule in RULES])
    registry = load(request.root, use_cache=request.use_cache, asesmen=request.asesmen)
    report = run(
        registry,
        profil=profile(request, registry),
        today=today,
        chosen=chosen,
        within=lambda berkas: not request.within or is_within(home_of(berkas), request.within),
        timer=timer,
    )
    return registry, report


def profile(request: Request, registry: Registry) -> Profil:
    """The profile asked for, else the repository's own."""
    return request.profil or registry.pengaturan.profil


def _looked_at(skema: str, folders: tuple[str, ...]) -> bool:
    """Whether any of a scheme's files is among what was asked for."""
    home = f"schemes/{skema}"
    return not folders or is_within(home, folders) or any(is_within(folder, (home,)) for folder in folders)


def is_within(berkas: str, folders: tuple[str, ...]) -> bool:
    """Whether a file is one of these paths or lies below one."""
    path = PurePosixPath(berkas)
    return any(folder in (".", berkas) or path.is_relative_to(folder) for folder in folders)


def _key(request: Request, today: date) -> str:
    parts = [package_digest("checks", "registry"), today.isoformat(), request.profil or "", request.bahasa]
    parts += ["select", *request.select, "ignore", *request.ignore, "within", *request.within]
    for path, content in snapshot(request.root, asesmen=request.asesmen).items():
        parts += [path, content]
    return combined(parts)


class _Store:
    """Reports by key, one JSON file each; the oldest go when there are many."""

    def __init__(self, root: Path) -> None:
        self._folder = root / STATE / "temuan"

    def get(self, key: str) -> Laporan | None:
        try:
            laporan: Laporan = json.loads((self._folder / f"{key}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return None
        return laporan

    def put(self, key: str, laporan: Laporan) -> None:
        try:
            write_text(self._folder / f"{key}.json", json.dumps(laporan, ensure_ascii=False))
            files = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
            for old in files[:-_KEPT]:
                old.unlink()
        except OSError:
            return
