"""Application forms that candidates filled in and sent back: our PDF, our DOCX, and the page's JSON, in ``apl/``.

FR.APL.01 fills in what the list of candidates leaves empty; FR.APL.02 gives answers and evidence by element. What a
file says of another candidate, or of another scheme, is not used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from checks.rules.orang import bare_name
from generator.hari import nilai
from generator.hari.isian import Isian, TakTerbaca, from_docx, from_pdf
from generator.hari.tabel import clean
from generator.hari.temuan import Catatan, Letak
from registry.hari import Hari
from registry.model.asesi import Asesi, Pekerjaan
from registry.model.mandiri import AsesmenMandiri, ElemenMandiri
from registry.store import Registry

FOLDER = "apl"
MOST_FILES, _MOST_BYTES = 400, 30_000_000
_ELEMENT = re.compile(r"u(\d{1,3})-e(\d{1,3})")
_NAMES = {
    "nik": "nik",
    "kebangsaan": "kebangsaan",
    "kode_pos": "kode-pos",
    "telepon": "hp",
    "email": "email",
    "pendidikan": "pendidikan",
}
_WORK = {"institusi": "institusi", "jabatan": "jabatan", "telepon": "kantor-telp", "email": "kantor-email"}


@dataclass(frozen=True, slots=True)
class _Dari:
    """What one file says: personal data of FR.APL.01, or answers of FR.APL.02."""

    nama: str | None
    pribadi: Mapping[str, Any]
    mandiri: Mapping[str, ElemenMandiri]


def read_apl(folder: Path, berkas: str, hari: Hari, registry: Registry, catat: Catatan) -> Hari:
    """The day with what the files of a folder add; ``berkas`` is how findings name the folder."""
    mandiri: dict[str, dict[str, ElemenMandiri]] = {}
    people = {each.id: each for each in hari.asesi}
    for path, name in _files(folder):
        letak = Letak(f"{berkas}/{name}")
        try:
            found = _read(path, hari, registry)
        except TakTerbaca as error:
            catat("apl_rusak", letak, nama=name, sebab=error.sebab)
            continue
        if found is None:
            catat("apl_skema", letak, nama=name)
            continue
        id_ = _whose(name, found, hari.asesi)
        if id_ is None:
            catat("apl_asing", letak, nama=name)
            continue
        mandiri.setdefault(id_, {}).update(found.mandiri)
        people[id_] = _filled(people[id_], found, letak, name, catat)
    done = [_with_evidence(each, mandiri.get(each.id, {})) for each in people.values()]
    return replace(hari, asesi=tuple(done), mandiri=mandiri)


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Files of the folder and of one folder per candidate below it, by name; links lead nowhere."""
    if not folder.is_dir() or folder.is_symlink():
        return
    found = sorted(path for pattern in ("*", "*/*") for path in folder.glob(pattern))
    for path in found[:MOST_FILES]:
        real = path.is_file() and not path.is_symlink() and not path.parent.is_symlink()
        if real and path.suffix.lower() in (".pdf", ".docx", ".json") and not path.name.startswith((".", "~")):
            yield path, path.relative_to(folder).as_posix()


def _read(path: Path, hari: Hari, registry: Registry) -> _Dari | None:
    """What a file says; ``None`` if it is about another scheme."""
    if path.stat().st_size > _MOST_BYTES:
        raise TakTerbaca("ukuran")
    isi = path.read_bytes()
    if path.suffix.lower() == ".json":
        return _json(isi, hari, registry)
    readers: dict[str, Callable[[bytes], Isian]] = {".pdf": from_pdf, ".docx": from_docx}
    isian = readers[path.suffix.lower()](isi)
    skema = hari.folder.skema
    if skema and isian.judul and not clean(isian.judul).endswith(clean(skema.data.judul or "")):
        return None
    name = isian.teks.get("asesi") or None
    if "nik" in isian.teks or "lahir" in isian.teks:
        return _Dari(name, _personal(isian), {})
    answers = _answers(isian, registry)
    if not answers and not any(_ELEMENT.match(each) for each in (*isian.teks, *isian.pilihan)):
        raise TakTerbaca("bukan FR.APL.01 atau FR.APL.02")
    return _Dari(name, {}, answers)


def _json(isi: bytes, hari: Hari, registry: Registry) -> _Dari | None:
    try:
        data = AsesmenMandiri.model_validate_json(isi)
    except (ValidationError, ValueError, RecursionError):
        raise TakTerbaca("bukan jawaban asesmen mandiri") from None
    if [each.id for each in registry.find_skema(data.skema)] != [hari.folder.id]:
        return None
    elements = (each for unit in data.unit for each in unit.elemen)
    answers = {}
    for each in elements:
        code, _, number = each.elemen.partition("#")
        entry = registry.units.one(code)
        if entry is not None and (each.jawaban or each.bukti.strip()):
            answers[f"{entry.kode}#{number}"] = each
    return _Dari(data.nama, {}, answers)


