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


REPOSITORIES = [(p.ROOT, p.SKEMA), (p.LENGKAP, p.SKEMA_LENGKAP)]
"""The example, and a repository whose bank has items of every kind."""


def bank_texts(root: Path = p.ROOT, skema: str = p.SKEMA) -> set[str]:
    """Every text of the bank that no public file of the data says too (names of tools and of steps of work)."""
    bank = p.registry(root).skema[skema].bank
    skip = {"cakupan", "id", "kelompok", "dimensi", "standar_per_elemen", "standar_per_kuk", "durasi"}
    found = {p.squeeze(text) for path, text in texts(bank.raw) if not skip.intersection(path)}
    raw = p.registry(root).raw
    public = p.squeeze(
        " ".join(
            text
            for berkas, data in raw.items()
            if not berkas.endswith(("bank.yaml", "kunci.yaml", "mapa.yaml", "validasi.yaml"))
            for _, text in texts(data)
        )
    )
    return {text for text in found if len(text) >= SHORT and text not in public}


def key_texts(root: Path = p.ROOT, skema: str = p.SKEMA) -> set[str]:
    kunci = p.registry(root).skema[skema].kunci
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
            for inside, spec in document.attachments.items():
                yield from pieces(f"{name}:{inside}", bytes(spec.get_file().read_bytes()))
            for thing in document.objects:
                if isinstance(thing, pikepdf.Dictionary):
                    yield name, p.squeeze(" ".join(str(v) for v in thing.values() if isinstance(v, pikepdf.String)))
    else:
        text = content.decode("utf-8", errors="ignore")
        yield name, p.squeeze(text)
        if "<w:t" in text:
            import re

            yield name, p.squeeze(re.sub(r"<[^>]+>", "", text))


def files_for(audiens: str, root: Path = p.ROOT, skema: str = p.SKEMA) -> Iterator[tuple[str, bytes]]:
    for paper in p.every_paper(root, skema):
        if goes_to(paper.form.audiens, audiens):
            yield f"{paper.nama}.html", p.as_html(paper)
            yield f"{paper.nama}.docx", p.as_docx(paper)
            yield f"{paper.nama}.pdf", p.as_pdf(paper)


def found_in(audiens: str, secrets: set[str], root: Path = p.ROOT, skema: str = p.SKEMA) -> list[tuple[str, str]]:
    return [
        (part, secret)
        for name, content in files_for(audiens, root, skema)
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


@pytest.mark.parametrize(("root", "skema"), REPOSITORIES, ids=["contoh", "lengkap"])
def test_no_bank_text_in_public(root: Path, skema: str) -> None:
    assert found_in("publik", bank_texts(root, skema) | key_texts(root, skema), root, skema) == []


@pytest.mark.parametrize(("root", "skema"), REPOSITORIES, ids=["contoh", "lengkap"])
def test_no_key_for_candidates(root: Path, skema: str) -> None:
    assert key_texts(root, skema)
    assert found_in("asesi", key_texts(root, skema), root, skema) == []


def test_what_is_asked_aloud_or_reviewed_stays_with_the_assessor() -> None:
    """Of the bank the asesi gets tasks, projects, written questions and the names of products."""
    bank = p.registry(p.LENGKAP).skema[p.SKEMA_LENGKAP].bank.data
    asked = [item.teks for item in (*bank.pmo, *bank.lisan, *bank.wawancara, *bank.pihak_ketiga)]
    asked += [item.dokumen for item in bank.portofolio]
    asked += [each.teks for proyek in bank.proyek for part in proyek.penilaian for each in part.pertanyaan]
    asked += [
        each.teks
        for produk in bank.reviu_produk
        if produk.kriteria
        for each in (*produk.kriteria.spesifikasi, *produk.kriteria.performa)
    ]
    secrets = {p.squeeze(text) for text in asked}
    assert found_in("asesi", secrets, p.LENGKAP, p.SKEMA_LENGKAP) == []
    assert {secret for _, secret in found_in("asesor", secrets, p.LENGKAP, p.SKEMA_LENGKAP)} == secrets


def test_forms_that_print_answers_stay_with_the_assessor() -> None:
    assert [form.kode for form in FORMS if form.kunci] == ["FR.IA.05B", "FR.IA.06B", "FR.IA.07"]
    assert all(form.audiens in ("asesor", "lsp") for form in FORMS if form.kunci)


@pytest.mark.parametrize("form", [f for f in FORMS if not f.kunci], ids=lambda f: f.kode)
def test_only_forms_marked_so_read_keys(form, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.forms.sumber import Sumber

    def refused(self: Sumber) -> None:
        raise AssertionError("kunci")

    monkeypatch.setattr(Sumber, "kunci", property(refused))
    for root, skema in REPOSITORIES:
        sumber = Sumber(p.registry(root), p.registry(root).skema[skema], lambda path: path)
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
