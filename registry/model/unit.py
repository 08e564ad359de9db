"""``standards/<id>/unit/<kode>.yaml``: one unit of competency in RMCS form.

Source of the parts: Permenaker 3/2016, format 2 (batasan variabel, panduan penilaian).
A missing key means forgotten; an empty list means "Tidak ada".
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from registry.model.dasar import Bilangan, Butir, Model, PlainText, Teks, from_text

Naskah = Literal["resmi", "parafrasa", "rancangan"]


class _Kuk(Model):
    teks: Teks = Field(description="Bunyi kriteria unjuk kerja.")
    tercetak: Teks | None = Field(None, description="Nomor seperti tercetak, bila berbeda dari urutannya.")


Kuk = Annotated[_Kuk, BeforeValidator(from_text), PlainText]
"""A performance criterion; its number is its position (element.position)."""


class Elemen(Model):
    """An element of a unit: a step of the work, with its performance criteria."""

    judul: Teks | None = Field(None, description="Bunyi elemen kompetensi.")
    kuk: tuple[Kuk, ...] = Field((), description="Kriteria unjuk kerja, berurutan.")


class BatasanVariabel(Model):
    """Range of variables: context, equipment and supplies, regulations, norms and standards."""

    konteks_variabel: tuple[Butir, ...] | None = Field(None, description="Konteks variabel.")
    peralatan: tuple[Butir, ...] | None = Field(None, description="Peralatan.")
    perlengkapan: tuple[Butir, ...] | None = Field(None, description="Perlengkapan.")
    peraturan: tuple[Butir, ...] | None = Field(None, description="Peraturan yang diperlukan.")
    norma: tuple[Butir, ...] | None = Field(None, description="Norma.")
    standar: tuple[Butir, ...] | None = Field(None, description="Standar.")


class _AspekKritis(Model):
    teks: Teks = Field(description="Bunyi aspek kritis.")
    kuk: tuple[Teks, ...] = Field((), description='Acuan ke KUK unit ini, misalnya "#1.1".')
    butir: tuple[Butir, ...] = Field((), description="Butir bawahan, bila ada.")


AspekKritis = Annotated[_AspekKritis, BeforeValidator(from_text), PlainText]


class PanduanPenilaian(Model):
    """Evidence guide: context, prerequisites, knowledge and skills, attitudes, critical aspects."""

    konteks_penilaian: tuple[Butir, ...] | None = Field(None, description="Konteks penilaian.")
    persyaratan_kompetensi: tuple[Teks, ...] | None = Field(
        None, description="Kode unit yang harus dikuasai lebih dahulu."
    )
    pengetahuan: tuple[Butir, ...] | None = Field(None, description="Pengetahuan.")
    keterampilan: tuple[Butir, ...] | None = Field(None, description="Keterampilan.")
    sikap_kerja: tuple[Butir, ...] | None = Field(None, description="Sikap kerja.")
    aspek_kritis: tuple[AspekKritis, ...] | None = Field(None, description="Aspek kritis.")


class KompetensiKunci(Model):
    """A key competency with its level; only standards of the format of 2007 have them."""

    nama: Teks = Field(description="Nama kompetensi kunci.")
    tingkat: Bilangan = Field(ge=1, le=3, description="Tingkat, 1 sampai 3.")


class SumberUnit(Model):
    """Where the unit stands in the document of its standard."""

    halaman: Bilangan | None = Field(None, ge=1, description="Halaman dokumen, dihitung dari 1.")


class Unit(Model):
    """A unit of competency: elements with criteria, range of variables, evidence guide."""

    kode: Teks = Field(description="Kode unit seperti tercetak pada uraian unit.")
    judul: Teks | None = Field(None, description="Judul unit seperti tercetak pada uraian unit.")
    naskah: Naskah = Field(
        "resmi",
        description="resmi: salinan keputusan; parafrasa dan rancangan: kalimat sendiri.",
    )
    sumber: SumberUnit | None = Field(None, description="Letak unit dalam dokumen standar.")
    deskripsi: Teks | None = Field(None, description="Deskripsi unit.")
    elemen: tuple[Elemen, ...] = Field((), description="Elemen kompetensi, berurutan.")
    batasan_variabel: BatasanVariabel | None = Field(None, description="Batasan variabel.")
    panduan_penilaian: PanduanPenilaian | None = Field(None, description="Panduan penilaian.")
    kompetensi_kunci: tuple[KompetensiKunci, ...] | None = Field(
        None, description="Kompetensi kunci; hanya pada format SKKNI lama."
    )
