"""What loading reported, as hits of the rules ``DATA-...``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checks.finding import Arguments, Hit, Tingkat
from registry.problem import Problem, ProblemKind
from registry.store import Registry

Choice = tuple[str, Arguments]


def _plain(problem: Problem) -> Choice:
    return "utama", problem.args


def hits_of(
    *kinds: ProblemKind,
    choose: Callable[[Problem], Choice] = _plain,
    tingkat: dict[str, Tingkat] | None = None,
) -> Callable[[Registry], Iterator[Hit]]:
    """A check that passes on the problems of some kinds.

    ``choose`` picks message and arguments; ``tingkat`` gives the severity of messages that differ from the rule's.
    """

    def periksa(registry: Registry) -> Iterator[Hit]:
        for problem in registry.problems:
            if problem.kind in kinds:
                pesan, args = choose(problem)
                yield Hit(
                    problem.berkas,
                    problem.path,
                    args,
                    pesan,
                    (tingkat or {}).get(pesan),
                    acuan=problem.berkas,
                    at_key=problem.at_key,
                    place=problem.place,
                    related_place=problem.related,
                )

    return periksa
