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
from registry.model.pengaturan import Pengaturan
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


def status_of(registry: Registry, folder: SkemaFolder, laporan: Laporan) -> Status:
    """What the findings mean for a scheme's papers (design: ``mayor`` at ``draf`` holds them back)."""
    own = [each for each in laporan["temuan"] if each["tingkat"] == "mayor" and _touches(registry, folder, each)]
    holding = tuple(each for each in own if each["profil"] == "draf")
    if holding or folder.skema is None:
        return Status(True, True, holding)
    return Status(False, bool(own), tuple(own))


def _touches(registry: Registry, folder: SkemaFolder, temuan: Temuan) -> bool:
    """Findings in the scheme's own files and its LSP's record; of its units only what could not be read.

    A defect of an official text is not the scheme's: it may be printed as it is.
    """
    berkas = temuan["berkas"]
    if f"schemes/{folder.id}/" in berkas or berkas == f"schemes/{folder.lsp}/lsp.yaml":
        return True
    if not temuan["kode"].startswith("DATA-"):
        return False
    units = (entry.dokumen for entry in registry.kemasan(folder) if entry is not None)
    return any(document is not None and document.berkas == berkas for document in units)


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
    folder = (root / name).resolve()
    return folder if folder.is_relative_to(root.resolve()) and folder.is_dir() else None


def sheet_of(
    registry: Registry, paper: Paper, digest: Callable[[str], str], *, draf: bool
) -> tuple[Lembar, dict[str, str]]:
    """A paper rendered, and the files it read with their hashes."""
    sumber = Sumber(registry, registry.skema[paper.skema], digest)
    lembar = render(paper.form, sumber, paper.bagian, look(registry.root, registry.pengaturan), draf=draf)
    return lembar, dict(sorted(sumber.dibaca.items()))
