"""Words of the command line: two catalogues alike, click's own words compiled, and one language at a time."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import click
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import generator.cli
from generator.cli import bahasa
from generator.cli.main import COMMANDS
from tests.generator.cli.command import Ran

Telusur = Callable[..., Ran]
FOLDER = Path(generator.cli.__file__).parent
PO = FOLDER / "locale/id/LC_MESSAGES/messages.po"


def leaves(catalogue: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in catalogue.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


ID, EN = (dict(leaves(bahasa.catalogue(name))) for name in bahasa.BAHASA)


def arguments(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


# The catalogues


def test_both_catalogues_have_the_same_keys_in_the_same_order() -> None:
    assert list(ID) == list(EN)


@pytest.mark.parametrize("key", ID)
def test_both_texts_take_the_same_arguments(key: str) -> None:
    assert ID[key]
    assert EN[key]
    assert arguments(ID[key]) == arguments(EN[key])
    assert ID[key] != EN[key]


def test_every_text_that_the_code_asks_for_exists() -> None:
    asked = {
        key
        for path in FOLDER.glob("*.py")
        for key in re.findall(r"""kata\(\s*"([a-z_]+\.[a-z_]+)\"""", path.read_text("utf-8"))
    }
    assert len(asked) > 20
    assert asked <= set(ID)
    assert {f"{name}.singkat" for name in COMMANDS} <= set(ID)


# Click's own words


def test_compiled_words_are_current() -> None:
    with PO.open("rb") as file:
        po = read_po(file, locale="id")
    compiled = io.BytesIO()
    write_mo(compiled, po)
    compiled.seek(0)
    fresh = gettext.GNUTranslations(compiled)
    with PO.with_suffix(".mo").open("rb") as file:
        kept = gettext.GNUTranslations(file)
    assert kept.charset() == fresh.charset()
    assert _words(kept) == _words(fresh)


def _words(translations: gettext.GNUTranslations) -> dict[object, str]:
    """All but the head, which holds the time of compiling."""
    return {key: text for key, text in translations._catalog.items() if key}  # type: ignore[attr-defined]


def test_every_word_of_click_is_one_that_click_says() -> None:
    """A word that click no longer has would be translated for nobody."""
    source = "\n".join(path.read_text("utf-8") for path in Path(click.__file__).parent.glob("*.py"))
    joined = re.sub(r'"\s*\n?\s*f?"', "", source).replace('\\"', '"')
    with PO.open("rb") as file:
        for message in read_po(file):
            for text in message.id if isinstance(message.id, tuple) else (message.id,):
                assert not text or text.replace("\n", "\\n").replace("\t", "\\t") in joined, text


# One language at a time

ENGLISH = re.compile(
    r"\b(?:usage|options|commands|show|message|exit|error|default|try|help|no such|option|missing|argument|invalid|"
    r"value|is not|one of|required|requires|unexpected|the|and|with|file|of)\b",
    re.IGNORECASE,
)
INDONESIAN = re.compile(
    r"\b(?:pemakaian|opsi|perintah|tampilkan|bantuan|kesalahan|bawaan|tidak|dikenal|belum|argumen|berlebih|nilai|dapat|"
    r"salah satu|memerlukan|mungkin|lihat|yang|dan|dengan|berkas|untuk|adalah|tulis|daftarnya|dari|data)\b",
    re.IGNORECASE,
)
# Names of options, of choices and of the things that a user types are one in both languages.
NAMES = re.compile(
    r"--?[a-z][a-z-]*|\[[A-Z|a-z_. ]+\]|\b[A-Z]{2,}[A-Z/=_-]*\b|'[^']*'|telusur [a-z]+( [^\n]*)?|\bFR\.\S+"
)
RUNS = [
    ["--help"],
    ["check", "--help"],
    ["rules", "--help"],
    ["schema", "--help"],
    ["trace", "--help"],
    ["trace", "a"],
    ["trace", "pengujian-bahan", "--format", "xlsx"],
    ["check", "--form", "x"],
    ["check", "--format"],
    ["check", "--format", "xml"],
    ["check", "--no-cache=1"],
    ["check", "--today", "x"],
    ["check", "--select", "SKM35"],
    ["check", "--select", "XYZ"],
    ["check", "--output", "x"],
    ["check", "x-y-z"],
    ["check", "/"],
    ["rules", "a", "b"],
    ["rules", "a"],
    ["schema", "a"],
    ["chek"],
    ["xyz"],
]


def said(ran: Ran) -> str:
    return NAMES.sub(" ", ran.out + ran.err)


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("run", RUNS, ids=" ".join)
@pytest.mark.parametrize("how", ["option-first", "option-last", "variable"])
def test_english_holds_no_indonesian(
    telusur: Telusur, monkeypatch: pytest.MonkeyPatch, run: list[str], how: str
) -> None:
    if how == "variable":
        monkeypatch.setenv("TELUSUR_LANG", "en")
        ran = telusur(*run)
    else:
        ran = telusur("--lang", "en", *run) if how == "option-first" else telusur(*run, "--lang=en")
    assert INDONESIAN.findall(said(ran)) == []
    assert ran.out + ran.err


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("run", RUNS, ids=" ".join)
def test_indonesian_holds_no_english(telusur: Telusur, monkeypatch: pytest.MonkeyPatch, run: list[str]) -> None:
    monkeypatch.setenv("TELUSUR_LANG", "en")
    ran = telusur("--lang", "id", *run)
    assert ENGLISH.findall(said(ran)) == []
    assert ran.out + ran.err


@pytest.mark.usefixtures("root")
def test_without_a_command_the_jobs_are_named(telusur: Telusur) -> None:
    assert telusur().out.startswith("Saya ingin ...\n")
    assert telusur("--lang", "en").out.startswith("I want to ...\n")
    assert telusur().code == 0


@pytest.mark.parametrize(
    ("arguments_", "variable", "expected"),
    [
        ([], "", "id"),
        ([], "en", "en"),
        ([], "fr", "id"),
        (["check", "--lang", "en"], "", "en"),
        (["--lang=en", "check"], "id", "en"),
        (["--lang", "id"], "en", "id"),
        (["--lang", "fr"], "en", "id"),
        (["check", "--", "--lang", "en"], "", "id"),
        (["check", "--lang"], "en", "en"),
    ],
)
def test_which_language_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, arguments_: list[str], variable: str, expected: str
) -> None:
    monkeypatch.setenv("TELUSUR_LANG", variable)
    assert bahasa.chosen(arguments_) == expected


def test_one_run_does_not_decide_the_language_of_the_next(telusur: Telusur) -> None:
    assert telusur("--lang", "en", "--help").out.startswith("Usage:")
    assert telusur("--help").out.startswith("Pemakaian:")
