"""The papers of a repository: which schemes get any, which forms each has, and what each paper depends on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checks.laporan import Laporan, Temuan
from generator.forms import FORMS
from generator.forms.form import Form
from generator.forms.lembar import Lembar
from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from registry.layout import home_of
from registry.model.pengaturan import Pengaturan
from registry.portable import posix
from registry.snapshot import combined, package_digest
from registry.store import Registry, SkemaFolder


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a scheme gets papers, and whether they are marked DRAF; with the findings that say so."""

    tertahan: bool
    draf: bool
    sebab: tuple[Temuan, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a scheme, before it is rendered."""

    skema: str
    form: Form
    bagian: str | None

    @property
    def nama(self) -> str:
        """The name of its files, without suffix."""
        return self.form.berkas(self.bagian)

    @property
    def id(self) -> str:
        """A name that no other paper of the repository has."""
        return f"{self.skema}/{self.nama}"


class Judge:
    """What the findings mean for the papers of each scheme (design: ``mayor`` at ``draf`` holds them back).

    A finding touches a scheme in the scheme's own files, in its LSP's record, and in a unit of its package that could
    not be read. A defect of an official text is not the scheme's: it may be printed as it is.
    """

    def __init__(self, registry: Registry, laporan: Laporan) -> None:
        self._registry = registry
        self._by_place: dict[str, list[tuple[int, Temuan]]] = {}
        for number, temuan in enumerate(laporan["temuan"]):
            if temuan["tingkat"] == "mayor":
                self._by_place.setdefault(_place(temuan["berkas"]), []).append((number, temuan))

    def __call__(self, folder: SkemaFolder) -> Status:
        """The status of a scheme."""
        own = [temuan for _, temuan in sorted(self._touching(folder), key=lambda each: each[0])]
        holding = tuple(each for each in own if each["profil"] == "draf")
        if holding or folder.skema is None:
            return Status(True, True, holding)
        return Status(False, bool(own), tuple(own))

    def _touching(self, folder: SkemaFolder) -> Iterator[tuple[int, Temuan]]:
        yield from self._by_place.get(folder.id, ())
        yield from self._by_place.get(f"schemes/{folder.lsp}/lsp.yaml", ())
        units = (entry.dokumen for entry in self._registry.kemasan(folder) if entry is not None)
        for berkas in {document.berkas for document in units if document is not None}:
            for number, temuan in self._by_place.get(berkas, ()):
                if temuan["kode"].startswith("DATA-"):
                    yield number, temuan


def _place(berkas: str) -> str:
    """The scheme (``<lsp>/<slug>``) that a file belongs to, also one of a private bank; else the file itself."""
    parts = home_of(berkas).split("/")
    return "/".join(parts[1:3]) if parts[0] == "schemes" and len(parts) > 3 else berkas


def papers(
    registry: Registry,
    folder: SkemaFolder,
    digest: Callable[[str], str],
    forms: Sequence[Form] = FORMS,
) -> Iterator[Paper]:
    """The papers of a scheme, in the order of the forms."""
    for form in forms:
        if form.berlaku(Sumber(registry, folder, digest)):
            for bagian in form.lembar(Sumber(registry, folder, digest)):
                yield Paper(folder.id, form, bagian)


def environment_key(root: Path, pengaturan: Pengaturan, draf: bool) -> str:
    """Hash of what decides a sheet besides the scheme's data: our code and words, the LSP's own, the looks."""
    looks = look(root, pengaturan)
    parts = [package_digest("generator", "registry"), looks.kertas, looks.warna, str(draf)]
    parts += [_folder_digest(folder) for folder in (looks.templat, looks.teks)]
    return combined(parts)


def _folder_digest(folder: Path | None) -> str:
    if folder is None or not folder.is_dir():
        return "-"
    from registry.snapshot import digest

    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix in (".html", ".yaml"))
    return combined(part for path in files for part in (path.relative_to(folder).as_posix(), digest(path)))


def look(root: Path, pengaturan: Pengaturan) -> Rupa:
    """How papers look, from the settings; folders outside the repository are not used."""
    tampilan = pengaturan.tampilan
    return Rupa(
        kertas=pengaturan.kertas,
        warna=tampilan.warna or Rupa().warna,
        templat=_inside(root, tampilan.templat),
        teks=_inside(root, tampilan.teks),
    )


def _inside(root: Path, name: str | None) -> Path | None:
    if name is None:
        return None
    folder = (root / posix(name)).resolve()
    return folder if folder.is_relative_to(root.resolve()) and folder.is_dir() else None


def sheet_of(
    registry: Registry, paper: Paper, digest: Callable[[str], str], *, draf: bool
) -> tuple[Lembar, dict[str, str]]:
    """A paper rendered, and the files it read with their hashes."""
    sumber = Sumber(registry, registry.skema[paper.skema], digest)
    lembar = render(paper.form, sumber, paper.bagian, look(registry.root, registry.pengaturan), draf=draf)
    return lembar, dict(sorted(sumber.dibaca.items()))
