"""UNIT-020: regulations are cited in full, are in force, and stand in their own list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.std.std_002 import successors
from checks.subject import UnitSubject
from registry.model.dasar import Butir
from registry.model.unit import BatasanVariabel
from registry.reader import Path
from registry.store import Registry
from registry.units import bare

_KIND = re.compile(
    r"\s*(?:undang-undang|uu\b|peraturan|keputusan|instruksi|surat\s+edaran|maklumat|ketetapan|qanun"
    r"|perpu|perppu|p[pk]\b|per(?:pres|da|gub|bup|wali|men\w*)\b|kep(?:pres|men\w*|gub)\b|inpres)",
    re.IGNORECASE,
)
_YEAR = re.compile(r" Tahun (?:19|20)\d\d ")
_NO_NUMBER = re.compile(r"undang-undang dasar|kitab undang-undang", re.IGNORECASE)
_PARTS = {
    "nomor": re.compile(r"\b(?:nomor|no)\b\.?\s*\S|\b\d+/", re.IGNORECASE),
    "tahun": re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)"),
    "tentang": re.compile(r"\btentang\s+\S", re.IGNORECASE),
}
_OF_THE_STATE = re.compile(
    r"\s*(?:undang-undang|peraturan (?:pemerintah|presiden|menteri|daerah)|keputusan (?:presiden|menteri))\b"
    r".*\bnomor\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\bno\b\.?\s*")
_SHORT = {
    "uu": "undang-undang",
    "pp": "peraturan pemerintah",
    "perpres": "peraturan presiden",
    "permenaker": "peraturan menteri ketenagakerjaan",
    "kepmenaker": "keputusan menteri ketenagakerjaan",
    "permenakertrans": "peraturan menteri tenaga kerja dan transmigrasi",
}


def periksa(registry: Registry) -> Iterator[Hit]:
    revoked = _revoked(registry)
    for folder, document in registry.each_unit():
        if document.data.batasan_variabel is not None:
            yield from _unit(UnitSubject(registry, folder, document), document.data.batasan_variabel, revoked)


def _unit(subject: UnitSubject, batasan: BatasanVariabel, revoked: dict[str, str]) -> Iterator[Hit]:
    tingkat = subject.wording("minor")
    for path, teks in _leaves(("batasan_variabel", "peraturan"), batasan.peraturan or ()):
        if not _surely_whole(teks):
            if not _KIND.match(teks):
                yield subject.hit(path, "bukan_peraturan", tingkat=tingkat, butir=teks)
                continue
            missing = [name for name, part in _PARTS.items() if not part.search(teks)]
            if missing and not _NO_NUMBER.search(teks):
                yield subject.hit(path, "kurang", tingkat=tingkat, butir=teks, bagian=", ".join(missing))
        successor = revoked.get(_head(teks))
        if successor:
            args = {"judul": teks.partition(" tentang ")[0], "kode": subject.unit.kode, "pengganti": successor}
            yield subject.hit(path, "diganti", tingkat=tingkat, args=args)
    for name in ("norma", "standar"):
        for path, teks in _leaves(("batasan_variabel", name), getattr(batasan, name) or ()):
            if _OF_THE_STATE.match(teks):
                yield subject.hit(path, "salah_daftar", tingkat=tingkat, butir=teks, daftar=name)


def _surely_whole(teks: str) -> bool:
    """Whether a citation is written as most are, told many times faster than by the patterns."""
    usual = teks.startswith(("Undang-Undang ", "Peraturan ", "Keputusan ")) and " Nomor " in teks
    return usual and " tentang " in teks.rstrip() and _YEAR.search(teks) is not None


def _leaves(path: Path, items: Sequence[Butir]) -> Iterator[tuple[Path, str]]:
    """Every item without items below it; one that has some is only their heading."""
    for i, item in enumerate(items):
        if item.butir:
            yield from _leaves((*path, i, "butir"), item.butir)
        else:
            yield (*path, i, "teks"), item.teks


def _revoked(registry: Registry) -> dict[str, str]:
    """Regulations that the register knows as revoked, by what people call them, and what took their place."""
    found = {}
    for id_, peraturan in registry.peraturan.items():
        chain = successors(registry, id_)[0] if peraturan.status == "dicabut" else []
        if chain:
            last = registry.peraturan.get(chain[-1])
            found.update(
                dict.fromkeys((_head(peraturan.judul), _head(peraturan.singkat)), last.singkat if last else chain[-1])
            )
    return found


def _head(judul: str) -> str:
    """Kind, number and year of a regulation as compared, without its subject."""
    text = bare(judul.partition(" tentang ")[0]).replace("republik indonesia ", "")
    if " nomor " not in text:
        text = _NUMBER.sub("nomor ", text)
    first, _, rest = text.partition(" ")
    return f"{_SHORT.get(first, first)} {rest}".strip()


RULE = Rule(
    kode="UNIT-020",
    judul=Dwi("Peraturan, norma, dan standar disebut lengkap", "Regulations, norms, standards cited properly"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap peraturan disebut dengan jenis, nomor, tahun, dan judulnya, masih berlaku, dan tidak bercampur dengan "
        "norma serta standar.",
        "Each regulation is cited by kind, number, year and title, is in force, and is not mixed with norms and "
        "standards.",
    ),
    mengapa=Dwi(
        "Asesi diuji menurut peraturan yang berlaku; sebutan yang tidak lengkap tidak dapat dicari.",
        "Candidates are tested by the rules in force; an incomplete citation cannot be looked up.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Peraturan '{butir}' belum disebut lengkap; kurang: {bagian}.",
                "The regulation '{butir}' is not cited in full; missing: {bagian}.",
            ),
            Dwi(
                "Tulis jenis, nomor, tahun, dan judulnya, misalnya 'Undang-Undang Nomor 1 Tahun 1970 tentang "
                "Keselamatan Kerja'. Naskah resmi tidak diubah.",
                "Write kind, number, year and title, such as 'Undang-Undang Nomor 1 Tahun 1970 tentang Keselamatan "
                "Kerja'. An official text is not changed.",
            ),
        ),
        "bukan_peraturan": Pesan(
            Dwi(
                "'{butir}' bukan peraturan perundang-undangan.",
                "'{butir}' is not a regulation.",
            ),
            Dwi(
                "Pindahkan ke norma (etika, tata tertib) atau standar (SNI, ISO, SOP). Naskah resmi tidak diubah.",
                "Move it to norma (ethics, house rules) or standar (SNI, ISO, SOP). An official text is not changed.",
            ),
        ),
        "diganti": Pesan(
            Dwi(
                "{judul} pada unit {kode} sudah diganti {pengganti}.",
                "{judul} in unit {kode} has been replaced by {pengganti}.",
            ),
            Dwi(
                "Sebut {pengganti}. Naskah resmi tidak diubah; pakai {pengganti} pada skema dan perangkatnya.",
                "Cite {pengganti}. An official text is not changed; use {pengganti} in the scheme and its instruments.",
            ),
        ),
        "salah_daftar": Pesan(
            Dwi(
                "Peraturan '{butir}' tertulis pada {daftar}.",
                "The regulation '{butir}' stands under {daftar}.",
            ),
            Dwi(
                "Pindahkan ke peraturan. Naskah resmi tidak diubah.",
                "Move it to peraturan. An official text is not changed.",
            ),
        ),
    },
    salah="  peraturan:\n    - Peraturan keselamatan kerja yang berlaku",
    benar="  peraturan:\n    - Undang-Undang Nomor 1 Tahun 1970 tentang Keselamatan Kerja",
    sekali=periksa,
)
