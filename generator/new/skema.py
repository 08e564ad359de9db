"""A new klaster scheme from given units, with a plan that covers every criterion.

Only what follows from the units is written. What people have to decide is left out, so that the check names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from registry.model.unit import Unit
from registry.store import Registry
from registry.units import EntriUnit
from registry.writer import dump

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_GROUP_SIZE = 6
"""Units that a work group holds at most; more cannot be assessed as one job."""

_BASE_ACTS = ("uu-13-2003", "pp-31-2006", "pp-10-2018", "pbnsp-1-2014", "pbnsp-2-2017")
_TO_FILL = (
    "nomor_dokumen, revisi, bidang, komite, pengesahan, latar_belakang, ruang_lingkup, tujuan, uraian_tugas,",
    "persyaratan_dasar, persyaratan_administratif, hak_pemohon, kewajiban_pemegang, biaya, proses, kaji_ulang",
)


class SkemaBaruGagal(Exception):
    """A scheme cannot be started; ``sebab`` names a message, ``args_`` fill it in."""

    def __init__(self, sebab: str, **args_: str) -> None:
        super().__init__(sebab)
        self.sebab = sebab
        self.args_ = args_


@dataclass(frozen=True, slots=True)
class SkemaBaru:
    """What was written."""

    id: str
    berkas: tuple[str, ...]
    unit: int
    kuk: int


def new_skema(
    registry: Registry, id_: str, judul: str, kode: Sequence[str], *, nama_lsp: str | None = None
) -> SkemaBaru:
    """Writes ``schemes/<lsp>/<slug>/{skema,mapa}.yaml``, and ``lsp.yaml`` where the LSP is new.

    Raises :class:`SkemaBaruGagal` and then has written nothing.
    """
    lsp, slug = _names(id_)
    entries = [_entry(registry, each) for each in dict.fromkeys(kode)]
    folder = registry.root / "schemes" / lsp
    if (folder / slug).exists():
        raise SkemaBaruGagal("sudah_ada", folder=f"schemes/{lsp}/{slug}")
    files = {
        f"{slug}/skema.yaml": _skema(registry, judul, entries),
        f"{slug}/mapa.yaml": dump(_mapa(registry, entries), "mapa"),
    }
    if not (folder / "lsp.yaml").exists():
        files["lsp.yaml"] = dump({"nama": nama_lsp or lsp.replace("-", " ").upper()}, "lsp")
    for name, text in files.items():
        _write(folder / name, text)
    count = sum(len(e.kuk) for entry in entries if entry.dokumen for e in entry.dokumen.data.elemen)
    return SkemaBaru(id_, tuple(f"schemes/{lsp}/{name}" for name in sorted(files)), len(entries), count)


def _names(id_: str) -> tuple[str, str]:
    parts = id_.split("/")
    if len(parts) != 2 or not all(SLUG.fullmatch(part) and len(part) <= 48 for part in parts):
        raise SkemaBaruGagal("nama_salah", nama=id_)
    return parts[0], parts[1]


def _entry(registry: Registry, kode: str) -> EntriUnit:
    found = registry.units.all(kode)
    if len(found) == 1:
        return found[0]
    if found:
        raise SkemaBaruGagal("ganda", kode=kode, pilihan=", ".join(f"{e.standar}:{e.kode}" for e in found))
    known = sorted(entry.kode for entry in registry.units.entries)
    near = registry.units.near(kode) or next(iter(get_close_matches(kode, known, 1, 0.6)), "")
    raise SkemaBaruGagal("tak_ada_usul" if near else "tak_ada", kode=kode, usul=near)


def _code(registry: Registry, entry: EntriUnit) -> str:
    """A code as the scheme must write it: with its standard where the bare code is ambiguous."""
    return entry.kode if registry.units.one(entry.kode) else f"{entry.standar}:{entry.kode}"


def _skema(registry: Registry, judul: str, entries: Sequence[EntriUnit]) -> str:
    data: dict[str, Any] = {
        "judul": judul,
        "jenis": "klaster",
        "muk_versi": 2023,
        "acuan_normatif": [*_BASE_ACTS, *dict.fromkeys(entry.standar for entry in entries)],
        "kemasan": {
            "unit": [{"kode": _code(registry, entry), "kelompok": "inti"} for entry in entries],
            "pilihan_minimum": 0,
        },
        "status": "usulan",
    }
    note = "".join(f"#   {line}\n" for line in _TO_FILL)
    return dump(data, "skema") + f"# Belum diisi; telusur check menyebut masing-masing:\n{note}"


def _mapa(registry: Registry, entries: Sequence[EntriUnit]) -> dict[str, Any]:
    """One plan for candidates from training: each element observed at a task, knowledge and aspects asked."""
    codes = [_code(registry, entry) for entry in entries]
    groups = [codes[i : i + _GROUP_SIZE] for i in range(0, len(codes), _GROUP_SIZE)]
    return {
        "kelompok_pekerjaan": [{"id": f"kp{n}", "unit": group} for n, group in enumerate(groups, 1)],
        "pendekatan": {
            "potensi_asesi": [1],
            "tujuan": ["sertifikasi"],
            "lingkungan": ["simulasi"],
            "peluang_bukti": "terbatas",
            "hubungan_standar": ["bukti_pendukung", "aktivitas_kerja"],
            "pelaksana": ["lembaga_sertifikasi"],
            "konfirmasi": [{"peran": "manajer_sertifikasi"}],
        },
        "rencana": [
            {"unit": code, "bukti": _evidence(entry.dokumen.data if entry.dokumen else None)}
            for code, entry in zip(codes, entries, strict=True)
        ],
    }


def _evidence(unit: Unit | None) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = []
    for e, elemen in enumerate(unit.elemen if unit else (), 1):
        if elemen.kuk:
            judul = (elemen.judul or "").rstrip(".")
            lines.append(
                {
                    "id": f"b{len(lines) + 1}",
                    "teks": f"Hasil {judul[:1].lower()}{judul[1:]}" if judul else f"Hasil elemen {e}",
                    "kategori": "kinerja",
                    "cakupan": [f"#{e}.{k}" for k in range(1, len(elemen.kuk) + 1)],
                    "jenis": "L",
                    "instrumen": ["CL", "TPD"],
                    "dimensi": ["ts"],
                }
            )
    panduan = unit.panduan_penilaian if unit else None
    asked = (
        (
            "pengetahuan",
            panduan.pengetahuan if panduan else None,
            "Jawaban tertulis tentang pengetahuan unit ini",
            "DPT",
        ),
        ("aspek", panduan.aspek_kritis if panduan else None, "Jawaban lisan tentang aspek kritis unit ini", "PMO"),
    )
    for name, items, teks, instrumen in asked:
        if items:
            lines.append(
                {
                    "id": f"b{len(lines) + 1}",
                    "teks": teks,
                    "kategori": "pengetahuan",
                    "cakupan": [f"#{name}.{n}" for n in range(1, len(items) + 1)],
                    "jenis": "T",
                    "instrumen": [instrumen],
                    "dimensi": ["cms"],
                }
            )
    return lines


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text, "utf-8", newline="\n")
    temporary.replace(path)
