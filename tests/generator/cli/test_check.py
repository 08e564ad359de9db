"""``telusur check``: exit codes, choice of files and rules, outputs, languages, memory, and what it loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import checks.rules
from checks.finding import Hit
from registry.layout import STATE
from tests.generator.cli.command import SKEMA, UNIT_1, UNIT_2, Ran

Telusur = Callable[..., Ran]
Change = Callable[[str, str, str], None]
DAY = ("--today", "2026-06-01")
LSP = "schemes/lsp-uji/lsp.yaml"


@pytest.fixture
def mayor(change: Change) -> None:
    change(SKEMA, "pp-10-2018", "pp-23-2004")


@pytest.fixture
def minor(change: Change) -> None:
    change(UNIT_1, "Jumlah benda uji ditentukan", "Menentukan jumlah benda uji")


@pytest.fixture
def observasi(change: Change) -> None:
    change(UNIT_2, "judul: Mengukur Benda Uji", "judul: Mengukur benda Uji")


def found(ran: Ran) -> list[str]:
    return [temuan["kode"] for temuan in json.loads(ran.out)["temuan"]]


# Exit codes


@pytest.mark.usefixtures("root")
def test_clean_repository(telusur: Telusur) -> None:
    assert telusur("check", *DAY) == Ran(
        0,
        "Tidak ada temuan.\nProfil verifikasi, 12 berkas, tanggal acuan 2026-06-01, aturan per 2026-11-21.\n",
        "",
    )


@pytest.mark.parametrize(
    ("faults", "codes"),
    [
        (["mayor"], {"mayor": 1, "minor": 1, "observasi": 1, "tidak": 0}),
        (["minor"], {"mayor": 0, "minor": 1, "observasi": 1, "tidak": 0}),
        (["observasi"], {"mayor": 0, "minor": 0, "observasi": 1, "tidak": 0}),
        ([], {"mayor": 0, "minor": 0, "observasi": 0, "tidak": 0}),
    ],
)
@pytest.mark.usefixtures("root")
def test_fail_on(telusur: Telusur, request: pytest.FixtureRequest, faults: list[str], codes: dict[str, int]) -> None:
    for fault in faults:
        request.getfixturevalue(fault)
    assert {level: telusur("check", *DAY, "--fail-on", level).code for level in codes} == codes
    assert telusur("check", *DAY).code == codes["mayor"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--form", "json"], "Opsi '--form' tidak dikenal."),
        (["--format", "xml"], "'xml' bukan salah satu dari 'text', 'json'"),
        (["--profile", "final"], "'final' bukan salah satu dari 'draf', 'validasi', 'verifikasi'"),
        (["--fail-on", "berat"], "'berat' bukan salah satu dari"),
        (["--today", "4 Mei 2026"], "'4 Mei 2026' bukan tanggal; tulis tahun-bulan-hari, misalnya 2026-05-04"),
        (["--today", "2026-02-29"], "'2026-02-29' bukan tanggal"),
        (["--select", "SKM35"], "Aturan 'SKM35' tidak dikenal. Mungkin: SKM-035"),
        (["--ignore", "XYZ"], "Aturan 'XYZ' tidak dikenal. Daftarnya: telusur rules"),
        (
            ["--output", "laporan.json"],
            "'laporan.json' tidak dapat dipakai; tulis FORMAT=BERKAS dengan format text, json, sarif,",
        ),
        (["--output", "xml=a.xml"], "'xml=a.xml' tidak dapat dipakai"),
        (["--output", "json="], "'json=' tidak dapat dipakai"),
        (["--output", f"json={LSP}/a.json"], f"{LSP}/a.json: tidak dapat ditulis ("),
        (["tidak-ada"], "tidak-ada: tidak ada berkas atau folder itu."),
        ([".", ".."], "..: tidak ada data untuk diperiksa."),
    ],
)
@pytest.mark.usefixtures("root")
def test_wrong_usage(telusur: Telusur, arguments: list[str], message: str) -> None:
    ran = telusur("check", *DAY, *arguments)
    assert ran.code == (4 if ".." in arguments else 2)
    assert message in ran.err
    assert "Traceback" not in ran.err


def test_two_repositories_at_once(telusur: Telusur, root: Path) -> None:
    other = root.parent / "lain/schemes/a"
    other.mkdir(parents=True)
    (other / "lsp.yaml").write_text("nama: A\n")
    ran = telusur("check", str(root), str(other))
    assert (ran.code, ran.out) == (2, "")
    assert "beberapa repositori" in ran.err


def test_outside_any_repository(telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = telusur("check")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith(".: tidak ada data untuk diperiksa.")


def test_repository_without_files(telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "standards/skkni-2099-001/unit").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    ran = telusur("check")
    assert ran.code == 4
    assert ran.err.startswith("Tidak ada berkas untuk diperiksa.")


@pytest.fixture
def crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that fails to run."""

    def fails(_: object) -> Iterator[Hit]:
        raise ZeroDivisionError("pembagi nol")
        yield

    rules = [replace(rule, tiap_unit=fails) if rule.kode == "UNIT-010" else rule for rule in checks.rules.RULES]
    monkeypatch.setattr(checks.rules, "RULES", tuple(rules))
    monkeypatch.setattr("checks.engine.run.__kwdefaults__", {**_defaults(), "rules": tuple(rules)})


