"""What must hold on every system: no call that only POSIX has, no encoding left to the machine."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.windows

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted(path for package in ("registry", "checks", "generator") for path in (ROOT / package).rglob("*.py"))

MODULES = frozenset(
    ("fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "select", "syslog", "termios", "tty")
)
NAMES = {
    "os": frozenset(
        (
            *(
                "chown",
                "chroot",
                "fork",
                "forkpty",
                "geteuid",
                "getgid",
                "getloadavg",
                "getpgid",
                "getpriority",
                "getuid",
            ),
            *(
                "killpg",
                "lchown",
                "mkfifo",
                "mknod",
                "nice",
                "pread",
                "pwrite",
                "sched_getaffinity",
                "setpgid",
                "setsid",
            ),
            *("sysconf", "uname", "wait", "wait3", "wait4", "waitid", "rename", "symlink", "O_DIRECTORY", "O_NOFOLLOW"),
        )
    ),
    "signal": frozenset(("SIGKILL", "SIGALRM", "SIGHUP", "SIGUSR1", "SIGCHLD", "SIGPIPE", "alarm", "pause")),
    "time": frozenset(("tzset",)),
}
GUARDED = {("generator/build/execute.py", "os.sched_getaffinity")}
"""Calls inside a ``try`` that knows what to do without them."""


OPEN_OTHER_THINGS = (
    "Image",
    "Pdf",
    "archive",
    "os",
    "pdfplumber",
    "pikepdf",
    "pikepdf.Pdf",
    "self.zip",
    "webbrowser",
    "zipfile",
)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def posix_only(path: Path, tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.partition(".")[0] in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module in MODULES:
                yield node.module
            yield from (f"{node.module}.{a.name}" for a in node.names if a.name in NAMES.get(node.module, ()))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.attr in NAMES.get(node.value.id, ()):
                yield f"{node.value.id}.{node.attr}"
            if node.attr in ("symlink_to", "hardlink_to", "chmod"):
                yield f"Path.{node.attr}"
        elif isinstance(node, ast.Call) and starts_otherwise(node):
            yield ast.unparse(node)


def starts_otherwise(call: ast.Call) -> bool:
    """Windows has one way to start a process, and one way everywhere is one way to be wrong."""
    name = ast.unparse(call.func)
    return name.endswith(("get_context", "set_start_method")) and [ast.unparse(a) for a in call.args] != ["'spawn'"]


def test_no_call_that_only_posix_has() -> None:
    found = {(name_of(path), each) for path in SOURCES for each in posix_only(path, ast.parse(path.read_text("utf-8")))}
    assert found == GUARDED


def leaves_unsaid(call: ast.Call) -> bool:
    """Whether a text is read or written in whatever encoding, or with whatever line ends, the machine prefers."""
    said = {keyword.arg for keyword in call.keywords}
    owner, _, name = ast.unparse(call.func).rpartition(".")
    if name == "read_text":
        return not call.args and "encoding" not in said
    if name == "write_text":
        return bool(owner) and owner not in ("whole", "options") and "newline" not in said
    if name == "open" and owner not in OPEN_OTHER_THINGS:
        mode = next((a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)), "r")
        return "b" not in mode and "encoding" not in said
    return owner == "subprocess" and bool(said & {"text", "universal_newlines"})


def test_no_encoding_is_left_to_the_machine() -> None:
    calls = (
        (path, node)
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    )
    assert [(name_of(path), ast.unparse(call)) for path, call in calls if leaves_unsaid(call)] == []


# What Windows starts with


def test_the_script_for_windows_is_plain() -> None:
    """``cmd`` wants CRLF, or it loses its way between labels; and no letter that a code page could change."""
    content = (ROOT / "telusur.cmd").read_bytes()
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n") > 20
    assert b"\t" not in content
    text = content.decode()
    labels = set(re.findall(r"^:(\w+)\r$", text, re.MULTILINE))
    assert set(re.findall(r"(?:goto|call) :(\w+)", text)) <= labels
    assert "*.cmd -text" in (ROOT / ".gitattributes").read_text("utf-8").splitlines()
    for name in re.findall(r"-r (\S+)|copy /y (\S+)", text):
        assert (ROOT / "".join(name).strip()).is_file()


def test_both_scripts_install_alike() -> None:
    posix, windows = (ROOT / "run").read_text("utf-8"), (ROOT / "telusur.cmd").read_text("utf-8")
    for options in ("--require-hashes --only-binary :all: -r requirements.lock", "--no-deps --no-build-isolation -e ."):
        assert options in posix
        assert options in windows


# What runs elsewhere


def test_workflows_are_pinned_and_run_what_they_say() -> None:
    ours = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))
    theirs = yaml.safe_load((ROOT / "generator/new/repositori/github.yml").read_text("utf-8"))
    pinned = {}
    for workflow in (ours, theirs):
        assert workflow["permissions"] == {"contents": "read"}
        uses = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
        for each in uses:
            name, _, revision = each.partition("@")
            assert re.fullmatch(r"[0-9a-f]{40}", revision), each
            assert pinned.setdefault(name, revision) == revision
    runs = {name: [step["run"] for step in job["steps"] if "run" in step] for name, job in ours["jobs"].items()}
    assert ".ci/run" in runs["linux"]
    assert any("telusur.cmd check" in each for each in runs["windows"])
    assert any("pytest -m windows" in each for each in runs["windows"])
    assert (ROOT / ".ci/run").is_file()
