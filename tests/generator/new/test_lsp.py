"""A repository for an LSP: complete, honest about what is empty, never over anything that was there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

from checks.session import Request, check
from generator.build.run import Request as BuildRequest
from generator.build.run import build
from generator.cli.main import group
from generator.forms import FORMS
from generator.new.lsp import LspBaruGagal, new_lsp
from generator.new.skema import new_skema
from generator.version import VERSION
from registry import load
from registry.layout import Kind, kind_of
from registry.loader import MODELS
from registry.schema import schema_text, schemas
from tests.generator import papers as p

pytestmark = pytest.mark.windows

TODAY = date(2026, 6, 1)
NAMA = "LSP Uji Bahan Nusantara"
SLUG = "lsp-uji-bahan-nusantara"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    new_lsp(tmp_path / "repositori", nama=NAMA, jenis="p2")
    return tmp_path / "repositori"


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() if f.is_file() else None for f in folder.rglob("*")}


def findings(root: Path, profil: str = "verifikasi") -> list[tuple[str, str]]:
    laporan = check(Request(root, profil=profil, today=TODAY, use_cache=False)).laporan  # type: ignore[arg-type]
    return [(each["kode"], each["berkas"]) for each in laporan["temuan"]]


# What is there


def test_what_is_known_is_written_and_nothing_else(root: Path) -> None:
    registry = load(root, use_cache=False)
    assert registry.problems == []
    assert list(registry.lsp) == [SLUG]
    lsp = registry.lsp[SLUG]
    assert lsp.lsp is not None
    assert lsp.lsp.raw == {"nama": NAMA, "jenis": "p2"}
    assert (lsp.asesor and lsp.asesor.data, lsp.tuk and lsp.tuk.data) == ((), ())
    assert (registry.pengaturan.format, registry.pengaturan.profil) == (1, "validasi")


def test_nothing_structural_is_found(root: Path) -> None:
    """What a check says here can only be that people have not filled in something yet."""
    assert [kode for kode, _ in findings(root) if kode.startswith(("DATA", "GEN"))] == []
    assert all(berkas.startswith(f"schemes/{SLUG}/") for _, berkas in findings(root))
    assert findings(root, "draf") == []


def test_no_mark_of_a_template_remains(root: Path) -> None:
    for path in root.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("utf-8")
            assert not re.search(r"@[A-Z]+@", text), path
            assert "\r" not in text, path
            assert text.endswith("\n"), path
    assert (root / "README.md").read_text("utf-8").startswith(f"# {NAMA}\n")
    assert f"telusur new skema {SLUG}/" in (root / "README.md").read_text("utf-8")
    assert (root / "requirements.txt").read_text("utf-8").splitlines()[-1] == f"telusur[all]=={VERSION}"


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (None, f"telusur[all]=={VERSION}"),
        ('{"url": "file:///rumah/orang/telusur", "dir_info": {"editable": true}}', f"telusur[all]=={VERSION}"),
        ("bukan JSON", f"telusur[all]=={VERSION}"),
        (
            '{"url": "https://git.contoh.test/telusur", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}}',
            "telusur[all] @ git+https://git.contoh.test/telusur@0a1b",
        ),
    ],
)
def test_the_same_telusur_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, origin: str | None, line: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            return origin if name == "direct_url.json" else None

    monkeypatch.setattr("generator.new.lsp.distribution", lambda _: Installed())
    new_lsp(tmp_path / "repositori", nama=NAMA)
    assert (tmp_path / "repositori/requirements.txt").read_text("utf-8").splitlines()[-1] == line


def uncommented(text: str) -> str:
    """The file once somebody has taken away the marks of the proposed lines, and the empty list."""
    lines = [line for line in text.splitlines() if line != "[]"]
    first = next(i for i, line in enumerate(lines) if line == "#")
    return "\n".join([*lines[:first], *(line.removeprefix("# ") for line in lines[first + 1 :])]) + "\n"


def test_proposed_lines_are_data_once_their_mark_is_gone_and_their_fillers_are_found(tmp_path: Path) -> None:
    root = tmp_path / "repositori"
    new_lsp(root, nama=NAMA)
    for name in ("lsp", "asesor", "tuk"):
        path = root / f"schemes/{SLUG}/{name}.yaml"
        path.write_text(uncommented(path.read_text("utf-8")), "utf-8")
    expected = {("DATA-006", f"schemes/{SLUG}/{name}.yaml") for name in ("lsp", "asesor")}
    expected |= {("GEN-003", f"schemes/{SLUG}/{name}.yaml") for name in ("lsp", "asesor", "tuk")}
    found = [each for each in findings(root) if each[0].startswith(("DATA", "GEN"))]
    assert set(found) == expected
    for name in ("lsp", "asesor", "tuk"):
        text = (root / f"schemes/{SLUG}/{name}.yaml").read_text("utf-8")
        past = re.sub(r"\b(terbit|tanggal): tahun-bulan-hari", r"\1: 2026-01-15", text)
        days = past.replace("tahun-bulan-hari", "2029-12-31").replace("jenis: isi di sini", "jenis: p1")
        (root / f"schemes/{SLUG}/{name}.yaml").write_text(days.replace("isi di sini", "Terisi"), "utf-8")
    assert [each for each in findings(root) if each[0].startswith(("DATA", "GEN"))] == []
    raw = load(root, use_cache=False).raw
    proposed = raw[f"schemes/{SLUG}/lsp.yaml"]
    assert isinstance(proposed, dict)
    assert set(proposed) == set(MODELS["lsp"].model_fields)


# Editors, git and continuous integration


def test_schemas_are_those_of_this_version(root: Path) -> None:
    assert {f.stem: f.read_text("utf-8") for f in (root / ".skema-json").iterdir()} == {
        kind: schema_text(schema) for kind, schema in schemas().items()
    }
    for path in root.rglob("*.yaml"):
        if ".skema-json" not in path.parts:
            named = re.match(r"# yaml-language-server: \$schema=(\S+)", path.read_text("utf-8"))
            assert named, path
            assert (path.parent / named[1]).resolve().is_file()


SAMPLES: dict[Kind, str] = {
    "pengaturan": "telusur.yaml",
    "peraturan": "standards/peraturan.yaml",
    "standar": "standards/skkni-2020-333/standar.yaml",
    "unit": "standards/skkni-2020-333/unit/M.74SPS03.088.2.yaml",
    "lsp": "schemes/lsp-uji/lsp.yaml",
    "asesor": "schemes/lsp-uji/asesor.yaml",
    "tuk": "schemes/lsp-uji/tuk.yaml",
    "skema": "schemes/lsp-uji/bahan/skema.yaml",
    "mapa": "schemes/lsp-uji/bahan/mapa.yaml",
    "bank": "schemes/lsp-uji/bahan/bank.yaml",
    "kunci": "schemes/lsp-uji/bahan/kunci.yaml",
    "validasi": "schemes/lsp-uji/bahan/validasi.yaml",
    "pengecualian": "schemes/lsp-uji/bahan/pengecualian.yaml",
    "asesmen": "asesmen/2026-06/asesmen.yaml",
}


def test_the_editor_knows_the_schema_of_every_file(root: Path) -> None:
    settings = json.loads((root / ".vscode/settings.json").read_text("utf-8"))
    for kind in MODELS:
        sample = SAMPLES[kind]
        assert kind_of(sample) == kind
        patterns = settings["yaml.schemas"][f".skema-json/{kind}.json"]
        assert any(fnmatch(f"/{sample}", each) for each in ([patterns] if isinstance(patterns, str) else patterns))
    assert len(settings["yaml.schemas"]) == len(MODELS)
    assert json.loads((root / ".vscode/extensions.json").read_text("utf-8"))["recommendations"]


@pytest.mark.skipif(shutil.which("git") is None, reason="git tidak terpasang")
def test_git_keeps_results_and_candidates_out(root: Path) -> None:
    def git(*arguments: str) -> str:
        settings = ["-c", "core.excludesFile=", "-c", "core.autocrlf=true", "-c", "user.name=x", "-c", "user.email=x@x"]
        return subprocess.run(
            ["git", "-C", str(root), *settings, *arguments], check=True, capture_output=True, encoding="utf-8"
        ).stdout

    git("init", "-q")
    for name in ("build/kit/a.pdf", ".telusur/x", "asesmen/2026/asesmen.yaml", "laporan/periksa.json", ".venv/x"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", "utf-8")
    git("add", "--all")
    kept = set(git("ls-files").split())
    written = {name for name, content in everything_in(root).items() if content is not None}
    assert kept == {
        n for n in written if not n.startswith((".git/", "build/", ".telusur/", "asesmen/", "laporan/", ".venv/"))
    }
    # Also where git turns every text to CRLF on its way out, data stays as it is in the repository.
    lsp = root / f"schemes/{SLUG}/lsp.yaml"
    before = lsp.read_bytes()
    lsp.unlink()
    git("checkout", "--", lsp.relative_to(root).as_posix())
    assert lsp.read_bytes() == before


def commands(text: str) -> list[str]:
    return re.findall(r"(?:^|[\s`\\/])telusur (?!\[)([a-z]+[^`\n#]*)", text)


@pytest.mark.parametrize(
    "name", ["README.md", ".github/workflows/telusur.yml", ".gitlab-ci.yml", "standards/README.md"]
)
def test_commands_in_the_papers_exist(root: Path, name: str) -> None:
    from click import Context, Group

    main = group()
    known = set(main.list_commands(Context(main)))
    called = [call for call in commands((root / name).read_text("utf-8")) if call.split()[0] in known]
    assert called
    for call in called:
        first, *rest = call.split()
        found = main.get_command(Context(main), first)
        if isinstance(found, Group):
            found = found.get_command(Context(found), rest[0])
        assert found is not None, call
        options = {option for parameter in found.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= options, call


def test_continuous_integration_checks_for_the_verifier_and_builds(root: Path) -> None:
    github = yaml.safe_load((root / ".github/workflows/telusur.yml").read_text("utf-8"))
    runs = {name: [step["run"] for step in job["steps"] if "run" in step] for name, job in github["jobs"].items()}
    assert any(line.startswith("telusur check --profile verifikasi") for line in runs["periksa"])
    assert "telusur build" in runs["buat"]
    uses = [step["uses"] for job in github["jobs"].values() for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", each) for each in uses)
    assert github["permissions"] == {"contents": "read"}
    gitlab = yaml.safe_load((root / ".gitlab-ci.yml").read_text("utf-8"))
    assert gitlab["periksa"]["script"][0].startswith("telusur check --profile verifikasi")
    assert gitlab["buat"]["script"] == ["telusur build"]


# Work goes on there


def test_a_scheme_and_its_papers_are_made_there(root: Path) -> None:
    shutil.copytree(p.ROOT / "standards/skkni-2020-333", root / "standards/skkni-2020-333")
    made = new_skema(load(root), f"{SLUG}/layanan", "Layanan", ["M.74SPS03.088.2"])
    assert made.berkas == tuple(f"schemes/{SLUG}/layanan/{name}.yaml" for name in ("bank", "mapa", "skema"))
    outcome = build(BuildRequest(root, root / "build", FORMS, formats=("html",), today=TODAY, halaman=False))
    assert (outcome.gagal, outcome.status[f"{SLUG}/layanan"].tertahan) == ([], False)
    assert (root / f"build/kit/{SLUG}/layanan/{SLUG}-layanan-publik.zip").is_file()


# Names


@pytest.mark.parametrize(
    ("folder", "nama", "slug", "expected"),
    [
        ("repositori", "LSP Uji", None, ("lsp-uji", "LSP Uji")),
        ("repositori", "Lembaga Sertifikasi Profesi Uji", None, ("lsp-uji", "Lembaga Sertifikasi Profesi Uji")),
        ("repositori", "  LSP   Batik: Pésisir #1 ", None, ("lsp-batik-pesisir-1", "LSP Batik: Pésisir #1")),
        ("repositori", "LSP Uji", "lsp-lain", ("lsp-lain", "LSP Uji")),
        ("repositori", None, "lsp-uji", ("lsp-uji", "LSP UJI")),
        ("LSP Uji", None, None, ("lsp-uji", "LSP UJI")),
        (
            "repositori",
            f"LSP {'Panjang Sekali ' * 9}",
            None,
            ("lsp-panjang-sekali-panjang-sekali-panjang-sekali", None),
        ),
    ],
)
def test_names(
    tmp_path: Path, folder: str, nama: str | None, slug: str | None, expected: tuple[str, str | None]
) -> None:
    made = new_lsp(tmp_path / folder, nama=nama, slug=slug)
    assert made.slug == expected[0]
    assert expected[1] in (None, made.nama)
    lsp = load(tmp_path / folder, use_cache=False).lsp[made.slug].lsp
    assert lsp is not None
    assert lsp.data.nama == made.nama


@pytest.mark.parametrize(
    ("folder", "nama", "slug", "sebab"),
    [
        ("repositori", "LSP Uji", "LSP Uji", "lsp_slug_salah"),
        ("repositori", "LSP Uji", "../luar", "lsp_slug_salah"),
        ("repositori", "LSP Uji", "a" * 49, "lsp_slug_salah"),
        ("repositori", "LSP Uji", "aux", "lsp_slug_salah"),
        ("repositori", "認証", None, "lsp_slug_perlu"),
        ("CON", None, None, "lsp_slug_perlu"),
    ],
)
def test_names_that_no_folder_may_have(
    tmp_path: Path, folder: str, nama: str | None, slug: str | None, sebab: str
) -> None:
    with pytest.raises(LspBaruGagal) as failure:
        new_lsp(tmp_path / folder, nama=nama, slug=slug)
    assert failure.value.sebab == sebab
    assert list(tmp_path.iterdir()) == []


# Never over anything


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "catatan.txt").write_text("milik orang", "utf-8")
    before = everything_in(tmp_path)
    with pytest.raises(LspBaruGagal) as failure:
        new_lsp(tmp_path, nama=NAMA)
    assert failure.value.sebab == "lsp_tidak_kosong"
    assert everything_in(tmp_path) == before


def test_laid_out_twice_is_refused(root: Path) -> None:
    before = everything_in(root)
    with pytest.raises(LspBaruGagal):
        new_lsp(root, nama="Lain")
    assert everything_in(root) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("x", "utf-8")
    with pytest.raises(LspBaruGagal) as failure:
        new_lsp(tmp_path / "berkas", nama=NAMA)
    assert failure.value.sebab == "lsp_bukan_folder"


@pytest.mark.parametrize("git", [False, True])
def test_an_empty_folder_or_a_fresh_clone_will_do(tmp_path: Path, git: bool) -> None:
    if git:
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git/HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    new_lsp(tmp_path, nama=NAMA)
    assert (tmp_path / "telusur.yaml").is_file()
    assert (tmp_path / ".git/HEAD").exists() == git
    assert not list(tmp_path.glob(".telusur-*"))


@pytest.mark.parametrize("there", [False, True])
def test_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    folder = tmp_path / "repositori"
    if there:
        folder.mkdir()
    real, count = Path.rename, 0

    def failing(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == 5:
            raise OSError(28, "No space left on device", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="No space"):
        new_lsp(folder, nama=NAMA)
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])


def test_two_runs_give_the_same_bytes(tmp_path: Path, root: Path) -> None:
    new_lsp(tmp_path / "lain", nama=NAMA, jenis="p2")
    assert everything_in(tmp_path / "lain") == everything_in(root)
