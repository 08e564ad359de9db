"""One assessment day, as large as they usually get: 20 candidates, two assessors, eight units, every instrument."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
import weasyprint

from generator.build.plan import look
from generator.forms.render import render
from generator.hari.baca import read_day
from generator.hari.bangun import Permintaan, build_day
from generator.hari.isi import emptied, filled, values_of
from generator.hari.rencana import papers_of, source
from generator.outputs import pdf
from generator.outputs.css import sheet
from generator.outputs.html import markup
from registry.writer import dump
from tests.bench.measure import say
from tests.generator.forms.repositori import INSTRUMEN, SKEMA, repository

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]

TODAY = date(2026, 11, 25)
ID = "hari"
UNITS, ELEMENTS, CRITERIA, ITEMS, ASESI = 8, 4, 4, 10, 20


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = repository(tmp_path_factory.mktemp("hari"), UNITS, ELEMENTS, CRITERIA, items=ITEMS, instrumen=INSTRUMEN)
    body = root / "schemes" / "lsp-uji"
    people = [
        {
            "id": f"a{n}",
            "nama": f"Asesor {['Satu', 'Dua'][n - 1]}",
            "no_reg": f"MET.000.90000{n} 2023",
            "sertifikat": {
                "nomor": "1",
                "terbit": date(2025, 1, 2),
                "berlaku_sampai": date(2028, 1, 2),
                "unit": ["M.74SPS03.088.2"],
            },
        }
        for n in (1, 2)
    ]
    (body / "asesor.yaml").write_text(dump(people, "asesor"), "utf-8")
    checked = [{"skema": SKEMA, "tanggal": date(2026, 11, 20), "keputusan": "SK-1"}]
    venue = {"id": "t1", "nama": "TUK Uji", "jenis": "sewaktu", "verifikasi": checked}
    (body / "tuk.yaml").write_text(dump([venue], "tuk"), "utf-8")
    folder = root / "asesmen" / ID
    folder.mkdir(parents=True)
    day = {
        "skema": SKEMA,
        "tanggal": {"mulai": date(2026, 12, 1)},
        "waktu": "08.00-16.00",
        "tuk": "t1",
        "asesor": ["a1", "a2"],
    }
    (folder / "asesmen.yaml").write_text(dump({**day, "asesi": "asesi.csv"}, "asesmen"), "utf-8")
    rows = [f"{n};Peserta {'ABCDEFGHIJKLMNOPQRST'[n - 1]} Contoh;a{1 + n % 2};1" for n in range(1, ASESI + 1)]
    (folder / "asesi.csv").write_text("\n".join(["Id;Nama;Asesor;Potensi", *rows]) + "\n", "utf-8")
    return root


def bare(root: Path) -> tuple[float, float, int]:
    """CPU seconds of ``write_pdf`` alone over every paper, over every layout once, and how many papers there are.

    Papers that differ only in what is typed into their fields take the engine the same time; one of them is measured.
    """
    bacaan = read_day(root, ID, TODAY, "id")
    looks = look(root, bacaan.registry.pengaturan)
    seconds: dict[str, float] = {}
    counts: dict[str, int] = {}
    for kertas in papers_of(bacaan.registry, bacaan.hari, lambda path: path):
        sumber = source(kertas, bacaan.registry, bacaan.hari, lambda path: path)
        lembar = render(kertas.form, sumber, kertas.bagian, looks, draf=bacaan.draf)
        lembar = emptied(filled(lembar, values_of(kertas.form, sumber)))
        html = markup(lembar, sheet(lembar, fonts=True), inline=False)
        counts[html] = counts.get(html, 0) + 1
        if html not in seconds:
            before = time.process_time()
            document = weasyprint.HTML(string=html, url_fetcher=pdf.Fetcher(lembar.aset))
            document.write_pdf(font_config=pdf.fonts(), pdf_forms=True, pdf_tags=True, pdf_identifier=b"1" * 16)
            seconds[html] = time.process_time() - before
    every = sum(seconds[html] * count for html, count in counts.items())
    return every, sum(seconds.values()), sum(counts.values())


def test_a_day_of_twenty(root: Path) -> None:
    pdf.warm_up()
    minta = Permintaan(root, ID, root / "build", ("pdf",), 1, TODAY)
    started, wall = time.process_time(), time.perf_counter()
    hasil = build_day(minta)
    first, first_wall = time.process_time() - started, time.perf_counter() - wall
    assert not hasil.ditahan
    assert hasil.gagal == []
    engine, layouts, papers = bare(root)
    print(
        f"\nhari {ASESI} asesi, {UNITS} unit: {hasil.kertas} kertas, {hasil.halaman} halaman, {hasil.berkas} berkas, "
        f"{first:.0f} s CPU ({', '.join(f'{k} {v:.1f}' for k, v in hasil.detik.items())}); "
        f"write_pdf saja {engine:.0f} s untuk semua, {layouts:.0f} s untuk tata letak yang berbeda"
    )
    assert papers == hasil.kertas
    say("satu hari sebagai PDF / write_pdf", first / engine, 1.10)
    assert first / engine <= 1.10
    build_day(minta)  # the workbook of results came with the first
    again = []
    for _ in range(3):
        before = time.perf_counter()
        assert build_day(minta).tanpa_kerja
        again.append(time.perf_counter() - before)
    say("hari tanpa perubahan / hari pertama", min(again) / first_wall, 0.05)
    assert min(again) / first_wall <= 0.05


def test_a_change_of_one_candidate_costs_little(root: Path) -> None:
    minta = Permintaan(root, ID, root / "build", ("pdf",), 1, TODAY)
    build_day(minta)
    path = root / "asesmen" / ID / "asesi.csv"
    path.write_text(path.read_text("utf-8").replace("Peserta C Contoh;a2", "Peserta C Contoh;a1"), "utf-8")
    before = time.process_time()
    hasil = build_day(minta)
    print(f"\nganti asesor satu asesi: {hasil.dicetak} berkas, {time.process_time() - before:.1f} s CPU")
    assert hasil.dicetak < hasil.berkas / 4
