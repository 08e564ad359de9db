"""MUK-009: multiple choice items are sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related, Tingkat
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.model.bank import SoalPilihan
from registry.reader import Path

_ALL_OR_NONE = ("semua benar", "semua salah", "semua jawaban benar", "semua jawaban salah")
_ENDS = ("?", ":", "...", "…")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None or bank.data.pilihan_ganda is None:
        return
    keys: list[tuple[SoalPilihan, str]] = []
    for i, soal in enumerate(bank.data.pilihan_ganda.butir):
        path: Path = ("pilihan_ganda", "butir", i)
        yield from _options(subject, path, soal)
        yield from _key(subject, path, soal, keys)
    yield from _papers(subject)
    yield from _patterns(subject, keys)


def _options(subject: SkemaSubject, path: Path, soal: SoalPilihan) -> Iterator[Hit]:
    low, high = ambang("MUK-009", "pilihan_minimum"), ambang("MUK-009", "pilihan_maksimum")
    n = len(soal.pilihan)
    if not low <= n <= high:
        yield _at(subject, (*path, "pilihan"), soal, "jumlah", jumlah=n, dari=low, sampai=high)
    texts = Counter(" ".join(text.split()).casefold() for text in soal.pilihan.values())
    for letter, text in soal.pilihan.items():
        clean = " ".join(text.split()).casefold()
        if texts[clean] > 1:
            yield _at(subject, (*path, "pilihan", letter), soal, "sama", huruf=letter)
            texts[clean] = 0
        if any(phrase in clean for phrase in _ALL_OR_NONE):
            yield _at(subject, (*path, "pilihan", letter), soal, "semua", "observasi", huruf=letter)
    if not soal.teks.rstrip().endswith(_ENDS):
        yield _at(subject, (*path, "teks"), soal, "pokok")


def _key(subject: SkemaSubject, path: Path, soal: SoalPilihan, keys: list[tuple[SoalPilihan, str]]) -> Iterator[Hit]:
    kunci = subject.folder.kunci
    answer = kunci.data.root.get(soal.id) if kunci else None
    if kunci is None or not answer:
        if not subject.unread("kunci") and not (kunci and subject.registry.lost(kunci.berkas, (soal.id,))):
            yield _at(subject, (*path, "id"), soal, "tanpa_kunci")
    elif len(answer) != 1:
        yield _at(subject, (soal.id,), soal, "banyak_kunci", document_kunci=True)
    elif answer[0] not in soal.pilihan:
        hit = _at(subject, (soal.id,), soal, "kunci", document_kunci=True, kunci=answer[0])
        assert subject.bank is not None
        yield _related(hit, related_in(subject.bank, (*path, "pilihan"), "pilihan", at_key=True))
    else:
        keys.append((soal, answer[0]))


def _papers(subject: SkemaSubject) -> Iterator[Hit]:
    assert subject.bank is not None
    assert subject.bank.data.pilihan_ganda is not None
    known = {soal.id for soal in subject.bank.data.pilihan_ganda.butir}
    for name, paket in subject.bank.data.pilihan_ganda.paket.items():
        seen: set[str] = set()
        for i, id_ in enumerate(paket.butir):
            pesan = "paket" if id_ not in known else "paket_ulang" if id_ in seen else None
            seen.add(id_)
            if pesan:
                yield subject.hit(
                    ("pilihan_ganda", "paket", name, "butir", i),
                    pesan,
                    document=subject.bank,
                    acuan=id_,
                    n=id_,
                    paket=name,
                )


def _patterns(subject: SkemaSubject, keys: list[tuple[SoalPilihan, str]]) -> Iterator[Hit]:
    """Advice over the whole set: keys that a test-wise candidate guesses without knowing anything."""
    if len(keys) < 4:
        return
    if len({key for _, key in keys}) == 1:
        yield subject.hit(
            ("pilihan_ganda", "butir"),
            "huruf_sama",
            document=subject.bank,
            tingkat="observasi",
            huruf=keys[0][1],
        )
    if all(len(soal.pilihan[key]) == max(map(len, soal.pilihan.values())) for soal, key in keys):
        yield subject.hit(("pilihan_ganda", "butir"), "terpanjang", document=subject.bank, tingkat="observasi")


def _at(
    subject: SkemaSubject,
    path: Path,
    soal: SoalPilihan,
    pesan: str,
    tingkat: Tingkat | None = None,
    *,
    document_kunci: bool = False,
    **args: str | int,
) -> Hit:
    document = subject.folder.kunci if document_kunci else subject.bank
    return subject.hit(
        path,
        pesan,
        document=document,
        tingkat=tingkat,
        acuan=soal.id,
        args={"n": soal.id, **args},
    )


def _related(hit: Hit, place: Related) -> Hit:
    return Hit(hit.berkas, hit.path, hit.args, hit.pesan, hit.tingkat, hit.acuan, (place,))


def _pesan(id_: str, en: str, mend_id: str, mend_en: str) -> Pesan:
    return Pesan(Dwi(id_, en), Dwi(mend_id, mend_en))


RULE = Rule(
    kode="MUK-009",
    judul=Dwi("Pilihan ganda", "Multiple choice"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-05",),
    syarat=Dwi(
        "Soal pilihan ganda memiliki 3 sampai 5 pilihan berbeda, tepat satu kunci yang ada di antara pilihannya, dan "
        "pokok soal yang utuh.",
        "A multiple choice item has 3 to 5 distinct options, exactly one key among them, and a complete stem.",
    ),
    mengapa=Dwi(
        "Soal tanpa kunci yang sah tidak dapat dinilai; pola kunci yang mudah ditebak menguji kecerdikan, bukan "
        "pengetahuan.",
        "An item without a valid key cannot be marked; keys that can be guessed test wit, not knowledge.",
    ),
    pesan={
        "jumlah": _pesan(
            "Soal {n} memiliki {jumlah} pilihan; seharusnya {dari} sampai {sampai}.",
            "Item {n} has {jumlah} options; {dari} to {sampai} are due.",
            "Tambah atau kurangi pilihan; lazimnya empat.",
            "Add or remove options; four are usual.",
        ),
        "sama": _pesan(
            "Soal {n}: pilihan {huruf} sama dengan pilihan lain.",
            "Item {n}: option {huruf} equals another option.",
            "Bedakan kedua pilihan itu.",
            "Make the two options different.",
        ),
        "semua": _pesan(
            "Soal {n}: pilihan {huruf} berbunyi semua benar atau semua salah.",
            "Item {n}: option {huruf} reads all or none of the above.",
            "Ganti dengan pengecoh yang berisi.",
            "Replace it by a real distractor.",
        ),
        "pokok": _pesan(
            "Soal {n}: pokok soal tidak diakhiri tanda tanya atau tanda isian.",
            "Item {n}: the stem ends neither with a question mark nor with a completion mark.",
            "Akhiri dengan '?', atau dengan ':' bila pilihan melengkapi kalimat.",
            "End it with '?', or with ':' where the options complete the sentence.",
        ),
        "tanpa_kunci": _pesan(
            "Soal {n} belum memiliki kunci di kunci.yaml.",
            "Item {n} has no key in kunci.yaml.",
            "Tambahkan kunci soal ini ke kunci.yaml, misalnya {n}: b",
            "Add its key to kunci.yaml, such as {n}: b",
        ),
        "banyak_kunci": _pesan(
            "Soal {n} memiliki lebih dari satu kunci.",
            "Item {n} has more than one key.",
            "Sisakan satu huruf.",
            "Leave one letter.",
        ),
        "kunci": _pesan(
            "Soal {n}: kunci '{kunci}' tidak ada pada pilihan.",
            "Item {n}: the key '{kunci}' is not among the options.",
            "Tulis huruf salah satu pilihannya.",
            "Write the letter of one of its options.",
        ),
        "paket": _pesan(
            "Paket {paket} menyebut soal {n} yang tidak ada.",
            "Paper {paket} names item {n}, which does not exist.",
            "Perbaiki id soal pada paket.",
            "Correct the id in the paper.",
        ),
        "paket_ulang": _pesan(
            "Paket {paket} menyebut soal {n} dua kali.",
            "Paper {paket} names item {n} twice.",
            "Hapus salah satunya.",
            "Delete one of them.",
        ),
        "huruf_sama": _pesan(
            "Semua kunci berada pada pilihan {huruf}.",
            "All keys are option {huruf}.",
            "Acak letak kunci.",
            "Spread the keys.",
        ),
        "terpanjang": _pesan(
            "Kunci selalu pilihan yang terpanjang.",
            "The key is always the longest option.",
            "Samakan panjang pilihan.",
            "Make the options equally long.",
        ),
    },
    label={"pilihan": Dwi("pilihannya di sini", "its options stand here")},
    salah="PG1: e",
    benar="PG1: b",
    tiap_skema=periksa,
)
