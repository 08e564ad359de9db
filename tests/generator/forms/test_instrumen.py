"""What the instruments print, of a bank that has items of every kind."""

from __future__ import annotations

import re

import pytest

from generator.forms.cakupan import coverage
from generator.forms.potongan import pieces
from tests.generator import papers as p


def root(kode: str):
    return p.lembar(p.complete(kode)).root


def text(kode: str) -> str:
    return " ".join(" ".join(root(kode).find(".//main").itertext()).split())


def rows(kode: str, head: str) -> list[list[str]]:
    """Rows of the table whose head says this, as texts of their cells."""
    for table in root(kode).iter("table"):
        thead = table.find("thead")
        if thead is not None and head in "".join(thead.itertext()):
            cells = [[" ".join("".join(c.itertext()).split()) for c in row] for row in table.iterfind("tbody/tr")]
            return [row for row in cells if row]
    raise AssertionError(head)


def names(kode: str) -> list[str]:
    return [e.get("name") for e in root(kode).iter() if e.tag in ("input", "textarea")]


def answers() -> dict[str, tuple[str, ...]]:
    return p.registry(p.LENGKAP).skema[p.SKEMA_LENGKAP].kunci.data.root


def test_ia_03_asks_traces_and_leaves_room_for_more() -> None:
    printed = rows("FR.IA.03", "Tanggapan")
    assert [row[0] for row in printed] == ["1.", "2.", "3.", "4."]
    assert printed[0][1].endswith("G.95SPD01.001.1: KUK 2.1; Pengetahuan 1; Aspek kritis 1 [CMS]")
    assert printed[2][1] == ""
    assert "CMS penanganan keadaan tak terduga" in text("FR.IA.03")
    assert {"k1-t1-tanggapan", "k1-t1", "k1-t4-pertanyaan"} <= set(names("FR.IA.03"))


def test_ia_04a_explains_the_task_and_its_time() -> None:
    said = text("FR.IA.04A")
    for part in (
        "Rencana perawatan armada sepeda sewa",
        "Waktu: 120 menit",
        "Waktu: 15 menit",
        "Supervisor (jika ada)",
    ):
        assert part in said
    assert "Catatan kerusakan bulan lalu (Rantai; Rem; Ban)" in said
    assert "Mengapa kerusakan ini Anda dahulukan?" not in said, "questions of 04B"


def test_ia_04b_asks_by_scope_with_what_each_question_covers() -> None:
    said = text("FR.IA.04B")
    assert re.search(r"Judul Kegiatan Terstruktur : Rencana perawatan armada sepeda sewa Simulasi pelayanan", said)
    first = rows("FR.IA.04B", "Rencana perawatan armada sepeda sewa")
    assert [row[:2] for row in first if row[0].endswith(".")] == [
        ["1.", "Pengelompokan kerusakan"], ["2.", "Jadwal pemeriksaan"], ["3.", "Kebutuhan suku cadang"],
    ]  # fmt: skip
    assert "G.95SPD01.002.1Elemen 1, 2KUK 2.2[TrS]" in " ".join(first[2])
    blank = rows("FR.IA.04B", "Simulasi pelayanan servis cepat")
    assert [row[:2] for row in blank] == [["1.", ""], ["2.", ""], ["3.", ""]]


@pytest.mark.parametrize("paket", [0, 1])
def test_ia_06_papers_of_one_version_have_the_same_numbers(paket: int) -> None:
    items = p.registry(p.LENGKAP).skema[p.SKEMA_LENGKAP].bank.data.esai
    wanted = list(items.paket.values())[paket].butir
    numbers = [f"{n}." for n in range(1, len(wanted) + 1)]
    tables = {
        kode: [t for t in root(kode).iter("table") if t.find("thead") is not None and "No." in _first_head(t)]
        for kode in ("FR.IA.06A", "FR.IA.06B", "FR.IA.06C")
    }
    shown = {
        kode: [row[0].text for row in every[paket].iterfind("tbody/tr")]
        for kode, every in tables.items()
        if len(every) == 2
    }
    assert set(shown) == set(tables)
    assert shown["FR.IA.06A"] == shown["FR.IA.06B"] == numbers
    assert list(dict.fromkeys(shown["FR.IA.06C"])) == numbers
    keys = p.squeeze("".join(tables["FR.IA.06B"][paket].itertext()))
    for id_ in wanted:
        assert all(p.squeeze(point) in keys for point in answers()[id_])


def _first_head(table) -> str:
    return "".join(table.find("thead/tr")[0].itertext())


def test_ia_06c_gives_as_many_lines_as_the_bank_asks_for() -> None:
    heights = [(e.get("name"), e.get("rows")) for e in root("FR.IA.06C").iter("textarea") if "jawaban" in e.get("name")]
    assert heights[:4] == [
        ("p1-jawaban-1", "8"), ("p1-jawaban-2", "6"), ("p1-jawaban-3", "12"), ("p1-jawaban-3-2", "3"),
    ]  # fmt: skip


