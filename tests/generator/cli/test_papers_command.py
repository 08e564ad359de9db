"""``telusur papers``: the catalogue without a repository, a scheme's papers with the pages of its PDFs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from generator.forms import FORMS
from tests.generator import papers as p
from tests.generator.cli.command import Ran
from tests.generator.trace.bahan import salin

Telusur = Callable[..., Ran]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = salin(tmp_path)
    monkeypatch.chdir(root)
    return root


def test_the_catalogue_needs_no_repository(telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = telusur("papers", "--format", "json")
    assert ran.code == 0
    found = json.loads(ran.out)
    assert [each["kode"] for each in found] == [form.kode for form in FORMS]
    assert {each["halaman"] for each in found} == {None}
    row = next(each for each in found if each["kode"] == "FR.AK.05")
    assert (row["audiens"], row["per"], row["tahap"], row["judul"]) == (
        "asesor",
        "asesor",
        "sesudah",
        "LAPORAN ASESMEN",
    )


@pytest.mark.parametrize(
    ("lang", "words"), [("id", ("asesor", "per asesi", "sesudah uji")), ("en", ("per candidate", "afterwards"))]
)
def test_the_table_speaks_the_language(telusur: Telusur, lang: str, words: tuple[str, ...]) -> None:
    ran = telusur("papers", "--lang", lang)
    line = next(line for line in ran.out.splitlines() if line.startswith("FR.AK.02 "))
    assert [word for word in words if word not in line] == []


def test_pages_are_those_of_the_last_build(telusur: Telusur, root: Path) -> None:
    folder = root / "hasil" / "kit" / "lsp-uji" / "pengujian-bahan"
    folder.mkdir(parents=True)
    (folder / "FR.AK.03.pdf").write_bytes(p.as_pdf(p.paper("FR.AK.07")))
    (folder / "FR.AK.04.pdf").write_bytes(b"%PDF-1.7 rusak")
    with pikepdf.open(folder / "FR.AK.03.pdf") as pdf:
        expected = len(pdf.pages)
    ran = telusur("papers", "pengujian-bahan", "--format", "json", "--out", "hasil")
    assert ran.code == 0
    pages = {each["berkas"]: each["halaman"] for each in json.loads(ran.out)}
    assert pages["FR.AK.03"] == expected > 1
    assert pages["FR.AK.04"] is None
    assert pages["FR.AK.05"] is None
    assert (
        f"1 sudah dibuat sebagai PDF, {expected} halaman" in telusur("papers", "pengujian-bahan", "--out", "hasil").out
    )


def test_an_unknown_scheme_is_refused(telusur: Telusur, root: Path) -> None:
    assert telusur("papers", "lain").code == 4
