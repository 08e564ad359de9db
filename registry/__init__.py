"""The typed model of schemes and standards, and loading it with the line of every value.

Knows no rule and no form. Start with :func:`registry.load`. Names are fetched on first use, so that a
command that needs only paths or codes does not pay for the models.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.loader import load as load
    from registry.store import Document as Document
    from registry.store import Registry as Registry
    from registry.store import SkemaFolder as SkemaFolder

_HOMES = {
    "load": "registry.loader",
    "Document": "registry.store",
    "Registry": "registry.store",
    "SkemaFolder": "registry.store",
}

__all__ = ["Document", "Registry", "SkemaFolder", "load"]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(name)
