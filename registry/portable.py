"""Names that every system can hold and tell apart: what git hands to a colleague's Windows must arrive there."""

from __future__ import annotations

import os
import re
from pathlib import Path

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE)
"""Names that Windows gives to devices, also with a suffix."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


def is_device(name: str) -> bool:
    """Whether Windows takes a file name for a device: ``aux``, ``con.yaml``."""
    return _DEVICE.fullmatch(name) is not None


def is_portable(name: str) -> bool:
    """Whether every system can hold a file or folder of this name."""
    return bool(name) and not is_device(name) and not _FORBIDDEN.search(name) and name[-1] not in ". "


def posix(path: str) -> str:
    """A path as settings and arguments name it, with forward slashes: no name of ours holds a backslash."""
    return path.replace("\\", "/")


def true_name(root: Path, relative: str) -> str:
    """A path (POSIX, relative to the root) in the letters of the disk, where the system does not tell case apart.

    Findings are chosen by the name of their file; ``SCHEMES/lsp`` must mean the same files as ``schemes/lsp``
    wherever the system opens both.
    """
    folder, parts = root, []
    for part in relative.split("/"):
        try:
            names = os.listdir(folder)
        except OSError:
            return relative
        if part not in names:
            part = next((name for name in names if name.casefold() == part.casefold()), part)
        parts.append(part)
        folder = folder / part
    return "/".join(parts)
