"""Assessment days: read when asked for, never remembered, and no data in them makes a rule fail."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.engine import Report, run
from checks.session import Request, check
from registry import load
from registry.layout import STATE
from registry.reader import read_bytes
from registry.snapshot import snapshot
from registry.writer import dump
from tests.checks.cases import BASE, TODAY

DAY = "asesmen/2026-05-20/asesmen.yaml"
GOOD = """\
skema: lsp-uji/pengujian-bahan
tanggal: {mulai: 2026-05-20, selesai: 2026-05-20}
waktu: 08.00-16.00
tuk: tuk-1
asesor: [a1, a2]
asesi: asesi.csv
nomor: {ba_pleno: BA-07, sk_keputusan: SK-09, permohonan_blanko: PB-04}
pleno: {tanggal: 2026-05-22, anggota: [{nama: Hendra Mangunsong, jabatan: Ketua}]}
"""


def put(root: Path, text: str, path: str = DAY) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def report(root: Path, **options: Any) -> Report:
    return run(load(root, use_cache=False, asesmen=True), profil="verifikasi", today=TODAY, **options)


def test_days_are_read_only_when_asked_for(root: Path) -> None:
    put(root, GOOD)
    put(root, "nama,nik\n", "asesmen/2026-05-20/asesi.csv")
    put(root, "bukan: berkas kami\n", "asesmen/2026-05-20/catatan.yaml")
    put(root, GOOD, "asesmen/.arsip/asesmen.yaml")
    without, with_days = load(root, use_cache=False), load(root, use_cache=False, asesmen=True)
    assert without.asesmen == {}
    assert set(with_days.files) - set(without.files) == {DAY}
    assert {id_: day.data.tuk for id_, day in with_days.asesmen.items()} == {"2026-05-20": "tuk-1"}
    assert set(snapshot(root)) == set(without.files)
    assert set(snapshot(root, asesmen=True)) == set(with_days.files)
    assert report(root).temuan == ()


def test_days_are_held_against_their_model(root: Path) -> None:
    put(root, GOOD.replace("waktu:", "wktu:"))
    assert [(f.kode, f.place.berkas) for f in report(root).temuan] == [("DATA-004", DAY)]


def test_day_behind_a_link_that_leads_outside_is_not_read(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "luar", GOOD, "asesmen.yaml")
    (root / "asesmen").mkdir()
    (root / "asesmen/2026-05-20").symlink_to(tmp_path / "luar", target_is_directory=True)
    registry = load(root, use_cache=False, asesmen=True)
    assert registry.asesmen == {}
    assert [problem.args["sebab"] for problem in registry.problems] == ["tautan_keluar"]


def test_days_are_never_remembered(root: Path) -> None:
    put(root, GOOD.replace("tuk-1", "tuk-rahasia"))
    outcome = check(Request(root, today=TODAY, asesmen=True))
    assert [finding["kode"] for finding in outcome.laporan["temuan"]] == ["AK-001"]
    assert not (root / STATE / "temuan").exists()
    for path in (root / STATE).rglob("*"):
        assert b"tuk-rahasia" not in path.read_bytes()


def test_report_from_before_a_day_was_added_is_not_used(root: Path) -> None:
    request = Request(root, today=TODAY, asesmen=True)
    assert check(request).laporan["temuan"] == []
    assert (root / STATE / "temuan").exists()
    put(root, GOOD.replace("tuk-1", "tuk-9"))
    assert [finding["kode"] for finding in check(request).laporan["temuan"]] == ["AK-001"]
    assert check(Request(root, today=TODAY)).laporan["temuan"] == []


@pytest.mark.parametrize("name", ["asesor", "tuk"])
@pytest.mark.parametrize("content", ["- [", None], ids=["unreadable", "absent"])
def test_list_that_is_not_there_makes_no_id_unknown(root: Path, name: str, content: str | None) -> None:
    put(root, GOOD)
    path = root / f"schemes/lsp-uji/{name}.yaml"
    path.unlink() if content is None else path.write_text(content, "utf-8")
    found = {finding.kode for finding in report(root).temuan}
    assert "AK-001" not in found
    assert (found == {"DATA-002"}) == (content is not None)


def test_name_of_two_schemes_is_unknown_until_it_says_whose(root: Path) -> None:
    put(root, GOOD.replace("lsp-uji/pengujian-bahan", "pengujian-bahan"))
    assert report(root).temuan == ()
    shutil.copytree(root / "schemes/lsp-uji", root / "schemes/lsp-lain")
    found = report(root, chosen=lambda kode: kode == "AK-001").temuan
    assert [finding.args["nama"] for finding in found] == ["pengujian-bahan"]


def test_waiver_in_the_folder_of_the_body(root: Path, check: Callable[..., Report]) -> None:
    path = root / "schemes/lsp-uji/lsp.yaml"
    path.write_text(path.read_text("utf-8").replace("nomor: BNSP-LSP-0000-ID", "nomor: BNSP-LSP-ID"), "utf-8")
    assert [f.kode for f in check().temuan] == ["LSP-001"]
    waiver = "aturan: LSP-001, alasan: Nomor menunggu sertifikat lisensi, oleh: Ketua, tanggal: 2026-05-01"
    put(root, f"- {{{waiver}, sampai: 2026-12-31}}\n", "schemes/lsp-uji/pengecualian.yaml")
    assert check().temuan == ()
    assert [each.temuan.kode for each in check().dikecualikan] == ["LSP-001"]


ODD = st.none() | st.sampled_from(["", "x", "tuk-1", "a1", "9999-12-31", "0001-01-01", "lsp-uji/pengujian-bahan"])
ANYTHING = ODD | st.lists(ODD, max_size=2) | st.dictionaries(st.sampled_from(["nama", "mulai"]), ODD, max_size=2)
PARTS = ("schemes/lsp-uji/lsp.yaml", "schemes/lsp-uji/asesor.yaml", "schemes/lsp-uji/tuk.yaml")


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_day_makes_a_rule_fail(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        root = Path(shutil.copytree(BASE, Path(folder) / "repositori"))
        day, _ = read_bytes(GOOD.encode())
        assert isinstance(day, dict)
        for key in data.draw(st.sets(st.sampled_from(sorted(day)), min_size=1)):
            day[key] = data.draw(ANYTHING)
        put(root, dump(day, "asesmen"))
        path = data.draw(st.sampled_from(PARTS))
        content, _ = read_bytes((root / path).read_bytes())
        holder: Any = content[0] if isinstance(content, list) else content
        holder[data.draw(st.sampled_from(sorted(holder)))] = data.draw(ANYTHING)
        (root / path).write_text(dump(content, path.split("/")[-1].removesuffix(".yaml")), "utf-8")  # type: ignore[arg-type]
        found = report(root)
        assert not found.crashed, [f.args for f in found.temuan if f.kode == "DATA-900"]
