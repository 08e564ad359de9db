"""What tests of conformity share: the base repository, clean or with faults of every kind, and its two papers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from checks.session import Request, check
from generator.conformity import Kesesuaian, conformity
from generator.conformity.lembar import matrix, summary
from generator.forms.lembar import Lembar
from generator.forms.render import Rupa
from registry import load
from registry.reader import texts
from tests.checks.cases import BASE, TODAY

SKEMA = "lsp-uji/pengujian-bahan"
RUMAH = f"schemes/{SKEMA}"
SERANGAN = "<script>alert(1)</script> & {{ 7*7 }} {0} {bukti} \"' Menyiapkan"
ALASAN = "Kalimat tujuan disalin dari naskah komite <b>tebal</b> {alasan} & dibahas pada kaji ulang"


def salin(tujuan: Path) -> Path:
    """A copy of the base repository; its scheme has no findings."""
    return Path(shutil.copytree(BASE, tujuan / "repositori", ignore=shutil.ignore_patterns(".telusur")))


def ubah(root: Path, berkas: str, *pasangan: str) -> None:
    """Replaces texts of a file, old and new in turn; each old one must be there once."""
    text = (root / berkas).read_text("utf-8")
    for lama, baru in zip(pasangan[::2], pasangan[1::2], strict=True):
        assert text.count(lama) == 1, (text.count(lama), lama)
        text = text.replace(lama, baru)
    (root / berkas).write_text(text, "utf-8")


def rusak(tujuan: Path) -> Path:
    """A copy with findings of each severity in scheme, plan, bank, key and unit, one accepted, and hostile texts."""
    root = salin(tujuan)
    hostile = "'" + SERANGAN.replace("'", "''") + "'"
    ubah(
        root,
        f"{RUMAH}/skema.yaml",
        "  - Menjadi acuan bagi LSP dan asesor.\n",
        "  - Menjadi  acuan bagi LSP dan asesor.\n",
        "biaya: {keputusan: SK-03/LSP-UBN/V/2026, rincian: [{uraian: Uji kompetensi, jumlah: 750000}]}\n",
        "",
        "[uu-13-2003, pp-31-2006,",
        "[uu-13-2003, pp-31-2006, pp-23-2004,",
    )
    ubah(root, "schemes/lsp-uji/lsp.yaml", "nama: LSP Uji Bahan Nusantara", f"nama: {hostile}")
    ubah(root, f"{RUMAH}/bank.yaml", "Cacat manakah yang membuat batang", "Cacat  manakah yang membuat batang")
    ubah(root, f"{RUMAH}/bank.yaml", "Berapa titik sekurangnya yang diukur pada satu batang?", "Berapa titik diukur")
    kunci = root / RUMAH / "kunci.yaml"
    kunci.write_text(kunci.read_text("utf-8").replace("PG3: a", "PG3: z"), "utf-8")
    unit = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"
    first = next(line for line in (root / unit).read_text("utf-8").splitlines() if line.startswith("  - judul:"))
    ubah(root, unit, first, f"  - judul: {hostile}")
    (root / RUMAH / "pengecualian.yaml").write_text(
        f"- {{aturan: GEN-002, acuan: 'tujuan', alasan: '{ALASAN}', oleh: Wulan Kartikasari,"
        " tanggal: 2026-05-01, sampai: 2027-04-01}\n",
        "utf-8",
    )
    return root


def nilai(root: Path, *, today: date = TODAY, bahasa: str = "id", profil: str = "verifikasi") -> Kesesuaian:
    """The conformity of the scheme."""
    request = Request(root, profil=profil, today=today, bahasa=bahasa, use_cache=False)
    return conformity(load(root, use_cache=False), check(request).laporan, SKEMA)


def lembar(root: Path) -> tuple[Lembar, Lembar]:
    """Both papers."""
    registry, kesesuaian = load(root, use_cache=False), nilai(root)
    return matrix(kesesuaian, registry, Rupa()), summary(kesesuaian, registry, Rupa())


@cache
def _papers(kind: str) -> tuple[Lembar, Lembar]:
    with TemporaryDirectory() as folder:
        return lembar((rusak if kind == "rusak" else salin)(Path(folder)))


def both(kind: str) -> tuple[Lembar, Lembar]:
    """Both papers of the clean (``bersih``) or the faulty (``rusak``) repository, rendered once."""
    return _papers(kind)


def secrets(root: Path) -> Iterator[str]:
    """Every text of the bank and of the key that is no mark and no name of a tool."""
    for name in ("bank.yaml", "kunci.yaml"):
        raw = load(root, use_cache=False).raw[f"{RUMAH}/{name}"]
        skip = {"cakupan", "id", "kelompok", "dimensi", "standar_per_elemen", "peralatan", "perlengkapan", "durasi"}
        yield from (text for path, text in texts(raw) if not skip.intersection(path) and len(text) > 1)
