"""Plain data to model, keeping all that is sound: one bad value never hides the rest of its file."""

from __future__ import annotations

import copy
import types
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from registry.problem import Problem, ProblemKind
from registry.reader import Path, Plain

M = TypeVar("M", bound=BaseModel)

_MAX_PASSES = 6
_EXPECTED = {
    "tuple_type": "daftar",
    "list_type": "daftar",
    "dict_type": "pemetaan",
    "model_type": "pemetaan",
    "model_attributes_type": "pemetaan",
    "string_type": "teks",
    "bilangan": "bilangan",
    "tanggal": "tanggal",
    "benar_salah": "benar_salah",
    "string_pattern_mismatch": "pola",
    "greater_than_equal": "minimal",
    "less_than_equal": "maksimal",
}


class Kept(list[int]):
    """Original positions of the items that stayed in a pruned list."""


def validate(model: type[M], data: Plain, berkas: str) -> tuple[M | None, dict[Path, Kept], list[Problem]]:
    """The model of a file's data, with what had to be left out.

    Returns the object (``None`` when nothing sound remains), for each list that lost items the original
    positions of those that stayed, and a problem for every value left out.
    """
    absent = _absent(model, data, berkas)
    try:
        return model.model_validate({} if data is None else data), {}, absent
    except ValidationError as error:
        found, kept, problems = _recover(model, data, berkas, error)
        return found, kept, _said_once(absent, problems)


def _said_once(absent: list[Problem], problems: list[Problem]) -> list[Problem]:
    """All problems, but each fault once: a required key that is misspelt, or null, is not reported a second time."""
    empty = {problem.path for problem in absent}
    rest = [problem for problem in problems if problem.path not in empty]
    misspelt = {path for problem in rest for path in problem.about[1:]}
    return [problem for problem in absent + rest if problem.kind != "kunci_tidak_ada" or problem.path not in misspelt]


def _absent(model: type[BaseModel], data: Plain, berkas: str) -> list[Problem]:
    """Keys marked ``wajib`` that the file lacks."""
    if not isinstance(data, dict):
        return []
    return [
        Problem("kunci_tidak_ada", berkas, (name,), {"kunci": name})
        for name in required_keys(model)
        if data.get(name) in (None, "")
    ]


@cache
def required_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """Keys that a model marks ``wajib``."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("wajib")
    )


def _recover(
    model: type[M], data: Plain, berkas: str, error: ValidationError
) -> tuple[M | None, dict[Path, Kept], list[Problem]]:
    pruned = _Pruned(copy.deepcopy(data))
    problems: list[Problem] = []
    for _ in range(_MAX_PASSES):
        doomed: list[Path] = []
        for detail in error.errors(include_url=False, include_context=True):
            path, doom = _target(detail)
            original = pruned.original(path)
            if original not in pruned.dropped:
                problems.append(_problem(model, berkas, detail, original))
            doomed.append(doom)
        if () in doomed or not pruned.drop(doomed):
            return None, pruned.kept, problems
        try:
            return model.model_validate(pruned.data), pruned.kept, problems
        except ValidationError as next_error:
            error = next_error
    return None, pruned.kept, problems


def _target(detail: ErrorDetails) -> tuple[Path, Path]:
    """The path that the error is about, and the path to leave out so that the rest may stand."""
    path: Path = tuple(step for step in detail["loc"] if step != "[key]")
    return path, path[:-1] if detail["type"] == "missing" else path


class _Pruned:
    """Data that loses values, and remembers where the remaining ones stood."""

    def __init__(self, data: Plain) -> None:
        self.data = data
        self.kept: dict[Path, Kept] = {}
        self.dropped: set[Path] = set()

    def original(self, path: Path) -> Path:
        return original_path(path, self.kept)

    def drop(self, paths: list[Path]) -> bool:
        """Leaves out the given values; later items first, so that positions hold. False if none could go."""
        done = False
        for path in sorted(set(paths), key=_order, reverse=True):
            holder = _get(self.data, path[:-1])
            step = path[-1]
            if isinstance(holder, dict) and step in holder:
                self.dropped.add(self.original(path))
                del holder[str(step)]
                done = True
            elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
                self.dropped.add(self.original(path))
                kept = self.kept.setdefault(self.original(path[:-1]), Kept(range(len(holder))))
                del holder[step], kept[step]
                done = True
        return done


def original_path(path: Path, kept: dict[Path, Kept]) -> Path:
    """A path of the model as a path of the file, where items were left out before it.

    Lists are known by their paths in the file, which stay when items before them go.
    """
    if not kept:
        return path
    result: list[str | int] = []
    for step in path:
        positions = kept.get(tuple(result))
        if positions is not None and isinstance(step, int) and step < len(positions):
            result.append(positions[step])
        else:
            result.append(step)
    return tuple(result)


def _order(path: Path) -> tuple[tuple[int, int, str], ...]:
    return tuple((1, step, "") if isinstance(step, int) else (0, 0, step) for step in path)


def _get(data: Any, path: Path) -> Any:
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _problem(model: type[BaseModel], berkas: str, detail: ErrorDetails, path: Path) -> Problem:
    args: dict[str, str] = {}
    kind: ProblemKind = "nilai_salah"
    error_type = detail["type"]
    key = str(path[-1]) if path else ""
    if error_type == "extra_forbidden":
        kind = "kunci_tak_dikenal"
        allowed = _keys_at(model, path[:-1])
        args = {"kunci": key, "usul": _near(key, allowed), "boleh": ", ".join(allowed)}
    elif error_type == "missing":
        kind = "kunci_tidak_ada"
        args = {"kunci": key}
    elif error_type == "literal_error":
        # Indonesian field values carry no apostrophe, so the text of the alternatives splits cleanly.
        allowed = [part.strip("' ") for part in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(",")]
        value = _shown(detail["input"])
        args = {
            "nilai": value,
            "harap": "pilihan",
            "boleh": ", ".join(allowed),
            "usul": _near(value, allowed),
        }
    else:
        context = detail.get("ctx", {})
        limit = context.get("ge", context.get("le", context.get("pattern", "")))
        args = {
            "nilai": _shown(detail["input"]),
            "harap": _EXPECTED.get(error_type, "lain"),
            "batas": str(limit),
        }
    return Problem(kind, berkas, path, args, at_key=kind == "kunci_tak_dikenal")


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "{...}"
    return "[...]" if isinstance(value, list | tuple) else str(value)[:60]


def _near(word: str, words: list[str]) -> str:
    return next(iter(get_close_matches(word.lower(), words, 1, 0.6)), "")


def _keys_at(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that the model allows at a path."""
    found = _type_at(model, path)
    return [name for name in found.model_fields if name != "root"] if found is not None else []


def _type_at(annotation: Any, path: Path) -> type[BaseModel] | None:
    """The model class that describes the value at a path, looked for through lists, options and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        return _type_at(annotation.model_fields["root"].annotation, path)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not path:
            return annotation
        field = annotation.model_fields.get(str(path[0]))
        return _type_at(field.annotation, path[1:]) if field is not None else None
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type_at(arguments[0], path)
    if origin in (Union, types.UnionType):
        found = (_type_at(argument, path) for argument in arguments if argument is not type(None))
        return next((each for each in found if each is not None), None)
    if origin is tuple and path:
        return _type_at(arguments[0], path[1:])
    if origin is dict and path:
        return _type_at(arguments[1], path[1:])
    return None
