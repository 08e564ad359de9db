"""Reading: text kept exactly, places exact, and nothing but :class:`Unreadable` raised."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from registry.reader import Path, Plain, SpanIndex, Unreadable, read, read_bytes, texts

YAML_ALPHABET = st.sampled_from([*"ab1 \t\n\r-:?,[]{}#&*!|>'\"%@`~.\\/\0\x07é\u0085\u2028\ufeff😀"])


@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.text(YAML_ALPHABET, max_size=120).map(str.encode),
    )
)
def test_nothing_but_unreadable_is_raised(content: bytes) -> None:
    index = SpanIndex(content)
    data, paths, error = _outcome(content)
    if error is not None:
        assert (error.line, error.column) >= (1, 1)
        assert index.at(("a", 0))[1] == ()
    for path in [*paths, *(path for path, _ in texts(data))]:
        span, found = index.at(path)
        assert found == path
        assert (span.line, span.column) <= (span.end_line, span.end_column)


def _outcome(content: bytes) -> tuple[Plain, list[Path], Unreadable | None]:
    """Data and the paths of doubled keys; or why there are none."""
    try:
        data, duplicates = read_bytes(content)
    except Unreadable as error:
        return None, [], error
    return data, [each.path for each in duplicates], None


@given(st.text(YAML_ALPHABET, max_size=60), st.text(YAML_ALPHABET, max_size=60))
def test_error_lies_within_the_text(before: str, after: str) -> None:
    content = f"{before}a: [{after}".removeprefix("\ufeff")
    *_, error = _outcome(content.encode())
    if error is not None:
        lines = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert error.line <= len(lines)
        assert error.column <= len(lines[error.line - 1]) + 1


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        *[(text, text) for text in ("1.10", "1_000", "no", "Yes", "off", "0o17", "017", "0x1F", "1e3", ".inf", "<<")],
        *[(text, text) for text in ("2026-05-04", "12:30:00", "true", "=", "+62", "J.611000.001.01", "a: b"[:1])],
        *[(text, None) for text in ("", "~", "null", "Null", "NULL", "# catatan")],
        *[('""', ""), ("'~'", "~"), ('"null"', "null"), ("nUll", "nUll"), ("~a", "~a")],
        *[("!!str 1.10", "1.10"), ("!!int 3", "3"), ("!!null x", "x"), ("!asing x", "x")],
        *[('"\\u00e9\\t"', "é\t"), ("'a''b'", "a'b"), ("a  b ", "a  b"), ("a # b", "a"), ("a#b", "a#b")],
        *[("|\n  a\n   b\n", "a\n b\n"), ("|-\n  a\n", "a"), (">-\n  a\n  b\n", "a b"), ("a\n  b", "a b")],
    ],
)
def test_scalar_keeps_what_was_typed(written: str, kept: str | None) -> None:
    assert read(f"a: {written}\n") == ({"a": kept}, ())


def test_keys_keep_what_was_typed() -> None:
    data, _ = read("1.10: a\nno: b\n~: c\n'': d\n2026-05-04: e\n<<: f\n")
    assert data == {"1.10": "a", "no": "b", "~": "c", "": "d", "2026-05-04": "e", "<<": "f"}


# Duplicates


def test_first_of_two_equal_keys_counts() -> None:
    data, duplicates = read('a: 1\n"b": {c: 2, "c": 3, c: 4}\n\'a\': 5\n')
    assert data == {"a": "1", "b": {"c": "2"}}
    assert [(d.path, (d.line, d.column), (d.first_line, d.first_column)) for d in duplicates] == [
        (("b", "c"), (2, 13), (2, 7)),
        (("b", "c"), (2, 21), (2, 7)),
        (("a",), (3, 1), (1, 1)),
    ]


def test_equal_keys_of_different_mappings_are_no_duplicates() -> None:
    assert read("- {a: 1}\n- {a: 2}\n- {A: 1, a: 2}\n")[1] == ()


def test_span_of_a_doubled_key_is_that_of_the_first() -> None:
    index = SpanIndex(b"a: 1\nb: 2\na: 3\n")
    assert index.at(("a",))[0].line == 1


# Spans

PLAIN = st.recursive(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029\ufffe\uffff"), max_size=12
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.text("abé😀-", min_size=1, max_size=5), inner, max_size=4),
    ),
    max_leaves=12,
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, '"', "'"]),
        "allow_unicode": st.booleans(),
        "width": st.sampled_from([20, 1000]),
        "line_break": st.sampled_from(["\n", "\r\n", "\r"]),
        "indent": st.sampled_from([2, 4]),
    }
)


def _slice(text: str, index: SpanIndex, path: Path, *, key: bool = False) -> str:
    """The text of a span, cut out by lines and columns only."""
    span, found = index.at(path, key=key)
    assert found == path
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    inner = lines[span.line : span.end_line - 1]
    return "\n".join([lines[span.line - 1][span.column - 1 :], *inner, lines[span.end_line - 1][: span.end_column - 1]])


@given(PLAIN, STYLES, st.booleans())
def test_spans_cut_out_the_token(data: Plain, styles: dict[str, Any], bom: bool) -> None:
    text = yaml.safe_dump(data, **styles)
    content = (("\ufeff" if bom else "") + text).encode()
    assert read_bytes(content)[0] == data
    index = SpanIndex(content)
    for path, value in texts(data):
        assert read(_slice(text, index, path)) == (value, ())
        if path and isinstance(path[-1], str):
            assert read(_slice(text, index, path, key=True)) == (path[-1], ())


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff", "\ufeff\ufeff"])
def test_places_with_any_line_ending_and_mark(newline: str, mark: str) -> None:
    lines = ["# é", "a: 😀", "b:", "  - {c: d, e: f}", "  - g"]
    index = SpanIndex((mark + newline.join(lines)).encode())
    assert [index.line(n) for n in (0, 1, 4, 5, 6)] == ["", "# é", "  - {c: d, e: f}", "  - g", ""]
    assert _place(index, ("a",)) == (2, 4)
    assert _place(index, ("b", 0, "e")) == (4, 15)
    assert _place(index, ("b", 1)) == (5, 5)


def _place(index: SpanIndex, path: Path, *, key: bool = False) -> tuple[int, int]:
    span, _ = index.at(path, key=key)
    return span.line, span.column


@pytest.mark.parametrize("char", ["\u0085", "\u2028", "\u2029"])
def test_only_real_line_ends_count(char: str) -> None:
    """libyaml breaks lines at these, editors do not."""
    text = f'a: "x{char}{char}y"\nb: {{c: 1, c: 2}}\n'
    _, (duplicate,) = read(text)
    assert (duplicate.line, duplicate.column) == (2, 11)
    assert _place(SpanIndex(text.encode()), ("b", "c")) == (2, 8)
    with pytest.raises(Unreadable) as caught:
        read(f'a: "x{char}{char}y"\nb: @c\n')
    assert (caught.value.line, caught.value.column) == (2, 4)


TREE = b"a:\n  b: 1\n  c:\n    - d: 2\n    -\n    - [x, y]\n  e: {f: ~}\n  g: |\n    teks\n    lagi\n\nh: i\n"


@pytest.mark.parametrize(
    ("path", "place", "found"),
    [
        pytest.param((), (1, 1), (), id="root-at-its-first-key"),
        pytest.param(("a",), (1, 1), ("a",), id="mapping-at-its-key"),
        pytest.param(("a", "b"), (2, 6), ("a", "b"), id="scalar"),
        pytest.param(("a", "c"), (3, 3), ("a", "c"), id="list-at-its-key"),
        pytest.param(("a", "c", 0), (4, 7), ("a", "c", 0), id="mapping-in-a-list-at-its-first-key"),
        pytest.param(("a", "c", 2), (6, 8), ("a", "c", 2), id="list-in-a-list-at-its-first-item"),
        pytest.param(("a", "e", "f"), (7, 7), ("a", "e", "f"), id="null-at-its-key"),
        pytest.param(("a", "g"), (8, 6), ("a", "g"), id="block-at-its-sign"),
        pytest.param(("a", "z", "y"), (1, 1), ("a",), id="missing-at-what-should-hold-it"),
        pytest.param(("a", "c", 9), (3, 3), ("a", "c"), id="missing-item-at-the-list"),
        pytest.param(("a", "b", "teks"), (2, 6), ("a", "b"), id="key-below-a-scalar"),
        pytest.param(("a", "c", "d"), (3, 3), ("a", "c"), id="key-of-a-list"),
        pytest.param(("z",), (1, 1), (), id="missing-at-the-top"),
    ],
)
def test_where_a_value_is_shown(path: Path, place: tuple[int, int], found: object) -> None:
    index = SpanIndex(TREE)
    assert _place(index, path) == place
    assert index.at(path)[1] == found


def test_where_a_key_is_shown() -> None:
    index = SpanIndex(TREE)
    assert _place(index, ("a", "b"), key=True) == (2, 3)
    assert _place(index, ("a", "z"), key=True) == (1, 1)


def test_block_ends_at_its_last_letter() -> None:
    span, _ = SpanIndex(TREE).at(("a", "g"))
    assert (span.end_line, span.end_column) == (10, 9)


@given(st.text(YAML_ALPHABET, max_size=40))
def test_comment_changes_nothing(comment: str) -> None:
    assume(not set(comment) & set("\n\r\0\x07\u0085\u2028\ufeff"))
    assert read(f"a: 1 # {comment}\nb: 2\n") == ({"a": "1", "b": "2"}, ())
