"""Papers of assessor and candidate on an assessment day: ticks of the plan, results, dates; blank on a master."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from generator.forms.dimensi import evidence_by_dimension
from generator.forms.kisi_kisi import _ranges
from generator.forms.lembar import Lembar
from generator.forms.rencana import ticks_ak_02
from tests.generator.forms.hari_uji import form, hari, lembar, printed, sumber


def ticked(sheet: Lembar) -> set[str]:
    return {box.get("name", "") for box in sheet.root.iter("input") if box.get("checked")}


def struck(sheet: Lembar) -> set[str]:
    return {each.text or "" for each in sheet.root.iter("s")}


def rows(sheet: Lembar, name: str) -> list[Element]:
    return [row for row in sheet.root.iter("tr") if any(i.get("name", "").startswith(name) for i in row.iter("input"))]


def test_ak_02_ticks_what_the_plan_gathers_for_each_unit() -> None:
    found = ticks_ak_02(sumber(None))
    assert len(found) == 5
    assert all(columns == {"observasi", "lisan", "tertulis"} for columns in found.values())
    boxes = ticked(lembar("FR.AK.02", None))
    assert boxes == {f"bukti-{n}-{kunci}" for n in range(1, 6) for kunci in ("observasi", "lisan", "tertulis")}


def test_ak_02_says_the_result() -> None:
    blank = printed(lembar("FR.AK.02", None))
    assert "Kompeten / Belum kompeten" in blank
    day = hari(**{"02": {"tindak_lanjut": "Mengulang tugas praktik", "catatan": "Belum runtut"}})
    competent, not_yet = lembar("FR.AK.02", day, "01", "a1"), lembar("FR.AK.02", day, "02", "a2")
    assert "Belum kompeten" in struck(competent)
    assert "Kompeten" in struck(not_yet)
    assert "Mengulang tugas praktik" in printed(not_yet)
    assert "Belum runtut" in printed(not_yet)
    assert "1 Desember 2026" in printed(not_yet)
    assert not struck(lembar("FR.AK.02", hari(results=False), "01", "a1")) & {"Kompeten", "Belum kompeten"}


def test_ak_05_lists_the_candidates_of_one_assessor_with_what_he_recommends() -> None:
    first, second = lembar("FR.AK.05", hari(), None, "a1"), lembar("FR.AK.05", hari(), None, "a2")
    text = printed(first)
    assert "Larasati Wijayanti" in text
    assert "Maria Goretti Nona" in text
    assert "Bagas Pranowo" not in text
    assert ticked(first) == {"k-1"}
    assert text.count("Tidak hadir") == 1
    assert ticked(second) == {"bk-1"}
    assert "M.74SPS03.097.1 Melayani Pelaksanaan" in printed(second)


def test_ak_05_is_blank_on_a_master() -> None:
    sheet = lembar("FR.AK.05", None)
    assert len(rows(sheet, "asesi-")) == 10
    assert ticked(sheet) == set()


def test_ak_06_names_evidence_for_each_dimension() -> None:
    found = evidence_by_dimension(sumber(None))
    assert set(found) == {"ts", "tms", "cms", "jres", "trs"}
    assert found["ts"][0] == "L: CL, TPD"
    assert "PMO" in found["trs"][0]


def test_ak_07_ticks_the_profile_of_the_candidate() -> None:
    day = hari()
    known = type(day)(**{f: getattr(day, f) for f in day.__dataclass_fields__})
    person = day.asesi[0].model_copy(update={"potensi": 3})
    object.__setattr__(known, "asesi", (person, *day.asesi[1:]))
    assert ticked(lembar("FR.AK.07", known, "01", "a1")) == {"potensi-3"}
    assert ticked(lembar("FR.AK.07", None)) == set()


def test_notices_count_from_the_certificate() -> None:
    surveilan, ulang = (
        lembar("SURVEILAN-PEMBERITAHUAN", hari(), "01"),
        lembar("SERTIFIKASI-ULANG-PEMBERITAHUAN", hari(), "01"),
    )
    assert "10 Desember 2027" in printed(surveilan)
    assert "10 Oktober 2029" in printed(ulang)
    assert "12 (dua belas) bulan" in printed(lembar("SURVEILAN-PEMBERITAHUAN", None))


def test_procedures_say_the_terms_of_the_scheme() -> None:
    assert "3 (tiga) hari kerja" in printed(lembar("SOP-BANDING", None))
    text = printed(lembar("SOP-SERTIFIKASI", None))
    assert "berlaku 3 (tiga) tahun" in text
    assert "Manajer sertifikasi memeriksa bahwa rekaman uji cukup" in text
    for kode in ("SOP-SERTIFIKASI", "SOP-BANDING", "SOP-TUK", "SOP-SURVEILAN", "SOP-SERTIFIKASI-ULANG"):
        assert "{" not in printed(lembar(kode, None)), kode


def test_remote_papers_are_for_schemes_with_remote_assessment_only() -> None:
    codes = ("JAUH-PERMOHONAN", "JAUH-SISTEM", "SOP-JARAK-JAUH", "JAUH-TUK")
    assert [kode for kode in codes if form(kode).berlaku(sumber(None))] == []


def test_the_cover_lists_the_instruments_in_use_and_no_key() -> None:
    text = printed(lembar("DAFTAR-PERIKSA", None))
    assert "FR.IA.01" in text
    assert "FR.IA.05B" not in text
    assert "FR.IA.08" not in text


def test_the_code_of_ethics_is_the_bodys_own() -> None:
    own = sumber(None).lsp
    assert own is not None
    assert own.kode_etik_asesor[0].teks in printed(lembar("KODE-ETIK-ASESOR", None))


def test_items_that_follow_each_other_are_one_entry() -> None:
    assert _ranges(["PG1", "PG2", "PG3", "PG5", "ES1", "ES2", "tugas"]) == ["PG1-PG3", "PG5", "ES1", "ES2", "tugas"]


def test_the_grid_of_the_instruments_names_items_and_no_question() -> None:
    source = sumber(None)
    text = printed(lembar("KISI-KISI", None))
    assert source.bank is not None
    questions = [each.teks for each in source.bank.pmo] + [each.teks for each in source.bank.pilihan_ganda.butir]
    assert "PMO1" in text
    assert [question for question in questions if question in text] == []
