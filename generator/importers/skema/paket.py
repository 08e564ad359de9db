"""The rows of the table of units: from its rules where it has any, else from codes, gaps and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importers.anatomy import alike
from generator.importers.codes import cleaned, find_code
from generator.importers.skema.model import Bacaan, BarisPaket, Tempat
from generator.importers.skema.tabel import BarisTabel
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line, Word, lines_of

_GUTTER = 4.0
"""Columns part where no word of any row stands for this many points."""

_HEADING_ROW = re.compile(r"\bkode\b.*\b(?:unit|judul)\b|\bjudul\s+unit\b", re.IGNORECASE)
LABEL_ROW = re.compile(r"^\W*(?:[\d.]+\s*)?(?:Rincian|Daftar)\s+Unit", re.IGNORECASE)
_OTHER_CODE = re.compile(
    r"^\W*(?:\d{1,3}\s*[.)]?\s+)?(?P<kode>[A-Z][A-Z0-9]{0,9}(?:[.\-/][A-Z0-9]{2,10}){1,3}[.\-/]\d{1,3})(?=\s|:|$)"
)
"""Codes of standards other than SKKNI have a grammar of their own; in the table of units they open a row too."""
_GROUP = re.compile(
    r"^\W*(?:[A-Za-z0-9]{1,3}[.)]\s*)?(?:kelompok\s+)?(?:unit\s+)?(?:kompetensi\s+)?(?P<nama>umum|inti|pilihan)(?:\s+unit)?(?:\s+kompetensi)?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Kolom:
    """A column of the table of units."""

    nama: str
    kiri: float
    kanan: float


def row_code(text: str) -> tuple[str, int, int] | None:
    """The unit code in a row of the table, and where it begins and ends."""
    match = find_code(text)
    if match is not None:
        return cleaned(match[0]), match.start(), match.end()
    other = _OTHER_CODE.match(text)
    return (other["kode"], other.start("kode"), other.end()) if other else None


def open_table(lines: Sequence[Line]) -> tuple[int, int]:
    """The lines of the table of units: from its heading, or from the line before its first code, to its last row."""
    coded = [i for i, line in enumerate(lines) if row_code(line.text)]
    if not coded:
        return len(lines), len(lines)
    first = next(
        (i for i in range(coded[0]) if _HEADING_ROW.search(lines[i].text) and not LABEL_ROW.match(lines[i].text)),
        coded[0],
    )
    while (
        first == coded[0]
        and first > 0
        and (lines[first - 1].text.startswith(":") or _GROUP.match(lines[first - 1].text))
    ):
        first -= 1
        coded[0] = first
    last = coded[-1] + 1
    left = min(w.x0 for w in lines[coded[-1]].words)
    while last < len(lines) and lines[last].x0 > left + 60 and not re.match(r"\W*\d+[.)]", lines[last].text):
        last += 1
    return first, last


def read_ruled(rows: Sequence[BarisTabel], bacaan: Bacaan, kosakata: Kosakata) -> list[BarisPaket]:
    """The rows of a ruled table: code, title and group by the heads of their columns."""
    result: list[BarisPaket] = []
    heads: dict[str, int] = {}
    group = ""
    for row in rows:
        texts = [join_lines((line.text for line in cell), kosakata) for cell in row.sel]
        named = _GROUP.match(" ".join(filter(None, texts)))
        code = next((i for i, cell in enumerate(row.sel) if code_of(cell)), None)
        if code is None and any(alike_any(text, "judul") for text in texts):
            heads = _heads(texts)
        elif code is None and named:
            group = named["nama"].casefold()
        elif code is None and result and row.baris[0].page != result[-1].tempat.halaman and not texts[0].strip("1. "):
            title = texts[heads.get("judul", -1)]
            result[-1] = replace(result[-1], judul=join_lines([result[-1].judul, title], kosakata))
        elif code is None:
            bacaan.leave(row.baris, "dalam tabel unit, tanpa kode", "kemasan.unit")
        else:
            title_at = heads.get("judul", next((i for i in range(code + 1, len(texts)) if texts[i].strip(" :")), code))
            title = texts[title_at] if title_at != code else ""
            found = _GROUP.match(texts[heads["kelompok"]]) if "kelompok" in heads else None
            kelompok = found["nama"].casefold() if found else group or "inti"
            kode = code_of(row.sel[code])
            result.append(BarisPaket(kode, title.lstrip(": ").strip(), kelompok, Tempat.of(row.baris)))
    return result


def _heads(texts: Sequence[str]) -> dict[str, int]:
    result: dict[str, int] = {}
    for i, text in enumerate(texts):
        for name, words in (("judul", ("judul",)), ("kelompok", ("kelompok", "keterangan", "inti", "pilihan"))):
            if name not in result and any(alike_any(text, word) for word in words):
                result[name] = i
                break
    return result


def code_of(cell: Sequence[Line]) -> str:
    """The code that a cell holds, also where its lines break it; nothing where it holds other words too."""
    text = "".join("".join(line.text.split()) for line in cell)
    found = row_code(text)
    return found[0] if found and len(found[0]) >= len(text) - 2 else ""


def read_open(lines: Sequence[Line], bacaan: Bacaan, kosakata: Kosakata) -> list[BarisPaket]:
    """The rows of a table without rules; a group stands in a column of its own, or on a line above its units."""
    body = [line for line in lines if not _is_heading(line)]
    columns = _columns([line for line in lines if _is_heading(line)], body)
    result: list[BarisPaket] = []
    group = ""
    for row in _rows(body):
        named = _GROUP.match(" ".join(line.text for line in row))
        entry = None if named else _entry(row, columns, group, kosakata)
        if named:
            group = named["nama"].casefold()
        elif entry is None:
            bacaan.leave(row, "dalam tabel unit, tanpa kode", "kemasan.unit")
        else:
            result.append(entry)
    return result


def _is_heading(line: Line) -> bool:
    return row_code(line.text) is None and _HEADING_ROW.search(line.text) is not None


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """A row for each code. A line before the first word of its row's title belongs to the nearer row."""
    rows: list[list[Line]] = []
    waiting: list[Line] = []
    for i, line in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        if row_code(line.text) or _GROUP.match(line.text):
            rows.append([*waiting, line])
            waiting = []
        elif following is not None and row_code(following.text) and _nearer(line, rows, following):
            waiting.append(line)
        elif rows:
            rows[-1].append(line)
        else:
            waiting.append(line)
    if waiting:
        rows.append(waiting)
    return rows


