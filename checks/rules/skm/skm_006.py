"""SKM-006: one clean name everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checks.data import ambang, kata
from checks.dwi import Dwi
from checks.finding import Arguments, Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import clean_name, roots
from checks.subject import hit_in
from registry.model.lsp import Lsp
from registry.model.skema import Skema
from registry.store import Document, Registry, SkemaFolder
from registry.units import bare

_KIND = r"(?<!komite )\bskema(?:\s+(?:sertifikasi|klaster|okupasi(?:\s+nasional)?|kkni))*\s*:?\s*"
_QUOTED = re.compile(_KIND + r"[\"“'‘](?P<nama>[^\"”'’]{3,150})[\"”'’]", re.IGNORECASE)
_PLAIN = re.compile(
    rf"(?i:{_KIND})(?P<nama>[A-Z][\w/-]*(?:\s+(?:(?:dan|atau|pada|di|untuk|bagi|dengan)\s+)?[A-Z][\w/-]*)+)"
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SHORT = re.compile(r"\b[A-Z]{2,}\b")
_ROMAN = re.compile(r"[IVX]+")


def periksa(registry: Registry) -> Iterator[Hit]:
    others = {bare(clean_name(each.skema.data.judul)) for each in registry.skema.values() if each.skema}
    for folder in registry.skema.values():
        if folder.skema is not None and folder.skema.data.judul:
            for args, pesan, tingkat in _wording(registry, folder, folder.skema.data):
                yield hit_in(folder.skema, ("judul",), args, pesan, tingkat, folder.id)
            yield from _elsewhere(registry, folder, folder.skema.data, others)


def _wording(registry: Registry, folder: SkemaFolder, skema: Skema) -> Iterator[tuple[Arguments, str, Tingkat]]:
    judul = skema.judul
    folded = bare(judul)
    lsp = registry.lsp.get(folder.lsp)
    name = _name_of(lsp.lsp.data, folded) if lsp and lsp.lsp else ""
    year = _YEAR.search(judul)
    found = [*_kinds(registry, folder, folded), *([year.group()] if year else ()), *([name] if name else ())]
    for phrase in found:
        yield {"judul": judul, "kata": phrase}, "kata", "minor"
    n, most = len(clean_name(judul).split()), ambang("SKM-006", "kata_maksimum")
    if n > most:
        yield {"n": n, "batas": most}, "panjang", "minor"
    rest = re.sub(re.escape(name), "", judul, flags=re.IGNORECASE) if name else judul
    for short in _unexplained(skema, rest):
        yield {"singkatan": short}, "singkatan", "observasi"


def _kinds(registry: Registry, folder: SkemaFolder, folded: str) -> Iterator[str]:
    """Words for what the thing is. What the units themselves are about may be named."""
    for phrase in ("skema", "sertifikasi", "pelatihan", "uji kompetensi"):
        if re.search(rf"\b{phrase}\b", folded):
            titles = " ".join(bare(entry.judul or "") for entry in registry.kemasan(folder) if entry)
            if phrase == "skema" or phrase not in titles:
                yield phrase


def _name_of(lsp: Lsp, folded: str) -> str:
    """The LSP's name, or its abbreviation, where a scheme's name holds it."""
    return next((name for name in (lsp.nama, lsp.singkatan) if name and f" {bare(name)} " in f" {folded} "), "")


def _unexplained(skema: Skema, judul: str) -> Iterator[str]:
    """Abbreviations that section 1 or 2 does not explain. A name in capitals throughout has none to be told."""
    points = [*(skema.latar_belakang or ()), *(skema.ruang_lingkup.isi if skema.ruang_lingkup else ())]
    if judul.upper() == judul or not points:
        return
    text = " ".join(each.teks for each in points)
    for short in dict.fromkeys(_SHORT.findall(judul)):
        known = _ROMAN.fullmatch(short) or short in ("KKNI", "SKKNI")
        if not known and not re.search(rf"\({short}\)|\b{short}\s+\(", text):
            yield short


def _elsewhere(registry: Registry, folder: SkemaFolder, skema: Skema, others: set[str]) -> Iterator[Hit]:
    """Other names that running text calls the scheme by. The name of another scheme may well be mentioned."""
    own = bare(clean_name(skema.judul))
    allowed = {own, bare(skema.judul_en or "")}
    documents: list[Document[Any] | None] = [folder.skema, folder.mapa]
    for document in filter(None, documents):
        if "skema" not in registry.joined(document.berkas).lower():
            continue
        for path, text in registry.texts_of(document.berkas):
            if path == ("judul",) or "skema" not in text.lower():
                continue
            for name, quoted in _names_in(text):
                folded = bare(clean_name(name))
                begun = not quoted and (own.startswith(folded) or folded.startswith(own))
                if not begun and folded not in allowed and folded not in others and _means(folded, own):
                    args = {"lain": name, "judul": skema.judul}
                    yield Hit(document.berkas, path, args, "berbeda", None if quoted else "minor", folder.id)


def _names_in(text: str) -> Iterator[tuple[str, bool]]:
    """What a text calls a scheme, and whether it stands in quotation marks."""
    for pattern in (_QUOTED, _PLAIN):
        for match in pattern.finditer(text):
            yield match["nama"].strip(), pattern is _QUOTED


def _means(name: str, own: str) -> bool:
    """Whether a name is meant for this scheme: it shares a word with its own."""
    return bool(roots(name) & roots(own)) and not kata("nama_umum").issuperset(name.split())


RULE = Rule(
    kode="SKM-006",
    judul=Dwi("Satu nama skema", "One clean name everywhere"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Nama skema ditulis satu kali dan disebut sama di mana pun; namanya bersih dari kata skema, sertifikasi, "
        "pelatihan, uji kompetensi, nama LSP, dan tahun, serta paling banyak 10 kata.",
        "The name of a scheme is written once and is the same wherever it is mentioned; it holds no word for scheme, "
        "certification, training or test, no name of the LSP, no year, and at most 10 words.",
    ),
    mengapa=Dwi(
        "Nama ini tercetak pada sampul, semua formulir, dan sertifikat; dua nama berarti dua skema.",
        "This name is printed on the cover, on every form and on the certificate; two names mean two schemes.",
    ),
    pesan={
        "berbeda": Pesan(
            Dwi(
                "Nama skema berbeda: '{lain}' dan '{judul}'.",
                "The name of the scheme differs: '{lain}' and '{judul}'.",
            ),
            Dwi(
                "Tulis '{judul}' di sini, atau perbaiki judul bila yang ini yang benar.",
                "Write '{judul}' here, or correct judul if this one is right.",
            ),
        ),
        "kata": Pesan(
            Dwi("Nama skema '{judul}' memuat '{kata}'.", "The name of the scheme '{judul}' holds '{kata}'."),
            Dwi(
                "Hapus '{kata}' dari judul; formulir mencetaknya di tempat yang perlu.",
                "Take '{kata}' out of judul; the forms print it where it is needed.",
            ),
        ),
        "panjang": Pesan(
            Dwi(
                "Nama skema terdiri dari {n} kata; paling banyak {batas}.",
                "The name of the scheme has {n} words; at most {batas}.",
            ),
            Dwi("Ringkas menjadi tugas pokoknya.", "Shorten it to the main task."),
        ),
        "singkatan": Pesan(
            Dwi(
                "Singkatan '{singkatan}' pada nama skema belum dijelaskan.",
                "The abbreviation '{singkatan}' in the name of the scheme is not explained.",
            ),
            Dwi(
                "Tulis kepanjangannya pada latar belakang, diikuti ({singkatan}).",
                "Write it in full in the background, followed by ({singkatan}).",
            ),
        ),
    },
    salah="judul: Sertifikasi Pengukuran Benda Uji Logam",
    benar="judul: Pengukuran Benda Uji Logam",
    sekali=periksa,
)
