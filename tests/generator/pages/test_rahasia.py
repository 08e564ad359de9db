"""What the public site must not say: questions, keys, findings, assessors, and every field that is marked."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from pydantic import Field

from generator.pages.saring import may_hold_marks, tanpa_rahasia
from registry import Registry, load
from registry.model.bank import Kunci
from registry.model.dasar import Model, tandai
from registry.model.lsp import Asesor
from registry.model.unit import Unit
from registry.reader import texts
from tests.generator.pages import situs_uji as s

SHORT = 12
"""Texts shorter than this stand in other places by chance."""


class Isi(Model):
    rahasia: str | None = Field(None, json_schema_extra=tandai(pribadi=True))
    terbuka: str = "terbuka"


class Luar(Model):
    banyak: tuple[Isi, ...] = ()
    menurut: dict[str, Isi] = Field(default_factory=dict)
    jawaban: str = Field("b", json_schema_extra=tandai(kunci=True))


def squeeze(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.fixture(scope="module")
def text(publik: Path) -> str:
    """Everything that the public site says: in pages, attributes and scripts."""
    contents = (c.decode("utf-8", "ignore") for name, c in s.semua(publik).items() if not name.startswith("unduhan/"))
    return squeeze(unescape(" ".join(contents)))


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(s.ROOT)


def of(registry: Registry, *names: str) -> set[str]:
    found = {
        squeeze(value)
        for berkas, data in registry.raw.items()
        if berkas.endswith(names)
        for path, value in texts(data)
        if not {"cakupan", "kelompok", "unit", "skema"}.intersection(path)
    }
    return {value for value in found if len(value) >= SHORT}


def test_no_question_and_no_key(text: str, registry: Registry) -> None:
    open_files = [data for berkas, data in registry.raw.items() if not berkas.endswith(("bank.yaml", "kunci.yaml"))]
    public = squeeze(" ".join(value for data in open_files for _, value in texts(data)))
    secret = {each for each in of(registry, "bank.yaml", "kunci.yaml") if each not in public}
    assert len(secret) > 100
    assert [each for each in secret if each in text] == []


def test_no_assessor_and_no_validator(text: str, registry: Registry) -> None:
    secret = {each for each in of(registry, "asesor.yaml", "validasi.yaml") if not each.startswith("m.74sps")}
    secret -= of(registry, "lsp.yaml")
    # What an assessor is competent in is the field of the scheme itself.
    secret -= of(registry, "skema.yaml")
    assert "teguh santosa wirawan" in secret
    assert [each for each in secret if each in text] == []


def test_no_account_no_officer_and_nobody_of_the_committee(text: str, registry: Registry) -> None:
    lsp = registry.lsp["lsp-contoh"].lsp
    assert lsp is not None
    pejabat = lsp.data.pejabat
    assert pejabat is not None
    names = [each.nama for _, each in pejabat if each is not None] + [each.nomor for each in lsp.data.rekening]
    skema = registry.skema[s.SKEMA].skema
    assert skema is not None
    assert skema.data.komite is not None
    names += [each.nama for each in skema.data.komite.anggota]
    assert [name for name in names if squeeze(name) in text] == []


def test_no_finding_on_the_public_site(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    s.ubah(root / f"schemes/{s.SKEMA}/skema.yaml", "judul: Pelayanan", "judull: Pelayanan")
    s.bangun(root, tmp_path / "situs", akar)
    for name, html in s.halaman(tmp_path / "situs").items():
        assert "skema.yaml:" not in html, name
        assert "judull" not in html, name
        assert "internal/index.html" not in html, name
        assert "Internal" not in re.sub(r"<main.*?</main>", "", html, flags=re.DOTALL), name


def test_marked_fields_are_emptied_at_any_depth() -> None:
    isi = Isi(rahasia="nomor rumah")
    luar = tanpa_rahasia(Luar(banyak=(isi,), menurut={"a": isi}, jawaban="c"))
    assert "nomor rumah" not in repr(luar)
    assert (luar.jawaban, luar.banyak[0].terbuka) == (None, "terbuka")
    assert isi.rahasia == "nomor rumah"


def test_marks_of_the_real_models_are_heeded() -> None:
    asesor = Asesor(id="a1", nama="Nama", telepon="0812-3456", email="a@b.test")
    shown = tanpa_rahasia(asesor)
    assert (shown.nama, shown.telepon, shown.email) == ("Nama", None, None)
    assert tanpa_rahasia(Kunci({"PG1": ("b",)})).root is None
    unit = Unit(kode="A")
    assert not may_hold_marks(Unit)
    assert tanpa_rahasia(unit) is unit
