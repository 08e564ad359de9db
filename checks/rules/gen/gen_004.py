"""GEN-004: dates stand in the order in which things happen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import BerkasSubject
from registry.layout import Kind
from registry.reader import Path

_EACH = "*"
"""Stands for every item of a list."""

_ORDER: dict[Kind, tuple[tuple[Path, Path, Path], ...]] = {
    "skema": (((), ("pengesahan", "ditetapkan", "tanggal"), ("pengesahan", "disahkan", "tanggal")),),
    "asesmen": (
        ((), ("tanggal_surat", "spt_verifikator"), ("tanggal_surat", "ba_verifikasi")),
        ((), ("tanggal_surat", "ba_verifikasi"), ("tanggal_surat", "sk_tuk")),
        ((), ("tanggal_surat", "sk_tuk"), ("tanggal", "mulai")),
        ((), ("tanggal_surat", "sk_asesor"), ("tanggal", "mulai")),
        ((), ("tanggal_surat", "spt_asesor"), ("tanggal", "mulai")),
        ((), ("tanggal_surat", "undangan"), ("tanggal", "mulai")),
        ((), ("tanggal_surat", "jadwal"), ("tanggal", "mulai")),
        ((), ("praasesmen", "tanggal"), ("tanggal", "mulai")),
        ((), ("tanggal", "mulai"), ("tanggal", "selesai")),
        ((), ("tanggal", "mulai"), ("pleno", "tanggal")),
        ((), ("tanggal", "mulai"), ("tanggal_surat", "laporan_asesor")),
        ((), ("tanggal_surat", "laporan_asesor"), ("pleno", "tanggal")),
        ((), ("tanggal_surat", "sk_tim_teknis"), ("pleno", "tanggal")),
        ((), ("pleno", "tanggal"), ("tanggal_surat", "sk_keputusan")),
        ((), ("tanggal_surat", "sk_keputusan"), ("tanggal_surat", "permohonan_blanko")),
        ((), ("tanggal_surat", "permohonan_blanko"), ("tanggal_surat", "pengembalian_blanko")),
        ((), ("tanggal_surat", "tagihan"), ("tanggal_surat", "kwitansi")),
    ),
}
"""Where, what comes first, and what may not come before it."""

_TERMS: dict[Kind, tuple[tuple[Path, Path, Path], ...]] = {
    "tuk": (((_EACH, "verifikasi", _EACH), ("tanggal",), ("berlaku_sampai",)),),
}
"""Where, what starts a term, and what ends it; the length of an assessor's certificate is ASR-001's."""

_DONE: dict[Kind, tuple[Path, ...]] = {
    "standar": (("ditetapkan",), ("registrasi", "tanggal")),
    "asesor": ((_EACH, "sertifikat", "terbit"),),
    "tuk": ((_EACH, "verifikasi", _EACH, "tanggal"),),
    "skema": (
        ("pengesahan", "ditetapkan", "tanggal"),
        ("pengesahan", "disahkan", "tanggal"),
        ("kaji_ulang", "terakhir"),
    ),
    "validasi": (("validasi", _EACH, "tanggal"),),
}
"""What a date records as done, so that it cannot lie ahead."""


def periksa(berkas: BerkasSubject) -> Iterator[Hit]:
    for rows, pesan in ((_ORDER, "urutan"), (_TERMS, "masa")):
        for where, first, then in rows.get(berkas.kind, ()):
            for path, part in _places(berkas.raw, where):
                yield from _pair(berkas, pesan, (path, part), first, then)
    for wanted in _DONE.get(berkas.kind, ()):
        for path, value in _places(berkas.raw, wanted):
            day = _date(value)
            if day is not None and day > berkas.today:
                hari = berkas.today.isoformat()
                yield berkas.hit(path, "depan", kunci=_name(path), tanggal=day.isoformat(), hari=hari)


def _pair(berkas: BerkasSubject, pesan: str, place: tuple[Path, Any], first: Path, then: Path) -> Iterator[Hit]:
    path, part = place
    start, end = _date(_at(part, first)), _date(_at(part, then))
    if start is None or end is None or (start < end or (start == end and pesan == "urutan")):
        return
    yield Hit(
        berkas.berkas,
        (*path, *then),
        {
            "a": start.isoformat(),
            "kunci_a": _name((*path, *first)),
            "b": end.isoformat(),
            "kunci_b": _name((*path, *then)),
        },
        pesan,
        terkait=(Related(berkas.berkas, (*path, *first), "awal"),),
    )


def _name(path: Path) -> str:
    """What people call a date: its key, or the key that holds it where its own says nothing."""
    keys = [step for step in path if isinstance(step, str)]
    telling = [key for key in keys if key not in ("tanggal", "terakhir")]
    return (telling or keys)[-1]


def _places(value: Any, wanted: Path, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value that a path with list marks means."""
    if not wanted:
        yield path, value
    elif wanted[0] == _EACH:
        for i, item in enumerate(value if isinstance(value, list) else ()):
            yield from _places(item, wanted[1:], (*path, i))
    elif isinstance(value, dict) and wanted[0] in value:
        yield from _places(value[wanted[0]], wanted[1:], (*path, wanted[0]))


