"""No key and no question where they must not be: every file of the public and the candidate's kits is searched."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from generator.forms import FORMS
from generator.forms.form import goes_to
from registry.reader import texts
from tests.generator import papers as p

SHORT = 12
"""Texts shorter than this stand in other places by chance."""


def bank_texts() -> set[str]:
    """Every text of the bank that no public file of the data says too (names of tools and of steps of work)."""
    bank = p.registry().skema[p.SKEMA].bank
    skip = {"cakupan", "id", "kelompok", "dimensi", "standar_per_elemen", "standar_per_kuk", "durasi"}
    found = {p.squeeze(text) for path, text in texts(bank.raw) if not skip.intersection(path)}
    raw = p.registry().raw
    public = p.squeeze(
        " ".join(
            text
            for berkas, data in raw.items()
            if not berkas.endswith(("bank.yaml", "kunci.yaml", "mapa.yaml", "validasi.yaml"))
            for _, text in texts(data)
        )
    )
    return {text for text in found if len(text) >= SHORT and text not in public}


def key_texts() -> set[str]:
    kunci = p.registry().skema[p.SKEMA].kunci
    points = {p.squeeze(point) for points in kunci.data.root.values() for point in points}
    return {text for text in points if len(text) >= SHORT}


def pieces(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Every text inside a file: its own, of its parts, of its metadata and attachments."""
    if name.endswith((".docx", ".zip")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from pieces(f"{name}:{member}", archive.read(member))
    elif name.endswith(".pdf"):
        yield name, p.squeeze("".join(p.pdf_pages(content)))
        with pikepdf.open(io.BytesIO(content)) as document:
            assert len(document.attachments) == 0
            for thing in document.objects:
                if isinstance(thing, pikepdf.Dictionary):
                    yield name, p.squeeze(" ".join(str(v) for v in thing.values() if isinstance(v, pikepdf.String)))
    else:
        text = content.decode("utf-8", errors="ignore")
        yield name, p.squeeze(text)
        if "<w:t" in text:
            import re

            yield name, p.squeeze(re.sub(r"<[^>]+>", "", text))


def files_for(audiens: str) -> Iterator[tuple[str, bytes]]:
    for paper in p.every_paper():
        if goes_to(paper.form.audiens, audiens):
            yield f"{paper.nama}.html", p.as_html(paper)
            yield f"{paper.nama}.docx", p.as_docx(paper)
            yield f"{paper.nama}.pdf", p.as_pdf(paper)


def found_in(audiens: str, secrets: set[str]) -> list[tuple[str, str]]:
    return [
        (part, secret)
        for name, content in files_for(audiens)
        for part, text in pieces(name, content)
        for secret in secrets
        if secret in text
    ]


def test_the_search_finds_what_is_there() -> None:
    """The asesor's kit does hold questions: a search that found nothing there would prove nothing."""
    assert len(bank_texts()) > 80
    assert len(key_texts()) > 20
    hits = {secret for _, secret in found_in("asesor", bank_texts())}
    assert len(hits) > 60


def test_no_bank_text_in_public() -> None:
    assert found_in("publik", bank_texts() | key_texts()) == []


def test_no_key_for_candidates() -> None:
    assert found_in("asesi", key_texts()) == []


def test_forms_that_print_answers_stay_with_the_assessor() -> None:
    assert [form.kode for form in FORMS if form.kunci] == ["FR.IA.05B"]
    assert all(form.audiens in ("asesor", "lsp") for form in FORMS if form.kunci)


@pytest.mark.parametrize("form", [f for f in FORMS if not f.kunci], ids=lambda f: f.kode)
def test_only_forms_marked_so_read_keys(form, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.forms.sumber import Sumber

    def refused(self: Sumber) -> None:
        raise AssertionError("kunci")

    monkeypatch.setattr(Sumber, "kunci", property(refused))
    sumber = Sumber(p.registry(), p.registry().skema[p.SKEMA], lambda path: path)
    for bagian in form.lembar(sumber):
        form.isi(sumber, bagian)


def test_letters_of_the_key_are_not_marked_on_the_question_paper() -> None:
    """The right option looks like any other: same element, same class, no attribute that tells."""
    root: Path = p.ROOT
    assert root.is_dir()
    page = p.lembar(p.paper("FR.IA.05A")).root
    options = [e for e in page.iter("p") if e.get("class") == "pilihan"]
    assert len(options) == 80
    assert {tuple(sorted(e.attrib.items())) for e in options} == {(("class", "pilihan"),)}
