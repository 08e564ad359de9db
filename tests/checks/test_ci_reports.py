"""Reports for pipelines: read by what reads such reports, and safe whatever the data says."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, Skipped
from sarif_pydantic import Sarif

from checks.laporan import Laporan, Temuan, TemuanDikecualikan
from checks.report import FORMATS, write
from checks.report.cara import Cara, Letak, detected, letak_of
from checks.report.github import CAP
from checks.report.markdown import MARK
from checks.report.sidik import fingerprints
from checks.rules import BY_CODE
from checks.since import GitFailed, only_since

HOSTILE = "a|b`c`\n::error::x\r\n@orang #12 <b>&%0A[x](y) https://a.test www.b.test \x00\x1b[31m ]]> \u202e"


def temuan(kode: str = "SKM-035", tingkat: str = "mayor", pesan: str = "Kode salah.", baris: int = 3) -> Temuan:
    return {
        "berkas": "schemes/lsp uji/a#b/skema.yaml",
        "baris": baris,
        "kolom": 5,
        "baris_akhir": baris,
        "kolom_akhir": 9,
        "jalur": "kemasan.unit[0].kode",
        "kode": kode,
        "judul": BY_CODE[kode].judul.id,
        "tingkat": tingkat,
        "profil": "draf",
        "pesan": pesan,
        "terkait": [],
        "acuan": "C.25UJI01.001.1",
        "klausul": None,
        "kepastian": "P",
        "syarat": "Setiap kode ada.",
        "perbaikan": "Ganti kodenya.",
    }


def dikecualikan() -> TemuanDikecualikan:
    return {
        **temuan("UNIT-022"),
        "alasan": "Salah cetak pada keputusan",
        "oleh": "Ketua",
        "sampai": "2026-12-31",
        "berkas_pengecualian": "standards/a/pengecualian.yaml",
    }


def laporan(*findings: Temuan, waived: tuple[TemuanDikecualikan, ...] = ()) -> Laporan:
    counts = Counter(each["tingkat"] for each in findings)
    return {
        "versi": 1,
        "tanggal_acuan": "2026-06-01",
        "tanggal_aturan": "2026-11-21",
        "profil": "verifikasi",
        "ringkasan": {
            "mayor": counts["mayor"],
            "minor": counts["minor"],
            "observasi": counts["observasi"],
            "dikecualikan": len(waived),
            "berkas": 12,
        },
        "temuan": list(findings),
        "dikecualikan": list(waived),
    }


SOME = laporan(
    temuan(),
    temuan("SKM-020", "mayor", "Bagian 1 belum ada."),
    temuan("UNIT-010", "observasi", "Unit memiliki 1 elemen."),
    temuan("UNIT-013", "minor", "KUK aktif."),
    waived=(dikecualikan(),),
)


HERE = Letak()


def wrote(format_: str, report: Laporan = SOME, bahasa: str = "id", letak: Letak = HERE) -> str:
    return write(format_, report, Cara(lambda *_: "", bahasa, letak=letak))


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_every_format_writes_every_report(format_: str, bahasa: str) -> None:
    for report in (laporan(), SOME, laporan(temuan(pesan=HOSTILE))):
        text = wrote(format_, report, bahasa)
        assert text.endswith("\n")
        assert text == wrote(format_, report, bahasa)


def test_sarif_is_read_and_complete() -> None:
    text = wrote("sarif", letak=Letak("data/"))
    sarif = Sarif.model_validate_json(text)
    run = sarif.runs[0]
    results = run.results or []
    assert [result.rule_id for result in results] == ["SKM-035", "SKM-020", "UNIT-010", "UNIT-013", "UNIT-022"]
    assert [str(result.level.value) for result in results if result.level] == [
        "error",
        "error",
        "note",
        "warning",
        "error",
    ]
    rules = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    for result in json.loads(text)["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "data/schemes/lsp%20uji/a%23b/skema.yaml"
        assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert all(rule["help"]["markdown"] and rule["shortDescription"]["text"] for rule in rules)
    suppressed = [bool(result.get("suppressions")) for result in json.loads(text)["runs"][0]["results"]]
    assert suppressed == [False, False, False, False, True]


def test_junit_fails_only_what_fails() -> None:
    read = JUnitXml.fromstring(wrote("junit").encode())
    assert (read.tests, read.failures, read.skipped) == (5, 2, 1)
    cases = [case for suite in read for case in suite]
    kinds = Counter(type(each) for case in cases for each in case.result)
    assert kinds == {Failure: 2, Skipped: 1}
    assert len({case.name for case in cases}) == 5
    nothing = JUnitXml.fromstring(wrote("junit", laporan()).encode())
    assert (nothing.tests, nothing.failures) == (1, 0)


def test_gitlab_has_places_and_different_fingerprints() -> None:
    entries = json.loads(wrote("gitlab", laporan(temuan(), temuan(), temuan("UNIT-013", "minor"))))
    assert [entry["severity"] for entry in entries] == ["major", "major", "minor"]
    assert len({entry["fingerprint"] for entry in entries}) == 3
    assert entries[0]["location"]["positions"]["begin"] == {"line": 3, "column": 5}


def test_fingerprints_stay_when_lines_move() -> None:
    before = fingerprints([temuan(baris=3), temuan("SKM-020")])
    after = fingerprints([temuan("SKM-020", baris=90), temuan(baris=7)])
    assert before == after[::-1]


def test_github_shows_the_worst_and_names_the_rest() -> None:
    many = [temuan(pesan=f"Kode {n}.") for n in range(CAP + 2)]
    lines = wrote("github", laporan(temuan("UNIT-010", "observasi"), *many)).splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert [line.split()[0] for line in commands] == ["::error"] * CAP + ["::notice"]
    assert sum(line.startswith("- mayor SKM-035") for line in lines) == 2
    assert lines[-1] == "13 temuan: 12 mayor, 0 minor, 1 observasi."


def test_github_paths_are_from_the_top_of_git(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "data" / "skema").mkdir(parents=True)
    letak = letak_of(tmp_path / "data" / "skema", {})
    assert letak == Letak("data/skema/", "")
    assert "file=data/skema/schemes/lsp uji/a#b/skema.yaml," in wrote("github", letak=letak)
    assert letak_of(tmp_path, {}) == Letak()


@given(st.text(max_size=60) | st.just(HOSTILE))
def test_no_text_becomes_a_command(text: str) -> None:
    report = laporan(*[temuan(pesan=text)] * (CAP + 1))
    lines = re.split(r"[\r\n\x85\u2028\u2029]", wrote("github", report))
    assert sum(line.lstrip().startswith(("::", "##[")) for line in lines) == CAP


@given(st.text(max_size=60) | st.just(HOSTILE))
def test_any_text_makes_well_formed_reports(text: str) -> None:
    report = laporan(temuan(pesan=text))
    assert JUnitXml.fromstring(wrote("junit", report).encode("utf-8", "replace")).failures == 1
    assert json.loads(wrote("sarif", report))["runs"][0]["results"][0]["message"]["text"].startswith(text)


def test_markdown_shows_text_as_text() -> None:
    text = wrote("markdown", laporan(temuan(pesan=HOSTILE)), letak=Letak("d/", "https://git.test/blob/abc/"))
    assert text.startswith(f"{MARK}\n")
    (row,) = [line for line in text.splitlines() if "SKM-035" in line]
    assert row.count("|") - row.count("\\|") == 5
    assert "](https://git.test/blob/abc/d/schemes/lsp%20uji/a%23b/skema.yaml#L3)" in row
    assert not re.search(r"@orang|#12|<b>|[^\\]`|https://a|www\.b|\[x\]\(y", row)


def test_markdown_fits_into_a_comment() -> None:
    text = wrote("markdown", laporan(*[temuan(pesan="Kode salah. " * 20)] * 1000))
    assert 50_000 < len(text) < 65_536
    assert re.search(r"dan \d+ temuan lain", text)
    assert "Profil verifikasi" in text


def test_markdown_shows_coverage_gaps_first() -> None:
    report = laporan()
    report["liputan"] = [
        {"skema": "lsp/penuh", "kuk": 4, "direncanakan": 4, "berbutir": 2},
        {"skema": "lsp/bolong", "kuk": 9, "direncanakan": 7, "berbutir": 0},
    ]
    rows = [line for line in wrote("markdown", report).splitlines() if line.startswith("| lsp/")]
    assert rows == ["| lsp/bolong | 9 | 7 | 0 |", "| lsp/penuh | 4 | 4 | 2 |"]


def test_links_and_format_come_from_the_environment(tmp_path: Path) -> None:
    github = {"GITHUB_SERVER_URL": "https://git.test", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "abc"}
    assert letak_of(tmp_path, github).tautan("x y.yaml", 4) == "https://git.test/a/b/blob/abc/x%20y.yaml#L4"
    gitlab = {"CI_PROJECT_URL": "https://lab.test/a/b", "CI_COMMIT_SHA": "abc"}
    assert letak_of(tmp_path, gitlab).tautan("x.yaml", 4) == "https://lab.test/a/b/-/blob/abc/x.yaml#L4"
    assert (detected({}), detected({"GITHUB_ACTIONS": "true"})) == ("text", "github")


# Only what a branch touches


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.test", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def branch(tmp_path: Path) -> Path:
    """A repository in a subfolder of git, with one commit."""
    root = tmp_path / "git" / "data"
    (root / "schemes").mkdir(parents=True)
    for name in ("a", "b"):
        (root / "schemes" / f"{name}.yaml").write_text(f"{name}: 1\n")
    git(root.parent, "init", "-q")
    git(root.parent, "add", ".")
    git(root.parent, "commit", "-qm", "awal")
    return root


def found(root: Path) -> Laporan:
    """One finding for each word of each file, as if a rule said so."""
    findings: list[Temuan] = [
        {**temuan(pesan=word), "berkas": path.relative_to(root).as_posix()}
        for path in sorted(root.rglob("*.yaml"))
        for word in path.read_text().split()
    ]
    return laporan(*findings)


def narrowed(root: Path, revision: str = "HEAD") -> list[tuple[str, str]]:
    return [(t["berkas"], t["pesan"]) for t in only_since(found(root), root, revision, found)["temuan"]]


def test_since_keeps_what_was_touched(branch: Path) -> None:
    assert narrowed(branch) == []
    (branch / "schemes" / "b.yaml").write_text("b: 2\n")
    (branch / "schemes" / "c.yaml").write_text("c: 3\n")
    assert narrowed(branch) == [("schemes/b.yaml", p) for p in ("b:", "2")] + [
        ("schemes/c.yaml", p) for p in ("c:", "3")
    ]
    git(branch, "add", ".")
    git(branch, "commit", "-qm", "lanjut")
    assert narrowed(branch) == []
    assert len(narrowed(branch, "HEAD~1")) == 4


def test_since_keeps_what_is_new_elsewhere(branch: Path) -> None:
    extra: Temuan = {**temuan(pesan="yang baru"), "berkas": "schemes/a.yaml"}
    report = only_since(laporan(*found(branch)["temuan"], extra), branch, "HEAD", found)
    assert [t["pesan"] for t in report["temuan"]] == ["yang baru"]
    assert report["ringkasan"]["mayor"] == 1
    assert report["sejak"] == "HEAD"


@pytest.mark.parametrize("revision", ["tidak-ada", "--output=/x", "HEAD:schemes", ""])
def test_since_names_a_wrong_revision(branch: Path, revision: str) -> None:
    with pytest.raises(GitFailed) as caught:
        only_since(laporan(), branch, revision, found)
    assert caught.value.alasan == "revisi_tak_ada"


def test_since_needs_git(tmp_path: Path) -> None:
    with pytest.raises(GitFailed) as caught:
        only_since(laporan(), tmp_path, "HEAD", found)
    assert caught.value.alasan == "bukan_git"
