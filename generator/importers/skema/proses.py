"""Section 9: nine parts of the process, their clauses, and the numbers that they fix.

Sentences of our own form give back the value that they print. In other documents a number is taken only where one
is named; its clause stays as it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from generator.importers.skema.bagian import PROSES, Bagian, split
from generator.importers.skema.butir import Simpul, check_numbers, plain, read
from generator.importers.skema.kalimat import carve, catalogue, whole
from generator.importers.skema.model import LONGEST, Bacaan, Tempat
from generator.importers.wording import Kosakata
from generator.importers.words import Line

_N = r"(?P<n>\d{1,3})(?:\s*\([^)]*\))?"
_VALID = re.compile(rf"(?:masa\s+berlaku|berlaku)\b[^.]*?\b{_N}\s+tahun", re.IGNORECASE)
_WARNING = re.compile(rf"peringatan\b[^.]*?\b{_N}\s+bulan", re.IGNORECASE)
_SUSPENDED = re.compile(rf"pembekuan\b[^.]*?\b{_N}\s+bulan", re.IGNORECASE)
_EVERY = re.compile(rf"(?:setiap|tiap|sekali\s+dalam|per)\s+{_N}\s+(?P<satuan>bulan|tahun)", re.IGNORECASE)
_ONCE = re.compile(
    r"(?P<n>\d{1,2}|satu)\s*(?:\([^)]*\)\s*)?tahun\s+sekali|setahun\s+sekali|sekali\s+setahun", re.IGNORECASE
)
_BEFORE = re.compile(rf"{_N}\s+bulan\s+sebelum", re.IGNORECASE)
_APPEAL = re.compile(rf"diajukan\b[^.]*?\b{_N}\s+hari\s+kerja", re.IGNORECASE)
_DECIDED = re.compile(rf"(?:keputusan|diputuskan|diselesaikan)\b[^.]*?\b{_N}\s+hari\s+kerja", re.IGNORECASE)
_METHODS = (
    ("observasi_langsung", r"observasi|praktik|demonstrasi"),
    ("kegiatan_terstruktur", r"kegiatan\s+terstruktur"),
    ("lisan", r"lisan"),
    ("tertulis", r"tertulis|uji\s+tulis|tes\s+tulis"),
    ("wawancara", r"wawancara"),
    ("verifikasi_portofolio", r"porto\s?folio"),
    ("reviu_produk", r"re[vw]iu\s+produk|review\s+produk"),
    ("pihak_ketiga", r"pihak\s+ketiga"),
)


def read_process(lines: Sequence[Line], bacaan: Bacaan, kosakata: Kosakata) -> None:
    """The process, into ``bacaan``; missing parts are listed."""
    before, parts = split(lines, PROSES, 2)
    bacaan.leave(before, "sebelum 9.1", "proses")
    result: dict[str, Any] = {}
    for part in parts:
        if part.kunci in result:
            bacaan.leave([*part.judul, *part.baris], f"bagian {part.kunci} tercetak dua kali", f"proses.{part.kunci}")
            continue
        result[part.kunci] = _READERS[part.kunci](part, bacaan, kosakata)
    for heading in PROSES:
        if heading.kunci not in result:
            bacaan.doubt(list(lines[:1]), f"proses.{heading.kunci}", "bagian proses ini tidak ditemukan")
    bacaan.data["proses"] = result


def _list(
    part: Bagian, lines: Sequence[Line], key: str, bacaan: Bacaan, kosakata: Kosakata
) -> tuple[list[Any], list[Simpul]]:
    """The items of a part. A sentence that only announces them is left out: the form prints its own."""
    found = read([*([part.sebaris] if part.sebaris else []), *lines], kosakata)
    nodes = list(found)
    if len(nodes) > 1 and not nodes[0].jenis and not nodes[0].anak and re.search(r"(?::|berikut\W*)$", nodes[0].teks):
        bacaan.leave(
            nodes[0].baris, "kalimat pengantar; formulir mencetak pengantarnya sendiri", f"proses.{part.kunci}"
        )
        nodes = nodes[1:]
    check_numbers(nodes, part.nomor if len(part.nomor) > 1 else (), f"proses.{part.kunci}", bacaan)
    return plain(nodes, f"proses.{part.kunci}.{key}", bacaan), nodes


def _steps(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    lines = part.baris
    if part.kunci == "pendaftaran":
        lines = _evidence(lines, bacaan, kosakata)
    return {"langkah": _list(part, lines, "langkah", bacaan, kosakata)[0]}


def _evidence(lines: Sequence[Line], bacaan: Bacaan, kosakata: Kosakata) -> list[Line]:
    """The list of documents to bring, which our form draws from the requirements."""
    intro, _ = carve(lines, catalogue("skema")["bukti_pendaftaran"], kosakata)
    if intro is None:
        return list(lines)
    at = list(lines).index(intro.baris[-1]) + 1
    items = read(lines[at:], kosakata)
    entries = plain(items, "persyaratan_administratif", bacaan)
    bacaan.data["persyaratan_administratif"] = [{"id": f"pa{i}", "teks": text} for i, text in enumerate(entries, 1)]
    why = "bukti syarat dasar dan syarat administratif tercetak dalam satu daftar; pisahkan bila perlu"
    bacaan.doubt(intro.baris, "persyaratan_administratif", why)
    return list(lines[: at - len(intro.baris)])


def _test(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    form = catalogue("skema")
    said, lines = carve(part.baris, form["metode"], kosakata)
    steps, nodes = _list(part, lines, "langkah", bacaan, kosakata)
    names = {text: key for key, text in form["nama_metode"].items()}
    result: dict[str, Any] = {"langkah": steps}
    if said is not None:
        listed = [each.strip() for each in said.isi["metode"].split(", ")]
        if all(each in names for each in listed):
            result["metode"] = [names[each] for each in listed]
            bacaan.asal["proses.uji.metode"] = Tempat.of(said.baris)
            return result
    text = " ".join(each[:LONGEST] for each in _texts(nodes))
    found = [key for key, pattern in _METHODS if re.search(pattern, text, re.IGNORECASE)]
    if found:
        result["metode"] = found
        why = f"metode dibaca dari kata-kata langkahnya: {', '.join(found)}"
    else:
        why = "metode uji tidak terbaca"
    bacaan.doubt(part.judul, "proses.uji.metode", why)
    return result


def _decision(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    form = catalogue("skema")
    result: dict[str, Any] = {}
    lines = list(part.baris)
    both, lines = carve(lines, f"{form['masa_berlaku']} {form['dasar_masa_berlaku']}", kosakata)
    said = both
    if both is None:
        said, lines = carve(lines, form["masa_berlaku"], kosakata)
    steps, nodes = _list(part, lines, "langkah", bacaan, kosakata)
    result["langkah"] = steps
    if said is not None:
        _put(result, "masa_berlaku_tahun", whole(said.isi["tahun"]), "keputusan", said.baris, bacaan)
        if "dasar" in said.isi:
            result["dasar_masa_berlaku"] = said.isi["dasar"]
    else:
        _number(result, "masa_berlaku_tahun", _VALID, nodes, part, bacaan)
    return result


def _suspension(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    form = catalogue("skema")
    result: dict[str, Any] = {"kriteria": [], "akibat": []}
    nodes = read([*([part.sebaris] if part.sebaris else []), *part.baris], kosakata)
    check_numbers(nodes, part.nomor if len(part.nomor) > 1 else (), "proses.pembekuan_pencabutan", bacaan)
    loose: list[Simpul] = []
    for node in nodes:
        name = (
            "kriteria"
            if re.match(r"kriteria\b", node.teks, re.IGNORECASE)
            else "akibat"
            if re.match(r"akibat\b", node.teks, re.IGNORECASE)
            else ""
        )
        if name and node.anak:
            result[name] += plain(node.anak, f"proses.pembekuan_pencabutan.{name}", bacaan)
        elif not _own_number(node, form, result, bacaan):
            loose.append(node)
    if loose:
        result["kriteria"] += plain(loose, "proses.pembekuan_pencabutan.kriteria", bacaan)
        why = "kriteria dan akibat tidak dibedakan pada cetakan; semua dimasukkan ke kriteria"
        bacaan.doubt(loose[0].baris, "proses.pembekuan_pencabutan.kriteria", why)
    for key, pattern in (("peringatan_bulan", _WARNING), ("pembekuan_bulan", _SUSPENDED)):
        if key not in result:
            _number(result, key, pattern, loose, part, bacaan)
    return {key: value for key, value in result.items() if value != [] or key == "kriteria"}


def _own_number(node: Simpul, form: Any, result: dict[str, Any], bacaan: Bacaan) -> bool:
    for key, name in (("peringatan_bulan", "peringatan"), ("pembekuan_bulan", "pembekuan")):
        match = re.fullmatch(re.escape(form[name]).replace(r"\{bulan\}", "(?P<bulan>.+?)"), node.teks[:LONGEST])
        if match:
            _put(result, key, whole(match["bulan"]), "pembekuan_pencabutan", node.baris, bacaan)
            return True
    return False


def _surveillance(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    said, lines = carve(part.baris, catalogue("skema")["frekuensi"], kosakata)
    steps, nodes = _list(part, lines, "cara", bacaan, kosakata)
    result: dict[str, Any] = {}
    if said is not None:
        _put(result, "frekuensi_bulan", whole(said.isi["bulan"]), "surveilan", said.baris, bacaan)
    else:
        _months(result, nodes, part, bacaan)
    return result | {"cara": steps}


def _months(result: dict[str, Any], nodes: Sequence[Simpul], part: Bagian, bacaan: Bacaan) -> None:
    found: dict[int, Simpul] = {}
    for node in _all(nodes):
        for match in _EVERY.finditer(node.teks[:LONGEST]):
            found[int(match["n"]) * (12 if match["satuan"].casefold() == "tahun" else 1)] = node
        for match in _ONCE.finditer(node.teks[:LONGEST]):
            count = whole(match["n"]) if match["n"] else 1
            found[12 * (count or 1)] = node
    _one(result, "frekuensi_bulan", found, part, bacaan)


def _again(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    said, lines = carve(part.baris, catalogue("skema")["tenggat"], kosakata)
    steps, nodes = _list(part, lines, "kriteria", bacaan, kosakata)
    result: dict[str, Any] = {}
    if said is not None:
        _put(result, "tenggat_bulan", whole(said.isi["bulan"]), "sertifikasi_ulang", said.baris, bacaan)
    else:
        _number(result, "tenggat_bulan", _BEFORE, nodes, part, bacaan)
    return result | {"kriteria": steps}


def _use(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    _, lines = carve(part.baris, catalogue("skema")["janji"], kosakata)
    return {"janji": _list(part, lines, "janji", bacaan, kosakata)[0]}


def _appeal(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> dict[str, Any]:
    form = catalogue("skema")
    handed, lines = carve(part.baris, form["batas_pengajuan"], kosakata)
    decided, lines = carve(lines, form["batas_keputusan"], kosakata)
    steps, nodes = _list(part, lines, "langkah", bacaan, kosakata)
    result: dict[str, Any] = {}
    for key, said, pattern in (
        ("batas_pengajuan_hari_kerja", handed, _APPEAL),
        ("batas_keputusan_hari_kerja", decided, _DECIDED),
    ):
        if said is not None:
            _put(result, key, whole(said.isi["hari"]), "banding", said.baris, bacaan)
        else:
            _number(result, key, pattern, nodes, part, bacaan)
    return result | {"langkah": steps}


def _put(result: dict[str, Any], key: str, value: int | None, part: str, lines: list[Line], bacaan: Bacaan) -> None:
    if value is not None:
        result[key] = value
        bacaan.asal[f"proses.{part}.{key}"] = Tempat.of(lines)


def _number(
    result: dict[str, Any], key: str, pattern: re.Pattern[str], nodes: Sequence[Simpul], part: Bagian, bacaan: Bacaan
) -> None:
    """A number that the clauses name; none where they name none, or two that differ."""
    found = {int(match["n"]): node for node in _all(nodes) for match in pattern.finditer(node.teks[:LONGEST])}
    _one(result, key, found, part, bacaan)


def _one(result: dict[str, Any], key: str, found: dict[int, Simpul], part: Bagian, bacaan: Bacaan) -> None:
    if len(found) == 1:
        ((value, node),) = found.items()
        _put(result, key, value, part.kunci, node.baris, bacaan)
        return
    said = ", ".join(map(str, sorted(found)))
    why = f"beberapa angka disebut: {said}" if found else "angka ini tidak disebut pada cetakan"
    bacaan.doubt(part.judul, f"proses.{part.kunci}.{key}", why)


def _all(nodes: Sequence[Simpul]) -> list[Simpul]:
    return [each for node in nodes for each in (node, *_all(node.anak))]


def _texts(nodes: Sequence[Simpul]) -> list[str]:
    return [node.teks for node in _all(nodes)]


_READERS: dict[str, Callable[[Bagian, Bacaan, Kosakata], dict[str, Any]]] = {
    "pendaftaran": _steps,
    "asesmen": _steps,
    "uji": _test,
    "keputusan": _decision,
    "pembekuan_pencabutan": _suspension,
    "surveilan": _surveillance,
    "sertifikasi_ulang": _again,
    "penggunaan_sertifikat": _use,
    "banding": _appeal,
}
