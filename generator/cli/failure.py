"""What may go wrong in a command, as a message and an exit code; never a traceback for bad input."""

from __future__ import annotations

OK = 0
FINDINGS = 1
USAGE = 2
MACHINE = 3
NOTHING = 4
FAULT = 70


class Failure(Exception):
    """A command cannot go on. ``message`` says what, where and what to do; ``code`` is the exit code."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