def test_ia_07_has_question_key_and_answer_of_each() -> None:
    printed = rows("FR.IA.07", "Pertanyaan")
    labels = [cell for row in printed for cell in row if cell in ("Pertanyaan", "Kunci Jawaban", "Jawaban Asesi")]
    assert labels == ["Pertanyaan", "Kunci Jawaban", "Jawaban Asesi"] * 2
    for id_ in ("DL1", "DL2"):
        assert all(point in text("FR.IA.07") for point in answers()[id_])


def test_ia_08_judges_each_document_by_four_rules_and_names_what_to_ask() -> None:
    said = text("FR.IA.08")
    assert "Dibuat paling lama 3 (tiga) tahun terakhir" in said
    marks = [n for n in names("FR.IA.08") if n.startswith("k2-b1-")]
    assert sorted(set(marks)) == [f"k2-b1-{rule}" for rule in ("asli", "memadai", "terkini", "valid")]
    assert len(marks) == 8
    assert rows("FR.IA.08", "Cek List")[:3] == [
        ["", "G.95SPD01.003.1", "1", "KUK 1.1, 1.2"],
        ["", "G.95SPD01.003.1", "2", "Elemen 2"],
        ["", "G.95SPD01.003.1", "", "Pengetahuan 1"],
    ]
    assert "OBSERVASI LANGSUNG pada:" in said
    assert "BELUM KOMPETEN" not in said


def test_ia_09_asks_in_the_order_of_the_documents_of_ia_08() -> None:
    documents = [row[1] for row in rows("FR.IA.09", "Bukti Portofolio")]
    assert [d in text("FR.IA.08") for d in documents] == [True, True]
    asked = [row[1] for row in rows("FR.IA.09", "Kesimpulan")]
    assert [a[: len("Sesuai dengan bukti no.: 1")] for a in asked[:2]] == [
        "Sesuai dengan bukti no.: 1", "Sesuai dengan bukti no.: 2",
    ]  # fmt: skip
    assert asked[0].split("1", 1)[1].startswith("Bagaimana Anda menerangkan suku cadang")
    assert "k2-t3-bukti" in names("FR.IA.09"), "no document: its number is written by hand"


def test_ia_10_has_fixed_statements_those_of_the_scheme_and_open_questions() -> None:
    printed = rows("FR.IA.10", "Pertanyaan")
    assert [row[0] for row in printed] == [f"{n}." for n in range(1, 8)]
    assert printed[6][1].startswith("Apakah asesi menjelaskan hasil pekerjaan kepada pemilik tanpa diminta?")
    assert len([n for n in names("FR.IA.10") if n.startswith("terbuka-")]) == 7
    assert "INFORMASI RAHASIA" in text("FR.IA.10")


def test_ia_11_reviews_products_and_the_asesi_gets_their_data_only() -> None:
    said, given = text("FR.IA.11"), text("FR.IA.11-PRODUK")
    criterion = "Gigi berpindah tanpa melompat pada seluruh tingkat."
    assert criterion in said
    assert criterion not in given
    for part in ("Sepeda kota yang rem dan pemindah giginya sudah disetel", "Dibuat saat asesmen", "Gambar produk"):
        assert part in said
        assert part in given
    assert "Rekomendasi" not in given
    assert "2.2 Sepeda berhenti lurus saat kedua rem ditekan." in said
    assert "k1-p2-performa-3-kriteria" in names("FR.IA.11"), "a product without criteria has rows to write them"


def test_ia_11_of_old_reviews_the_instruments_themselves() -> None:
    assert len(rows("FR.IA.11-TINJAU", "Kegiatan Asesmen")) == 8
    assert "asesi" not in names("FR.IA.11-TINJAU")


@pytest.mark.parametrize(
    "kode", ["FR.IA.03", "FR.IA.04A", "FR.IA.04B", "FR.IA.06A", "FR.IA.07", "FR.IA.09", "FR.IA.11"]
)
def test_authors_and_validators_sign_what_they_wrote(kode: str) -> None:
    assert "Sekar Ayu Lestari" in text(kode)
    assert "Irwan Saputra Nasution" in text(kode)


@pytest.mark.parametrize("kode", ["FR.IA.06C", "FR.IA.08", "FR.IA.10", "FR.IA.11-PRODUK"])
def test_forms_that_nobody_authors_name_no_author(kode: str) -> None:
    assert "Sekar Ayu Lestari" not in text(kode)


def test_coverage_is_gathered_by_unit_each_thing_once() -> None:
    found = coverage(["std-1:A#1.2", "A#1.2", "A#2", "B#aspek.1", "tidak terbaca #", "A#pengetahuan.3"], str)
    assert [(unit.kode, unit.elemen) for unit in found] == [("A", ("1", "2")), ("B", ())]
    assert found[0].bagian == (("kuk", ("1.2",)), ("elemen", ("2",)), ("pengetahuan", ("3",)))


def test_pieces_hold_as_much_as_fits_and_never_nothing() -> None:
    assert [(at, list(rows)) for at, rows in pieces([3, 3, 9, 1, 1, 1], int, 6)] == [
        (0, [3, 3]), (2, [9]), (3, [1, 1, 1]),
    ]  # fmt: skip
    assert list(pieces([], int, 6)) == []
