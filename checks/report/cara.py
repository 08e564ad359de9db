"""How and for where a report is written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from checks.report.source import Lines


@dataclass(frozen=True, slots=True)
class Letak:
    """Where the checked repository lies for those who read a report elsewhere.

    ``awalan`` is its folder inside the git repository, empty or ending with ``/``: pull requests and code scanning
    know files by their path from the top of git. ``alamat`` is the web address in front of such a path, if known.
    """

    awalan: str = ""
    alamat: str = ""

    def jalur(self, berkas: str) -> str:
        """The path of a file from the top of git."""
        return self.awalan + berkas

    def tautan(self, berkas: str, baris: int) -> str:
        """An address of a line: on the web if that is known, else relative."""
        return f"{self.alamat}{quote(self.jalur(berkas))}#L{baris}"


@dataclass(frozen=True, slots=True)
class Cara:
    """Lines to quote, the language, whether to colour (text only), and where the files lie."""

    lines: Lines
    bahasa: str = "id"
    warna: bool = False
    letak: Letak = Letak()


def letak_of(root: Path, environment: Mapping[str, str]) -> Letak:
    """Finds where a repository lies from git's folder above it and from what GitHub and GitLab tell their jobs."""
    root = root.resolve()
    top = next((folder for folder in (root, *root.parents) if (folder / ".git").exists()), root)
    inside = root.relative_to(top).as_posix()
    return Letak("" if inside == "." else f"{inside}/", _address(environment))


def _address(environment: Mapping[str, str]) -> str:
    server, name, commit = (environment.get(f"GITHUB_{key}", "") for key in ("SERVER_URL", "REPOSITORY", "SHA"))
    if server and name and commit:
        return f"{server}/{name}/blob/{commit}/"
    project, commit = (environment.get(f"CI_{key}", "") for key in ("PROJECT_URL", "COMMIT_SHA"))
    return f"{project}/-/blob/{commit}/" if project and commit else ""


def detected(environment: Mapping[str, str]) -> str:
    """The format to write when none is asked for: annotations inside a GitHub job, else text."""
    return "github" if environment.get("GITHUB_ACTIONS") == "true" else "text"


def summary_file(environment: Mapping[str, str]) -> Path | None:
    """The file to which a GitHub job appends its summary."""
    path = environment.get("GITHUB_STEP_SUMMARY", "")
    return Path(os.fspath(path)) if path else None
