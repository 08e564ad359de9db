"""SKM-003: set by the head of the committee, approved by the head of the LSP."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.orang import same_person
from checks.subject import SkemaSubject, hit_in, related_in

_SET = ("pengesahan", "ditetapkan", "oleh")
_APPROVED = ("pengesahan", "disahkan", "oleh")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    pengesahan = skema.pengesahan
    ditetapkan = pengesahan.ditetapkan.oleh if pengesahan and pengesahan.ditetapkan else None
    disahkan = pengesahan.disahkan.oleh if pengesahan and pengesahan.disahkan else None
    if not ditetapkan and not subject.lost(_SET[:2]):
        yield subject.hit(_SET, "belum_ditetapkan")
    if not disahkan and not subject.lost(_APPROVED[:2]):
        yield subject.hit(_APPROVED, "belum_disahkan")
    if ditetapkan and disahkan and _same(ditetapkan, disahkan):
        first = related_in(subject.document, _SET, "ditetapkan")
        yield subject.hit(_APPROVED, "satu_orang", terkait=(first,), nama=disahkan)
        return
    if skema.komite is not None:
        yield from _chair(subject, skema.komite.ketua, ditetapkan)
    yield from _head(subject, disahkan)


def _chair(subject: SkemaSubject, ketua: str | None, ditetapkan: str | None) -> Iterator[Hit]:
    path = ("komite", "ketua")
    if not ketua:
        yield subject.hit(path, "tanpa_ketua")
    elif ditetapkan and not _same(ditetapkan, ketua):
        terkait = (related_in(subject.document, path, "ketua"),)
        yield subject.hit(_SET, "bukan_ketua", terkait=terkait, nama=ditetapkan, ketua=ketua)


def _head(subject: SkemaSubject, disahkan: str | None) -> Iterator[Hit]:
    """The head is named once for all schemes; an older scheme may bear the name of a former one."""
    folder = subject.registry.lsp.get(subject.folder.lsp)
    if folder is None or folder.lsp is None:
        return
    lsp = folder.lsp
    path = ("pejabat", "pimpinan")
    pimpinan = lsp.data.pejabat.pimpinan if lsp.data.pejabat else None
    if pimpinan is None:
        yield hit_in(lsp, path, {}, "tanpa_pimpinan", acuan=folder.id)
    elif disahkan and not _same(disahkan, pimpinan.nama):
        terkait = (Related(lsp.berkas, lsp.in_file((*path, "nama")), "pimpinan"),)
        args = {"nama": disahkan, "pimpinan": pimpinan.nama}
        yield subject.hit(_APPROVED, "bukan_pimpinan", tingkat="minor", terkait=terkait, args=args)


def _same(a: str, b: str) -> bool:
    return same_person(a, None, b, None)


RULE = Rule(
    kode="SKM-003",
    judul=Dwi("Ditetapkan dan disahkan dua orang", "Approval by two persons"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Skema ditetapkan ketua komite skema dan disahkan pimpinan LSP, dua orang yang berbeda.",
        "A scheme is set by the head of the scheme committee and approved by the head of the LSP, two different "
        "persons.",
    ),
    mengapa=Dwi(
        "Penyusun skema tidak boleh mengesahkan karyanya sendiri.",
        "Whoever drew up the scheme may not approve it himself.",
    ),
    pesan={
        "belum_ditetapkan": Pesan(
            Dwi(
                "Skema belum menyebut ketua komite skema yang menetapkannya.",
                "The scheme does not name the committee's head who set it.",
            ),
            Dwi(
                "Isi pengesahan.ditetapkan.oleh dengan nama ketua komite skema.",
                "Give the committee's head in pengesahan.ditetapkan.oleh.",
            ),
        ),
        "belum_disahkan": Pesan(
            Dwi(
                "Skema belum menyebut pimpinan LSP yang mengesahkannya.",
                "The scheme does not name the head of the LSP who approved it.",
            ),
            Dwi(
                "Isi pengesahan.disahkan.oleh dengan nama pimpinan LSP.",
                "Give the head of the LSP in pengesahan.disahkan.oleh.",
            ),
        ),
        "satu_orang": Pesan(
            Dwi(
                "Skema ditetapkan dan disahkan orang yang sama: {nama}.",
                "The scheme was set and approved by the same person: {nama}.",
            ),
            Dwi(
                "Skema ditetapkan ketua komite dan disahkan pimpinan LSP; tunjuk ketua komite selain pimpinan.",
                "The committee's head sets it and the LSP's head approves it; appoint a chair other than the head.",
            ),
        ),
        "tanpa_ketua": Pesan(
            Dwi("Komite skema belum menyebut ketuanya.", "The scheme committee does not name its head."),
            Dwi("Isi komite.ketua.", "Fill in komite.ketua."),
        ),
        "bukan_ketua": Pesan(
            Dwi(
                "Skema ditetapkan {nama}, sedangkan ketua komite skema {ketua}.",
                "The scheme was set by {nama}, but the committee's head is {ketua}.",
            ),
            Dwi("Samakan keduanya menurut SK komite skema.", "Make both agree with the committee's decision letter."),
        ),
        "tanpa_pimpinan": Pesan(
            Dwi("Pimpinan LSP belum disebut.", "The head of the LSP is not named."),
            Dwi(
                "Isi pejabat.pimpinan dalam lsp.yaml dengan nama dan jabatannya.",
                "Give pejabat.pimpinan in lsp.yaml, with name and title.",
            ),
        ),
        "bukan_pimpinan": Pesan(
            Dwi(
                "Skema disahkan {nama}, sedangkan pimpinan LSP {pimpinan}.",
                "The scheme was approved by {nama}, but the head of the LSP is {pimpinan}.",
            ),
            Dwi(
                "Perbaiki namanya. Bila pimpinan sudah berganti sejak pengesahan, beri pengecualian dengan alasan itu.",
                "Correct the name. If the head has changed since the approval, give a waiver with that reason.",
            ),
        ),
    },
    label={
        "ditetapkan": Dwi("ditetapkan di sini", "set here"),
        "ketua": Dwi("ketua komite ditulis di sini", "the committee's head stands here"),
        "pimpinan": Dwi("pimpinan LSP ditulis di sini", "the head of the LSP stands here"),
    },
    salah=(
        "pengesahan:\n  ditetapkan: {oleh: Wulan Kartikasari, tanggal: 2026-04-27}\n"
        "  disahkan: {oleh: Wulan Kartikasari, tanggal: 2026-05-04}"
    ),
    benar=(
        "pengesahan:\n  ditetapkan: {oleh: Agustina Rumbiak, tanggal: 2026-04-27}\n"
        "  disahkan: {oleh: Wulan Kartikasari, tanggal: 2026-05-04}"
    ),
    tiap_skema=periksa,
)
