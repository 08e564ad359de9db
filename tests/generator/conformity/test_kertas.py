"""The two papers: the same in all three formats, the same every time, hostile text as text, no question and no key."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx as python_docx
import pytest

from generator.conformity.lembar import _inside
from generator.conformity.rahasia import Rahasia
from generator.forms.lembar import Lembar
from generator.outputs import docx, html, pdf
from generator.outputs.css import sheet
from registry import load
from tests.generator import papers as p
from tests.generator.conformity import skema_uji as s

KINDS = ["bersih", "rusak"]


def rendered(lembar: Lembar) -> tuple[bytes, bytes, bytes]:
    return html.render(lembar, sheet(lembar, fonts=False)), docx.render(lembar), pdf.render(lembar)


@pytest.mark.parametrize(
    ("kind", "which"),
    [
        pytest.param("rusak", 0, id="rusak-matriks"),
        pytest.param("rusak", 1, id="rusak-ringkasan"),
        pytest.param("bersih", 1, id="bersih-ringkasan"),
        pytest.param("bersih", 0, id="bersih-matriks", marks=pytest.mark.lambat),
    ],
)
def test_three_formats_say_the_same(kind: str, which: int) -> None:
    lembar = s.both(kind)[which]
    expected = p.tree_text(lembar.root)
    page, word, print_ = rendered(lembar)
    assert p.html_text(page) == expected
    assert p.docx_text(word) == expected
    assert p.pdf_text(print_, expected) == expected


def test_matrix_says_what_it_is_and_of_what() -> None:
    text = " ".join("".join(s.both("bersih")[0].root.itertext()).split())
    assert "Pemeriksaan mandiri LSP, bukan keputusan BNSP." in text
    assert "Pengukuran Benda Uji Logam" in text
    assert "01/SKM/LSP-UBN/V/2026" in text
    assert "Edisi 1 Revisi 0, 4 Mei 2026" in text
    assert "1 Juni 2026" in text
    assert "Tidak ada temuan dan tidak ada pengecualian." in text
    assert text.index("Unit dalam kemasan") < text.index("Pedoman BNSP 201") < text.index("Pemeriksaan tambahan")


def test_annex_names_file_and_line_of_findings_and_waivers() -> None:
    text = "".join(s.both("rusak")[0].root.itertext())
    annex = text[text.index("Lampiran.") :]
    assert f"{s.RUMAH}/skema.yaml:25" in annex
    assert f"Dikecualikan dalam {s.RUMAH}/pengecualian.yaml" in annex
    assert "skema.yaml:" not in text[: text.index("Lampiran.")]


def test_summary_has_one_row_for_each_finding_in_the_words_of_assessors(tmp_path: Path) -> None:
    kesesuaian = s.nilai(s.rusak(tmp_path))
    lembar = s.both("rusak")[1]
    assert lembar.lanskap
    rows = [
        row for row in lembar.root.iter("tr") if row.find("td/input") is not None or row.find("td/textarea") is not None
    ]
    said = ["".join(row.itertext()) for row in rows]
    told = [text for text in said if "belum dapat dipastikan, terbukti " in text]
    assert len(told) == len(kesesuaian.temuan())
    expected = "Acuan normatif masih berlaku belum dapat dipastikan, terbukti PP 23/2004 sudah diganti PP 10/2018."
    (row,) = [text for text in told if "PP 23/2004" in text]
    assert expected in row
    assert "Ketentuan pencabutan pada peraturan pengganti" in row
    assert "Mayor" in row


def test_first_letter_is_small_inside_a_sentence_unless_it_is_a_name() -> None:
    assert _inside("Teks memuat spasi.") == "teks memuat spasi."
    assert _inside("KUK 1.1 tidak terukur.") == "KUK 1.1 tidak terukur."
    assert _inside("'Budi' tidak ditemukan.") == "'Budi' tidak ditemukan."


def test_same_data_same_bytes(tmp_path: Path) -> None:
    root = s.rusak(tmp_path)
    for one, other in zip(s.lembar(root), s.lembar(root), strict=True):
        assert docx.render(one) == docx.render(other)
    assert rendered(one) == rendered(other)


def test_no_place_of_this_machine_and_no_clock(tmp_path: Path) -> None:
    """The same repository elsewhere gives the same paper."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for one, other in zip(s.lembar(s.rusak(tmp_path / "a")), s.lembar(s.rusak(tmp_path / "b")), strict=True):
        content = html.render(one, sheet(one, fonts=False))
        assert content == html.render(other, sheet(other, fonts=False))
        assert str(tmp_path).encode() not in content


