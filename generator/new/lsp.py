"""A repository of its own for an LSP: data only, ready for people, editors and continuous integration.

Only what is known is written. What people have to fill in stands there as a comment, so that no invented value can
be taken for a real one.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path
from typing import Literal

from generator.new.skema import is_slug
from generator.version import VERSION
from registry.layout import SCHEMA_FOLDER
from registry.schema import schema_text, schemas
from registry.writer import dump

Jenis = Literal["p1", "p2", "p3"]

_PLACES = {
    "telusur.yaml": "telusur.yaml",
    "README.md": "README.md",
    "requirements.txt": "requirements.txt",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "github.yml": ".github/workflows/telusur.yml",
    "gitlab.yml": ".gitlab-ci.yml",
    "vscode-settings.json": ".vscode/settings.json",
    "vscode-extensions.json": ".vscode/extensions.json",
    "standards.md": "standards/README.md",
    "asesor.yaml": "schemes/@SLUG@/asesor.yaml",
    "tuk.yaml": "schemes/@SLUG@/tuk.yaml",
}
"""Files that we ship, and where each goes. Names that tools would obey in our own tree are stored without their dot."""

_IGNORED = frozenset((".git",))
"""What may be there already: a repository that was just made or cloned is empty all the same."""


class LspBaruGagal(Exception):
    """A repository cannot be laid out; ``sebab`` names a message, ``args_`` fill it in."""

    def __init__(self, sebab: str, **args_: str) -> None:
        super().__init__(sebab)
        self.sebab = sebab
        self.args_ = args_


@dataclass(frozen=True, slots=True)
class LspBaru:
    """What was written: the folder's name for the LSP, and every file (POSIX, relative to the repository)."""

    slug: str
    nama: str
    berkas: tuple[str, ...]


def new_lsp(folder: Path, *, nama: str | None = None, slug: str | None = None, jenis: Jenis | None = None) -> LspBaru:
    """Lays out a repository in a folder that is absent or empty.

    ``slug`` follows from the name, and the name from the slug or the folder, where one is not given. Raises
    :class:`LspBaruGagal`, or :class:`OSError` where the folder cannot be written; then nothing was written.
    """
    if (folder.exists() or folder.is_symlink()) and not folder.is_dir():
        raise LspBaruGagal("lsp_bukan_folder", folder=folder.as_posix())
    if folder.is_dir() and any(path.name not in _IGNORED for path in folder.iterdir()):
        raise LspBaruGagal("lsp_tidak_kosong", folder=folder.as_posix())
    nama = " ".join((nama or "").split())
    chosen = slug or _slug(nama or folder.resolve().name)
    if not is_slug(chosen):
        raise LspBaruGagal("lsp_slug_salah" if slug else "lsp_slug_perlu", nama=slug or nama or folder.resolve().name)
    nama = nama or chosen.replace("-", " ").upper()
    content = _files(nama, chosen, jenis)
    _place(folder, content)
    return LspBaru(chosen, nama, tuple(sorted(content)))


def _slug(nama: str) -> str:
    """A folder name made of a name: ``LSP Teknologi Digital`` gives ``lsp-teknologi-digital``."""
    plain = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("lembaga sertifikasi profesi", "lsp"))
    while len("-".join(words)) > 48:
        words.pop()
    return "-".join(words)


def _files(nama: str, slug: str, jenis: Jenis | None) -> dict[str, str]:
    words = {"@NAMA@": nama, "@SLUG@": slug, "@VERSI@": VERSION, "@PAKET@": _requirement()}
    result = {_filled(place, words): _filled(_shipped(name), words) for name, place in _PLACES.items()}
    result[f"schemes/{slug}/lsp.yaml"] = _lsp(nama, jenis)
    result |= {f"{SCHEMA_FOLDER}/{kind}.json": schema_text(schema) for kind, schema in schemas().items()}
    return result


def _requirement() -> str:
    """How others install this very Telusur: from the repository it came from, else by its version."""
    try:
        origin = json.loads(distribution("telusur").read_text("direct_url.json") or "{}")
        vcs = origin["vcs_info"]
        return f"telusur[all] @ {vcs['vcs']}+{origin['url']}@{vcs['commit_id']}"
    except (PackageNotFoundError, LookupError, TypeError, ValueError):
        return f"telusur[all]=={VERSION}"


def _lsp(nama: str, jenis: Jenis | None) -> str:
    known = {"nama": nama} | ({"jenis": jenis} if jenis else {})
    rest = "" if jenis else "# jenis: isi di sini    # p1, p2, atau p3\n"
    return dump(known, "lsp") + _filled(_shipped("lsp.yaml"), {"@SISA@": rest})


def _shipped(name: str) -> str:
    return (files("generator.new") / "repositori" / name).read_text("utf-8").replace("\r\n", "\n")


def _filled(text: str, words: Mapping[str, str]) -> str:
    return re.sub("|".join(words), lambda match: words[match.group()], text)


def _place(folder: Path, content: Mapping[str, str]) -> None:
    """Puts the files there all or none: written aside first, then moved in, and taken back if that fails."""
    made = not folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".telusur-", dir=folder) as temporary:
            for name, text in content.items():
                path = Path(temporary, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode("utf-8"))
            for path in sorted(Path(temporary).iterdir()):
                path.rename(folder / path.name)
    except BaseException:
        for top in {name.partition("/")[0] for name in content}:
            _remove(folder / top)
        if made:
            with suppress(OSError):
                folder.rmdir()
        raise


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
