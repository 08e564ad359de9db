"""Only what a branch touches: findings in files that changed since a revision, and findings that are new since then.

A change can make a finding in a file that it does not touch (a unit that is deleted is missed by a scheme), so the
tree of the revision is checked too, and what was found there already is left out.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.laporan import Laporan, Temuan, narrowed
from checks.report.sidik import fingerprints

_SUFFIXES = (".yaml", ".yml")
_LINK = "120000"


class GitFailed(Exception):
    """Git is absent, the repository is not under git, or there is no such revision. ``alasan`` is a message's name."""

    def __init__(self, alasan: str, sebab: str = "") -> None:
        super().__init__(alasan, sebab)
        self.alasan = alasan
        self.sebab = sebab


def only_since(laporan: Laporan, root: Path, revision: str, check: Callable[[Path], Laporan]) -> Laporan:
    """A report narrowed to what was touched since the common ancestor of ``revision`` and the present state.

    ``check`` checks a tree in the same way. Raises :class:`GitFailed`.
    """
    base = _base(root, revision)
    touched = frozenset(_touched(root, base))
    with TemporaryDirectory(prefix="telusur-") as folder:
        _write_tree(root, base, Path(folder))
        before = check(Path(folder))
    known = set(fingerprints([*before["temuan"], *before["dikecualikan"]]))

    def new(findings: list[Temuan]) -> list[Temuan]:
        marks = fingerprints(findings)
        pairs = zip(findings, marks, strict=True)
        return [each for each, mark in pairs if each["berkas"] in touched or mark not in known]

    result = narrowed(laporan, new(laporan["temuan"]))
    result["sejak"] = revision
    return result


def _base(root: Path, revision: str) -> str:
    try:
        _git(root, "rev-parse", "--git-dir")
    except GitFailed as error:
        raise GitFailed("git_tak_ada" if error.alasan == "git" else "bukan_git") from None
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        return _git(root, "merge-base", commit, "HEAD").strip()
    except GitFailed as error:
        raise GitFailed("revisi_tak_ada", error.sebab) from None


def _touched(root: Path, base: str) -> Iterator[str]:
    yield from _names(_git(root, "diff", "--name-only", "-z", "--no-renames", "--relative", base, "--", "."))
    yield from _names(_git(root, "ls-files", "--others", "--exclude-standard", "-z"))


def _write_tree(root: Path, base: str, folder: Path) -> None:
    """The data files of a revision. Links are left out: they would lead somewhere else from here."""
    prefix = _git(root, "rev-parse", "--show-prefix").rstrip("\n")
    entries = []
    for line in _names(_git(root, "ls-tree", "-r", "-z", "--full-tree", base, "--", prefix or ".")):
        mode, _, rest = line.partition(" ")
        name = rest.partition("\t")[2].removeprefix(prefix)
        if mode != _LINK and name.endswith(_SUFFIXES) and ".." not in Path(name).parts:
            entries.append((name, rest.split()[1]))
    contents = _contents(root, [mark for _, mark in entries])
    for (name, _), content in zip(entries, contents, strict=True):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _contents(root: Path, marks: list[str]) -> Iterator[bytes]:
    output = _run(root, "cat-file", "--batch", given="".join(f"{mark}\n" for mark in marks).encode())
    start = 0
    for _ in marks:
        head = output.index(b"\n", start)
        size = int(output[start:head].split()[-1])
        yield output[head + 1 : head + 1 + size]
        start = head + 1 + size + 1


def _names(output: str) -> list[str]:
    return [name for name in output.split("\0") if name]


def _git(root: Path, *arguments: str) -> str:
    return _run(root, *arguments).decode("utf-8", "surrogateescape")


def _run(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", "-c", "core.quotePath=false", "-C", str(root), *arguments]
    try:
        result = subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise GitFailed("git") from None
    if result.returncode:
        raise GitFailed("gagal", result.stderr.decode("utf-8", "replace").strip())
    return result.stdout
