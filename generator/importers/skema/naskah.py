"""A whole scheme document: first page, nine sections, venue annex, and the texts of units that follow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.importers.anatomy import heads_units, starts_unit
from generator.importers.skema.acuan import Daftar
from generator.importers.skema.bagian import BAGIAN, HAK, Bagian, split
from generator.importers.skema.biaya import read_fee
from generator.importers.skema.butir import Simpul, check_numbers, plain, read
from generator.importers.skema.kalimat import catalogue
from generator.importers.skema.kemasan import read_package
from generator.importers.skema.model import Bacaan, Catatan, Tempat
from generator.importers.skema.muka import read_front
from generator.importers.skema.paket import row_code
from generator.importers.skema.proses import read_process
from generator.importers.skema.syarat import read as read_requirements
from generator.importers.wording import Kosakata
from generator.importers.words import Line, Page

_ANNEX = re.compile(r"LAMPIRAN\b.*|Lampiran(?:\s+[\dIVX]+\b.*|\s*:?\s*|\s+Persyaratan\b.*)")
_LIST_HEAD = re.compile(r"\W*(?:NO(?:MOR)?\b\W*)?(?:URUT\b\W*)?KODE\s*UNIT\b.*|\W*JUDUL\s*UNIT\b.*", re.IGNORECASE)
FEWEST = 4
"""A document with fewer of the nine sections is no scheme document."""


def read_scheme(pages: Sequence[Page], kosakata: Kosakata, daftar: Daftar) -> Bacaan | None:
    """What the pages say; nothing where they are no scheme document."""
    lines, rest = _until_annex([line for page in pages for line in page.lines])
    front, parts = split(lines, BAGIAN, 1)
    if len(parts) < FEWEST:
        return None
    bacaan = Bacaan()
    by_number = {page.number: page for page in pages}
    read_front([line for line in front if line.page == front[0].page or _near(line, front)], bacaan)
    for part in parts:
        if part.sebaris is not None:
            part.baris.insert(0, part.sebaris)
        _section(part, by_number, bacaan, kosakata, daftar)
    _note_order(parts, lines, bacaan)
    _venue(rest, bacaan, kosakata)
    return bacaan


def _near(line: Line, front: Sequence[Line]) -> bool:
    """Whether a line of the first pages may belong to the title page, which may itself follow a cover."""
    return line.page <= front[0].page + 1


def _until_annex(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The document proper, and its annexes."""
    _, parts = split(lines, BAGIAN, 1)
    if not parts or not parts[-1].baris:
        return lines, []
    start = lines.index(parts[-1].baris[0])
    for i in range(start, len(lines)):
        line = lines[i]
        if _ANNEX.fullmatch(line.text) or heads_units(line) or starts_unit(line, lines[i + 1 : i + 5]) or _coded(line):
            end = _start_of_page(lines, i)
            return lines[:end], lines[end:]
    return lines, []


def _coded(line: Line) -> bool:
    """Whether a line is a row of a list of units: a code among its first words."""
    found = row_code(line.text)
    return found is not None and len(line.text[: found[1]].split()) <= 1


def _start_of_page(lines: Sequence[Line], at: int) -> int:
    """Where what a list of units or a unit heads begins: its column heads and titles stand above it."""
    while at > 0 and lines[at - 1].page == lines[at].page:
        above = lines[at - 1]
        if not (above.text.isupper() or above.text.startswith(":") or _LIST_HEAD.fullmatch(above.text)):
            break
        at -= 1
    return at


def _section(part: Bagian, pages: Mapping[int, Page], bacaan: Bacaan, kosakata: Kosakata, daftar: Daftar) -> None:
    if part.kunci == "kemasan":
        read_package(part.baris, pages, bacaan, kosakata)
    elif part.kunci == "biaya":
        read_fee(part.baris, bacaan, kosakata)
    elif part.kunci == "proses":
        read_process(part.baris, bacaan, kosakata)
    elif part.kunci == "hak_kewajiban":
        _rights(part, bacaan, kosakata)
    else:
        nodes = read(part.baris, kosakata)
        check_numbers(nodes, part.nomor if nodes and nodes[0].jenis == "desimal" else (), part.kunci, bacaan)
        _listed(part, nodes, bacaan, daftar)


def _listed(part: Bagian, nodes: list[Simpul], bacaan: Bacaan, daftar: Daftar) -> None:
    if part.kunci == "persyaratan_dasar":
        tree = read_requirements(nodes, bacaan)
        if tree is not None:
            bacaan.data["persyaratan_dasar"] = tree
    elif part.kunci == "ruang_lingkup":
        _scope(nodes, bacaan)
    elif part.kunci == "acuan_normatif":
        _references(nodes, bacaan, daftar)
    else:
        bacaan.data[part.kunci] = plain(nodes, part.kunci, bacaan)


