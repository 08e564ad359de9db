"""The repository in memory, and the repairs that are offered in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checks.fix.edit import apply
from generator.editor.perbaikan import Tawaran, everything_safe, offers
from generator.editor.repositori import Repositori

SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"
MAPA = "schemes/lsp-uji/pengujian-bahan/mapa.yaml"
UNIT = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"


def codes(repo: Repositori, berkas: str) -> list[str]:
    return [tanda.finding.kode for tanda in repo.tanda(berkas)]


def offered(repo: Repositori, berkas: str, text: str) -> list[Tawaran]:
    repo.put(berkas, text.encode())
    return list(offers(text, repo.tanda(berkas), "id"))


def changed(repo: Repositori, berkas: str, old: str, new: str) -> str:
    text = (repo.root / berkas).read_text("utf-8")
    assert text.count(old) == 1
    return text.replace(old, new)


def test_a_text_counts_until_it_is_closed(repo: Repositori) -> None:
    assert codes(repo, UNIT) == []
    repo.put(UNIT, b"kode: [\n")
    assert codes(repo, UNIT) == ["DATA-002"]
    assert repo.last_good(UNIT) is not None
    repo.put(UNIT, b"")
    assert "DATA-001" in codes(repo, UNIT)
    repo.put(UNIT, None)
    assert codes(repo, UNIT) == []


def test_settings_and_waivers_that_are_typed_count_at_once(repo: Repositori) -> None:
    repo.put("telusur.yaml", b"format: satu\n")
    assert "DATA-006" in codes(repo, "telusur.yaml")
    waivers = "schemes/lsp-uji/pengujian-bahan/pengecualian.yaml"
    repo.put(waivers, b"- {aturan: SKM-035, alasan: Menunggu., oleh: Wulan, sampai: 2026-12-31}\n")
    assert set(codes(repo, waivers)) == {"GEN-005"}


def test_a_whole_check_knows_what_is_typed(repo: Repositori) -> None:
    repo.put(SKEMA, changed(repo, SKEMA, "    - {kode: C.25UJI01.002.1, kelompok: inti}\n", "").encode())
    keadaan = repo.everything()()
    assert {tanda.finding.kode for tanda in keadaan.tanda[MAPA]} == {"DATA-008"}
    repo.adopt(keadaan)
    assert repo.tanda(MAPA) is keadaan.tanda[MAPA]


def test_the_baseline_counts(repo: Repositori, root: Path) -> None:
    old = {"versi": 1, "profil": "verifikasi", "jumlah": {SKEMA: {"SKM-035": 1}}}
    (root / "baseline.json").write_text(json.dumps(old), "utf-8")
    repo.put(SKEMA, changed(repo, SKEMA, "{kode: C.25UJI01.002.1,", "{kode: C.25UJI0l.002.1,").encode())
    assert "SKM-035" not in codes(repo, SKEMA)
    (root / "baseline.json").write_text("{", "utf-8")
    repo.adopt(repo.everything()())
    assert "SKM-035" in codes(repo, SKEMA)


def test_names_of_files(repo: Repositori, root: Path, tmp_path: Path) -> None:
    assert repo.name_of(root / SKEMA) == SKEMA
    assert repo.name_of(tmp_path / "lain.yaml") == ""


def test_files_of_a_private_bank(repo: Repositori, root: Path, tmp_path: Path) -> None:
    bank = tmp_path / "rahasia/schemes/lsp-uji/pengujian-bahan/bank.yaml"
    bank.parent.mkdir(parents=True)
    (root / "schemes/lsp-uji/pengujian-bahan/bank.yaml").rename(bank)
    (root / "telusur.yaml").write_text("format: 1\nbank: ../rahasia\n", "utf-8")
    name = repo.name_of(bank.resolve())
    assert name == "../rahasia/schemes/lsp-uji/pengujian-bahan/bank.yaml"
    repo.put(name, b"pmo: {\n")
    assert codes(repo, name) == ["DATA-002"]


@pytest.mark.parametrize(
    ("berkas", "old", "new", "code", "aman"),
    [
        (SKEMA, "{kode: C.25UJI01.002.1,", "{kode: C.25UJI0l.002.1,", "SKM-035", True),
        (SKEMA, "kaji_ulang:", "kaji_ulan:", "DATA-004", True),
        (SKEMA, "jenis: klaster", "jenis: Klaster", "DATA-006", True),
        (UNIT, "judul: Menyiapkan Benda Uji", "judul: Menyiapkan: Benda Uji", "DATA-002", True),
        (UNIT, "judul: Menyiapkan Benda", "judul: Menyiapkan   Benda", "GEN-002", True),
    ],
)
def test_repairs_give_back_what_was_there(
    repo: Repositori, berkas: str, old: str, new: str, code: str, aman: bool
) -> None:
    before = (repo.root / berkas).read_text("utf-8")
    text = changed(repo, berkas, old, new)
    each = next(each for each in offered(repo, berkas, text) if each.tanda and each.tanda.finding.kode == code)
    assert each.aman is aman
    assert code in each.judul
    after = apply(text, each.edits)
    assert after == before or code == "DATA-002"
    repo.put(berkas, after.encode())
    assert code not in codes(repo, berkas)
    repo.put(berkas, text.encode())
    everything = everything_safe(repo, berkas, text, "id")
    assert everything is not None
    assert everything.tanda is None
    repo.put(berkas, apply(text, everything.edits).encode())
    assert code not in codes(repo, berkas)


def test_a_guess_is_called_one(repo: Repositori) -> None:
    text = changed(repo, SKEMA, "tujuan:", "tuj:")
    guesses = [each for each in offered(repo, SKEMA, text) if not each.aman]
    assert all("dugaan" in each.judul for each in guesses)
    text = changed(repo, SKEMA, "jenis: klaster", "jenis: klasterr")
    (guess,) = [each for each in offered(repo, SKEMA, text) if each.tanda and each.tanda.finding.kode == "DATA-006"]
    assert (guess.judul, guess.aman) == ("Perbaiki DATA-006 (dugaan): klaster", False)


def test_a_clean_file_has_nothing_to_mend(repo: Repositori, root: Path) -> None:
    text = (root / SKEMA).read_text("utf-8")
    assert offered(repo, SKEMA, text) == []
    assert everything_safe(repo, SKEMA, text, "id") is None