def _defaults() -> dict[str, Any]:
    from checks.engine import run

    return dict(run.__kwdefaults__ or {})


@pytest.mark.usefixtures("root", "crash")
def test_crashing_rule_is_our_fault_and_never_remembered(telusur: Telusur, root: Path) -> None:
    for _ in range(2):
        ran = telusur("check", *DAY)
        assert ran.code == 70
        assert ran.out.count("mayor DATA-900: Aturan UNIT-010 berhenti") == 2
        assert ran.err == ""
    assert list((root / STATE).glob("temuan/*.json")) == []
    assert telusur("check", *DAY, "--select", "UNIT").code == 70
    assert telusur("check", *DAY, "--select", "SKM").code == 0


@pytest.mark.usefixtures("root")
def test_fault_of_ours_is_one_message(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise KeyError("tak terduga")

    monkeypatch.setattr("generator.cli.check.check", fails)
    ran = telusur("check")
    assert (ran.code, ran.out) == (70, "")
    assert ran.err.startswith("Telusur sendiri keliru: KeyError: 'tak terduga'\n")
    assert "Traceback" not in ran.err
    monkeypatch.setenv("TELUSUR_DEBUG", "1")
    with pytest.raises(KeyError):
        telusur("check")


@pytest.mark.usefixtures("root")
def test_interrupted(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.cli.check.check", interrupt)
    ran = telusur("check")
    assert ran.code == 130
    assert ran.err.strip().startswith("Dihentikan.")


# Files and rules


@pytest.mark.usefixtures("mayor", "minor", "observasi")
@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], ["SKM-030", "UNIT-014", "UNIT-005"]),
        (["."], ["SKM-030", "UNIT-014", "UNIT-005"]),
        (["schemes"], ["SKM-030"]),
        (["standards/"], ["UNIT-014", "UNIT-005"]),
        ([UNIT_1], ["UNIT-014"]),
        ([UNIT_2, SKEMA], ["SKM-030", "UNIT-005"]),
        (["schemes/lsp-uji/lsp.yaml"], []),
        (["standards/skkni-2099-001/../skkni-2099-001/unit"], ["UNIT-014", "UNIT-005"]),
    ],
)
def test_paths_narrow_the_findings(telusur: Telusur, paths: list[str], expected: list[str]) -> None:
    ran = telusur("check", *DAY, *paths, "--format", "json", "--fail-on", "tidak")
    assert found(ran) == expected
    assert json.loads(ran.out)["ringkasan"]["berkas"] == 12


