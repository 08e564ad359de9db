"""Findings of the check, by scheme and by file: on the internal site only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from checks.laporan import Temuan, TemuanDikecualikan
from checks.rules import BY_CODE
from generator.pages.halaman import Halaman
from generator.pages.isi.aturan import alamat
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.layout import home_of

T = TypeVar("T", Temuan, TemuanDikecualikan)


@dataclass(slots=True)
class Kelompok:
    """Findings of one scheme, LSP or standard, by file."""

    judul: str
    url: str
    temuan: dict[str, list[Temuan]] = field(default_factory=dict)
    dikecualikan: dict[str, list[TemuanDikecualikan]] = field(default_factory=dict)

    @property
    def jumlah(self) -> Mapping[str, int]:
        """How many findings have each severity."""
        every = [each["tingkat"] for group in self.temuan.values() for each in group]
        return {name: every.count(name) for name in ("mayor", "minor", "observasi")}


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "temuan/index.html"
    laporan = konteks.laporan
    groups: dict[tuple[str, str], Kelompok] = {}
    _sort_in(konteks, groups, laporan["temuan"], "temuan")
    _sort_in(konteks, groups, laporan["dikecualikan"], "dikecualikan")
    isi = tulis(
        "temuan",
        konteks,
        url,
        laporan=laporan,
        kelompok=[groups[key] for key in sorted(groups)],
        aturan={kode: alamat(kode) for kode in BY_CODE},
    )
    yield Halaman(url, "temuan", "Temuan pemeriksaan", "Temuan pemeriksaan menurut skema dan berkas.", isi)


def _sort_in(konteks: Konteks, groups: dict[tuple[str, str], Kelompok], found: Sequence[T], into: str) -> None:
    for each in found:
        kind, name = _home(each["berkas"])
        if (kind, name) not in groups:
            groups[kind, name] = Kelompok(*_title(konteks, kind, name))
        by_file: dict[str, list[T]] = getattr(groups[kind, name], into)
        by_file.setdefault(each["berkas"], []).append(each)


def _home(berkas: str) -> tuple[str, str]:
    """What a file belongs to; also one of a private bank, which lies elsewhere."""
    parts = home_of(berkas).split("/")
    if parts[0] == "schemes" and len(parts) >= 4:
        return "1 skema", f"{parts[1]}/{parts[2]}"
    if parts[0] == "schemes" and len(parts) == 3:
        return "2 lsp", parts[1]
    if parts[0] == "standards" and len(parts) >= 3:
        return "3 standar", parts[1]
    return "4 repositori", ""


def _title(konteks: Konteks, kind: str, name: str) -> tuple[str, str]:
    if kind == "1 skema":
        folder = konteks.registry.skema.get(name)
        judul = konteks.skema(folder).judul if folder and folder.skema else ""
        url = konteks.alamat.skema[name] if folder and folder.skema else ""
        return f"Skema {judul or name}", url
    if kind == "2 lsp":
        return konteks.nama_lsp(name), konteks.alamat.lsp.get(name, "")
    if kind == "3 standar":
        return konteks.sebut_standar(name), konteks.alamat.standar.get(name, "")
    return "Pengaturan repositori", ""
