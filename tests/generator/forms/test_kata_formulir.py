"""Every form in both editions says what its golden text says, in all three formats, with the labels that forms have."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.forms import FORMS
from generator.outputs import docx, html, pdf
from generator.outputs.css import sheet
from tests.generator import papers as p
from tests.generator.forms.golden import EDISI, TEKS, Naskah, every, text

NEW_IN_2023 = {"FR.IA.04B", "FR.IA.11", "FR.IA.11-PRODUK"}
LABEL = yaml.safe_load((Path(__file__).parent / "_label.yaml").read_text("utf-8"))
"""Labels of each form (domain/forms.md), by its code; what only one edition has stands under its year."""

ALL = [pytest.param(each, id=each.id) for each in every()]


def test_every_form_is_held_in_both_editions() -> None:
    for edisi in EDISI:
        found = {each.form.kode for each in every() if each.edisi == edisi}
        assert {form.kode for form in FORMS} - found == (NEW_IN_2023 if edisi == 2021 else set())
    assert {each.path for each in every()} == set(TEKS.glob("*/*.txt"))


@pytest.mark.parametrize("naskah", ALL)
def test_html_and_docx_say_the_golden_text(naskah: Naskah) -> None:
    sheet_ = naskah.lembar()
    golden = naskah.path.read_text("utf-8")
    assert text(sheet_.root) == golden
    assert p.html_text(html.render(sheet_, sheet(sheet_, fonts=False))) == p.squeeze(golden)
    assert p.docx_text(docx.render(sheet_)) == p.squeeze(golden)


@pytest.mark.lambat
@pytest.mark.parametrize("naskah", ALL)
def test_pdf_says_the_golden_text(naskah: Naskah) -> None:
    expected = p.squeeze(naskah.path.read_text("utf-8"))
    assert p.pdf_text(pdf.render(naskah.lembar()), expected) == expected


@pytest.mark.parametrize("naskah", ALL)
def test_labels_are_there(naskah: Naskah) -> None:
    words = LABEL[naskah.form.kode]
    wanted = words if isinstance(words, list) else [*words["semua"], *words.get(naskah.edisi, ())]
    golden = p.squeeze(naskah.path.read_text("utf-8")).casefold()
    assert [label for label in wanted if p.squeeze(label).casefold() not in golden] == []


def test_labels_are_listed_for_every_form() -> None:
    assert set(LABEL) == {form.kode for form in FORMS}
