"""What a paper takes from the data that needs nothing but the scheme, the body and the day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """Nothing of its own."""
    del sumber, bagian
    return {}
