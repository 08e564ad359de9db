"""SKM-036: titles of units are those of the standard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.kode import normal
from registry.reader import Path
from registry.store import Document
from registry.units import EntriUnit, bare

_QUOTED = re.compile(r"(?P<kode>[A-Z]{1,3}\.\w{4,7}\.\d{3}\.\d{1,2})[\s:–—(\"“-]+(?P<judul>[A-Z][^\n;:()\"”]{4,200})")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for i, entry in subject.kemasan:
        if not entry.judul:
            yield _without(subject, i, entry)
    yield from _typed(subject)
    for document in (subject.document, subject.mapa):
        if document is not None:
            yield from _in_text(subject, document)


def _without(subject: SkemaSubject, i: int, entry: EntriUnit) -> Hit:
    folder = subject.registry.standar.get(entry.standar)
    terkait: tuple[Related, ...] = ()
    if folder and folder.standar and entry.baris is not None:
        terkait = (related_in(folder.standar, ("daftar", entry.baris, "kode"), "daftar"),)
    path = ("kemasan", "unit", i, "kode")
    return subject.hit(path, "tanpa_judul", acuan=entry.kode, terkait=terkait, kode=entry.kode, standar=entry.standar)


def _typed(subject: SkemaSubject) -> Iterator[Hit]:
    """Titles written beside the codes of the package. The model has no such key; a wrong title is worse than that."""
    raw = subject.document.raw
    kemasan = raw.get("kemasan") if isinstance(raw, dict) else None
    units = kemasan.get("unit") if isinstance(kemasan, dict) else None
    for i, unit in enumerate(units if isinstance(units, list) else ()):
        if isinstance(unit, dict) and isinstance(unit.get("judul"), str) and isinstance(unit.get("kode"), str):
            entry = subject.registry.units.one(unit["kode"])
            if entry is not None and entry.judul and bare(unit["judul"]) not in _accepted(subject, entry):
                path: Path = ("kemasan", "unit", i, "judul")
                yield _differs(subject, subject.document.berkas, path, "berbeda", entry, unit["judul"])


def _in_text(subject: SkemaSubject, document: Document[Any]) -> Iterator[Hit]:
    """Titles that running text quotes after a code."""
    codes = {normal(entry.kode): entry for _, entry in subject.kemasan if entry.judul}
    least = ambang("SKM-036", "kemiripan_persen") / 100
    for path, text in subject.registry.texts_of(document.berkas):
        match = _QUOTED.search(text) if len(text) > 20 else None
        entry = codes.get(normal(match["kode"])) if match else None
        if match is None or entry is None:
            continue
        said = match["judul"].rstrip(" .,")
        if any(bare(said).startswith(title) for title in _accepted(subject, entry)):
            continue
        if SequenceMatcher(None, bare(said), bare(entry.judul or ""), autojunk=False).ratio() >= least:
            yield _differs(subject, document.berkas, path, "dikutip", entry, said)


def _accepted(subject: SkemaSubject, entry: EntriUnit) -> set[str]:
    """The title that counts, and with a registered erratum the other reading too."""
    titles = {bare(entry.judul or "")}
    folder = subject.registry.standar.get(entry.standar)
    document = entry.dokumen
    for ralat in folder.standar.data.ralat if folder and folder.standar else ():
        if normal(ralat.di) in (normal(entry.kode), normal(document.data.kode) if document else ""):
            titles.update(bare(reading) for reading in (ralat.daftar, ralat.uraian) if reading)
    return titles


def _differs(subject: SkemaSubject, berkas: str, path: Path, pesan: str, entry: EntriUnit, said: str) -> Hit:
    args = {
        "kode": entry.kode,
        "tertulis": said,
        "judul": entry.judul or "",
        "beda": _word_diff(said, entry.judul or ""),
    }
    return Hit(berkas, path, args, pesan, acuan=entry.kode, terkait=_source(subject, entry))


def _source(subject: SkemaSubject, entry: EntriUnit) -> tuple[Related, ...]:
    folder = subject.registry.standar.get(entry.standar)
    if folder and folder.standar and entry.baris is not None:
        return (related_in(folder.standar, ("daftar", entry.baris, "judul"), "daftar"),)
    return (related_in(entry.dokumen, ("judul",), "daftar"),) if entry.dokumen else ()


def _word_diff(said: str, title: str) -> str:
    """The words that differ: ``Structure Query Language > SQL``."""
    a, b = said.split(), title.split()
    matcher = SequenceMatcher(None, [word.casefold() for word in a], [word.casefold() for word in b], autojunk=False)
    return "; ".join(
        f"{' '.join(a[i:j]) or '-'} > {' '.join(b[k:m]) or '-'}"
        for kind, i, j, k, m in matcher.get_opcodes()
        if kind != "equal"
    )


RULE = Rule(
    kode="SKM-036",
    judul=Dwi("Judul unit sama dengan standar", "Title equals the standard"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Judul unit sama persis dengan standar. Telusur mencetaknya dari standar; kemasan hanya memuat kode.",
        "The title of a unit is exactly that of the standard. Telusur prints it from there; the package holds codes "
        "only.",
    ),
    mengapa=Dwi(
        "Kode dan judul adalah hal pertama yang dicocokkan verifikator dengan keputusan menteri.",
        "Code and title are what a verifier holds against the decree first.",
    ),
    pesan={
        "berbeda": Pesan(
            Dwi(
                "Judul unit {kode} berbeda dari standar: '{tertulis}' seharusnya '{judul}'.",
                "The title of unit {kode} differs from the standard: '{tertulis}' should be '{judul}'.",
            ),
            Dwi(
                "Hapus judul dari sini; Telusur mencetak judul standar. Yang berbeda: {beda}.",
                "Delete the title here; Telusur prints that of the standard. What differs: {beda}.",
            ),
        ),
        "dikutip": Pesan(
            Dwi(
                "Teks menyebut judul unit {kode} sebagai '{tertulis}', seharusnya '{judul}'.",
                "The text gives the title of unit {kode} as '{tertulis}'; it should be '{judul}'.",
            ),
            Dwi(
                "Tulis judul seperti pada standar, atau sebut kodenya saja. Yang berbeda: {beda}.",
                "Write the title of the standard, or the code alone. What differs: {beda}.",
            ),
        ),
        "tanpa_judul": Pesan(
            Dwi(
                "Judul unit {kode} tidak diketahui: daftar {standar} tidak memuatnya dan berkas unitnya belum ada.",
                "The title of unit {kode} is not known: the list of {standar} lacks it and the unit has no file.",
            ),
            Dwi(
                "Isi judul pada baris daftar standar.yaml, atau impor unitnya.",
                "Give the title in the line of standar.yaml, or import the unit.",
            ),
        ),
    },
    label={"daftar": Dwi("standar menyebut unit ini di sini", "the standard names the unit here")},
    salah="- {kode: C.25UJI01.002.1, judul: Mengukur Sampel Uji, kelompok: inti}",
    benar="- {kode: C.25UJI01.002.1, kelompok: inti}",
    menggantikan_muat=True,
    tiap_skema=periksa,
)
