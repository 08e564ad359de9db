"""The list of candidates: what is unambiguous is read, what is not is a finding with row and column."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from string import Formatter

import pytest

from checks.data import tabel
from checks.pertanyaan import questions
from checks.rules import BY_CODE
from generator.hari import nilai
from generator.hari.kolom import key_of
from tests.generator.hari.hari_uji import KEPALA, baca, folder, ganti, mayor, repositori, temuan, tulis_xlsx

BARIS = [
    ["01", "Aryo Seno", "3373010405990001", "04/05/1999", "a1"],
    ["02", "Beatrix Nai", "3373014512980002", "05/12/1998", "a2"],
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repositori(tmp_path / "r")


def csv(root: Path, isi: bytes) -> None:
    (folder(root) / "asesi.csv").write_bytes(isi)


def test_the_indonesian_dialect_of_excel_is_read(root: Path) -> None:
    """``sep=;``, semicolons, dd/mm/yyyy, ``1,0``, an assessor by name."""
    bacaan = baca(root)
    assert temuan(bacaan) == []
    people = bacaan.hari.asesi
    assert [each.id for each in people] == ["01", "02", "03"]
    assert [each.tanggal_lahir for each in people] == [date(1999, 5, 4), date(1998, 12, 5), date(1997, 2, 9)]
    assert [each.asesor for each in people] == ["a1", "a1", "a2"]
    assert people[2].potensi == 1
    assert people[0].bukti == ("Buku kerja bengkel 2026", "Foto pekerjaan rem")
    assert people[0].pekerjaan.institusi == "Bengkel Roda Jaya"


@pytest.mark.parametrize(
    "isi",
    [
        "Id,Nama,Asesor\n1,Zoë Renée,a1\n".encode("cp1252"),
        "\ufeffid\tnama\tasesor\n1\tZoë Renée\ta1\n".encode(),
        "ID ASESI;NAMA PESERTA;asesor\r\n1;Zoë\u00a0Renée;a1\r\n".encode("utf-16"),
        '"No","Nama Lengkap (sesuai KTP)","ASESOR"\n"01","Zoë  Renée","a1"\n'.encode(),
        "DAFTAR PESERTA;;\n;;\nNo. Peserta;Nama Pemohon;Asesor\n1;Zoë Renée;a1\n;;\n".encode(),
    ],
    ids=["cp1252", "bom_tab", "utf16", "quoted", "title_above"],
)
def test_what_is_unambiguous_is_read(root: Path, isi: bytes) -> None:
    csv(root, isi)
    bacaan = baca(root)
    assert mayor(bacaan) == []
    assert [(each.id, each.nama) for each in bacaan.hari.asesi] == [("01", "Zoë Renée")]


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        (b"Id;Nama;Asesor\n1;Ani\x81;a1\n", ("DATA-001", 1, 1)),
        ("Id;Nama;Asesor\n1;RenÃ©e Ani;a1\n".encode(), ("DATA-001", 2, 2)),
        (b"Id;Nama;Asesor\n1;Ani\xef\xbf\xbd;a1\n", ("DATA-001", 2, 2)),
        ("Id;Nama;Asesor\n1;A\u200bni;a1\n".encode(), ("DATA-006", 2, 2)),
        ("Id;Nama;Asesor\n1;\u202eAni;a1\n".encode(), ("DATA-006", 2, 2)),
        (b'Id;Nama;Asesor\n1;=HYPERLINK("x");a1\n', ("DATA-006", 2, 2)),
        (b"Id;Nama;Asesor\n1;@SUM(1);a1\n", ("DATA-006", 2, 2)),
        (b'Id;Nama;Asesor\n1;"Ani;a1\n', ("DATA-002", 2, 1)),
        (b"Id;Nama;Asesor\n1;Ani;a1;lebih\n", ("DATA-002", 2, 1)),
        (b"Id;Nama;Nama;Asesor\n1;Ani;Ana;a1\n", ("DATA-003", 1, 3)),
        (b"Nama;Asesor\nAni;a1\n", ("DATA-005", 1, 1)),
        (b"Id;Nama;Asesor\n", ("DATA-005", 1, 1)),
        (b"Id;Nama;Asesor\n1;;a1\n", ("DATA-005", 2, 2)),
        (b"Id;Nama;Asesor\n../x;Ani;a1\n", ("DATA-006", 2, 1)),
        (b"Id;Nama;Asesor\ncon;Ani;a1\n", ("DATA-006", 2, 1)),
        (b"apa;itu\n1;2\n", ("DATA-002", 1, 1)),
        (b"Id;Nama;Asesor\n1;Ani;a9\n", ("DATA-008", 2, 3)),
        (b"Id;Nama;Asesor\n1;Ani;a3\n", ("DATA-008", 2, 3)),
        (b"Id;Nama;Asesor\n1;Ani;\n", ("DATA-005", 2, 3)),
        (b"Id;Nama;Asesor;Unit pilihan\n1;Ani;a1;X.00XXX00.001.1\n", ("DATA-008", 2, 4)),
        (b"Id;Nama;Asesor;NIK\n1;Ani;a1;3,37301E+15\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;NIK\n1;Ani;a1;337301040599\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;HP\n1;Ani;a1;8,13E+10\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;Tanggal lahir\n1;Ani;a1;13/25/1999\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;Tanggal lahir\n1;Ani;a1;04/05/99\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;Tanggal lahir\n1;Ani;a1;36284\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;Tanggal lahir\n1;Ani;a1;04/05/2025\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;JK\n1;Ani;a1;X\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor;Potensi\n1;Ani;a1;7\n", ("DATA-006", 2, 4)),
        (b"Id;Nama;Asesor\n1;Ani;a1\n1;Budi;a1\n", ("DATA-003", 3, 1)),
        (b"Id;Nama;Asesor;NIK\n1;Ani;a1;3373010405990001\n2;Budi;a1;3373 0104 0599 0001\n", ("DATA-003", 3, 4)),
        (b"Id;Nama;Asesor;Tgl lahir\n1;Ani W;a1;04/05/1999\n2;Dra. ANI W, M.M.;a1;1999-05-04\n", ("DATA-003", 3, 2)),
    ],
)
def test_what_is_not_is_a_finding_with_its_place(root: Path, isi: bytes, harap: tuple[str, int, int]) -> None:
    csv(root, isi)
    bacaan = baca(root)
    assert (harap[0], "asesi.csv", harap[1], harap[2]) in mayor(bacaan)
    assert bacaan.hari is None


def test_findings_never_quote_personal_values(root: Path) -> None:
    csv(root, b"Id;Nama;Asesor;NIK\n1;Ani Rahasia;a1;3373010405990001\n2;Ani Rahasia;a1;3373010405990001\n")
    said = str(baca(root).laporan["temuan"])
    assert "Rahasia" not in said
    assert "3373010405990001" not in said


def test_headings_are_known_by_their_usual_names() -> None:
    names = {"No. KTP/NIK/Paspor": "nik", "TTL": "ttl", "Tempat / Tgl. Lahir": "ttl", "E-Mail": "email"}
    names |= {"NAMA  LENGKAP *)": "nama", "No HP/WA": "telepon", "Instansi": "institusi", "l/p": "jenis_kelamin"}
    assert {name: key_of(name) for name in names} == names
    assert key_of("Golongan darah") is None


def test_place_and_date_of_birth_in_one_column(root: Path) -> None:
    csv(root, b"Id;Nama;Asesor;Tempat, Tanggal Lahir\n1;Ani;a1;Salatiga, 4 Mei 1999\n")
    one = baca(root).hari.asesi[0]
    assert (one.tempat_lahir, one.tanggal_lahir) == ("Salatiga", date(1999, 5, 4))


@pytest.mark.parametrize(
    ("teks", "harap"),
    [
        ("04/05/1999", date(1999, 5, 4)),
        ("4-5-1999", date(1999, 5, 4)),
        ("4 Agustus 1999", date(1999, 8, 4)),
        ("4-Agu-1999", date(1999, 8, 4)),
        ("1999-05-04", date(1999, 5, 4)),
        ("31/02/1999", None),
        ("05/13/1999", None),
        ("1999", None),
    ],
)
def test_dates(teks: str, harap: date | None) -> None:
    assert nilai.as_date(teks) == harap


class TestWorkbook:
    def test_types_of_cells_are_understood(self, root: Path) -> None:
        rows = [KEPALA, [1, "Aryo", "3373010405990001", datetime(1999, 5, 4), "a1"]]
        tulis_xlsx(root, rows)
        bacaan = baca(root)
        assert mayor(bacaan) == []
        assert (bacaan.hari.asesi[0].id, bacaan.hari.asesi[0].tanggal_lahir) == ("01", date(1999, 5, 4))

    def test_a_nik_kept_as_a_number_has_lost_digits(self, root: Path) -> None:
        tulis_xlsx(root, [KEPALA, ["01", "Aryo", 3373010405990001, "04/05/1999", "a1"]])
        assert mayor(baca(root)) == [("DATA-006", "asesi.xlsx", 2, 3)]

    def test_formulas_are_refused_whatever_they_yield(self, root: Path) -> None:
        tulis_xlsx(root, [KEPALA, ["01", '=CONCATENATE("A","ni")', "", "", "a1"]])
        assert ("DATA-006", "asesi.xlsx", 2, 2) in mayor(baca(root))

    def test_merged_cells_are_refused_below_the_heading_only(self, root: Path) -> None:
        def work(book, sheet) -> None:
            sheet.insert_rows(1)
            sheet["A1"] = "Daftar asesi"
            sheet.merge_cells("A1:E1")
            sheet.merge_cells("E3:E4")

        tulis_xlsx(root, [KEPALA, *BARIS], work)
        assert ("DATA-006", "asesi.xlsx", 3, 5) in mayor(baca(root))
        assert not any(row == 1 for _, _, row, _ in mayor(baca(root)))

    def test_the_table_is_found_on_any_sheet(self, root: Path) -> None:
        def work(book, sheet) -> None:
            sheet.title = "Data"
            book.create_sheet("Catatan", 0)["A1"] = "bukan ini"

        tulis_xlsx(root, [KEPALA, *BARIS], work)
        assert [each.id for each in baca(root).hari.asesi] == ["01", "02"]

    def test_many_sheets(self, root: Path) -> None:
        tulis_xlsx(root, [KEPALA, *BARIS], lambda book, sheet: [book.create_sheet() for _ in range(25)])
        assert mayor(baca(root)) == [("DATA-001", "asesi.xlsx", 1, 1)]

    def test_a_bomb_is_not_unpacked(self, root: Path) -> None:
        tulis_xlsx(root, [KEPALA, *BARIS])
        path = folder(root) / "asesi.xlsx"
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
            archive.writestr("xl/media/besar.bin", bytes(60_000_000))
        path.write_bytes(out.getvalue())
        assert mayor(baca(root)) == [("DATA-001", "asesi.xlsx", 1, 1)]

    @pytest.mark.parametrize("isi", [b"", b"PK\x03\x04rusak", b"bukan zip"])
    def test_a_damaged_file(self, root: Path, isi: bytes) -> None:
        ganti(root, "asesi: asesi.csv", "asesi: asesi.xlsx")
        (folder(root) / "asesi.xlsx").write_bytes(isi)
        assert mayor(baca(root)) == [("DATA-001", "asesi.xlsx", 1, 1)]

    def test_entities_are_refused(self, root: Path) -> None:
        tulis_xlsx(root, [KEPALA, *BARIS])
        path = folder(root) / "asesi.xlsx"
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts["xl/workbook.xml"] = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + parts["xl/workbook.xml"]
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        assert mayor(baca(root)) == [("DATA-001", "asesi.xlsx", 1, 1)]

    def test_a_cell_at_the_far_end_of_the_sheet(self, root: Path) -> None:
        tulis_xlsx(root, [KEPALA, *BARIS], lambda book, sheet: sheet.cell(1_048_576, 1, "x"))
        assert [each.id for each in baca(root).hari.asesi] == ["01", "02"]


def test_the_list_stays_inside_the_folder_of_the_day(root: Path) -> None:
    (root / "rahasia.csv").write_bytes(b"Id;Nama;Asesor\n1;Ani;a1\n")
    ganti(root, "asesi: asesi.csv", "asesi: ../../rahasia.csv")
    assert mayor(baca(root)) == [("DATA-001", "rahasia.csv", 1, 1)]


class TestRecord:
    """The day's own record."""

    @pytest.mark.parametrize(
        ("lama", "baru", "kode", "kunci"),
        [
            ("asesor: [a1, a2]", "asesor: [a1, a3]", "ASR-001", 5),
            ("asesor: [a1, a2]", "asesor: [a1, a9]", "DATA-008", 5),
            ("asesor: [a1, a2]", "asesor: [a1, a1]", "DATA-003", 5),
            ("tuk: tuk-1", "tuk: tuk-3", "TUK-001", 4),
            ("tuk: tuk-1", "tuk: tuk-8", "DATA-008", 4),
            ("selesai: 2026-12-01", "selesai: 2026-11-30", "GEN-004", 2),
            ("tanggal: 2026-11-27", "tanggal: 2026-12-02", "GEN-004", 2),
            ("tanggal: 2026-12-05", "tanggal: 2026-11-30", "GEN-004", 12),
            ("skema: lsp-sepeda/bengkel-sepeda", "skema: lsp-sepeda/lain", "DATA-008", 1),
            ("nama: Bambang Herlambang", "nama: Ratna Kusumaningtyas", "ASR-003", 14),
            ("  spt_asesor: 041", "  permohonan_blanko: 077/X\n  spt_asesor: 041", "SRT-002", 8),
            ("waktu: 08.00-16.00", "wktu: 08.00-16.00", "DATA-004", 3),
        ],
    )
    def test_what_may_not_be_is_a_finding(self, root: Path, lama: str, baru: str, kode: str, kunci: int) -> None:
        ganti(root, lama, baru)
        bacaan = baca(root)
        assert (kode, "asesmen.yaml", kunci) in [found[:3] for found in mayor(bacaan)]
        assert bacaan.hari is None

    def test_an_id_never_leads_out_of_the_folder(self, root: Path) -> None:
        path = root / "schemes" / "lsp-sepeda" / "asesor.yaml"
        path.write_text(path.read_text("utf-8").replace("id: a1", 'id: "../../a1"'), "utf-8")
        ganti(root, "asesor: [a1, a2]", 'asesor: ["../../a1", a2]')
        assert ("DATA-006", "asesmen.yaml", 5) in [found[:3] for found in mayor(baca(root))]

    def test_another_scheme_was_asked_for(self, root: Path) -> None:
        assert ("DATA-008", "asesmen.yaml", 1) in [found[:3] for found in mayor(baca(root, "skema-lain"))]

    def test_dates_of_letters(self, root: Path) -> None:
        ganti(root, "pleno:", "tanggal_surat: {spt_asesor: 2026-12-03, sk_keputusan: 2026-12-04}\npleno:")
        found = [each["pesan"] for each in baca(root).laporan["temuan"]]
        assert found == [
            "Tanggal mulai (2026-12-01) mendahului tanggal spt_asesor (2026-12-03).",
            "Tanggal sk_keputusan (2026-12-04) mendahului tanggal pleno (2026-12-05).",
        ]


