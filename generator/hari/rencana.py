"""Which papers a day has: for whom each is printed, how often, in which folder, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.forms import FORMS
from generator.forms.form import Form, goes_to
from generator.forms.sumber import Sumber
from registry.hari import Hari
from registry.model.asesi import Asesi
from registry.model.lsp import Asesor
from registry.store import Registry

Tempat = Literal["lembar", "berkas", "asesor", "bersama", "hari"]
"""Where a paper lies: with what the candidate gets, with what his assessor keeps of him, with the assessor's own, with
what is copied for everybody, with the papers of the day."""

CETAK = ("pra", "uji", "sesudah")
"""The stages that have a print run, in order."""

_SAMPUL = "DAFTAR-PERIKSA"
_DOSIR = (
    "FR.APL.01",
    "FR.APL.02",
    "FR.MAPA.01",
    "FR.MAPA.02",
    "FR.AK.07",
    "FR.AK.04",
    "FR.AK.01",
    "FR.IA.01",
    "FR.IA.02",
    "FR.IA.03",
    "FR.IA.04A",
    "FR.IA.04B",
    "FR.IA.05A",
    "FR.IA.05C",
    "FR.IA.06A",
    "FR.IA.06C",
    "FR.IA.07",
    "FR.IA.08",
    "FR.IA.09",
    "FR.IA.10",
    "FR.IA.11-PRODUK",
    "FR.IA.11",
    "FR.AK.02",
    "FR.AK.03",
)
"""The order of a dossier (domain/forms.md 10.2): scheme and standards stand for all on its cover, keys and reports of
the assessor are kept with the assessor."""


@dataclass(frozen=True, slots=True)
class Kertas:
    """A paper of the day, before it is rendered."""

    form: Form
    bagian: str | None
    tempat: Tempat
    asesi: Asesi | None = None
    petugas: Asesor | None = None
    rangkap: int = 1

    @property
    def nama(self) -> str:
        """The name of its files, without suffix: the form's, never a person's."""
        return self.form.berkas(self.bagian)

    @property
    def folder(self) -> str:
        """Its folder, by the ids of those whom it is for."""
        if self.asesi is not None:
            part = {"lembar": "lembar", "berkas": "berkas"}.get(self.tempat, "lsp")
            return f"asesi/{self.asesi.id}/{part}"
        if self.petugas is not None:
            return f"asesor/{self.petugas.id}"
        return self.tempat

    @property
    def id(self) -> str:
        """A name that no other paper of the day has."""
        return f"{self.folder}/{self.nama}"


def papers_of(registry: Registry, hari: Hari, digest: Callable[[str], str]) -> Iterator[Kertas]:
    """The papers of a day: candidate by candidate, then what is shared, the assessors', the day's own."""
    forms = [form for form in FORMS if form.tahap is not None]
    for asesi in hari.asesi:
        petugas = hari.asesor_dari(asesi)
        for form in forms:
            if form.per == "asesi" and _wanted(form, asesi, hari):
                tempat: Tempat = (
                    "hari" if form.audiens == "lsp" else "lembar" if goes_to(form.audiens, "asesi") else "berkas"
                )
                yield from _sheets(Kertas(form, None, tempat, asesi, petugas), registry, hari, digest)
    present = [each for each in hari.asesi if each.hadir]
    for form in forms:
        if form.per == "skema":
            copies = len(present) if goes_to(form.audiens, "asesi") else max(1, len(hari.asesor))
            yield from _sheets(Kertas(form, None, "bersama", rangkap=copies), registry, hari, digest)
        elif form.per == "hari":
            yield from _sheets(Kertas(form, None, "hari"), registry, hari, digest)
        elif form.per == "asesor":
            for petugas in hari.asesor:
                if hari.asesi_dari(petugas):
                    yield from _sheets(Kertas(form, None, "asesor", None, petugas), registry, hari, digest)


def _wanted(form: Form, asesi: Asesi, hari: Hari) -> bool:
    """Who was absent has no papers of the assessment; a certificate needs the decision."""
    if not asesi.hadir and form.tahap not in ("persiapan", "pra"):
        return False
    return form.tahap != "sertifikat" or certifiable(hari, asesi)


def certifiable(hari: Hari, asesi: Asesi) -> bool:
    """Whether a certificate may be printed: decided as competent, the decision numbered, its data complete."""
    hasil, numbers = hari.hasil.get(asesi.id), hari.asesmen.nomor
    paper = hasil.sertifikat if hasil else None
    if hasil is None or paper is None or hasil.keputusan != "k" or not (numbers and numbers.sk_keputusan):
        return False
    return bool(paper.nomor and paper.registrasi and paper.tanggal and (paper.blangko or paper.elektronik))


def _sheets(kertas: Kertas, registry: Registry, hari: Hari, digest: Callable[[str], str]) -> Iterator[Kertas]:
    if kertas.form.berlaku(source(kertas, registry, hari, digest)):
        for bagian in kertas.form.lembar(source(kertas, registry, hari, digest)):
            yield Kertas(kertas.form, bagian, kertas.tempat, kertas.asesi, kertas.petugas, kertas.rangkap)


def source(kertas: Kertas, registry: Registry, hari: Hari, digest: Callable[[str], str]) -> Sumber:
    """What a paper reads."""
    return Sumber(registry, hari.folder, digest, hari=hari, asesi=kertas.asesi, petugas=kertas.petugas)


def dossier(papers: Sequence[Kertas], asesi: Asesi) -> list[Kertas]:
    """The assessor's dossier of a candidate in order: the cover, his own papers, what is shared."""
    own = [each for each in papers if each.asesi == asesi and each.tempat != "hari"]
    shared = [each for each in papers if each.tempat == "bersama" and asesi.hadir]
    if not asesi.hadir:
        shared = [each for each in papers if each.tempat == "bersama" and each.form.tahap == "pra"]
    place = {kode: i for i, kode in enumerate((_SAMPUL, *_DOSIR))}
    chosen = [each for each in (*own, *shared) if each.form.kode in place]
    return sorted(chosen, key=lambda each: place[each.form.kode])


def candidate_sheets(papers: Sequence[Kertas], asesi: Asesi) -> list[Kertas]:
    """What goes to the candidate, in the order of the forms: his own, and questions that all get."""
    order = {form.kode: i for i, form in enumerate(FORMS)}
    mine = [each for each in papers if each.asesi == asesi and each.tempat == "lembar"]
    mine += [
        each for each in papers if each.tempat == "bersama" and asesi.hadir and goes_to(each.form.audiens, "asesi")
    ]
    return sorted(mine, key=lambda each: order[each.form.kode])


def print_run(papers: Sequence[Kertas], hari: Hari, tahap: str) -> list[Kertas]:
    """What is printed for a stage: the day's own, what is shared with its copies, then candidate by candidate.

    Decisions and bills (audience ``lsp``) are printed by the body, not for the room.
    """
    mine = [each for each in papers if each.form.tahap == tahap and each.form.audiens != "lsp"]
    first = [each for each in mine if each.asesi is None]
    assessors = {each.id: i for i, each in enumerate(hari.asesor)}
    people = [each for each in mine if each.asesi is not None]
    people.sort(key=lambda each: assessors.get(each.petugas.id if each.petugas else "", len(assessors)))
    return [*first, *people]