def test_hostile_text_stays_text() -> None:
    for lembar in s.both("rusak"):
        content = html.render(lembar, sheet(lembar, fonts=False)).decode()
        assert "<script>alert" not in content
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7*7 }} {0} {bukti}" in content
        document = python_docx.Document(io.BytesIO(docx.render(lembar)))
        cells = "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
        assert s.SERANGAN in cells
    assert "<b>tebal</b>" not in html.render(s.both("rusak")[0], "").decode()


@pytest.mark.parametrize("kind", KINDS)
def test_no_question_and_no_key(kind: str, tmp_path: Path) -> None:
    root = (s.rusak if kind == "rusak" else s.salin)(tmp_path)
    secret = {p.squeeze(text) for text in s.secrets(root)}
    long = {text for text in secret if len(text) > 12}
    assert len(long) > 20
    public = p.squeeze(" ".join((root / s.RUMAH / f"{name}.yaml").read_text("utf-8") for name in ("skema", "mapa")))
    for lembar in s.both(kind):
        shown = p.tree_text(lembar.root)
        assert [text for text in long if text in shown and text not in public] == []


@pytest.mark.parametrize("letter", ["a", "b"])
def test_pattern_of_the_key_is_not_told(letter: str, tmp_path: Path) -> None:
    """A finding about the key keeps its rule's title, so that nobody learns an answer from it."""
    root = s.salin(tmp_path)
    kunci = root / s.RUMAH / "kunci.yaml"
    text = "".join(f"PG{n}: {letter}\n" for n in range(1, 5))
    kunci.write_text("".join(kunci.read_text("utf-8").splitlines(keepends=True)[:2]) + text, "utf-8")
    found = [each for each in s.nilai(root).temuan() if each.kode == "MUK-009"]
    assert found
    assert {(each.pesan, each.tertutup) for each in found} == {("Pilihan ganda.", True)}


def test_question_quoted_by_people_is_left_out(tmp_path: Path) -> None:
    """Also a reason for a waiver may hold a question."""
    root = s.rusak(tmp_path)
    s.ubah(root, f"{s.RUMAH}/pengecualian.yaml", s.ALASAN, "Karena soal Bagian jangka sorong manakah yang menunjukkan")
    (waived,) = s.nilai(root).pengecualian()
    assert waived.alasan == "…"


def test_pieces_of_public_texts_are_no_secret(tmp_path: Path) -> None:
    registry = load(s.salin(tmp_path), use_cache=False)
    rahasia = Rahasia(registry, registry.skema[s.SKEMA])
    assert rahasia.leaks("... jangka SORONG manakah yang menunjukkan ...")
    assert rahasia.leaks("Kecocokan jumlah batang dengan rencana")
    assert not rahasia.leaks("Menyiapkan dan mengukur benda uji")
    assert not rahasia.leaks("pendek")


@pytest.mark.lambat
def test_libreoffice_opens_the_documents(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    for lembar in s.both("rusak"):
        (tmp_path / f"{lembar.nama}.docx").write_bytes(docx.render(lembar))
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "pdf",
         "--outdir", str(tmp_path), *[str(f) for f in sorted(tmp_path.glob("*.docx"))]],
        check=True, capture_output=True, timeout=220,
    )  # fmt: skip
    for lembar in s.both("rusak"):
        pages = p.pdf_pages((tmp_path / f"{lembar.nama}.pdf").read_bytes())
        printed = p.squeeze("".join(pages))
        assert p.squeeze(f"Halaman {len(pages)} dari {len(pages)}") in printed
        for cell in lembar.root.iter("td"):
            for text in (t.strip() for t in cell.itertext()):
                if len(text) > 3:
                    assert p.squeeze(text)[:30] in printed, text
