"""``build.json``: what a build made, when, from which commit, and how long each step took."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.version import VERSION
from registry.whole import write_text

if TYPE_CHECKING:
    from generator.build.run import Outcome, Request

NAME = "build.json"


class Timer:
    """Seconds of named steps."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        before = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0) + time.perf_counter() - before, 3)


def write(request: Request, outcome: Outcome) -> None:
    """Writes the record; the only file of a build that knows the clock and git."""
    data: dict[str, Any] = {
        "versi": 1,
        "telusur": VERSION,
        "selesai": datetime.now(UTC).isoformat(timespec="seconds"),
        "commit": _commit(request.root),
        "format": list(request.formats),
        "skema": {
            name: {"tertahan": status.tertahan, "draf": status.draf, "temuan": len(status.sebab)}
            for name, status in sorted(outcome.status.items())
        },
        "ringkasan": outcome.laporan["ringkasan"] if outcome.laporan else None,
        "dirender": outcome.dirender,
        "dari_simpanan": outcome.dari_simpanan,
        "tetap": outcome.tetap,
        "dihapus": outcome.dihapus,
        "halaman_ditulis": outcome.halaman_ditulis,
        "gagal": [{"skema": f.skema, "nama": f.nama, "sebab": f.sebab} for f in outcome.gagal],
        "detik": outcome.detik,
    }
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    write_text(request.out / NAME, text)


def _commit(root: Path) -> str | None:
    """The commit that is checked out, if git is there and the repository is one."""
    try:
        result = subprocess.run(
            ["git", "-C", str(root), "rev-parse", "HEAD"],
            capture_output=True,
            encoding="utf-8",
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return result.stdout.strip() or None if result.returncode == 0 else None
