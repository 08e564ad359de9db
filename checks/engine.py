"""The engine: every rule over every part of the data, then places, suppression, waivers and order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from time import perf_counter
from typing import TypeVar

from checks.dwi import Dwi
from checks.finding import PROFIL, TINGKAT, Finding, Hit, Place, Profil, Related, Tingkat, jalur
from checks.lingkup import Lingkup, around, everything
from checks.rencana import Rencana
from checks.rule import Pesan, Rule
from checks.rules import RULES
from checks.waiver import Waived, apply_waivers
from registry.reader import Path, Span
from registry.store import Registry

S = TypeVar("S")

CRASH = Rule(
    kode="DATA-900",
    judul=Dwi("Aturan berjalan", "Rules run"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi("Setiap aturan berjalan sampai selesai.", "Every rule runs to its end."),
    mengapa=Dwi(
        "Aturan yang berhenti di tengah jalan tidak memeriksa sisanya.",
        "A rule that stops half-way checks nothing of the rest.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Aturan {aturan} berhenti pada berkas ini ({sebab}). Ini kesalahan Telusur.",
                "Rule {aturan} stopped at this file ({sebab}). This is a fault of Telusur.",
            ),
            Dwi(
                "Laporkan beserta berkas ini; aturan lain tetap dijalankan.",
                "Report it together with this file; all other rules were run.",
            ),
        )
    },
    salah="-",
    benar="-",
)


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, those that were waived, and what was looked at."""

    profil: Profil
    tanggal_acuan: date
    tanggal_aturan: str
    temuan: tuple[Finding, ...]
    dikecualikan: tuple[Waived, ...]
    berkas: int
    rencana: tuple[Rencana, ...] = field(default=(), repr=False, compare=False)
    """Plan and bank of every scheme that was looked at, as the rules have read them."""

    def count(self, tingkat: Tingkat) -> int:
        """How many findings have this severity."""
        return sum(finding.tingkat == tingkat for finding in self.temuan)

    def at_or_above(self, tingkat: Tingkat) -> bool:
        """Whether any finding is at least this severe."""
        allowed = TINGKAT[: TINGKAT.index(tingkat) + 1]
        return any(finding.tingkat in allowed for finding in self.temuan)

    @property
    def crashed(self) -> bool:
        """Whether a rule failed to run."""
        return any(finding.kode == CRASH.kode for finding in self.temuan)


def in_profile(rule: Rule, profil: Profil) -> bool:
    """Whether a rule belongs to a profile; each profile contains the one before."""
    return PROFIL.index(rule.profil) <= PROFIL.index(profil)


def run(
    registry: Registry,
    *,
    profil: Profil,
    today: date,
    rules: Sequence[Rule] = RULES,
    chosen: Callable[[str], bool] = lambda _: True,
    within: Callable[[str], bool] = lambda _: True,
    timer: dict[str, float] | None = None,
    only: str | None = None,
) -> Report:
    """Checks a registry.

    ``chosen`` narrows the rules by code, ``within`` narrows the findings by file. Waivers that have run out or
    match nothing are findings themselves. ``timer`` receives the seconds that each rule took.
    ``only`` names the one file whose findings are wanted, the same that a whole run finds in it, at a fraction of
    the time.
    """
    active = [rule for rule in rules if in_profile(rule, profil)]
    lingkup = everything(registry, today) if only is None else around(registry, today, only)
    pairs = _without_echoes(registry, list(_hits(lingkup, active, timer)))
    kept, waived, about_waivers = apply_waivers(registry, pairs, today, rules, active)

    def wanted(rule: Rule, hit: Hit) -> bool:
        """Whether to report it. A rule that was asked for and failed to run is never silent."""
        kode = hit.acuan if rule is CRASH else rule.kode
        return chosen(kode) and (hit.berkas == only if only else not hit.berkas or within(hit.berkas))

    located = [_locate(registry, rule, hit) for rule, hit in [*kept, *about_waivers] if wanted(rule, hit)]
    return Report(
        profil,
        today,
        registry.tanggal_aturan,
        tuple(sorted(dict.fromkeys(located), key=lambda finding: finding.order)),
        tuple(
            Waived(_locate(registry, rule, hit), waiver, berkas)
            for rule, hit, waiver, berkas in waived
            if wanted(rule, hit)
        ),
        len(registry.files),
        tuple(subject.rencana for subject in lingkup.schemes),
    )


