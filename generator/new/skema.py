"""A new klaster scheme from given units, with a plan that covers every criterion and a bank to begin with.

Only what follows from the units is written. What people have to decide is left out, so that the check names it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from checks.data import ambang
from generator.new.bank import bank_awal
from registry.model.unit import PanduanPenilaian, Unit
from registry.portable import is_device, posix
from registry.store import Registry
from registry.units import EntriUnit
from registry.whole import write_text
from registry.writer import dump

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BASE_ACTS = ("uu-13-2003", "pp-31-2006", "pp-10-2018", "pbnsp-1-2014", "pbnsp-2-2017")
_TO_FILL = (
    "nomor_dokumen, revisi, bidang, komite, pengesahan, latar_belakang, ruang_lingkup, tujuan, uraian_tugas,",
    "persyaratan_dasar, persyaratan_administratif, hak_pemohon, kewajiban_pemegang, biaya, proses, kaji_ulang",
)
_TO_WRITE = (
    "skenario, durasi, instruksi, keluaran dan luaran tugas; rumusan setiap pertanyaan dan soal; kunci.yaml;",
    "soal pilihan ganda, lalu paket soal sejajar dengan telusur new paket",
)
_TO_DECIDE = ("acuan, modifikasi; judul kelompok_pekerjaan bila lebih dari satu",)


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
    """Writes ``schemes/<lsp>/<slug>/{skema,mapa,bank}.yaml``, and ``lsp.yaml`` where the LSP is new.

    Raises :class:`SkemaBaruGagal` and then has written nothing.
    """
    lsp, slug = _names(id_)
    entries = [_entry(registry, each) for each in dict.fromkeys(kode)]
    folder = registry.root / "schemes" / lsp
    if (folder / slug).exists():
        raise SkemaBaruGagal("sudah_ada", folder=f"schemes/{lsp}/{slug}")
    mapa, bank = _plan_and_bank(registry, judul, entries)
    files = {
        f"{slug}/skema.yaml": _skema(registry, judul, entries),
        f"{slug}/mapa.yaml": dump(mapa, "mapa") + _note(_TO_DECIDE),
    }
    if not (folder / "lsp.yaml").exists():
        files["lsp.yaml"] = dump({"nama": nama_lsp or lsp.replace("-", " ").upper()}, "lsp")
    written = {f"schemes/{lsp}/{name}": text for name, text in files.items()}
    home = bank_home(registry)
    if bank and home is not None:
        written[f"{home}schemes/{lsp}/{slug}/bank.yaml"] = dump(bank, "bank") + _note(_TO_WRITE)
    for path, text in written.items():
        write_text(registry.root / path, text)
    count = sum(len(e.kuk) for entry in entries if entry.dokumen for e in entry.dokumen.data.elemen)
    return SkemaBaru(f"{lsp}/{slug}", tuple(sorted(written)), len(entries), count)


def rencana_awal(registry: Registry, judul: str, kode: Sequence[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Plan and bank to begin with for these units. Raises :class:`SkemaBaruGagal`, also for a code of several."""
    return _plan_and_bank(registry, judul, [_entry(registry, each) for each in dict.fromkeys(kode)])


def _plan_and_bank(
    registry: Registry, judul: str, entries: Sequence[EntriUnit]
) -> tuple[dict[str, Any], dict[str, Any]]:
    mapa = _mapa(registry, judul, entries)
    return mapa, bank_awal(mapa["kelompok_pekerjaan"], {registry.units.written(entry): entry for entry in entries})


def is_slug(name: str) -> bool:
    """Whether a folder of an LSP or a scheme may have this name, on every system."""
    return SLUG.fullmatch(name) is not None and len(name) <= 48 and not is_device(name)


def bank_home(registry: Registry) -> str | None:
    """Where questions are kept: here (empty), in the private folder of the settings, or nowhere where that is gone."""
    name = registry.pengaturan.bank
    if name is None:
        return ""
    return f"{posix(name).rstrip('/')}/" if (registry.root / posix(name)).is_dir() else None


