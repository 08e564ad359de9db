"""Pango, which lays out the text of a PDF and which no wheel carries: whether it is there, and in which version."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stdout
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType


class PangoTidakAda(Exception):
    """Pango, or a library that it needs, cannot be loaded."""


@cache
def pango_version() -> str:
    """The version of Pango. Raises :class:`PangoTidakAda`."""
    try:
        with redirect_stdout(io.StringIO()):  # WeasyPrint explains there what we say in the user's language
            return str(_libraries().pango.pango_version())
    except OSError as error:
        raise PangoTidakAda(str(error)) from None


def _libraries() -> ModuleType:
    """WeasyPrint's module that loads the libraries, without the whole engine around it where that is possible.

    The engine takes a second to import, and a build that renders in other processes does not need it.
    """
    name = "weasyprint.text.ffi"
    if name not in sys.modules:
        package = find_spec("weasyprint")
        for folder in (package.submodule_search_locations or ()) if package else ():
            path = Path(folder, "text", "ffi.py")
            spec = spec_from_file_location("generator.outputs._pango", path)
            if path.is_file() and spec is not None and spec.loader is not None:
                module = module_from_spec(spec)
                spec.loader.exec_module(module)
                return module
        import weasyprint.text.ffi  # noqa: F401
    return sys.modules[name]
