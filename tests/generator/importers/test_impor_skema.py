"""Scheme documents of three layouts: sections in place, package exact, requirement tree, process, doubts with pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.importers.skema import impor
from generator.importers.skema.acuan import Daftar, key_of
from generator.importers.skema.impor import HasilSkema, import_skema
from registry import load
from registry.model.skema import Skema
from tests.generator.importers import dokumen_skema as contoh

ID = "lsp-kebun/merawat-kebun-atap"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "repo").mkdir()
    (tmp_path / "repo" / "telusur.yaml").write_text("format: 1\n")
    return tmp_path / "repo"


def data_of(repo: Path) -> dict[str, Any]:
    """The scheme as written, as a model: what does not fit the model fails here."""
    registry = load(repo)
    assert not registry.problems
    document = registry.skema[ID].skema
    assert document is not None
    assert isinstance(document.data, Skema)
    raw = document.raw
    assert isinstance(raw, dict)
    return raw


@pytest.fixture(scope="module")
def dokumen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("skema")
    return {
        "angka": contoh.angka(folder / "angka.pdf"),
        "bab": contoh.bab(folder / "bab.pdf"),
        "word": contoh.word(folder / "word.docx"),
    }


def reasons(hasil: HasilSkema, jalur: str) -> list[str]:
    return [each.alasan for each in hasil.bacaan.ragu if each.jalur == jalur]


@pytest.mark.parametrize("tata", ["angka", "bab", "word"])
def test_sections_package_and_process(tata: str, dokumen: dict[str, Path], repo: Path) -> None:
    hasil = import_skema(dokumen[tata], repo, ID)
    data = data_of(repo)
    assert [(row.kode, row.judul) for row in hasil.bacaan.paket] == list(contoh.PAKET)
    assert [unit["kode"] for unit in data["kemasan"]["unit"]] == [kode for kode, _ in contoh.PAKET]
    assert data["judul"] == contoh.JUDUL
    assert data["jenis"] == {"angka": "klaster", "bab": "okupasi", "word": "kkni"}[tata]
    assert data["latar_belakang"] == list(contoh.LATAR)
    assert data["tujuan"] == list(contoh.TUJUAN)
    assert data["hak_pemohon"] == list(contoh.HAK)
    assert data["kewajiban_pemegang"] == list(contoh.KEWAJIBAN)
    assert data["nomor_dokumen"] == "07/SKM/LSP-KA/2026"
    for key, (_, langkah) in contoh.PROSES.items():
        part = data["proses"][key]
        texts = next(part[name] for name in ("langkah", "kriteria", "cara", "janji") if name in part)
        assert texts == list(langkah), key
    for (key, name), angka in contoh.ANGKA.items():
        assert data["proses"][key][name] == str(angka)
    assert data["proses"]["uji"]["metode"] == ["observasi_langsung", "lisan"]
    assert reasons(hasil, "proses.banding.batas_keputusan_hari_kerja") == ["angka ini tidak disebut pada cetakan"]


def test_groups_choice_fee_and_front_page(dokumen: dict[str, Path], repo: Path) -> None:
    import_skema(dokumen["angka"], repo, ID)
    data = data_of(repo)
    assert [unit["kelompok"] for unit in data["kemasan"]["unit"]] == ["inti", "inti", "pilihan"]
    assert data["kemasan"]["pilihan_minimum"] == "1"
    assert data["biaya"] == {
        "rincian": [{"uraian": "Pendaftaran", "jumlah": "100000"}, {"uraian": "Uji kompetensi", "jumlah": "900000"}],
        "keterangan": "Biaya tidak termasuk perjalanan pemohon.",
    }
    assert data["revisi"] == {"edisi": "2", "revisi": "1", "status_distribusi": "tidak_terkendali"}
    assert data["pengesahan"]["ditetapkan"] == {"oleh": "Wira Sasmita", "tanggal": "2026-05-04"}
    assert data["pengesahan"]["disahkan"] == {"oleh": "Nadia Pohan", "tanggal": "2026-05-11"}
    assert data["ruang_lingkup"] == {
        "pengguna": ["Gedung berlantai empat atau lebih."],
        "isi": ["Penanaman, pengairan, dan panen."],
    }


def test_groups_on_rows_of_their_own_in_word(dokumen: dict[str, Path], repo: Path) -> None:
    import_skema(dokumen["word"], repo, ID)
    data = data_of(repo)
    assert [unit["kelompok"] for unit in data["kemasan"]["unit"]] == ["inti", "inti", "pilihan"]
    assert data["kemasan"]["pilihan_minimum"] == "1"
    assert data["jenjang_kkni"] == "2"
    assert [each["jumlah"] for each in data["biaya"]["rincian"]] == ["100000", "900000"]


def test_requirements_joined_by_or(dokumen: dict[str, Path], repo: Path) -> None:
    import_skema(dokumen["angka"], repo, ID)
    tree = data_of(repo)["persyaratan_dasar"]
    assert [leaf["id"] for leaf in tree["salah_satu"]] == ["pd1", "pd2", "pd3"]
    first, second, third = tree["salah_satu"]
    assert (first["jenis"], first["minimal"]) == ("pendidikan", "smk")
    assert second["minimal"] == "smp"
    assert (third["jenis"], third["tahun"]) == ("pengalaman", "2")
    assert third["teks"] == "Pengalaman kerja sebagai perawat taman minimal 2 (dua) tahun"


def test_or_on_a_line_of_its_own_and_two_requirements_in_one_sentence(dokumen: dict[str, Path], repo: Path) -> None:
    import_skema(dokumen["bab"], repo, ID)
    tree = data_of(repo)["persyaratan_dasar"]
    both, training = tree["salah_satu"]
    assert [(leaf["jenis"], leaf.get("minimal"), leaf.get("tahun")) for leaf in both["semua"]] == [
        ("pendidikan", "d3", None),
        ("pengalaman", None, "1"),
    ]
    assert training["jenis"] == "pelatihan"


def test_all_of_a_list_in_word(dokumen: dict[str, Path], repo: Path) -> None:
    import_skema(dokumen["word"], repo, ID)
    leaves = data_of(repo)["persyaratan_dasar"]["semua"]
    assert [(leaf["jenis"], leaf.get("minimal"), leaf.get("tahun")) for leaf in leaves] == [
        ("pendidikan", "sma_smk", None),
        ("pengalaman", None, "1"),
        ("kesehatan", None, None),
    ]


@pytest.mark.parametrize(
    ("teks", "alasan"),
    [
        ("Memiliki sertifikat pelatihan kebun dan/atau surat keterangan kerja", "dan/atau dalam satu kalimat"),
        ("Pengalaman kerja sebagai perawat taman", "lama pengalaman tidak terbaca"),
        ("Siswa SMK kelas XII Pertanian", "jenis syarat tidak terbaca"),
        ("Pendidikan minimal SMA atau D3", "pendidikan minimal tidak terbaca"),
    ],
)
def test_what_cannot_be_read_is_kept_and_listed(teks: str, alasan: str, tmp_path: Path, repo: Path) -> None:
    path = contoh.angka(tmp_path / "a.pdf", syarat=contoh._p("6.1", f"{teks}."))
    hasil = import_skema(path, repo, ID)
    leaf = data_of(repo)["persyaratan_dasar"]
    assert leaf["teks"] == teks
    assert "minimal" not in leaf
    assert "tahun" not in leaf
    doubts = [each for each in hasil.bacaan.ragu if each.jalur == "persyaratan_dasar"]
    assert any(each.alasan.startswith(alasan) for each in doubts)
    assert {each.halaman for each in doubts} <= {2, 3}


def test_nested_letters_with_a_word_between(tmp_path: Path, repo: Path) -> None:
    syarat = (
        contoh._p("6.1", "Memenuhi salah satu syarat berikut:")
        + contoh._p("a.", "Pendidikan minimal SMK Pertanian", 54)
        + "<p style='padding-left:90pt'>atau</p>"
        + contoh._p("b.", "Pengalaman kerja minimal 3 tahun", 54)
        + contoh._p("6.2", "Berbadan sehat")
    )
    import_skema(contoh.angka(tmp_path / "a.pdf", syarat=syarat), repo, ID)
    tree = data_of(repo)["persyaratan_dasar"]
    either, health = tree["semua"]
    assert [leaf["jenis"] for leaf in either["salah_satu"]] == ["pendidikan", "pengalaman"]
    assert health["jenis"] == "kesehatan"


def test_list_without_and_or_is_read_as_all_and_listed(tmp_path: Path, repo: Path) -> None:
    syarat = contoh._p("6.1", "Berbadan sehat") + contoh._p("6.3", "Pendidikan minimal SMK Pertanian")
    hasil = import_skema(contoh.angka(tmp_path / "a.pdf", syarat=syarat), repo, ID)
    assert len(data_of(repo)["persyaratan_dasar"]["semua"]) == 2
    assert "tidak tertulis dan atau atau; dibaca sebagai semua" in reasons(hasil, "persyaratan_dasar")
    gaps = [(each.teks, each.alasan) for each in hasil.bacaan.penomoran if each.jalur == "persyaratan_dasar"]
    assert gaps == [("6.3", "nomor melompat dari 1 ke 3")]


def test_references_that_are_not_in_the_register_are_listed(dokumen: dict[str, Path], repo: Path) -> None:
    hasil = import_skema(dokumen["angka"], repo, ID)
    assert data_of(repo)["acuan_normatif"] == [id_ for _, id_ in contoh.ACUAN if id_]
    assert [(each.jalur, each.teks) for each in hasil.bacaan.acuan] == [
        ("", contoh.ACUAN[4][0]),
        ("skkni-2019-012", contoh.ACUAN[5][0]),
    ]


def test_units_inside_the_document_become_a_standard(dokumen: dict[str, Path], repo: Path) -> None:
    hasil = import_skema(dokumen["bab"], repo, ID)
    assert hasil.unit.standar == "skkni-2019-012"
    registry = load(repo)
    entry = registry.units.one("A.011300.001.01")
    assert entry is not None
    assert entry.dokumen is not None
    assert [len(elemen.kuk) for elemen in entry.dokumen.data.elemen] == [3, 2, 2]
    standar = registry.standar["skkni-2019-012"].standar
    assert standar is not None
    assert (standar.data.cakupan, standar.data.status) == ("sebagian", None)
    assert "skkni-2019-012" in data_of(repo)["acuan_normatif"]


def test_units_without_a_certain_standard_are_not_written(
    tmp_path: Path, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contoh, "ACUAN", (*contoh.ACUAN, ("SKKNI Nomor 44 Tahun 2015 tentang Bidang Taman", None)))
    path = contoh.bab(tmp_path / "a.pdf")
    hasil = import_skema(path, repo, ID)
    assert hasil.unit.standar == ""
    assert "sebutkan --nomor dan --tahun" in hasil.unit.catatan[-1]
    assert not (repo / "standards").exists()
    told = import_skema(path, repo, "lsp-kebun/lain", nomor="44", tahun=2015)
    assert told.unit.standar == "skkni-2015-044"
    again = import_skema(path, repo, "lsp-kebun/ketiga", nomor="44", tahun=2015)
    assert again.unit.sama == ("A.011300.001.01",)


def test_titles_and_codes_are_held_against_the_repository(dokumen: dict[str, Path], repo: Path) -> None:
    folder = repo / "standards" / "skkni-2019-012"
    folder.mkdir(parents=True)
    lines = [f"  - {{kode: {kode}, judul: {judul}}}\n" for kode, judul in contoh.PAKET[:2]]
    lines[1] = lines[1].replace("Sayuran Daun", "Sayur")
    head = "jenis: skkni\nnomor: '12'\ntahun: 2019\njudul: Kebun\ndaftar:\n"
    (folder / "standar.yaml").write_text(head + "".join(lines))
    hasil = import_skema(dokumen["angka"], repo, ID)
    assert reasons(hasil, "kemasan.unit[0]") == []
    assert reasons(hasil, "kemasan.unit[1]") == ["judul pada standar: Memanen Sayur"]
    assert reasons(hasil, "kemasan.unit[2]") == ["unit ini belum ada di repositori"]
    assert data_of(repo)["acuan_normatif"][-1] == "skkni-2019-012"


def test_record_tells_the_place_of_every_value(dokumen: dict[str, Path], repo: Path) -> None:
    hasil = import_skema(dokumen["angka"], repo, ID)
    record = json.loads((repo / hasil.folder / "impor.json").read_text("utf-8"))
    assert record["sidik"].startswith("sha256:")
    assert record["asal"]["tujuan[1]"]["halaman"] == 2
    left, top, right, bottom = record["asal"]["tujuan[1]"]["kotak"]
    assert 60 < left < right < 540
    assert 0 < top < bottom < 800
    assert record["asal"]["kemasan.unit[2]"]["halaman"] == 2
    text = json.dumps(record["tidak_ditempatkan"], ensure_ascii=False)
    assert "Skema ini disusun komite skema" in text


def test_same_document_same_bytes(dokumen: dict[str, Path], tmp_path: Path) -> None:
    written = []
    for name in ("a", "b"):
        root = tmp_path / name
        root.mkdir()
        (root / "telusur.yaml").write_text("format: 1\n")
        import_skema(dokumen["bab"], root, ID)
        written.append({p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()})
    assert written[0] == written[1]


def test_sections_that_are_missing_are_listed(tmp_path: Path, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contoh, "TUJUAN", ())
    path = contoh.angka(tmp_path / "a.pdf")
    import_skema(path, repo, ID)
    assert data_of(repo)["tujuan"] == []


def test_register_and_words_agree() -> None:
    """Every entry of the register is found by its own title and by its short name."""
    registry = load(Path(__file__).parents[3])
    daftar = Daftar(registry.peraturan, {})
    for id_, each in registry.peraturan.items():
        assert daftar.find(each.judul).id == id_
        assert daftar.find(each.singkat).id == id_


@pytest.mark.parametrize(
    "teks",
    ["Peraturan tentang kebun", "Undang-Undang Kebun", "Nomor 5 Tahun 2020", "13/2003", ""],
)
def test_words_that_name_no_regulation(teks: str) -> None:
    assert key_of(teks) is None


def test_many_pages_are_bounded(tmp_path: Path, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(impor, "MOST_PAGES", 1)
    from generator.importers.skema.gagal import BukanSkema

    with pytest.raises(BukanSkema):
        import_skema(contoh.angka(tmp_path / "a.pdf"), repo, ID)
    assert not (repo / "schemes").exists()
