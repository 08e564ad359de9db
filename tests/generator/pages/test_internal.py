"""The LSP's own pages: what runs out, what changed, what a revoked standard touches, all kits, and the desk."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from registry import load
from registry.reader import texts
from tests.generator.pages import situs_uji as s

HALAMAN = ("index", "tenggat", "perubahan", "dampak", "kit")


def words(html: str) -> str:
    body = html.partition("<h1")[2].partition("</article>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.fixture(scope="module")
def dicabut(tmp_path_factory: pytest.TempPathFactory, akar: Path) -> dict[str, str]:
    """Internal pages of a repository whose standard was revoked, and where three things ran out."""
    root = s.salin(tmp_path_factory.mktemp("repo"))
    standar = root / f"standards/{s.STANDAR}/standar.yaml"
    s.ubah(standar, "status: berlaku", "status: dicabut\ndigantikan_oleh: skkni-2026-900")
    baru = root / "standards/skkni-2026-900/standar.yaml"
    baru.parent.mkdir()
    baru.write_text(
        'jenis: skkni\nnomor: "900"\ntahun: 2026\njudul: Penetapan Standar Kompetensi Kerja Nasional Indonesia\n'
        "penetap: Menteri Ketenagakerjaan\nditetapkan: 2026-03-02\nstatus: berlaku\ndaftar:\n"
        "  - {kode: M.74SPS03.197.1, judul: Melayani Pelaksanaan Kegiatan Sertifikasi Kompetensi pada LSP}\n",
        "utf-8",
    )
    lsp, tuk = root / "schemes/lsp-contoh/lsp.yaml", root / "schemes/lsp-contoh/tuk.yaml"
    for path, key, day in ((lsp, "berlaku_sampai", "2026-11-20"), (tuk, "berlaku_sampai", "2027-02-19")):
        text = path.read_text("utf-8")
        path.write_text(re.sub(rf"{key}: \d{{4}}-\d\d-\d\d", f"{key}: {day}", text, count=1), "utf-8")
    skema = root / f"schemes/{s.SKEMA}/skema.yaml"
    text = skema.read_text("utf-8")
    skema.write_text(re.sub(r"terakhir: \d{4}-\d\d-\d\d", "terakhir: 2021-12-01", text), "utf-8")
    keluar = tmp_path_factory.mktemp("situs")
    kits = [s.unduh(keluar, s.SKEMA, f"lsp-contoh-{kit}.zip", kit) for kit in ("publik", "asesi", "asesor")]
    s.bangun(root, keluar, akar, internal=True, unduhan={s.SKEMA: kits})
    return {name: (keluar / f"internal/{name}.html").read_text("utf-8") for name in HALAMAN}


def test_what_runs_out_stands_under_its_heading_with_its_days(dicabut: dict[str, str]) -> None:
    past, soon, later = re.split(r'<h2 id="(?:lewat|segera|nanti)"', dicabut["tenggat"])[1:]
    assert re.search(r"20 November 2026 -1 Lisensi LSP", words("<h1" + past))
    assert re.search(r"1 Desember 2026 10 Kaji ulang skema Pelayanan dan Pelaksanaan", words("<h1" + soon))
    assert re.search(r"19 Februari 2027 90 Verifikasi TUK", words("<h1" + soon))
    assert "Sertifikat asesor" in words("<h1" + later)
    assert "Lisensi LSP" not in soon + later
    assert "dihitung dari tanggal acuan 21 November 2026" in words(dicabut["tenggat"])


def test_waivers_run_out_too(internal: Path) -> None:
    page = words((internal / "internal/tenggat.html").read_text("utf-8"))
    assert "1 Mei 2027 161 Pengecualian UNIT-010" in page
    assert "memang dicetak dengan satu elemen saja" in page
    changes = words((internal / "internal/perubahan.html").read_text("utf-8"))
    assert f"1 Mei 2026 Pengecualian UNIT-010 {s.UNIT}" in changes


def test_changes_are_told_newest_first(dicabut: dict[str, str]) -> None:
    text = words(dicabut["perubahan"])
    wanted = ("12 Oktober 2026 Verifikasi TUK", "25 Mei 2026 Revisi skema", "2 Maret 2026 Standar ditetapkan")
    places = [text.index(each) for each in wanted]
    assert places == sorted(places)
    assert "Menggantikan SKKNI 333/2020." in text


def test_a_revoked_standard_shows_all_that_rests_on_it(dicabut: dict[str, str]) -> None:
    page, text = dicabut["dampak"], words(dicabut["dampak"])
    assert "Digantikan oleh SKKNI 900/2026 . Menyentuh 1 skema." in text
    registry = load(s.ROOT)
    folder = registry.skema[s.SKEMA]
    assert folder.mapa is not None
    lines = [bukti.id for each in folder.mapa.data.rencana for bukti in each.bukti]
    assert len(lines) > 5
    assert f"Baris rencana: {len(lines)}" in text
    count = re.search(r"Butir bank: (\d+)", text)
    assert count is not None
    assert int(count[1]) > 20
    assert re.search(rf"schemes/{s.SKEMA}/mapa\.yaml:\d+", page)
    assert re.search(rf"schemes/{s.SKEMA}/bank\.yaml:\d+", page)
    assert re.search(rf"{re.escape(s.UNIT)} Melayani [\w ]+ M\.74SPS03\.197\.1", text)
    assert "tidak ada yang sepadan" in text


def test_kits_are_named_with_audience_size_and_hash(dicabut: dict[str, str]) -> None:
    for kit in ("publik", "asesi", "asesor"):
        assert f"lsp-contoh-{kit}.zip {kit} 1,2 MB {'ab12' * 16}" in words(dicabut["kit"])
        assert f'href="../unduhan/{s.SKEMA}/lsp-contoh-{kit}.zip"' in dicabut["kit"]


def test_the_desk_counts_what_the_pages_say(dicabut: dict[str, str], internal: Path) -> None:
    text = words(dicabut["index"])
    assert "Papan tenggat 1 lewat, 2 segera" in text
    assert "Dampak pencabutan menyentuh 1 skema" in text
    for name in HALAMAN[1:]:
        assert f'href="../internal/{name}.html"' in dicabut["index"]
    desk = (internal / "internal/index.html").read_text("utf-8")
    assert f'href="../cakupan/{s.SKEMA}.html"' in desk
    assert f'href="../kesesuaian/{s.SKEMA}.html"' in desk
    assert re.search(r'<span class="cap cap-merah">[1-9]\d*</span>', desk)


def test_no_question_and_no_key(dicabut: dict[str, str]) -> None:
    secret = [
        value
        for name, data in load(s.ROOT).raw.items()
        if name.endswith(("bank.yaml", "kunci.yaml"))
        for path, value in texts(data)
        if len(value) > 30 and not {"cakupan", "standar_per_elemen"}.intersection(path)
    ]
    assert len(secret) > 100
    assert [value for page in dicabut.values() for value in secret if value in page] == []


def test_nothing_of_it_on_the_public_site(publik: Path) -> None:
    files = s.semua(publik)
    assert not [name for name in files if name.startswith("internal/")]
    assert not [name for name, content in files.items() if b"internal/index.html" in content]
