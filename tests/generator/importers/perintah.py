"""The command line, run within the test's own process."""

from __future__ import annotations

import contextlib
import io

from generator.cli import bahasa, main
from tests.generator.cli.command import Ran


def jalankan(*arguments: str) -> Ran:
    """Runs the command; the language of the run does not outlast it."""
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main.run(list(arguments))
    finally:
        bahasa.speak("id")
    return Ran(code, out.getvalue(), err.getvalue())
