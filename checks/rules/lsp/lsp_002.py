"""LSP-002: the scheme lies within the scope of the licence, and its users within the type of the body."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.subject import SkemaSubject, related_in
from registry.model.lsp import Lsp
from registry.model.skema import Skema
from registry.units import bare


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    folder = subject.registry.lsp.get(subject.folder.lsp)
    if folder is None or folder.lsp is None:
        return
    skema, lsp = subject.skema, folder.lsp.data
    known = not subject.registry.lost(folder.lsp.berkas, ("ruang_lingkup",)) and not subject.lost(("bidang",))
    if skema.status == "terverifikasi" and known and not _in_scope(skema, lsp):
        yield subject.hit(
            ("status",),
            "luar",
            terkait=(related_in(folder.lsp, ("ruang_lingkup",), "lingkup", at_key=True),),
            bidang=skema.bidang or "-",
            jenis=skema.jenis or "-",
        )
    if lsp.jenis in ("p1", "p2") and skema.ruang_lingkup is not None:
        terkait = (Related(folder.lsp.berkas, folder.lsp.in_file(("jenis",)), "jenis"),)
        for i, each in enumerate(skema.ruang_lingkup.pengguna):
            for kata in affirmed("sasaran_umum", each.teks):
                path = ("ruang_lingkup", "pengguna", i, "teks")
                yield subject.hit(path, "sasaran", tingkat="minor", terkait=terkait, kata=kata, jenis=lsp.jenis.upper())


def _in_scope(skema: Skema, lsp: Lsp) -> bool:
    return any(
        bare(each.bidang) == bare(skema.bidang or "") and skema.jenis in each.jenis_skema for each in lsp.ruang_lingkup
    )


RULE = Rule(
    kode="LSP-002",
    judul=Dwi("Skema dalam ruang lingkup lisensi", "Scheme within the scope of the licence"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="P",
    syarat=Dwi(
        "Skema yang terverifikasi termasuk ruang lingkup lisensi menurut bidang dan jenisnya, dan penggunanya sesuai "
        "jenis LSP: P1 bagi lingkungan sendiri, P2 bagi jejaring dan pemasok, P3 bagi umum.",
        "A verified scheme belongs to the licensed scope by field and type, and its users fit the type of the body: "
        "P1 its own people, P2 its network and suppliers, P3 the public.",
    ),
    mengapa=Dwi(
        "Sertifikat atas skema di luar ruang lingkup tidak diakui; skema baru diajukan sebagai penambahan ruang "
        "lingkup.",
        "A certificate outside the scope is not recognised; a new scheme is applied for as an extension of scope.",
    ),
    pesan={
        "luar": Pesan(
            Dwi(
                "Skema ditandai terverifikasi, tetapi bidang '{bidang}' jenis {jenis} tidak ada pada ruang lingkup "
                "lisensi.",
                "The scheme is marked as verified, but field '{bidang}' of type {jenis} is not in the licensed scope.",
            ),
            Dwi(
                "Samakan bidang dengan ruang_lingkup pada lsp.yaml, atau tulis status: usulan sampai BNSP "
                "memverifikasinya.",
                "Make the field equal ruang_lingkup in lsp.yaml, or write status: usulan until BNSP has verified it.",
            ),
        ),
        "sasaran": Pesan(
            Dwi(
                "Lingkup pengguna menyebut '{kata}', melampaui lingkup LSP {jenis}.",
                "The scope of users says '{kata}', which goes beyond a {jenis} body.",
            ),
            Dwi(
                "Batasi pada lingkungan sendiri (P1) atau jejaring dan pemasok (P2).",
                "Limit it to its own people (P1), or to its network and suppliers (P2).",
            ),
        ),
    },
    label={
        "lingkup": Dwi("ruang lingkup lisensi", "the scope of the licence"),
        "jenis": Dwi("jenis LSP", "the type of the body"),
    },
    salah="status: terverifikasi",
    benar="status: usulan",
    tiap_skema=periksa,
)
