"""MAPA-003: the benchmark of the plan is the standard of the package."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.model.mapa import AcuanAsesmen
from registry.reader import Path
from registry.store import StandarFolder

_DECREE = re.compile(
    r"\b(?:SKKNI|Kepmenaker(?:trans)?|Keputusan\s+Menteri|Standar\s+Kompetensi)\b[^.;\d]{0,120}?"
    r"(?P<nomor>\d{1,3})\s*(?:Tahun|/)\s*(?P<tahun>(?:19|20)\d\d)\b"
    r"|\bKEP\.?\s*(?P<nomor_lama>\d{1,3})/MEN/[IVXL]+/(?P<tahun_lama>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A competency standard cited by number and year."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None:
        return
    acuan = mapa.data.acuan
    if acuan is None:
        if not subject.lost(("acuan",), mapa):
            yield subject.hit(("acuan",), "belum_dijawab", document=mapa, tingkat="minor")
        return
    used = {entry.standar for _, entry in subject.kemasan}
    for path, text in _texts(acuan) if used else ():
        for match in _DECREE.finditer(text):
            yield from _cited(subject, path, match, used)


def _texts(acuan: AcuanAsesmen) -> Iterator[tuple[Path, str]]:
    for name in ("kurikulum", "pedoman_khusus"):
        if text := getattr(acuan, name):
            yield ("acuan", name), text
    for name in ("spesifikasi_kinerja", "spesifikasi_produk"):
        for i, butir in enumerate(getattr(acuan, name)):
            yield ("acuan", name, i), butir.teks


def _cited(subject: SkemaSubject, path: Path, match: re.Match[str], used: set[str]) -> Iterator[Hit]:
    number = int(match["nomor"] or match["nomor_lama"])
    year = int(match["tahun"] or match["tahun_lama"])
    folder = _standard(subject, number, year)
    if folder is not None and folder.id in used:
        return
    args = {"sebutan": " ".join(match.group().split()), "dipakai": ", ".join(sorted(used))}
    revoked = folder.standar if folder and folder.standar and folder.standar.data.status == "dicabut" else None
    yield subject.hit(
        path,
        "dicabut" if revoked else "lain",
        document=subject.mapa,
        terkait=(related_in(revoked, ("status",), "status"),) if revoked else (),
        args=args,
    )


def _standard(subject: SkemaSubject, number: int, year: int) -> StandarFolder | None:
    for folder in subject.registry.standar.values():
        data = folder.standar.data if folder.standar else None
        if data and data.tahun == year and (data.nomor or "").lstrip("0") == str(number):
            return folder
    return None


RULE = Rule(
    kode="MAPA-003",
    judul=Dwi("Tolok ukur asesmen", "Benchmark"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-01-2",),
    syarat=Dwi(
        "Tolok ukur ialah standar kompetensi dari unit yang diuji; kurikulum, SOP, dan spesifikasi hanya melengkapinya "
        "dan masing-masing dijawab.",
        "The benchmark is the competency standard of the units assessed; curriculum, SOP and specifications add to it, "
        "and "
        "each is answered.",
    ),
    mengapa=Dwi(
        "Asesi dinilai terhadap tolok ukur; standar lain atau standar yang dicabut membuat hasilnya tidak sah.",
        "Candidates are judged by the benchmark; another standard or a revoked one makes the result void.",
    ),
    pesan={
        "belum_dijawab": Pesan(
            Dwi(
                "Tolok ukur selain standar kompetensi (FR.MAPA.01 bagian 1.2) belum dijawab.",
                "Benchmarks besides the competency standard (FR.MAPA.01 part 1.2) are not answered.",
            ),
            Dwi(
                "Isi acuan: kurikulum, spesifikasi_kinerja, spesifikasi_produk, dan pedoman_khusus; tulis null atau [] "
                "untuk yang tidak ada.",
                "Fill in acuan: kurikulum, spesifikasi_kinerja, spesifikasi_produk and pedoman_khusus; write null or "
                "[] for "
                "what there is not.",
            ),
        ),
        "lain": Pesan(
            Dwi(
                "Tolok ukur menyebut {sebutan}, sedangkan unit dalam kemasan berasal dari {dipakai}.",
                "The benchmark names {sebutan}, and the units of the package come from {dipakai}.",
            ),
            Dwi(
                "Ganti dengan standar unit yang diuji, atau hapus; standar kemasan dicetak dengan sendirinya.",
                "Replace it by the standard of the units assessed, or delete it; the package's standard is printed by "
                "itself.",
            ),
        ),
        "dicabut": Pesan(
            Dwi(
                "Tolok ukur menyebut {sebutan}, yang sudah dicabut; unit dalam kemasan berasal dari {dipakai}.",
                "The benchmark names {sebutan}, which is revoked; the units of the package come from {dipakai}.",
            ),
            Dwi(
                "Ganti dengan standar yang berlaku bagi unit yang diuji, atau hapus sebutan ini.",
                "Replace it by the standard in force for the units assessed, or delete the mention.",
            ),
        ),
    },
    label={"status": Dwi("status standar ditulis di sini", "the standard's status stands here")},
    salah="pedoman_khusus: SKKNI Nomor 185 Tahun 2018 bidang pengujian bahan",
    benar="pedoman_khusus: SKKNI Nomor 1 Tahun 2099 bidang pengujian bahan",
    tiap_skema=periksa,
)
