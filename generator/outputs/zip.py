"""ZIP files that are the same for the same content: sorted names, one date, one mode."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)


def packed(files: Mapping[str, bytes], *, first: tuple[str, ...] = ()) -> bytes:
    """A ZIP of these files by name; ``first`` come first, as some formats ask."""
    out = io.BytesIO()
    order = [*first, *sorted(name for name in files if name not in first)]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in order:
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3
            archive.writestr(info, files[name])
    return out.getvalue()
