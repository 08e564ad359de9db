"""Importing a scheme document: PDF, Word or text in, ``schemes/<lsp>/<slug>/skema.yaml`` and unit texts out."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checks.finding import jalur
from checks.fix.edit import data_of
from generator.importers.anatomy import opens_unit_text
from generator.importers.decree import Naskah, read_decree
from generator.importers.dokumen import Dokumen, open_document
from generator.importers.failure import TakTertulis, TanpaUnit
from generator.importers.folder import write_folder
from generator.importers.pembaruan import REPORT, Pembaruan, base_of, updated
from generator.importers.running import without_running
from generator.importers.skema.acuan import Daftar, standard_of
from generator.importers.skema.gagal import BukanSkema, NamaSkemaSalah, SkemaSudahAda, SkemaTakTersunting
from generator.importers.skema.model import Bacaan, Catatan
from generator.importers.skema.naskah import FEWEST, read_scheme
from generator.importers.skema.unit import UnitDokumen, place_units
from generator.importers.wording import Kosakata
from generator.importers.words import Page
from generator.new.skema import is_slug
from generator.workbook.banding import merged
from generator.workbook.bentuk import bentuk
from generator.workbook.sunting import TakTersunting, edited
from registry.loader import load
from registry.model.skema import Skema
from registry.store import Registry
from registry.units import bare
from registry.whole import write_text
from registry.writer import dump

SKEMA = "skema.yaml"
MOST_PAGES = 300
"""Pages in which the sections are looked for; units are looked for on all."""


@dataclass(frozen=True, slots=True)
class HasilSkema:
    """An import that succeeded: the scheme, what was read, what was written, what needs a look.

    Paths are relative to the repository, POSIX.
    """

    skema: str
    folder: str
    sumber: Dokumen
    bacaan: Bacaan
    unit: UnitDokumen
    ditulis: tuple[str, ...]
    pembaruan: Pembaruan | None = None
    """What an update did to a scheme that was there already."""

    @property
    def jumlah_unit(self) -> int:
        """Units in the package."""
        return len(self.bacaan.paket)


def import_skema(
    path: Path,
    root: Path,
    id_: str,
    *,
    update: bool = False,
    nomor: str | None = None,
    tahun: int | None = None,
    diimpor: date | None = None,
) -> HasilSkema:
    """Import a scheme document as the scheme ``id_`` (``lsp/slug``) of a repository.

    ``nomor`` and ``tahun`` name the decree that unit texts in the document belong to, where the document does not.
    Raises an :class:`~generator.importers.failure.ImporGagal` and then has written nothing.
    """
    source = open_document(path)
    folder = _folder(root, id_, source.nama)
    existing = folder / SKEMA
    if existing.exists() and not update:
        raise SkemaSudahAda(source.nama, folder=f"schemes/{id_}")
    registry = load(root)
    bacaan, units = read_document(source, registry, nomor=nomor, tahun=tahun, diimpor=diimpor)
    text = dump(ordered(bacaan.data), "skema")
    report = json.dumps(_report(source, id_, bacaan, units, text, diimpor), ensure_ascii=False, indent=1) + "\n"
    update_ = _updated(existing, text, source.nama, id_) if existing.exists() else None
    files = {SKEMA: text if update_ is None else update_.teks, REPORT: report}
    return HasilSkema(
        id_, f"schemes/{id_}", source, bacaan, units, _written(root, id_, files, units, source.nama), update_
    )


def read_document(
    source: Dokumen,
    registry: Registry,
    *,
    nomor: str | None = None,
    tahun: int | None = None,
    diimpor: date | None = None,
) -> tuple[Bacaan, UnitDokumen]:
    """What a document says of a scheme and of units, held against a repository. Raises :class:`BukanSkema`."""
    standar = {id_: each.standar.data for id_, each in registry.standar.items() if each.standar}
    pages, kosakata = _pages(source), Kosakata.of(source.teks)
    bacaan = read_scheme(pages, kosakata, Daftar(registry.peraturan, standar))
    if bacaan is None:
        raise BukanSkema(source.nama, paling_sedikit=FEWEST)
    naskah = _units_of(source)
    bacaan.ukuran = (naskah.ukuran if naskah else {}) | {p.number: (p.width, p.height, p.quarter) for p in pages}
    given = f"skkni-{tahun}-{int(nomor):03d}" if nomor and nomor.isdigit() and tahun else None
    named = [found for each in bacaan.acuan if (found := standard_of(each.teks))]
    known = [id_ for id_ in bacaan.data.get("acuan_normatif", []) if id_.startswith("skkni-")]
    units = place_units(naskah, registry, given, [*known, *named], source, bacaan, diimpor)
    if units.standar and units.standar not in standar:
        again = read_scheme(pages, kosakata, Daftar(registry.peraturan, standar, [units.standar]))
        assert again is not None
        bacaan.data, bacaan.asal, bacaan.acuan = again.data, again.asal, again.acuan
    _note_package(bacaan, registry, units)
    return bacaan, units


def ordered(data: dict[str, Any]) -> dict[str, Any]:
    """The data in the order of the model, with what every new scheme says of itself."""
    whole = {**data, "muk_versi": 2023, "status": "usulan"}
    return {key: whole[key] for key in Skema.model_fields if key in whole}


def _folder(root: Path, id_: str, berkas: str) -> Path:
    parts = id_.split("/")
    if len(parts) != 2 or not all(map(is_slug, parts)):
        raise NamaSkemaSalah(berkas, nama=id_)
    folder = root / "schemes" / parts[0] / parts[1]
    if any(path.is_symlink() for path in (root / "schemes", folder.parent, folder, folder / "skema.yaml")):
        raise TakTertulis(berkas, folder=f"schemes/{id_}", sebab="tautan simbolis")
    return folder


def _pages(source: Dokumen) -> tuple[Page, ...]:
    """Pages up to the first unit text, without running text; those of Word carry none."""
    last = next((i for i, text in enumerate(source.teks) if opens_unit_text(text)), len(source.teks) - 1)
    pages = tuple(source.pages(range(1, min(last + 1, MOST_PAGES) + 1)))
    return pages if source.jenis == "docx" else without_running(pages)


def _units_of(source: Dokumen) -> Naskah | None:
    try:
        return read_decree(source)
    except TanpaUnit:
        return None


def _note_package(bacaan: Bacaan, registry: Registry, units: UnitDokumen) -> None:
    """Codes of the package as schemes must write them, and where the print says something else than the standard."""
    brought = {unit.kode: unit.judul for unit in units.dibawa}
    references = set(bacaan.data.get("acuan_normatif", []))
    for i, row in enumerate(bacaan.paket):
        found = registry.units.all(row.kode)
        if len(found) > 1:
            meant = [entry for entry in found if entry.standar in references]
            if len(meant) == 1:
                bacaan.data["kemasan"]["unit"][i]["kode"] = f"{meant[0].standar}:{meant[0].kode}"
                found = (meant[0],)
        titles = {entry.judul for entry in found if entry.judul}
        titles |= {brought[row.kode]} if row.kode in brought and not found else set()
        shown = row.kode
        if len(found) > 1:
            why = f"kode ini ada pada {', '.join(entry.standar for entry in found)}"
        elif not titles:
            why = "unit ini belum ada di repositori"
        elif row.judul and bare(row.judul) not in {bare(title) for title in titles}:
            shown, why = f"{row.kode} {row.judul}", f"judul pada standar: {' / '.join(sorted(titles))}"
        else:
            continue
        place = row.tempat
        bacaan.ragu.append(Catatan(place.halaman, f"kemasan.unit[{i}]", shown, why, place.kotak))


def _updated(existing: Path, text: str, berkas: str, id_: str) -> Pembaruan:
    """The scheme with what the document changed since its last import; without a record, with what it lacks."""
    try:
        with existing.open("r", encoding="utf-8", newline="") as stream:
            current = stream.read()
        record = existing.with_name(REPORT)
        base = base_of(record.read_text("utf-8") if record.is_file() else None).get(SKEMA)
    except UnicodeDecodeError as error:
        raise SkemaTakTersunting(berkas, folder=f"schemes/{id_}") from error
    except OSError as error:
        raise TakTertulis(berkas, folder=f"schemes/{id_}", sebab=error.strerror or "") from error
    if not isinstance(base, dict):
        base = _hollow(data_of(text))
    result = updated(SKEMA, current, text, base)
    if "" not in result.bentrok:
        return result
    if not isinstance(data_of(current), dict):
        raise SkemaTakTersunting(berkas, folder=f"schemes/{id_}")
    return _key_by_key(current, text, base)


def _key_by_key(current: str, text: str, base: dict[str, Any]) -> Pembaruan:
    """The update where the file as a whole cannot be edited: keys that resist stay as they are, and are named."""
    ours, theirs = data_of(current), data_of(text)
    result, clashes = current, []
    for key, new in theirs.items():
        value, found = merged(base.get(key), ours.get(key), new, (key,))
        try:
            result = edited(result, {**data_of(result), key: value}, bentuk(Skema))
        except TakTersunting:
            found = [(key,)]
        clashes += [jalur(path) for path in found]
    lines = difflib.unified_diff(current.splitlines(), result.splitlines(), SKEMA, SKEMA, lineterm="", n=1)
    return Pembaruan(SKEMA, result, "\n".join(lines), tuple(clashes))


def _hollow(data: Any) -> dict[str, Any]:
    """Data without a record: mappings all the way down, so that each part of them is held against the file alone."""
    return {key: _hollow(value) for key, value in data.items() if isinstance(value, dict)}


def _written(root: Path, id_: str, own: dict[str, str], units: UnitDokumen, berkas: str) -> tuple[str, ...]:
    """Write the standard first, then the scheme, then its record: a scheme never points to what is not there."""
    lsp = id_.split("/")[0]
    files: dict[str, str] = {}
    if not (root / "schemes" / lsp / "lsp.yaml").exists():
        files[f"schemes/{lsp}/lsp.yaml"] = dump({"nama": lsp.replace("-", " ").upper()}, "lsp")
    files |= {f"schemes/{id_}/{name}": text for name, text in own.items()}
    names: list[str] = []
    try:
        if units.berkas and units.baru:
            done = write_folder(root / "standards" / units.standar, units.berkas, update=False, berkas=berkas)
            names += [f"standards/{units.standar}/{name}" for name in done.ditulis]
        else:
            files = {f"standards/{units.standar}/{name}": text for name, text in units.berkas.items()} | files
        for name, text in files.items():
            if not _same(root / name, text):
                write_text(root / name, text)
                names.append(name)
    except OSError as error:
        raise TakTertulis(berkas, folder=f"schemes/{id_}", sebab=error.strerror or type(error).__name__) from error
    return tuple(sorted(names))


def _same(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode("utf-8")
    except OSError:
        return False


def _report(
    source: Dokumen, id_: str, bacaan: Bacaan, units: UnitDokumen, text: str, diimpor: date | None
) -> dict[str, Any]:
    """The record of an import: where each value stands, what is doubtful, and what was read, for the next one."""
    result: dict[str, Any] = {"dokumen": source.nama, "sidik": source.sidik, "skema": id_}
    if diimpor is not None:
        result["diimpor"] = diimpor.isoformat()
    return result | {
        "asal": {path: {"halaman": at.halaman, "kotak": list(at.kotak)} for path, at in bacaan.asal.items()},
        "ragu": _notes(bacaan.ragu),
        "penomoran": _notes(bacaan.penomoran),
        "acuan_tak_dikenal": _notes(bacaan.acuan),
        "tidak_ditempatkan": _notes(bacaan.sisa),
        "unit": {
            "standar": units.standar,
            "dibawa": [{"kode": unit.kode, "halaman": unit.halaman} for unit in units.dibawa],
            "sama": list(units.sama),
            "berbeda": list(units.berbeda),
            "catatan": list(units.catatan),
            "tidak_ditempatkan": [asdict(each) for each in units.sisa],
        },
        "catatan": list(source.catatan),
        "dasar": {SKEMA: data_of(text)},
    }


def _notes(notes: Iterable[Catatan] | Sequence[Catatan]) -> list[dict[str, Any]]:
    return [asdict(note) for note in notes]
