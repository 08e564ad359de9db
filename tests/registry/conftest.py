"""What the tests of the registry share: small repositories written from a mapping of paths to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Tree = Mapping[str, str | bytes]


def lay(root: Path, tree: Tree) -> Path:
    """Writes files under a folder; text as UTF-8, newlines as given."""
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[Tree], Path]:
    """Lays out a repository and gives its root."""
    return lambda files: lay(tmp_path / "repositori", files)
