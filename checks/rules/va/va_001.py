"""VA-001: the instruments were validated, by somebody else than their authors, before they are used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.orang import bare_name, same_person
from checks.subject import SkemaSubject
from registry.model.validasi import CatatanValidasi, Validasi
from registry.reader import Path
from registry.store import Document

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    document = subject.folder.validasi
    if document is None:
        if not subject.unread("validasi"):
            yield subject.hit((), "tanpa_berkas", skema=subject.folder.id)
        return
    for path, pesan, tingkat, name in _faults(document.data):
        if not subject.registry.lost(document.berkas, document.in_file(path)):
            yield subject.hit(path, pesan, document=document, tingkat=tingkat, nama=name)


def _faults(data: Validasi) -> Iterator[tuple[Path, str, Tingkat | None, str]]:
    """Path, message, severity where it is not the rule's own, and the name that the message quotes."""
    if not data.penyusun:
        yield ("penyusun",), "tanpa_penyusun", None, ""
    if not data.validator:
        yield ("validator",), "tanpa_validator", None, ""
    elif data.penyusun and all(_wrote(data, i) for i in range(len(data.validator))):
        yield ("validator",), "penyusun_sendiri", None, data.validator[0].nama
    if not any(each.periode == "sebelum" for each in data.validasi):
        yield ("validasi",), "belum", None, ""
    for i, record in enumerate(data.validasi):
        for path, pesan, tingkat, name in _in_record(data, record):
            yield ("validasi", i, *path), pesan, tingkat, name


def _wrote(data: Validasi, i: int) -> bool:
    one = data.validator[i]
    return any(same_person(one.nama, one.no_reg, each.nama, each.no_reg) for each in data.penyusun)


def _in_record(data: Validasi, record: CatatanValidasi) -> Iterator[tuple[Path, str, Tingkat | None, str]]:
    if not record.oleh:
        yield ("oleh",), "tanpa_nama", None, ""
    team = {bare_name(each.nama) for each in data.validator}
    for i, name in enumerate(record.oleh):
        if team and bare_name(name) not in team:
            yield ("oleh", i), "bukan_tim", "minor", name
    if record.temuan and not record.tindak_lanjut:
        yield ("tindak_lanjut",), "tanpa_tindak_lanjut", None, ""
    for i, each in enumerate(record.tindak_lanjut):
        if not _YEAR.search(each.teks):
            yield ("tindak_lanjut", i, "teks"), "tanpa_tanggal", "minor", ""


def last_validation(document: Document[Validasi]) -> int | None:
    """The position of the newest validation."""
    records = document.data.validasi
    return max(range(len(records)), key=lambda i: records[i].tanggal, default=None)


RULE = Rule(
    kode="VA-001",
    judul=Dwi("Instrumen divalidasi", "Instruments are validated"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("va",),
    syarat=Dwi(
        "Perangkat asesmen divalidasi sebelum dipakai oleh tim dengan sekurangnya satu orang yang tidak menyusunnya; "
        "temuan, perbaikan, penanggung jawab, dan waktunya dicatat.",
        "Instruments are validated before use by a team with at least one person who did not write them; findings, "
        "repairs, persons and dates are recorded.",
    ),
    mengapa=Dwi(
        "Penyusun tidak melihat kekeliruannya sendiri; FR.VA adalah bukti bahwa orang lain sudah memeriksa.",
        "Authors do not see their own mistakes; FR.VA is the proof that others have looked.",
    ),
    pesan={
        "tanpa_berkas": Pesan(
            Dwi("Instrumen skema {skema} belum divalidasi.", "The instruments of {skema} are not validated."),
            Dwi(
                "Validasi perangkatnya, lalu catat penyusun, validator, dan hasilnya pada validasi.yaml.",
                "Validate them, then record authors, validators and result in validasi.yaml.",
            ),
        ),
        "tanpa_penyusun": Pesan(
            Dwi("Penyusun instrumen belum disebut.", "No author of the instruments is named."),
            Dwi(
                "Isi penyusun dengan nama dan nomor registrasi.",
                "Fill in penyusun with names and registration numbers.",
            ),
        ),
        "tanpa_validator": Pesan(
            Dwi("Validator instrumen belum disebut.", "No validator of the instruments is named."),
            Dwi(
                "Isi validator dengan nama dan nomor registrasi.",
                "Fill in validator with names and registration numbers.",
            ),
        ),
        "penyusun_sendiri": Pesan(
            Dwi(
                "Instrumen hanya divalidasi penyusunnya sendiri ({nama}).",
                "Only the authors themselves validated the instruments ({nama}).",
            ),
            Dwi(
                "Libatkan sekurangnya satu validator yang tidak menyusun instrumen, lalu catat validasinya.",
                "Have at least one validator who did not write the instruments, and record the validation.",
            ),
        ),
        "belum": Pesan(
            Dwi("Validasi sebelum asesmen belum dicatat.", "No validation before the assessment is recorded."),
            Dwi(
                "Tambahkan catatan dengan periode sebelum, tanggal, dan nama validator.",
                "Add a record with periode sebelum, its date and the validators.",
            ),
        ),
        "tanpa_nama": Pesan(
            Dwi("Catatan validasi ini belum menyebut validatornya.", "This validation names no validator."),
            Dwi("Isi oleh dengan nama validator yang hadir.", "Fill in oleh with the validators who took part."),
        ),
        "bukan_tim": Pesan(
            Dwi("'{nama}' tidak ada pada daftar validator.", "'{nama}' is not in the list of validators."),
            Dwi(
                "Samakan namanya, atau tambahkan orang ini ke validator.",
                "Write the name the same way, or add the person to validator.",
            ),
        ),
        "tanpa_tindak_lanjut": Pesan(
            Dwi("Temuan validasi belum memiliki tindak lanjut.", "The findings of the validation have no follow-up."),
            Dwi(
                "Isi tindak_lanjut: apa yang diperbaiki, oleh siapa, dan kapan.",
                "Fill in tindak_lanjut: what was mended, by whom, and when.",
            ),
        ),
        "tanpa_tanggal": Pesan(
            Dwi("Tindak lanjut ini belum menyebut waktunya.", "This follow-up names no date."),
            Dwi(
                "Tulis penanggung jawab dan tanggal selesainya, misalnya 'oleh ... pada 12 Mei 2026'.",
                "Write who did it and when, such as 'by ... on 12 May 2026'.",
            ),
        ),
    },
    salah="validator: [{nama: Rudi Hartanto Siahaan, no_reg: MET.000.900201 2020}]",
    benar="validator: [{nama: Ni Made Suryani, no_reg: MET.000.900202 2021}]",
    tiap_skema=periksa,
)
