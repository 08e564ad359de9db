"""Durations as people write them, in minutes."""

from __future__ import annotations

import pytest

from checks.rules.durasi import minutes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 menit", 90),
        ("1 jam 30 menit", 90),
        ("1,5 jam", 90),
        ("0.5 Jam", 30),
        ("2 hari", 960),
        ("0 menit", 0),
        ("60menit", 60),
        ("secukupnya", None),
        ("90", None),
        ("", None),
        (None, None),
    ],
)
def test_minutes(text: str | None, expected: float | None) -> None:
    assert minutes(text) == expected
