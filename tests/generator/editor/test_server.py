"""The server over standard input and output, as an editor talks to it."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from lsprotocol import types

from tests.generator.editor.klien import Klien, codes

SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"
MAPA = "schemes/lsp-uji/pengujian-bahan/mapa.yaml"
UNIT = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"
OUT = "    - {kode: C.25UJI01.002.1, kelompok: inti}\n"


def text_of(root: Path, berkas: str, old: str = "", new: str = "") -> str:
    text = (root / berkas).read_text("utf-8")
    assert text.count(old) == 1 or not old
    return text.replace(old, new)


def at(text: str, part: str, skip: int = 0) -> types.Position:
    """The place of a part of a text, in UTF-16."""
    before = text[: text.index(part) + skip]
    line = before.count("\n")
    return types.Position(line, len(before.rpartition("\n")[2].encode("utf-16-le")) // 2)


def test_findings_while_typing_repairs_and_whole_check_on_save(root: Path) -> None:
    async def talk() -> None:
        klien = Klien()
        await klien.begin([root])
        uri = klien.open(root / SKEMA)
        assert await klien.heard(uri) == []

        broken = text_of(root, SKEMA, "{kode: C.25UJI01.002.1,", "{kode: C.25UJI0l.002.1,")
        klien.change(uri, broken)
        found = await klien.heard(uri, lambda params: params.version == 2)
        wrong = next(each for each in found if each.code == "SKM-035")
        start = at(broken, "C.25UJI0l")
        assert wrong.range == types.Range(start, types.Position(start.line, start.character + len("C.25UJI0l.002.1")))
        assert (wrong.severity, wrong.source) == (types.DiagnosticSeverity.Error, "telusur")
        assert "mungkin C.25UJI01.002.1" in wrong.message
        assert "\n" in wrong.message

        actions = await klien.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri), wrong.range, types.CodeActionContext(diagnostics=[wrong])
            )
        )
        fix = next(each for each in actions or [] if each.title.startswith("Perbaiki SKM-035"))
        assert isinstance(fix, types.CodeAction)
        assert fix.is_preferred
        assert codes(list(fix.diagnostics or [])) == ["SKM-035"]
        assert fix.edit is not None
        (edit,) = (fix.edit.changes or {})[uri]
        assert (edit.range, edit.new_text) == (wrong.range, "C.25UJI01.002.1")

        # Others rest on this file: they hear of it when everything is checked.
        klien.change(uri, text_of(root, SKEMA, OUT, ""), 3)
        klien.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        others = await klien.heard((root / MAPA).as_uri(), lambda params: bool(params.diagnostics))
        assert set(codes(others)) == {"DATA-008"}

        klien.change(uri, text_of(root, SKEMA), 4)
        assert await klien.heard(uri, lambda params: params.version == 4) == []
        klien.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        assert await klien.heard((root / MAPA).as_uri(), lambda params: not params.diagnostics) == []
        await klien.end()

    asyncio.run(asyncio.wait_for(talk(), 60))


def test_everything_is_checked_again_when_typing_pauses(root: Path) -> None:
    async def talk() -> None:
        klien = Klien()
        await klien.begin([root], idle=0.05)
        uri = klien.open(root / SKEMA)
        await klien.heard(uri)
        klien.change(uri, text_of(root, SKEMA, OUT, ""))
        assert await klien.heard((root / MAPA).as_uri(), lambda params: bool(params.diagnostics))
        await klien.end()

    asyncio.run(asyncio.wait_for(talk(), 60))


def test_several_folders_and_files_of_no_repository(root: Path, tmp_path: Path) -> None:
    second = shutil.copytree(root, tmp_path / "kedua").resolve()
    (second / UNIT).write_text("kode: [\n", "utf-8")
    lone = tmp_path / "lain" / "catatan.yaml"
    lone.parent.mkdir()
    lone.write_text("a: [", "utf-8")

    async def talk() -> None:
        klien = Klien()
        await klien.begin([root, second, lone.parent])
        assert "DATA-002" in codes(await klien.heard((second / UNIT).as_uri()))
        klien.open(lone)
        untitled = types.TextDocumentItem("untitled:Untitled-1", types.LanguageKind.Yaml, 1, "kode: [")
        klien.text_document_did_open(types.DidOpenTextDocumentParams(untitled))
        for uri in (lone.as_uri(), untitled.uri):
            here = types.TextDocumentIdentifier(uri)
            place = types.Position(0, 1)
            assert await klien.text_document_hover_async(types.HoverParams(here, place)) is None
            assert await klien.text_document_completion_async(types.CompletionParams(here, place)) is None
            klien.change(uri, "b: [")
        uri = klien.open(root / SKEMA)
        assert await klien.heard(uri) == []
        assert not [each for each in klien.said if each.uri in (lone.as_uri(), untitled.uri)]
        await klien.end()

    asyncio.run(asyncio.wait_for(talk(), 60))


def test_places_in_the_units_of_the_editor(root: Path) -> None:
    text = text_of(root, UNIT, "judul: Menyiapkan Benda Uji", 'judul: "😀😀 Menyiapkan  Benda Uji"')
    wanted = text.index('"😀😀')
    column = wanted - text.rindex("\n", 0, wanted) - 1

    async def ends(encoding: types.PositionEncodingKind | None) -> tuple[int, int]:
        klien = Klien()
        result = await klien.begin([root], encodings=[encoding] if encoding else None)
        assert result.capabilities.position_encoding in (encoding or types.PositionEncodingKind.Utf16, None)
        found = await klien.heard(klien.open(root / UNIT, text.replace("\n", "\r\n")))
        each = next(each for each in found if each.code == "GEN-002")
        await klien.end()
        return each.range.start.character, each.range.end.character

    length = len('"😀😀 Menyiapkan  Benda Uji"')
    assert asyncio.run(ends(None)) == (column, column + length + 2)
    assert asyncio.run(ends(types.PositionEncodingKind.Utf32)) == (column, column + length)
    assert asyncio.run(ends(types.PositionEncodingKind.Utf8)) == (column, column + length + 6)


def test_hover_and_completion_in_english_and_plain(root: Path) -> None:
    text = text_of(root, SKEMA)

    async def talk() -> None:
        klien = Klien()
        await klien.begin([root], bahasa="en", markdown=False)
        uri = klien.open(root / SKEMA)
        here = types.TextDocumentIdentifier(uri)
        shown = await klien.text_document_hover_async(types.HoverParams(here, at(text, "C.25UJI01.002.1", 3)))
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert shown.contents.kind == types.MarkupKind.PlainText
        assert shown.contents.value.startswith("C.25UJI01.002.1 ")
        assert "(in force)" in shown.contents.value
        answer = await klien.text_document_completion_async(
            types.CompletionParams(here, at(text, "jenis: klaster", len("jenis: k")))
        )
        assert isinstance(answer, types.CompletionList)
        assert [each.label for each in answer.items] == ["kkni", "okupasi", "klaster"]
        edit = answer.items[0].text_edit
        assert isinstance(edit, types.TextEdit)
        assert edit.range == types.Range(at(text, "klaster"), at(text, "klaster", 1))
        await klien.end()

    asyncio.run(asyncio.wait_for(talk(), 60))


def test_hostile_texts_are_answered(root: Path) -> None:
    texts = ["", "\ufeff", "kode: [", "a: &x [*x]", "\x00", "- " * 500, "{" * 500, "\u2028: \x85", "a: '", "\ud83d: b"]

    async def talk() -> None:
        klien = Klien()
        await klien.begin([root])
        uri = klien.open(root / UNIT)
        here = types.TextDocumentIdentifier(uri)
        await klien.heard(uri)
        for version, text in enumerate(texts, 2):
            klien.change(uri, text, version)

            def is_answer(params: types.PublishDiagnosticsParams, version: int = version) -> bool:
                return params.version == version

            assert await klien.heard(uri, is_answer), text
            everywhere = types.Range(types.Position(0, 0), types.Position(9, 9))
            for place in (types.Position(0, 0), types.Position(0, 4), types.Position(7, 7)):
                await klien.text_document_hover_async(types.HoverParams(here, place))
                await klien.text_document_completion_async(types.CompletionParams(here, place))
            await klien.text_document_code_action_async(
                types.CodeActionParams(here, everywhere, types.CodeActionContext(diagnostics=[]))
            )
        await klien.end()

    asyncio.run(asyncio.wait_for(talk(), 60))


def test_related_places_and_all_safe_repairs_at_once(root: Path) -> None:
    other = UNIT.replace("001.1.yaml", "002.1.yaml")
    text = text_of(root, other, "kode: C.25UJI01.002.1", "kode: C.25UJI01.001.1").replace("\n", "  \r\n")

    async def talk() -> None:
        klien = Klien()
        await klien.begin([root])
        uri = klien.open(root / other, text)
        twice = next(each for each in await klien.heard(uri) if each.code == "GEN-001")
        (first,) = twice.related_information or []
        assert (first.location.uri, first.message) == ((root / UNIT).as_uri(), "pertama kali di sini")
        (action,) = (
            await klien.text_document_code_action_async(
                types.CodeActionParams(
                    types.TextDocumentIdentifier(uri),
                    twice.range,
                    types.CodeActionContext(diagnostics=[], only=[types.CodeActionKind.SourceFixAll]),
                )
            )
            or []
        )
        assert isinstance(action, types.CodeAction)
        assert (action.kind, action.is_preferred) == (types.CodeActionKind.SourceFixAll, None)
        await klien.end()

    asyncio.run(asyncio.wait_for(talk(), 60))
