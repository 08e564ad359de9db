"""The desk of the LSP: where each scheme stands, gaps first, and the way to the other internal pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.halaman import MEJA as URL
from generator.pages.halaman import Halaman
from generator.pages.isi import dampak, kit, perubahan, tenggat
from generator.pages.isi.cakupan import alamat as alamat_cakupan
from generator.pages.isi.kesesuaian import alamat as alamat_kesesuaian
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.layout import home_of
from registry.store import SkemaFolder


@dataclass(frozen=True, slots=True)
class Keadaan:
    """Where a scheme stands: findings in its own files by severity, and how many of its KUK have items."""

    folder: SkemaFolder
    cakupan: str
    kesesuaian: str
    mayor: int
    minor: int
    kuk: int
    direncanakan: int
    berbutir: int

    @property
    def urutan(self) -> tuple[int, float, str]:
        """Worst first: major findings, then the smallest share of criteria with items."""
        return -self.mayor, self.berbutir / self.kuk if self.kuk else 0.0, self.folder.id


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    due = Counter(each.keadaan for each in tenggat.tenggat(konteks))
    touched = sum(len(each.skema) for each in dampak.dampak(konteks))
    isi = tulis(
        "meja",
        konteks,
        URL,
        laporan=konteks.laporan,
        skema=sorted(_states(konteks), key=lambda each: each.urutan),
        tenggat=due,
        tersentuh=touched,
        url={"tenggat": tenggat.URL, "dampak": dampak.URL, "perubahan": perubahan.URL, "kit": kit.URL},
    )
    yield Halaman(URL, "temuan", "Meja kerja LSP", "Keadaan setiap skema, tenggat, dampak, perubahan, dan kit.", isi)


def _states(konteks: Konteks) -> Iterator[Keadaan]:
    counts: Counter[tuple[str, str]] = Counter()
    for each in konteks.laporan["temuan"]:
        parts = home_of(each["berkas"]).split("/")
        if parts[0] == "schemes" and len(parts) >= 4:
            counts[f"{parts[1]}/{parts[2]}", each["tingkat"]] += 1
    coverage = {each["skema"]: each for each in konteks.laporan.get("liputan", ())}
    for folder in konteks.semua_skema:
        own = coverage.get(folder.id)
        yield Keadaan(
            folder,
            alamat_cakupan(konteks, folder.id),
            alamat_kesesuaian(konteks, folder.id),
            counts[folder.id, "mayor"],
            counts[folder.id, "minor"],
            own["kuk"] if own else 0,
            own["direncanakan"] if own else 0,
            own["berbutir"] if own else 0,
        )
