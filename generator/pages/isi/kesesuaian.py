"""Conformity of each scheme: clause by clause, as on the paper for the verifier. Internal site only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from checks.finding import TINGKAT
from checks.rules import BY_CODE
from generator.conformity import Kesesuaian, Penilai
from generator.forms.teks import teks
from generator.pages.halaman import Halaman
from generator.pages.isi.aturan import alamat as alamat_aturan
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.store import SkemaFolder


def alamat(konteks: Konteks, id_: str) -> str:
    """The page of a scheme's conformity: as the scheme's own, in another folder."""
    return f"kesesuaian/{konteks.alamat.skema[id_].partition('/')[2]}"


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    penilai = Penilai(konteks.registry, konteks.laporan)
    for folder in konteks.semua_skema:
        yield _page(konteks, folder, penilai(folder.id))
        konteks.registry.forget_spans()


@cache
def _words(muk_versi: int) -> dict[str, Any]:
    return teks("kesesuaian", muk_versi)


def _page(konteks: Konteks, folder: SkemaFolder, kesesuaian: Kesesuaian) -> Halaman:
    url = alamat(konteks, folder.id)
    skema = konteks.skema(folder)
    judul = skema.judul or folder.slug
    isi = tulis(
        "kesesuaian",
        konteks,
        url,
        judul=judul,
        id=folder.id,
        skema=konteks.alamat.skema[folder.id],
        h=kesesuaian,
        temuan={tingkat: len(kesesuaian.temuan(tingkat)) for tingkat in TINGKAT},
        unit=[(unit, konteks.url_unit(unit.kode)) for unit in kesesuaian.unit],
        aturan={kode: alamat_aturan(kode) for kode in BY_CODE},
        t=_words(skema.muk_versi),
    )
    uraian = f"Setiap klausul dan aturan terhadap skema {judul}: yang terpenuhi, temuan, dan yang dinilai orang."
    return Halaman(url, "kesesuaian", f"Matriks kesesuaian: {judul}", uraian, isi)
