"""What pages say: tree and flow of a scheme, succession of standards, logo, overview, dictionary, glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, RootModel, ValidationError

from generator.pages.isi.glosarium import glossary
from generator.pages.isi.kamus import BERKAS, alamat, sections
from generator.pages.isi.skema import _papers
from generator.pages.lambang import MOST_BYTES
from generator.pages.links import read_page
from generator.pages.riwayat import riwayat
from generator.pages.site import Unduhan
from registry.layout import Kind
from registry.loader import MODELS
from registry.model.pengaturan import Tampilan
from registry.model.skema import Skema
from tests.generator.pages import situs_uji as s

SMK = "skema/lsp-smk-contoh/pemasangan-jaringan.html"


def html(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


def section(page: str, anchor: str) -> str:
    """A part of a page, from its heading to the next one."""
    return re.split(r"<h2\b", page.split(f'<h2 id="{anchor}"')[1])[0]


def words(part: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", part).split())


def test_the_package_links_units_and_standards(publik: Path) -> None:
    package = section(html(publik, s.HALAMAN_SKEMA), "kemasan")
    rows = re.findall(r"<tr><td.*?</tr>", package)
    assert len(rows) == 5
    for row in rows:
        assert re.search(rf'href="\.\./\.\./unit/{s.STANDAR}/[^"]+\.html"', row)
        assert f'href="../../standar/{s.STANDAR}.html"' in row


def test_downloads_stand_in_the_order_of_need_and_are_not_shouted() -> None:
    names = ["UNIT-A.1.pdf", "TATA-TERTIB.pdf", "SKEMA.docx", "FR.APL.01.pdf", "kit-publik.zip", "FR.APL.01.docx"]
    titles = {
        "UNIT-A.1": "UNIT KOMPETENSI - A.1",
        "TATA-TERTIB": "TATA TERTIB UJI DI TUK - Skema A",
        "SKEMA": "SKEMA SERTIFIKASI",
        "FR.APL.01": "FR.APL.01. PERMOHONAN SERTIFIKASI",
        "kit-publik": "Kit publik",
    }
    files = [Unduhan(titles[name.rpartition(".")[0]], name, name, 1, "", "publik") for name in names]
    papers = _papers(files, "Skema A")
    assert [(judul, [suffix for suffix, _ in formats]) for judul, _, formats in papers] == [
        ("Kit publik", ["ZIP"]),
        ("FR.APL.01. Permohonan sertifikasi", ["PDF", "DOCX"]),
        ("Skema sertifikasi", ["DOCX"]),
        ("Tata tertib uji di TUK", ["PDF"]),
        ("Unit kompetensi - A.1", ["PDF"]),
    ]


def test_requirements_are_a_tree(publik: Path) -> None:
    tree = section(html(publik, s.HALAMAN_SKEMA), "persyaratan").split("<h3")[0]
    assert re.findall(r'<ul class="syarat (\w+)">', tree) == ["pilihan", "bersama", "bersama"]
    assert tree.count('<span class="butir-syarat">') == 4
    assert "Bukti: Ijazah." in words(tree)


def test_the_flow_shows_stages_branches_and_limits_and_leads_to_their_sections(publik: Path) -> None:
    page = html(publik, s.HALAMAN_SKEMA)
    flow = re.search(r'<figure class="alur".*?</figure>', page, re.DOTALL)
    assert flow is not None
    main, good, bad = re.findall(r'<ol class="langkah">(.*?)</ol>', flow[0], re.DOTALL)
    assert re.findall(r'href="#([\d.]+)"', main) == ["9.1", "9.2", "9.3", "9.4"]
    assert "Berlaku 3 tahun." in words(good)
    assert "setiap 12 bulan" in words(good)
    assert "paling lambat 3 hari kerja, diputus paling lambat 14 hari kerja" in words(bad)
    assert set(re.findall(r'href="#([\d.]+)"', flow[0])) <= read_page(page).ids
    assert "Observasi langsung, pertanyaan tertulis, pertanyaan lisan." in words(main)


def test_history_and_citation_come_from_the_data(publik: Path) -> None:
    page = html(publik, SMK)
    events = re.findall(r"<li><time.*?</li>", section(page, "riwayat"))
    days = [match[1] for event in events if (match := re.search(r'datetime="([^"]+)"', event))]
    assert days == sorted(days, reverse=True)
    assert "Edisi 1 revisi 0. Terbitan pertama" in words(" ".join(events))
    assert "(yang tampil di halaman ini)" not in page
    jejak = re.findall(r"Jejak(?: sumber halaman ini:)? ([0-9a-f]{12})", words(page))
    assert len(set(jejak)) == 1
    assert len(jejak) == 2


def test_a_revision_that_the_history_does_not_tell_is_shown_all_the_same() -> None:
    assert riwayat(Skema(judul="A")) == []
    skema = Skema.model_validate(
        {
            "judul": "A",
            "revisi": {"edisi": "2", "revisi": "0"},
            "riwayat": [{"edisi": "1", "perubahan": "Terbitan pertama.", "tanggal": "2025-01-02"}],
        }
    )
    first, second = riwayat(skema)
    assert (first.judul, first.uraian) == ("Edisi 1 revisi 0.", "Terbitan pertama.")
    assert (second.tanggal, second.judul) == (None, "Edisi 2 revisi 0")


def test_a_body_shows_licence_scope_venues_contact_and_ways_to_complain(publik: Path) -> None:
    page = html(publik, "lsp/lsp-contoh/index.html")
    assert [*re.findall(r'<h2 id="([^"]+)"', page)] == [
        "lisensi", "skema", "tuk", "kontak", "keluhan", "banding", "kode-etik",
    ]  # fmt: skip
    assert "1 Maret 2029 Berlaku" in words(section(page, "lisensi"))
    assert "14 hari kerja" in words(section(page, "keluhan"))
    assert "3 hari kerja, diputus" in words(section(page, "banding"))


def test_logo_and_colour_of_a_body_are_on_its_pages_only(publik: Path) -> None:
    logo = (s.ROOT / "schemes/lsp-smk-contoh/logo.svg").read_bytes()
    assert (publik / "lsp/lsp-smk-contoh/logo.svg").read_bytes() == logo
    for name in ("lsp/lsp-smk-contoh/index.html", SMK):
        page = html(publik, name)
        assert 'style="--merek:#1d5c3a;' in page
        assert "lsp/lsp-smk-contoh/logo.svg" in page
    assert "--merek" not in html(publik, s.HALAMAN_SKEMA)
    assert "lsp-smk-contoh" not in html(publik, s.HALAMAN_SKEMA)


@pytest.mark.parametrize(
    "isi",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="https://luar.test/a.png"/></svg>',
        b'<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(https://luar.test/#a)"/></svg>',
        b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
        b"<svg>" + b" " * MOST_BYTES + b"</svg>",
    ],
)
def test_a_logo_that_could_do_something_is_not_published(isi: bytes, tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    (root / "schemes/lsp-contoh/logo.svg").write_bytes(isi)
    (root / "schemes/lsp-contoh/logo.png").write_bytes(b"bukan gambar")
    s.bangun(root, tmp_path / "situs", akar)
    assert not list((tmp_path / "situs/lsp").rglob("logo.*"))
    assert '<img class="lambang"' not in html(tmp_path / "situs", "lsp/lsp-contoh/index.html")


def test_the_site_of_one_body_bears_its_name_logo_and_colour(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    s.ubah(root / "schemes/lsp-contoh/lsp.yaml", "logo: logo.svg", 'logo: logo.svg\nwarna: "#7a1f5c"')
    (root / "telusur.yaml").write_text("format: 1\n", "utf-8")
    s.bangun(root, tmp_path / "satu", akar)
    for name, page in s.halaman(tmp_path / "satu").items():
        assert " - LSP Layanan Sertifikasi Nusantara</title>" in page, name
    header = html(tmp_path / "satu", s.HALAMAN_UNIT).split("</header>")[0]
    assert 'src="../../lsp/lsp-contoh/logo.svg" alt="" class="milik"' in header
    assert "#7a1f5c" in (tmp_path / "satu/aset/warna.css").read_text("utf-8")
    (root / "telusur.yaml").write_text('format: 1\ntampilan: {nama: Skema <Kami>, warna: "#0b4f6c"}\n', "utf-8")
    s.bangun(root, tmp_path / "satu", akar)
    assert " - Skema &lt;Kami&gt;</title>" in html(tmp_path / "satu", "latar.html")
    assert "#0b4f6c" in (tmp_path / "satu/aset/warna.css").read_text("utf-8")


def test_a_site_of_several_bodies_bears_no_one_s_logo(publik: Path) -> None:
    header = html(publik, SMK).split("</header>")[0]
    assert 'src="../../aset/logo.svg"' in header
    assert "lsp-smk-contoh/logo.svg" not in header
    assert " - Telusur</title>" in header


@pytest.mark.parametrize("alamat", ["https://lsp.test/", "https://lsp.test/skema/a/"])
def test_a_public_address_is_one_that_ends_a_folder(alamat: str) -> None:
    assert Tampilan(alamat=alamat).alamat == alamat
    for wrong in (alamat[:-1] + "?a=1", alamat.rstrip("/"), f"javascript:{alamat}", f"{alamat}a.html"):
        with pytest.raises(ValidationError):
            Tampilan(alamat=wrong)


def test_a_revoked_standard_names_its_successor_and_each_unit_its_own(tmp_path: Path, akar: Path) -> None:
    root = s.salin(tmp_path / "repo")
    old, new = root / f"standards/{s.STANDAR}", root / "standards/skkni-2027-001"
    (new / "unit").mkdir(parents=True)
    text = (old / "standar.yaml").read_text("utf-8")
    listed = text.replace('nomor: "333"', 'nomor: "001"').replace("tahun: 2020", "tahun: 2027")
    (new / "standar.yaml").write_text(listed.replace(s.UNIT, f"{s.UNIT[:-1]}2"), "utf-8")
    unit = (old / f"unit/{s.UNIT}.yaml").read_text("utf-8")
    (new / f"unit/{s.UNIT[:-1]}2.yaml").write_text(unit.replace(s.UNIT, f"{s.UNIT[:-1]}2"), "utf-8")
    s.ubah(old / "standar.yaml", "status: berlaku", "status: dicabut\ndigantikan_oleh: skkni-2027-001")
    s.bangun(root, tmp_path / "situs", akar)
    page = html(tmp_path / "situs", s.HALAMAN_UNIT)
    assert f'href="../../unit/skkni-2027-001/{s.UNIT[:-1]}2.html"' in page
    chain = section(html(tmp_path / "situs", f"standar/{s.STANDAR}.html"), "kedudukan")
    assert re.findall(r"SKKNI \d+/\d+", words(chain))[-2:] == ["SKKNI 333/2020", "SKKNI 001/2027"]
    after = section(html(tmp_path / "situs", "standar/skkni-2027-001.html"), "kedudukan")
    assert re.findall(r"SKKNI \d+/\d+", words(after)) == ["SKKNI 333/2020", "SKKNI 001/2027"]
    overview = section(html(tmp_path / "situs", "ringkasan.html"), "standar")
    assert "1 skema masih memuat unit dari standar yang sudah dicabut" in words(overview)


def test_the_function_map_is_drawn_and_leads_to_units(publik: Path) -> None:
    drawn = section(html(publik, "standar/skk-2024-001.html"), "peta-fungsi").split("</article>")[0]
    levels = [int(level) for level in re.findall(r'class="simpul aras-(\d)"', drawn)]
    assert levels == [0, 1, 2, 3, 3, 2, 3, 1, 2, 3]
    assert drawn.count("<a href=") == 4
    assert "Tujuan utama" in drawn


def test_the_overview_counts_what_is_there(publik: Path) -> None:
    page = html(publik, "ringkasan.html")
    kinds = words(section(page, "jenis"))
    assert re.search(r"Skema KKNI 1 Skema okupasi 1 Skema klaster 4", kinds)
    assert "Jenjang 2 1" in words(section(page, "jenjang"))
    revoked = next(row for row in section(page, "standar").split("<tr>") if "161/2015" in row)
    assert "Dicabut" in revoked
    assert "SKKNI 333/2020" in revoked


def models(model: Any) -> Iterator[type[BaseModel]]:
    """A model and every model inside it."""
    seen: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        current = waiting.pop()
        if isinstance(current, type) and issubclass(current, BaseModel):
            if current not in seen:
                seen.add(current)
                yield current
                waiting += [info.annotation for info in current.model_fields.values()]
        else:
            waiting += [part for part in get_args(current) if part is not current]


@pytest.mark.parametrize("kind", list(MODELS))
def test_the_dictionary_has_every_field_with_its_meaning(kind: Kind, publik: Path) -> None:
    assert set(BERKAS) == set(MODELS)
    page = html(publik, alamat(kind))
    told = {(column.kunci, column.arti) for part in sections(kind) for column in part.kolom}
    fields = [
        (name, info.description or "")
        for model in models(MODELS[kind])
        if not issubclass(model, RootModel)
        for name, info in model.model_fields.items()
    ]
    assert {(name, meaning) for name, meaning in fields if (name, meaning) not in told} == set()
    for name, meaning in fields:
        assert meaning, name
        assert f"<code>{name}</code>" in page


def test_the_dictionary_says_choices_and_marks(publik: Path) -> None:
    skema = {column.kunci: column for column in sections("skema")[0].kolom}
    assert skema["jenis"].pilihan == ("kkni", "okupasi", "klaster")
    assert skema["jenis"].wajib
    assert not skema["bidang"].wajib
    assert skema["riwayat"].bagian == "riwayat-revisi"
    assessor = html(publik, "kamus/asesor.html")
    assert re.search(r"<code>telepon</code> <span[^>]*>pribadi</span>", assessor)


def test_the_glossary_is_large_in_both_languages_and_free_of_repeats(publik: Path) -> None:
    terms = [term for group in glossary().values() for term in group]
    assert len(terms) >= 80
    for names in ([term.id for term in terms], [term.en for term in terms], [term.jangkar for term in terms]):
        assert sorted(names) == sorted(set(names))
    page = html(publik, "glosarium.html")
    for term in terms:
        assert f'<div id="{term.jangkar}">' in page
        assert f'<span lang="en">{term.en}</span>: <a href="#{term.jangkar}">' in page
        assert term.arti.endswith(".")
