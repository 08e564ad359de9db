"""What a body's own templates and words may not make of a paper: an interim certificate, BNSP's logo standing alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from checks.rules.frasa import affirmed
from generator.build.plan import look
from generator.hari.temuan import Catatan, Letak
from registry.store import Registry, SkemaFolder

_NAMED = re.compile(
    r"(?i)(?:^|[-_. ])(?:skl|surat[-_ ]keterangan[-_ ]lulus|certificate[-_ ]of[-_ ]completion)(?:[-_. ]|$)"
)
_BNSP_LOGO = re.compile(r"(?i)logo[-_ ]?bnsp|bnsp[-_ ]?logo")
_TAG = re.compile(r"<[^>]*>|\{[%{#].*?[%}#]\}", re.DOTALL)
_MOST_BYTES = 1_000_000


def note_overrides(registry: Registry, folder: SkemaFolder, catat: Catatan) -> None:
    """Notes what the body's own templates and text catalogues say that may not be printed."""
    body = registry.lsp[folder.lsp].lsp
    has_logo = body is not None and body.data.logo is not None
    for path in _own(registry):
        shown = path.relative_to(registry.root.resolve()).as_posix()
        text = path.read_text("utf-8", "replace")
        if (match := _NAMED.search(path.stem)) is not None:
            catat("sementara", Letak(shown), kata=match[0].strip("-_. "))
        for number, line in enumerate(text.splitlines(), 1):
            for kata in affirmed("surat_sementara", _TAG.sub(" ", line)):
                catat("sementara", Letak(shown, number), kata=kata)
            if (logo := _BNSP_LOGO.search(line)) is not None and not has_logo:
                catat("logo_bnsp", Letak(shown, number, logo.start() + 1))


def _own(registry: Registry) -> Iterator[Path]:
    """The body's own templates and catalogues."""
    looks = look(registry.root, registry.pengaturan)
    for folder in dict.fromkeys((looks.templat, looks.teks)):
        for path in sorted(folder.rglob("*")) if folder is not None and folder.is_dir() else ():
            if path.suffix in (".html", ".yaml") and path.is_file() and path.stat().st_size <= _MOST_BYTES:
                yield path
