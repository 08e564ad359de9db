"""Files are there whole or not at all, and a failure names the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry import whole

pytestmark = pytest.mark.windows


def test_written_with_its_folders_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a/b/c.yaml"
    whole.write_text(target, "satu\ndua\r\n")
    assert target.read_bytes() == b"satu\ndua\r\n"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_was_there_stays_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    target = tmp_path / "a.txt"
    target.write_text("lama", "utf-8")
    real = Path.write_bytes

    def failing(self: Path, data: bytes) -> int:
        real(self, data[:2])
        raise error

    monkeypatch.setattr(Path, "write_bytes", failing)
    with pytest.raises(type(error)) as failure:
        whole.write(target, b"baru")
    assert target.read_text("utf-8") == "lama"
    assert list(tmp_path.iterdir()) == [target]
    if isinstance(failure.value, OSError):
        assert (failure.value.filename, failure.value.strerror) == (str(target), "No space left on device")


def test_a_file_in_the_way_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x", "utf-8")
    with pytest.raises(OSError, match="a") as failure:
        whole.write(tmp_path / "a/b.txt", b"")
    assert failure.value.filename == str(tmp_path / "a/b.txt")


@pytest.mark.parametrize(("times", "written"), [(0, True), (2, True), (9, False)])
def test_windows_may_let_go_of_a_file_a_little_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, written: bool
) -> None:
    """A virus scanner that has the file open makes a rename fail for a moment; a program that keeps it, for good."""
    waited: list[float] = []
    real = Path.replace

    def held(self: Path, target: Path) -> Path:
        nonlocal times
        times -= 1
        if times >= 0:
            raise PermissionError(13, "Access is denied", str(self), 5, str(target))
        return real(self, target)

    monkeypatch.setattr(whole, "_WAITS", (0.02, 0.05, 0.1))
    monkeypatch.setattr(whole.time, "sleep", waited.append)
    monkeypatch.setattr(Path, "replace", held)
    expected = min(times, 3)
    target = tmp_path / "a.txt"
    if written:
        whole.write(target, b"baru")
        assert target.read_bytes() == b"baru"
    else:
        with pytest.raises(PermissionError) as failure:
            whole.write(target, b"baru")
        assert (failure.value.filename, failure.value.filename2) == (str(target), None)
        assert list(tmp_path.iterdir()) == []
    assert waited == [0.02, 0.05, 0.1][:expected]


def test_names_of_left_overs_are_never_names_of_results() -> None:
    assert whole.LEFT_OVER.fullmatch(".FR.APL.01.pdf.4711.tmp")
    for name in ("FR.APL.01.pdf", ".situs", ".x.tmp", "a.1.tmp", ".gitignore"):
        assert not whole.LEFT_OVER.fullmatch(name)
