"""Loading a repository: where files belong, what is kept, the private bank, the cache."""

from __future__ import annotations

import gc
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from registry import Registry, load
from registry.layout import STATE, find_root, home_of, kind_of
from registry.snapshot import snapshot
from tests.checks.cases import BASE

Tree = Callable[..., Path]
LSP = {"schemes/lsp-uji/lsp.yaml": "nama: LSP Uji Bahan\n"}
SKEMA = "judul: Uji\njenis: klaster\nkemasan: {}\n"


def problems(registry: Registry) -> list[tuple[str, str, dict[str, str]]]:
    return [(problem.kind, problem.berkas, problem.args) for problem in registry.problems]


def test_base_repository_loads_whole() -> None:
    registry = load(BASE, use_cache=False)
    assert registry.problems == []
    assert list(registry.standar) == ["skkni-2099-001"]
    assert [unit.data.kode for _, unit in registry.each_unit()] == ["C.25UJI01.001.1", "C.25UJI01.002.1"]
    folder = registry.skema["lsp-uji/pengujian-bahan"]
    parts = (folder.skema, folder.mapa, folder.bank, folder.kunci, folder.validasi)
    assert all(part is not None for part in parts)
    assert [entry.kode for entry in registry.kemasan(folder) if entry] == ["C.25UJI01.001.1", "C.25UJI01.002.1"]
    assert registry.find_skema("pengujian-bahan") == registry.find_skema("lsp-uji/pengujian-bahan") == [folder]
    assert registry.find_skema("tidak-ada") == []
    lsp = registry.lsp["lsp-uji"]
    assert lsp.asesor is not None
    assert lsp.tuk is not None
    assert [asesor.id for asesor in lsp.asesor.data] == ["a1", "a2"]
    assert [tuk.id for tuk in lsp.tuk.data] == ["tuk-1"]
    assert registry.pengaturan.profil == "verifikasi"
    assert set(registry.files) == set(registry.raw) == set(snapshot(BASE))


def test_loading_leaves_the_collector_as_it_was() -> None:
    load(BASE, use_cache=False)
    assert gc.isenabled()


def test_slug_of_two_bodies_names_two_schemes(tree: Tree) -> None:
    root = tree({f"schemes/{lsp}/uji/skema.yaml": SKEMA for lsp in ("a", "b")})
    assert [folder.id for folder in load(root, use_cache=False).find_skema("uji")] == ["a/uji", "b/uji"]


def test_package_entry_of_an_unknown_code_is_none(tree: Tree) -> None:
    root = tree(LSP | {"schemes/lsp-uji/uji/skema.yaml": SKEMA.replace("{}", "{unit: [{kode: X}]}")})
    registry = load(root, use_cache=False)
    assert registry.kemasan(registry.skema["lsp-uji/uji"]) == [None]


def test_own_register_adds_to_the_shipped_one_and_overrides_it(tree: Tree) -> None:
    root = tree(
        {"standards/peraturan.yaml": "peraturan:\n  uu-13-2003: {singkat: a, judul: b}\n  x: {singkat: c, judul: d}\n"}
    )
    shipped, own = load(BASE, use_cache=False).peraturan, load(root, use_cache=False).peraturan
    assert set(own) == {*shipped, "x"}
    assert own["uu-13-2003"].singkat == "a"
    assert shipped["uu-13-2003"].singkat == "UU 13/2003"


# Where files belong


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("telusur.yaml", "pengaturan"),
        ("standards/peraturan.yaml", "peraturan"),
        ("standards/skkni-2099-001/standar.yaml", "standar"),
        ("standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml", "unit"),
        ("standards/skkni-2099-001/pengecualian.yaml", "pengecualian"),
        ("schemes/lsp/lsp.yaml", "lsp"),
        ("schemes/lsp/slug/pengecualian.yaml", "pengecualian"),
        ("schemes/lsp/slug/kunci.yaml", "kunci"),
        ("asesmen/2026-06-01/asesmen.yaml", "asesmen"),
        ("schemes/lsp/skema.yaml", None),
        ("schemes/lsp/slug/lain/skema.yaml", None),
        ("schemes/lsp/slug/skema.yml", None),
        ("lain/telusur.yaml", None),
    ],
)
def test_kind_of_a_file_by_its_place(path: str, kind: str | None) -> None:
    assert kind_of(path) == kind


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("../bank/schemes/lsp/slug/bank.yaml", "schemes/lsp/slug/bank.yaml"),
        ("../private-schemes/schemes/lsp/slug/bank.yaml", "schemes/lsp/slug/bank.yaml"),
        ("schemes/schemes/slug/bank.yaml", "schemes/schemes/slug/bank.yaml"),
        ("schemes/lsp/lsp.yaml", "schemes/lsp/lsp.yaml"),
        ("standards/a/unit/b.yaml", "standards/a/unit/b.yaml"),
        ("telusur.yaml", "telusur.yaml"),
    ],
)
def test_home_of_a_file_of_a_private_bank(path: str, home: str) -> None:
    assert home_of(path) == home


