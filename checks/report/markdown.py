"""A comment for a pull request, and the summary of a job: findings by severity, with links.

The first line is a mark by which a job finds its own comment again and replaces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checks.dwi import Dwi
from checks.finding import TINGKAT
from checks.laporan import Laporan, Temuan
from checks.report.cara import Cara
from checks.report.source import printable
from checks.report.text import context_line, count_line

MARK = "<!-- telusur -->"

_MOST = 60_000
"""Characters; GitHub refuses comments of more than 65,536."""
_MOST_WAIVED = 50
_MOST_SCHEMES = 50

_HEAD = Dwi("Pemeriksaan skema sertifikasi", "Check of certification schemes")
_COLUMNS = Dwi("| Tempat | Aturan | Temuan | Lakukan |", "| Place | Rule | Finding | Do |")
_CUT = Dwi("dan {n} temuan lain; selengkapnya: `telusur check`", "and {n} more findings; all of them: `telusur check`")
_COVERAGE = Dwi(
    "| Skema | KUK | Tercakup rencana | Tercakup butir |", "| Scheme | KUK | Covered by the plan | Covered by items |"
)
_WAIVED = Dwi("Dikecualikan dengan alasan", "Waived with a reason")
_SPECIAL = re.compile(r"([\\`*_\[\]|~])")
_ADDRESSING = re.compile(r"(@|#|:(?=//)|www(?=\.))")


def report(laporan: Laporan, cara: Cara) -> str:
    """The whole text; what does not fit is counted."""
    head = [MARK, f"### {_HEAD.in_(cara.bahasa)}", "", f"**{count_line(laporan, cara.bahasa)}**", ""]
    tail = [*_coverage(laporan, cara), *_waived(laporan, cara), context_line(laporan, cara.bahasa), ""]
    room = _MOST - sum(len(line) + 1 for line in (*head, *tail))
    body: list[str] = []
    for tingkat in TINGKAT:
        findings = [temuan for temuan in laporan["temuan"] if temuan["tingkat"] == tingkat]
        table, room = _table(tingkat, findings, cara, room)
        body += table
    return "\n".join([*head, *body, *tail])


def _table(tingkat: str, findings: Sequence[Temuan], cara: Cara, room: int) -> tuple[list[str], int]:
    """The findings of one severity, and how much room is left after them."""
    if not findings:
        return [], room
    lines = [f"#### {tingkat} ({len(findings)})", "", _COLUMNS.in_(cara.bahasa), "|---|---|---|---|"]
    cut = _CUT.in_(cara.bahasa)
    room -= sum(len(line) + 1 for line in lines) + len(cut) + 20
    for shown, temuan in enumerate(findings):
        row = _row(temuan, cara)
        if len(row) + 1 > room:
            lines += ["", cut.format(n=len(findings) - shown)]
            break
        room -= len(row) + 1
        lines.append(row)
    return [*lines, ""], room


def _row(temuan: Temuan, cara: Cara) -> str:
    place = f"{temuan['berkas']}:{temuan['baris']}"
    link = f"[{_plain(place)}]({cara.letak.tautan(temuan['berkas'], temuan['baris'])})" if temuan["berkas"] else ""
    return f"| {link} | {temuan['kode']} | {_plain(temuan['pesan'])} | {_plain(temuan['perbaikan'])} |"


def _coverage(laporan: Laporan, cara: Cara) -> Iterator[str]:
    rows = laporan.get("liputan", [])
    if rows:
        yield _COVERAGE.in_(cara.bahasa)
        yield "|---|---|---|---|"
    for row in sorted(rows, key=lambda row: (row["direncanakan"] - row["kuk"], row["skema"]))[:_MOST_SCHEMES]:
        yield f"| {_plain(row['skema'])} | {row['kuk']} | {row['direncanakan']} | {row['berbutir']} |"
    if rows:
        yield ""


def _waived(laporan: Laporan, cara: Cara) -> Iterator[str]:
    waived = laporan["dikecualikan"]
    if waived:
        yield f"<details><summary>{_WAIVED.in_(cara.bahasa)}: {len(waived)}</summary>\n"
        for each in waived[:_MOST_WAIVED]:
            place = _plain(f"{each['berkas']}:{each['baris']}")
            yield f"- {each['kode']} {place}: {_plain(each['alasan'])} ({_plain(each['oleh'])}, {each['sampai']})"
        yield "\n</details>\n"


def _plain(text: str) -> str:
    """Text that is only text: no markup, no HTML, nobody addressed."""
    text = printable(text.replace("\n", " ")).replace("&", "&amp;").replace("<", "&lt;")
    # A comment splits what would become a mention, a reference to an issue, or a link.
    return _ADDRESSING.sub(r"\1<!-- -->", _SPECIAL.sub(r"\\\1", text))
