"""Words of the forms: one catalogue per form, an edition's changes on top, an LSP's own words on top of those."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from registry.reader import Unreadable, read_bytes
from registry.reader.bounds import MAX_BYTES


class TeksError(Exception):
    """An LSP's own catalogue cannot be used; ``berkas`` and ``sebab`` say which one and why."""

    def __init__(self, berkas: str, sebab: str) -> None:
        super().__init__(f"{berkas}: {sebab}")
        self.berkas = berkas
        self.sebab = sebab


@cache
def _shipped(nama: str) -> dict[str, Any]:
    data, _ = read_bytes((files("generator") / "teks" / f"{nama}.yaml").read_bytes())
    assert isinstance(data, dict)
    return data


def teks(nama: str, muk_versi: int, pengganti: Path | None = None) -> dict[str, Any]:
    """The words of a form in an edition. Raises :class:`TeksError` for an LSP's catalogue that does not fit."""
    result = _edition(_shipped(nama), muk_versi)
    if pengganti is not None:
        path = pengganti / f"{nama}.yaml"
        if path.is_file():
            result = _merged(result, _edition(_own(path), muk_versi), path.name)
    return result


def _own(path: Path) -> dict[str, Any]:
    if path.stat().st_size > MAX_BYTES:
        raise TeksError(path.name, "terlalu besar")
    try:
        data, _ = read_bytes(path.read_bytes())
    except Unreadable as error:
        raise TeksError(path.name, f"{error.reason}, baris {error.line}") from None
    if not isinstance(data, dict):
        raise TeksError(path.name, "bukan pemetaan")
    return data


def _edition(data: dict[str, Any], muk_versi: int) -> dict[str, Any]:
    base = {key: value for key, value in data.items() if key != "versi"}
    return _merged(base, data.get("versi", {}).get(str(muk_versi), {}), "versi")


def _merged(base: dict[str, Any], over: dict[str, Any], name: str) -> dict[str, Any]:
    """Texts replaced one by one; a text may not take the place of a table of texts, nor the other way round."""
    result = dict(base)
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(base.get(key), dict):
            result[key] = _merged(base[key], value, name)
        elif key in base and isinstance(base[key], dict | list) != isinstance(value, dict | list):
            raise TeksError(name, key)
        else:
            result[key] = value
    return result
