"""The first page: name and kind of the scheme, numbers, dates, who set and who approved it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.importers.skema.bagian import number_of
from generator.importers.skema.kemasan import kind_of, level_of
from generator.importers.skema.model import Bacaan, Tempat
from generator.importers.words import Line, lines_of

_MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_DATE = rf"(?P<hari>\d{{1,2}})\s+(?P<bulan>{_MONTHS})\s+(?P<tahun>(?:19|20)\d\d)"
_SET = re.compile(rf"Ditetapkan\s+tanggal\s*:?\s*{_DATE}", re.IGNORECASE)
_APPROVED = re.compile(rf"Disahkan\s+tanggal\s*:?\s*{_DATE}", re.IGNORECASE)
_SCHEME = re.compile(r"^\W*(?:DOKUMEN\s+)?SKEMA\s+SERTIFIKASI\b\s*:?\s*(?P<sisa>.*)$", re.IGNORECASE)
_STOP = re.compile(
    r"\b(?:Ditetapkan|Disahkan|Nomor|Edisi|Revisi|Skema\s+sertifikasi|Disusun|dikembangkan|Permintaan|Dokumen\s+ini)\b",
    re.IGNORECASE,
)
_SENTENCE = 7
"""A line of the first page with so many words is part of a sentence."""
_STOP_LABEL = re.compile(r"\W*(?:Ditetapkan|Disahkan|Nomor|No\.|Edisi|Revisi|Status|Oleh)\b", re.IGNORECASE)
_LABELS = (
    ("nomor_dokumen", re.compile(r"^\W*(?:Nomor|No\.?)\s+Dokumen\s*:?\s*(?P<isi>\S.*)$", re.IGNORECASE)),
    ("nomor_skema", re.compile(r"^\W*(?:Nomor|No\.?)\s+Skema\s*:?\s*(?P<isi>\S.*)$", re.IGNORECASE)),
)
_EDITION = re.compile(
    r"^\W*Edisi\s*(?:/\s*Revisi)?\s*:?\s*(?P<edisi>\d{1,2})(?:\D+(?P<revisi>\d{1,2}))?\s*$", re.IGNORECASE
)
_REVISION = re.compile(r"^\W*Revisi\s*:?\s*(?P<revisi>\d{1,2})\s*$", re.IGNORECASE)
_TICK = re.compile(r"[√✓✔☑☒■]|\[\s*[xXvV]\s*\]")
_POST = re.compile(
    r"^\W*(?:Oleh|Ketua|Direktur|Pimpinan|Manajer|Komite|Ditetapkan|Disahkan|Nomor|tanggal)\b", re.IGNORECASE
)
_KIND_FIRST = re.compile(
    r"^(?:skema\s+)?(?:klas?ter|okupasi(?:\s+nasional)?|kkni)\b(?:\s+(?:level|jenjang|kualifikasi)\s+\S+)?\s*:?\s*",
    re.IGNORECASE,
)


def read_front(lines: Sequence[Line], bacaan: Bacaan) -> None:
    """What the first page says, into ``bacaan``; the sections win where they say it too."""
    _name(lines, bacaan)
    _approval(lines, bacaan)
    revisi: dict[str, object] = {}
    for line in lines:
        for key, pattern in _LABELS:
            match = pattern.match(line.text)
            if match and key not in bacaan.data:
                bacaan.data[key] = match["isi"].strip()
                bacaan.asal[key] = Tempat.of([line])
        match = _EDITION.match(line.text)
        if match:
            revisi["edisi"] = int(match["edisi"])
            bacaan.asal["revisi.edisi"] = Tempat.of([line])
        match = _REVISION.match(line.text) or (match if match and match["revisi"] else None)
        if match:
            revisi["revisi"] = int(match["revisi"])
            bacaan.asal["revisi.revisi"] = Tempat.of([line])
    status = _distribution(lines)
    if status:
        revisi["status_distribusi"] = status
    if revisi:
        bacaan.data["revisi"] = revisi
    _leave_rest(lines, bacaan)


def _leave_rest(lines: Sequence[Line], bacaan: Bacaan) -> None:
    """List sentences of the first pages: they have no place in the data."""
    rest = [line for line in lines if len(line.words) >= _SENTENCE and not _STOP_LABEL.match(line.text)]
    rest = [line for line in rest if not number_of(line.text)[0]]
    for page in sorted({line.page for line in rest}):
        bacaan.leave([line for line in rest if line.page == page], "kalimat pada halaman muka")


def _name(lines: Sequence[Line], bacaan: Bacaan) -> None:
    """The lines after "Skema sertifikasi", up to a sentence or a label."""
    for i, line in enumerate(lines):
        match = _SCHEME.match(line.text)
        if match is None:
            continue
        found = [line] if match["sisa"] else []
        texts = [match["sisa"]] if match["sisa"] else []
        for other in lines[i + 1 : i + 5]:
            if other.page != line.page or _STOP.search(other.text) or len(other.words) > 9 or other.text.endswith("."):
                break
            if texts and (found[-1].bottom + 1.6 * (found[-1].bottom - found[-1].top) < other.top):
                break
            texts.append(other.text)
            found.append(other)
        if not texts:
            continue
        text = " ".join(texts).strip()
        kind, level = kind_of(text), level_of(text)
        bare = _KIND_FIRST.sub("", text).strip(" :-–") or text
        bacaan.data.setdefault("judul", bare)
        bacaan.asal.setdefault("judul", Tempat.of(found))
        if kind:
            bacaan.data.setdefault("jenis", kind)
            bacaan.asal.setdefault("jenis", Tempat.of(found))
        if level and kind == "kkni":
            bacaan.data.setdefault("jenjang_kkni", level)
            bacaan.asal.setdefault("jenjang_kkni", Tempat.of(found))
        return


def _approval(lines: Sequence[Line], bacaan: Bacaan) -> None:
    result: dict[str, object] = {}
    names = _names(lines)
    for key, pattern, name in (("ditetapkan", _SET, names[0]), ("disahkan", _APPROVED, names[1])):
        line = next((each for each in lines if pattern.search(each.text)), None)
        day = _day(pattern.search(line.text)) if line is not None else None
        entry: dict[str, object] = {}
        if name is not None:
            entry["oleh"] = name.text
            bacaan.asal[f"pengesahan.{key}.oleh"] = Tempat.of([name])
        if day is not None and line is not None:
            entry["tanggal"] = day
            bacaan.asal[f"pengesahan.{key}.tanggal"] = Tempat.of([line])
        if entry:
            result[key] = entry
    if result:
        bacaan.data["pengesahan"] = result


def _day(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    try:
        return date(int(match["tahun"]), _MONTHS.split("|").index(match["bulan"].casefold()) + 1, int(match["hari"]))
    except ValueError:
        return None


def _names(lines: Sequence[Line]) -> tuple[Line | None, Line | None]:
    """Who signs left and right: the one line of each half, between the dates and the numbers, that is no label."""
    start = next((i for i, line in enumerate(lines) if _SET.search(line.text) or _APPROVED.search(line.text)), None)
    if start is None:
        return None, None
    both = next((line for line in lines if re.search(r"Ditetapkan.*Disahkan", line.text, re.IGNORECASE)), None)
    if both is None:
        return None, None
    middle = next(word.x0 for word in both.words if word.text.casefold().startswith("disahkan")) - 2
    end = next(
        (i for i in range(start, len(lines)) if re.match(r"\W*(?:Nomor|No\.?)\s", lines[i].text, re.IGNORECASE)), start
    )
    words = [word for line in lines[start:end] for word in line.words]
    page = lines[start].page
    halves = [lines_of((w for w in words if (w.x0 < middle) is left), page) for left in (True, False)]
    found = [[line for line in half if not _POST.match(line.text) and len(line.words) <= 8] for half in halves]
    left, right = (each[0] if len(each) == 1 else None for each in found)
    return left, right


def _distribution(lines: Sequence[Line]) -> str:
    """Controlled or not, where exactly one of the two is ticked."""
    found = [
        line.text[match.end() :]
        for line in lines
        if (match := _TICK.search(line.text)) and re.search(r"terkendali", line.text, re.IGNORECASE)
    ]
    if len(found) != 1:
        return ""
    return "tidak_terkendali" if re.match(r"\W*(?:tak|tidak)\b", found[0], re.IGNORECASE) else "terkendali"
