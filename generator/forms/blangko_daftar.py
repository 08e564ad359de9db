"""The list of candidates that goes to BNSP with a request for blanks: a workbook whose columns the LSP chooses.

Which columns there are, in which order and under which heading, stands in ``teks/_blangko.yaml``; an LSP puts its own
file of that name beside its other words. Only those whom the decision names competent are in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.forms.hari_cetak import Baris, Cetak, cetak
from generator.forms.sumber import Sumber
from generator.forms.teks import TeksError, teks
from generator.forms.tulis import tanggal

NAMA = "_blangko"
"""Name of the column map, without suffix."""


@dataclass(frozen=True, slots=True)
class KolomDaftar:
    """A column of the list: its heading, its width in characters, and what stands in it."""

    judul: str
    lebar: int
    isi: str


@dataclass(frozen=True, slots=True)
class DaftarBlangko:
    """The list as a table of texts."""

    judul: str
    lembar: str
    kolom: tuple[KolomDaftar, ...]
    baris: tuple[tuple[str, ...], ...]


def daftar_blangko(sumber: Sumber, pengganti: Path | None = None) -> DaftarBlangko:
    """The list of a day; ``pengganti`` is the folder of the LSP's own words.

    Raises :class:`TeksError` for a column map that cannot be used.
    """
    kata = teks(NAMA, sumber.skema.muk_versi, pengganti)
    kolom = tuple(_columns(kata))
    day = cetak(sumber)
    values = [_values(each, day, sumber, kata) for each in day.kompeten.orang]
    rows = tuple(tuple(value[each.isi] for each in kolom) for value in values)
    return DaftarBlangko(str(kata["judul"]), str(kata["lembar"]), kolom, rows)


def render(sumber: Sumber, pengganti: Path | None = None) -> bytes:
    """The list as XLSX, dated by the day itself."""
    from generator.outputs import xlsx

    table = daftar_blangko(sumber, pengganti)
    columns = tuple(xlsx.Kolom(each.judul, each.lebar) for each in table.kolom)
    day, lsp = sumber.hari, sumber.lsp
    return xlsx.render(
        [xlsx.Lembaran(table.lembar, columns, table.baris, beku=min(3, len(columns) - 1))],
        judul=table.judul,
        penulis=lsp.nama if lsp else "",
        tanggal=day.asesmen.tanggal.mulai if day else sumber.skema.tanggal_terakhir,
        bahasa="id",
    )


def _columns(kata: Mapping[str, Any]) -> list[KolomDaftar]:
    found = []
    for each in kata["kolom"] if isinstance(kata["kolom"], list) else ():
        if not isinstance(each, dict) or each.get("isi") not in ISI:
            raise TeksError(f"{NAMA}.yaml", f"kolom: isi {each.get('isi') if isinstance(each, dict) else each!r}")
        width = str(each.get("lebar") or 20)
        if not width.isdecimal() or not 1 <= int(width) <= 200:
            raise TeksError(f"{NAMA}.yaml", f"kolom: lebar {width!r}")
        found.append(KolomDaftar(str(each.get("judul") or ""), int(width), each["isi"]))
    if not found:
        raise TeksError(f"{NAMA}.yaml", "kolom")
    return found


def _values(baris: Baris, day: Cetak, sumber: Sumber, kata: Mapping[str, Any]) -> dict[str, str]:
    """Everything that a column may hold, of one candidate."""
    asesi = baris.asesi
    assert asesi is not None
    work = asesi.pekerjaan
    born = tanggal(asesi.tanggal_lahir)
    skema, lsp = sumber.skema, sumber.lsp
    known: dict[str, str | None] = {
        "nomor": str(baris.nomor),
        "nama": asesi.nama,
        "nik": asesi.nik,
        "tempat_lahir": asesi.tempat_lahir,
        "tanggal_lahir": born,
        "tempat_tanggal_lahir": ", ".join(part for part in (asesi.tempat_lahir, born) if part),
        "jenis_kelamin": kata["jenis_kelamin"].get(asesi.jenis_kelamin, ""),
        "kebangsaan": asesi.kebangsaan,
        "alamat": asesi.alamat,
        "kode_pos": asesi.kode_pos,
        "telepon": asesi.telepon,
        "email": asesi.email,
        "kontak": ", ".join(part for part in (asesi.telepon, asesi.email) if part),
        "pendidikan": asesi.pendidikan,
        "institusi": baris.organisasi,
        "jabatan": work.jabatan if work else None,
        "pekerjaan": ", ".join(part for part in (work.jabatan, work.institusi) if part) if work else None,
        "skema": skema.judul,
        "nomor_skema": skema.nomor_skema or skema.nomor_dokumen,
        "tanggal": tanggal(day.mulai),
        "tuk": day.tuk.nama if day.tuk else None,
        "asesor": baris.nama_asesor,
        "no_reg": baris.no_reg,
        "hasil": (baris.keputusan or "").upper(),
        "bentuk": kata["bentuk"]["elektronik" if baris.sertifikat.elektronik else "blangko"],
        "nomor_keputusan": day.nomor.sk_keputusan,
        "lsp": lsp.nama if lsp else None,
        "kosong": None,
    }
    return {key: value or "" for key, value in known.items()}


ISI = frozenset(
    {
        "nomor", "nama", "nik", "tempat_lahir", "tanggal_lahir", "tempat_tanggal_lahir", "jenis_kelamin", "kebangsaan",
        "alamat", "kode_pos", "telepon", "email", "kontak", "pendidikan", "institusi", "jabatan", "pekerjaan", "skema",
        "nomor_skema", "tanggal", "tuk", "asesor", "no_reg", "hasil", "bentuk", "nomor_keputusan", "lsp", "kosong",
    }
)  # fmt: skip
"""What a column may hold."""
