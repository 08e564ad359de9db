"""Importing an SKKNI decree: a PDF in, the folder of a standard out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.importers.catatan import report_text
from generator.importers.decree import Naskah, read_decree
from generator.importers.dokumen import Dokumen, open_document
from generator.importers.failure import TanpaIdentitas
from generator.importers.folder import Tertulis, file_names, write_folder
from generator.importers.identity import Identitas, read_identity
from generator.importers.pembaruan import REPORT
from registry.writer import dump


@dataclass(frozen=True, slots=True)
class Hasil:
    """An import that succeeded: where it stands, what was read, what was written, what needs a look."""

    folder: Path
    standar: str
    naskah: Naskah
    berkas: Tertulis
    sumber: Dokumen

    @property
    def jumlah_unit(self) -> int:
        """Number of units."""
        return len(self.naskah.unit)

    @property
    def jumlah_kuk(self) -> int:
        """Number of criteria in all units."""
        return sum(unit.jumlah_kuk for unit in self.naskah.unit)


def import_decree(
    path: Path,
    into: Path,
    *,
    update: bool = False,
    nomor: str | None = None,
    tahun: int | None = None,
    diimpor: date | None = None,
    told: Callable[[int, int], None] = lambda *_: None,
    ocr: bool = False,
) -> Hasil:
    """Import a decree into ``into/skkni-<tahun>-<nomor>/``.

    ``nomor`` and ``tahun`` stand in where the document does not print them as text, and win where it does;
    ``diimpor`` is recorded if given, never taken from a clock; ``told`` hears how many of how many pages are read;
    ``ocr`` reads scanned pages too. Raises an :class:`~generator.importers.failure.ImporGagal` and then has written
    nothing.
    """
    source = open_document(path, ocr=ocr)
    naskah = read_decree(source, told)
    identity = _identity(source, nomor, tahun)
    folder = into / identity.id
    written = write_folder(
        folder, files_of(naskah, identity, source, diimpor=diimpor), update=update, berkas=source.nama
    )
    return Hasil(folder, identity.id, naskah, written, source)


def files_of(naskah: Naskah, identity: Identitas, source: Dokumen, *, diimpor: date | None = None) -> dict[str, str]:
    """The files of a standard, by path within its folder: the same document gives the same bytes."""
    names = file_names(unit.kode for unit in naskah.unit)
    files = {"standar.yaml": dump(_standard(naskah, identity, source, diimpor), "standar")}
    for name, unit in zip(names, naskah.unit, strict=True):
        files[f"unit/{name}.yaml"] = dump(unit.data, "unit")
    places = {f"unit/{name}.yaml": i for i, name in enumerate(names)}
    files[REPORT] = report_text(naskah, identity, source, files, places)
    return files


def _identity(source: Dokumen, nomor: str | None, tahun: int | None) -> Identitas:
    found = read_identity(source.teks, source.nama)
    if found is None and nomor and tahun:
        return Identitas(nomor, tahun)
    if found is None:
        raise TanpaIdentitas(source.nama)
    return replace(found, nomor=nomor or found.nomor, tahun=tahun or found.tahun)


def _standard(naskah: Naskah, identity: Identitas, source: Dokumen, diimpor: date | None) -> dict[str, Any]:
    data: dict[str, Any] = {"jenis": "skkni", "nomor": identity.nomor, "tahun": identity.tahun}
    optional = {
        "judul": identity.judul,
        "penetap": identity.penetap,
        "ditetapkan": identity.ditetapkan,
        "status": "berlaku",
        "kategori": naskah.kategori,
    }
    data.update({key: value for key, value in optional.items() if value is not None})
    data["cakupan"] = "lengkap"
    data["daftar"] = [
        {"kode": line.kode, "judul": line.judul} | ({"diadopsi_dari": line.diadopsi_dari} if line.diadopsi_dari else {})
        for line in naskah.daftar
    ]
    data["ralat"] = [ralat for difference in naskah.perbedaan if (ralat := difference.ralat())]
    if naskah.peta_fungsi:
        data["peta_fungsi"] = list(naskah.peta_fungsi)
    if naskah.pemaketan:
        data["pemaketan"] = list(naskah.pemaketan)
    data["sumber"] = {"berkas": source.nama, "sidik": source.sidik}
    if diimpor is not None:
        data["sumber"]["diimpor"] = diimpor
    return data