def _scope(nodes: list[Simpul], bacaan: Bacaan) -> None:
    """Users and content, where the print tells them apart; all as content where it does not."""
    names = (
        ("pengguna", re.compile(r"pengguna|lapangan\s+usaha", re.IGNORECASE)),
        ("isi", re.compile(r"\bisi\b|sertifikasi\b|kegiatan", re.IGNORECASE)),
    )
    result: dict[str, object] = {}
    loose: list[Simpul] = []
    for node in nodes:
        key = next(
            (
                key
                for key, pattern in names
                if node.anak and len(node.teks) < 80 and pattern.search(node.teks) and key not in result
            ),
            "",
        )
        if key:
            result[key] = plain(node.anak, f"ruang_lingkup.{key}", bacaan)
        else:
            loose.append(node)
    if loose:
        texts = plain(loose, "ruang_lingkup.isi", bacaan)
        earlier = result.get("isi")
        result["isi"] = [*(earlier if isinstance(earlier, list) else []), *texts]
        bacaan.doubt(
            loose[0].baris,
            "ruang_lingkup.isi",
            "lingkup pengguna dan lingkup isi tidak dibedakan; semua dimasukkan ke isi",
        )
    bacaan.data["ruang_lingkup"] = {key: result[key] for key in ("pengguna", "isi") if key in result}


def _references(nodes: list[Simpul], bacaan: Bacaan, daftar: Daftar) -> None:
    found: list[str] = []
    flat = [each for node in nodes for each in ((node, *node.anak) if node.anak else (node,))]
    for node in flat:
        if node.anak and node.teks.endswith(":"):
            continue
        acuan = daftar.find(node.teks)
        if acuan.id is None:
            place = node.tempat
            bacaan.acuan.append(Catatan(place.halaman, acuan.usul, node.teks, acuan.alasan, place.kotak))
        elif acuan.id in found:
            place = node.tempat
            bacaan.acuan.append(Catatan(place.halaman, acuan.id, node.teks, "sudah disebut di atasnya", place.kotak))
        else:
            bacaan.asal[f"acuan_normatif[{len(found)}]"] = Tempat.of(node.baris)
            found.append(acuan.id)
    bacaan.data["acuan_normatif"] = found


def _rights(part: Bagian, bacaan: Bacaan, kosakata: Kosakata) -> None:
    before, found = split(part.baris, HAK, 2)
    bacaan.leave(before, "sebelum hak pemohon", "hak_pemohon")
    for each in found:
        nodes = read(each.baris, kosakata)
        check_numbers(nodes, each.nomor if nodes and nodes[0].jenis == "desimal" else (), each.kunci, bacaan)
        bacaan.data[each.kunci] = plain(nodes, each.kunci, bacaan)
    if len({each.kunci for each in found}) < len(HAK):
        bacaan.doubt(part.judul, "hak_pemohon", "hak pemohon dan kewajiban pemegang tidak keduanya ditemukan")


def _note_order(parts: Sequence[Bagian], lines: Sequence[Line], bacaan: Bacaan) -> None:
    """Sections that are not there, and numbers of sections that are not their place."""
    keys = [part.kunci for part in parts]
    for heading in BAGIAN:
        if heading.kunci not in keys:
            bacaan.doubt(list(lines[:1]), heading.kunci, "bagian ini tidak ditemukan")
    for i, part in enumerate(parts, 1):
        if part.nomor and part.nomor != (i,):
            why = f"judul bagian ke-{i} bernomor {part.nomor[0]}"
            bacaan.penomoran.append(
                Catatan(part.judul[0].page, part.kunci, " ".join(line.text for line in part.judul), why)
            )


def _venue(lines: list[Line], bacaan: Bacaan, kosakata: Kosakata) -> None:
    """Technical requirements of the venue, as our form prints them; other annexes are not the scheme's own data."""
    form = catalogue("skema")
    start = next((i for i, line in enumerate(lines) if line.text == form["persyaratan_tuk"]), None)
    if start is None:
        return
    names = {text: key for key, text in form["tuk_bagian"].items()}
    parts: dict[str, list[Line]] = {}
    current: list[Line] | None = None
    for line in lines[start + 1 :]:
        if line.text in names:
            current = parts.setdefault(names[line.text], [])
        elif current is not None:
            current.append(line)
    result = {key: plain(read(body, kosakata), f"persyaratan_tuk.{key}", bacaan) for key, body in parts.items()}
    if result:
        bacaan.data["persyaratan_tuk"] = result