@pytest.mark.usefixtures("mayor", "minor")
def test_paths_from_another_folder(telusur: Telusur, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "standards/skkni-2099-001")
    assert found(telusur("check", *DAY, "--format", "json", "unit")) == ["UNIT-014"]
    assert found(telusur("check", *DAY, "--format", "json", "../../schemes")) == ["SKM-030"]
    assert found(telusur("check", *DAY, "--format", "json")) == ["SKM-030", "UNIT-014"]
    monkeypatch.chdir(root.parent)
    assert found(telusur("check", *DAY, "--format", "json", str(root / UNIT_1))) == ["UNIT-014"]


@pytest.mark.usefixtures("mayor", "minor", "observasi")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--select", "UNIT"], ["UNIT-014", "UNIT-005"]),
        (["--select", "UNIT", "--ignore", "UNIT-005"], ["UNIT-014"]),
        (["--select", "unit-005,skm-030"], ["SKM-030", "UNIT-005"]),
        (["--ignore", "SKM", "--ignore", "UNIT-01"], ["UNIT-005"]),
        (["--profile", "draf"], ["UNIT-014", "UNIT-005"]),
    ],
)
def test_choice_of_rules(telusur: Telusur, arguments: list[str], expected: list[str]) -> None:
    assert found(telusur("check", *DAY, "--format", "json", *arguments)) == expected


@pytest.mark.usefixtures("mayor")
def test_profile_of_the_repository(telusur: Telusur, change: Change) -> None:
    change("telusur.yaml", "profil: verifikasi", "profil: draf")
    ran = telusur("check", *DAY)
    assert ran.code == 0
    assert "Profil draf," in ran.out


def test_reference_date_decides(telusur: Telusur, root: Path, change: Change) -> None:
    change(UNIT_1, "Jumlah benda uji ditentukan", "Menentukan jumlah benda uji")
    (root / "standards/skkni-2099-001/pengecualian.yaml").write_text(
        "- {aturan: UNIT-014, alasan: Diterima komite skema, oleh: Ketua, tanggal: 2026-01-05, sampai: 2026-06-30}\n"
    )
    assert found(telusur("check", "--format", "json", "--today", "2026-06-30")) == []
    assert found(telusur("check", "--format", "json", "--today", "2026-07-01")) == ["GEN-005", "UNIT-014"]


# Outputs


