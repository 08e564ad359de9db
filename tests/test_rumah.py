"""The papers of the house tell the truth: README, the guide, CHANGELOG, CONTRIBUTING and SECURITY."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click import Context, Group

from checks.rules import RULES
from generator.cli.main import group
from generator.forms import FORMS

ROOT = Path(__file__).resolve().parents[1]
PAPERS = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "site/panduan.md")

_LINK = re.compile(r"\]\(([^)#\s]+)(#[^)\s]+)?\)")
_CALL = re.compile(r"(?:\./run|telusur) (check|rules|build|kit|import|new|schema|[a-z]+)((?: [^`\n#]*)?)")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_the_changelog_names_every_rule_and_every_form() -> None:
    text = read("CHANGELOG.md")
    assert [rule.kode for rule in RULES if rule.kode not in text] == []
    assert [form.kode for form in FORMS if form.kode.startswith("FR.") and form.kode not in text] == []


@pytest.mark.parametrize("name", PAPERS[:4])
def test_links_lead_to_files(name: str) -> None:
    links = [target for target, _ in _LINK.findall(read(name)) if "://" not in target]
    assert [target for target in links if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("name", PAPERS)
def test_commands_and_options_exist(name: str) -> None:
    main = group()
    names = set(main.list_commands(Context(main)))
    calls = [call for call in _CALL.findall(read(name)) if call[0] in names or f"./run {call[0]} " in read(name)]
    for command, rest in calls:
        if command == "test":
            continue
        found = main.get_command(Context(main), command)
        assert found is not None, command
        if isinstance(found, Group):
            found = found.get_command(Context(found), rest.split()[0])
            assert found is not None, rest
        known = {option for parameter in found.params for option in parameter.opts}
        options = set(re.findall(r"(?<!\S)--[a-z-]+", rest))
        assert options <= known, f"{command}{rest}"


def test_a_scheme_is_said_to_be_private_where_the_reader_is_sent() -> None:
    assert "### Which repositories must be private" in read("README.md")
    assert '"Which repositories must be private"' in read("SECURITY.md")
