"""What the failing cases say, word for word and with every place."""

from __future__ import annotations

import pytest

from checks.rules import RULES
from tests.checks.cases import HERE
from tests.checks.golden import NAME, golden


@pytest.mark.parametrize("kode", [rule.kode for rule in RULES])
def test_findings_word_for_word(kode: str) -> None:
    assert golden(kode) == (HERE / kode / NAME).read_text("utf-8"), "if meant: python -m tests.checks.golden"
