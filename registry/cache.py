"""Plain data of files already read, by content hash. JSON in one SQLite file; safe to delete at any time."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

from registry.layout import STATE
from registry.reader import Duplicate, Plain

_VERSION = b"1"
"""Raised whenever the reader makes other data of the same bytes."""


class DataCache:
    """A store that may fail at any moment without harm: then files are simply read again."""

    def __init__(self, root: Path) -> None:
        self._new: list[tuple[bytes, str]] = []
        self._used = 0
        self._db: sqlite3.Connection | None = None
        try:
            folder = root / STATE
            folder.mkdir(exist_ok=True)
            self._db = sqlite3.connect(folder / "data.sqlite", timeout=2)
            self._db.execute("CREATE TABLE IF NOT EXISTS data (key BLOB PRIMARY KEY, value TEXT) WITHOUT ROWID")
        except (sqlite3.Error, OSError):
            if self._db is not None:
                self._db.close()
            self._db = None

    def get(self, key: bytes) -> tuple[Plain, tuple[Duplicate, ...]] | None:
        """What the reader made of these bytes, if it is known."""
        if self._db is None:
            return None
        try:
            row = self._db.execute("SELECT value FROM data WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            data, duplicates = json.loads(row[0])
            result = data, tuple(Duplicate(tuple(d[0]), *d[1:]) for d in duplicates)
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            return None
        self._used += 1
        return result

    def put(self, key: bytes, data: Plain, duplicates: tuple[Duplicate, ...]) -> None:
        """Remembers what the reader made of these bytes; written by :meth:`close`."""
        plain: list[Any] = [
            data,
            [[d.path, d.line, d.column, d.first_line, d.first_column] for d in duplicates],
        ]
        self._new.append((key, json.dumps(plain, ensure_ascii=False, separators=(",", ":"))))

    def close(self) -> None:
        """Writes what is new, and empties a store that mostly holds what nobody asks for any more."""
        if self._db is None:
            return
        try:
            with self._db:
                count = self._db.execute("SELECT count(*) FROM data").fetchone()[0]
                if count > 1000 + 4 * (self._used + len(self._new)):
                    self._db.execute("DELETE FROM data")
                self._db.executemany("INSERT OR REPLACE INTO data VALUES (?, ?)", self._new)
        except sqlite3.Error:
            pass
        self._db.close()
        self._db = None


def content_key(content: bytes) -> bytes:
    """The key under which the reader's result for these bytes is kept."""
    return hashlib.blake2b(_VERSION + content, digest_size=20).digest()
