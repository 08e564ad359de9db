"""The report for a terminal: excerpt, caret, related places, basis, repair, and a summary."""

from __future__ import annotations

from collections.abc import Iterator

import click

from checks.dwi import Dwi
from checks.laporan import Laporan, Tempat, Temuan, TemuanDikecualikan
from checks.report.cara import Cara
from checks.report.source import Lines, printable, where, window

_COLOURS = {"mayor": "red", "minor": "yellow", "observasi": "cyan"}
_MOST_RELATED = 3
_KEPASTIAN = {
    "T": Dwi("dibaca", "read"),
    "S": Dwi("sumber sekunder", "secondary source"),
}
_EXTRA = Dwi("pemeriksaan tambahan", "additional check")
_BASIS = Dwi("dasar   ", "basis   ")
_REQUIRED = Dwi("syarat  ", "required")
_REPAIR = Dwi("lakukan ", "do      ")
_SEE = Dwi("lihat", "see")
_MORE = Dwi("dan {n} tempat lain", "and {n} more")
_NONE = Dwi("Tidak ada temuan.", "No findings.")
_COUNT = Dwi(
    "{n} temuan: {mayor} mayor, {minor} minor, {observasi} observasi.",
    "Findings: {n} ({mayor} mayor, {minor} minor, {observasi} observasi).",
)
_WAIVED_HEAD = Dwi("Dikecualikan dengan alasan: {n}", "Waived with a reason: {n}")
_WAIVED = Dwi(
    "{kode} {tempat}: {alasan} ({oleh}, sampai {sampai})", "{kode} {tempat}: {alasan} ({oleh}, until {sampai})"
)
_CONTEXT = Dwi(
    "Profil {profil}, {berkas} berkas, tanggal acuan {tanggal}, aturan per {aturan}.",
    "Profile {profil}, {berkas} files, reference date {tanggal}, rules as of {aturan}.",
)
_BASELINE = Dwi(
    "Temuan lama dalam baseline, tidak ditampilkan: {n}. Yang sudah diperbaiki dicatat dengan: telusur baseline",
    "Old findings in the baseline, not shown: {n}. Record what was mended with: telusur baseline",
)
_EXPLAIN = Dwi("Penjelasan aturan: telusur rules {kode}", "About a rule: telusur rules {kode}")


def report(laporan: Laporan, cara: Cara) -> str:
    """Findings in the order of their places, then the waived ones in short, then the summary."""
    parts = ["\n".join(_finding(temuan, cara.lines, cara.bahasa)) + "\n" for temuan in laporan["temuan"]]
    parts.append("\n".join(_summary(laporan, cara.bahasa)) + "\n")
    text = "\n".join(parts)
    return text if cara.warna else click.unstyle(text)


def count_line(laporan: Laporan, bahasa: str) -> str:
    """How many findings there are, by severity."""
    n = len(laporan["temuan"])
    return _COUNT.in_(bahasa).format(n=n, **laporan["ringkasan"]) if n else _NONE.in_(bahasa)


def context_line(laporan: Laporan, bahasa: str) -> str:
    """What was checked, against what, as of when."""
    return _CONTEXT.in_(bahasa).format(
        profil=laporan["profil"],
        berkas=laporan["ringkasan"]["berkas"],
        tanggal=laporan["tanggal_acuan"],
        aturan=laporan["tanggal_aturan"],
    )


def _finding(temuan: Temuan, lines: Lines, bahasa: str) -> Iterator[str]:
    tingkat = click.style(temuan["tingkat"], fg=_COLOURS[temuan["tingkat"]], bold=True)
    yield f"{tingkat} {click.style(temuan['kode'], bold=True)}: {printable(temuan['pesan'])}"
    yield from _excerpt(temuan, "-->", lines, _COLOURS[temuan["tingkat"]])
    related = temuan["terkait"]
    for place in related[:_MOST_RELATED]:
        yield from _excerpt(place, f"{_SEE.in_(bahasa)}", lines, "blue", f" ({place['label']})")
    if len(related) > _MOST_RELATED:
        yield f"  {_MORE.in_(bahasa).format(n=len(related) - _MOST_RELATED)}"
    yield f"  {_BASIS.in_(bahasa)}: {_basis(temuan, bahasa)}"
    yield f"  {_REQUIRED.in_(bahasa)}: {temuan['syarat']}"
    yield f"  {_REPAIR.in_(bahasa)}: {click.style(printable(temuan['perbaikan']), bold=True)}"


def _basis(temuan: Temuan, bahasa: str) -> str:
    if temuan["klausul"] is None:
        return _EXTRA.in_(bahasa)
    return f"{temuan['klausul']} ({_KEPASTIAN[temuan['kepastian']].in_(bahasa)})"


def _excerpt(place: Tempat, arrow: str, lines: Lines, colour: str, label: str = "") -> Iterator[str]:
    if not place["berkas"]:
        return
    yield f"  {arrow} {click.style(printable(where(place)), underline=True)}{label}"
    line = printable(lines(place["berkas"], place["baris"]))
    if not line.strip():
        return
    one_line = place["baris_akhir"] == place["baris"]
    end = place["kolom_akhir"] if one_line else len(line) + 1
    shown, start, stop = window(line, place["kolom"], end)
    number = str(place["baris"])
    gutter = " " * (len(number) + 2)
    yield f"{gutter} |"
    yield f"  {number} | {shown}"
    yield f"{gutter} | {' ' * (start - 1)}{click.style('^' * max(1, stop - start), fg=colour, bold=True)}"


def _summary(laporan: Laporan, bahasa: str) -> Iterator[str]:
    if laporan["dikecualikan"]:
        yield _WAIVED_HEAD.in_(bahasa).format(n=len(laporan["dikecualikan"]))
        for each in laporan["dikecualikan"]:
            yield f"  {_waived(each, bahasa)}"
    yield click.style(count_line(laporan, bahasa), bold=True)
    if laporan["ringkasan"].get("baseline"):
        yield _BASELINE.in_(bahasa).format(n=laporan["ringkasan"]["baseline"])
    yield context_line(laporan, bahasa)
    if laporan["temuan"]:
        yield _EXPLAIN.in_(bahasa).format(kode=laporan["temuan"][0]["kode"])


def _waived(each: TemuanDikecualikan, bahasa: str) -> str:
    return printable(
        _WAIVED.in_(bahasa).format(
            kode=each["kode"],
            tempat=where(each),
            alasan=each["alasan"],
            oleh=each["oleh"],
            sampai=each["sampai"],
        )
    )
