"""GEN-001: identities are unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import bank_items
from registry.kode import normal
from registry.reader import Path
from registry.store import Document, Registry

Use = tuple[str, str, Path]
"""An identity as written, and the file and path where it stands."""


def periksa(registry: Registry) -> Iterator[Hit]:
    for folder in registry.standar.values():
        yield from _repeats((d.data.kode, d.berkas, ("kode",)) for d in folder.unit)
        if folder.standar is not None:
            daftar = folder.standar.data.daftar
            if len({normal(line.kode) for line in daftar}) < len(daftar):
                lines = enumerate(daftar)
                yield from _repeats(_use(folder.standar, line.kode, ("daftar", i, "kode")) for i, line in lines)
    yield from _repeats(_standards(registry))
    yield from _repeats(_documents(registry))
    yield from _repeats(_registrations(registry))
    for lsp in registry.lsp.values():
        if lsp.asesor is not None:
            yield from _repeats(_use(lsp.asesor, item.id, (i, "id")) for i, item in enumerate(lsp.asesor.data))
        if lsp.tuk is not None:
            yield from _repeats(_use(lsp.tuk, item.id, (i, "id")) for i, item in enumerate(lsp.tuk.data))
    for skema in registry.skema.values():
        if skema.bank is not None:
            bank = skema.bank
            yield from _repeats(_use(bank, item.id, (*path, "id")) for path, item in bank_items(bank.data))


def _use(document: Document[Any], name: str, path: Path) -> Use:
    return name, document.berkas, document.in_file(path)


def _standards(registry: Registry) -> Iterator[Use]:
    for folder in registry.standar.values():
        if folder.standar is not None:
            standar = folder.standar.data
            if standar.jenis and standar.nomor and standar.tahun:
                name = f"{standar.jenis} {standar.nomor}/{standar.tahun}"
                yield name, folder.standar.berkas, ("nomor",)


def _documents(registry: Registry) -> Iterator[Use]:
    for folder in registry.skema.values():
        if folder.skema is not None and folder.skema.data.nomor_dokumen:
            yield folder.skema.data.nomor_dokumen, folder.skema.berkas, ("nomor_dokumen",)


def _registrations(registry: Registry) -> Iterator[Use]:
    """Registration numbers of assessors; one person may serve several bodies, so each body by itself."""
    for lsp in registry.lsp.values():
        if lsp.asesor is not None:
            for i, asesor in enumerate(lsp.asesor.data):
                if asesor.no_reg:
                    yield _use(lsp.asesor, f"{asesor.no_reg}\0{lsp.id}", (i, "no_reg"))


def _repeats(uses: Iterable[Use]) -> Iterator[Hit]:
    seen: dict[str, Use] = {}
    for name, berkas, path in uses:
        first = seen.setdefault(normal(name), (name, berkas, path))
        if first[1:] != (berkas, path):
            shown = name.split("\0")[0]
            yield Hit(
                berkas,
                path,
                {"kode": shown, "a": first[1], "b": berkas},
                "satu_berkas" if first[1] == berkas else "utama",
                acuan=shown,
                terkait=(Related(first[1], first[2], "pertama"),),
            )


_MEND = Dwi(
    "Beri salah satunya kode lain, atau hapus yang tidak dipakai.",
    "Give one of them another code, or delete the one that is not used.",
)

RULE = Rule(
    kode="GEN-001",
    judul=Dwi("Identitas tunggal", "Unique identity"),
    tingkat="mayor",
    profil="draf",
    wajib=True,
    kepastian="P",
    syarat=Dwi(
        "Kode unit dalam satu standar, nomor dokumen skema, nomor registrasi asesor, TUK, dan butir instrumen "
        "dipakai satu kali.",
        "A unit code within a standard, a scheme's document number, an assessor's registration number, a venue "
        "and an instrument item are each used once.",
    ),
    mengapa=Dwi(
        "Dua hal dengan satu nama membuat formulir dan jejak asesmen menunjuk ke tempat yang salah.",
        "Two things under one name make forms and records point to the wrong place.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "'{kode}' dipakai dua kali: di {a} dan {b}.",
                "'{kode}' is used twice: in {a} and {b}.",
            ),
            _MEND,
        ),
        "satu_berkas": Pesan(
            Dwi("'{kode}' dipakai dua kali di berkas ini.", "'{kode}' is used twice in this file."),
            _MEND,
        ),
    },
    label={"pertama": Dwi("pertama kali di sini", "first used here")},
    salah="- id: tuk-1\n  nama: TUK Utama\n- id: tuk-1\n  nama: TUK Cadangan",
    benar="- id: tuk-1\n  nama: TUK Utama\n- id: tuk-2\n  nama: TUK Cadangan",
    sekali=periksa,
)
