"""MUK-016: the tools of a task are tools of the units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.model.dasar import Butir
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    touched = {butir.telusuran.path: butir.unit for butir in subject.rencana.butir if butir.instrumen == "TPD"}
    groups = {kelompok.data.id: set(kelompok.unit) for kelompok in subject.rencana.kelompok}
    for i, tugas in enumerate(bank.data.tugas_praktik):
        units = touched.get(("tugas_praktik", i), set()) | groups.get(tugas.kelompok or "", set())
        listed = [list(_tools(entri)) for entri in units]
        allowed = [_words(text) for texts in listed for text in texts]
        # A unit that lists nothing, or forgot a list, says nothing of its tools: any of them may be its own.
        for name in ("peralatan", "perlengkapan") if all(listed) else ():
            for j, alat in enumerate(getattr(tugas, name) if allowed else ()):
                wanted = _words(alat.teks)
                if wanted and not any(wanted <= words or words <= wanted for words in allowed):
                    yield subject.hit(
                        ("tugas_praktik", i, name, j), document=bank, acuan=tugas.id, id=tugas.id, alat=alat.teks
                    )


def _tools(entri: EntriUnit) -> Iterator[str]:
    """Everything that a unit's range of variables names as equipment and supplies; nothing where a list is missing."""
    batasan = entri.dokumen.data.batasan_variabel if entri.dokumen else None
    lists = (batasan.peralatan, batasan.perlengkapan) if batasan else (None,)
    if None not in lists:
        for items in lists:
            yield from _texts(items or ())


def _texts(items: Iterable[Butir]) -> Iterator[str]:
    for butir in items:
        yield butir.teks
        yield from _texts(butir.butir)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text.casefold())) - kata("kata_alat")


RULE = Rule(
    kode="MUK-016",
    judul=Dwi("Peralatan tugas sesuai unit", "Tools fit the unit"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Peralatan dan perlengkapan tugas praktik ada pada batasan variabel unit yang dinilai.",
        "Equipment and supplies of a practical task are in the range of variables of the units it assesses.",
    ),
    mengapa=Dwi(
        "Alat di luar batasan variabel menguji kemampuan yang tidak diminta standar.",
        "A tool outside the range of variables tests what the standard does not ask for.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "'{alat}' pada tugas {id} tidak ada pada peralatan dan perlengkapan unit yang dinilai.",
                "'{alat}' of task {id} is not among equipment and supplies of the units it assesses.",
            ),
            Dwi(
                "Sebut dengan nama pada batasan variabel unit, atau ganti dengan alat yang ada di sana.",
                "Call it as the unit's range of variables does, or use a tool that is there.",
            ),
        )
    },
    salah="peralatan: [{teks: Mikrometer sekrup, jumlah: 1}]",
    benar="peralatan: [{teks: Jangka sorong digital, jumlah: 1}]",
    tiap_skema=periksa,
)
