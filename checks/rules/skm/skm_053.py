"""SKM-053: nobody is forced into one provider's training."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.rules.skm.nama import words
from checks.rules.skm.syarat import ROOT, called, is_group, leaves, wording
from checks.subject import SkemaSubject
from registry.model.lsp import Lsp
from registry.model.skema import Syarat
from registry.units import bare


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    root = subject.skema.persyaratan_dasar
    if root is None or subject.lost(ROOT):
        return
    folder = subject.registry.lsp.get(subject.folder.lsp)
    lsp = folder.lsp.data if folder and folder.lsp else None

    def bound(leaf: Syarat) -> bool:
        return leaf.jenis == "pelatihan" and _one_provider(wording(leaf), lsp)

    def training(leaf: Syarat) -> bool:
        return leaf.jenis == "pelatihan" and not _open(wording(leaf))

    if _on_every_route(root, bound):
        for path, leaf in leaves(subject.skema):
            if bound(leaf):
                yield subject.hit((*path, "topik" if leaf.topik else "teks"), "satu", syarat=called(path, leaf))
    elif lsp is not None and lsp.jenis == "p3" and _on_every_route(root, training):
        yield subject.hit(ROOT, "tanpa_jalur")


def _on_every_route(node: Syarat, test: Callable[[Syarat], bool]) -> bool:
    """Whether every way of meeting the requirements goes through a leaf of that kind."""
    if not is_group(node):
        return test(node)
    if any(_on_every_route(child, test) for child in node.semua or ()):
        return True
    return bool(node.salah_satu) and all(_on_every_route(child, test) for child in node.salah_satu or ())


def _one_provider(text: str, lsp: Lsp | None) -> bool:
    if _open(text):
        return False
    own = [name for name in (lsp.nama, lsp.singkatan) if name] if lsp else []
    return any(bare(name) in bare(text) for name in own) or any(affirmed("satu_penyelenggara", text))


def _open(text: str) -> bool:
    return not kata("setara").isdisjoint(words(text))


RULE = Rule(
    kode="SKM-053",
    judul=Dwi("Akses tidak berpihak", "Impartial access"),
    tingkat="minor",
    profil="validasi",
    kepastian="S",
    klausul=("p201-5", "bnsp-2024"),
    syarat=Dwi(
        "Persyaratan tidak mengharuskan pelatihan dari LSP sendiri atau dari satu penyelenggara; LSP P3 membuka jalur "
        "pengalaman atau pelatihan yang setara.",
        "No requirement forces training by the LSP itself or by one provider; a P3 body has a route by experience or "
        "by equivalent training.",
    ),
    mengapa=Dwi(
        "Sertifikasi tidak boleh menjadi cara menjual pelatihan; ketidakberpihakan LSP dipertanyakan.",
        "Certification must not be a way to sell training; the LSP's impartiality would be questioned.",
    ),
    pesan={
        "satu": Pesan(
            Dwi(
                "Persyaratan {syarat} mengharuskan pelatihan dari satu penyelenggara.",
                "Requirement {syarat} forces training by one provider.",
            ),
            Dwi(
                "Tambahkan 'atau pelatihan lain yang setara', atau buka jalur pengalaman dengan salah_satu.",
                "Add 'atau pelatihan lain yang setara', or open a route by experience with salah_satu.",
            ),
        ),
        "tanpa_jalur": Pesan(
            Dwi(
                "Setiap jalur persyaratan mengharuskan pelatihan tertentu, padahal LSP P3 melayani umum.",
                "Every route of the requirements asks for certain training, but a P3 body serves the public.",
            ),
            Dwi(
                "Tambahkan jalur pengalaman, atau terima pelatihan yang setara.",
                "Add a route by experience, or accept equivalent training.",
            ),
        ),
    },
    salah="- {id: pd1, jenis: pelatihan, topik: Pengukuran logam oleh LSP UBN, bukti: [Sertifikat pelatihan]}",
    benar="- {id: pd1, jenis: pelatihan, topik: Pengukuran logam atau yang setara, bukti: [Sertifikat pelatihan]}",
    tiap_skema=periksa,
)