def _names(id_: str) -> tuple[str, str]:
    parts = posix(id_).split("/")
    for part in filter(is_device, parts):
        raise SkemaBaruGagal("nama_perangkat", nama=id_, bagian=part)
    if len(parts) != 2 or not all(map(is_slug, parts)):
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


def _skema(registry: Registry, judul: str, entries: Sequence[EntriUnit]) -> str:
    data: dict[str, Any] = {
        "judul": judul,
        "jenis": "klaster",
        "muk_versi": 2023,
        "acuan_normatif": [*_BASE_ACTS, *dict.fromkeys(entry.standar for entry in entries)],
        "kemasan": {
            "unit": [{"kode": registry.units.written(entry), "kelompok": "inti"} for entry in entries],
            "pilihan_minimum": 0,
        },
        "status": "usulan",
    }
    return dump(data, "skema") + _note(_TO_FILL)


def _note(lines: Sequence[str]) -> str:
    note = "".join(f"#   {line}\n" for line in lines)
    return f"# Belum diisi; telusur check menyebut masing-masing:\n{note}"


def _mapa(registry: Registry, judul: str, entries: Sequence[EntriUnit]) -> dict[str, Any]:
    """One plan for candidates from training: the work observed at a task, knowledge and aspects asked.

    A single work group is called as the scheme is; what several jobs are called, people decide.
    """
    codes = [registry.units.written(entry) for entry in entries]
    size = ambang("MAPA-004", "unit_maksimum")
    groups = [codes[i : i + size] for i in range(0, len(codes), size)]
    name = {"judul": judul} if len(groups) == 1 else {}
    return {
        "kelompok_pekerjaan": [{"id": f"kp{n}", **name, "unit": group} for n, group in enumerate(groups, 1)],
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
    """The lines of a unit: one for each element, one for skills and critical aspects, then what is asked."""
    if unit is None:
        return []
    panduan = unit.panduan_penilaian or PanduanPenilaian()
    skills, aspects = _all("keterampilan", panduan.keterampilan), _all("aspek", panduan.aspek_kritis)
    knowledge = _all("pengetahuan", panduan.pengetahuan)
    written, oral = ("jres",), ("cms", "trs")
    lines = [
        *(
            _performance(f"Hasil {_verb(e, elemen.judul)}", _criteria(e, len(elemen.kuk)), "ts", "tms")
            for e, elemen in enumerate(unit.elemen, 1)
        ),
        _performance("Unjuk kerja yang memperlihatkan keterampilan dan aspek kritis unit ini", skills + aspects, "ts"),
        _answers("tertulis tentang pengetahuan", knowledge, "DPT", *(written if aspects else written + oral)),
        _answers("lisan tentang aspek kritis", aspects, "PMO", *(oral if knowledge else written + oral)),
    ]
    return [{"id": f"b{n}", **line} for n, line in enumerate((line for line in lines if line["cakupan"]), 1)]


def _all(daftar: str, items: Sequence[object] | None) -> list[str]:
    return [f"#{daftar}.{n}" for n in range(1, len(items or ()) + 1)]


def _criteria(elemen: int, count: int) -> list[str]:
    return [f"#{elemen}.{k}" for k in range(1, count + 1)]


def _verb(nomor: int, judul: str | None) -> str:
    text = (judul or f"elemen {nomor}").rstrip(".")
    return f"{text[:1].lower()}{text[1:]}"


def _performance(teks: str, cakupan: list[str], *dimensi: str) -> dict[str, Any]:
    return {
        "teks": teks,
        "kategori": "kinerja",
        "cakupan": cakupan,
        "jenis": "L",
        "instrumen": ["CL", "TPD"],
        "dimensi": list(dimensi),
    }


def _answers(tentang: str, cakupan: list[str], instrumen: str, *dimensi: str) -> dict[str, Any]:
    return {
        "teks": f"Jawaban {tentang} unit ini",
        "kategori": "pengetahuan",
        "cakupan": cakupan,
        "jenis": "T",
        "instrumen": [instrumen],
        "dimensi": list(dimensi),
    }
