"""SKM-005: the scheme number given by BNSP."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject

_NUMBER = re.compile(r"SKM/(?:BNSP|\d{4})/\d{5}/(?P<jenis>[1-9])/\d{4}/\d{1,5}(?P<klaster>[A-Z]?)")
_DIGIT = {"kkni": "1", "okupasi": "2"}


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    nomor = (skema.nomor_skema or "").strip()
    if not nomor:
        return
    path = ("nomor_skema",)
    match = _NUMBER.fullmatch(nomor)
    if match is None:
        yield subject.hit(path, "pola", nomor=nomor)
        return
    angka = match["jenis"]
    if angka not in _expected(skema.jenis, bool(match["klaster"] or skema.induk), angka):
        yield subject.hit(path, "jenis", tingkat="observasi", nomor=nomor, angka=angka, jenis=skema.jenis or "")
    if "status" in skema.model_fields_set and skema.status == "usulan":
        yield subject.hit(path, "usulan", tingkat="observasi", nomor=nomor)


def _expected(jenis: str | None, part: bool, angka: str) -> str:
    """The digits that a type may have; a klaster that is a part of a KKNI scheme bears that scheme's number."""
    if jenis in _DIGIT:
        return _DIGIT[jenis]
    return "".join(set("123456789") - set(_DIGIT.values())) if jenis == "klaster" and not part else angka


RULE = Rule(
    kode="SKM-005",
    judul=Dwi("Nomor skema dari BNSP", "Scheme number of BNSP"),
    tingkat="minor",
    profil="verifikasi",
    kepastian="P",
    syarat=Dwi(
        "Nomor skema dari BNSP berpola SKM/pemilik/sektor/jenis/tahun/urut, misalnya SKM/BNSP/00010/2/2023/1324; "
        "sebelum diberi BNSP nilainya null.",
        "A number given by BNSP has the form SKM/owner/sector/type/year/serial, such as SKM/BNSP/00010/2/2023/1324; "
        "it is null until BNSP gives it.",
    ),
    mengapa=Dwi(
        "Nomor yang dibuat sendiri tidak ditemukan pada daftar BNSP; nomor milik LSP ditulis pada nomor_dokumen.",
        "A number made up at home is not found in BNSP's list; the LSP's own number belongs in nomor_dokumen.",
    ),
    pesan={
        "pola": Pesan(
            Dwi(
                "Nomor skema '{nomor}' tidak mengikuti pola nomor BNSP.",
                "Scheme number '{nomor}' does not follow the form of BNSP's numbers.",
            ),
            Dwi(
                "Salin nomor dari keputusan BNSP. Bila belum ada, tulis nomor_skema: null dan pakai nomor_dokumen.",
                "Copy it from BNSP's decision. If there is none yet, write nomor_skema: null and use nomor_dokumen.",
            ),
        ),
        "jenis": Pesan(
            Dwi(
                "Angka jenis {angka} pada nomor skema '{nomor}' tidak lazim bagi skema {jenis}.",
                "The type digit {angka} in scheme number '{nomor}' is unusual for a scheme of type {jenis}.",
            ),
            Dwi(
                "Cocokkan jenis dan nomornya dengan keputusan BNSP; 1 lazimnya KKNI, 2 okupasi.",
                "Compare type and number with BNSP's decision; 1 is usually KKNI, 2 okupasi.",
            ),
        ),
        "usulan": Pesan(
            Dwi(
                "Skema berstatus usulan, tetapi sudah memuat nomor skema '{nomor}'.",
                "The scheme is still proposed (usulan), but bears scheme number '{nomor}'.",
            ),
            Dwi(
                "Ubah status menjadi terverifikasi, atau kosongkan nomor_skema sampai BNSP memberikannya.",
                "Set status to terverifikasi, or leave nomor_skema empty until BNSP gives it.",
            ),
        ),
    },
    salah="nomor_skema: SKM/BNSP/JCM/2023/001",
    benar="nomor_skema: SKM/BNSP/00010/3/2023/1324",
    tiap_skema=periksa,
)