@pytest.mark.parametrize(
    ("path", "usul"),
    [
        ("schemes/lsp-uji/uji/skem.yaml", "skema.yaml"),
        ("schemes/lsp-uji/uji/skema.yml", "skema.yaml"),
        ("schemes/lsp-uji/uji/Mapa.yaml", "mapa.yaml"),
        ("schemes/lsp-uji/assesor.yaml", "asesor.yaml"),
        ("standards/s/standard.yaml", "standar.yaml"),
        ("schemes/lsp-uji/skema.yaml", ""),
        ("standards/s/units/C.25UJI01.001.1.yaml", ""),
        ("schemes/catatan.yaml", ""),
    ],
)
def test_unknown_file_with_a_name_that_is_near(tree: Tree, path: str, usul: str) -> None:
    name = path.rsplit("/", 1)[1]
    assert problems(load(tree({path: "a: b\n"}), use_cache=False)) == [
        ("berkas_tak_dikenal", path, {"nama": name, "usul": usul})
    ]


@pytest.mark.parametrize("path", ["schemes/lsp-uji/.arsip/x.yaml", "schemes/lsp-uji/x.txt", "lain/x.yaml", "x.yaml"])
def test_files_that_are_nobodys_business(tree: Tree, path: str) -> None:
    registry = load(tree(LSP | {path: "a: ["}), use_cache=False)
    assert registry.problems == []
    assert set(registry.files) == set(LSP)


@pytest.mark.parametrize(
    ("there", "lacking"),
    [
        ({"schemes/a/uji/skema.yaml": SKEMA}, "schemes/a/lsp.yaml"),
        ({"schemes/a/asesor.yaml": "[]"}, "schemes/a/lsp.yaml"),
        ({"schemes/a/tuk.yaml": "[]"}, "schemes/a/lsp.yaml"),
        *[
            ({"schemes/a/lsp.yaml": "nama: A", f"schemes/a/uji/{name}.yaml": "{}"}, "schemes/a/uji/skema.yaml")
            for name in ("mapa", "bank", "kunci", "validasi")
        ],
        ({"standards/s/unit/x.yaml": "kode: X"}, "standards/s/standar.yaml"),
    ],
)
def test_folder_that_lacks_its_main_file(tree: Tree, there: dict[str, str], lacking: str) -> None:
    assert problems(load(tree(there), use_cache=False)) == [
        ("berkas_tak_dikenal", list(there)[-1], {"kurang": lacking})
    ]


def test_main_file_that_cannot_be_read_is_not_lacking(tree: Tree) -> None:
    registry = load(tree({"schemes/a/lsp.yaml": "[", "schemes/a/tuk.yaml": "[]"}), use_cache=False)
    assert [kind for kind, *_ in problems(registry)] == ["bukan_yaml"]


def test_root_is_the_nearest_folder_with_data(tree: Tree) -> None:
    root = tree(LSP | {"schemes/lsp-uji/uji/skema.yaml": SKEMA, "lain/catatan.txt": "a"})
    for folder in (root, root / "schemes", root / "schemes/lsp-uji/uji", root / "lain"):
        assert find_root(folder) == root
    inner = root / "lain/telusur.yaml"
    inner.write_text("format: 1\n")
    assert find_root(root / "lain") == root / "lain"


@pytest.mark.parametrize("files", [{}, {"schemes/x.txt": ""}, {"standards/x/y.yaml": ""}])
def test_folder_without_data_is_no_root(tree: Tree, files: dict[str, str], tmp_path: Path) -> None:
    tree({"a.txt": "", **files})
    assert find_root(tmp_path / "repositori") is None


# The private bank


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """The base repository with its bank and keys in a folder beside it."""
    root = shutil.copytree(BASE, tmp_path / "repositori")
    private = tmp_path / "private-schemes"
    scheme = "schemes/lsp-uji/pengujian-bahan"
    (private / scheme).mkdir(parents=True)
    for name in ("bank.yaml", "kunci.yaml"):
        (root / scheme / name).rename(private / scheme / name)
    with (root / "telusur.yaml").open("a") as settings:
        settings.write("bank: ../private-schemes/\n")
    return root


