"""An LSP's own wording: taken over where it is surely the same thing, listed where it may be, used by the papers."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from docx import Document

from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from generator.importers.teks_form import BukanFormulir, alike, compare, forms_in, read_master
from tests.generator import papers as p
from tests.generator.cli.command import Ran, told

OURS = "Saya telah menerima penjelasan dari asesor tentang hak saya dan tentang cara mengajukan banding."
THEIRS = "Saya sudah menerima penjelasan dari asesor mengenai hak saya dan cara mengajukan banding."
OTHER = "Berkas ini disimpan sekretariat selama lima tahun."

Telusur = Callable[..., Ran]


def master(tmp_path: Path, changes: dict[str, str], kode: str = "FR.AK.01", name: str = "master.docx") -> Path:
    """Our own paper with other words, as an LSP's Word master might have them."""
    document = Document(io.BytesIO(p.as_docx(p.paper(kode))))
    paragraphs = [*document.paragraphs, *(q for t in document.tables for c in t._cells for q in c.paragraphs)]
    for old, new in changes.items():
        found = {id(each._p): each for each in paragraphs if old in each.text}
        assert found, old
        for each in found.values():
            text = each.text.replace(old, new)
            each.runs[0].text = text
            for run_ in each.runs[1:]:
                run_.text = ""
    path = tmp_path / name
    document.save(path)
    return path


def test_our_own_words_change_nothing(tmp_path: Path) -> None:
    for kode in ("FR.AK.01", "FR.APL.01", "FR.APL.02"):
        blocks = read_master(master(tmp_path, {}, kode), "master.docx")
        ((found, part),) = [each for each in forms_in(blocks, 2023) if each[0] == kode]
        hasil = compare(part, 2023, found)
        assert (hasil.kode, hasil.diambil, hasil.data) == (kode, (), {}), hasil.diambil
        assert hasil.sama > 10


def test_other_words_for_the_same_thing_are_taken_over(root: Path, telusur: Telusur) -> None:
    path = master(root, {OURS: THEIRS})
    code, said = told(telusur("import", "teks", str(path)))
    assert code == 0, said
    assert "FR.AK.01, 1 kalimat diambil" in said
    written = yaml.safe_load((root / "teks/fr-ak-01.yaml").read_text("utf-8"))
    assert list(written) == ["pernyataan"]
    assert next(each["teks"] for each in written["pernyataan"]) == THEIRS
    assert len(written["pernyataan"]) == 3
    assert "tampilan: {teks: teks}" in said


def test_papers_then_say_it(root: Path, telusur: Telusur) -> None:
    telusur("import", "teks", str(master(root, {OURS: THEIRS})))
    paper = p.paper("FR.AK.01")
    registry = p.registry()
    sumber = Sumber(registry, registry.skema[p.SKEMA], p.digest_of(p.ROOT))
    text = p.tree_text(render(paper.form, sumber, None, Rupa(teks=root / "teks"), draf=False).root)
    assert p.squeeze(THEIRS) in text
    assert p.squeeze(OURS) not in text


def test_what_people_wrote_stays(root: Path, telusur: Telusur) -> None:
    path = master(root, {OURS: THEIRS})
    own = root / "teks/fr-ak-01.yaml"
    own.parent.mkdir()
    own.write_text("# punya kami\njudul: PERSETUJUAN KAMI  # tetap\n", "utf-8")
    before = own.read_bytes()
    assert telusur("import", "teks", str(path)).code == 2
    assert own.read_bytes() == before
    assert telusur("import", "teks", str(path), "--update").code == 0
    after = own.read_text("utf-8")
    assert after.startswith("# punya kami\njudul: PERSETUJUAN KAMI  # tetap\n")
    assert THEIRS in after
    assert telusur("import", "teks", str(path), "--update").code == 0
    assert own.read_text("utf-8") == after


def test_what_is_another_thing_is_not_taken(root: Path, telusur: Telusur) -> None:
    code, said = told(telusur("import", "teks", str(master(root, {OURS: OTHER}))))
    assert code == 0
    assert "Tidak ditemukan pada master" in said
    assert not (root / "teks").exists()


def test_a_document_that_names_no_form_is_refused(root: Path, telusur: Telusur) -> None:
    document = Document()
    document.add_paragraph("Surat biasa tanpa kode.")
    document.save(root / "surat.docx")
    code, said = told(telusur("import", "teks", "surat.docx"))
    assert (code, "--form" in said) == (2, True)
    assert telusur("import", "teks", "surat.docx", "--form", "FR.XX.99").code == 2
    with pytest.raises(BukanFormulir):
        forms_in(["FR.IA.99. SESUATU"], 2023)


def test_catalogues_stay_inside_the_repository(root: Path, telusur: Telusur) -> None:
    path = master(root, {OURS: THEIRS})
    assert telusur("import", "teks", str(path), "--into", "../luar").code == 2
    assert not (root.parent / "luar").exists()


def test_likeness() -> None:
    assert alike(OURS, OURS) == 1.0
    assert alike(OURS, THEIRS) > 0.62 > alike(OURS, OTHER)