def _at(value: Any, path: Path) -> Any:
    return next((found for _, found in _places(value, path)), None)


def _date(value: Any) -> date | None:
    """A date as the models read it; what is no date is reported by loading."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


RULE = Rule(
    kode="GEN-004",
    judul=Dwi("Tanggal berurutan", "Dates in order"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Skema ditetapkan komite sebelum atau pada hari disahkan pimpinan LSP, masa berlaku berakhir sesudah dimulai, "
        "dan yang sudah terjadi tidak bertanggal di depan hari ini.",
        "A scheme is set by the committee on or before the day the head of the LSP approves it, a term ends after it "
        "starts, and what has happened bears no date ahead of today.",
    ),
    mengapa=Dwi(
        "Verifikator menyusun riwayat dokumen dari tanggalnya; pengesahan yang mendahului penetapan menggugurkan "
        "keduanya.",
        "Verifiers read a document's history from its dates; an approval ahead of the decision voids both.",
    ),
    pesan={
        "urutan": Pesan(
            Dwi(
                "Tanggal {kunci_b} ({b}) mendahului tanggal {kunci_a} ({a}).",
                "The date of {kunci_b} ({b}) precedes that of {kunci_a} ({a}).",
            ),
            Dwi(
                "Cocokkan kedua tanggal dengan surat aslinya, lalu perbaiki yang keliru.",
                "Compare both dates with the original papers and correct the one that is wrong.",
            ),
        ),
        "masa": Pesan(
            Dwi(
                "Masa yang dimulai {a} ({kunci_a}) berakhir {b} ({kunci_b}), tidak sesudahnya.",
                "The term that starts on {a} ({kunci_a}) ends on {b} ({kunci_b}), not after it.",
            ),
            Dwi(
                "Cocokkan kedua tanggal dengan surat keputusannya, lalu perbaiki yang keliru.",
                "Compare both dates with the decision and correct the one that is wrong.",
            ),
        ),
        "depan": Pesan(
            Dwi(
                "Tanggal {tanggal} ({kunci}) masih di depan; hari acuan pemeriksaan {hari}.",
                "The date {tanggal} ({kunci}) lies ahead; the check is made as of {hari}.",
            ),
            Dwi(
                "Tulis tanggal yang sebenarnya, atau kosongkan sampai hal itu terjadi.",
                "Write the true date, or leave it out until it has happened.",
            ),
        ),
    },
    label={"awal": Dwi("tanggal yang mendahuluinya", "the date that comes first")},
    salah=(
        "pengesahan:\n  ditetapkan: {oleh: Agustina Rumbiak, tanggal: 2026-05-12}\n"
        "  disahkan: {oleh: Wulan Kartikasari, tanggal: 2026-05-04}"
    ),
    benar=(
        "pengesahan:\n  ditetapkan: {oleh: Agustina Rumbiak, tanggal: 2026-05-04}\n"
        "  disahkan: {oleh: Wulan Kartikasari, tanggal: 2026-05-04}"
    ),
    tiap_berkas=periksa,
)
