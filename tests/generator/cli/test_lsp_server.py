"""``telusur lsp-server``: its help, and what it says where its package is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.generator.cli.command import Ran

Telusur = Callable[..., Ran]


def test_without_its_package(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.lsp_server.find_spec", lambda _: None)
    ran = telusur("lsp-server")
    assert (ran.code, ran.out) == (3, "")
    assert "pygls" in ran.err
    assert 'pip install "telusur[lsp]"' in ran.err
    assert "not installed: pygls" in telusur("lsp-server", "--lang", "en").err


def test_options_reach_the_server(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    monkeypatch.setattr("generator.editor.server.serve", lambda *given: served.append(given))
    assert telusur("lsp-server", "--stdio", "--profile", "draf", "--today", "2026-06-01", "--lang", "en").code == 0
    ((bahasa, profil, hari),) = served
    assert (bahasa, profil, hari()) == ("en", "draf", date(2026, 6, 1))


def test_help_in_both_languages(telusur: Telusur) -> None:
    assert "Melayani sebuah editor" in telusur("lsp-server", "--help").out
    assert "Serves an editor" in telusur("lsp-server", "--help", "--lang", "en").out
