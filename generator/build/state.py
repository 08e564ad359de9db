"""What the last build into a folder read and wrote, so that the next one can tell what is left to do."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from registry.layout import STATE
from registry.whole import write_text

_VERSION = 1


@dataclass(slots=True)
class Written:
    """A file of the output: the key of what made it, and how it looked on disk."""

    key: str
    size: int
    mtime: int
    sha256: str

    def still(self, path: Path) -> bool:
        """Whether the file is there as it was written."""
        try:
            stat = path.stat()
        except OSError:
            return False
        return stat.st_size == self.size and stat.st_mtime_ns == self.mtime


@dataclass(slots=True)
class Remembered:
    """A sheet: what it read, what it looked like, and what the manifest says of it."""

    env: str
    sumber: dict[str, str]
    digest: str
    judul: str
    jejak: str


@dataclass(slots=True)
class State:
    """The state of one output folder."""

    world: str = ""
    """Hash of everything that any selection depends on."""
    done: dict[str, int] = field(default_factory=dict)
    """Selections that were built from this world to their end, with their exit codes."""
    sheets: dict[str, Remembered] = field(default_factory=dict)
    files: dict[str, Written] = field(default_factory=dict)


def state_file(root: Path, out: Path) -> Path:
    """Where the state of an output folder is kept: beside the caches, never in the output."""
    try:
        relative = os.path.relpath(out, root)
    except ValueError:  # on another drive of Windows
        relative = str(out)
    name = sha256(relative.encode()).hexdigest()[:12]
    return root / STATE / f"bangun-{name}.json"


def load(path: Path) -> State:
    """The state, or an empty one where there is none that can be read; with what a killed build wrote since.

    The file may have been tampered with: what it names outside the output folder is not taken over.
    """
    state = _saved(path)
    state.files = {name: written for name, written in state.files.items() if _is_inside(name)}
    for name in _noted(path):
        state.files[name] = Written("", -1, 0, "")
    return state


def _saved(path: Path) -> State:
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        if data.pop("versi") != _VERSION:
            return State()
        return State(
            data["world"],
            data["done"],
            {name: Remembered(**each) for name, each in data["sheets"].items()},
            {name: Written(**each) for name, each in data["files"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def save(path: Path, state: State) -> None:
    """Writes the state whole or not at all; what was noted before is then known."""
    write_text(path, json.dumps({"versi": _VERSION, **asdict(state)}, ensure_ascii=False))
    _journal(path).unlink(missing_ok=True)


def note(path: Path, name: str) -> None:
    """Notes a file before it is written for the first time: if this build is killed, the next one knows it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _journal(path).open("a", encoding="utf-8", newline="\n") as journal:
        journal.write(f"{name}\n")


def _noted(path: Path) -> list[str]:
    try:
        lines = _journal(path).read_text("utf-8", "replace").split("\n")
    except OSError:
        return []
    return [line for line in lines[:-1] if _is_inside(line)]  # the last line may be half-written


def _journal(path: Path) -> Path:
    return path.with_suffix(".jurnal")


def _is_inside(name: str) -> bool:
    """Whether a name is the path of a file below the output folder, on every system."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and ".." not in parts and not set(":\\").intersection(name)