def _answers(isian: Isian, registry: Registry) -> dict[str, ElemenMandiri]:
    """Answers by element; what a field is called for people begins with the code of its unit."""
    result = {}
    for name in dict.fromkeys((*isian.pilihan, *(each.removesuffix("-bukti") for each in isian.teks))):
        match = _ELEMENT.fullmatch(name)
        called = isian.sebutan.get(name) or isian.sebutan.get(f"{name}-bukti", "")
        entry = registry.units.one(called.partition(" ")[0]) if match else None
        if match is None or entry is None:
            continue
        acuan = f"{entry.kode}#{int(match[2])}"
        chosen: dict[str, Literal["k", "bk"]] = {"K": "k", "BK": "bk"}
        jawaban, bukti = chosen.get(isian.pilihan.get(name, "")), isian.teks.get(f"{name}-bukti", "")
        if jawaban or bukti:
            result[acuan] = ElemenMandiri(elemen=acuan, jawaban=jawaban, bukti=bukti)
    return result


def _personal(isian: Isian) -> dict[str, Any]:
    teks = isian.teks
    data: dict[str, Any] = {key: teks.get(name) or None for key, name in _NAMES.items()}
    data["telepon"] = data["telepon"] or teks.get("telp-rumah") or None
    data["alamat"] = " ".join(filter(None, (teks.get("alamat"), teks.get("alamat-2")))) or None
    place, _, born = (part.strip() for part in teks.get("lahir", "").replace("/", ",", 1).rpartition(","))
    if (whole := nilai.as_date(teks.get("lahir", "").rpartition(",")[2].strip())) is not None:
        place, day = teks["lahir"].rpartition(",")[0].strip(), whole
        data |= {"tempat_lahir": place or None, "tanggal_lahir": day}
    else:
        data |= {"tempat_lahir": place or None, "tanggal_lahir": nilai.as_date(born)}
    data["nik"] = re.sub(r"[\s.\-]", "", data["nik"]) if data["nik"] else None
    aims = [name for name in ("sertifikasi", "pkt", "rpl", "lainnya") if f"tujuan-{name}" in isian.centang]
    data["tujuan"] = aims[0] if len(aims) == 1 else None
    work = {key: teks.get(name) or None for key, name in _WORK.items()}
    work["alamat"] = " ".join(filter(None, (teks.get("alamat-kantor"), teks.get("alamat-kantor-2")))) or None
    data["pekerjaan"] = Pekerjaan(**work) if any(work.values()) else None
    return data


def _whose(name: str, found: _Dari, asesi: tuple[Asesi, ...]) -> str | None:
    """The candidate of a file: by the id that its name or folder begins with, else by NIK, else by name."""
    for each in asesi:
        first = re.escape(each.id)
        if re.match(rf"(?i){first}(?![A-Za-z0-9])", name) or re.search(rf"(?i)[-_ ]{first}\.\w+$", name):
            return each.id
    nik = found.pribadi.get("nik")
    by_nik = [each.id for each in asesi if nik and each.nik == nik]
    by_name = [each.id for each in asesi if found.nama and bare_name(each.nama) == bare_name(found.nama) != ""]
    return next((ids[0] for ids in (by_nik, by_name) if len(ids) == 1), None)


def _filled(asesi: Asesi, found: _Dari, letak: Letak, name: str, catat: Catatan) -> Asesi:
    """The candidate with what the list left empty; where both say something, the list counts."""
    update: dict[str, Any] = {}
    for key, value in found.pribadi.items():
        if value is None or key == "tujuan":
            continue
        mine = getattr(asesi, key)
        if mine is None:
            update[key] = value
        elif key in ("nik", "tanggal_lahir") and mine != value:
            kolom = {"nik": "NIK", "tanggal_lahir": "Tanggal lahir"}[key]
            catat("apl_beda", letak, kolom=kolom, asesi=asesi.id, nama=name, acuan=asesi.id)
    return asesi.model_copy(update=update) if update else asesi


def _with_evidence(asesi: Asesi, mandiri: Mapping[str, ElemenMandiri]) -> Asesi:
    named = [clean(part) for each in mandiri.values() for part in re.split(r"[;\n]", each.bukti)]
    evidence = tuple(dict.fromkeys(each for each in named if each))
    return asesi.model_copy(update={"bukti": evidence}) if evidence and not asesi.bukti else asesi
