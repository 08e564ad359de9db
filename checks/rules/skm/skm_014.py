"""SKM-014: a job name of one industry stays in that industry."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import job_title, words
from checks.subject import SkemaSubject
from registry.model.skema import OkupasiKhusus


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    if skema.jenis != "klaster":
        return
    khusus = skema.okupasi_khusus
    if khusus is None:
        jabatan = job_title(skema.judul)
        if jabatan and not subject.lost(("okupasi_khusus",)):
            yield subject.hit(("judul",), "tanpa_dasar", judul=skema.judul, jabatan=jabatan)
        return
    path = ("okupasi_khusus",)
    if not khusus.surat_permintaan:
        yield subject.hit((*path, "surat_permintaan"), "tanpa_surat", industri=khusus.industri)
    if not _limited(subject, khusus):
        yield subject.hit(("ruang_lingkup", "pengguna"), "lingkup", industri=khusus.industri)
    folder = subject.registry.lsp.get(subject.folder.lsp)
    if folder and folder.lsp and folder.lsp.data.jenis == "p3":
        yield subject.hit((*path, "industri"), "lsp_p3", tingkat="minor", industri=khusus.industri)


def _limited(subject: SkemaSubject, khusus: OkupasiKhusus) -> bool:
    """Whether the scope names the industry; an empty scope is told elsewhere."""
    lingkup = subject.skema.ruang_lingkup
    points = [*lingkup.pengguna, *lingkup.isi] if lingkup else []
    said = set(words(" ".join(each.teks for each in points)))
    return not points or {"pt", "cv", "tbk"}.union(said).issuperset(words(khusus.industri))


RULE = Rule(
    kode="SKM-014",
    judul=Dwi("Jabatan khusus tetap di industrinya", "Company job name stays in the company"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-nama",),
    syarat=Dwi(
        "Nama jabatan pada klaster hanya boleh dipakai atas permintaan tertulis satu industri, dan hanya di industri "
        "itu.",
        "A klaster may bear a job title only at the written request of one industry, and only within that industry.",
    ),
    mengapa=Dwi(
        "Jabatan khusus bukan okupasi nasional; di luar industri pengusul nama itu menyesatkan.",
        "A company's job is no national occupation; elsewhere the name would mislead.",
    ),
    pesan={
        "tanpa_dasar": Pesan(
            Dwi(
                "Nama klaster '{judul}' memakai jabatan '{jabatan}' tanpa industri pengusulnya.",
                "The name of the klaster '{judul}' uses the job '{jabatan}' without an industry that asked for it.",
            ),
            Dwi(
                "Ganti dengan nama tugas, atau isi okupasi_khusus dengan industri dan surat_permintaan.",
                "Use the name of a task, or give okupasi_khusus with industri and surat_permintaan.",
            ),
        ),
        "tanpa_surat": Pesan(
            Dwi(
                "Surat permintaan {industri} atas jabatan khusus belum disebut.",
                "The letter by which {industri} asked for the job title is not stated.",
            ),
            Dwi(
                "Isi okupasi_khusus.surat_permintaan dengan nomor dan tanggal suratnya.",
                "Give okupasi_khusus.surat_permintaan, with number and date.",
            ),
        ),
        "lingkup": Pesan(
            Dwi(
                "Ruang lingkup belum membatasi penggunaan sertifikat di {industri}.",
                "The scope does not limit the use of the certificate to {industri}.",
            ),
            Dwi(
                "Tambahkan pada ruang_lingkup.pengguna: sertifikat hanya dipakai di {industri}.",
                "Add to ruang_lingkup.pengguna that the certificate is used in {industri} only.",
            ),
        ),
        "lsp_p3": Pesan(
            Dwi(
                "Jabatan khusus {industri} disertifikasi LSP P3, yang melayani umum.",
                "A job of {industri} is certified by a P3 body, which serves the public.",
            ),
            Dwi(
                "Pastikan pemohonnya hanya pekerja industri itu; lazimnya skema seperti ini milik LSP P1 atau P2.",
                "Make sure that only its workers apply; such a scheme usually belongs to a P1 or P2 body.",
            ),
        ),
    },
    salah="judul: Operator Uji Logam",
    benar="okupasi_khusus: {industri: PT Logam Teladan, surat_permintaan: 12/PT-LT/III/2026}",
    tiap_skema=periksa,
)
