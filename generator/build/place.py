"""Putting finished files in place: only what changed is written, what no longer belongs is taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from generator.build.engine import SUFFIXES, engine_key
from generator.build.state import State, Written, note
from registry.snapshot import combined
from registry.whole import LEFT_OVER, write

if TYPE_CHECKING:
    from generator.build.run import Sheet, _Builder


class _Where(Protocol):
    @property
    def out(self) -> Path: ...


class _Count(Protocol):
    dihapus: int


class Placer(Protocol):
    """Whoever puts files in an output folder: what was there, what is there now, and where that is remembered."""

    before: State
    after: State
    state_path: Path

    @property
    def request(self) -> _Where: ...

    @property
    def outcome(self) -> _Count: ...


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the output: a sheet in a format."""

    sheet: Sheet
    format: str
    key: str

    @property
    def path(self) -> str:
        """Where it lies in the output folder."""
        return f"kit/{self.sheet.paper.skema}/{self.sheet.paper.nama}.{SUFFIXES.get(self.format, self.format)}"


def outputs(sheets: Sequence[Sheet], formats: Sequence[str]) -> list[Output]:
    """The files of these sheets, each with the key of all that makes it."""
    return [
        Output(sheet, format_, combined((sheet.remembered.digest, engine_key(format_))))
        for sheet in sheets
        for format_ in formats
    ]


def all_there(out: Path, state: State) -> bool:
    """Whether every file of the last build is as it was written."""
    return bool(state.files) and all(written.still(out / path) for path, written in state.files.items())


def missing(builder: _Builder, every: Sequence[Output]) -> list[Output]:
    """Files that have to be rendered: neither in place nor in the cache."""
    result = []
    for output in every:
        known = builder.before.files.get(output.path)
        if known and known.key == output.key and known.still(builder.request.out / output.path):
            builder.outcome.tetap += 1
        elif builder.cache.path(output.key).is_file():
            builder.outcome.dari_simpanan += 1
        else:
            result.append(output)
    return result


def put(builder: _Builder, every: Sequence[Output]) -> dict[str, Output]:
    """Copies finished files from the cache; returns those in place, by path."""
    result = {}
    for output in every:
        if in_place(builder, output.path, output.key) or _copied(builder, output):
            result[output.path] = output
    return result


def in_place(builder: Placer, path: str, key: str) -> bool:
    """Whether the file was there already, made from the same; it is then taken over into the new state."""
    known = builder.before.files.get(path)
    if known and known.key == key and known.still(builder.request.out / path):
        builder.after.files[path] = known
        return True
    return False


def _copied(builder: _Builder, output: Output) -> bool:
    content = builder.cache.read(output.key)
    if content is None:
        return False
    put_content(builder, output.path, output.key, content)
    return True


def put_content(builder: Placer, path: str, key: str, content: bytes) -> None:
    """Writes a file of the output and remembers how it looks on disk."""
    target = builder.request.out / path
    if path not in builder.before.files:
        note(builder.state_path, path)
    write(target, content)
    stat = target.stat()
    builder.after.files[path] = Written(key, stat.st_size, stat.st_mtime_ns, sha256(content).hexdigest())


def clear_away(builder: Placer) -> None:
    """Takes away files that the last build wrote and this one has no place for, and folders left empty."""
    for path in sorted(set(builder.before.files) - set(builder.after.files), reverse=True):
        target = builder.request.out / path
        with suppress(FileNotFoundError):
            target.unlink()
            builder.outcome.dihapus += 1
        _remove_empty(target.parent, builder.request.out)


def _remove_empty(folder: Path, out: Path) -> None:
    while folder != out and folder.is_relative_to(out):
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def sweep(folders: Iterable[Path], before: float) -> None:
    """Takes away what killed builds left half-written, if it was there before this one began (a time)."""
    for folder in folders:
        for path in folder.rglob(".*.tmp"):
            with suppress(OSError):
                if LEFT_OVER.fullmatch(path.name) and path.stat().st_mtime < before:
                    path.unlink()


def keep_the_rest(builder: _Builder) -> None:
    """After a build of a part: what else is there stays, and stays remembered."""
    for path, written in builder.before.files.items():
        builder.after.files.setdefault(path, written)
    for name, remembered in builder.before.sheets.items():
        builder.after.sheets.setdefault(name, remembered)
