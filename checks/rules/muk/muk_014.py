"""MUK-014: a product review has its specification and its criteria."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.reader import Path

_FORM_SINCE = 2023
"""The edition in which FR.IA.11 became the product review."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    for i, reviu in enumerate(bank.data.reviu_produk if bank else ()):
        path: Path = ("reviu_produk", i)
        args = {"id": reviu.id}
        if subject.skema.muk_versi < _FORM_SINCE:
            place = (*path, "id")
            yield subject.hit(place, "tanpa_formulir", document=bank, tingkat="minor", acuan=reviu.id, args=args)
        if not (reviu.standar or "").strip() and not subject.lost((*path, "standar"), bank):
            yield subject.hit((*path, "id"), "tanpa_standar", document=bank, acuan=reviu.id, args=args)
        criteria = reviu.kriteria and (reviu.kriteria.spesifikasi or reviu.kriteria.performa)
        if not criteria and not subject.lost((*path, "kriteria"), bank):
            yield subject.hit((*path, "id"), "tanpa_kriteria", document=bank, acuan=reviu.id, args=args)


RULE = Rule(
    kode="MUK-014",
    judul=Dwi("Reviu produk memiliki acuan dan kriteria", "Product review form"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-11",),
    syarat=Dwi(
        "Reviu produk menyebut produk, standar atau spesifikasi acuannya, dan kriteria spesifikasi atau performanya.",
        "A product review names the product, the standard or specification it is held against, and criteria of "
        "specification or performance.",
    ),
    mengapa=Dwi(
        "Produk tanpa spesifikasi acuan hanya dapat dinilai bagus atau tidak bagus, bukan memenuhi atau tidak.",
        "A product without a specification can be liked or disliked, not found to conform.",
    ),
    pesan={
        "tanpa_standar": Pesan(
            Dwi("Reviu produk {id} belum punya spesifikasi acuan.", "Product review {id} has no specification."),
            Dwi(
                "Isi standar dengan standar industri, gambar kerja, atau spesifikasi pelanggan.",
                "Fill in standar with a standard of industry, a drawing or a customer's specification.",
            ),
        ),
        "tanpa_kriteria": Pesan(
            Dwi("Reviu produk {id} belum memiliki kriteria.", "Product review {id} has no criteria."),
            Dwi(
                "Tambahkan kriteria.spesifikasi atau kriteria.performa, masing-masing dengan cakupannya.",
                "Add kriteria.spesifikasi or kriteria.performa, each with its cakupan.",
            ),
        ),
        "tanpa_formulir": Pesan(
            Dwi(
                "MUK 2021 tidak memiliki formulir reviu produk, sehingga {id} tidak dicetak.",
                "MUK 2021 has no form for a product review, so {id} is not printed.",
            ),
            Dwi(
                "Pakai muk_versi: 2023, atau nilai produknya melalui ceklis observasi atau portofolio.",
                "Use muk_versi: 2023, or judge the product by observation checklist or portfolio.",
            ),
        ),
    },
    salah="kriteria: {spesifikasi: [], performa: []}",
    benar="standar: Gambar kerja batang uji nomor GK-02",
    tiap_skema=periksa,
)
