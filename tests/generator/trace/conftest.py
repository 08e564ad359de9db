"""A repository for each test, and one with many gaps for tests that only look."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.trace import Cakupan
from tests.generator.trace import bahan as b


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the repository."""
    return b.salin(tmp_path)


@pytest.fixture(scope="session")
def bolong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with every kind of gap, and with texts that mean harm."""
    root = b.salin(tmp_path_factory.mktemp("bolong"))
    b.ubah(
        root,
        b.MAPA,
        'cakupan: ["#1.1", "#1.2", "#2.1", "#2.2", "#keterampilan.1", "#aspek.1"]',
        'cakupan: ["#1.1", "#2", "#9.9"]',
        "- id: b3\n",
        '- id: "=b3"\n',
        "unit: [C.25UJI01.001.1, C.25UJI01.002.1]",
        "unit: [C.25UJI01.001.1]",
    )
    b.ubah(
        root,
        b.BANK,
        "      - C.25UJI01.001.1#2\n",
        "",
        'cakupan: ["C.25UJI01.002.1#2.1"]\npilihan_ganda:',
        "cakupan: [Kunci rahasia]\npilihan_ganda:",
        "butir: [PG1, PG2, PG3, PG4]",
        "butir: [PG1, PG2, PG3]",
    )
    b.ubah(
        root,
        b.PAKET,
        "judul: Pengukuran Benda Uji Logam",
        'judul: "=HYPERLINK(\\"http://a.test\\") <script>alert(1)</script>\\e[31m"',
        "    - {kode: C.25UJI01.002.1, kelompok: inti}",
        "    - {kode: C.25UJI01.002.1, kelompok: inti}\n    - {kode: C.25UJI01.009.1, kelompok: inti}",
    )
    b.ubah(root, b.STANDAR, "judul: Menyiapkan Benda Uji}", 'judul: "-1+1|cmd <b>&amp;</b>"}')
    b.ubah(
        root,
        b.UNIT_2,
        "- Titik nol jangka sorong disetel sesuai petunjuk alat.",
        "- '@SUM(1) <img src=x onerror=alert(1)> Titik nol disetel.'",
    )
    return root


@pytest.fixture(scope="session")
def berlubang(bolong: Path) -> Cakupan:
    """Its trace."""
    return b.telusuri(bolong)
