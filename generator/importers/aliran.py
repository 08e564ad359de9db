"""Compressed streams of a PDF, measured before anything unfolds them: a small file may hold gigabytes of nothing."""

from __future__ import annotations

import re
import zlib

from generator.importers.failure import TerlaluBesar

MAX_STREAM = 32 * 1024 * 1024
"""Bytes of one unfolded stream that is no picture. The drawing of a page has some 20 thousand."""

MAX_TOTAL = 600 * 1024 * 1024
_DICTIONARY = 1500
_STREAM = re.compile(rb"stream\r?\n")
_CHUNK = 1 << 18


def check_streams(content: bytes, name: str) -> None:
    """Raises :class:`TerlaluBesar` where streams unfold beyond the limits. Pictures are never unfolded, nor counted."""
    total = 0
    for match in _STREAM.finditer(content):
        if content[match.start() - 3 : match.start()] == b"end":
            continue
        head = content[max(0, match.start() - _DICTIONARY) : match.start()]
        head = head[max(head.rfind(b" obj"), 0) :]
        folds = head.count(b"FlateDecode") + len(re.findall(rb"/Fl[\s\]/>]", head))
        if not folds or re.search(rb"/Subtype\s*/Image", head):
            continue
        size = _unfolded(content, match.end(), folds)
        total += size
        if size > MAX_STREAM or total > MAX_TOTAL:
            limit = MAX_STREAM if size > MAX_STREAM else MAX_TOTAL
            raise TerlaluBesar(name, ukuran="aliran terkompresi", batas=f"{limit // 1024 // 1024} MB sesudah dibuka")


def _unfolded(content: bytes, start: int, folds: int) -> int:
    """How large a stream becomes, counted up to just above the limit; what cannot be unfolded counts nothing."""
    decoders = [zlib.decompressobj() for _ in range(min(folds, 4))]
    size = 0
    view = memoryview(content)
    for at in range(start, len(content), _CHUNK):
        pending = [bytes(view[at : at + _CHUNK])]
        try:
            for decoder in decoders:
                pending = _pieces(decoder, pending)
        except zlib.error:
            return size
        size += sum(map(len, pending))
        if size > MAX_STREAM or decoders[0].eof:
            return size
    return size


def _pieces(decoder: zlib._Decompress, pieces: list[bytes]) -> list[bytes]:
    result: list[bytes] = []
    left = MAX_STREAM + 1
    for piece in pieces:
        data = piece
        while data and left > 0 and not decoder.eof:
            result.append(decoder.decompress(data, min(left, 1 << 20)))
            left -= len(result[-1])
            data = decoder.unconsumed_tail
    return result