@pytest.mark.usefixtures("mayor")
def test_json_is_the_contract(telusur: Telusur) -> None:
    ran = telusur("check", *DAY, "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    laporan = json.loads(ran.out)
    assert list(laporan) == [
        *("versi", "tanggal_acuan", "tanggal_aturan", "profil", "ringkasan", "temuan", "dikecualikan", "liputan")
    ]
    assert laporan["ringkasan"] == {"mayor": 1, "minor": 0, "observasi": 0, "dikecualikan": 0, "berkas": 12}
    (temuan,) = laporan["temuan"]
    assert (temuan["kode"], temuan["berkas"], temuan["jalur"]) == ("SKM-030", SKEMA, "acuan_normatif[2]")


@pytest.mark.usefixtures("mayor")
def test_outputs_to_files(telusur: Telusur, root: Path) -> None:
    ran = telusur("check", *DAY, "--output", "json=hasil/dalam/a.json", "--output", "text=hasil/a.txt")
    assert ran.code == 1
    assert (root / "hasil/a.txt").read_text("utf-8") == ran.out
    assert (root / "hasil/dalam/a.json").read_text("utf-8") == telusur("check", *DAY, "--format", "json").out
    assert sorted(path.name for path in (root / "hasil").rglob("*") if path.is_file()) == ["a.json", "a.txt"]


@pytest.mark.usefixtures("root", "mayor")
def test_colour_only_where_it_is_wanted(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in telusur("check", *DAY).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in telusur("check", *DAY).out
    assert "\x1b[" not in telusur("check", *DAY, "--format", "json").out
    telusur("check", *DAY, "--output", "text=a.txt")
    assert "\x1b[" not in Path("a.txt").read_text("utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in telusur("check", *DAY).out


# Memory


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every root that was loaded."""
    import registry
    from registry.loader import load

    roots: list[Path] = []

    def counted(root: Path, **options: Any) -> registry.Registry:
        roots.append(root)
        return load(root, **options)

    monkeypatch.setattr(registry, "load", counted, raising=False)
    return roots


@pytest.mark.usefixtures("mayor")
def test_unchanged_repository_is_not_loaded_again(telusur: Telusur, root: Path, loads: list[Path]) -> None:
    first = telusur("check", *DAY)
    assert telusur("check", *DAY) == first
    assert loads == [root]
    telusur("check", "--today", "2026-06-02")
    telusur("check", *DAY, "--profile", "draf")
    telusur("check", *DAY, "--select", "SKM")
    telusur("check", *DAY, "--ignore", "SKM")
    telusur("check", *DAY, "schemes")
    assert telusur("check", *DAY, "--lang", "en").out != first.out
    assert len(loads) == 7


@pytest.mark.usefixtures("mayor")
def test_changed_file_is_seen(telusur: Telusur, change: Change, loads: list[Path]) -> None:
    assert telusur("check", *DAY).code == 1
    change(SKEMA, "pp-23-2004", "pp-10-2018")
    assert telusur("check", *DAY).code == 0
    assert len(loads) == 2


def test_damaged_memory_is_harmless(telusur: Telusur, root: Path) -> None:
    first = telusur("check", *DAY)
    for path in (root / STATE / "temuan").iterdir():
        path.write_text("{")
    assert telusur("check", *DAY) == first


def test_without_memory_nothing_is_written(telusur: Telusur, root: Path) -> None:
    before = sorted(root.rglob("*"))
    telusur("check", *DAY, "--no-cache")
    assert sorted(root.rglob("*")) == before


# Other processes


def python(code: str, *, cwd: Path, encoding: str = "utf-8", **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("TELUSUR")}
    path = str(Path(__file__).parents[3])
    environment = clean | {"PYTHONIOENCODING": encoding, "PYTHONPATH": path} | variables
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding=encoding, check=False)


MODULES = "import sys; from generator.cli.main import run; run({!r}); print(*sorted(sys.modules), file=sys.stderr)"


def modules(arguments: list[str], cwd: Path) -> set[str]:
    done = python(MODULES.format(arguments), cwd=cwd)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_check_loads_nothing_of_the_forms(root: Path) -> None:
    loaded = modules(["check", "--no-cache"], root)
    assert "pydantic" in loaded
    heavy = {"weasyprint", "docx", "pikepdf", "mkdocs", "jinja2", "pdfplumber", "pypdfium2", "ruamel", "rich", "dask"}
    assert loaded.isdisjoint(heavy)


def test_remembered_check_does_not_even_load_the_models(root: Path) -> None:
    modules(["check"], root)
    assert "pydantic" not in modules(["check"], root)


def test_version_loads_almost_nothing(root: Path) -> None:
    assert modules(["--version"], root).isdisjoint({"yaml", "pydantic", "registry", "checks"})


ENTRY = "from generator.cli.main import main; import sys; sys.argv[0] = 'telusur'; sys.argv[1:] = {!r}; main()"


def test_installed_command_passes_the_exit_code_on(root: Path) -> None:
    assert python(ENTRY.format(["check"]), cwd=root).returncode == 0
    (root / SKEMA).write_text("judul: [\n")
    done = python(ENTRY.format(["check"]), cwd=root, TELUSUR_LANG="en")
    assert done.returncode == 1
    assert done.stdout.startswith("mayor DATA-002: A bracket [ or { is not closed")
    assert python(ENTRY.format(["check", "tidak-ada"]), cwd=root).returncode == 2


def test_console_that_lacks_letters(root: Path) -> None:
    (root / "schemes/lsp-uji/tuk.yaml").write_text("- {id: t1, nama: A, jenis: é😀}\n", "utf-8")
    done = python(ENTRY.format(["check", *DAY]), cwd=root, encoding="cp1252")
    assert (done.returncode, done.stderr) == (1, "")
    assert "Nilai 'é?' bukan pilihan yang dikenal." in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="needs a pipe without a reader")
@pytest.mark.parametrize("arguments", [["check", "--no-cache"], ["rules"], ["--help"], ["--version"]], ids=" ".join)
def test_pipe_that_nobody_reads(root: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    code = "import sys; from generator.cli.main import main; sys.argv[1:] = {!r}; main()"
    command = [sys.executable, "-c", code.format(arguments)]
    done = subprocess.run(command, cwd=root, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_installed_script(root: Path) -> None:
    script = Path(sys.executable).with_name("telusur")
    if not script.exists():
        pytest.skip("not installed as a script here")
    done = subprocess.run([script, "--version"], cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "telusur 0.1.0\n", "")


# Where people work


@pytest.mark.usefixtures("root", "mayor")
def test_a_github_job_gets_annotations_and_a_summary(
    telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "ringkasan.md"
    summary.write_text("sebelumnya\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    ran = telusur("check", *DAY)
    assert ran.code == 1
    assert ran.out.startswith(f"::error file={SKEMA},line=")
    assert summary.read_text().startswith("sebelumnya\n<!-- telusur -->\n")
    assert telusur("check", *DAY, "--format", "text").out.startswith("mayor SKM-030")


@pytest.mark.usefixtures("root", "mayor")
def test_several_reports_at_once(telusur: Telusur, tmp_path: Path) -> None:
    names = ("sarif", "junit", "gitlab", "markdown", "json")
    files = {name: tmp_path / f"laporan.{name}" for name in names}
    telusur("check", *DAY, *(f"--output={name}={path}" for name, path in files.items()))
    assert all("SKM-030" in path.read_text("utf-8") for path in files.values())


@pytest.mark.usefixtures("root", "mayor")
def test_since_without_git_says_so(telusur: Telusur) -> None:
    ran = telusur("check", *DAY, "--since", "HEAD")
    assert (ran.code, ran.err) == (2, "--since memerlukan repositori git; folder ini tidak di dalam git.\n")


@pytest.mark.usefixtures("root")
def test_timing_names_rules(telusur: Telusur) -> None:
    lines = telusur("check", *DAY, "--timing").err.splitlines()
    assert len(lines) == 10
    times = [float(line.split()[1]) for line in lines]
    assert times == sorted(times, reverse=True)
    assert {line.split()[0] for line in lines} <= {rule.kode for rule in checks.rules.RULES}


# Repair


def test_fix_mends_then_checks(root: Path, telusur: Telusur, change: Change) -> None:
    before = (root / SKEMA).read_bytes()
    change(SKEMA, "jenis: klaster", "jenis: Klaster")
    shown = telusur("check", *DAY, "--diff")
    assert shown.code == 0
    assert "+jenis: klaster\n" in shown.out
    assert telusur("check", *DAY).code == 1
    ran = telusur("check", *DAY, "--fix")
    assert ran.code == 0
    assert ran.err == f"  {SKEMA}: DATA-006 1\nDiperbaiki: 1 tempat pada 1 berkas.\n"
    assert (root / SKEMA).read_bytes() == before


def test_fix_keeps_to_the_paths_that_are_given(root: Path, telusur: Telusur, change: Change) -> None:
    change(SKEMA, "jenis: klaster", "jenis: Klaster")
    telusur("check", *DAY, "--fix", "standards")
    assert "Klaster" in (root / SKEMA).read_text("utf-8")


# Coverage


def test_report_counts_what_plan_and_bank_cover(telusur: Telusur, change: Change) -> None:
    def liputan(*paths: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(telusur("check", *DAY, "--format", "json", *paths).out)["liputan"]
        return found

    (before,) = liputan()
    assert before["skema"] == "lsp-uji/pengujian-bahan"
    assert before["kuk"] == before["direncanakan"] >= before["berbutir"] > 0
    change("schemes/lsp-uji/pengujian-bahan/mapa.yaml", '"#1.1", "#1.2", "#2.1"', '"#1.1", "#2.1"')
    assert liputan(SKEMA)[0]["direncanakan"] == before["kuk"] - 1
    assert liputan("standards") == []
