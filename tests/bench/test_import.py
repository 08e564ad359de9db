"""Importing against what pdfplumber needs for words and lines of the same pages; memory of a very long document."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from generator.importers.skkni import import_decree
from tests.bench.measure import paired, say
from tests.generator.importers.dokumen_uji import Tata
from tests.generator.importers.kebun import MEDIA, PANEN, keputusan

pytestmark = pytest.mark.bench

RATIO = 2.5
MEGABYTES = 400
_PAGES = 900
ROOT = Path(__file__).parents[2]
_RUN = """
import json, sys
from pathlib import Path
from generator.importers.skkni import import_decree
from tests.bench.measure import peak_megabytes
hasil = import_decree(Path(sys.argv[1]), Path(sys.argv[2]))
print(json.dumps([hasil.jumlah_unit, peak_megabytes()]))
"""


@pytest.fixture(scope="module")
def panjang(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A decree of 900 pages: a short one, its units repeated."""
    folder = tmp_path_factory.mktemp("panjang")
    short = keputusan(folder / "pendek.pdf", Tata(), (MEDIA, PANEN))
    with pikepdf.open(short) as source, pikepdf.open(short) as pdf:
        while len(pdf.pages) < _PAGES:
            pdf.pages.extend(list(source.pages)[1:])
        pdf.save(folder / "panjang_2019_012.pdf")
    return folder / "panjang_2019_012.pdf"


def test_time_against_words_and_lines(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a_2019_012.pdf", Tata(), (MEDIA, *[PANEN] * 8))
    count = [0]

    def ours() -> None:
        count[0] += 1
        import_decree(path, tmp_path / f"s{count[0]}")

    def base() -> None:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_words()
                assert len(page.lines) + len(page.edges) >= 0
                page.close()

    ratio = paired(ours, base, rounds=3)
    say("impor / pdfplumber", ratio, RATIO)
    assert ratio <= RATIO


@pytest.mark.skipif(sys.platform != "linux", reason="no measure of memory")
def test_memory_of_900_pages(panjang: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _RUN, str(panjang), str(tmp_path / "s")]
    output = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    units, megabytes = json.loads(output)
    say("memori impor 900 halaman (MB)", megabytes, MEGABYTES)
    assert units > 200
    assert megabytes <= MEGABYTES
