"""``telusur rules``: the list, one rule explained, and both as data."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from checks.catalogue import members
from checks.data import klausul
from checks.pertanyaan import Pertanyaan, questions
from checks.rules import RULES
from tests.generator.cli.command import Ran

Telusur = Callable[..., Ran]
KEYS = ["kode", "judul", "tingkat", "profil", "klausul", "kepastian", "status", "alasan", "sejak"]


def test_list_has_a_line_for_every_rule(telusur: Telusur) -> None:
    ran = telusur("rules")
    rules, rest = ran.out.split("\n\nPertanyaan untuk verifikator: ")
    asked, hint = rest.rstrip("\n").split("\n\n")
    lines = rules.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[0] for line in lines] == [rule.kode for rule in RULES]
    assert [line.split()[0] for line in asked.splitlines()[1:]] == list(questions())
    assert "SKM-035   mayor     draf       Setiap unit ada" in lines
    assert hint == "Penjelasan satu aturan: telusur rules KODE"


@pytest.mark.parametrize("code", ["UNIT-014", "unit-014", " Unit-014 "])
def test_one_rule_explained(telusur: Telusur, code: str) -> None:
    assert telusur("rules", code) == Ran(
        0,
        "UNIT-014  KUK berkalimat pasif\n"
        "tingkat: minor   profil: draf   sejak: 0.1.0\n"
        "dasar: KEP.189/LATTAS/XII/2013, penulisan kriteria unjuk kerja [S]\n"
        "\n"
        "Yang diminta\n"
        "  KUK ditulis sebagai hasil yang terukur dengan kata kerja pasif.\n"
        "Mengapa\n"
        "  KUK menyatakan keadaan yang dapat diamati setelah pekerjaan selesai; kalimat aktif menyatakan pekerjaannya, "
        "yang sudah menjadi elemen.\n"
        "Perbaikan\n"
        "  - Nyatakan hasilnya, misalnya 'Kebutuhan data ditentukan sesuai tujuan'. Naskah resmi tidak diubah.\n"
        "Contoh salah\n"
        "  kuk:\n"
        "    - Menentukan kebutuhan benda uji.\n"
        "Contoh benar\n"
        "  kuk:\n"
        "    - Kebutuhan benda uji ditentukan sesuai rencana.\n",
        "",
    )


def test_one_rule_in_english(telusur: Telusur) -> None:
    ran = telusur("rules", "GEN-001", "--lang", "en")
    assert ran.code == 0
    assert (
        "GEN-001  Unique identity\nseverity: mayor   profile: draf   since: 0.1.0\nbasis: additional check [P]\n"
        in ran.out
    )
    assert "Required\n" in ran.out


@pytest.mark.parametrize("bahasa", ["id", "en"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_rule_has_its_page(telusur: Telusur, rule: object, bahasa: str) -> None:
    ran = telusur("rules", rule.kode, "--lang", bahasa)  # type: ignore[attr-defined]
    assert ran.code == 0
    assert rule.judul.in_(bahasa) in ran.out  # type: ignore[attr-defined]
    assert rule.salah.splitlines()[0] in ran.out  # type: ignore[attr-defined]


def test_list_as_data(telusur: Telusur) -> None:
    entries = json.loads(telusur("rules", "--format", "json").out)
    assert [entry["kode"] for entry in entries] == [each.kode for each in members()]
    for entry in entries:
        assert list(entry) == (KEYS if entry["status"] == "aturan" else [*KEYS, "pertanyaan"])
    assert all(set(entry["judul"]) == {"id", "en"} for entry in entries)
    assert all((entry["klausul"] is None) == (entry["kepastian"] == "P") for entry in entries)
    assert {entry["status"] for entry in entries} <= {"aturan", "pertanyaan"}


def test_one_rule_as_data(telusur: Telusur) -> None:
    assert json.loads(telusur("rules", "muk-009", "--format", "json").out) == [
        {
            "kode": "MUK-009",
            "judul": {"id": "Pilihan ganda", "en": "Multiple choice"},
            "tingkat": "mayor",
            "profil": "validasi",
            "klausul": "FR.IA.05A, 05B dan 05C, soal, kunci dan lembar jawaban",
            "kepastian": "T",
            "status": "aturan",
            "alasan": None,
            "sejak": "0.1.0",
        }
    ]


@pytest.mark.parametrize("code", ["SRT-004", "srt-004"])
def test_question_explained(telusur: Telusur, code: str) -> None:
    assert telusur("rules", code) == Ran(
        0,
        "SRT-004  Unit pada sertifikat\n"
        "tingkat: mayor   profil: verifikasi   sejak: 0.1.0\n"
        "dasar: praktik LSP [P]\n"
        "\n"
        "Pertanyaan\n"
        "  Apakah kode dan judul unit pada setiap sertifikat sama dengan skema pada revisi yang dipakai saat asesmen, "
        "termasuk unit pilihan asesi?\n"
        "Mengapa dijawab orang\n"
        "  Sertifikat yang terbit dan unit pilihan pemegangnya tidak disimpan dalam repositori.\n",
        "",
    )


@pytest.mark.parametrize("bahasa", ["id", "en"])
@pytest.mark.parametrize("question", questions().values(), ids=lambda question: question.kode)
def test_every_question_has_its_page(telusur: Telusur, question: Pertanyaan, bahasa: str) -> None:
    ran = telusur("rules", question.kode, "--lang", bahasa)
    assert ran.code == 0
    for text in (question.judul, question.tanya, question.alasan):
        assert text.in_(bahasa) in ran.out
    assert all(klausul(id_) in ran.out for id_ in question.klausul)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_question_as_data(telusur: Telusur, bahasa: str) -> None:
    question = questions()["LSP-005"]
    assert json.loads(telusur("rules", "LSP-005", "--format", "json", "--lang", bahasa).out) == [
        {
            "kode": "LSP-005",
            "judul": {"id": question.judul.id, "en": question.judul.en},
            "tingkat": "mayor",
            "profil": "verifikasi",
            "klausul": klausul("bnsp-2024"),
            "kepastian": "T",
            "status": "pertanyaan",
            "alasan": question.alasan.in_(bahasa),
            "sejak": "0.1.0",
            "pertanyaan": question.tanya.in_(bahasa),
        }
    ]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("SKM35", "Aturan 'SKM35' tidak dikenal. Mungkin: SKM-035\n"),
        ("xyz", "Aturan 'xyz' tidak dikenal. Daftarnya: telusur rules\n"),
        ("UNIT", "Aturan 'UNIT' tidak dikenal. Mungkin: UNIT-"),
    ],
)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_unknown_rule(telusur: Telusur, code: str, message: str, format_: str) -> None:
    ran = telusur("rules", code, "--format", format_)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(message)


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_question_cannot_be_checked(telusur: Telusur, option: str) -> None:
    ran = telusur("check", option, "ak-002")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "AK-002 bukan aturan, melainkan pertanyaan yang dijawab orang. Lihat: telusur rules AK-002\n"