def test_private_bank_belongs_to_its_scheme(split: Path) -> None:
    registry = load(split)
    folder = registry.skema["lsp-uji/pengujian-bahan"]
    assert list(registry.skema) == ["lsp-uji/pengujian-bahan"]
    assert folder.bank is not None
    assert folder.kunci is not None
    assert folder.bank.berkas == "../private-schemes/schemes/lsp-uji/pengujian-bahan/bank.yaml"
    assert registry.locate(folder.bank.berkas, ("pmo", 0, "id"))[0].line == 30
    assert registry.problems == []
    assert set(snapshot(split)) == set(registry.files)


def test_only_bank_and_keys_come_from_there(split: Path) -> None:
    private = split.parent / "private-schemes/schemes/lsp-uji"
    (private / "lsp.yaml").write_text("nama: LSP Lain\n")
    (private / "pengujian-bahan/skema.yaml").write_text("judul: Lain\n")
    (private / "pengujian-bahan/catatan.yaml").write_text("a: [\n")
    registry = load(split, use_cache=False)
    lsp, skema = registry.lsp["lsp-uji"].lsp, registry.skema["lsp-uji/pengujian-bahan"].skema
    assert lsp is not None
    assert skema is not None
    assert lsp.data.nama == "LSP Uji Bahan Nusantara"
    assert skema.data.judul == "Pengukuran Benda Uji Logam"
    assert registry.problems == []


def test_private_bank_that_is_not_there(split: Path) -> None:
    shutil.rmtree(split.parent / "private-schemes")
    assert problems(load(split, use_cache=False)) == [
        ("nilai_salah", "telusur.yaml", {"nilai": "../private-schemes/", "harap": "folder"})
    ]
    assert "telusur.yaml" in snapshot(split)


# The cache


def _rows(root: Path) -> list[tuple[bytes, str]]:
    with sqlite3.connect(root / STATE / "data.sqlite") as db:
        rows = db.execute("SELECT key, value FROM data").fetchall()
    db.close()
    return rows


def _same(one: Registry, other: Registry) -> bool:
    return (one.raw, one.problems, one.peraturan, one.pengaturan) == (
        other.raw,
        other.problems,
        other.peraturan,
        other.pengaturan,
    ) and [unit.data for _, unit in one.each_unit()] == [unit.data for _, unit in other.each_unit()]


def test_remembered_data_gives_the_same_registry(split: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (split / "schemes/lsp-uji/tuk.yaml").write_text("- {id: t1, nama: a, nama: b}\n- {id: t2}\n")
    fresh = load(split, use_cache=False)
    assert _same(load(split), fresh)
    read: list[bytes] = []

    def counted(content: bytes) -> object:
        from registry.reader import read_bytes

        read.append(content)
        return read_bytes(content)

    monkeypatch.setattr("registry.loader.read_bytes", counted)
    assert _same(load(split), fresh)
    assert len(read) == 2, "only the private bank and its keys are read again"


def test_answers_and_the_private_bank_are_never_remembered(split: Path) -> None:
    load(split)
    remembered = json.dumps([value for _, value in _rows(split)])
    assert "Menyiapkan Benda Uji" in remembered
    assert "Retak" not in remembered
    assert "Kecocokan jumlah batang" not in remembered
    root = shutil.copytree(BASE, split.parent / "lain")
    load(root)
    assert "Kecocokan jumlah batang" not in json.dumps([value for _, value in _rows(root)])


@pytest.mark.parametrize(
    "content",
    [b"", b"bukan basis data" * 100, b"SQLite format 3\0" + b"\xff" * 4096],
    ids=["empty", "text", "damaged"],
)
def test_damaged_cache_is_harmless(split: Path, content: bytes) -> None:
    (split / STATE).mkdir()
    (split / STATE / "data.sqlite").write_bytes(content)
    assert _same(load(split), load(split, use_cache=False))


@pytest.mark.parametrize("value", ["", "[", "null", "[1]", "[1, 2, 3]", '[{}, [["a"]]]', "[{}, [[1, 2, 3, 4, 5]]]"])
def test_damaged_rows_are_harmless(split: Path, value: str) -> None:
    load(split)
    with sqlite3.connect(split / STATE / "data.sqlite") as db:
        db.execute("UPDATE data SET value = ?", (value,))
    db.close()
    assert _same(load(split), load(split, use_cache=False))


def test_cache_that_cannot_be_made_is_harmless(split: Path) -> None:
    (split / STATE).write_text("bukan folder")
    assert _same(load(split), load(split, use_cache=False))


def test_cache_forgets_what_nobody_asks_for(split: Path) -> None:
    load(split)
    with sqlite3.connect(split / STATE / "data.sqlite") as db:
        db.executemany("INSERT INTO data VALUES (?, '')", [(str(n).encode(),) for n in range(1100)])
    db.close()
    path = split / "schemes/lsp-uji/tuk.yaml"
    path.write_text(path.read_text("utf-8") + "# baru\n", "utf-8")
    load(split)
    assert len(_rows(split)) < 20