def _nearer(line: Line, rows: list[list[Line]], following: Line) -> bool:
    """Whether a line without code stands nearer to the row that follows: codes may be set at half height."""
    if not rows:
        return True
    last = rows[-1][-1]
    if line.page != following.page or last.page != line.page:
        return line.page == following.page
    return line.text.startswith(":") or following.top - line.top < (line.top - last.top) * 0.8


def _columns(headings: Sequence[Line], body: Sequence[Line]) -> list[_Kolom]:
    """Columns by the gaps that no row crosses; a gap without a column head on its right parts nothing."""
    words = [word for line in body for word in line.words]
    spans = sorted((word.x0, word.x1) for word in words)
    merged: list[list[float]] = []
    for x0, x1 in spans:
        if merged and x0 - merged[-1][1] < _GUTTER:
            merged[-1][1] = max(merged[-1][1], x1)
        else:
            merged.append([x0, x1])
    heads = [word for line in headings for word in line.words]
    result: list[_Kolom] = []
    for x0, x1 in merged:
        name = " ".join(
            w.text for w in heads if x0 - _GUTTER * 3 <= (w.x0 + w.x1) / 2 <= x1 + _GUTTER * 3 or _over(w, x0, x1)
        )
        if result and not name:
            result[-1] = _Kolom(result[-1].nama, result[-1].kiri, x1)
        else:
            result.append(_Kolom(name, x0, x1))
    return result


def _over(word: Word, x0: float, x1: float) -> bool:
    return min(word.x1, x1) - max(word.x0, x0) > 0.5 * (word.x1 - word.x0)


def _entry(row: list[Line], columns: Sequence[_Kolom], group: str, kosakata: Kosakata) -> BarisPaket | None:
    words = [word for line in row for word in line.words]
    code_line = next((line for line in row if row_code(line.text)), None)
    found = row_code(code_line.text) if code_line is not None else None
    if code_line is None or found is None:
        return None
    kode, _, end = found
    used = len(code_line.text[:end].split())
    code_right = code_line.words[used - 1].x1
    titles = [column for column in columns if alike_any(column.nama, "judul")]
    right = titles[0].kanan + _GUTTER / 2 if titles else float("inf")
    left = max(titles[0].kiri - _GUTTER / 2, code_right) if titles else code_right
    skip = set(map(id, code_line.words[:used]))
    title = [w for w in words if left <= w.x0 <= right and id(w) not in skip and w.text != ":"]
    if not title:
        title = [w for w in words if w.x0 >= code_right and w.text != ":"]
    text = join_lines((line.text.lstrip(": ") for line in lines_of(title, row[0].page)), kosakata)
    named = _group_of(words, columns) or group or "inti"
    return BarisPaket(kode, text, named, Tempat.of(row))


def _group_of(words: Sequence[Word], columns: Sequence[_Kolom]) -> str:
    for column in columns:
        if not any(alike_any(column.nama, name) for name in ("kelompok", "keterangan", "inti", "jenis")):
            continue
        inside = [
            w.text.casefold().strip(".,") for w in words if column.kiri - _GUTTER <= w.x0 <= column.kanan + _GUTTER
        ]
        found = [text for text in inside if text in ("umum", "inti", "pilihan")]
        if len(found) == 1:
            return found[0]
    return ""


def alike_any(text: str, meant: str) -> bool:
    """Whether one of the words of a text is the meant one."""
    return any(alike(word, meant) for word in re.findall(r"[^\W\d_]+", text))
