"""Rule cases as files.

``tests/checks/<CODE>/gagal-<name>.yaml`` must give exactly the findings that its comments expect, and
``lulus-<name>.yaml`` none. A case overlays files of the repository in ``_dasar``:

``#: schemes/lsp-uji/pengujian-bahan/skema.yaml``
    the lines that follow replace the top-level keys of that file which they name;
``#: <path> tanpa biaya, tujuan``
    as above, and those top-level keys are left out;
``#: <path> seluruhnya``
    the lines that follow are the whole file (without the expectation comments);
``#: <path> hapus``
    the file is left out;
``#: hari ini 2026-06-01``
    the reference date.

A finding is expected on the line that ends with ``# HARAP CODE`` (several codes apart by blanks; the same code
twice for two findings). ``# HARAP DI <path>:<line> CODE`` expects one elsewhere. The comments are taken out before
the file is checked, so a line is what a user would write.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
BASE = HERE / "_dasar"
TODAY = date(2026, 6, 1)

_HEADER = re.compile(r"#: (?P<path>\S+\.yaml)(?: (?P<mode>seluruhnya|hapus|tanpa (?P<keys>.+)))?\s*")
_DAY = re.compile(r"#: hari ini (\d{4}-\d{2}-\d{2})\s*")
_EXPECT = re.compile(r"\s*# HARAP ((?:[A-Z]+-\d{3}(?: |$))+)$")
_ELSEWHERE = re.compile(r"# HARAP DI (\S+):(\d+) ([A-Z]+-\d{3})\s*")

Place = tuple[str, int, str]
"""File, line, code."""


@dataclass
class _Part:
    path: str
    mode: str = ""
    without: tuple[str, ...] = ()
    lines: list[str] = field(default_factory=list)


@dataclass
class Case:
    """A case, read from its file."""

    source: Path
    today: date = TODAY
    parts: list[_Part] = field(default_factory=list)
    elsewhere: list[Place] = field(default_factory=list)

    @property
    def code(self) -> str:
        return self.source.parent.name

    @property
    def fails(self) -> bool:
        return self.source.name.startswith("gagal")

    def write(self, root: Path) -> Counter[Place]:
        """Lays the case out over the base repository; returns the findings it expects."""
        shutil.copytree(BASE, root, dirs_exist_ok=True)
        expected = Counter(self.elsewhere)
        for part in self.parts:
            target = root / part.path
            if part.mode == "hapus":
                target.unlink()
                continue
            base = target.read_text("utf-8").splitlines() if target.exists() else []
            lines = part.lines if part.mode == "seluruhnya" else _overlaid(base, part)
            clean = []
            for number, line in enumerate(lines, 1):
                match = _EXPECT.search(line)
                if match:
                    expected.update((part.path, number, code) for code in match.group(1).split())
                clean.append(line[: match.start()] if match else line)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("".join(f"{line}\n" for line in clean), "utf-8")
        return expected


def read(source: Path) -> Case:
    """A case from its file."""
    case = Case(source)
    for line in source.read_text("utf-8").splitlines():
        if match := _DAY.fullmatch(line):
            case.today = date.fromisoformat(match.group(1))
        elif match := _HEADER.fullmatch(line):
            mode = match["mode"] or ""
            keys = tuple(key.strip() for key in (match["keys"] or "").split(",") if key.strip())
            case.parts.append(_Part(match["path"], "" if keys else mode, keys))
        elif match := _ELSEWHERE.fullmatch(line):
            case.elsewhere.append((match[1], int(match[2]), match[3]))
        elif case.parts:
            case.parts[-1].lines.append(line)
    return case


def all_cases() -> list[Case]:
    """Every case, by code and name."""
    return [read(path) for path in sorted(HERE.glob("[A-Z]*-*/*.yaml"))]


def _overlaid(base: list[str], part: _Part) -> list[str]:
    """The base file with whole top-level blocks replaced, left out or added."""
    blocks, new = _blocks(base), _blocks(part.lines)
    result: list[str] = []
    for key, lines in blocks.items():
        if key in new:
            result += new.pop(key)
        elif key not in part.without:
            result += lines
    for lines in new.values():
        result += lines
    return result


def _blocks(lines: list[str]) -> dict[str, list[str]]:
    """Lines by the top-level key that they belong to; what stands before the first key under an empty name."""
    blocks: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        match = re.match(r"([A-Za-z_][\w.-]*):", line)
        if match:
            key = match.group(1)
            while key in blocks:
                key += "'"
        if line.strip() or key:
            blocks.setdefault(key, []).append(line)
    return blocks
