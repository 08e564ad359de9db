"""Repairing a repository: in a copy, round by round, and only then in place."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.engine import Report
from checks.finding import Finding
from checks.fix import acuan, layout, syntax, values
from checks.fix.edit import apply, data_of, is_harmless, proven
from registry import whole
from registry.layout import SCHEMA_FOLDER
from registry.store import Registry

_ROUNDS = 5
_ANY_NUMBER = 1_000_000
_BOM = b"\xef\xbb\xbf"

Check = Callable[[Path], tuple[Registry, Report]]
"""Loads and checks the repository at a path."""


class BerkasBerubah(Exception):
    """A file is no longer what it was when its repair was worked out. Nothing was written to it."""

    def __init__(self, berkas: str) -> None:
        super().__init__(berkas)
        self.berkas = berkas


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """A file that repair changes: its content before and after, and how many edits each code took."""

    berkas: str
    sebelum: bytes
    sesudah: bytes
    jumlah: Counter[str]


def repair(root: Path, check: Check, *, unsafe: bool, within: Callable[[str], bool]) -> list[Perbaikan]:
    """What would be changed; nothing is written.

    Every round is worked out on a copy and checked again. A file whose repair would bring a new finding stays as it
    is. Files outside the repository and links are left alone.
    """
    with TemporaryDirectory(prefix="telusur-") as folder:
        copy = Path(folder)
        original = _copied(root, check, copy)
        schema = (root / SCHEMA_FOLDER).is_dir()
        counts: dict[str, Counter[str]] = {}
        wanted = {name for name in original if within(name)}
        if unsafe:
            _renumber(copy, check, wanted, counts)
        for _ in range(_ROUNDS):
            if not _round(copy, check, wanted, unsafe, schema, counts):
                break
        result = []
        for berkas, before in sorted(original.items()):
            after = (copy / berkas).read_bytes()
            if after != before:
                result.append(Perbaikan(berkas, before, after, counts[berkas]))
        return result


def write(root: Path, repairs: list[Perbaikan]) -> None:
    """Puts repairs in place. Raises :class:`BerkasBerubah` and :class:`OSError`."""
    for each in repairs:
        path = root / each.berkas
        if path.read_bytes() != each.sebelum:
            raise BerkasBerubah(each.berkas)
        whole.write(path, each.sesudah)


def diff(repairs: list[Perbaikan]) -> str:
    """The repairs as a unified diff."""
    lines: list[str] = []
    for each in repairs:
        before, after = (content.decode("utf-8").splitlines(keepends=True) for content in (each.sebelum, each.sesudah))
        changes = difflib.unified_diff(before, after, f"a/{each.berkas}", f"b/{each.berkas}")
        lines += (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in changes)
    return "".join(lines)


def _copied(root: Path, check: Check, copy: Path) -> dict[str, bytes]:
    """Copies what may be repaired, by path, and what the repository needs besides."""
    registry, _ = check(root)
    original = {}
    for berkas, path in registry.files.items():
        inside = berkas not in registry.outside and ".." not in Path(berkas).parts
        if inside and path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            (copy / berkas).parent.mkdir(parents=True, exist_ok=True)
            (copy / berkas).write_bytes(content)
            if _text(content) is not None:
                original[berkas] = content
    return original


def _text(content: bytes) -> str | None:
    """The text of a file without its mark, if it is UTF-8 and has at most one mark."""
    try:
        text = content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if text.startswith("\ufeff") else text


def _round(
    copy: Path, check: Check, names: set[str], unsafe: bool, schema: bool, counts: dict[str, Counter[str]]
) -> bool:
    """Repairs the copy once; says whether anything changed."""
    _, report = check(copy)
    by_file: dict[str, list[Finding]] = {}
    for finding in report.temuan:
        by_file.setdefault(finding.place.berkas, []).append(finding)
    before = {}
    done: dict[str, Counter[str]] = {}
    for berkas in sorted(names):
        content = (copy / berkas).read_bytes()
        mark = _BOM if content.startswith(_BOM) else b""
        text = _text(content)
        if text is None:
            continue
        new, codes = repaired(berkas, text, by_file.get(berkas, []), unsafe, schema)
        if new != text:
            before[berkas] = content
            done[berkas] = codes
            (copy / berkas).write_bytes(mark + new.encode())
    _undo_what_harms(copy, check, report, before, done)
    for berkas, codes in done.items():
        counts.setdefault(berkas, Counter()).update(codes)
    return bool(before)


def _renumber(copy: Path, check: Check, names: set[str], counts: dict[str, Counter[str]]) -> None:
    """Lets the references of plans and banks follow the texts that they were validated with.

    Once, before all else: a second time they would run ahead of their texts.
    """
    registry, _ = check(copy)
    for edits in acuan.renumberings(registry):
        texts = {berkas: _text((copy / berkas).read_bytes()) for berkas in edits if berkas in names}
        new = {berkas: apply(text, edits[berkas]) for berkas, text in texts.items() if text is not None}
        if len(new) < len(edits) or not all(
            is_harmless(str(texts[berkas]), new[berkas], edits[berkas]) for berkas in new
        ):
            continue
        for berkas, text in new.items():
            mark = _BOM if (copy / berkas).read_bytes().startswith(_BOM) else b""
            (copy / berkas).write_bytes(mark + text.encode())
            counts.setdefault(berkas, Counter())[acuan.KODE] += len(edits[berkas])


def _undo_what_harms(
    copy: Path, check: Check, report: Report, before: dict[str, bytes], done: Mapping[str, Counter[str]]
) -> None:
    """Takes back the repair of every file that loads worse than before."""
    if not before:
        return
    old, new = _load_problems(report), _load_problems(check(copy)[1])
    for berkas in [name for name in before if new[name] > old[name]]:
        (copy / berkas).write_bytes(before.pop(berkas))
        done[berkas].clear()


def _load_problems(report: Report) -> Counter[str]:
    """Problems of loading by file. A file that could not be read at all hides any number of others."""
    found = [finding for finding in report.temuan if finding.kode.startswith("DATA-")]
    unread = {finding.place.berkas for finding in found if finding.kode in ("DATA-001", "DATA-002")}
    counts = Counter(finding.place.berkas for finding in found)
    return counts + Counter(dict.fromkeys(unread, _ANY_NUMBER))


def repaired(berkas: str, text: str, findings: list[Finding], unsafe: bool, schema: bool) -> tuple[str, Counter[str]]:
    """A text after one round, and what was done."""
    if any(finding.kode == "DATA-002" for finding in findings):
        new = syntax.readable(text, unsafe=unsafe)
        return (text, Counter()) if new is None else (new, Counter({"DATA-002": 1}))
    edits = [edit for edit in values.edits_of(findings, text) if edit.aman or unsafe]
    text, good = proven(text, [*edits, *layout.edits_of(berkas, text, schema=schema)])
    codes = Counter(edit.kode for edit in good)
    order = layout.reordered(berkas, text)
    if order is not None:
        new = apply(text, [order])
        if data_of(new) == data_of(text):
            return new, codes + Counter([order.kode])
    return text, codes
