"""Generated repositories for measuring: standards of 25 units, schemes of 10, every text from a small vocabulary."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

EXAMPLE = Path(__file__).parents[2]

_VERBS = ("Menyiapkan", "Memeriksa", "Memasang", "Menguji", "Merawat", "Melaporkan", "Mengukur", "Menyusun")
_PASSIVE = ("disiapkan", "diperiksa", "dipasang", "diuji", "dirawat", "dilaporkan", "diukur", "disusun")
_NOUNS = ("peralatan", "bahan", "dokumen", "jaringan", "panel", "laporan", "sampel", "instruksi", "perangkat")
_WAYS = (
    "sesuai prosedur operasi standar",
    "berdasarkan rencana kerja",
    "menurut ketentuan organisasi",
    "sesuai spesifikasi teknis yang ditetapkan",
    "dengan memperhatikan keselamatan dan kesehatan kerja",
)


def _sentence(rng: random.Random) -> str:
    return f"{rng.choice(_NOUNS).capitalize()} dan {rng.choice(_NOUNS)} {rng.choice(_PASSIVE)} {rng.choice(_WAYS)}."


def _lines(rng: random.Random, n: int, indent: str) -> list[str]:
    return [f"{indent}- {_sentence(rng)}" for _ in range(n)]


def _range(rng: random.Random, key: str, n: int) -> list[str]:
    """Items that differ, as those of a range of variables do."""
    law = "Undang-Undang Nomor 1 Tahun 1970 tentang " if key == "peraturan" else ""
    return [f"    - {law}{_sentence(rng)} {key.title()} {i}." for i in range(n)]


def unit(number: int) -> tuple[str, str]:
    """Code and text of a unit file of about 7 KB."""
    rng = random.Random(number)
    kode = f"J.62UJI{number // 1000:02d}.{number % 1000 + 1:03d}.1"
    judul = f"{rng.choice(_VERBS)} {rng.choice(_NOUNS).title()} {rng.choice(_NOUNS).title()} Nomor {number}"
    lines = [
        "# yaml-language-server: $schema=../../../.skema-json/unit.json",
        f"kode: {kode}",
        f"judul: {judul}",
        "naskah: rancangan",
        f"deskripsi: Unit ini mencakup pengetahuan, keterampilan, dan sikap kerja untuk {judul.lower()}.",
        "elemen:",
    ]
    for e in range(1, rng.randrange(3, 6)):
        lines += [f"  - judul: {rng.choice(_VERBS)} {rng.choice(_NOUNS)} bagian {e}", "    kuk:"]
        lines += _lines(rng, rng.randrange(2, 6), "      ")
    lines.append("batasan_variabel:")
    for key, n in (("konteks_variabel", 8), ("peralatan", 7), ("perlengkapan", 6), ("peraturan", 4)):
        lines += [f"  {key}:", *_range(rng, key, n)]
    lines += ["  norma: []", "  standar:", *_lines(rng, 3, "    "), "panduan_penilaian:"]
    lines += [
        "  konteks_penilaian:",
        *_lines(rng, 5, "    "),
        "    - Penilaian dilakukan di TUK dengan praktik dan lisan.",
    ]
    lines += ["  persyaratan_kompetensi: []", "  pengetahuan:", *_lines(rng, 9, "    ")]
    lines += ["  keterampilan:", *(f"    - {rng.choice(_VERBS)} {_sentence(rng).lower()}" for _ in range(7))]
    lines += ["  sikap_kerja:", *(f"    - Teliti saat {_sentence(rng).lower()}" for _ in range(4))]
    lines += ["  aspek_kritis:", f'    - {{teks: Ketepatan {rng.choice(_NOUNS)}, kuk: ["#1.1"]}}']
    return kode, "\n".join(lines) + "\n"


def write(root: Path, units: int, schemes: int) -> None:
    """Writes a repository with so many units and schemes."""
    codes = []
    for number in range(units):
        kode, text = unit(number)
        folder = root / "standards" / f"skkni-2021-{number // 25 + 1:03d}"
        (folder / "unit").mkdir(parents=True, exist_ok=True)
        (folder / "unit" / f"{kode}.yaml").write_text(text, "utf-8")
        codes.append((folder, kode, text.split("\n")[2].removeprefix("judul: ")))
    for folder in dict.fromkeys(folder for folder, _, _ in codes):
        listed = [f"  - {{kode: {k}, judul: {j}}}" for f, k, j in codes if f == folder]
        head = [
            "jenis: skkni",
            f'nomor: "{folder.name[-3:].lstrip("0")}"',
            "tahun: 2021",
            "judul: Penetapan Standar Kompetensi Kerja Nasional Indonesia Bidang Uji",
            "penetap: Menteri Ketenagakerjaan",
            "status: berlaku",
            "daftar:",
        ]
        (folder / "standar.yaml").write_text("\n".join([*head, *listed]) + "\n", "utf-8")
    lsp = root / "schemes" / "lsp-uji"
    if schemes:
        lsp.mkdir(parents=True)
        (lsp / "lsp.yaml").write_text("nama: LSP Uji\njenis: p3\n", "utf-8")
    for number in range(schemes):
        chosen = [codes[(number * 7 + i) % len(codes)][1] for i in range(min(10, len(codes)))]
        folder = lsp / f"skema-{number:04d}"
        folder.mkdir()
        package = [f"    - {{kode: {kode}, kelompok: inti}}" for kode in dict.fromkeys(chosen)]
        skema = [
            f"judul: Pengujian Nomor {number}",
            "jenis: klaster",
            f"nomor_dokumen: SKM/{number}",
            "kemasan:",
            "  unit:",
        ]
        (folder / "skema.yaml").write_text("\n".join([*skema, *package]) + "\n", "utf-8")


def _verified_for(text: str, schemes: list[str]) -> str:
    """A list of venues, each verified for all of these schemes."""
    return re.sub(
        r"    - \{skema: [^,]+,(.*)\n",
        lambda found: "".join(f"    - {{skema: {name},{found[1]}\n" for name in schemes),
        text,
    )


def add_whole_schemes(root: Path, number: int) -> None:
    """Adds copies of an example scheme with plan, bank and keys, 25 to an LSP, each with a title of its own."""
    shutil.copytree(EXAMPLE / "standards" / "skkni-2020-333", root / "standards" / "skkni-2020-333")
    source = EXAMPLE / "schemes" / "lsp-contoh"
    for i in range(number):
        lsp = root / "schemes" / f"lsp-contoh-{i // 25}"
        lsp.mkdir(parents=True, exist_ok=True)
        for part in source.glob("*.yaml"):
            text = part.read_text("utf-8")
            if part.name == "tuk.yaml":
                text = _verified_for(
                    text, [f"{lsp.name}/skema-{n:03d}" for n in range(i // 25 * 25, min(number, i // 25 * 25 + 25))]
                )
            (lsp / part.name).write_text(text, "utf-8")
        folder = lsp / f"skema-{i:03d}"
        folder.mkdir()
        for part in (source / "layanan-sertifikasi").glob("*.yaml"):
            text = part.read_text("utf-8").replace("Pelaksanaan Asesmen Kompetensi\n", f"Pelaksanaan Asesmen {i}\n")
            text = text.replace("01/SKM/LSP-LSN", f"{i:02d}/SKM/LSP-LSN").replace("lsp-contoh/", f"{lsp.name}/")
            (folder / part.name).write_text(text.replace("layanan-sertifikasi", folder.name), "utf-8")
