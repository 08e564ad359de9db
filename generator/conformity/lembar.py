"""The two papers of a conformity: the matrix, and the summary in the shape that lead assessors use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from checks.finding import TINGKAT
from generator.conformity.model import Bukti, Kesesuaian
from generator.forms.form import Form
from generator.forms.lembar import Lembar
from generator.forms.render import Rupa, render
from generator.forms.sumber import Sumber
from generator.forms.teks import teks
from generator.forms.tulis import tanggal
from registry.snapshot import digest
from registry.store import Registry

Kata = Mapping[str, Any]

PAPERS = MATRIX, SUMMARY = "kesesuaian", "ketidaksesuaian"
"""Names of the papers: of their files, templates and words. They are made on request and belong to no kit."""


def matrix(kesesuaian: Kesesuaian, registry: Registry, rupa: Rupa) -> Lembar:
    """The conformity matrix: clause by clause, with the package before it and the places in the data behind it."""
    return _sheet(MATRIX, kesesuaian, registry, rupa, _matrix)


def summary(kesesuaian: Kesesuaian, registry: Registry, rupa: Rupa) -> Lembar:
    """The summary of nonconformities: one row for each finding, landscape."""
    return replace(_sheet(SUMMARY, kesesuaian, registry, rupa, _summary), lanskap=True)


def _sheet(
    nama: str,
    kesesuaian: Kesesuaian,
    registry: Registry,
    rupa: Rupa,
    content: Callable[[Kesesuaian, Sumber, Kata], Mapping[str, Any]],
) -> Lembar:
    def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
        del bagian
        for berkas in kesesuaian.sumber:
            sumber.catat(berkas)
        return content(kesesuaian, sumber, teks(nama, sumber.skema.muk_versi, rupa.teks))

    def reader(berkas: str) -> str:
        return digest(registry.files.get(berkas, registry.root / berkas))

    form = Form(kode=nama, nama=nama, audiens="lsp", isi=isi)
    return render(form, Sumber(registry, registry.skema[kesesuaian.skema], reader), None, rupa, draf=False)


def _matrix(k: Kesesuaian, sumber: Sumber, kata: Kata) -> Mapping[str, Any]:
    counts = {tingkat: len(k.temuan(tingkat)) for tingkat in TINGKAT}
    return {
        "k": k,
        "identitas": list(_identity(k, sumber, kata)),
        "hasil": [(status, n, kata["arti"][status].format(**counts)) for status, n in k.ringkasan().items()],
        "lampiran": sorted(_annex(k, kata), key=lambda each: each[0].nomor),
        "persen": _share,
        "hari": _day,
    }


def _identity(k: Kesesuaian, sumber: Sumber, kata: Kata) -> Iterator[tuple[str, str]]:
    """What the cover says of scheme, LSP and check; what the data does not say is left empty."""
    skema, lsp, label = sumber.skema, sumber.lsp, kata["identitas"]
    revisi = skema.revisi
    umum = teks("_umum", skema.muk_versi)
    yield label["skema"], skema.judul
    yield label["jenis"], kata["jenis"][skema.jenis] if skema.jenis else ""
    yield label["lsp"], lsp.nama if lsp else sumber.folder.lsp
    yield label["lisensi"], lsp.lisensi.nomor or "" if lsp and lsp.lisensi else ""
    yield label["nomor_dokumen"], skema.nomor_dokumen or ""
    yield label["nomor_skema"], skema.nomor_skema or ""
    edition = umum["revisi"].format(edisi=revisi.edisi, revisi=revisi.revisi) if revisi else ""
    yield label["revisi"], ", ".join(part for part in (edition, tanggal(revisi.tanggal) if revisi else "") if part)
    yield label["aturan"], _day(k.tanggal_aturan)
    yield label["acuan"], _day(k.tanggal_acuan)
    yield label["profil"], kata["profil"][k.profil]


def _annex(k: Kesesuaian, kata: Kata) -> Iterator[tuple[Bukti, str]]:
    """Every finding with its place in the data, accepted ones with the file that accepts them."""
    for bukti in k.temuan():
        yield bukti, ""
    for each in k.pengecualian():
        yield each.bukti, kata["dikecualikan_di"].format(berkas=each.berkas)


def _summary(k: Kesesuaian, sumber: Sumber, kata: Kata) -> Mapping[str, Any]:
    skema, lsp, label = sumber.skema, sumber.lsp, kata["identitas"]
    check = kata["pemeriksaan"].format(profil=k.profil, acuan=_day(k.tanggal_acuan), aturan=_day(k.tanggal_aturan))
    return {
        "identitas": [
            (label["skema"], skema.judul),
            (label["nomor"], skema.nomor_dokumen or ""),
            (label["lsp"], lsp.nama if lsp else sumber.folder.lsp),
            (label["pemeriksaan"], check),
        ],
        "temuan": k.temuan("mayor", "minor"),
        "saran": k.temuan("observasi"),
        "jumlah": {tingkat: len(k.temuan(tingkat)) for tingkat in TINGKAT} | {"dikecualikan": len(k.pengecualian())},
        "kalimat": lambda bukti: _sentence(bukti, kata),
    }


def _sentence(bukti: Bukti, kata: Kata) -> str:
    """A finding as lead assessors put it: what cannot be assured, and the evidence."""
    text = kata["tertutup"] if bukti.tertutup else _inside(bukti.pesan)
    return str(kata["kalimat"].format(aspek=bukti.judul, bukti=text))


def _inside(text: str) -> str:
    """A message as the end of a sentence: its first letter small, unless the word is a name, a code or a number."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.isalpha() and first[1:].islower() else text


def _share(part: int, whole: int) -> str:
    """Some of all, with the share in whole per cent; rounded down, so that only all of them are 100."""
    return f"{part} ({100 * part // whole}%)" if whole else "-"


def _day(text: str) -> str:
    """An ISO date in words; anything else as it is."""
    try:
        return tanggal(date.fromisoformat(text))
    except ValueError:
        return text
