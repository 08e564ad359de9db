"""DOCX: real tables, controls of Word, one name typed once, the same bytes every time."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections import Counter

import docx as python_docx
import pytest

from generator.outputs import docx
from tests.generator import papers as p
from tests.generator.papers import W

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
PAPERS = p.every_kind()
IDS = [paper.nama for paper in PAPERS]


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_a_reader_opens_it_and_it_dates_from_the_data(paper) -> None:
    document = python_docx.Document(io.BytesIO(p.as_docx(paper)))
    assert document.core_properties.title == p.lembar(paper).judul
    assert document.core_properties.created.year == 2026
    assert len(document.tables) == len(list(p.lembar(paper).root.iter("table")))


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_every_field_is_a_control_with_an_id_of_its_own(paper) -> None:
    body = p.docx_xml(p.as_docx(paper))
    ids = [e.get(f"{W}val") for e in body.iter(f"{W}id")]
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    fields = [e for e in p.lembar(paper).root.iter() if e.tag in ("input", "textarea", "select")]
    assert len(ids) == len(fields)
    boxes = [e for e in fields if e.get("type") in ("checkbox", "radio")]
    assert len(list(body.iter(f"{W14}checkbox"))) == len(boxes)
    ticked = [e for e in body.iter(f"{W14}checked") if e.get(f"{W14}val") == "1"]
    assert len(ticked) == len([e for e in boxes if e.get("checked")])


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_tables_repeat_their_heads_and_fill_their_width(paper) -> None:
    body = p.docx_xml(p.as_docx(paper))
    for table, source in zip(body.iter(f"{W}tbl"), p.lembar(paper).root.iter("table"), strict=True):
        grid = [int(c.get(f"{W}w")) for c in table.iter(f"{W}gridCol")]
        heads = len(source.findall("thead/tr"))
        rows = table.findall(f"{W}tr")
        assert sum(1 for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None) == heads
        for row in rows:
            spans = [c.find(f"{W}tcPr/{W}gridSpan") for c in row.findall(f"{W}tc")]
            assert sum(int(s.get(f"{W}val")) if s is not None else 1 for s in spans) == len(grid)
            assert all(c.find(f"{W}p") is not None for c in row.findall(f"{W}tc"))


def test_shared_names_are_bound_to_one_piece_of_data() -> None:
    content = p.as_docx(p.paper("FR.IA.01"))
    paths = [e.get(f"{W}xpath") for e in p.docx_xml(content).iter(f"{W}dataBinding")]
    assert Counter(paths)["/t:isian[1]/t:asesi[1]"] == 2
    data = p.docx_xml(content, "customXml/item1.xml")
    names = {path.split("t:")[-1].removesuffix("[1]") for path in paths}
    assert {e.tag.partition("}")[2] for e in data} == names


def test_same_sheet_same_bytes() -> None:
    sheet = p.lembar(p.paper("FR.APL.02"))
    assert docx.render(sheet) == docx.render(sheet)
    with zipfile.ZipFile(io.BytesIO(docx.render(sheet))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_running_head_foot_and_page_numbers() -> None:
    paper = p.paper("FR.APL.02")
    with zipfile.ZipFile(io.BytesIO(p.as_docx(paper))) as archive:
        feet = [archive.read(n).decode() for n in archive.namelist() if n.startswith("word/footer")]
    assert len(feet) == 2
    for foot in feet:
        assert p.lembar(paper).jejak in foot
        assert 'w:instr="PAGE"' in foot
        assert 'w:instr="NUMPAGES"' in foot


@pytest.mark.lambat
def test_libreoffice_prints_every_row(tmp_path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    for paper in PAPERS:
        (tmp_path / f"{paper.nama}.docx").write_bytes(p.as_docx(paper))
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "pdf",
         "--outdir", str(tmp_path), *[str(f) for f in sorted(tmp_path.glob("*.docx"))]],
        check=True, capture_output=True, timeout=220,
    )  # fmt: skip
    for paper in PAPERS:
        pages = p.pdf_pages((tmp_path / f"{paper.nama}.pdf").read_bytes())
        printed = p.squeeze("".join(pages))
        assert (p.squeeze(f"Halaman {len(pages)} dari {len(pages)}") in printed) is not p.lembar(paper).polos
        for cell in p.lembar(paper).root.iter("td"):
            for text in (t.strip() for t in cell.itertext()):
                if len(text) > 3 and not cell.findall(".//textarea"):
                    assert p.squeeze(text)[:30] in printed, (paper.nama, text)
