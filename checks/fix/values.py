"""Edits that findings themselves suggest: a misspelt key or code, hidden characters and blanks in a text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

import yaml

from checks.finding import Finding
from checks.fix.edit import Edit
from registry.kode import repairs
from registry.reader.lines import line_starts

_PLAIN = re.compile(r"[A-Za-z][\w./-]*(?::[A-Z][\w./-]*)?(?:#[\w.]+)?")
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers

_WIDE = re.compile("[\t\u00a0\u2028\u2029\u2007\u202f]|\\\\(?:u00[aA]0|x[aA]0|_|t)")
_NOTHING = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\\\\(?:u200[b-fB-F]|u00[aA][dD]|u[fF][eE][fF]{2})"
)
_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")


def edits_of(findings: list[Finding], text: str) -> Iterator[Edit]:
    """What can be mended of the findings in one file, whose text this is."""
    starts = line_starts(text)
    for finding in findings:
        mend = _MENDERS.get((finding.kode, finding.pesan))
        span = finding.place.span
        if mend is None or not finding.place.path:
            continue
        start = starts[span.line - 1] + span.column - 1
        end = starts[span.end_line - 1] + span.end_column - 1
        raw = text[start:end]
        edit = mend(finding, raw)
        if edit is not None:
            new, aman, key = edit
            if new != raw:
                yield Edit(start, end, new, finding.place.path, key, aman, finding.kode)


Mended = tuple[str, bool, bool]
"""The new source text, whether that is safe, and whether it is a key."""


def _usul(finding: Finding) -> str:
    return str(finding.args["usul"])


def _key(finding: Finding, raw: str) -> Mended | None:
    if not _WORD.fullmatch(raw):
        return None  # a key that swallowed its value: another name would lose it
    usul = _usul(finding)
    alike = SequenceMatcher(None, raw.lower(), usul).ratio() > _ALIKE
    return usul, alike, True


_WORD = re.compile(r"[\w-]+")
_ALIKE = 0.8
"""How alike a key must be to the one that may be meant, for a change that nobody is asked about."""


def _code(finding: Finding, raw: str) -> Mended:
    """A unit code that is one slip away from exactly one known code; anything looser needs a person."""
    usul = _usul(finding)
    wrong = str(finding.args.get("kode", finding.args.get("nama", "")))
    return _as_written(raw, usul), repairs(wrong, {usul}) == [usul], False


def _choice(finding: Finding, raw: str) -> Mended:
    usul = _usul(finding)
    return _as_written(raw, usul), str(finding.args["nilai"]).strip().casefold() == usul, False


def _clean(finding: Finding, raw: str) -> Mended | None:
    del finding
    if raw[:1] in "|>":
        return None
    new = _NOTHING.sub("", _WIDE.sub(" ", raw))
    if "\n" not in new:
        new = _BLANKS.sub(" ", new)
        if new[:1] in "'\"" and new[-1:] == new[:1]:
            new = new[0] + new[1:-1].strip(" ") + new[-1]
    return new, True, False


def _as_written(raw: str, text: str) -> str:
    """A text in the quotes that stood there, or in some if it cannot stand without."""
    if raw[:1] == "'":
        return "'" + text.replace("'", "''") + "'"
    resolved = any(pattern.match(text) for _, pattern in _RESOLVERS.get(text[:1], ()))
    if raw[:1] != '"' and _PLAIN.fullmatch(text) and not resolved:
        return text
    return json.dumps(text, ensure_ascii=False)


_MENDERS: dict[tuple[str, str], Callable[[Finding, str], Mended | None]] = {
    ("DATA-004", "usul"): _key,
    ("DATA-006", "usul"): _choice,
    ("DATA-008", "usul"): _code,
    ("SKM-035", "tak_ada_usul"): _code,
    ("UNIT-002", "utama"): _code,
    ("GEN-002", "tepi"): _clean,
    ("GEN-002", "tersembunyi"): _clean,
    ("GEN-002", "ganda"): _clean,
}
"""By rule and message. A text that a regulation gives has no entry here."""
