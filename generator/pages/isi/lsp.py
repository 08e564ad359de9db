"""Certification bodies: licence, address, schemes, venues, complaints and appeals; and their list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages import jsonld
from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from generator.pages.saring import tanpa_rahasia

JENIS = {
    "p1": "LSP pihak kesatu (P1)",
    "p2": "LSP pihak kedua (P2)",
    "p3": "LSP pihak ketiga (P3)",
}


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    daftar = list(konteks.alamat.lsp)
    url = "lsp/index.html"
    isi = tulis("daftar_lsp", konteks, url, lsp=daftar, jenis=JENIS)
    uraian = "Daftar lembaga sertifikasi profesi beserta lisensi dan skemanya."
    yield Halaman(url, "daftar_lsp", "Lembaga sertifikasi profesi", uraian, isi)
    for id_ in daftar:
        yield _page(konteks, id_)


def _page(konteks: Konteks, id_: str) -> Halaman:
    url = konteks.alamat.lsp[id_]
    folder = konteks.registry.lsp.get(id_)
    tuk = tuple(tanpa_rahasia(each) for each in folder.tuk.data) if folder and folder.tuk else ()
    nama = konteks.nama_lsp(id_)
    lsp = konteks.lsp(id_)
    last = lsp.lisensi.berlaku_sampai if lsp and lsp.lisensi else None
    isi = tulis(
        "lsp",
        konteks,
        url,
        id=id_,
        nama=nama,
        lsp=lsp,
        tuk=tuk,
        jenis=JENIS,
        merek=konteks.merek(id_),
        berakhir=last is not None and last.isoformat() < konteks.laporan["tanggal_acuan"],
    )
    uraian = f"{nama}: lisensi, kontak, skema, TUK, keluhan, dan banding."
    return Halaman(url, "lsp", nama, uraian, isi, data=jsonld.lsp(konteks, id_))
