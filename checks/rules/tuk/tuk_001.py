"""TUK-001: every venue is of a known type and verified for what is assessed there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Arguments, Hit, Related
from checks.lembaga import LspSubject
from checks.rule import Pesan, Rule
from checks.subject import hit_in
from registry.model.asesmen import Asesmen
from registry.model.lsp import Tuk, VerifikasiTuk
from registry.reader import Path
from registry.store import Document


def periksa(subject: LspSubject) -> Iterator[Hit]:
    for i, tuk in enumerate(subject.tuk):
        if tuk.jenis is None:
            yield _hit(subject, i, ("jenis",), "tanpa_jenis", tuk)
        for j, each in enumerate(tuk.verifikasi):
            yield from _verification(subject, i, j, tuk, each)
    yield from _schemes(subject)
    for id_, day in subject.registry.asesmen.items():
        yield from _day(subject, id_, day)


def _verification(subject: LspSubject, i: int, j: int, tuk: Tuk, each: VerifikasiTuk) -> Iterator[Hit]:
    path: Path = ("verifikasi", j)
    if not subject.registry.find_skema(each.skema):
        yield _hit(subject, i, (*path, "skema"), "skema", tuk, skema=each.skema)
    if not each.keputusan:
        yield _hit(subject, i, (*path, "keputusan"), "tanpa_keputusan", tuk, skema=each.skema)
    if each.berlaku_sampai is None:
        if tuk.jenis == "mandiri":
            yield _hit(subject, i, (*path, "berlaku_sampai"), "tanpa_masa", tuk, skema=each.skema)
    elif each.berlaku_sampai < subject.today and not _renewed(tuk, each):
        tanggal = each.berlaku_sampai.isoformat()
        yield _hit(subject, i, (*path, "berlaku_sampai"), "berakhir", tuk, skema=each.skema, tanggal=tanggal)


def called(tuk: Tuk) -> str:
    """A venue as sentences call it; most names begin with TUK already."""
    return tuk.nama if tuk.nama.casefold().startswith("tuk ") else f"TUK {tuk.nama}"


def _renewed(tuk: Tuk, old: VerifikasiTuk) -> bool:
    return any(each.skema == old.skema and each.tanggal > old.tanggal for each in tuk.verifikasi)


def _schemes(subject: LspSubject) -> Iterator[Hit]:
    """Schemes that may be assessed nowhere."""
    venues = subject.folder.tuk
    if venues is None and f"schemes/{subject.folder.id}/tuk.yaml" in subject.registry.files:
        return
    verified = {
        found.id for tuk in subject.tuk for each in tuk.verifikasi for found in subject.registry.find_skema(each.skema)
    }
    terkait = (Related(venues.berkas, (), "daftar"),) if venues else ()
    for folder in subject.skema:
        if folder.id not in verified and folder.skema is not None:
            args = {"skema": folder.id}
            yield hit_in(folder.skema, ("persyaratan_tuk",), args, "tanpa_tuk", None, folder.id, terkait)


def _day(subject: LspSubject, id_: str, day: Document[Asesmen]) -> Iterator[Hit]:
    """An assessment day at a venue that was not verified for its scheme, or not for this day."""
    schemes = subject.registry.find_skema(day.data.skema)
    venues = [(i, tuk) for i, tuk in enumerate(subject.tuk) if tuk.id == day.data.tuk]
    if len(schemes) != 1 or schemes[0].lsp != subject.folder.id or len(venues) != 1:
        return
    i, tuk = venues[0]
    starts = day.data.tanggal.mulai
    dates = [each.tanggal for each in tuk.verifikasi if subject.registry.find_skema(each.skema) == schemes]
    before = [each for each in dates if each <= starts]
    args = {"tuk": called(tuk), "skema": schemes[0].id, "tanggal": starts.isoformat()}
    if not before:
        yield _on_day(subject, day, id_, i, "hari", args)
    elif tuk.jenis == "sewaktu" and (starts - max(before)).days > ambang("TUK-001", "sewaktu_hari"):
        yield _on_day(subject, day, id_, i, "hari_lama", args | {"lama": max(before).isoformat()})


def _on_day(subject: LspSubject, day: Document[Asesmen], id_: str, i: int, pesan: str, args: Arguments) -> Hit:
    venues: Document[Any] | None = subject.folder.tuk
    terkait = (Related(venues.berkas, venues.in_file((i, "verifikasi")), "verifikasi", at_key=True),) if venues else ()
    return hit_in(day, ("tuk",), args, pesan, "minor" if pesan == "hari_lama" else None, id_, terkait)


def _hit(subject: LspSubject, i: int, path: Path, pesan: str, tuk: Tuk, **args: str | int) -> Hit:
    return subject.hit((i, *path), pesan, document=subject.folder.tuk, acuan=tuk.id, args={"tuk": called(tuk), **args})


RULE = Rule(
    kode="TUK-001",
    judul=Dwi("TUK berjenis dan diverifikasi", "Type and verification of venues"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("skema-9-3",),
    syarat=Dwi(
        "Setiap TUK berjenis sewaktu, tempat kerja, atau mandiri, dan diverifikasi LSP dengan keputusan untuk setiap "
        "skema yang diuji di sana: TUK sewaktu untuk setiap kegiatan, TUK mandiri dengan masa berlaku.",
        "Each venue is sewaktu, tempat kerja or mandiri, and verified by decision for each scheme assessed there: one "
        "for an event (sewaktu) each time, a standing one (mandiri) for a term.",
    ),
    mengapa=Dwi(
        "Uji di tempat yang belum diverifikasi tidak memenuhi skema, dan hasilnya dapat ditolak.",
        "A test at a venue that is not verified breaks the scheme, and its results may be refused.",
    ),
    pesan={
        "tanpa_jenis": Pesan(
            Dwi("Jenis {tuk} belum diisi.", "The type of {tuk} is not filled in."),
            Dwi(
                "Isi jenis dengan sewaktu, tempat_kerja, atau mandiri.",
                "Fill in jenis: sewaktu, tempat_kerja or mandiri.",
            ),
        ),
        "skema": Pesan(
            Dwi(
                "{tuk} diverifikasi untuk '{skema}', skema yang tidak ada.",
                "{tuk} is verified for '{skema}', a scheme that does not exist.",
            ),
            Dwi("Tulis skema sebagai <lsp>/<skema>.", "Write the scheme as <lsp>/<scheme>."),
        ),
        "tanpa_keputusan": Pesan(
            Dwi(
                "Verifikasi {tuk} untuk {skema} belum menyebut keputusan penetapannya.",
                "The verification of {tuk} for {skema} names no decision.",
            ),
            Dwi("Isi keputusan dengan nomor surat keputusan.", "Fill in keputusan with the number of the decision."),
        ),
        "tanpa_masa": Pesan(
            Dwi(
                "{tuk} ialah TUK mandiri, tetapi verifikasinya untuk {skema} belum menyebut masa berlaku.",
                "{tuk} is a standing venue, but its verification for {skema} names no end.",
            ),
            Dwi("Isi berlaku_sampai dari sertifikat TUK.", "Fill in berlaku_sampai from the venue's certificate."),
        ),
        "berakhir": Pesan(
            Dwi(
                "Verifikasi {tuk} untuk {skema} berakhir {tanggal}.",
                "The verification of {tuk} for {skema} ended on {tanggal}.",
            ),
            Dwi(
                "Verifikasi ulang TUK, lalu tambahkan tanggal dan keputusannya.",
                "Verify the venue again, then add date and decision.",
            ),
        ),
        "tanpa_tuk": Pesan(
            Dwi(
                "Belum ada TUK yang diverifikasi untuk skema {skema}.",
                "No venue is verified for scheme {skema}.",
            ),
            Dwi(
                "Verifikasi TUK menurut persyaratan_tuk, lalu catat pada tuk.yaml.",
                "Verify a venue against persyaratan_tuk, then record it in tuk.yaml.",
            ),
        ),
        "hari": Pesan(
            Dwi(
                "{tuk} belum diverifikasi untuk skema {skema} sebelum {tanggal}.",
                "{tuk} was not verified for scheme {skema} before {tanggal}.",
            ),
            Dwi(
                "Verifikasi TUK sebelum hari asesmen, atau pilih TUK lain.",
                "Verify the venue before the assessment day, or choose another one.",
            ),
        ),
        "hari_lama": Pesan(
            Dwi(
                "{tuk} ialah TUK sewaktu, terakhir diverifikasi {lama} untuk {skema}, bukan untuk kegiatan {tanggal}.",
                "{tuk} is an event venue and was last verified on {lama} for {skema}, not for the event of {tanggal}.",
            ),
            Dwi(
                "Verifikasi TUK sewaktu untuk setiap kegiatan, lalu tambahkan keputusannya.",
                "Verify an event venue for each event, then add the decision.",
            ),
        ),
    },
    label={
        "daftar": Dwi("daftar TUK LSP", "the LSP's venues"),
        "verifikasi": Dwi("verifikasi TUK itu", "the verifications of that venue"),
    },
    salah="jenis: null",
    benar="jenis: mandiri",
    tiap_lsp=periksa,
)
