"""Only what changed is written, what went is removed, and the same data gives the same bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.pages import site
from generator.pages.galat import KeluaranSalah, TautanPutus
from generator.pages.keluaran import CATATAN, Keluaran
from tests.generator.pages import situs_uji as s

MANDIRI = f"mandiri/{s.SKEMA}.html"
"""The other page that prints the criteria of a unit: the self-assessment of the scheme that uses it."""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return s.salin(tmp_path / "repo")


def stamps(folder: Path) -> dict[str, int]:
    return {p.relative_to(folder).as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}


def test_same_data_same_bytes(tmp_path: Path, repo: Path, akar: Path) -> None:
    other = tmp_path / "lain" / "tempat"
    shutil.copytree(repo, other)
    for internal in (False, True):
        s.bangun(repo, tmp_path / f"a{internal}", akar, internal=internal)
        # Shells are made anew here: MkDocs too must write the same bytes.
        s.bangun(other, tmp_path / f"b{internal}", tmp_path / "akar", internal=internal)
        first, second = s.semua(tmp_path / f"a{internal}"), s.semua(tmp_path / f"b{internal}")
        assert list(first) == list(second)
        assert [name for name in first if first[name] != second[name]] == []
        for name, content in first.items():
            assert str(tmp_path).encode() not in content, name


def test_a_second_run_writes_nothing(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    first = s.bangun(repo, keluar, akar)
    assert first.ditulis == first.halaman > 50
    before = stamps(keluar)
    again = s.bangun(repo, keluar, akar)
    assert (again.ditulis, again.tetap, again.dihapus, again.aset) == (0, again.halaman, 0, 0)
    assert stamps(keluar) == before


def test_a_changed_kuk_rewrites_its_unit_and_what_prints_it(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    s.bangun(repo, keluar, akar)
    before = stamps(keluar)
    s.ubah(repo / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml", "Jadwal uji disusun", "Jadwal uji ditetapkan")
    assert s.bangun(repo, keluar, akar).ditulis == 2
    after = stamps(keluar)
    # The record is rewritten too: it says whether the links of this state were checked.
    assert {name for name in after if after[name] != before.get(name)} == {s.HALAMAN_UNIT, MANDIRI, CATATAN}
    assert "Jadwal uji ditetapkan" in (keluar / s.HALAMAN_UNIT).read_text("utf-8")


def test_a_changed_colour_rewrites_no_page(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    registry, laporan = s.diperiksa(repo)
    bahan = site.BahanSitus(registry, laporan, {}, frozenset(), internal=False)
    site.build_site(bahan, keluar, akar=akar, warna="#0b4f6c", cari=False)
    hasil = site.build_site(bahan, keluar, akar=akar, warna="#7a1f1f", cari=False)
    assert (hasil.ditulis, hasil.aset) == (0, 1)
    assert "#7a1f1f" in (keluar / "aset/warna.css").read_text("utf-8")


def test_a_removed_scheme_takes_its_page_along(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    s.bangun(repo, keluar, akar)
    shutil.rmtree(repo / "schemes")
    hasil = s.bangun(repo, keluar, akar)
    assert hasil.dihapus == 3
    assert not (keluar / MANDIRI).exists()
    assert not (keluar / s.HALAMAN_SKEMA).exists()
    assert sorted(p.name for p in (keluar / "skema").iterdir()) == ["index.html"]
    assert "layanan-sertifikasi" not in (keluar / s.HALAMAN_UNIT).read_text("utf-8")


def test_files_of_others_stay(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    file = s.unduh(keluar, s.SKEMA, "kit.zip")
    (keluar / "CNAME").write_text("lsp.test")
    s.bangun(repo, keluar, akar, unduhan={s.SKEMA: [file]})
    shutil.rmtree(repo / "schemes")
    s.bangun(repo, keluar, akar)
    assert (keluar / file.url).read_bytes() == b"isi"
    assert (keluar / "CNAME").read_text() == "lsp.test"


def test_a_tampered_record_removes_nothing_outside(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    file = s.unduh(keluar, s.SKEMA, "kit.zip")
    (tmp_path / "penting.txt").write_text("isi")
    (keluar / CATATAN).write_text(f"../penting.txt\n{tmp_path}/penting.txt\n{file.url}\n# utuh\n")
    s.bangun(repo, keluar, akar, unduhan={s.SKEMA: [file]})
    assert (tmp_path / "penting.txt").exists()
    assert (keluar / file.url).exists()


def test_a_killed_run_is_made_good_by_the_next(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar, whole = tmp_path / "situs", tmp_path / "utuh"
    s.bangun(repo, whole, akar)

    with Keluaran(keluar) as half:
        half.write("skema/hilang.html", b"lama")
        half.write(s.HALAMAN_UNIT, b"setengah jadi")
    s.bangun(repo, keluar, akar)
    assert s.semua(keluar) == s.semua(whole)


def test_a_file_that_somebody_deleted_comes_back(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    s.bangun(repo, keluar, akar)
    (keluar / s.HALAMAN_UNIT).unlink()
    (keluar / "aset/telusur.css").write_text("lain")
    hasil = s.bangun(repo, keluar, akar)
    assert (hasil.ditulis, hasil.aset) == (1, 1)


def test_a_file_in_the_place_of_the_site_is_a_clear_error(tmp_path: Path, repo: Path, akar: Path) -> None:
    (tmp_path / "situs").write_text("bukan folder")
    with pytest.raises(KeluaranSalah) as caught:
        s.bangun(repo, tmp_path / "situs", akar)
    assert "situs" in caught.value.pesan("en")
    assert str(tmp_path) not in caught.value.pesan("id")


def test_links_are_judged_where_something_changed(
    tmp_path: Path, repo: Path, akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []
    real = site.check_pages
    monkeypatch.setattr(
        site,
        "check_pages",
        lambda folder, pages, pemeriksa: judged.append(len(list(pages))) or real(folder, pages, pemeriksa),
    )
    keluar = tmp_path / "situs"
    unit = repo / f"standards/{s.STANDAR}/unit/{s.UNIT}.yaml"
    total = s.bangun(repo, keluar, akar).halaman
    s.bangun(repo, keluar, akar)
    s.ubah(unit, "Jadwal uji disusun", "Jadwal uji ditetapkan")
    s.bangun(repo, keluar, akar)
    s.ubah(unit, "      - Data pemohon dicatat pada buku registrasi menggunakan penomoran LSP.\n", "")
    s.bangun(repo, keluar, akar)
    assert judged == [total, 0, 2, total]


def test_a_broken_link_fails_the_build_until_it_is_mended(tmp_path: Path, repo: Path, akar: Path) -> None:
    keluar = tmp_path / "situs"
    file = s.unduh(keluar, s.SKEMA, "kit.zip")
    (keluar / file.url).unlink()
    for _ in range(2):
        with pytest.raises(TautanPutus) as caught:
            s.bangun(repo, keluar, akar, unduhan={s.SKEMA: [file]})
        (problem,) = caught.value.masalah
        assert (problem.halaman, problem.sasaran) == (s.HALAMAN_SKEMA, f"../../{file.url}")
        assert s.HALAMAN_SKEMA in caught.value.pesan("id")
        assert file.url in caught.value.pesan("en")
    (keluar / file.url).write_bytes(b"isi")
    assert s.bangun(repo, keluar, akar, unduhan={s.SKEMA: [file]}).ditulis == 0
