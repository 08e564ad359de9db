"""What one editor has open, and the answers it gets: the protocol around what the other modules say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from checks.finding import Profil
from checks.laporan import Tempat
from generator.editor import perbaikan
from generator.editor.hover import Kertas, hover
from generator.editor.lengkapi import complete
from generator.editor.naskah import Naskah, to_bytes
from generator.editor.repositori import Keadaan, Pengaturan, Repositori, Tanda
from generator.version import VERSION
from registry.layout import find_root

IDLE = 0.8
"""Seconds without typing before everything is checked again."""

_SEVERITY = {
    "mayor": types.DiagnosticSeverity.Error,
    "minor": types.DiagnosticSeverity.Warning,
    "observasi": types.DiagnosticSeverity.Information,
}
_KINDS = {
    "kunci": types.CompletionItemKind.Property,
    "pilihan": types.CompletionItemKind.EnumMember,
    "unit": types.CompletionItemKind.Class,
    "acuan": types.CompletionItemKind.Reference,
    "peraturan": types.CompletionItemKind.Constant,
}
FIX_ALL = types.CodeActionKind.SourceFixAll


class Terbuka:
    """A document that an editor shows, in the repository that it belongs to."""

    def __init__(self, repo: Repositori, berkas: str, naskah: Naskah) -> None:
        self.repo = repo
        self.berkas = berkas
        self.naskah = naskah


class Pelayan(LanguageServer):
    """A language server for Telusur repositories. ``idle`` is the pause before a whole check."""

    def __init__(self, bahasa: str, profil: Profil | None, hari: Callable[[], date], idle: float = IDLE) -> None:
        # Whole texts: the library breaks lines where the protocol does not (U+2028), and would misplace edits.
        super().__init__("telusur", VERSION, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.bahasa = bahasa
        self.idle = idle
        self._pengaturan = Pengaturan(profil, hari, bahasa)
        self._repos: dict[Path, Repositori] = {}
        self._open: dict[str, Terbuka] = {}
        self._timers: dict[Path, asyncio.TimerHandle] = {}
        self._running: set[Path] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._published: dict[Path, set[str]] = {}

    def opened(self, uri: str, text: str) -> None:
        """Takes the text of a document, and says what is wrong with it."""
        known = self._open.get(uri)
        naskah = Naskah(text, self._encoding)
        if known is None:
            found = self._find(uri)
            if found is None:
                return
            known = self._open[uri] = Terbuka(*found, naskah)
        known.naskah = naskah
        known.repo.put(known.berkas, to_bytes(text))
        self._publish(known.repo, known.berkas)
        self.check_later(known.repo, self.idle)

    def closed(self, uri: str) -> None:
        """Goes back to what lies on disk."""
        known = self._open.pop(uri, None)
        if known is not None:
            known.repo.put(known.berkas, None)
            self.check_later(known.repo, 0)

    def saved(self, uri: str) -> None:
        """Checks everything: others may rest on what was written."""
        repo = self._open[uri].repo if uri in self._open else None
        if repo is None:
            found = self._find(uri)
            repo = found[0] if found is not None else None
        if repo is not None:
            self.check_later(repo, 0)

    def folder(self, uri: str) -> None:
        """Checks a folder of the editor's workspace, if it is a repository or lies in one."""
        path = to_fs_path(uri)
        root = find_root(Path(path)) if path and Path(path).is_dir() else None
        if root is not None:
            self.check_later(self._repo(root), 0)

    def document(self, uri: str) -> Terbuka | None:
        """An open document of a repository."""
        return self._open.get(uri)

    def _find(self, uri: str) -> tuple[Repositori, str] | None:
        path = to_fs_path(uri) if uri.startswith("file:") else None
        if not path or not path.endswith((".yaml", ".yml")):
            return None
        file = Path(path)
        file = file.parent.resolve() / file.name
        root = find_root(file.parent)
        owners = [self._repo(root)] if root is not None else list(self._repos.values())
        for repo in owners:
            berkas = repo.name_of(file)
            if berkas:
                return repo, berkas
        return None

    def _repo(self, root: Path) -> Repositori:
        return self._repos.setdefault(root, Repositori(root, self._pengaturan))

    @property
    def _encoding(self) -> str:
        return str(getattr(self.workspace.position_encoding, "value", self.workspace.position_encoding))

    def check_later(self, repo: Repositori, delay: float) -> None:
        """Checks everything after a pause; what is asked for meanwhile is one check."""
        timer = self._timers.pop(repo.root, None)
        if timer is not None:
            timer.cancel()
        loop = asyncio.get_running_loop()
        self._timers[repo.root] = loop.call_later(delay, self._start, repo)

    def _start(self, repo: Repositori) -> None:
        self._timers.pop(repo.root, None)
        if repo.root in self._running:
            self.check_later(repo, self.idle)
            return
        self._running.add(repo.root)
        task = asyncio.get_running_loop().create_task(self._check(repo))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _check(self, repo: Repositori) -> None:
        versi = repo.versi
        try:
            keadaan = await asyncio.get_running_loop().run_in_executor(self.thread_pool, repo.everything())
        finally:
            self._running.discard(repo.root)
        if repo.versi != versi:
            self.check_later(repo, self.idle)
            return
        repo.adopt(keadaan)
        self._publish_all(repo, keadaan)

    def _publish_all(self, repo: Repositori, keadaan: Keadaan) -> None:
        now = {berkas for berkas, found in keadaan.tanda.items() if found}
        shown = {each.berkas for each in self._open.values() if each.repo is repo}
        for berkas in sorted(now | shown | self._published.get(repo.root, set())):
            self._publish(repo, berkas)

    def _publish(self, repo: Repositori, berkas: str) -> None:
        found = repo.tanda(berkas)
        published = self._published.setdefault(repo.root, set())
        (published.add if found else published.discard)(berkas)
        uri = self.uri_of(repo, berkas)
        document = self.workspace.text_documents.get(uri)
        version = document.version if document is not None else None
        items = [self.diagnostic(repo, tanda) for tanda in found]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items, version))

    def diagnostic(self, repo: Repositori, tanda: Tanda) -> types.Diagnostic:
        """A finding as the protocol has it."""
        temuan = tanda.temuan
        return types.Diagnostic(
            self._range(repo, temuan),
            f"{temuan['pesan']}\n{temuan['perbaikan']}",
            _SEVERITY[temuan["tingkat"]],
            temuan["kode"],
            source="telusur",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(self.uri_of(repo, place["berkas"]), self._range(repo, place)), place["label"]
                )
                for place in temuan["terkait"]
                if place["berkas"]
            ],
        )

    def uri_of(self, repo: Repositori, berkas: str) -> str:
        """The address of a file: the editor's own where it shows it."""
        for uri, known in self._open.items():
            if known.repo is repo and known.berkas == berkas:
                return uri
        return from_fs_path(str(repo.keadaan.registry.files.get(berkas, repo.root / berkas))) or ""

    def _range(self, repo: Repositori, tempat: Tempat) -> types.Range:
        naskah = next((k.naskah for k in self._open.values() if k.repo is repo and k.berkas == tempat["berkas"]), None)
        if naskah is None:
            naskah = Naskah(repo.keadaan.registry.spans(tempat["berkas"]).text, self._encoding)
        return types.Range(
            types.Position(*naskah.place(tempat["baris"], tempat["kolom"])),
            types.Position(*naskah.place(tempat["baris_akhir"], tempat["kolom_akhir"])),
        )

    def hover_at(self, params: types.HoverParams) -> types.Hover | None:
        """What is shown beside the pointer."""
        known = self.document(params.text_document.uri)
        if known is None:
            return None
        kind = self._hover_kind()
        offset = known.naskah.offset(params.position.line, params.position.character)
        kertas = Kertas(self.bahasa, kind is types.MarkupKind.Markdown)
        text = hover(known.repo, known.berkas, known.naskah.text, offset, kertas)
        return types.Hover(types.MarkupContent(kind, text)) if text else None

    def _hover_kind(self) -> types.MarkupKind:
        asked = self.client_capabilities.text_document
        formats = asked.hover.content_format if asked is not None and asked.hover is not None else None
        return types.MarkupKind.Markdown if types.MarkupKind.Markdown in (formats or ()) else types.MarkupKind.PlainText

    def proposals(self, params: types.CompletionParams) -> types.CompletionList | None:
        """What may be typed next."""
        known = self.document(params.text_document.uri)
        if known is None:
            return None
        offset = known.naskah.offset(params.position.line, params.position.character)
        found = complete(known.repo, known.berkas, known.naskah.text, offset)
        if found is None:
            return None
        place = types.Range(types.Position(*known.naskah.position(found.start)), params.position)
        items = [
            types.CompletionItem(
                each.label,
                kind=_KINDS[each.jenis],
                detail=each.rincian or None,
                sort_text=f"{i:04}",
                filter_text=f"{each.teks} {each.rincian}",
                text_edit=types.TextEdit(place, each.teks),
            )
            for i, each in enumerate(found.usulan)
        ]
        return types.CompletionList(not found.lengkap, items)

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """Repairs of the findings in a range, and of all that is safe in the file."""
        known = self.document(params.text_document.uri)
        if known is None:
            return []
        only = params.context.only
        text, naskah, repo = known.naskah.text, known.naskah, known.repo
        result = []
        if _wants(only, types.CodeActionKind.QuickFix):
            chosen = [tanda for tanda in repo.tanda(known.berkas) if _touches(self._range(repo, tanda.temuan), params)]
            result += [
                self._action(params, naskah, each, types.CodeActionKind.QuickFix)
                for each in perbaikan.offers(text, chosen, self.bahasa)
            ]
        safe = perbaikan.everything_safe(repo, known.berkas, text, self.bahasa)
        if safe is not None:
            if _wants(only, types.CodeActionKind.QuickFix) and result:
                result.append(self._action(params, naskah, safe, types.CodeActionKind.QuickFix))
            if _wants(only, FIX_ALL):
                result.append(self._action(params, naskah, safe, FIX_ALL))
        for action, tawaran in result:
            if tawaran.tanda is not None:
                action.diagnostics = [self.diagnostic(repo, tawaran.tanda)]
                action.is_preferred = tawaran.aman
        return [action for action, _ in result]

    def _action(
        self, params: types.CodeActionParams, naskah: Naskah, tawaran: perbaikan.Tawaran, kind: types.CodeActionKind
    ) -> tuple[types.CodeAction, perbaikan.Tawaran]:
        edits = [
            types.TextEdit(
                types.Range(types.Position(*naskah.position(edit.start)), types.Position(*naskah.position(edit.end))),
                edit.text,
            )
            for edit in tawaran.edits
        ]
        change = types.WorkspaceEdit(changes={params.text_document.uri: edits})
        return types.CodeAction(tawaran.judul, kind=kind, edit=change), tawaran


def _wants(only: object, kind: types.CodeActionKind) -> bool:
    """Whether an editor that asks for these kinds of actions (for any, if for none) wants this one."""
    if not isinstance(only, (list, tuple)) or not only:
        return True
    names = [str(getattr(each, "value", each)) for each in only]
    return any(kind.value == name or kind.value.startswith(f"{name}.") for name in names)


def _touches(place: types.Range, params: types.CodeActionParams) -> bool:
    def key(position: types.Position) -> tuple[int, int]:
        return position.line, position.character

    return key(place.start) <= key(params.range.end) and key(params.range.start) <= key(place.end)
