"""SKM-041: clusters of a KKNI scheme add up to its package."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import hit_in, related_in
from registry.kode import normal
from registry.model.skema import Skema
from registry.store import Document, Registry, SkemaFolder

Part = tuple[SkemaFolder, Document[Skema]]


def periksa(registry: Registry) -> Iterator[Hit]:
    families: dict[tuple[str, str], list[Part]] = {}
    for folder in registry.skema.values():
        document = folder.skema
        if document is None or not document.data.induk:
            continue
        mother = _mother(registry, folder, document.data.induk)
        if mother is None:
            names = {
                name: each.id for each in registry.skema.values() if each is not folder for name in (each.slug, each.id)
            }
            near = get_close_matches(document.data.induk, sorted(names), 1, 0.6)
            args = {"induk": document.data.induk, "usul": names[near[0]] if near else ""}
            yield hit_in(document, ("induk",), args, "tak_ada_usul" if near else "tak_ada", acuan=folder.id)
        elif mother.skema is not None and mother.skema.data.jenis not in ("kkni", None):
            place = related_in(mother.skema, ("jenis",), "jenis")
            args = {"induk": mother.id, "jenis": mother.skema.data.jenis}
            yield hit_in(document, ("induk",), args, "bukan_kkni", acuan=folder.id, terkait=(place,))
        elif mother is not folder:
            families.setdefault((folder.lsp, mother.id), []).append((folder, document))
    for (_, induk), parts in families.items():
        mother = registry.skema[induk]
        if mother.skema is not None and mother.skema.data.kemasan.unit:
            yield from _family(registry, mother, mother.skema, parts)


def _mother(registry: Registry, folder: SkemaFolder, induk: str) -> SkemaFolder | None:
    """The mother scheme: of the same LSP where several have that name."""
    found = registry.find_skema(induk)
    own = [each for each in found if each.lsp == folder.lsp]
    return found[0] if len(found) == 1 else own[0] if own else None


def _family(registry: Registry, mother: SkemaFolder, document: Document[Skema], parts: list[Part]) -> Iterator[Hit]:
    package = {_code(registry, unit.kode): unit for unit in document.data.kemasan.unit}
    place_of = {code: i for i, code in enumerate(package)}
    first: dict[str, tuple[Document[Skema], int]] = {}
    for folder, part in parts:
        for i, unit in enumerate(part.data.kemasan.unit):
            code = _code(registry, unit.kode)
            path = ("kemasan", "unit", i, "kode")
            args = {"kode": unit.kode, "induk": mother.id}
            if code not in package:
                place = related_in(document, ("kemasan",), "induk", at_key=True)
                yield hit_in(part, path, args, "lebih", acuan=folder.id, terkait=(place,))
            elif code in first and first[code][0] is not part and package[code].kelompok != "umum":
                other, at = first[code]
                place = related_in(other, ("kemasan", "unit", at, "kode"), "pertama")
                yield hit_in(part, path, args, "ganda", acuan=folder.id, terkait=(place,))
            first.setdefault(code, (part, i))
    folder, part = parts[-1]
    for code, unit in package.items():
        if code not in first and unit.kelompok != "pilihan":
            place = related_in(document, ("kemasan", "unit", place_of[code], "kode"), "induk")
            args = {"kode": unit.kode, "induk": mother.id}
            yield hit_in(part, ("induk",), args, "kurang", acuan=unit.kode, terkait=(place,))


def _code(registry: Registry, kode: str) -> str:
    entry = registry.units.one(kode)
    return normal(entry.kode if entry else kode)


RULE = Rule(
    kode="SKM-041",
    judul=Dwi("Gabungan klaster sama dengan skema induk", "Clusters add up"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Klaster yang menyebut skema induk bersama-sama memuat semua unit wajibnya, masing-masing satu kali, kecuali "
        "unit umum.",
        "Clusters that name a mother scheme hold all of its mandatory units together, each once, but for common units.",
    ),
    mengapa=Dwi(
        "Siswa yang lulus semua klaster akan dinyatakan memiliki kualifikasi induknya.",
        "A pupil who passes all clusters is said to have the qualification of the mother scheme.",
    ),
    pesan={
        "tak_ada": Pesan(
            Dwi("Skema induk '{induk}' tidak ditemukan.", "The mother scheme '{induk}' is not found."),
            Dwi(
                "Tulis induk sebagai <lsp>/<skema> menurut nama foldernya.",
                "Write induk as <lsp>/<skema>, by the names of the folders.",
            ),
        ),
        "tak_ada_usul": Pesan(
            Dwi(
                "Skema induk '{induk}' tidak ditemukan; mungkin '{usul}'.",
                "The mother scheme '{induk}' is not found; perhaps '{usul}'.",
            ),
            Dwi("Bila itu yang dimaksud, ganti menjadi '{usul}'.", "If that is meant, change it to '{usul}'."),
        ),
        "bukan_kkni": Pesan(
            Dwi(
                "Skema induk {induk} berjenis {jenis}, bukan kkni.",
                "The mother scheme {induk} is of type {jenis}, not kkni.",
            ),
            Dwi("Sebut skema KKNI sebagai induk, atau hapus induk.", "Name a KKNI scheme as induk, or delete induk."),
        ),
        "kurang": Pesan(
            Dwi(
                "Gabungan klaster belum memuat unit {kode} dari skema induk {induk}.",
                "The clusters together lack unit {kode} of the mother scheme {induk}.",
            ),
            Dwi(
                "Tambahkan {kode} ke salah satu klaster, atau buat klaster yang memuatnya.",
                "Add {kode} to one of the clusters, or make the cluster that holds it.",
            ),
        ),
        "lebih": Pesan(
            Dwi(
                "Unit {kode} tidak ada dalam kemasan skema induk {induk}.",
                "Unit {kode} is not in the package of the mother scheme {induk}.",
            ),
            Dwi(
                "Hapus dari klaster ini, atau tambahkan ke skema induk bila memang bagiannya.",
                "Delete it here, or add it to the mother scheme if it belongs there.",
            ),
        ),
        "ganda": Pesan(
            Dwi(
                "Unit {kode} dari skema induk {induk} ada pada dua klaster.",
                "Unit {kode} of the mother scheme {induk} is in two clusters.",
            ),
            Dwi(
                "Sisakan pada satu klaster, atau tandai sebagai unit umum pada skema induk.",
                "Keep it in one cluster, or mark it as umum in the mother scheme.",
            ),
        ),
    },
    label={
        "jenis": Dwi("jenis skema induk", "type of the mother scheme"),
        "induk": Dwi("pada skema induk", "in the mother scheme"),
        "pertama": Dwi("juga pada klaster ini", "in this cluster too"),
    },
    salah="induk: kkni-tata-boga",
    benar="induk: kkni-pengujian",
    sekali=periksa,
)
