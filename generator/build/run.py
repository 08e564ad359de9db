"""One build from start to end: check, plan, render what changed, put files in place, zip kits, write pages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checks import session
from generator.build import kits, pages, place, record, state
from generator.build.arsip import sources
from generator.build.cache import PaperCache
from generator.build.engine import Job
from generator.build.execute import Failed, Press
from generator.build.plan import Judge, Paper, Status, environment_key, papers, sheet_of
from generator.build.record import Timer
from generator.build.world import world_key
from generator.forms.form import Form
from registry import load
from registry.layout import STATE
from registry.snapshot import digest, snapshot
from registry.store import Registry, SkemaFolder

if TYPE_CHECKING:
    from checks.laporan import Laporan
    from generator.forms.lembar import Lembar

_MANY = 2000
"""Above so many files the documents stay packed in memory, each opened when it is asked for."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: the repository, where to, which schemes, forms and formats, and how many processes."""

    root: Path
    out: Path
    forms: tuple[Form, ...]
    skema: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("pdf", "docx", "html")
    jobs: int = 1
    today: date | None = None
    halaman: bool = True
    sebagian: bool = False
    """Whether only some forms were asked for: then no kit is zipped, and nothing is cleared away."""
    bahasa: str = "id"

    @property
    def selection(self) -> str:
        """A name for what was asked for, among all that could be."""
        parts = [*self.skema, "|", *(form.kode for form in self.forms), "|", *self.formats, str(self.halaman)]
        return " ".join(parts)


@dataclass(slots=True)
class Outcome:
    """What a build did."""

    tanpa_kerja: bool = False
    exit_code: int = 0
    laporan: Laporan | None = None
    status: dict[str, Status] = field(default_factory=dict)
    dirender: list[str] = field(default_factory=list)
    dari_simpanan: int = 0
    tetap: int = 0
    dihapus: int = 0
    halaman_ditulis: int = 0
    gagal: list[Failed] = field(default_factory=list)
    detik: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Sheet:
    """A paper with what is remembered of it, and its sheet if it had to be rendered anew."""

    paper: Paper
    remembered: state.Remembered
    lembar: Lembar | None = None


def build(request: Request, ready: Callable[[], None] = lambda: None) -> Outcome:
    """Builds a repository. Outputs of an unchanged repository are left alone, and nothing is even loaded.

    ``ready`` is called before any work is done; it may raise where the machine lacks something.
    """
    timer, started = Timer(), time.time()
    state_path = state.state_file(request.root, request.out)
    before = state.load(state_path)
    world = world_key(request)
    if before.world == world and request.selection in before.done and place.all_there(request.out, before):
        return Outcome(True, before.done[request.selection])
    ready()
    place.sweep((request.out, request.root / STATE), started)
    builder = _Builder(request, state_path, before, timer)
    outcome = builder.run()
    after = builder.after
    after.world = world
    after.done = dict(before.done) if before.world == world else {}
    if not outcome.gagal:
        after.done[request.selection] = outcome.exit_code
    builder.cache.trim()
    outcome.detik = timer.seconds
    record.write(request, outcome)
    state.save(state_path, after)  # last: from now on there is nothing left to do
    return outcome


