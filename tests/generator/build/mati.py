"""Builds that can be killed: a process that has imported everything and forks one child for each build it is told of.

Started as ``python -m tests.generator.build.mati``. Reads a JSON line ``{"root", "jobs"}``, answers with the child's
process id, then with its exit status and its CPU seconds once it has ended, however it ended. The child leads a group
of its own.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.checks.cases import BASE

KODE = ("SKEMA", "FR.APL.01", "FR.IA.05B")
"""Papers enough to fill a build with every kind of work, and few enough to build a hundred times."""


def built(root: Path, jobs: int, *, halaman: bool = True) -> int:
    """One build; its exit code."""
    from generator.build.run import Request, build
    from generator.forms import FORMS

    forms = tuple(form for form in FORMS if form.kode in KODE)
    request = Request(root, root / "build", forms, today=date(2026, 6, 1), jobs=jobs, halaman=halaman)
    return build(request).exit_code


class Builds:
    """The other end: starts builds and says how they ended."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.generator.build.mati"],
            cwd=Path(__file__).parents[3],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )

    def start(self, root: Path, jobs: int) -> int:
        """Starts a build; returns its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"root": str(root), "jobs": jobs}) + "\n")
        self._process.stdin.flush()
        return int(self._answer())

    def end(self) -> tuple[int, float]:
        """Waits for the build; its exit code, or minus the number of the signal that ended it, and its CPU seconds."""
        code, seconds = self._answer().split()
        return int(code), float(seconds)

    def ended_within(self, seconds: float) -> bool:
        """Whether the build ends by itself in that time; returns as soon as it does."""
        return bool(select.select([self._process.stdout], [], [], seconds)[0])

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def _main() -> None:
    with tempfile.TemporaryDirectory() as folder:  # what is imported and compiled once need not be timed each time
        built(shutil.copytree(BASE, Path(folder, "hangat")), 1, halaman=False)
    for line in sys.stdin:
        task = json.loads(line)
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0)
            code = 70
            try:
                code = built(Path(task["root"]), task["jobs"])
            finally:
                sys.stdout.flush()
                os._exit(code)
        os.setpgid(child, child)
        print(child, flush=True)
        _, status, used = os.wait4(child, 0)
        print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, flush=True)


if __name__ == "__main__":
    _main()
