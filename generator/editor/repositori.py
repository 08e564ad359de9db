"""A repository that is being edited: its data in memory, and the findings of each file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from checks.baseline import Baseline, BaselineRusak, read, without_old
from checks.engine import Report, run
from checks.finding import Finding, Profil
from checks.laporan import Temuan
from checks.present import present
from registry import load
from registry.memory import Given, Memory
from registry.store import Registry


@dataclass(frozen=True, slots=True)
class Pengaturan:
    """How to check: the profile asked for (else each repository's own), the reference date, the language."""

    profil: Profil | None
    hari: Callable[[], date]
    bahasa: str


@dataclass(frozen=True, slots=True)
class Tanda:
    """A finding as data and as text."""

    finding: Finding
    temuan: Temuan


@dataclass(slots=True)
class Keadaan:
    """A repository at one moment: what was read, and the findings known so far, by file."""

    memory: Memory
    registry: Registry
    baseline: Baseline | None
    tanda: dict[str, list[Tanda]] = field(default_factory=dict)


class Repositori:
    """Follows the texts of an editor. Reading or checking one file again leaves all others alone."""

    def __init__(self, root: Path, pengaturan: Pengaturan) -> None:
        self.root = root
        self.versi = 0
        """Raised with every change of a text."""
        self._pengaturan = pengaturan
        self._texts: dict[str, bytes] = {}
        self._keadaan: Keadaan | None = None
        self._good: dict[str, Given] = {}

    @property
    def keadaan(self) -> Keadaan:
        """The repository as it is now; loaded when first asked for."""
        if self._keadaan is None:
            self._keadaan = loaded(self.root, self._texts)
        return self._keadaan

    def name_of(self, path: Path) -> str:
        """How findings name a file, also one of the private bank."""
        if path.is_relative_to(self.root):
            return path.relative_to(self.root).as_posix()
        files = self.keadaan.registry.files.items()
        return next((berkas for berkas, absolute in files if absolute.resolve() == path), "")

    def put(self, berkas: str, content: bytes | None) -> None:
        """Sets the text of a file that is open; ``None`` when it is closed."""
        self.versi += 1
        if content is None:
            self._texts.pop(berkas, None)
        else:
            self._texts[berkas] = content
        if self._keadaan is not None:
            self._remember(berkas)
            memory, baseline = self._keadaan.memory, self._keadaan.baseline
            memory.put(berkas, content)
            self._keadaan = Keadaan(memory, load(self.root, asesmen=True, memory=memory), baseline)

    def last_good(self, berkas: str) -> Given | None:
        """What a file gave when it could be read: now, or before the line that is being typed broke it."""
        self._remember(berkas)
        return self._good.get(berkas)

    def _remember(self, berkas: str) -> None:
        given = self.keadaan.memory.given.get(berkas)
        if given is not None and given.document is not None:
            self._good[berkas] = given

    def tanda(self, berkas: str) -> list[Tanda]:
        """The findings in one file, of its text as it is now."""
        found = self.keadaan.tanda.get(berkas)
        if found is None:
            found = checked(self.keadaan, self._pengaturan, berkas).get(berkas, [])
            self.keadaan.tanda[berkas] = found
        return found

    def everything(self) -> Callable[[], Keadaan]:
        """Work for another thread: reads and checks everything, with the texts as they are now."""
        texts = dict(self._texts)

        def work() -> Keadaan:
            keadaan = loaded(self.root, texts)
            found = checked(keadaan, self._pengaturan)
            keadaan.tanda = {berkas: found.get(berkas, []) for berkas in (*keadaan.registry.files, *found)}
            return keadaan

        return work

    def adopt(self, keadaan: Keadaan) -> None:
        """Takes the result of :meth:`everything`, if no text has changed since it was asked for."""
        self._keadaan = keadaan


def loaded(root: Path, texts: dict[str, bytes]) -> Keadaan:
    """A repository from its disk, with the texts of an editor in place of some files."""
    memory = Memory(dict(texts))
    registry = load(root, asesmen=True, memory=memory)
    try:
        baseline = read(root)
    except BaselineRusak:
        baseline = None
    return Keadaan(memory, registry, baseline)


def checked(keadaan: Keadaan, pengaturan: Pengaturan, only: str | None = None) -> dict[str, list[Tanda]]:
    """Findings by file, of all files or of one; what the baseline covers is left out."""
    registry = keadaan.registry
    profil = pengaturan.profil or registry.pengaturan.profil
    report: Report = run(registry, profil=profil, today=pengaturan.hari(), only=only)
    laporan = present(report, pengaturan.bahasa)
    all_of = laporan["temuan"]
    shown = all_of if keadaan.baseline is None else without_old(laporan, keadaan.baseline)["temuan"]
    kept = {id(temuan) for temuan in shown}
    result: dict[str, list[Tanda]] = {}
    for finding, temuan in zip(report.temuan, all_of, strict=True):
        if id(temuan) in kept and temuan["berkas"]:
            result.setdefault(temuan["berkas"], []).append(Tanda(finding, temuan))
    return result
