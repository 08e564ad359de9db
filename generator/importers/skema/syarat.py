"""The requirement tree: and, or, and single requirements, as far as the words say so beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Literal

from generator.importers.codes import cleaned, find_code
from generator.importers.skema.butir import Simpul
from generator.importers.skema.kalimat import catalogue, whole
from generator.importers.skema.model import LONGEST, Bacaan, Tempat

Kata = Literal["dan", "atau", ""]

_JOIN_END = re.compile(r"[\s,;]*\b(dan\s*/\s*atau|dan\s+atau|dan|atau|serta)\s*[.,;:]?\s*$", re.IGNORECASE)
_JOIN_START = re.compile(r"^\s*(dan\s*/\s*atau|dan\s+atau|atau|dan|serta)\b[\s:,]*", re.IGNORECASE)
_JOINT = 40
_ONE_OF = re.compile(r"salah\s+satu|pilihan\s+(?:dari|berikut)|alternatif", re.IGNORECASE)
_ALL_OF = re.compile(r"\b(?:semua|seluruh)\b", re.IGNORECASE)
_INLINE = re.compile(r"\s*[,;]?\s+(dan\s*/\s*atau|dan\s+atau|atau|dan|serta|dengan)\s+", re.IGNORECASE)
_LEVELS: tuple[tuple[str, str], ...] = (
    ("sma_smk", r"(?:sma|slta|smu)\s*(?:/|atau)\s*(?:smk|sederajat)|smk\s*(?:/|atau)\s*(?:sma|slta|sederajat)|slta\b"),
    ("d4_s1", r"(?:d\W?(?:iv|4)|diploma\s+(?:iv|4|empat))\s*(?:/|atau)\s*(?:s\W?1|sarjana|strata\W?(?:1|satu))"),
    ("sd", r"\bsd\b|sekolah\s+dasar"),
    ("smp", r"\bsmp\b|\bsltp\b|sekolah\s+menengah\s+pertama"),
    ("smk", r"\bsmk\b|sekolah\s+menengah\s+kejuruan"),
    ("sma", r"\bsma\b|\bsmu\b|sekolah\s+menengah\s+(?:atas|umum)"),
    ("d1", r"\bd\W?(?:1|i)\b|diploma\s+(?:1|i|satu)\b"),
    ("d2", r"\bd\W?(?:2|ii)\b|diploma\s+(?:2|ii|dua)\b"),
    ("d3", r"\bd\W?(?:3|iii)\b|diploma\s+(?:3|iii|tiga)\b"),
    ("d4", r"\bd\W?(?:4|iv)\b|diploma\s+(?:4|iv|empat)\b"),
    ("s1", r"\bs\W?1\b|\bsarjana\b|strata\W?(?:1|satu)\b"),
    ("profesi", r"pendidikan\s+profesi"),
    ("s2", r"\bs\W?2\b|\bmagister\b|strata\W?(?:2|dua)\b"),
    ("s3", r"\bs\W?3\b|\bdoktor\b|strata\W?(?:3|tiga)\b"),
)
_SCHOOLING = re.compile(r"pendidikan|lulus|tamat|ijazah|ijasah|sekolah|sarjana|diploma|sederajat", re.IGNORECASE)
_EXPERIENCE = re.compile(r"pengalaman|bekerja|masa\s+kerja", re.IGNORECASE)
_YEARS = re.compile(r"(?P<n>\d{1,2})\s*(?:\([^)]*\)\s*)?tahun|(?P<kata>\b[a-z]+(?:\s+belas)?)\s+tahun", re.IGNORECASE)
_NOT_LEAST = re.compile(
    r"[<>≤≥]|kurang\s+dari|maksimal|paling\s+(?:lama|banyak)|\bbulan\b|setiap|per\s+tahun", re.IGNORECASE
)
_TRAINING = re.compile(r"pelatihan|training|kursus|diklat|bimbingan\s+teknis", re.IGNORECASE)
_HEALTH = re.compile(r"\bsehat\b|kesehatan|buta\s+warna", re.IGNORECASE)
_AGE = re.compile(r"\b(?:usia|umur|berusia|berumur)\b", re.IGNORECASE)
_STUDENT = re.compile(r"peserta\s+didik|\bsiswa\b|mahasiswa|\bpelajar\b|\bkelas\s+[XI\d]", re.IGNORECASE)
_CERTIFIED = re.compile(r"sertifikat\s+kompetensi|unit\s+kompetensi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cabang:
    """A branch: its data, the word that joins it to the next, whether anything in it is doubtful."""

    data: dict[str, Any]
    kata: Kata
    simpul: Simpul


def read(nodes: Sequence[Simpul], bacaan: Bacaan) -> dict[str, Any] | None:
    """The tree of the requirements; ids count the single ones in the order of the print."""
    nodes = _without_lead(nodes)
    if not nodes:
        return None
    tree = _joined(nodes, "", bacaan) if len(nodes) > 1 or nodes[0].jenis == "" else _node(nodes[0], bacaan)
    numbers = count(1)
    return _named(tree, "persyaratan_dasar", numbers, bacaan)


def _without_lead(nodes: Sequence[Simpul]) -> list[Simpul]:
    """The items; a paragraph that only announces them makes them its own."""
    found = [node for node in nodes if re.search(r"\w", node.teks)]
    if len(found) > 1 and found[0].jenis == "" and found[0].teks.endswith(":") and not found[0].anak:
        lead = found[0]
        return [Simpul(lead.nomor, "tanda", lead.teks, lead.baris, found[1:])]
    return found


def _node(node: Simpul, bacaan: Bacaan) -> dict[str, Any]:
    if len(node.teks) > LONGEST:
        bacaan.doubt(node.baris, "persyaratan_dasar", "terlalu panjang untuk satu syarat; kalimatnya dibiarkan utuh")
        return {"jenis": "lainnya", "teks": " ".join(_texts(node)), "_": node}
    if not node.anak:
        return _leaf(node, _clean(node.teks), bacaan)
    if _ONE_OF.search(node.teks):
        return _joined(node.anak, "atau", bacaan)
    if _ALL_OF.search(node.teks) or (node.teks.endswith(":") and not _kind(node.teks)):
        return _joined(node.anak, "dan" if _ALL_OF.search(node.teks) else "", bacaan)
    bacaan.doubt(node.baris, "persyaratan_dasar", "kalimat di atas daftar ini tidak menyebut semua atau salah satu")
    return _joined([replace_children(node), *node.anak], "dan", bacaan)


def _texts(node: Simpul) -> list[str]:
    return [node.teks, *(text for each in node.anak for text in _texts(each))]


def replace_children(node: Simpul) -> Simpul:
    """An item without what stands below it."""
    return replace(node, anak=[])


def _joined(nodes: Sequence[Simpul], said: Kata, bacaan: Bacaan) -> dict[str, Any]:
    """Several items as one branch. ``said`` is the word that the line above them gives; "" for none."""
    branches = _branches(nodes, bacaan)
    if len(branches) == 1:
        return branches[0].data
    words = {branch.kata for branch in branches[:-1]} - {""}
    if words == {"dan", "atau"}:
        lines = [line for node in nodes for line in node.baris]
        bacaan.doubt(lines, "persyaratan_dasar", "dan serta atau bercampur; dan dibaca lebih erat daripada atau")
        return {"salah_satu": [_group(part) for part in _parted(branches)]}
    word = said or next(iter(words), "")
    if not word:
        lines = [line for node in nodes for line in node.baris]
        bacaan.doubt(lines, "persyaratan_dasar", "tidak tertulis dan atau atau; dibaca sebagai semua")
    elif said and words and words != {said}:
        lines = [line for node in nodes for line in node.baris]
        bacaan.doubt(lines, "persyaratan_dasar", f"kalimat pengantar dan kata {next(iter(words))} tidak sejalan")
    return {"salah_satu" if word == "atau" else "semua": [branch.data for branch in branches]}


def _branches(nodes: Sequence[Simpul], bacaan: Bacaan) -> list[_Cabang]:
    result: list[_Cabang] = []
    for node in nodes:
        alone = _JOIN_START.match(node.teks)
        if result and alone and not node.teks[alone.end() :].strip(" .;,") and not node.anak:
            result[-1] = replace(result[-1], kata=_word(alone[1], node, bacaan))
            continue
        if result and alone and not result[-1].kata:
            result[-1] = replace(result[-1], kata=_word(alone[1], node, bacaan))
        # The word may stand at the end of the item, or of the last one below it.
        last = node
        while last.anak:
            last = last.anak[-1]
        end = _JOIN_END.search(last.teks[-_JOINT:])
        result.append(_Cabang(_node(node, bacaan), _word(end[1], last, bacaan) if end else "", node))
    return result


def _word(text: str, node: Simpul, bacaan: Bacaan) -> Kata:
    plain = re.sub(r"[\s/]", "", text.casefold())
    if plain == "danatau":
        bacaan.doubt(node.baris, "persyaratan_dasar", "dan/atau: putuskan apakah semua atau salah satu")
        return ""
    return "atau" if plain == "atau" else "dan"


def _parted(branches: Sequence[_Cabang]) -> list[list[_Cabang]]:
    parts: list[list[_Cabang]] = [[]]
    for branch in branches:
        parts[-1].append(branch)
        if branch.kata == "atau":
            parts.append([])
    return [part for part in parts if part]


def _group(part: Sequence[_Cabang]) -> dict[str, Any]:
    return part[0].data if len(part) == 1 else {"semua": [branch.data for branch in part]}


def _clean(text: str) -> str:
    """A requirement without the words that join it to others."""
    text = _JOIN_START.sub("", text)
    previous = ""
    while text != previous:
        previous, text = text, _JOIN_END.sub("", text)
    return text.rstrip(" ;,.")


def _leaf(node: Simpul, text: str, bacaan: Bacaan) -> dict[str, Any]:
    """A single requirement, or two in one sentence where both can be read."""
    own = _own_sentence(text)
    if own is not None:
        return own | {"_": node}
    pieces = _INLINE.split(text)
    words = {re.sub(r"[\s/]", "", word.casefold()) for word in pieces[1::2]}
    kinds = [_kind(piece) for piece in pieces[0::2]]
    if len(kinds) == 2 and all(kinds) and kinds[0] != kinds[1] and "danatau" not in words:
        key = "salah_satu" if words == {"atau"} else "semua"
        return {key: [_single(node, piece.strip(), bacaan) for piece in pieces[0::2]]}
    if "danatau" in words:
        bacaan.doubt(node.baris, "persyaratan_dasar", "dan/atau dalam satu kalimat; kalimatnya dibiarkan utuh")
    elif len([kind for kind in kinds if kind]) > 1 and len(set(filter(None, kinds))) > 1:
        bacaan.doubt(node.baris, "persyaratan_dasar", "beberapa syarat dalam satu kalimat; kalimatnya dibiarkan utuh")
    return _single(node, text, bacaan)


def _own_sentence(text: str) -> dict[str, Any] | None:
    """A sentence that our own form draws from the parts of a requirement."""
    umum = catalogue("_umum")
    kata, levels = umum["syarat"], {name: key for key, name in umum["pendidikan"].items()}
    field, at, role = _gap(kata["bidang_pendidikan"]), _gap(kata["bidang"]), _gap(kata["sebagai"])
    match = re.fullmatch(rf"{_gap(kata['pendidikan'])}(?: {field})?", text)
    if match and match["minimal"] in levels:
        return {"jenis": "pendidikan", "minimal": levels[match["minimal"]]} | _fields(match["bidang"])
    tail = rf"(?: {role})?(?: {at})?"
    match = re.fullmatch(rf"{_gap(kata['pengalaman'])}{tail}", text)
    if match and (years := whole(match["tahun"])) is not None:
        job = {"jabatan": match["jabatan"]} if match["jabatan"] else {}
        return {"jenis": "pengalaman", "tahun": years} | job | _fields(match["bidang"])
    match = re.fullmatch(rf"{_gap(kata['prasyarat'])}", text)
    if match and find_code(match["unit"]):
        return {"jenis": "prasyarat", "unit": [cleaned(code) for code in match["unit"].split(",")]}
    match = re.fullmatch(_gap(kata["pelatihan"]), text)
    if match:
        return {"jenis": "pelatihan", "topik": match["topik"]}
    return None


def _gap(template: str) -> str:
    """A short template as a pattern, its gap as a group."""
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template)).replace("\\ ", " ")


def _fields(text: str | None) -> dict[str, Any]:
    return {"bidang": [each.strip() for each in text.split(", ")]} if text else {}


def _kind(text: str) -> str:
    """What a requirement is about, if it is about one thing."""
    found = [
        name
        for name, pattern in (
            ("pelatihan", _TRAINING),
            ("pengalaman", _EXPERIENCE),
            ("prasyarat", _CERTIFIED),
            ("kesehatan", _HEALTH),
            ("usia", _AGE),
        )
        if pattern.search(text)
    ]
    if _STUDENT.search(text):
        return ""
    if not found and (_SCHOOLING.search(text) or _levels(text)):
        return "pendidikan"
    if "pelatihan" in found and "pengalaman" not in found:
        return "pelatihan"
    return found[0] if len(found) == 1 else ""


def _single(node: Simpul, text: str, bacaan: Bacaan) -> dict[str, Any]:
    """A requirement in its own words, with what can be read from them."""
    kind = _kind(text)
    data: dict[str, Any] = {"jenis": kind or "lainnya", "teks": text, "_": node}
    if not kind:
        bacaan.doubt(node.baris, "persyaratan_dasar", "jenis syarat tidak terbaca")
    elif kind == "pendidikan":
        levels = _levels(text)
        if len(levels) == 1:
            data["minimal"] = levels[0]
        else:
            bacaan.doubt(node.baris, "persyaratan_dasar", "pendidikan minimal tidak terbaca")
    elif kind == "pengalaman":
        years = _years(text)
        if re.search(r"[<>≤≥]", text):
            data["jenis"] = "lainnya"
        if years is not None:
            data["tahun"] = years
        else:
            bacaan.doubt(node.baris, "persyaratan_dasar", "lama pengalaman tidak terbaca")
    elif kind == "prasyarat":
        match = find_code(text)
        if match:
            data["unit"] = [cleaned(match[0])]
        else:
            bacaan.doubt(node.baris, "persyaratan_dasar", "unit prasyarat tidak terbaca")
    return data


def _levels(text: str) -> list[str]:
    """Levels of schooling that a text names; a combined one takes the place of its parts."""
    found: list[str] = []
    for name, pattern in _LEVELS:
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            found.append(name)
            text = f"{text[: match.start()]} | {text[match.end() :]}"
    return found


def _years(text: str) -> int | None:
    """Years of experience at least, where the text gives one number and no other limit."""
    if _NOT_LEAST.search(text):
        return None
    found = [whole(match["n"] or match["kata"]) for match in _YEARS.finditer(text)]
    numbers = [number for number in found if number is not None]
    return numbers[0] if len(numbers) == 1 else None


def _named(tree: dict[str, Any], jalur: str, numbers: Any, bacaan: Bacaan) -> dict[str, Any]:
    """The tree with ids and places, in the order in which keys are written."""
    for key in ("semua", "salah_satu"):
        if key in tree:
            return {key: [_named(each, f"{jalur}.{key}[{i}]", numbers, bacaan) for i, each in enumerate(tree[key])]}
    node: Simpul = tree.pop("_")
    bacaan.asal[jalur] = Tempat.of(node.baris)
    return {"id": f"pd{next(numbers)}", **tree}
