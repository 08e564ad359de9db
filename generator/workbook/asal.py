"""The files as they were at export, kept in the workbook: what people changed since can then be told from what changed
in the repository, and comments come back with the file.

Answers are never kept this way: whoever deletes the sheet of keys has deleted them.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.workbook.baca import Lembaran
from generator.workbook.sel import from_cell, to_cell

FORMAT = "1"
_PIECE = 15_000


def rows(files: Mapping[str, str]) -> list[list[str]]:
    """The rows of the hidden sheet: path and text of each file, the text in pieces that a cell can hold."""
    return [
        ["telusur", FORMAT],
        *(
            [path, *(to_cell(text[i : i + _PIECE]) for i in range(0, len(text), _PIECE))]
            for path, text in sorted(files.items())
        ),
    ]


def files(sheet: Lembaran | None) -> dict[str, str]:
    """The files that a workbook kept, by path; none where the hidden sheet is gone or of another format."""
    result: dict[str, str] = {}
    for number, cells in sheet.rows() if sheet is not None else ():
        texts = [cell.teks for _, cell in sorted(cells.items())]
        if number == 1 and texts != ["telusur", FORMAT]:
            return {}
        if number > 1:
            result[texts[0]] = "".join(map(from_cell, texts[1:]))
    return result
