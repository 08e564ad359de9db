"""The folder of a finished site: only what changed is written, what is no longer made goes, nothing half-written.

A record in the folder names every file that is ours. What it does not name is never removed, so that a site may be
built into a folder that holds other things.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath
from types import TracebackType

from generator.pages.galat import KeluaranSalah
from registry import whole

CATATAN = ".situs"
"""The record: one address a line, in order; the last line says whether the links of this state were checked."""

LAIN = ("unduhan", "pagefind")
"""Top folders that this class never touches."""

_MOST_KEPT = 200
_CHECKED, _OPEN = "# utuh", "# belum"


class Keluaran:
    """Writes a site. Used as a context; ends as unchecked unless :meth:`finish` was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.baru: set[str] = set()
        """Files whose content was not there before, by address."""
        self.hilang: set[str] = set()
        """Files that are no longer there."""
        self.sebelum: dict[str, bytes] | None = {}
        """What the changed files held before; ``None`` once there are too many to keep."""
        self._made: set[str] = set()
        self._known, self.utuh = self._recorded()
        self._journal: int | None = None

    def __enter__(self) -> Keluaran:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KeluaranSalah(folder=self.folder.name, sebab=error.strerror or "") from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        if self._journal is not None:
            os.close(self._journal)
            self._journal = None

    def write(self, url: str, content: bytes) -> bool:
        """Puts a file in place; says whether that changed anything."""
        if url in self._made:
            raise KeluaranSalah(folder=self.folder.name, sebab=f"{url} dibuat dua kali")
        self._made.add(url)
        path = self.folder / url
        before = _content(path)
        if before == content:
            return False
        self._note(url)
        if before is not None and self.sebelum is not None:
            self.sebelum[url] = before
            if len(self.sebelum) > _MOST_KEPT:
                self.sebelum = None
        try:
            whole.write(path, content)
        except OSError as error:
            raise KeluaranSalah(folder=self.folder.name, sebab=f"{url}: {error.strerror}") from None
        self.baru.add(url)
        return True

    def clear_away(self) -> None:
        """Removes what an earlier run made and this one did not, and the folders that this leaves empty."""
        for url in sorted(self._known - self._made):
            self._note()
            path = self.folder / url
            with suppress(FileNotFoundError):
                path.unlink()
                self.hilang.add(url)
            for parent in path.relative_to(self.folder).parents[:-1]:
                with suppress(OSError):
                    (self.folder / parent).rmdir()

    def finish(self) -> None:
        """Records what is there now, links checked."""
        if not self.utuh or self._known != self._made or self._journal is not None:
            self._close()  # Windows replaces no file that is open
            whole.write_text(self.folder / CATATAN, "\n".join([*sorted(self._made), _CHECKED, ""]))
            self.utuh = True

    def _note(self, url: str | None = None) -> None:
        """Before anything changes: the state is unchecked, and a new file is known even if this run is killed."""
        lines = []
        if self._journal is None:
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._journal = os.open(self.folder / CATATAN, flags, 0o644)
            lines.append(_OPEN)
        if url is not None and url not in self._known:
            lines += [url, _OPEN]
        if lines:
            os.write(self._journal, "".join(f"{line}\n" for line in lines).encode())

    def _recorded(self) -> tuple[set[str], bool]:
        content = _content(self.folder / CATATAN)
        lines = content.decode("utf-8", "replace").splitlines() if content else []
        known = {line for line in lines if not line.startswith("#") and _is_ours(line)}
        return known, bool(lines) and lines[-1] == _CHECKED


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _is_ours(line: str) -> bool:
    """Whether a line of the record can be an address of ours: the record may have been tampered with."""
    parts = PurePosixPath(line).parts
    return bool(parts) and not line.startswith("/") and ".." not in parts and parts[0] not in LAIN and ":" not in line
