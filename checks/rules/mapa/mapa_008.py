"""MAPA-008: critical aspects are proved by performance."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import UnitRencana, aspects, criteria_of
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.acuan import Acuan
from registry.model.mapa import JenisBukti
from registry.model.unit import Unit

_ORDER: tuple[JenisBukti, ...] = ("L", "TL", "T")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for rencana in subject.rencana.unit:
        if rencana.unit is not None:
            yield from _unit(subject, rencana, rencana.unit)


def _unit(subject: SkemaSubject, rencana: UnitRencana, unit: Unit) -> Iterator[Hit]:
    if {baris.bukti.jenis for baris in rencana.baris} == {"T"}:
        return  # MAPA-009 says so of the whole unit
    unplanned: list[int] = []
    weak: dict[str, list[int]] = {}
    for nomor in range(1, len(aspects(unit)) + 1):
        through = criteria_of(unit, nomor)
        lines = [b for b in rencana.baris if f"#aspek.{nomor}" in b.tempat or b.tempat & through]
        kinds = {baris.bukti.jenis for baris in lines}
        if not lines and (not through or through & rencana.tempat):
            unplanned.append(nomor)
        elif lines and None not in kinds and "L" not in kinds and not kinds >= {"TL", "T"}:
            weak.setdefault(", ".join(kind for kind in _ORDER if kind in kinds), []).append(nomor)
    if unplanned:
        yield _hit(subject, rencana, unplanned, "tanpa_bukti")
    for jenis, numbers in weak.items():
        yield _hit(subject, rencana, numbers, "lemah", jenis=jenis)


def _hit(subject: SkemaSubject, rencana: UnitRencana, numbers: list[int], pesan: str, **args: str) -> Hit:
    document, kode = rencana.entri.dokumen, rencana.entri.kode
    assert document is not None
    first = Acuan(daftar="aspek", nomor=numbers[0])
    return subject.hit(
        (*rencana.path, "unit"),
        pesan,
        document=subject.mapa,
        acuan=str(first.within(kode)) if len(numbers) == 1 else kode,
        terkait=tuple(related_in(document, Acuan(daftar="aspek", nomor=n).path(), "aspek") for n in numbers),
        args={"no": ", ".join(map(str, numbers)), "kode": kode, **args},
    )


RULE = Rule(
    kode="MAPA-008",
    judul=Dwi("Aspek kritis dibuktikan", "Critical aspects covered"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap aspek kritis dibuktikan dengan bukti langsung, atau dengan bukti tidak langsung dan bukti tambahan "
        "bersama-sama.",
        "Each critical aspect is proved by direct evidence, or by indirect and supplementary evidence together.",
    ),
    mengapa=Dwi(
        "Aspek kritis menentukan kompeten atau tidaknya asesi; jawaban saja tidak membuktikan unjuk kerja.",
        "Critical aspects decide whether a candidate is competent; answers alone prove no performance.",
    ),
    pesan={
        "tanpa_bukti": Pesan(
            Dwi(
                "Aspek kritis {no} pada {kode} belum memiliki rencana bukti.",
                "Critical aspect {no} of {kode} has no planned evidence.",
            ),
            Dwi(
                "Tambahkan #aspek.n ke cakupan baris bukti yang memperlihatkannya, lazimnya baris CL dan TPD.",
                "Add #aspek.n to cakupan of the line that shows it, as a rule one with CL and TPD.",
            ),
        ),
        "lemah": Pesan(
            Dwi(
                "Aspek kritis {no} pada {kode} hanya dibuktikan dengan bukti {jenis}.",
                "Critical aspect {no} of {kode} is proved by evidence of kind {jenis} only.",
            ),
            Dwi(
                "Tambahkan #aspek.n, atau KUK yang ditunjuknya, ke cakupan baris bukti langsung (L); tanpa L "
                "diperlukan TL "
                "dan T.",
                "Add #aspek.n, or a criterion that it points to, to cakupan of a line of direct evidence (L); without "
                "L, TL "
                "and T are needed.",
            ),
        ),
    },
    label={"aspek": Dwi("aspek kritis yang dimaksud", "the critical aspect that is meant")},
    salah='cakupan: ["#2.1", "#pengetahuan.1"]\njenis: T',
    benar='cakupan: ["#1", "#2", "#keterampilan.1", "#aspek.1"]\njenis: L',
    tiap_skema=periksa,
)
