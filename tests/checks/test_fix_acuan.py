"""References follow the texts that they were validated with, or stay where it is not certain where these went."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.engine import Report, run
from checks.fix.run import Perbaikan, repair, write
from registry import load
from registry.sidik import fingerprints, pointed_texts
from registry.store import Registry
from tests.checks.cases import BASE, TODAY

FOLDER = "schemes/lsp-uji/pengujian-bahan"
MAPA, BANK, VALIDASI = (f"{FOLDER}/{name}.yaml" for name in ("mapa", "bank", "validasi"))
UNIT_1 = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"
UNIT_2 = "standards/skkni-2099-001/unit/C.25UJI01.002.1.yaml"
FIRST = "      - Jumlah benda uji ditentukan sesuai rencana pengujian.\n"


def validated(root: Path) -> None:
    """Records what is there as validated."""
    registry = load(root, use_cache=False)
    marks = fingerprints(registry, registry.skema["lsp-uji/pengujian-bahan"])
    path = root / VALIDASI
    lines = "".join(f'  "{mark}": "{value}"\n' for mark, value in marks.items())
    path.write_text(path.read_text("utf-8") + f"sidik:\n{lines}", "utf-8")


def check(root: Path) -> tuple[Registry, Report]:
    registry = load(root, use_cache=False)
    return registry, run(registry, profil="verifikasi", today=TODAY)


def repaired(root: Path, *, unsafe: bool = True) -> dict[str, Perbaikan]:
    return {each.berkas: each for each in repair(root, check, unsafe=unsafe, within=lambda _: True)}


def test_a_criterion_put_in_moves_every_reference_behind_it(root: Path) -> None:
    validated(root)
    path = root / UNIT_1
    path.write_text(path.read_text("utf-8").replace(FIRST, f"      - Rencana dibaca lebih dahulu.\n{FIRST}"), "utf-8")
    assert repaired(root, unsafe=False) == {}
    found = repaired(root)
    assert set(found) == {MAPA, BANK}
    mapa, bank = (found[name].sesudah.decode() for name in (MAPA, BANK))
    before = {name: (root / name).read_text("utf-8") for name in (MAPA, BANK)}
    assert mapa == before[MAPA].replace('["#1.1", "#1.2", "#2.1"', '["#1.2", "#1.3", "#2.1"')
    assert bank == before[BANK].replace("C.25UJI01.001.1#1.2", "C.25UJI01.001.1#1.3").replace(
        "C.25UJI01.001.1#1.1", "C.25UJI01.001.1#1.2"
    )
    write(root, list(found.values()))
    assert repaired(root) == {}
    messages = {finding.pesan for finding in check(root)[1].temuan if finding.kode == "VA-002"}
    assert "pindah" not in messages
    assert "pindah_diikuti" in messages


def test_keys_of_the_checklist_move_too(root: Path) -> None:
    path = root / BANK
    text = path.read_text("utf-8")
    ceklis = (
        "ceklis_observasi:\n  standar_per_kuk:\n"
        "    C.25UJI01.001.1#1.1: IK-01 # jumlah\n    'C.25UJI01.001.1#1.2': IK-02\n"
    )
    start = text.index("ceklis_observasi:")
    path.write_text(text[:start] + ceklis + text[text.index("pmo:") :], "utf-8")
    validated(root)
    unit = root / UNIT_1
    unit.write_text(unit.read_text("utf-8").replace(FIRST, f"      - Rencana dibaca dahulu.\n{FIRST}"), "utf-8")
    after = repaired(root)[BANK].sesudah.decode()
    assert "    C.25UJI01.001.1#1.2: IK-01 # jumlah\n    'C.25UJI01.001.1#1.3': IK-02\n" in after


def test_a_whole_element_that_moved_takes_its_reference_along(root: Path) -> None:
    validated(root)
    path = root / UNIT_2
    data = yaml.safe_load(path.read_text("utf-8"))
    data["elemen"].insert(0, {"judul": "Membaca rencana", "kuk": ["Rencana pengujian dibaca."]})
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")
    after = repaired(root)[MAPA].sesudah.decode()
    assert '["#2", "#3", "#keterampilan.1", "#aspek.1"]' in after


def test_what_is_not_certain_stays(root: Path) -> None:
    """A text that is gone while another took its place: only a person knows what its reference should mean."""
    validated(root)
    path = root / UNIT_1
    path.write_text(path.read_text("utf-8").replace(FIRST, ""), "utf-8")
    assert repaired(root) == {}


def test_references_that_people_have_corrected_stay(root: Path) -> None:
    validated(root)
    unit, mapa = root / UNIT_1, root / MAPA
    unit.write_text(unit.read_text("utf-8").replace(FIRST, f"      - Rencana dibaca dahulu.\n{FIRST}"), "utf-8")
    mapa.write_text(mapa.read_text("utf-8").replace('["#1.1", "#1.2",', '["#1.2", "#1.3",'), "utf-8")
    assert repaired(root) == {}


def test_both_files_or_none(root: Path) -> None:
    validated(root)
    path = root / UNIT_1
    path.write_text(path.read_text("utf-8").replace(FIRST, f"      - Rencana dibaca dahulu.\n{FIRST}"), "utf-8")
    assert repair(root, check, unsafe=True, within=lambda berkas: berkas == MAPA) == []


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_reference_means_the_same_text_or_stays(dice: random.Random) -> None:
    with TemporaryDirectory() as folder:
        root = shutil.copytree(BASE, Path(folder) / "repositori")
        validated(root)
        before = _meant(root)
        for name in (UNIT_1, UNIT_2):
            _shuffle(root / name, dice)
        found = repaired(root)
        write(root, list(found.values()))
        after = _meant(root)
        for kode, texts in before.items():
            assert texts & _all_texts(root) <= after[kode] or _stayed(root, kode)


def _shuffle(path: Path, dice: random.Random) -> None:
    data = yaml.safe_load(path.read_text("utf-8"))
    for elemen in data["elemen"]:
        if dice.random() < 0.5:
            dice.shuffle(elemen["kuk"])
        if dice.random() < 0.3:
            elemen["kuk"].insert(dice.randrange(3), f"Hal {dice.randrange(1000)} dicatat.")
        if dice.random() < 0.1:
            elemen["kuk"].pop()
    if dice.random() < 0.5:
        dice.shuffle(data["elemen"])
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), "utf-8")


def _meant(root: Path) -> dict[str, set[str]]:
    """The texts that plan and bank point to, by unit."""
    registry = load(root, use_cache=False)
    result: dict[str, set[str]] = {}
    for _, entri, text in pointed_texts(registry, registry.skema["lsp-uji/pengujian-bahan"]):
        result.setdefault(entri.kode, set()).add(text)
    return result


def _all_texts(root: Path) -> set[str]:
    units = [yaml.safe_load((root / name).read_text("utf-8")) for name in (UNIT_1, UNIT_2)]
    lists = [elemen["kuk"] for unit in units for elemen in unit["elemen"]]
    lists += [unit["panduan_penilaian"][name] for unit in units for name in ("pengetahuan", "keterampilan")]
    lists += [[each["teks"] for each in unit["panduan_penilaian"]["aspek_kritis"]] for unit in units]
    return {text for each in lists for text in each}


def _stayed(root: Path, kode: str) -> bool:
    """Whether every reference to a unit is as it was."""
    return all(_written(root, kode, name) == _written(BASE, kode, name) for name in (MAPA, BANK))


def _written(root: Path, kode: str, name: str) -> list[str]:
    data = yaml.safe_load((root / name).read_text("utf-8"))
    if name == MAPA:
        return [str(each["bukti"]) for each in data["rencana"] if each["unit"] == kode]
    return [word for word in (root / name).read_text("utf-8").replace('"', " ").split() if word.startswith(f"{kode}#")]
