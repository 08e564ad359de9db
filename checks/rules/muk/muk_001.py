"""MUK-001: forms are called as the edition of the scheme calls them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from checks.data import tabel
from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject

_CODE = re.compile(
    r"\bFR(?P<a>[.\- ]?)(?P<keluarga>APL|MAPA|AK|IA|MMA|MPA|MAK)(?P<b>[.\- ]?)(?P<nomor>\d{2})(?P<c>[.\- ]?)"
    r"(?P<huruf>[A-C](?![A-Za-z]))?"
)
_TITLE_WITHIN = 60
"""How far behind a code its title may stand, in characters."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for document in (subject.document, subject.mapa, subject.bank, subject.folder.validasi):
        if document is None or "FR" not in subject.registry.joined(document.berkas):
            continue
        for path, text in subject.registry.texts_of(document.berkas):
            for match in _CODE.finditer(text) if "FR" in text else ():
                found = _fault(match, text[match.end() :][:_TITLE_WITHIN], str(subject.skema.muk_versi))
                if found is not None:
                    pesan, args = found
                    tingkat: Tingkat | None = "minor" if pesan == "tak_dikenal" else None
                    yield Hit(document.berkas, path, args, pesan, tingkat, subject.folder.id)


def _fault(match: re.Match[str], after: str, edisi: str) -> tuple[str, dict[str, str | int]] | None:
    data: dict[str, Any] = tabel("formulir")
    known: dict[str, str] = data["edisi"][edisi]
    args: dict[str, str | int] = {"kode": match.group().strip(), "edisi": edisi}
    if match["keluarga"] in data["keluarga_lama"]:
        return "keluarga_lama", {**args, "usul": data["keluarga_lama"][match["keluarga"]]}
    kode = f"FR.{match['keluarga']}.{match['nomor']}"
    full = kode + (match["huruf"] or "")
    full = full if full in _every_code() else kode
    if full not in known and not any(each.startswith(full) for each in known):
        usul = next((each for each in known if each.startswith(kode)), "")
        if usul:
            return "edisi_lain", {**args, "usul": usul}
        return ("edisi_saja" if full in _every_code() else "tak_dikenal"), args
    if not (match["a"] == match["b"] == "."):
        return "penulisan", {**args, "usul": full}
    other = data["judul_edisi_lain"][edisi].get(full, ())
    if any(word in after.casefold() for word in other):
        return "judul", {**args, "judul": known[full]}
    return None


@cache
def _every_code() -> frozenset[str]:
    """The codes of all editions."""
    return frozenset(kode for codes in tabel("formulir")["edisi"].values() for kode in codes)


RULE = Rule(
    kode="MUK-001",
    judul=Dwi("Kode dan edisi formulir", "Form code and generation"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("muk-daftar",),
    syarat=Dwi(
        "Formulir disebut dengan kode dan judul menurut edisi MUK skema; keluarga lama FR-MMA, FR-MPA, FR-MAK, dan "
        "penulisan FR-APL-01 tidak dipakai lagi.",
        "Forms are named by code and title of the scheme's edition; the old families FR-MMA, FR-MPA, FR-MAK and the "
        "spelling FR-APL-01 are no longer used.",
    ),
    mengapa=Dwi(
        "Kode yang sama dapat berarti formulir lain pada edisi lain; penyebutan lama menandakan naskah yang disalin.",
        "One code may mean another form in another edition; an old name gives away a text that was copied.",
    ),
    pesan={
        "keluarga_lama": Pesan(
            Dwi("{kode} berasal dari keluarga formulir lama.", "{kode} belongs to an old family of forms."),
            Dwi(
                "Ganti dengan formulir {usul} yang sesuai pada MUK {edisi}.",
                "Replace it by the matching {usul} form of MUK {edisi}.",
            ),
        ),
        "penulisan": Pesan(
            Dwi("{kode} bukan penulisan kode MUK {edisi}.", "{kode} is not how MUK {edisi} writes its codes."),
            Dwi("Tulis {usul}.", "Write {usul}."),
        ),
        "edisi_lain": Pesan(
            Dwi("{kode} tidak ada pada MUK {edisi}.", "MUK {edisi} has no {kode}."),
            Dwi("Pada MUK {edisi} kodenya {usul}.", "In MUK {edisi} its code is {usul}."),
        ),
        "edisi_saja": Pesan(
            Dwi("{kode} tidak ada pada MUK {edisi}.", "MUK {edisi} has no {kode}."),
            Dwi(
                "Hapus penyebutan ini, atau pindahkan skema ke edisi yang memilikinya (muk_versi).",
                "Delete the mention, or move the scheme to the edition that has it (muk_versi).",
            ),
        ),
        "tak_dikenal": Pesan(
            Dwi("{kode} bukan formulir MUK {edisi}.", "{kode} is no form of MUK {edisi}."),
            Dwi(
                "Periksa kodenya; bila formulir ini milik LSP sendiri, sebut dengan nomor dokumen LSP.",
                "Check the code; if the form is the LSP's own, name it by the LSP's document number.",
            ),
        ),
        "judul": Pesan(
            Dwi(
                "{kode} pada MUK {edisi} adalah '{judul}'.",
                "In MUK {edisi}, {kode} is '{judul}'.",
            ),
            Dwi(
                "Perbaiki kode atau judul yang disebut di sini.",
                "Correct the code or the title that is named here.",
            ),
        ),
    },
    salah="- {id: pa2, teks: FR-APL-02 yang sudah diisi}",
    benar="- {id: pa2, teks: FR.APL.02 yang sudah diisi}",
    tiap_skema=periksa,
)
