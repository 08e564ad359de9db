"""Bytes that no YAML text can express, and files that are no files: a finding with its place, never an accident."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.engine import run
from checks.session import Request, check
from registry import load
from registry.reader import bounds
from registry.reader.bounds import MAX_ALIASES, MAX_BYTES, MAX_DEPTH

TUK = "schemes/lsp-uji/tuk.yaml"
LSP = {"schemes/lsp-uji/lsp.yaml": "nama: LSP Uji Bahan\n"}
Found = tuple[str, str, int, int, str]
"""Code, message, line, column, detail."""

posix = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")


def findings(root: Path) -> dict[str, list[Found]]:
    report = run(load(root, use_cache=False), profil="draf", today=date(2026, 6, 1))
    found: dict[str, list[Found]] = {}
    for t in report.temuan:
        place = (t.place.span.line, t.place.span.column)
        found.setdefault(t.place.berkas, []).append((t.kode, t.pesan, *place, str(t.args.get("rinci", ""))))
    return found


def spread(aliases: int) -> bytes:
    """A list of venues of which this many share one address."""
    lines = ["- {id: t0, nama: TUK 0, alamat: &a {kota: Kota Malang}}"]
    lines += [f"- {{id: t{n}, nama: TUK {n}, alamat: *a}}" for n in range(1, aliases + 1)]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", ("DATA-001", "kosong", 1, 1, ""), id="empty"),
        pytest.param(b"\xef\xbb\xbf", ("DATA-001", "kosong", 1, 1, ""), id="bom-alone"),
        pytest.param(b"\n\n  \n", ("DATA-001", "kosong", 1, 1, ""), id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\r", ("DATA-001", "biner", 1, 1, "0x89"), id="png"),
        pytest.param(b"PK\x03\x04\0\0", ("DATA-001", "biner", 1, 5, ""), id="zip"),
        pytest.param("- id: é\n- é\0".encode(), ("DATA-001", "biner", 2, 4, ""), id="nul"),
        pytest.param(
            "- id: é é\n- b: 😀\x07".encode(),
            ("DATA-001", "biner", 2, 7, "control characters are not allowed"),
            id="control-character",
        ),
        pytest.param("- id: t1\n".encode("utf-16"), ("DATA-001", "utf16", 1, 1, ""), id="utf16-le"),
        pytest.param(b"\xfe\xff" + "- a".encode("utf-16-be"), ("DATA-001", "utf16", 1, 1, ""), id="utf16-be"),
        pytest.param("- a".encode("utf-16-le"), ("DATA-001", "biner", 1, 2, ""), id="utf16-without-bom"),
        pytest.param(b"- id: t1\r\n  nama: Caf\xe9\r\n", ("DATA-001", "bukan_utf8", 2, 12, "0xe9"), id="latin-1"),
        pytest.param("\ufeff- é: ".encode() + b"\xff", ("DATA-001", "bukan_utf8", 1, 6, "0xff"), id="after-bom"),
        pytest.param("- id: é".encode()[:-1], ("DATA-001", "bukan_utf8", 1, 7, "0xc3"), id="cut-off"),
        pytest.param(b"- a\r- b\xff", ("DATA-001", "bukan_utf8", 2, 4, "0xff"), id="lone-cr"),
        pytest.param(b"#" * (MAX_BYTES + 1), ("DATA-001", "terlalu_besar", 1, 1, "2000001"), id="too-big"),
        pytest.param(b"[" * 100_000, ("DATA-001", "terlalu_dalam", 1, MAX_DEPTH + 1, ""), id="brackets"),
        pytest.param(b"- " * 100_000, ("DATA-001", "terlalu_dalam", 1, 2 * MAX_DEPTH + 1, ""), id="dashes"),
        pytest.param(b"? " * 100_000, ("DATA-001", "terlalu_dalam", 1, 2 * MAX_DEPTH + 1, ""), id="question-marks"),
        pytest.param(b"{a: " * 90_000, ("DATA-001", "terlalu_dalam", 1, 4 * MAX_DEPTH + 1, ""), id="braces"),
        *[
            pytest.param(
                f"- a:{newline}".encode() + b"  - " + b"- " * 100_000,
                ("DATA-001", "terlalu_dalam", line, column, ""),
                id=f"dashes-after-{newline!r}",
            )
            for newline, line, column in (("\r", 2, 127), ("\x85", 1, 132), ("\u2028", 1, 132), ("\u2029", 1, 132))
        ],
        pytest.param(b"? a\n: " + b"- " * 100_000, ("DATA-001", "terlalu_dalam", 2, 129, ""), id="dashes-after-colon"),
        pytest.param(spread(MAX_ALIASES + 1), ("DATA-001", "terlalu_luas", MAX_ALIASES + 2, 37, ""), id="aliases"),
    ],
)
def test_unreadable_bytes(tree: Callable[..., Path], content: bytes, expected: Found) -> None:
    assert findings(tree(LSP | {TUK: content})) == {TUK: [expected]}


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(spread(MAX_ALIASES), id="aliases"),
        pytest.param(b"- {id: t1, nama: TUK 1}\n#".ljust(MAX_BYTES, b"#"), id="size"),
        pytest.param("\ufeff- {id: t1, nama: TUK 1}\r\n".encode(), id="bom-and-crlf"),
        pytest.param(b"- {id: t1, nama: TUK 1}\r- {id: t2, nama: TUK 2}\r", id="lone-cr"),
    ],
)
def test_just_within_bounds(tree: Callable[..., Path], content: bytes) -> None:
    assert findings(tree(LSP | {TUK: content})) == {}


def _scheme(depth: int) -> str:
    """A scheme whose aims nest so deep that its deepest list stands at this level."""
    inner = "[dasar]"
    for level in range(depth - 2, 0, -2):
        inner = f"[{{teks: tingkat {level}, butir: {inner}}}]"
    return f"judul: Uji\njenis: klaster\nkemasan: {{}}\ntujuan: {inner}\n"


def test_nesting_bound_is_sharp(tree: Callable[..., Path]) -> None:
    path = "schemes/lsp-uji/uji/skema.yaml"
    root = tree(LSP | {path: _scheme(MAX_DEPTH)})
    assert findings(root) == {}
    (root / path).write_text(_scheme(MAX_DEPTH).replace("[dasar]", "[{teks: dasar}]"))
    (found,) = findings(root)[path]
    assert found[:3] == ("DATA-001", "terlalu_dalam", 4)


def test_sparse_file_of_fifty_megabytes_is_not_read_whole(tree: Callable[..., Path]) -> None:
    root = tree(LSP)
    with (root / TUK).open("wb") as file:
        file.truncate(50_000_000)
    assert findings(root) == {TUK: [("DATA-001", "terlalu_besar", 1, 1, "50000000")]}


@pytest.mark.parametrize("name", ["&a [*a]", "&a [[[*a]]]", "&a {b: *a}", "? &a [*a]\n: x"])
@pytest.mark.parametrize("path", [TUK, "schemes/lsp-uji/catatan.yaml"], ids=["known", "unknown"])
def test_cycles_end(tree: Callable[..., Path], name: str, path: str) -> None:
    ((kode, _, line, _, _),) = findings(tree(LSP | {path: f"{name}\n"}))[path]
    assert (kode, line) == ("DATA-007" if "catatan" in path else "DATA-002" if "?" in name else "DATA-001", 1)


def test_bomb_is_cut_short(tree: Callable[..., Path]) -> None:
    lines = ["- &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"- &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]" for n in range(20)]
    root = tree(LSP | {TUK: "\n".join(lines)})
    ((kode, pesan, *_),) = findings(root)[TUK]
    assert (kode, pesan) == ("DATA-001", "terlalu_luas")


def test_one_bad_file_hides_no_other(tree: Callable[..., Path]) -> None:
    root = tree(
        {
            "schemes/lsp-uji/lsp.yaml": "nama: [",
            TUK: b"\xff\xfe",
            "schemes/lsp-uji/asesor.yaml": "- {id: a1, nama: Ani}\n- {id: a1, nama: Budi}\n",
            "standards/x/standar.yaml": "",
        }
    )
    assert {path: [kode for kode, *_ in found] for path, found in findings(root).items()} == {
        "schemes/lsp-uji/lsp.yaml": ["DATA-002"],
        TUK: ["DATA-001"],
        "schemes/lsp-uji/asesor.yaml": ["GEN-001"],
        "standards/x/standar.yaml": ["DATA-001"],
    }


# Links, pipes, folders, permissions


@posix
@pytest.mark.parametrize(
    "target",
    [
        pytest.param("../../../rahasia.yaml", id="file"),
        pytest.param("/dev/zero", id="endless"),
        pytest.param("../../..", id="folder-above"),
        pytest.param("tidak-ada.yaml", id="dangling"),
        pytest.param("tuk.yaml", id="itself"),
    ],
)
@pytest.mark.parametrize("name", ["tuk.yaml", "catatan.yaml"])
def test_link_out_of_the_tree_is_named_and_not_followed(tree: Callable[..., Path], target: str, name: str) -> None:
    root = tree(LSP)
    (root.parent / "rahasia.yaml").write_text("- {id: rahasia, nama: Rahasia}\n")
    path = f"schemes/lsp-uji/{name}"
    (root / path).symlink_to(target if target != "tuk.yaml" else name)
    registry = load(root, use_cache=False)
    assert registry.lsp["lsp-uji"].tuk is None
    assert registry.spans(path).text == ""
    assert findings(root) == {path: [("DATA-001", "tautan_keluar", 1, 1, "")]}


@posix
def test_linked_folder_out_of_the_tree_is_not_entered(tree: Callable[..., Path]) -> None:
    root = tree(LSP)
    outside = root.parent / "lain/lsp-lain"
    outside.mkdir(parents=True)
    (outside / "lsp.yaml").write_text("nama: LSP Lain\n")
    (root / "schemes/lsp-lain").symlink_to(outside)
    assert list(load(root, use_cache=False).lsp) == ["lsp-uji"]
    assert findings(root) == {"schemes/lsp-lain": [("DATA-001", "tautan_keluar", 1, 1, "")]}


@posix
def test_data_folder_itself_may_not_lead_out(tree: Callable[..., Path]) -> None:
    root = tree({"telusur.yaml": "format: 1\n"})
    (root.parent / "lain/skkni-2099-001").mkdir(parents=True)
    (root / "standards").symlink_to(root.parent / "lain")
    assert findings(root) == {"standards": [("DATA-001", "tautan_keluar", 1, 1, "")]}


@posix
def test_link_inside_the_tree_is_followed(tree: Callable[..., Path]) -> None:
    root = tree(LSP | {"schemes/lsp-uji/tuk-bersama.yml.txt": "- {id: t1, nama: TUK 1}\n"})
    (root / TUK).symlink_to("tuk-bersama.yml.txt")
    tuk = load(root, use_cache=False).lsp["lsp-uji"].tuk
    assert tuk is not None
    assert [each.nama for each in tuk.data] == ["TUK 1"]


@posix
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (TUK, ("DATA-001", "bukan_berkas", 1, 1, "")),
        ("schemes/lsp-uji/catatan.yaml", ("DATA-007", "utama", 1, 1, "")),
    ],
)
def test_pipe_is_not_waited_for(tree: Callable[..., Path], path: str, expected: Found) -> None:
    root = tree(LSP)
    os.mkfifo(root / path)
    assert findings(root) == {path: [expected]}


@posix
@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_settings_that_are_no_plain_file(tree: Callable[..., Path], kind: str) -> None:
    """The private bank is looked up before loading; that look must be as careful."""
    root = tree(LSP)
    if kind == "pipe":
        os.mkfifo(root / "telusur.yaml")
    else:
        (root.parent / "lain.yaml").write_text("bank: ..\n")
        (root / "telusur.yaml").symlink_to(root.parent / "lain.yaml")
    outcome = check(Request(root, today=date(2026, 6, 1)))
    found = [(t["kode"], t["berkas"]) for t in outcome.laporan["temuan"]]
    assert found == ([] if kind == "pipe" else [("DATA-001", "telusur.yaml")])


def test_folder_with_the_name_of_a_file_is_a_folder(tree: Callable[..., Path]) -> None:
    assert findings(tree(LSP | {f"{TUK}/catatan.yaml": "a: b\n"})) == {
        f"{TUK}/catatan.yaml": [("DATA-007", "utama", 1, 1, "")]
    }


def test_forbidden_file(tree: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree(LSP | {TUK: "- {id: t1, nama: TUK 1}\n"})
    opened = Path.open

    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.name == "tuk.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    assert findings(root) == {TUK: [("DATA-001", "tak_terbuka", 1, 1, "Permission denied")]}


_PIECES = st.sampled_from(
    ("[", "]", "{", "}", '"', "'", "#", " ", "\n", ",", "a", ": ", "- ", "!", "[a, b]", '"x"', '["a"#]\n', "[ # ]\n")
)


@settings(max_examples=2000)
@given(st.lists(_PIECES, max_size=30))
def test_depth_is_never_told_too_low(pieces: list[str]) -> None:
    """The look without a parser lets nothing pass that the parser finds deeper than its bound."""
    text = "".join(pieces)
    flow: list[bool] = []
    deepest = 0
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.CollectionStartEvent):
                flow.append(bool(event.flow_style))
                deepest = max(deepest, sum(flow))
            elif isinstance(event, yaml.CollectionEndEvent):
                flow.pop()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bounds, "MAX_DEPTH", 52)  # of which brackets may give two
        assert deepest <= 2 or not bounds._surely_shallow(text)
