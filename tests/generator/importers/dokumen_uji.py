"""Small decrees of our own invention, set in the layouts that real ones have, as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from weasyprint import HTML

TIDAK_ADA = "(Tidak ada.)"


@dataclass(frozen=True)
class Unit:
    """A unit as it is to be printed; KUK may be (printed number, text)."""

    kode: str
    judul: str
    deskripsi: str
    elemen: Sequence[tuple[str, Sequence[str | tuple[str, str]]]]
    bagian: dict[str, Sequence[Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Tata:
    """A layout."""

    tabel: str = "bergaris"
    """bergaris, tanpa_garis, empat_kolom, garis_per_kuk, tanpa_garis_mendatar"""
    kepala_tabel: tuple[str, str] = ("ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA")
    ulang_kepala: bool = True
    judul: tuple[tuple[str, str], ...] = ()
    """Headings that differ from the usual ones: (key, wording)."""
    kosong: str = "baris"
    """Where "(Tidak ada.)" stands: baris, sebaris, bernomor"""
    gantung: bool = True
    titik: str = ""
    """What follows the number of a criterion."""
    halaman: str = "counter(page)"
    css: str = ""


JUDUL = {
    "kode": "KODE UNIT",
    "judul": "JUDUL UNIT",
    "deskripsi": "DESKRIPSI UNIT",
    "batasan": "BATASAN VARIABEL",
    "konteks_variabel": "1. Konteks variabel",
    "alat": "2. Peralatan dan perlengkapan",
    "peralatan": "2.1 Peralatan",
    "perlengkapan": "2.2 Perlengkapan",
    "peraturan": "3. Peraturan yang diperlukan",
    "norma_standar": "4. Norma dan standar",
    "norma": "4.1 Norma",
    "standar": "4.2 Standar",
    "panduan": "PANDUAN PENILAIAN",
    "konteks_penilaian": "1. Konteks penilaian",
    "persyaratan_kompetensi": "2. Persyaratan kompetensi",
    "tahu_terampil": "3. Pengetahuan dan keterampilan yang diperlukan",
    "pengetahuan": "3.1 Pengetahuan",
    "keterampilan": "3.2 Keterampilan",
    "sikap_kerja": "4. Sikap kerja yang diperlukan",
    "aspek_kritis": "5. Aspek kritis",
}
ISI = {
    "batasan": ("konteks_variabel", "alat", "peraturan", "norma_standar"),
    "panduan": ("konteks_penilaian", "persyaratan_kompetensi", "tahu_terampil", "sikap_kerja", "aspek_kritis"),
}
DALAM = {
    "alat": ("peralatan", "perlengkapan"),
    "norma_standar": ("norma", "standar"),
    "tahu_terampil": ("pengetahuan", "keterampilan"),
}
_CSS = """
@page { size: 612pt 936pt; margin: 70pt 70pt 80pt 85pt; @bottom-right { content: %(halaman)s; } }
body { font: 12pt 'DejaVu Serif'; line-height: 1.5; margin: 0; text-align: justify; }
h1 { font-size: 12pt; margin: 10pt 0; }
p { margin: 0; }
table { border-collapse: collapse; width: 100%%; }
td, th { border: 0.7pt solid black; vertical-align: top; padding: 2pt 5pt; line-height: 1.2; font-weight: normal; }
.kepala td { border: none; padding: 0 2pt; line-height: 1.5; }
.polos td, .polos th { border: none; }
.tegak td, .tegak th { border-top: none; border-bottom: none; }
.n { display: inline-block; text-indent: 0; }
.utuh tr { break-inside: avoid; }
"""


def butir(nomor: str, teks: str, kiri: float, tata: Tata, lebar: float = 28) -> str:
    """A numbered line, its text hanging from the number or not."""
    number = f'<span class="n" style="width:{lebar}pt">{escape(nomor)}</span>' if nomor else ""
    hang = f"text-indent:-{lebar}pt;padding-left:{kiri + lebar}pt" if tata.gantung else f"padding-left:{kiri}pt"
    return f'<p style="{hang}">{number}{escape(teks)}</p>'


def unit_html(unit: Unit, tata: Tata) -> str:
    """A unit from its code to its critical aspects."""
    judul = JUDUL | dict(tata.judul)
    rows = "".join(
        f"<tr><td style='width:110pt'>{escape(judul[key])}</td><td style='width:8pt'>:</td><td>{escape(text)}</td></tr>"
        for key, text in (("kode", unit.kode), ("judul", unit.judul), ("deskripsi", unit.deskripsi))
    )
    parts = [f"<table class='kepala'>{rows}</table><br>", tabel_html(unit, tata)]
    for group, sections in ISI.items():
        parts.append(f"<p style='margin-top:14pt'>{escape(judul[group])}</p>")
        for i, key in enumerate(sections, 1):
            parts += _bagian(key, str(i), unit, tata, judul)
    return "".join(parts)


def tabel_html(unit: Unit, tata: Tata) -> str:
    """The table of elements."""
    rows = [_baris(i, judul, kuk, tata) for i, (judul, kuk) in enumerate(unit.elemen, 1)]
    left, right = tata.kepala_tabel
    wide = 2 if tata.tabel == "empat_kolom" else 1
    head = f"<tr><th colspan={wide}>{left}</th><th colspan={wide}>{right}</th></tr>"
    head = f"<thead>{head}</thead>" if tata.ulang_kepala else head
    kind = {"tanpa_garis": "polos", "tanpa_garis_mendatar": "tegak", "empat_kolom": "utuh"}.get(tata.tabel, "")
    return f"<table class='{kind}'>{head}{''.join(rows)}</table>"


def _baris(i: int, judul: str, kuk: Sequence[str | tuple[str, str]], tata: Tata) -> str:
    numbered = [(f"{i}.{j}", item) if isinstance(item, str) else item for j, item in enumerate(kuk, 1)]
    numbered = [(number + tata.titik, text) for number, text in numbered]
    if tata.tabel == "empat_kolom":
        first, *others = (
            f"<td style='width:24pt;vertical-align:middle'>{n}</td><td>{escape(t)}</td>" for n, t in numbered
        )
        span = len(numbered)
        left = f"<td rowspan={span} style='width:16pt;vertical-align:middle'>{i}.</td>"
        left += f"<td rowspan={span} style='width:130pt;vertical-align:middle'>{escape(judul)}</td>"
        return f"<tr>{left}{first}</tr>" + "".join(f"<tr>{other}</tr>" for other in others)
    title = butir(f"{i}.", judul, 0, tata, 20)
    cells = [butir(number, text, 0, tata) for number, text in numbered]
    if tata.tabel == "garis_per_kuk":
        lefts = [title, *("" for _ in cells[1:])]
        return "".join(
            f"<tr><td style='width:38%'>{a}</td><td>{b}</td></tr>" for a, b in zip(lefts, cells, strict=True)
        )
    return f"<tr><td style='width:38%'>{title}</td><td>{''.join(cells)}</td></tr>"


def _bagian(key: str, nomor: str, unit: Unit, tata: Tata, judul: dict[str, str]) -> list[str]:
    if key in DALAM:
        result = [butir(*_terbelah(judul[key]), 0, tata)]
        for i, inner in enumerate(DALAM[key], 1):
            result += _isi(inner, f"{nomor}.{i}", unit, tata, judul, 22)
        return result
    return _isi(key, nomor, unit, tata, judul, 0)


def _isi(key: str, nomor: str, unit: Unit, tata: Tata, judul: dict[str, str], kiri: float) -> list[str]:
    items = unit.bagian.get(key)
    if items is None:
        return []
    number, words = _terbelah(judul[key])
    if not items and tata.kosong == "sebaris":
        return [butir(number, f"{words} {TIDAK_ADA}", kiri, tata)]
    result = [butir(number, words, kiri, tata)]
    if not items and tata.kosong == "bernomor":
        return [*result, butir(f"{nomor}.1", "Tidak ada", kiri + 22, tata, 34)]
    if not items:
        return [*result, butir("", TIDAK_ADA, kiri + 22, tata, 0)]
    return result + _daftar(items, nomor, kiri + 22, tata)


def _daftar(items: Sequence[Any], nomor: str, kiri: float, tata: Tata) -> list[str]:
    result, count = [], 0
    for item in items:
        text = item["teks"] if isinstance(item, dict) else item
        if isinstance(item, dict) and item.get("prosa"):
            result.append(f"<p style='padding-left:{kiri}pt'>{escape(text)}</p>")
            continue
        count += 1
        result.append(butir(f"{nomor}.{count}", text, kiri, tata, 34))
        if isinstance(item, dict):
            result += _daftar(item["butir"], f"{nomor}.{count}", kiri + 34, tata)
    return result


def _terbelah(judul: str) -> tuple[str, str]:
    number, _, words = judul.partition(" ")
    return (number, words) if number[:1].isdigit() else ("", judul)


def kepala_lampiran(nomor: str, tahun: int, judul: str) -> str:
    """The head of the annex, in capitals as decrees have it."""
    return (
        "<div style='padding-left:200pt'>LAMPIRAN<br>KEPUTUSAN MENTERI KETENAGAKERJAAN<br>REPUBLIK INDONESIA<br>"
        f"NOMOR {nomor} TAHUN {tahun}<br>TENTANG<br>PENETAPAN {escape(judul)}</div>"
        "<p>BAB I<br>PENDAHULUAN</p><p>A. Latar Belakang</p><p>Kebun atap menyediakan sayuran segar bagi kota."
        " Standar ini mengatur kategori pertanian, golongan pokok, dan bidang kebun atap.</p>"
    )


def daftar_html(baris: Sequence[tuple[str, str]], *, bergaris: bool = True) -> str:
    """The list of units under its heading."""
    rows = "".join(
        f"<tr><td style='width:24pt'>{i}.</td><td style='width:130pt'>{escape(kode)}</td><td>{escape(judul)}</td></tr>"
        for i, (kode, judul) in enumerate(baris, 1)
    )
    kind = "" if bergaris else "polos"
    head = "<tr><th>NO</th><th>KODE UNIT</th><th>JUDUL UNIT KOMPETENSI</th></tr>"
    return f"<p>B. Daftar Unit Kompetensi</p><table class='{kind}'>{head}{rows}</table>"


def dokumen(
    path: Path,
    units: Sequence[Unit],
    tata: Tata,
    *,
    depan: str = "",
    daftar: Sequence[tuple[str, str]] | None = None,
    belakang: str = "",
    pisah: bool = True,
) -> Path:
    """Write a decree and return its path."""
    listed = daftar if daftar is not None else [(unit.kode, unit.judul) for unit in units]
    gap = "<div style='break-before:page'></div>" if pisah else "<br>"
    body = depan + daftar_html(listed) + "<p>C. Uraian Unit Kompetensi</p>"
    body += "".join(gap + unit_html(unit, tata) for unit in units) + belakang
    write(path, body, _CSS % {"halaman": tata.halaman} + tata.css)
    return path


def write(path: Path, body: str, css: str = _CSS % {"halaman": "counter(page)"}) -> None:
    """Any body as PDF."""
    HTML(string=f"<html lang=id><style>{css}</style><body>{body}</body></html>").write_pdf(path)
