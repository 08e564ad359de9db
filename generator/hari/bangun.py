"""Building the papers of a day: render what changed, put it in place, merge, zip, and list what there is.

Papers of a day hold personal data. They skip the cache of papers; beside them lie only the keys of what made them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from checks.laporan import Laporan
from generator.build import place, state
from generator.build.engine import SUFFIXES, Job, engine_key, sheet_digest
from generator.build.execute import Failed, Press
from generator.build.plan import look
from generator.build.record import Timer
from generator.build.run import Request
from generator.build.world import world_key
from generator.forms import FORMS
from generator.forms.lembar import Lembar
from generator.forms.render import render
from generator.hari import hasil
from generator.hari.baca import RECORD, ROOT, Bacaan, read_day
from generator.hari.isi import emptied, filled, typed, values_of
from generator.hari.lembar_hasil import workbook
from generator.hari.rencana import Kertas, papers_of, source
from registry.hari import Hari
from registry.snapshot import combined, digest, package_digest, snapshot
from registry.whole import write

STATE, WORK = ".keadaan.json", ".kerja"


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What to build: the repository, the day, where to, in which formats, with how many processes."""

    root: Path
    id: str
    keluar: Path
    formats: tuple[str, ...] = ("pdf", "docx", "html")
    jobs: int = 1
    today: date | None = None
    bahasa: str = "id"
    skema: str | None = None

    @property
    def out(self) -> Path:
        """The folder of the day."""
        return self.keluar / ROOT / self.id


@dataclass(slots=True)
class Hasil:
    """What was done."""

    laporan: Laporan | None = None
    tanpa_kerja: bool = False
    ditahan: bool = False
    draf: bool = False
    dicetak: int = 0
    tetap: int = 0
    dihapus: int = 0
    kertas: int = 0
    halaman: int = 0
    berkas: int = 0
    asesi: int = 0
    asesor: int = 0
    hasil_ditulis: bool = False
    tanpa_sertifikat: list[str] = field(default_factory=list)
    gagal: list[Failed] = field(default_factory=list)
    detik: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Cetakan:
    """A paper that was planned: what its sheet says, and the keys of its files by format."""

    kertas: Kertas
    judul: str
    jejak: str
    kunci: dict[str, str]
    isian: dict[str, str]
    bersama: frozenset[str]
    dasar: str = ""
    """Hash of the sheet with nothing typed into it, which is laid out once for all who share it."""

    def path(self, format_: str) -> str:
        """Where a file of it lies in the folder of the day."""
        return f"{self.kertas.id}.{SUFFIXES.get(format_, format_)}"


def build_day(minta: Permintaan, ready: Callable[[], None] = lambda: None) -> Hasil:
    """Builds a day. Nothing is written while a finding holds its papers back."""
    timer, started = Timer(), time.time()
    state_path = minta.out / STATE
    before = state.load(state_path)
    selection = " ".join((*minta.formats, minta.skema or ""))
    world = _world(minta)
    if before.world == world and selection in before.done and place.all_there(minta.out, before):
        return Hasil(tanpa_kerja=True)
    with timer("baca"):
        today = minta.today or _today()
        bacaan = read_day(minta.root, minta.id, today, minta.bahasa, minta.skema)
    result = Hasil(laporan=bacaan.laporan, draf=bacaan.draf, ditahan=bacaan.hari is None)
    if bacaan.hari is None:
        return result
    ready()
    place.sweep((minta.out,), started)
    builder = _Builder(minta, state_path, before, timer, result, bacaan, bacaan.hari)
    builder.run()
    builder.after.world = _world(minta)  # the workbook of results may have been written meanwhile
    if not result.gagal:
        builder.after.done[selection] = 0
    result.detik = timer.seconds
    state.save(state_path, builder.after)
    return result


def _today() -> date:
    from checks.session import today_in_jakarta

    return today_in_jakarta()


def _world(minta: Permintaan) -> str:
    """Hash of everything that any paper of the day depends on."""
    parts = [world_key(Request(minta.root, minta.out, FORMS, today=minta.today, bahasa=minta.bahasa))]
    folder = minta.root / ROOT / minta.id
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if file.is_file() and not file.name.startswith(("~$", ".")):
            parts += [file.relative_to(folder).as_posix(), digest(file)]
    return combined(parts)


