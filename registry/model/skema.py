"""``schemes/<lsp>/<slug>/skema.yaml``: a certification scheme (dokumen skema, sections 1 to 9).

Source of the sections: Pedoman BNSP 210 (2/BNSP/VIII/2017) and Pedoman 201 (1/BNSP/III/2014), clause 8.
Section 9 lives in :mod:`registry.model.proses`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from registry.model.dasar import (
    Benar,
    Bilangan,
    Butir,
    Model,
    PlainText,
    Tanggal,
    Teks,
    from_text,
    tandai,
    whole_number,
)
from registry.model.proses import Proses

JenisSkema = Literal["kkni", "okupasi", "klaster"]
KelompokUnit = Literal["umum", "inti", "pilihan"]
MukVersi = Annotated[Literal[2023, 2021], BeforeValidator(whole_number)]
JenisSyarat = Literal["pendidikan", "pelatihan", "pengalaman", "prasyarat", "kesehatan", "usia", "lainnya"]
Pendidikan = Literal["sd", "smp", "sma", "smk", "sma_smk", "d1", "d2", "d3", "d4", "d4_s1", "s1", "profesi", "s2", "s3"]


class Revisi(Model):
    """Document control: edition, revision, date and distribution."""

    edisi: Bilangan = Field(1, ge=1, description="Edisi dokumen.")
    revisi: Bilangan = Field(0, ge=0, description="Nomor revisi.")
    tanggal: Tanggal | None = Field(None, description="Tanggal revisi.")
    status_distribusi: Literal["terkendali", "tidak_terkendali"] = Field(
        "terkendali", description="Status distribusi dokumen."
    )

    @property
    def sebutan(self) -> str:
        """Edition and revision in one word: ``1.0``."""
        return f"{self.edisi}.{self.revisi}"


class RiwayatRevisi(Model):
    """An earlier state of the scheme document, and what changed with it."""

    edisi: Bilangan = Field(1, ge=1, description="Edisi dokumen.")
    revisi: Bilangan = Field(0, ge=0, description="Nomor revisi.")
    tanggal: Tanggal | None = Field(None, description="Tanggal revisi.")
    perubahan: Teks = Field(description="Apa yang berubah, dalam satu kalimat.")


class Okupasi(Model):
    """Where the name of an occupation comes from."""

    sumber: Literal["skkni", "peta_okupasi", "instansi_teknis", "komite_bnsp"] = Field(description="Asal nama okupasi.")
    nomor: Teks | None = Field(None, description="Nomor keputusan sumber.")
    tahun: Bilangan | None = Field(None, description="Tahun keputusan sumber.")


class OkupasiKhusus(Model):
    """A job of one industry only; its name stays inside that industry."""

    industri: Teks = Field(description="Industri pengusul.")
    surat_permintaan: Teks | None = Field(None, description="Nomor surat permintaan industri.")


class Pemilik(Model):
    """The owner of a scheme that this LSP adopts."""

    nama: Teks = Field(description="Pemilik skema.")
    izin: Teks | None = Field(None, description="Nomor surat izin penggunaan.")
    versi: Teks | None = Field(None, description="Versi skema pemilik.")
    sidik: Teks | None = Field(None, description="Sidik naskah pemilik, sha256:<hex>.")


class AnggotaKomite(Model):
    """A member of the scheme committee."""

    nama: Teks = Field(description="Nama lengkap.")
    unsur: Literal["pakar", "industri", "pendidikan", "regulator", "asosiasi"] | None = Field(
        None, description="Unsur yang diwakili."
    )


class Komite(Model):
    """The scheme committee (Pedoman 201 clause 8.4)."""

    sk: Teks | None = Field(None, description="Nomor SK komite skema.")
    ketua: Teks | None = Field(None, description="Ketua komite skema.")
    anggota: tuple[AnggotaKomite, ...] = Field((), description="Anggota komite skema.")


class Persetujuan(Model):
    """One signature under the scheme."""

    oleh: Teks | None = Field(None, description="Nama penanda tangan.")
    tanggal: Tanggal | None = Field(None, description="Tanggal.")


class Pengesahan(Model):
    """Set by the committee, approved by the head of the LSP."""

    ditetapkan: Persetujuan | None = Field(None, description="Ditetapkan ketua komite skema.")
    disahkan: Persetujuan | None = Field(None, description="Disahkan pimpinan LSP.")


class RuangLingkup(Model):
    """Where the certificate is used, and what it covers."""

    pengguna: tuple[Butir, ...] = Field((), description="Lingkup pengguna sertifikat.")
    isi: tuple[Butir, ...] = Field((), description="Lingkup isi sertifikasi.")


class UnitKemasan(Model):
    """A unit of the package; its title comes from the standard."""

    kode: Teks = Field(description="Kode unit, bila perlu didahului id standar dan titik dua.")
    kelompok: KelompokUnit = Field("inti", description="umum, inti, atau pilihan.")


class Kemasan(Model):
    """The competency package, in print order."""

    unit: tuple[UnitKemasan, ...] = Field((), description="Unit dalam kemasan, urutan cetak.")
    pilihan_minimum: Bilangan = Field(0, ge=0, description="Jumlah minimum unit pilihan.")
    unit_tunggal: Benar = Field(False, description="Klaster yang sengaja hanya memuat satu unit.")
    alasan_unit_tunggal: Teks | None = Field(None, description="Alasan klaster satu unit.")


class _Tugas(Model):
    teks: Teks = Field(description="Uraian tugas.")
    unit: tuple[Teks, ...] = Field((), description="Kode unit yang dipakai tugas ini.")


Tugas = Annotated[_Tugas, BeforeValidator(from_text), PlainText]


class Syarat(Model):
    """A node of the requirement tree: ``semua`` (and), ``salah_satu`` (or), or a single requirement."""

    semua: tuple[Syarat, ...] | None = Field(None, description="Semua syarat di bawahnya.")
    salah_satu: tuple[Syarat, ...] | None = Field(None, description="Salah satu syarat.")
    id: Teks | None = Field(None, description="Penanda syarat, misalnya pd1.")
    jenis: JenisSyarat | None = Field(None, description="Jenis syarat.")
    teks: Teks | None = Field(None, description="Bunyi syarat, bila tidak dapat diturunkan.")
    minimal: Pendidikan | None = Field(None, description="Pendidikan minimal.")
    bidang: tuple[Teks, ...] = Field((), description="Bidang pendidikan atau pekerjaan.")
    topik: Teks | None = Field(None, description="Topik pelatihan.")
    tahun: Bilangan | None = Field(None, ge=0, description="Lama pengalaman, tahun.")
    jabatan: Teks | None = Field(None, description="Jabatan atau pekerjaan.")
    unit: tuple[Teks, ...] = Field((), description="Kode unit prasyarat.")
    bukti: tuple[Teks, ...] = Field((), description="Dokumen bukti syarat ini.")


class _SyaratAdministratif(Model):
    id: Teks | None = Field(None, description="Penanda syarat, misalnya pa1.")
    teks: Teks = Field(description="Bunyi syarat administratif.")


SyaratAdministratif = Annotated[_SyaratAdministratif, BeforeValidator(from_text), PlainText]


class RincianBiaya(Model):
    """One line of the fee."""

    uraian: Teks = Field(description="Uraian biaya.")
    jumlah: Bilangan = Field(ge=0, description="Jumlah, rupiah.")


class Biaya(Model):
    """The fee of certification."""

    keputusan: Teks | None = Field(None, description="Keputusan penetapan biaya.")
    rincian: tuple[RincianBiaya, ...] = Field((), description="Rincian biaya.")
    keterangan: Teks | None = Field(None, description="Keterangan.")


class Peralihan(Model):
    """Until when the scheme is still used on a standard that was revoked."""

    standar: Teks = Field(description="Id standar yang dicabut.")
    sampai: Tanggal = Field(description="Hari terakhir asesmen dengan standar itu.")


class KajiUlang(Model):
    """Periodic review of the scheme (Pedoman 201 clause 8.5)."""

    terakhir: Tanggal | None = Field(None, description="Tanggal kaji ulang terakhir.")


class Rekaman(Model):
    """Records of how the scheme was developed (Pedoman 201 clause 8.4)."""

    analisis_jabatan: Teks | None = Field(None, description="Dokumen analisis jabatan.")
    berita_acara_validasi: Teks | None = Field(None, description="Berita acara validasi.")
    keputusan: Teks | None = Field(None, description="Keputusan penetapan skema.")


class PersyaratanTuk(Model):
    """Technical requirements for the venue."""

    sarana: tuple[Butir, ...] = Field((), description="Sarana.")
    perlengkapan: tuple[Butir, ...] = Field((), description="Perlengkapan.")
    ruang: tuple[Butir, ...] = Field((), description="Ruang.")
    k3: tuple[Butir, ...] = Field((), description="Keselamatan dan kesehatan kerja.")
    jarak_jauh: tuple[Butir, ...] = Field((), description="Syarat uji jarak jauh.")


class Skema(Model):
    """A certification scheme: package, requirements, rights, fee and process."""

    judul: Teks = Field(
        "",
        description="Nama skema; satu-satunya tempat nama ditulis.",
        json_schema_extra=tandai(wajib=True),
    )
    judul_en: Teks | None = Field(None, description="Nama skema dalam bahasa Inggris.")
    jenis: JenisSkema | None = Field(
        None, description="kkni, okupasi, atau klaster.", json_schema_extra=tandai(wajib=True)
    )
    nomor_dokumen: Teks | None = Field(None, description="Nomor dokumen skema milik LSP.")
    nomor_skema: Teks | None = Field(None, description="Nomor skema dari BNSP.")
    revisi: Revisi | None = Field(None, description="Kendali dokumen.")
    riwayat: tuple[RiwayatRevisi, ...] = Field((), description="Riwayat revisi dokumen, yang terlama lebih dahulu.")
    bidang: Teks | None = Field(None, description="Bidang pekerjaan.")
    jenjang_kkni: Bilangan | None = Field(None, ge=1, le=9, description="Jenjang KKNI.")
    dasar_jenjang: Teks | None = Field(None, description="Dasar penetapan jenjang.")
    okupasi: Okupasi | None = Field(None, description="Sumber nama okupasi.")
    okupasi_khusus: OkupasiKhusus | None = Field(None, description="Jabatan khusus industri.")
    pemilik: Pemilik | None = Field(None, description="Pemilik skema, bila bukan LSP ini.")
    induk: Teks | None = Field(None, description="Skema KKNI induk bagi klaster.")
    muk_versi: MukVersi = Field(2023, description="Edisi formulir MUK.")
    komite: Komite | None = Field(None, description="Komite skema.")
    pengesahan: Pengesahan | None = Field(None, description="Penetapan dan pengesahan.")
    latar_belakang: tuple[Butir, ...] | None = Field(None, description="1. Latar belakang.")
    ruang_lingkup: RuangLingkup | None = Field(None, description="2. Ruang lingkup.")
    tujuan: tuple[Butir, ...] | None = Field(None, description="3. Tujuan.")
    acuan_normatif: tuple[Teks, ...] | None = Field(None, description="4. Acuan normatif: id peraturan dan id standar.")
    kemasan: Kemasan = Field(
        default_factory=Kemasan,
        description="5. Kemasan kompetensi.",
        json_schema_extra=tandai(wajib=True),
    )
    uraian_tugas: tuple[Tugas, ...] | None = Field(None, description="Uraian tugas utama.")
    persyaratan_dasar: Syarat | None = Field(None, description="6. Persyaratan dasar.")
    persyaratan_administratif: tuple[SyaratAdministratif, ...] | None = Field(
        None, description="Persyaratan administratif."
    )
    hak_pemohon: tuple[Butir, ...] | None = Field(None, description="7.1 Hak pemohon.")
    kewajiban_pemegang: tuple[Butir, ...] | None = Field(None, description="7.2 Kewajiban pemegang sertifikat.")
    biaya: Biaya | None = Field(None, description="8. Biaya sertifikasi.")
    proses: Proses | None = Field(None, description="9. Proses sertifikasi.")
    kaji_ulang: KajiUlang | None = Field(None, description="Kaji ulang skema.")
    peralihan: tuple[Peralihan, ...] = Field((), description="Masa peralihan bagi standar yang dicabut.")
    rekaman: Rekaman | None = Field(None, description="Rekaman pengembangan skema.")
    persyaratan_tuk: PersyaratanTuk | None = Field(None, description="Persyaratan teknis TUK.")
    status: Literal["usulan", "terverifikasi"] = Field(
        "usulan", description="terverifikasi: sudah masuk ruang lingkup lisensi."
    )

    @property
    def tanggal_terakhir(self) -> date:
        """The newest date that the scheme itself names: what is made from it carries no clock."""
        days = [
            self.revisi.tanggal if self.revisi else None,
            self.kaji_ulang.terakhir if self.kaji_ulang else None,
            self.pengesahan.disahkan.tanggal if self.pengesahan and self.pengesahan.disahkan else None,
        ]
        return max((day for day in days if day), default=date(2000, 1, 1))
