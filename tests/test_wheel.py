"""The built wheel in environments of its own: all of it with every extra, and the checker alone with the base."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

pytestmark = pytest.mark.lambat

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("registry", "checks", "generator")
NAMA, SLUG = "LSP Uji Roda", "lsp-uji-roda"
DAY = ("--today", "2026-06-01")


@dataclass(frozen=True)
class Place:
    """An environment: its folder, and its interpreter."""

    folder: Path
    python: Path

    @property
    def packages(self) -> Path:
        """Where the environment keeps its packages."""
        return Path(
            self.run("-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=self.folder).stdout.strip()
        )

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TELUSUR", "PIP_"))
        }
        return subprocess.run(
            [str(self.python), *arguments],
            cwd=cwd,
            env=clean | {"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def telusur(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """The installed command."""
        script = self.python.with_name("telusur.exe" if os.name == "nt" else "telusur")
        code = "import runpy, sys; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
        return self.run("-P", "-c", code, str(script), *arguments, cwd=cwd)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roda")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


def environment(folder: Path, wheel: Path) -> Place:
    """A new environment with the wheel in it and nothing else."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True)
    place = Place(folder, folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    done = place.run("-m", "pip", "install", "--no-deps", "--no-build-isolation", str(wheel), cwd=folder)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def full(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The wheel with all locked packages in sight, and not the source."""
    place = environment(tmp_path_factory.mktemp("lengkap"), wheel)
    (place.packages / "terkunci.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return place


@pytest.fixture(scope="module")
def base(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The wheel with what it requires without any extra."""
    place = environment(tmp_path_factory.mktemp("dasar"), wheel)
    target = place.packages
    for found in required("telusur"):
        for file in found.files or ():
            if ".." not in file.parts and "__pycache__" not in file.parts:
                (target / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(str(file.locate()), target / file)
    return place


def required(name: str) -> Iterator[Distribution]:
    """What a distribution needs, and what that needs, each once."""
    seen: set[str] = set()
    waiting = [Requirement(name)]
    while waiting:
        asked = waiting.pop()
        found = distribution(asked.name)
        for line in found.requires or ():
            each = Requirement(line)
            fits = each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in ("", *asked.extras))
            if fits and each.name.lower() not in seen:
                seen.add(each.name.lower())
                yield distribution(each.name)
                waiting.append(each)


@pytest.fixture
def repository(full: Place, tmp_path: Path) -> Path:
    done = full.telusur("new", "lsp", "repositori", "--nama", NAMA, "--jenis", "p1", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    return tmp_path / "repositori"


# What is in it


def test_every_file_of_the_packages_is_in_the_wheel_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    carried = {
        f"generator/bawaan/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "site").rglob("*") if path.is_file()
    }
    assert names == expected | carried | {"generator/bawaan/mkdocs.yml"}


# All of it


def test_nothing_comes_from_the_source_tree(full: Place, repository: Path) -> None:
    code = (
        "import registry, checks, generator; print(registry.__file__, checks.__file__, generator.__file__, sep='\\n')"
    )
    files = [Path(line) for line in full.run("-c", code, cwd=repository).stdout.splitlines()]
    assert [path.is_relative_to(full.folder) for path in files] == [True] * 3
    assert full.telusur("--version", cwd=repository).stdout.startswith("telusur ")


def test_an_lsp_works_in_a_repository_of_its_own(full: Place, repository: Path) -> None:
    checked = full.telusur("check", *DAY, cwd=repository)
    assert (checked.returncode, checked.stderr) == (0, "")
    shutil.copytree(ROOT / "standards/skkni-2020-333", repository / "standards/skkni-2020-333")
    units = [part for kode in ("M.74SPS03.088.2", "M.74SPS03.090.1") for part in ("--unit", kode)]
    made = full.telusur("new", "skema", f"{SLUG}/layanan", "--judul", "Layanan", *units, cwd=repository)
    assert made.returncode == 0, made.stderr
    assert full.telusur("check", "--profile", "draf", *DAY, cwd=repository).returncode == 0
    unfinished = full.telusur("check", "--profile", "verifikasi", *DAY, cwd=repository)
    assert unfinished.returncode == 1
    assert "SKM-020" in unfinished.stdout

    built = full.telusur("build", *DAY, cwd=repository)
    assert built.returncode == 1, built.stderr  # papers of an unfinished scheme are marked DRAF
    kit = repository / f"build/kit/{SLUG}/layanan"
    for suffix, magic in (("pdf", b"%PDF-"), ("docx", b"PK"), ("html", b"<!doctype html>")):
        assert (kit / f"FR.APL.01.{suffix}").read_bytes().lstrip().lower().startswith(magic.lower())
    assert {path.name for path in kit.glob("*.zip")} == {
        f"{SLUG}-layanan-{audiens}.zip" for audiens in ("publik", "asesi", "asesor")
    }
    for folder in ("situs", "internal"):
        assert NAMA in (repository / f"build/{folder}/lsp/{SLUG}/index.html").read_text("utf-8")
        assert (repository / f"build/{folder}/pagefind/pagefind.js").is_file()
    again = full.telusur("build", *DAY, cwd=repository)
    assert (again.returncode, again.stdout.splitlines()[0]) == (
        1,
        "Tidak ada yang berubah; semua keluaran sudah mutakhir.",
    )


def test_what_continuous_integration_runs_there_works(full: Place, repository: Path) -> None:
    """The command lines of both files as they stand, but those that install."""
    github = yaml.safe_load((repository / ".github/workflows/telusur.yml").read_text("utf-8"))
    lines = [step.get("run", "") for job in github["jobs"].values() for step in job["steps"]]
    gitlab = yaml.safe_load((repository / ".gitlab-ci.yml").read_text("utf-8"))
    lines += [*gitlab["periksa"]["script"], *gitlab["buat"]["script"]]
    commands = [line.split()[1:] for line in lines if line.startswith("telusur ")]
    assert [each[0] for each in commands] == ["check", "build", "check", "build"]
    for command in commands:
        done = full.telusur(*command, cwd=repository)
        assert done.returncode in (0, 1), done.stderr
    written = [word.partition("=")[2] for command in commands for word in command if "=" in word]
    assert written
    assert all((repository / name).is_file() for name in written)


# The checker alone


def test_the_base_checks_explains_and_writes_schemas(base: Place, tmp_path: Path) -> None:
    code = "import importlib.util as u; print([m for m in ('weasyprint', 'docx', 'mkdocs', 'babel') if u.find_spec(m)])"
    assert base.run("-c", code, cwd=tmp_path).stdout.strip() == "[]"
    assert base.telusur("new", "lsp", ".", "--nama", NAMA, cwd=tmp_path).returncode == 0
    shutil.copytree(ROOT / "standards/skkni-2020-333", tmp_path / "standards/skkni-2020-333")
    made = base.telusur(
        "new", "skema", f"{SLUG}/layanan", "--judul", "Layanan", "--unit", "M.74SPS03.088.2", cwd=tmp_path
    )
    assert made.returncode == 0, made.stderr
    for arguments, codes in {
        ("check", *DAY): (0, 1),
        ("check", "--format", "json", "--profile", "verifikasi", *DAY): (1,),
        ("rules",): (0,),
        ("rules", "SKM-035", "--lang", "en"): (0,),
        ("schema",): (0,),
        ("--help",): (0,),
        ("build", "--help"): (0,),
        ("import", "--help"): (0,),
    }.items():
        done = base.telusur(*arguments, cwd=tmp_path)
        assert done.returncode in codes, (arguments, done.stderr)
        assert (bool(done.stdout), done.stderr) == (True, "")


@pytest.mark.parametrize(
    ("arguments", "extras"),
    [
        (["build"], "build,site"),
        (["build", "--format", "docx,html"], "build,site"),
        (["build", "--form", "FR.APL.01", "--format", "html"], "build"),
        (["kit", "layanan"], "build"),
        (["import", "telusur.yaml", "--into", "standards"], "import"),
    ],
)
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_the_base_says_which_extra_is_missing(
    base: Place, full: Place, repository: Path, arguments: list[str], extras: str, bahasa: str
) -> None:
    done = base.telusur(*arguments, "--lang", bahasa, cwd=repository)
    assert (done.returncode, done.stdout) == (3, "")
    assert f'pip install "telusur[{extras}]"' in done.stderr
    assert "Traceback" not in done.stderr
    assert not (repository / "build").exists()
    declared = set(distribution("telusur").metadata.get_all("Provides-Extra") or ())
    assert set(re.split(",", extras)) <= declared
