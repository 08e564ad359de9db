"""AK-001: an assessment day says what the agreement with the candidate prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from checks.dwi import Dwi
from checks.finding import Hit
from checks.lembaga import AsesmenSubject
from checks.rule import Pesan, Rule
from registry.reader import Path


def periksa(subject: AsesmenSubject) -> Iterator[Hit]:
    day = subject.asesmen
    given = {"waktu": day.waktu, "tuk": day.tuk, "asesor": day.asesor}
    for name, value in given.items():
        if not value and not subject.lost((name,)):
            yield subject.hit((name,), "kurang", kunci=name)
    if subject.skema is None:
        yield from _unknown(subject, ("skema",), day.skema, subject.registry.skema)
        return
    lsp = subject.lsp
    if lsp is None:
        return
    if day.tuk and subject.tuk is None and lsp.tuk is not None:
        yield from _unknown(subject, ("tuk",), day.tuk, [each.id for each in lsp.tuk.data])
    known = [each.id for each in lsp.asesor.data] if lsp.asesor else None
    for i, id_ in enumerate(day.asesor):
        if known is not None and id_ not in known:
            yield from _unknown(subject, ("asesor", i), id_, known)


def _unknown(subject: AsesmenSubject, path: Path, nama: str, names: Iterable[str]) -> Iterator[Hit]:
    usul = next(iter(get_close_matches(nama, sorted(names), 1, 0.6)), "")
    yield subject.hit(path, "usul" if usul else "tak_dikenal", nama=nama, usul=usul)


RULE = Rule(
    kode="AK-001",
    judul=Dwi("Persetujuan asesmen lengkap", "Agreement is complete"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("ak-01",),
    syarat=Dwi(
        "FR.AK.01 menyebut skema, TUK, asesor, hari, dan waktu asesmen; buktinya diturunkan dari MAPA skema itu.",
        "FR.AK.01 names scheme, venue, assessors, day and time; its evidence is derived from the scheme's plan.",
    ),
    mengapa=Dwi(
        "Asesi menyetujui tempat, waktu, dan bukti yang tertulis; yang kosong tidak dapat disetujui.",
        "The candidate agrees to the place, time and evidence in writing; what is blank cannot be agreed to.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Hari asesmen belum menyebut {kunci}, sehingga FR.AK.01 tidak lengkap.",
                "The assessment day does not name {kunci}, so FR.AK.01 is incomplete.",
            ),
            Dwi("Isi {kunci} pada berkas ini.", "Fill in {kunci} in this file."),
        ),
        "usul": Pesan(
            Dwi("'{nama}' tidak ditemukan; mungkin '{usul}'.", "'{nama}' is not found; perhaps '{usul}'."),
            Dwi("Bila itu yang dimaksud, ganti menjadi '{usul}'.", "If that is meant, change it to '{usul}'."),
        ),
        "tak_dikenal": Pesan(
            Dwi("'{nama}' tidak ditemukan pada data LSP.", "'{nama}' is not found in the data of the LSP."),
            Dwi(
                "Tulis <lsp>/<skema> yang ada, atau id yang tercatat pada tuk.yaml atau asesor.yaml.",
                "Write an existing <lsp>/<scheme>, or an id that tuk.yaml or asesor.yaml has.",
            ),
        ),
    },
    salah="tuk: tuk-9",
    benar="tuk: tuk-1",
    tiap_asesmen=periksa,
)