class TestOverrides:
    """What the body's own templates and words may not say."""

    def settings(self, root: Path) -> None:
        path = root / "telusur.yaml"
        path.write_text(path.read_text("utf-8") + "\ntampilan: {templat: rupa, teks: rupa}\n", "utf-8")
        (root / "rupa").mkdir()

    def test_no_interim_certificate(self, root: Path) -> None:
        self.settings(root)
        (root / "rupa" / "sk-hasil.html").write_text("<p>Sementara itu</p>\n<h1>Surat Keterangan Lulus</h1>\n", "utf-8")
        assert ("SRT-003", "sk-hasil.html", 2, 1) in mayor(baca(root))

    def test_no_logo_of_bnsp_alone(self, root: Path) -> None:
        self.settings(root)
        (root / "rupa" / "_blok.html").write_text('<img src="aset:logo-bnsp" alt="BNSP"/>\n', "utf-8")
        assert ("LSP-005", "_blok.html", 1, 16) in mayor(baca(root))


def test_every_kind_of_fault_says_the_same_in_both_languages() -> None:
    for jenis, row in tabel("hari").items():
        assert row["kode"] in BY_CODE or row["kode"] in questions(), jenis
        for part in ("temuan", "lakukan"):
            fields = [{name for _, name, _, _ in Formatter().parse(row[part][lang])} for lang in ("id", "en")]
            assert fields[0] == fields[1], jenis
