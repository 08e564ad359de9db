"""The data dictionary: every key of every file, as the models say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.pages.halaman import Halaman, Tautan
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.layout import Kind
from registry.schema import json_schema

BERKAS: dict[Kind, tuple[str, str]] = {
    "pengaturan": ("telusur.yaml", "Pengaturan repositori."),
    "standar": ("standards/<standar>/standar.yaml", "Identitas sebuah standar dan daftar unitnya."),
    "unit": ("standards/<standar>/unit/<kode>.yaml", "Naskah satu unit kompetensi."),
    "peraturan": ("standards/peraturan.yaml", "Peraturan yang menambah atau mengganti daftar bawaan."),
    "lsp": ("schemes/<lsp>/lsp.yaml", "Data LSP."),
    "asesor": ("schemes/<lsp>/asesor.yaml", "Asesor LSP; tidak pernah diterbitkan."),
    "tuk": ("schemes/<lsp>/tuk.yaml", "Tempat uji kompetensi."),
    "skema": ("schemes/<lsp>/<skema>/skema.yaml", "Dokumen skema."),
    "mapa": ("schemes/<lsp>/<skema>/mapa.yaml", "Rencana asesmen dan peta perangkat."),
    "bank": ("schemes/<lsp>/<skema>/bank.yaml", "Soal dan tugas; rahasia."),
    "kunci": ("schemes/<lsp>/<skema>/kunci.yaml", "Kunci jawaban; rahasia."),
    "validasi": ("schemes/<lsp>/<skema>/validasi.yaml", "Penyusun, validator, dan riwayat validasi."),
    "pengecualian": ("pengecualian.yaml", "Temuan yang diterima beserta alasannya."),
    "asesmen": ("asesmen/<id>/asesmen.yaml", "Satu hari asesmen; tidak pernah masuk git."),
}
"""What stands in each file, and where the file lies."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One key: the kind of its value, and what it means. ``bagian`` is the anchor of what the value is made of."""

    kunci: str
    jenis: str
    bagian: str
    wajib: bool
    arti: str
    pilihan: tuple[str, ...]
    tanda: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bagian:
    """A mapping of a file: its anchor, its name, its keys."""

    id: str
    judul: str
    kolom: tuple[Kolom, ...]


def alamat(kind: Kind) -> str:
    """The page of a kind of file."""
    return f"kamus/{kind}.html"


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "kamus/index.html"
    isi = tulis("daftar_kamus", konteks, url, berkas=BERKAS, alamat={kind: alamat(kind) for kind in BERKAS})
    uraian = "Setiap berkas data dan kuncinya: arti, jenis nilai, dan pilihan yang tersedia."
    yield Halaman(url, "daftar_kamus", "Kamus data", uraian, isi)
    links = [Tautan(alamat(kind), path) for kind, (path, _) in BERKAS.items()]
    for i, (kind, (path, about)) in enumerate(BERKAS.items()):
        before = links[i - 1] if i else None
        after = links[i + 1] if i + 1 < len(links) else None
        isi = tulis("kamus", konteks, links[i].url, berkas=path, tentang=about, bagian=sections(kind))
        uraian = f"Setiap kunci dalam berkas {path}, dengan arti dan pilihannya. {about}"
        yield Halaman(links[i].url, "kamus", f"Kamus data: {path}", uraian, isi, before, after)


@cache
def sections(kind: Kind) -> tuple[Bagian, ...]:
    """The file itself, then each mapping inside it, in the order in which they are met."""
    schema = json_schema(kind)
    parts: Mapping[str, Any] = schema.get("$defs", {})
    waiting, seen = _inner(schema), []
    while waiting:
        name = waiting.pop(0)
        if name not in seen and "properties" in parts.get(name, {}):
            seen.append(name)
            waiting += _inner(parts[name])
    top = [Bagian("berkas", "", _columns(schema, parts))] if "properties" in schema else []
    return (*top, *(Bagian(_anchor(name), _title(name), _columns(parts[name], parts)) for name in seen))


def _columns(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> tuple[Kolom, ...]:
    required = schema.get("required", ())
    return tuple(_column(key, each, key in required, parts) for key, each in schema.get("properties", {}).items())


def _column(key: str, schema: Mapping[str, Any], required: bool, parts: Mapping[str, Any]) -> Kolom:
    named = next((name for name in _inner(schema) if "properties" in parts.get(name, {})), "")
    marks = tuple(mark for mark in ("pribadi", "kunci") if schema.get(mark))
    return Kolom(
        key,
        _kind(schema, parts),
        _anchor(named) if named else "",
        required,
        schema.get("description", ""),
        tuple(str(each) for each in _choices(schema)),
        marks,
    )


def _inner(schema: Any) -> list[str]:
    """Names of the mappings that a schema refers to, in order, without those inside them."""
    if isinstance(schema, dict):
        found = [schema["$ref"].rpartition("/")[2]] if "$ref" in schema else []
        return found + [name for key, each in schema.items() if key != "$defs" for name in _inner(each)]
    if isinstance(schema, list):
        return [name for each in schema for name in _inner(each)]
    return []


def _kind(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> str:
    """The kind of a value, in one or two words."""
    options = [each for each in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if each.get("type") != "null"]
    if "$ref" in schema:
        named = parts.get(schema["$ref"].rpartition("/")[2], {})
        return "pemetaan" if "properties" in named else _kind(named, parts)
    if schema.get("type") == "array":
        return f"daftar {_kind(schema.get('items') or {}, parts)}".strip()
    if options:
        return " atau ".join(dict.fromkeys(_kind(each, parts) for each in options))
    if "enum" in schema or "const" in schema:
        return "pilihan"
    if schema.get("format") == "date":
        return "tanggal"
    named_types = {"integer": "bilangan", "number": "bilangan", "boolean": "true atau false", "object": "pemetaan"}
    found = schema.get("type")
    return named_types.get(found, "teks") if isinstance(found, str) else "teks"


def _choices(schema: Any) -> list[object]:
    if isinstance(schema, dict):
        if "enum" in schema or "const" in schema:
            return list(schema.get("enum", [schema.get("const")]))
        inner = (schema[key] for key in ("anyOf", "oneOf", "items") if key in schema)
        return list(dict.fromkeys(choice for each in inner for choice in _choices(each) if choice is not None))
    return [choice for each in schema for choice in _choices(each)] if isinstance(schema, list) else []


def _anchor(name: str) -> str:
    return _title(name).lower().replace(" ", "-")


def _title(name: str) -> str:
    """The name of a model as words: ``RuangLingkup`` is read as "Ruang lingkup"."""
    plain = name.strip("_")
    words = "".join(f" {sign.lower()}" if sign.isupper() else sign for sign in plain).strip()
    words = " ".join(word.upper() if word in ("lsp", "tuk", "kkni", "kuk") else word for word in words.split())
    return words[:1].upper() + words[1:]