class _Builder:
    def __init__(
        self,
        minta: Permintaan,
        state_path: Path,
        before: state.State,
        timer: Timer,
        outcome: Hasil,
        bacaan: Bacaan,
        hari: Hari,
    ) -> None:
        self.request = minta
        self.state_path = state_path
        self.before = before
        self.after = state.State()
        self.timer = timer
        self.outcome = outcome
        self.bacaan = bacaan
        self.hari = hari
        self.work = minta.out / WORK
        self.rupa = look(minta.root, bacaan.registry.pengaturan)
        self.digest = self._digests()
        self.planned: list[Cetakan] = []
        self.bases: set[str] = set()

    def run(self) -> None:
        """Everything, from the plan to the list of what there is."""
        from generator.hari.susun import assemble

        try:
            self._print()
            with self.timer("susun"):
                assemble(self)
        finally:
            self._clean_up()
        place.clear_away(self)
        self._workbook()

    def _digests(self) -> Callable[[str], str]:
        known = snapshot(self.request.root)
        registry = self.bacaan.registry

        def of(path: str) -> str:
            if path not in known:
                real = registry.files.get(path, self.request.root / path)
                known[path] = digest(real) if real.is_file() else ""
            return known[path]

        return of

    def _print(self) -> None:
        """Plans every paper, and renders those whose files are not in place."""
        request = self.request
        kertas = list(papers_of(self.bacaan.registry, self.hari, self.digest))
        steps = 2 if "pdf" in request.formats and len(request.formats) > 1 else 1
        total, with_pdf = steps * len(kertas), not {"pdf", "arsip"}.isdisjoint(request.formats)
        with Press(request.jobs, total, request.bahasa, with_pdf=with_pdf) as press:
            for each in kertas:
                with self.timer("rencana"):
                    jobs = list(self._jobs(each))
                with self.timer("cetak"):
                    press.add(jobs, skipped=steps - len(jobs))
            with self.timer("cetak"):
                press.finish()
        self.outcome.gagal = press.failed
        with self.timer("isi"):
            for cetakan in self.planned:
                self._take(cetakan)

    def _jobs(self, kertas: Kertas) -> Iterator[Job]:
        """What must be rendered for a paper; a layout that another paper shares is rendered once."""
        lembar = self._sheet(kertas)
        whole, outputs = sheet_digest(lembar), package_digest("generator.hari")
        keys = {each: combined((whole, engine_key(each), outputs)) for each in self.request.formats}
        cetakan = Cetakan(kertas, lembar.judul, lembar.jejak, keys, {}, _bound(lembar))
        self.planned.append(cetakan)
        needed = [each for each in keys if not self._in_place(cetakan, each)]
        targets = [(each, self._target(cetakan, each)) for each in needed if each != "pdf"]
        if targets:
            yield Job(kertas.id, lembar, tuple(targets))
        if "pdf" in needed:
            cetakan.isian = typed(lembar)
            bare = emptied(lembar)
            cetakan.dasar = sheet_digest(bare)
            target = self.work / f"{cetakan.dasar}.pdf"
            if cetakan.dasar not in self.bases:
                self.bases.add(cetakan.dasar)
                yield Job(kertas.id, bare, (("pdf", target),))

    def _sheet(self, kertas: Kertas) -> Lembar:
        sumber = source(kertas, self.bacaan.registry, self.hari, self.digest)
        lembar = render(kertas.form, sumber, kertas.bagian, self.rupa, draf=self.bacaan.draf)
        return filled(lembar, values_of(kertas.form, sumber))

    def _in_place(self, cetakan: Cetakan, format_: str) -> bool:
        return place.in_place(self, cetakan.path(format_), cetakan.kunci[format_])

    def _target(self, cetakan: Cetakan, format_: str) -> Path:
        """The file that a worker writes in its place; the next run knows of it, however this one ends."""
        path = cetakan.path(format_)
        if path not in self.before.files:
            state.note(self.state_path, path)
        return self.request.out / path

    def _take(self, cetakan: Cetakan) -> None:
        """Fills in what was laid out, and remembers what workers wrote."""
        for format_, key in cetakan.kunci.items():
            path = cetakan.path(format_)
            if path in self.after.files:
                self.outcome.tetap += 1
                continue
            if format_ == "pdf":
                from generator.outputs.pdf_isi import fill

                base = self.work / f"{cetakan.dasar}.pdf"
                if base.is_file():
                    place.put_content(self, path, key, fill(base.read_bytes(), cetakan.isian))
            elif (target := self.request.out / path).is_file():
                stat, content = target.stat(), target.read_bytes()
                written = state.Written(key, stat.st_size, stat.st_mtime_ns, sha256(content).hexdigest())
                self.after.files[path] = written
            if path in self.after.files:
                self.outcome.dicetak += 1

    def _clean_up(self) -> None:
        for file in self.work.glob("*"):
            with suppress(OSError):
                file.unlink()
        with suppress(OSError):
            self.work.rmdir()

    def _workbook(self) -> None:
        """``hasil.xlsx`` beside the day's record: made where it is not there, never written over what is filled in."""
        if self.bacaan.hasil_baru:
            units = hasil.units_of(self.bacaan.registry, self.hari)
            folder = self.request.root / ROOT / self.hari.id
            assert (folder / RECORD).is_file()
            write(folder / hasil.NAME, workbook(self.hari, units))
            self.outcome.hasil_ditulis = True


def _bound(lembar: Lembar) -> frozenset[str]:
    """Names of the fields of a sheet that are shared through all papers of a person."""
    found = (element.get("data-ikatan") for element in lembar.root.iter("input"))
    return frozenset(name for name in found if name)
