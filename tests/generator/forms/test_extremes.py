"""Papers of unusual schemes: one unit, forty units, very long texts, hardly anything filled in."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from generator.build.plan import papers, sheet_of
from generator.forms import FORMS
from generator.outputs import docx, pdf
from registry import load
from registry.writer import dump
from tests.generator import papers as p

LONG = "Kebutuhan peralatan, bahan, dan tenaga pelaksana diuraikan sesuai rencana kerja yang disepakati " * 7
WORD = "Pneumonoultramikroskopiksilikovulkanokoniosisantidisestablishmentarianisme" * 2


def repository(root: Path, units: int, elements: int, criteria: int, *, bare: bool = False) -> Path:
    """A scheme of one's own with so many units; ``bare`` leaves out whatever may be left out."""
    codes = [f"C.25UJI01.{n:03d}.1" for n in range(1, units + 1)]
    standar = {
        "jenis": "skkni",
        "nomor": "1",
        "tahun": 2099,
        "judul": "Penetapan Standar Kompetensi Kerja Nasional Indonesia Bidang Uji",
        "penetap": "Menteri",
        "status": "berlaku",
        "daftar": [{"kode": code, "judul": f"Melakukan Pengujian {code}"} for code in codes],
    }
    folder = root / "standards" / "skkni-2099-001"
    (folder / "unit").mkdir(parents=True)
    (folder / "standar.yaml").write_text(dump(standar, "standar"), "utf-8")
    for i, code in enumerate(codes):
        kuk = [LONG if i == 0 and k == 0 else WORD if k == 1 else f"Hasil uji {k} dicatat." for k in range(criteria)]
        unit = {
            "kode": code,
            "judul": f"Melakukan Pengujian {code}",
            "naskah": "rancangan",
            "elemen": [{"judul": f"Menyiapkan bagian {e}", "kuk": kuk} for e in range(elements)],
        }
        (folder / "unit" / f"{code}.yaml").write_text(dump(unit, "unit"), "utf-8")
    scheme = root / "schemes" / "lsp-uji" / "uji"
    scheme.mkdir(parents=True)
    (root / "schemes" / "lsp-uji" / "lsp.yaml").write_text(dump({"nama": WORD if bare else "LSP Uji"}, "lsp"), "utf-8")
    skema = {
        "judul": f"{LONG}" if bare else "Pengujian",
        "jenis": "klaster",
        "kemasan": {"unit": [{"kode": c} for c in codes]},
    }
    (scheme / "skema.yaml").write_text(dump(skema, "skema"), "utf-8")
    if not bare:
        plan = {
            "kelompok_pekerjaan": [{"id": "kp1", "judul": LONG[:120], "unit": codes}],
            "rencana": [
                {
                    "unit": code,
                    "bukti": [
                        {
                            "id": f"b{e}",
                            "teks": LONG[:150],
                            "cakupan": [f"#{e}.{k}" for k in range(1, criteria + 1)],
                            "jenis": "L",
                            "instrumen": ["CL", "TPD"],
                        }
                        for e in range(1, elements + 1)
                    ],
                }
                for code in codes
            ],
        }
        (scheme / "mapa.yaml").write_text(dump(plan, "mapa"), "utf-8")
    return root


@pytest.mark.parametrize(
    ("units", "elements", "criteria", "bare"),
    [(1, 1, 2, True), (1, 3, 12, False), pytest.param(40, 3, 3, False, marks=pytest.mark.lambat)],
    ids=["hampa", "panjang", "empat-puluh"],
)
def test_layout_holds(tmp_path: Path, units: int, elements: int, criteria: int, bare: bool) -> None:
    registry = load(repository(tmp_path, units, elements, criteria, bare=bare), use_cache=False)
    digest = p.digest_of(tmp_path)
    made = list(papers(registry, registry.skema["lsp-uji/uji"], digest, FORMS))
    assert {"SKEMA", "FR.APL.02", "FR.MAPA.01", "FR.AK.01"} <= {paper.form.kode for paper in made}
    for paper in made:
        sheet, _ = sheet_of(registry, paper, digest, draf=True)
        expected = p.tree_text(sheet.root)
        assert p.docx_text(docx.render(sheet)) == expected
        content = pdf.render(sheet)
        assert p.pdf_text(content, expected) == expected, paper.nama
        with pdfplumber.open(io.BytesIO(content)) as document:
            for page in document.pages:
                for thing in [*(c for c in page.chars if c["text"].strip()), *page.lines, *page.rects]:
                    assert thing["x0"] >= 30, (paper.nama, page.page_number, thing)
                    assert thing["x1"] <= float(page.width) - 30, (paper.nama, page.page_number, thing)
                    assert thing["bottom"] <= float(page.height) - 20, (paper.nama, page.page_number, thing)
        assert "DRAF" in "".join(p.pdf_pages(content))
