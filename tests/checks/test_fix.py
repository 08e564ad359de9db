"""Repair: mends what it names, keeps every other byte, and does the same thing once."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.engine import Report, run
from checks.fix.edit import Edit, apply, proven
from checks.fix.run import BerkasBerubah, Perbaikan, diff, repair, write
from registry import load
from registry.reader import read_bytes
from registry.store import Registry
from tests.checks.cases import BASE, TODAY

SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"
MAPA = "schemes/lsp-uji/pengujian-bahan/mapa.yaml"
UNIT = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"


def check(root: Path) -> tuple[Registry, Report]:
    registry = load(root, use_cache=False)
    return registry, run(registry, profil="verifikasi", today=TODAY)


def repaired(root: Path, *, unsafe: bool = False) -> list[Perbaikan]:
    return repair(root, check, unsafe=unsafe, within=lambda _: True)


def change(root: Path, berkas: str, old: str, new: str, newline: str = "\n") -> bytes:
    """Spoils the one place where a text stands; gives the content from before."""
    path = root / berkas
    before = path.read_bytes().replace(b"\n", newline.encode())
    assert before.decode().count(old) == 1
    path.write_bytes(before.decode().replace(old, new).encode())
    return before


SAFE = {
    "kunci": (SKEMA, "kaji_ulang:", "kaji_ulan:", "DATA-004"),
    "kode dalam kemasan": (SKEMA, "{kode: C.25UJI01.002.1,", "{kode: C.25UJI0l.002.1,", "SKM-035"),
    "kode berkutip": (SKEMA, "{kode: C.25UJI01.002.1,", "{kode: 'C.25UJI01,002.1',", "SKM-035"),
    "pilihan": (SKEMA, "jenis: klaster", "jenis: Klaster", "DATA-006"),
    "karakter tersembunyi": (UNIT, "judul: Menyiapkan Benda", "judul: Menyiap\u200bkan\u00a0Benda", "GEN-002"),
    "spasi ganda": (UNIT, "judul: Menyiapkan Benda", "judul: Menyiapkan   Benda", "GEN-002"),
    "spasi di akhir baris": (SKEMA, "tujuan:", "tujuan:  \t", "spasi"),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("name", SAFE)
def test_a_safe_repair_gives_back_what_was_there(root: Path, name: str, newline: str) -> None:
    berkas, old, new, code = SAFE[name]
    before = change(root, berkas, old, new, newline)
    (only,) = repaired(root)
    assert only.berkas == berkas
    assert only.jumlah == {code: 1}
    assert only.sesudah.replace(b"'", b"") == before.replace(b"'", b"")
    write(root, [only])
    assert repaired(root) == []


def test_a_mark_and_comments_stay(root: Path) -> None:
    path = root / SKEMA
    commented = b"\xef\xbb\xbf# catatan kami\n" + path.read_bytes().replace(
        b"jenis: klaster", b"jenis: Klaster # pilihan"
    )
    path.write_bytes(commented)
    (only,) = repaired(root)
    assert only.sesudah == commented.replace(b"Klaster # pilihan", b"klaster # pilihan")


def test_a_clean_repository_is_left_alone(root: Path) -> None:
    assert repaired(root) == []
    assert repaired(root, unsafe=True) == []


def test_values_are_quoted_where_a_file_cannot_be_read(root: Path) -> None:
    change(root, UNIT, "judul: Menyiapkan Benda Uji", "judul: Menyiapkan: Benda Uji")
    (only,) = repaired(root)
    data, _ = read_bytes(only.sesudah)
    assert isinstance(data, dict)
    assert data["judul"] == "Menyiapkan: Benda Uji"
    assert b'judul: "Menyiapkan: Benda Uji"\n' in only.sesudah


def test_tabs_are_a_guess_and_need_asking(root: Path) -> None:
    before = change(root, SKEMA, "  unit:\n    - {kode: C.25UJI01.001.1", "\tunit:\n    - {kode: C.25UJI01.001.1")
    assert repaired(root) == []
    (only,) = repaired(root, unsafe=True)
    assert only.sesudah == before


def test_a_loose_guess_needs_asking(root: Path) -> None:
    before = change(root, SKEMA, "{kode: C.25UJI01.002.1,", "{kode: C.25UJI01.902.1,")
    assert repaired(root) == []
    (only,) = repaired(root, unsafe=True)
    assert only.sesudah == before


def test_keys_come_into_order_with_their_comments(root: Path) -> None:
    path = root / MAPA
    before = path.read_text("utf-8")
    start = before.index("rencana:")
    end = before.index("modifikasi:")
    moved = before[:start] + before[end:] + "# tentang rencana\n" + before[start:end]
    path.write_text(moved, "utf-8")
    (only,) = repaired(root)
    assert only.sesudah.decode() == before[:start] + "# tentang rencana\n" + before[start:]
    assert only.jumlah == {"urutan": 1}


def test_the_schema_line_is_put_right(root: Path) -> None:
    (root / ".skema-json").mkdir()
    assert {each.berkas for each in repaired(root)} >= {SKEMA, UNIT}
    for each in repaired(root):
        first, rest = each.sesudah.split(b"\n", 1)
        assert first.decode().startswith("# yaml-language-server: $schema=")
        assert (root / each.berkas).parent.joinpath(
            first.decode().partition("=")[2]
        ).resolve().parent.name == ".skema-json"
        assert rest == each.sebelum


def test_text_of_people_is_never_rewritten(root: Path) -> None:
    change(root, UNIT, "Jumlah benda uji ditentukan", "Menentukan jumlah benda uji")
    assert repaired(root, unsafe=True) == []


def test_links_are_left_alone(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "luar.yaml"
    elsewhere.write_bytes((root / SKEMA).read_bytes().replace(b"jenis: klaster", b"jenis: Klaster"))
    (root / SKEMA).unlink()
    (root / SKEMA).symlink_to(elsewhere)
    assert repaired(root, unsafe=True) == []


def test_a_file_that_changed_meanwhile_is_not_written(root: Path) -> None:
    change(root, SKEMA, "jenis: klaster", "jenis: Klaster")
    repairs = repaired(root)
    (root / SKEMA).write_text("lain\n")
    with pytest.raises(BerkasBerubah):
        write(root, repairs)
    assert (root / SKEMA).read_text() == "lain\n"


def test_the_diff_says_what_would_change(root: Path) -> None:
    change(root, SKEMA, "jenis: klaster", "jenis: Klaster")
    lines = diff(repaired(root)).splitlines()
    assert lines[:2] == [f"--- a/{SKEMA}", f"+++ b/{SKEMA}"]
    changed = [line for line in lines[2:] if line[:1] in "+-"]
    assert changed == ["-jenis: Klaster", "+jenis: klaster"]
    assert b"Klaster" in (root / SKEMA).read_bytes()


SLIPS = ("\u00a0", "\u200b", "  ", " \n", "\t\n", "\u00ad")


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_slips_are_mended_once_and_lose_nothing(dice: random.Random) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for path in BASE.rglob("*.yaml"):
            text = path.read_text("utf-8")
            for _ in range(dice.randint(0, 3)):
                at = dice.choice([match.start() for match in re.finditer(r" (?=[a-z])", text)])
                text = text[:at] + dice.choice(SLIPS) + text[at:]
            target = root / path.relative_to(BASE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        first = repaired(root)
        for each in first:
            assert squeezed(each.sesudah) == squeezed(each.sebelum) or unreadable(each.sebelum)
        write(root, first)
        assert repaired(root) == []


def squeezed(content: bytes) -> Counter[str]:
    """What a file says, without blanks, quotes and hidden characters, whatever the order."""
    return Counter(re.sub(r"[\s\"'\u00a0\u200b\u00ad]", "", content.decode()))


def unreadable(content: bytes) -> bool:
    try:
        read_bytes(content)
    except Exception:
        return True
    return False


@given(st.text(alphabet="ab: -\n'\"#[]{}", max_size=40), st.data())
def test_a_proven_edit_changes_nothing_else(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Edit(start, end, data.draw(st.text(alphabet="ab: \n", max_size=3)))
    after, good = proven(text, [edit])
    assert after == (apply(text, good) if good else text)
    if good:
        assert read_bytes(after.encode())[0] == read_bytes(text.encode())[0]
