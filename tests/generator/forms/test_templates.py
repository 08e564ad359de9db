"""Templates: the bounded subset, the sandbox, hostile text, an LSP's own templates and words."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from generator.build.plan import papers, sheet_of
from generator.conformity.lembar import PAPERS
from generator.forms import FORMS
from generator.forms.teks import TeksError, teks
from generator.outputs import docx, html, pdf
from generator.outputs.css import sheet
from generator.outputs.subset import TemplateError, parse
from registry import load
from tests.generator import papers as p
from tests.generator.contoh import salin_contoh


def rendered(root: Path, kode: str, bagian: str | None = None):
    registry = load(root, use_cache=False)
    digest = p.digest_of(root)
    every = papers(registry, registry.skema[p.SKEMA], digest, FORMS)
    paper = next(x for x in every if x.form.kode == kode and bagian in (None, x.bagian))
    return sheet_of(registry, paper, digest, draf=False)[0]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>1</script>",
        '<p style="color: red">a</p>',
        '<p onclick="a()">a</p>',
        '<a href="x">a</a>',
        '<img src="https://example.org/x.png" alt="a"/>',
        '<img src="aset:logo"/>',
        '<input type="submit" name="a" title="b"/>',
        '<input type="text" name="a"/>',
        "<button>a</button>",
        "<iframe></iframe>",
        "<p>tak ditutup",
    ],
)
def test_what_the_three_formats_cannot_share_fails(markup: str) -> None:
    with pytest.raises(TemplateError):
        parse(f'<html lang="id"><head><title>t</title></head><body>{markup}</body></html>', "uji.html")


def test_every_form_has_template_words_and_a_place_in_the_list() -> None:
    templates = {f.stem for f in (p.ROOT / "generator" / "templat").glob("[a-z]*.html")}
    words = {f.stem for f in (p.ROOT / "generator" / "teks").glob("[a-z]*.yaml")}
    names = [form.nama for form in FORMS]
    assert templates == words == {*names, *PAPERS}
    assert len(names) == len(set(names))
    modules = {f.stem for f in (p.ROOT / "generator" / "forms").glob("fr_*.py")}
    assert modules == {name.replace("-", "_") for name in names if name.startswith("fr-")}


HOSTILE = "<script>alert(1)</script> & \"kutip\" 'petik' {{ 7 * 7 }} {% raw %} </td> \u202e"


def test_hostile_text_is_only_text(tmp_path: Path) -> None:
    root = salin_contoh(tmp_path)
    path = root / "schemes" / "lsp-contoh" / "layanan-sertifikasi" / "skema.yaml"
    lines = path.read_text("utf-8").splitlines()
    quoted = '"' + HOSTILE.replace("\\", "\\\\").replace('"', '\\"').replace("\u202e", "\\u202e") + '"'
    lines = [f"judul: {quoted}" if line.startswith("judul: ") else line for line in lines]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    found = rendered(root, "FR.APL.02")
    assert "".join(found.root.find(".//table[@class='garis kepala']").itertext()).count(HOSTILE) == 1
    page = html.render(found, sheet(found, fonts=False)).decode()
    assert "<script" not in page
    assert "alert(1)" in page
    assert p.squeeze(HOSTILE) in p.docx_text(docx.render(found))
    assert "alert(1)" in p.pdf_text(pdf.render(found), p.tree_text(found.root))


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ skema.__class__.__init__.__globals__ }}",
        "{% include '/etc/hostname' %}",
        "{% include '../../telusur.yaml' %}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ skema.model_construct() }}{{ lsp.__setattr__('nama', 'x') }}",
    ],
)
def test_templates_of_an_lsp_run_in_a_sandbox(tmp_path: Path, attack: str) -> None:
    root = salin_contoh(tmp_path)
    (root / "templat").mkdir()
    (root / "templat" / "fr-ak-01.html").write_text(
        f'{{% extends "_dasar.html" %}}{{% block isi %}}<h1>a</h1><p>{attack}</p>{{% endblock %}}', "utf-8"
    )
    settings = root / "telusur.yaml"
    settings.write_text(settings.read_text("utf-8") + "\n", "utf-8")
    text = settings.read_text("utf-8").replace("tampilan:", "tampilan:\n  templat: templat")
    settings.write_text(text, "utf-8")
    with pytest.raises(TemplateError):
        rendered(root, "FR.AK.01")


def test_an_lsp_replaces_a_template_and_words(tmp_path: Path) -> None:
    root = salin_contoh(tmp_path)
    (root / "templat").mkdir()
    (root / "templat" / "fr-ak-01.html").write_text(
        '{% extends "_dasar.html" %}{% block isi %}<h1>{{ t.judul }}</h1><p>Milik kami</p>{% endblock %}', "utf-8"
    )
    (root / "teks").mkdir()
    (root / "teks" / "fr-ak-01.yaml").write_text("judul: PERSETUJUAN KAMI\n", "utf-8")
    settings = root / "telusur.yaml"
    text = settings.read_text("utf-8").replace("tampilan:", "tampilan:\n  templat: templat\n  teks: teks")
    settings.write_text(text, "utf-8")
    found = rendered(root, "FR.AK.01")
    assert "PERSETUJUANKAMI" in p.tree_text(found.root)
    assert "Milikkami" in p.tree_text(found.root)


def test_an_lsp_has_a_head_and_a_foot_of_its_own(tmp_path: Path) -> None:
    root = salin_contoh(tmp_path)
    for name in ("templat", "teks"):
        (root / name).mkdir()
    (root / "templat" / "_kop.html").write_text('<header class="kop"><p>Kop {{ lsp.singkatan }}</p></header>', "utf-8")
    (root / "teks" / "_umum.yaml").write_text('kaki: "{lsp}: {kode} | {jejak} | "\n', "utf-8")
    settings = root / "telusur.yaml"
    text = settings.read_text("utf-8").replace("tampilan:", "tampilan:\n  templat: templat\n  teks: teks")
    settings.write_text(text, "utf-8")
    for kode in ("FR.AK.01", "FR.IA.01"):
        found = rendered(root, kode)
        said = p.tree_text(found.root)
        assert said.count("KopLSPLSN") == 1
        assert found.kaki == f"LSP Layanan Sertifikasi Nusantara: {kode} | Jejak {found.jejak}"
    (root / "teks" / "_umum.yaml").write_text('kaki: "{tanggal.__class__} {rahasia}"\n', "utf-8")
    with pytest.raises(TeksError, match="rahasia"):
        rendered(root, "FR.AK.01")


@pytest.mark.parametrize(("kertas", "lebar", "tinggi"), [("a4", 210, 297), ("f4", 215, 330)])
def test_paper_size_is_that_of_the_settings_in_every_format(
    tmp_path: Path, kertas: str, lebar: int, tinggi: int
) -> None:
    root = salin_contoh(tmp_path)
    settings = root / "telusur.yaml"
    settings.write_text(re.sub(r"(?m)^kertas:.*$", f"kertas: {kertas}", settings.read_text("utf-8")), "utf-8")
    found = rendered(root, "FR.AK.01")
    with pikepdf.open(io.BytesIO(pdf.render(found))) as document:
        assert [round(float(side) / 72 * 25.4) for side in document.pages[0].mediabox[2:]] == [lebar, tinggi]
    section = Document(io.BytesIO(docx.render(found))).sections[0]
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [lebar, tinggi]
    assert f"{lebar}mm {tinggi}mm" in html.render(found, sheet(found, fonts=False)).decode()


@pytest.mark.parametrize("content", ["judul: [a, b]\n", "kolom: teks\nrahasia: {a: b}\n", "- satu\n", "a: [\n"])
def test_words_that_do_not_fit_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "fr-ia-05b.yaml").write_text(content, "utf-8")
    with pytest.raises(TeksError):
        teks("fr-ia-05b", 2023, tmp_path)


def test_both_editions_have_their_words() -> None:
    assert teks("_umum", 2023)["pencapaian"] == {"judul": "Pencapaian", "ya": "Ya", "tidak": "Tidak"}
    assert teks("_umum", 2021)["pencapaian"] == {"judul": "Rekomendasi", "ya": "K", "tidak": "BK"}
    assert teks("fr-ia-01", 2021)["kolom"]["standar"] != teks("fr-ia-01", 2023)["kolom"]["standar"]
    assert teks("fr-ia-01", 2021)["kolom"]["kuk"] == teks("fr-ia-01", 2023)["kolom"]["kuk"]
