"""A client of the language server over standard input and output, which waits for messages, never for time."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import BaseLanguageClient

PROGRAM = """
from datetime import date
from generator.editor.server import make
make({bahasa!r}, "verifikasi", lambda: date(2026, 6, 1), {idle}).start_io()
"""


class Klien(BaseLanguageClient):
    """Keeps the findings that the server publishes, in order."""

    def __init__(self) -> None:
        super().__init__("uji", "1")
        self.said: list[types.PublishDiagnosticsParams] = []
        self.shown: list[str] = []
        self._news = asyncio.Event()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.said.append(params)
            self._news.set()

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def _(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)

    async def begin(
        self,
        folders: list[Path],
        bahasa: str = "id",
        idle: float = 3600,
        encodings: list[types.PositionEncodingKind] | None = None,
        markdown: bool = True,
    ) -> types.InitializeResult:
        """Starts a server on some folders. ``idle`` is long, so that a whole check comes only when it is due."""
        await self.start_io(sys.executable, "-W", "error", "-c", PROGRAM.format(bahasa=bahasa, idle=idle))
        kinds = [types.MarkupKind.Markdown] if markdown else [types.MarkupKind.PlainText]
        result = await self.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(
                    general=types.GeneralClientCapabilities(position_encodings=encodings),
                    text_document=types.TextDocumentClientCapabilities(
                        hover=types.HoverClientCapabilities(content_format=kinds)
                    ),
                ),
                workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders],
            )
        )
        self.initialized(types.InitializedParams())
        return result

    def open(self, path: Path, text: str | None = None) -> str:
        """Opens a file, with a text of its own if need be."""
        uri = path.as_uri()
        text = path.read_bytes().decode("utf-8-sig") if text is None else text
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, types.LanguageKind.Yaml, 1, text))
        )
        return uri

    def change(self, uri: str, text: str, version: int = 2) -> None:
        """Replaces the text of an open file."""
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version=version, uri=uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def heard(
        self, uri: str, wanted: Callable[[types.PublishDiagnosticsParams], bool] = lambda _: True
    ) -> list[types.Diagnostic]:
        """The first findings of a file, from now on or said already, that are as wanted; those before are dropped."""
        while True:
            while self.said:
                params = self.said.pop(0)
                if params.uri == uri and wanted(params):
                    return list(params.diagnostics)
            self._news.clear()
            await self._news.wait()

    async def end(self) -> None:
        """Says goodbye; the server must have had nothing to complain about."""
        await self.shutdown_async(None)
        self.exit(None)
        await self.stop()
        assert self.shown == []


def codes(found: list[types.Diagnostic]) -> list[str]:
    """The codes of some findings."""
    return [str(each.code) for each in found]