def _hits(lingkup: Lingkup, rules: Sequence[Rule], timer: dict[str, float] | None) -> Iterator[tuple[Rule, Hit]]:
    """Every hit of every rule; the data is walked once for each kind of subject."""
    for rule in rules:
        started = perf_counter()
        if rule.sekali is not None:
            yield from _guarded(rule, rule.sekali, [lingkup.registry], lambda _: "")
        if rule.tiap_berkas is not None:
            yield from _guarded(rule, rule.tiap_berkas, lingkup.files, lambda s: s.berkas)
        if rule.tiap_standar is not None:
            yield from _guarded(rule, rule.tiap_standar, lingkup.standards, lambda s: s.document.berkas)
        if rule.tiap_unit is not None:
            yield from _guarded(rule, rule.tiap_unit, lingkup.units, lambda s: s.document.berkas)
        if rule.tiap_skema is not None:
            yield from _guarded(rule, rule.tiap_skema, lingkup.schemes, lambda s: s.document.berkas)
        if rule.tiap_lsp is not None:
            yield from _guarded(rule, rule.tiap_lsp, lingkup.bodies, lambda s: s.document.berkas)
        if rule.tiap_asesmen is not None:
            yield from _guarded(rule, rule.tiap_asesmen, lingkup.days, lambda s: s.document.berkas)
        if timer is not None:
            timer[rule.kode] = perf_counter() - started


def _guarded(
    rule: Rule,
    check: Callable[[S], Iterator[Hit]],
    subjects: Iterable[S],
    file_of: Callable[[S], str],
) -> Iterator[tuple[Rule, Hit]]:
    """Runs a rule; if it fails, that is a finding, and every other subject is still looked at."""
    for subject in subjects:
        try:
            for hit in check(subject):
                yield rule, hit
        except Exception as error:
            args = {"aturan": rule.kode, "sebab": f"{type(error).__name__}: {error}"[:200]}
            yield CRASH, Hit(file_of(subject), (), args, acuan=rule.kode)


def _without_echoes(registry: Registry, pairs: list[tuple[Rule, Hit]]) -> list[tuple[Rule, Hit]]:
    """One fault, one finding.

    What loading could not read makes rules find it missing: such echoes at the same value go. A rule that knows
    better what the value means takes the place of the problem of loading.
    """
    problems = {(problem.berkas, path) for problem in registry.problems for path in problem.about}
    replaced = {(hit.berkas, hit.path) for rule, hit in pairs if rule.menggantikan_muat and _is_near(hit, problems)}

    def stays(rule: Rule, hit: Hit) -> bool:
        if rule.kode.startswith("DATA-"):
            return (hit.berkas, hit.path) not in replaced
        return rule.menggantikan_muat or not _is_near(hit, problems)

    return [(rule, hit) for rule, hit in pairs if stays(rule, hit)]


def _is_near(hit: Hit, problems: set[tuple[str, Path]]) -> bool:
    """Whether loading had a problem at the value of a hit, or at one that holds it."""
    return any((hit.berkas, hit.path[:n]) in problems for n in range(1, len(hit.path) + 1))


def _locate(registry: Registry, rule: Rule, hit: Hit) -> Finding:
    terkait = [_related(registry, place) for place in hit.terkait]
    if hit.related_place is not None:
        line, column = hit.related_place
        terkait.append(Place(hit.berkas, _word(registry, hit.berkas, line, column), jalur(hit.path), "pertama"))
    if hit.place is not None:
        place = Place(hit.berkas, _word(registry, hit.berkas, *hit.place), jalur(hit.path), path=hit.path)
    else:
        span, path = registry.locate(hit.berkas, hit.path, key=hit.at_key)
        place = Place(hit.berkas, span, jalur(path), path=path)
    return Finding(
        rule.kode,
        hit.pesan,
        _Frozen(hit.args),
        hit.tingkat or rule.tingkat,
        rule.profil,
        hit.acuan,
        place,
        tuple(terkait),
    )


def _related(registry: Registry, place: Related) -> Place:
    span, path = registry.locate(place.berkas, place.path, key=place.at_key)
    return Place(place.berkas, span, jalur(path), place.label)


def _word(registry: Registry, berkas: str, line: int, column: int) -> Span:
    """A span that starts at a place the parser named, and covers the word there."""
    text = registry.spans(berkas).line(line)[column - 1 :]
    length = max(1, len(text.split(":")[0].split(" ")[0])) if text else 0
    return Span(line, column, line, column + length)


class _Frozen(dict[str, str | int]):
    """Arguments that can be compared and hashed, so that equal findings are one."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(sorted(self.items())))
