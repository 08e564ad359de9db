"""The conformity of a scheme: every code once, under its clause, with a status that the findings bear out."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from checks.catalogue import members
from checks.data import tabel
from checks.engine import CRASH, in_profile
from checks.finding import Finding, Hit, Place
from checks.pertanyaan import questions
from checks.present import temuan
from checks.rules import BY_CODE, RULES
from checks.session import Request, check
from generator.conformity import Kesesuaian, conformity, petunjuk
from generator.conformity.berlaku import Pokok
from generator.conformity.model import Baris
from generator.trace import SkemaTakAda, trace
from registry import load
from tests.generator.conformity import skema_uji as s


@pytest.fixture(scope="module")
def bersih(tmp_path_factory: pytest.TempPathFactory) -> Kesesuaian:
    return s.nilai(s.salin(tmp_path_factory.mktemp("bersih")))


@pytest.fixture(scope="module")
def rusak(tmp_path_factory: pytest.TempPathFactory) -> Kesesuaian:
    return s.nilai(s.rusak(tmp_path_factory.mktemp("rusak")))


def line(kesesuaian: Kesesuaian, kode: str) -> Baris:
    (found,) = [baris for baris in kesesuaian.baris() if baris.kode == kode]
    return found


def test_every_code_of_the_catalogue_has_one_line(bersih: Kesesuaian) -> None:
    assert Counter(baris.kode for baris in bersih.baris()) == Counter(each.kode for each in members())


def test_practice_stands_under_no_clause(bersih: Kesesuaian) -> None:
    by_code = {each.kode: each for each in members()}
    assert {by_code[baris.kode].kepastian for baris in bersih.tambahan} == {"P"}
    names = tabel("klausul")
    for kelompok in bersih.kelompok:
        for klausul in kelompok.klausul:
            for baris in klausul.baris:
                rule = by_code[baris.kode]
                assert rule.kepastian != "P"
                assert names[rule.klausul[0]] == klausul.sebutan
                assert baris.juga == tuple(names[each] for each in rule.klausul[1:])


def test_documents_follow_the_list_and_clauses_their_numbers(bersih: Kesesuaian) -> None:
    listed = [row["judul"] for row in petunjuk.petunjuk()["kelompok"]]
    shown = [kelompok.judul for kelompok in bersih.kelompok]
    assert shown == [judul for judul in listed if judul in shown]
    assert sorted(["p201-10", "p201-9", "p201-8-4", "p201-8"], key=petunjuk.urutan) == [
        "p201-8",
        "p201-8-4",
        "p201-9",
        "p201-10",
    ]
    assert petunjuk.kelompok("sesuatu-yang-baru") == len(listed) - 1


def test_clean_scheme(bersih: Kesesuaian) -> None:
    assert bersih.temuan() == []
    assert bersih.pengecualian() == []
    counts = bersih.ringkasan()
    assert counts["belum_terpenuhi"] == counts["dikecualikan"] == counts["tidak_diperiksa"] == 0
    assert counts["dinilai_orang"] == len(questions())
    assert counts["terpenuhi"] > counts["tidak_berlaku"] > 0
    for baris in bersih.baris():
        assert baris.keterangan, baris.kode
        assert (baris.status == "dinilai_orang") == (baris.kode in questions())


def test_what_has_no_subject_says_why(bersih: Kesesuaian) -> None:
    assert line(bersih, "SKM-083").status == "tidak_berlaku"
    assert line(bersih, "SKM-083").keterangan == "Skema ini milik LSP sendiri."
    assert line(bersih, "SKM-010").keterangan == "Skema ini bukan skema KKNI."
    assert line(bersih, "MUK-014").keterangan == "Rencana asesmen tidak memakai: Ceklis Reviu Produk."
    assert line(bersih, "AK-001").status == "tidak_berlaku"
    assert line(bersih, "SKM-075").keterangan == "Dokumen skema bagian 9.9"


def test_identity_and_coverage(bersih: Kesesuaian, tmp_path: Path) -> None:
    registry = load(s.salin(tmp_path), use_cache=False)
    assert bersih.cakupan == tuple((j, trace(registry, s.SKEMA).hitung(j)) for j, _ in bersih.cakupan)
    assert (bersih.tanggal_aturan, bersih.tanggal_acuan) == (registry.tanggal_aturan, s.TODAY.isoformat())
    assert [(unit.kode, unit.status, unit.naskah) for unit in bersih.unit] == [
        ("C.25UJI01.001.1", "berlaku", True),
        ("C.25UJI01.002.1", "berlaku", True),
    ]
    assert all(unit.judul and unit.keputusan and unit.halaman for unit in bersih.unit)


def test_findings_agree_with_the_check(rusak: Kesesuaian, tmp_path: Path) -> None:
    root = s.rusak(tmp_path)
    laporan = check(Request(root, profil="verifikasi", today=s.TODAY, use_cache=False)).laporan
    told = Counter((each.kode, each.tingkat, each.berkas, each.baris) for each in rusak.temuan())
    assert told == Counter((t["kode"], t["tingkat"], t["berkas"], t["baris"]) for t in laporan["temuan"])
    assert len(rusak.pengecualian()) == len(laporan["dikecualikan"]) == 1
    assert {baris.kode for baris in rusak.baris() if baris.status == "belum_terpenuhi"} == {
        temuan["kode"] for temuan in laporan["temuan"]
    }
    numbers = [each.nomor for each in rusak.temuan()] + [each.bukti.nomor for each in rusak.pengecualian()]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_places_are_named_as_the_papers_name_them(rusak: Kesesuaian) -> None:
    places = {(each.kode, each.tempat) for each in rusak.temuan()}
    assert ("SKM-030", "Dokumen skema bagian 4, butir 3") in places
    assert ("UNIT-011", "Uraian unit C.25UJI01.001.1, elemen 1") in places
    assert ("GEN-002", "FR.IA.05A, butir PG1") in places
    assert ("MUK-009", "Kunci jawaban, butir PG3") in places


def test_waiver_is_told_with_reason_person_and_end(rusak: Kesesuaian) -> None:
    (waived,) = rusak.pengecualian()
    assert (waived.alasan, waived.oleh, waived.sampai) == (s.ALASAN, "Wulan Kartikasari", "2027-04-01")
    assert waived.bukti.tempat == "Dokumen skema bagian 3, butir 2"
    assert line(rusak, "GEN-002").status == "belum_terpenuhi"


def test_only_waived_is_waived(tmp_path: Path) -> None:
    root = s.rusak(tmp_path)
    s.ubah(root, f"{s.RUMAH}/bank.yaml", "Cacat  manakah", "Cacat manakah")
    kesesuaian = s.nilai(root)
    assert line(kesesuaian, "GEN-002").status == "dikecualikan"
    assert len(line(kesesuaian, "GEN-002").pengecualian) == 1


def test_profile_that_comes_later_is_not_called_met(tmp_path: Path) -> None:
    kesesuaian = s.nilai(s.salin(tmp_path), profil="draf")
    later = {baris.kode for baris in kesesuaian.baris() if baris.status == "tidak_diperiksa"}
    assert later >= {rule.kode for rule in RULES if not in_profile(rule, "draf")}
    assert line(kesesuaian, "VA-001").keterangan == "Baru diperiksa pada profil verifikasi."


def test_missing_plan_is_not_called_met(tmp_path: Path) -> None:
    root = s.salin(tmp_path)
    (root / s.RUMAH / "mapa.yaml").unlink()
    kesesuaian = s.nilai(root)
    plan = [baris for baris in kesesuaian.baris() if baris.kode.startswith("MAPA-")]
    assert {baris.status for baris in plan} <= {"tidak_diperiksa", "belum_terpenuhi", "tidak_berlaku"}
    assert line(kesesuaian, "MAPA-002").keterangan == "Rencana asesmen (FR.MAPA.01) belum ada atau tidak dapat dibaca."


def test_missing_part_is_not_called_met(rusak: Kesesuaian, tmp_path: Path) -> None:
    """That a part is missing is one finding; what the other rules ask of it is then open."""
    assert line(rusak, "SKM-062").status == "tidak_diperiksa"
    root = s.salin(tmp_path)
    unit = root / "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"
    text = unit.read_text("utf-8")
    unit.write_text(text[: text.index("panduan_penilaian:")], "utf-8")
    assert line(s.nilai(root), "UNIT-023").keterangan == "Bagian ini belum diisi pada unit C.25UJI01.001.1."
    unit.unlink()
    assert line(s.nilai(root), "UNIT-023").keterangan.endswith("; 1 dari 2 unit, selebihnya belum dimuat")


def test_other_schemes_findings_stay_away(tmp_path: Path) -> None:
    """Of the LSP's files everything counts but what is about another scheme; of other schemes' files nothing."""
    root = s.salin(tmp_path)
    other = root / "schemes/lsp-uji/lain"
    other.mkdir()
    (other / "skema.yaml").write_text("judul: Lain  sekali\njenis: klaster\nkemasan: {unit: []}\n", "utf-8")
    tuk = root / "schemes/lsp-uji/tuk.yaml"
    tuk.write_text(
        tuk.read_text("utf-8")
        + "- {id: t9, nama: Bengkel  Lain, jenis: sewaktu,"
        + " verifikasi: [{skema: lsp-uji/lain, tanggal: 2031-01-01, keputusan: SK}]}\n",
        "utf-8",
    )
    laporan = check(Request(root, profil="verifikasi", today=s.TODAY, use_cache=False)).laporan
    assert any(each["berkas"].endswith("lain/skema.yaml") for each in laporan["temuan"])
    assert any("2031" in each["pesan"] for each in laporan["temuan"])
    found = conformity(load(root, use_cache=False), laporan, s.SKEMA).temuan()
    assert [(each.kode, each.tempat) for each in found] == [("GEN-002", "Daftar TUK LSP, Bengkel  Lain")]


def test_unit_of_the_standard_that_the_package_leaves_out(tmp_path: Path) -> None:
    root = s.salin(tmp_path)
    standar = root / "standards/skkni-2099-001/standar.yaml"
    text = standar.read_text("utf-8")
    assert "  - {kode: C.25UJI01.002.1" in text
    text = text.replace(
        "  - {kode: C.25UJI01.002.1", "  - {kode: C.25UJI01.0O9.1, judul: Lain}\n  - {kode: C.25UJI01.002.1"
    )
    standar.write_text(text, "utf-8")
    laporan = check(Request(root, profil="verifikasi", today=s.TODAY, use_cache=False)).laporan
    assert any(each["jalur"].startswith("daftar[1]") for each in laporan["temuan"])
    found = conformity(load(root, use_cache=False), laporan, s.SKEMA).temuan()
    assert [each for each in found if "0O9" in each.pesan] == []


def test_rule_that_failed_to_run_is_told(tmp_path: Path) -> None:
    root = s.salin(tmp_path)
    laporan = check(Request(root, profil="verifikasi", today=s.TODAY, use_cache=False)).laporan
    registry = load(root, use_cache=False)
    hit = Hit(f"{s.RUMAH}/skema.yaml", (), {"aturan": "SKM-062", "sebab": "ValueError"}, acuan="SKM-062")
    span, _ = registry.locate(hit.berkas, hit.path)
    crash = Finding(CRASH.kode, "utama", hit.args, "mayor", "draf", hit.acuan, Place(hit.berkas, span, ""))
    laporan["temuan"].append(temuan(crash, "id"))
    kesesuaian = conformity(registry, laporan, s.SKEMA)
    assert kesesuaian.terhenti
    assert line(kesesuaian, "SKM-062").status == "tidak_diperiksa"
    assert kesesuaian.temuan() == []


def test_needs_and_places_name_only_what_exists() -> None:
    """A misspelt code or clause in the hints would be hints for nobody."""
    codes, clauses = {each.kode for each in members()}, set(tabel("klausul"))
    for table in ("letak", "butuh"):
        rows = petunjuk.petunjuk()[table]
        assert set(rows["aturan"]) <= codes, table
        assert set(rows["klausul"]) <= clauses, table
        assert set(rows["keluarga"]) <= {kode.partition("-")[0] for kode in codes}, table
    assert all(petunjuk.letak(each) for each in members())
    for name in petunjuk.petunjuk()["tertutup"]:
        kode, _, pesan = name.partition(".")
        assert pesan in BY_CODE[kode].pesan


def test_every_need_can_be_looked_at(tmp_path: Path) -> None:
    registry = load(s.salin(tmp_path), use_cache=False)
    pokok = Pokok(registry, registry.skema[s.SKEMA])
    for rule in RULES:
        sebab = pokok.lacks(rule)
        assert sebab is None or (sebab.status != "terpenuhi" and sebab.alasan.endswith("."))


def test_scheme_without_record(tmp_path: Path) -> None:
    root = s.salin(tmp_path)
    (root / s.RUMAH / "skema.yaml").write_text("judul: [\n", "utf-8")
    with pytest.raises(SkemaTakAda):
        s.nilai(root)


def test_english_report_gives_the_same_matrix(tmp_path: Path) -> None:
    """The paper is in Indonesian, whatever language the report was made in."""
    root = s.rusak(tmp_path)
    assert s.nilai(root, bahasa="en") == s.nilai(root)


def test_reference_date_counts(tmp_path: Path) -> None:
    root = s.rusak(tmp_path)
    assert s.nilai(root, today=date(2027, 4, 2)).pengecualian() == []
