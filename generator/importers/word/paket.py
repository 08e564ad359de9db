"""The zip of a Word document, opened with limits: a small file may unfold into gigabytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError, XMLParser, iterparse

from generator.importers.failure import Berbahaya, RusakWord, TakTerbaca, TerlaluBesar

MAX_BYTES = 100 * 1024 * 1024
MAX_FILES = 5000
MAX_PART = 80 * 1024 * 1024
"""Bytes of one part, unfolded. The text of 900 pages has some 30 million."""

MAX_DEPTH = 200
"""Tables within tables; Word itself gives up far below."""

_EOCD = b"PK\x05\x06"
_TAIL = 65_557
_ENTRY = 400
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Paket:
    """An open package: its name as shown, and its parts by their names."""

    nama: str
    zip: zipfile.ZipFile

    def has(self, part: str) -> bool:
        """Whether there is a part of this name."""
        return part in self.zip.NameToInfo

    def events(self, part: str) -> Iterator[tuple[str, Element]]:
        """``start`` and ``end`` of every element of a part, as the standard library gives them."""
        depth = 0
        with self._open(part) as stream:
            try:
                for event, element in iterparse(stream, events=("start", "end"), parser=XMLParser()):
                    depth += 1 if event == "start" else -1
                    if depth > MAX_DEPTH:
                        raise Berbahaya(self.nama, sebab="elemen bersarang terlalu dalam", cause="nested too deeply")
                    yield event, element
            except (ParseError, zipfile.BadZipFile, EOFError, ValueError) as error:
                raise RusakWord(self.nama) from error

    def root(self, part: str) -> Element:
        """A small part as a tree."""
        element: Element | None = None
        for event, each in self.events(part):
            if event == "start" and element is None:
                element = each
        if element is None:
            raise RusakWord(self.nama)
        return element

    def _open(self, part: str) -> _Limited:
        archive = self.zip
        try:
            return _Limited(archive.open(part), self.nama)
        except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            raise RusakWord(self.nama) from error


class _Limited:
    """A stream that ends in a failure where it gives more than a part may have, or declares a document type."""

    def __init__(self, stream: IO[bytes], name: str) -> None:
        self._stream, self._name, self._left, self._tail = stream, name, MAX_PART, b""

    def __enter__(self) -> _Limited:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes."""
        data = self._stream.read(min(size, _CHUNK) if size > 0 else _CHUNK)
        self._left -= len(data)
        if self._left < 0:
            limit = f"{MAX_PART // 1024 // 1024} MB"
            raise TerlaluBesar(self._name, ukuran=f"> {limit} sesudah dibuka", batas=limit)
        # Entities are how XML reads other files and swells; Word never declares any.
        if b"<!DOCTYPE" in self._tail + data or b"<!ENTITY" in self._tail + data:
            raise Berbahaya(self._name, sebab="deklarasi entitas XML", cause="XML entity declarations")
        self._tail = data[-16:]
        return data


def directory_size(path: Path) -> tuple[int, int] | None:
    """Files of a zip, and bytes of its directory, which the library reads whole; ``None`` where it has no end."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL))
        tail = stream.read()
    at = tail.rfind(_EOCD)
    if at < 0 or len(tail) < at + 16:
        return None
    return int.from_bytes(tail[at + 10 : at + 12], "little"), int.from_bytes(tail[at + 12 : at + 16], "little")


def fits(size: tuple[int, int]) -> bool:
    """Whether a directory is one that office programs write: counted, and its length not above what the count needs."""
    return size[0] <= MAX_FILES and size[1] <= MAX_FILES * _ENTRY


@contextmanager
def open_package(path: Path, name: str) -> Iterator[Paket]:
    """The package of a file. Raises an :class:`~generator.importers.failure.ImporGagal` for what may not be opened."""
    try:
        size, directory = path.stat().st_size, directory_size(path)
    except OSError as error:
        raise TakTerbaca(name) from error
    if size > MAX_BYTES:
        raise TerlaluBesar(name, ukuran="> 100 MB", batas="100 MB")
    if directory is None:
        raise RusakWord(name)
    if not fits(directory):
        raise TerlaluBesar(name, ukuran=f"{directory[0]} berkas di dalamnya", batas=f"{MAX_FILES} berkas")
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise RusakWord(name) from error
    with archive:
        yield Paket(name, archive)
