"""The language server: which request of an editor gets which answer."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from datetime import date

from lsprotocol import types

from checks.finding import Profil
from generator.editor.pelayan import FIX_ALL, IDLE, Pelayan

_TRIGGERS = ['"', "'", "#", ":", "[", "{", " ", "-"]


def make(bahasa: str, profil: Profil | None, hari: Callable[[], date], idle: float = IDLE) -> Pelayan:
    """A server that speaks a language; ``hari`` is asked for the reference date of every check."""
    server = Pelayan(bahasa, profil, hari, idle)
    _folders(server)
    _documents(server)
    _answers(server)
    return server


def _folders(server: Pelayan) -> None:
    @server.feature(types.INITIALIZED)
    def _(_: types.InitializedParams) -> None:
        for uri in [*server.workspace.folders] or [server.workspace.root_uri or ""]:
            server.folder(uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _(params: types.DidChangeWatchedFilesParams) -> None:
        for change in params.changes:
            server.saved(change.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def _(params: types.DidChangeWorkspaceFoldersParams) -> None:
        for folder in params.event.added:
            server.folder(folder.uri)


def _documents(server: Pelayan) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document.uri, params.text_document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.opened(uri, server.workspace.get_text_document(uri).source)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _(params: types.DidSaveTextDocumentParams) -> None:
        server.saved(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _(params: types.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)


def _answers(server: Pelayan) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _(params: types.HoverParams) -> types.Hover | None:
        return server.hover_at(params)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS))
    def _(params: types.CompletionParams) -> types.CompletionList | None:
        return server.proposals(params)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL]),
    )
    def _(params: types.CodeActionParams) -> list[types.CodeAction]:
        return server.actions(params)


def serve(bahasa: str, profil: Profil | None, hari: Callable[[], date]) -> None:
    """Serves one editor over standard input and output until it says goodbye."""
    if not os.environ.get("TELUSUR_DEBUG"):
        logging.disable(logging.CRITICAL)
    make(bahasa, profil, hari).start_io()
