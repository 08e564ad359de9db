"""Annotations of a GitHub job, and the rest in lines.

GitHub shows at most ten annotations of each level for a step and drops the others without a word, so the worst come
first and the log names the rest. The whole report belongs into the job summary, which ``telusur check`` writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.dwi import Dwi
from checks.finding import TINGKAT
from checks.laporan import Laporan, Temuan
from checks.report.cara import Cara
from checks.report.source import printable, where
from checks.report.text import count_line

CAP = 10
"""Annotations of one level that GitHub shows for a step."""

_COMMAND = {"mayor": "error", "minor": "warning", "observasi": "notice"}
_REST = Dwi(
    "Tidak ditampilkan sebagai anotasi ({n}), karena GitHub membatasinya:",
    "Not shown as annotations ({n}), since GitHub limits them:",
)


def report(laporan: Laporan, cara: Cara) -> str:
    """Workflow commands, worst first, then what exceeds the cap, then the count."""
    lines, rest = [], []
    for tingkat in TINGKAT:
        findings = [temuan for temuan in laporan["temuan"] if temuan["tingkat"] == tingkat]
        lines += [_annotation(temuan, cara) for temuan in findings[:CAP]]
        rest += findings[CAP:]
    return "\n".join([*lines, *_rest(rest, cara), count_line(laporan, cara.bahasa), ""])


def _annotation(temuan: Temuan, cara: Cara) -> str:
    place = {
        "file": cara.letak.jalur(temuan["berkas"]),
        "line": str(temuan["baris"]),
        "endLine": str(temuan["baris_akhir"]),
    }
    if temuan["baris"] == temuan["baris_akhir"]:  # columns across lines are refused
        place |= {"col": str(temuan["kolom"]), "endColumn": str(temuan["kolom_akhir"])}
    title = {"title": f"{temuan['kode']} {temuan['judul']}"}
    properties = (place if temuan["berkas"] else {}) | title
    shown = ",".join(f"{key}={_escape(value, ':,')}" for key, value in properties.items())
    text = _escape(f"{temuan['pesan']} {temuan['perbaikan']}")
    return f"::{_COMMAND[temuan['tingkat']]} {shown}::{text}"


def _escape(text: str, also: str = "") -> str:
    """As the runner wants it, so that no text from a file can end a command or start another."""
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" + also else char for char in text)


def _rest(findings: Sequence[Temuan], cara: Cara) -> Iterator[str]:
    if findings:
        yield _REST.in_(cara.bahasa).format(n=len(findings))
    for temuan in findings:
        yield f"- {temuan['tingkat']} {temuan['kode']} {printable(where(temuan))} {printable(temuan['pesan'])}"