class _Builder:
    def __init__(self, request: Request, state_path: Path, before: state.State, timer: Timer) -> None:
        self.request = request
        self.state_path = state_path
        self.before = before
        self.after = state.State(sheets={}, files={})
        self.timer = timer
        self.cache = PaperCache(request.root)
        self.outcome = Outcome()

    def run(self) -> Outcome:
        with self.timer("periksa"):
            registry, laporan = self._checked()
        self.digest = self._digests(registry)
        with self.timer("rencana"):
            plan = self._plan(registry, laporan)
        outputs = self._render(registry, plan)
        with self.timer("susun"):
            files = place.put(self, outputs)
            if not self.request.sebagian:
                kits.zip_all(self, registry, files)
        if self.request.halaman:
            with self.timer("halaman"):
                pages.write(self, registry, laporan, files)
        if not (self.request.sebagian or self.request.skema):
            place.clear_away(self)
        else:
            place.keep_the_rest(self)
        blocked = any(each.tertahan or each.draf for each in self.outcome.status.values())
        self.outcome.exit_code = 70 if self.outcome.gagal else int(blocked)
        return self.outcome

    def _checked(self) -> tuple[Registry, Laporan]:
        request = self.request
        result = session.check(
            session.Request(request.root, profil="verifikasi", today=request.today, bahasa=request.bahasa)
        )
        self.outcome.laporan = result.laporan
        if len(snapshot(request.root)) > _MANY:
            return load(request.root, hemat=True), result.laporan
        return result.registry or load(request.root), result.laporan

    def _digests(self, registry: Registry) -> Callable[[str], str]:
        known = snapshot(self.request.root)

        def of(path: str) -> str:
            if path not in known:
                real = registry.files.get(path, self.request.root / path)
                known[path] = digest(real) if real.is_file() else ""
            return known[path]

        return of

    def _folders(self, registry: Registry) -> list[SkemaFolder]:
        wanted = self.request.skema
        return [folder for name, folder in sorted(registry.skema.items()) if not wanted or name in wanted]

    def _plan(self, registry: Registry, laporan: Laporan) -> list[tuple[str, list[Paper]]]:
        """The papers of every scheme that gets any, with the hash of what decides them besides the data."""
        plan = []
        status = Judge(registry, laporan)
        for folder in self._folders(registry):
            own = self.outcome.status[folder.id] = status(folder)
            if not own.tertahan:
                env = environment_key(self.request.root, registry.pengaturan, own.draf)
                plan.append((env, list(papers(registry, folder, self.digest, self.request.forms))))
        return plan

    def _sheet(self, registry: Registry, paper: Paper, env: str) -> Sheet:
        """The sheet as remembered, if nothing it read has changed; else rendered."""
        known = self.before.sheets.get(paper.id)
        if known and known.env == env and all(self.digest(p) == d for p, d in known.sumber.items()):
            sheet = Sheet(paper, known)
        else:
            from generator.build.engine import sheet_digest

            lembar, sumber = sheet_of(registry, paper, self.digest, draf=self._draf(paper))
            remembered = state.Remembered(env, sumber, sheet_digest(lembar), lembar.judul, lembar.jejak)
            sheet = Sheet(paper, remembered, lembar)
        self.after.sheets[paper.id] = sheet.remembered
        return sheet

    def _render(self, registry: Registry, plan: Sequence[tuple[str, list[Paper]]]) -> list[place.Output]:
        """Renders what neither the output folder nor the cache has, scheme by scheme, while the next is planned."""
        every: list[place.Output] = []
        request = self.request
        total = sum(len(own) for _, own in plan)
        with_pdf = bool({"pdf", "arsip"} & set(request.formats))
        with Press(request.jobs, total, request.bahasa, with_pdf=with_pdf) as press:
            for env, own in plan:
                with self.timer("rencana"):
                    sheets = [self._sheet(registry, paper, env) for paper in own]
                    outputs = place.outputs(sheets, request.formats)
                    jobs = list(self._jobs(registry, place.missing(self, outputs)))
                every += outputs
                with self.timer("cetak"):
                    press.add(jobs, skipped=len(sheets) - len(jobs))
            with self.timer("cetak"):
                press.finish()
        self.outcome.dirender, self.outcome.gagal = press.made, press.failed
        return every

    def _jobs(self, registry: Registry, missing: Sequence[place.Output]) -> Iterator[Job]:
        """One job for each sheet with files to render; the sheet itself goes with the job."""
        by_sheet: dict[str, list[place.Output]] = {}
        for output in missing:
            by_sheet.setdefault(output.sheet.paper.id, []).append(output)
        for name, own in by_sheet.items():
            sheet = own[0].sheet
            lembar = sheet.lembar or sheet_of(registry, sheet.paper, self.digest, draf=self._draf(sheet.paper))[0]
            targets = tuple((each.format, self.cache.path(each.key)) for each in own)
            archived = any(each.format == "arsip" for each in own)
            yield Job(name, lembar, targets, sources(registry, sheet) if archived else ())
            sheet.lembar = None

    def _draf(self, paper: Paper) -> bool:
        return self.outcome.status[paper.skema].draf
