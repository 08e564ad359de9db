"""The words of a trace in both languages, and what a gap says."""

from __future__ import annotations

from collections.abc import Sequence

from checks.dwi import Dwi
from generator.trace.model import (
    Bukti,
    Hitungan,
    JenisKesenjangan,
    JenisTempat,
    Keadaan,
    Kesenjangan,
    Status,
)
from registry.instrumen import instrumen

JUDUL = Dwi("Cakupan asesmen", "Assessment coverage")

TEMPAT: dict[JenisTempat, Dwi] = {
    "kuk": Dwi("KUK", "KUK"),
    "pengetahuan": Dwi("pengetahuan", "knowledge"),
    "keterampilan": Dwi("keterampilan", "skill"),
    "aspek": Dwi("aspek kritis", "critical aspect"),
}

STATUS: dict[Status, tuple[str, Dwi]] = {
    "tercakup": ("✓", Dwi("tercakup", "covered")),
    "sebagian": (
        "~",
        Dwi("tercakup, ada baris rencana tanpa butir", "covered, but a line of the plan has no item"),
    ),
    "tanpa_butir": ("!", Dwi("direncanakan, belum ada butir", "planned, no item yet")),
    "tak_direncanakan": ("✗", Dwi("belum direncanakan", "not planned")),
}
"""A sign and a name for each status."""

KEADAAN: dict[Keadaan, tuple[str, Dwi]] = {
    "ada": ("3", Dwi("direncanakan, dan sekian butir menilainya", "planned, and so many items assess it")),
    "dari_unit": ("✓", Dwi("direncanakan, dicetak dari unit", "planned, printed from the unit")),
    "kurang": ("0", Dwi("direncanakan, belum ada butir", "planned, no item yet")),
    "lebih": ("+1", Dwi("sekian butir di luar rencana", "so many items outside the plan")),
    "kosong": ("·", Dwi("tidak direncanakan di sini", "not planned here")),
}
"""An example and a name for each state of a cell."""

JENIS_BUTIR = {
    "tugas_praktik": Dwi("tugas praktik", "practical task"),
    "pmo": Dwi("pertanyaan pendukung observasi", "supporting question"),
    "proyek": Dwi("kegiatan terstruktur", "structured activity"),
    "pilihan_ganda": Dwi("pilihan ganda", "multiple choice"),
    "esai": Dwi("esai", "essay"),
    "lisan": Dwi("pertanyaan lisan", "oral question"),
    "portofolio": Dwi("portofolio", "portfolio"),
    "wawancara": Dwi("wawancara", "interview"),
    "pihak_ketiga": Dwi("pihak ketiga", "third party"),
    "reviu_produk": Dwi("reviu produk", "product review"),
}

KESENJANGAN: dict[JenisKesenjangan, Dwi] = {
    "unit_tanpa_naskah": Dwi("unit tanpa naskah", "unit without text"),
    "tak_direncanakan": Dwi("belum direncanakan", "not planned"),
    "tanpa_butir": Dwi("belum ada butir", "no item"),
    "rencana_lepas": Dwi("rencana tanpa sasaran", "plan without target"),
    "butir_lepas": Dwi("butir tanpa sasaran", "item without target"),
    "kelompok_lain": Dwi("kelompok berbeda", "another group"),
    "unit_tanpa_kelompok": Dwi("unit tanpa kelompok", "unit without group"),
    "butir_kurang": Dwi("butir belum lengkap", "items incomplete"),
    "di_luar_rencana": Dwi("di luar rencana", "outside the plan"),
}
"""What a kind of gap is called."""

_PESAN: dict[JenisKesenjangan, Dwi] = {
    "tak_direncanakan": Dwi("{apa} belum direncanakan", "{apa} not planned"),
    "tanpa_butir": Dwi(
        "{apa} direncanakan ({bukti}), belum ada butir {instrumen}", "{apa} planned ({bukti}), no item for {instrumen}"
    ),
    "butir_kurang": Dwi(
        "{apa} tercakup, tetapi belum ada butir {instrumen} ({bukti})",
        "{apa} covered, but no item for {instrumen} ({bukti})",
    ),
    "di_luar_rencana": Dwi(
        "{asal} mencakup {apa}, yang tidak direncanakan dengan {instrumen}",
        "{asal} covers {apa}, which the plan does not give to {instrumen}",
    ),
    "kelompok_lain": Dwi(
        "{asal} mencakup {acuan}, unit dari kelompok lain", "{asal} covers {acuan}, a unit of another group"
    ),
    "unit_tanpa_kelompok": Dwi("{unit} belum masuk kelompok pekerjaan mana pun", "{unit} is in no work group"),
}

_TANPA_INSTRUMEN = Dwi("{apa} direncanakan ({bukti}) tanpa instrumen", "{apa} planned ({bukti}) without an instrument")

_UNIT = {
    "naskah": Dwi("{unit} belum memiliki berkas naskah", "{unit} has no file with its text"),
    "ganda": Dwi("{unit} ada pada lebih dari satu standar", "{unit} is held by more than one standard"),
    "unit": Dwi("{unit} tidak ditemukan pada standar mana pun", "{unit} is not found in any standard"),
}

_LEPAS = {
    "bentuk": Dwi("{asal} memuat acuan yang tidak terbaca", "{asal} holds a reference that cannot be read"),
    "ganda": Dwi(
        "{asal} menunjuk {acuan}, yang ada pada lebih dari satu standar",
        "{asal} points to {acuan}, which more than one standard holds",
    ),
    "unit": Dwi("{asal} menunjuk {acuan}, unit yang tidak ditemukan", "{asal} points to {acuan}, a unit not found"),
    "unit_lain": Dwi("{asal} menunjuk unit lain, {acuan}", "{asal} points to another unit, {acuan}"),
    "unit_saja": Dwi("{asal} menunjuk {acuan} tanpa bagiannya", "{asal} points to {acuan}, no part of it"),
    "tempat": Dwi("{asal} menunjuk {acuan}, yang tidak ada pada unitnya", "{asal} points to {acuan}, not in its unit"),
    "luar_kemasan": Dwi(
        "{asal} menunjuk {acuan}, di luar kemasan skema", "{asal} points to {acuan}, outside the package"
    ),
    "kosong": Dwi("{asal} tidak menunjuk apa pun", "{asal} points to nothing"),
    "paket": Dwi("{asal} tidak ada dalam paket soal mana pun", "{asal} is in no paper version"),
}

_PERBAIKAN: dict[JenisKesenjangan, Dwi] = {
    "unit_tanpa_naskah": Dwi(
        "Perbaiki kodenya pada kemasan, atau masukkan naskah unit itu ke standards/.",
        "Correct the code in the package, or bring the unit's text into standards/.",
    ),
    "tak_direncanakan": Dwi(
        "Tambahkan ke cakupan salah satu baris bukti unit itu pada mapa.yaml.",
        "Add it to cakupan of a line of evidence of that unit in mapa.yaml.",
    ),
    "tanpa_butir": Dwi(
        "Tulis butir untuk instrumen itu pada bank.yaml, atau tambahkan tempat itu ke cakupan butir yang ada.",
        "Write an item for that instrument in bank.yaml, or add the place to cakupan of an item that is there.",
    ),
    "rencana_lepas": Dwi("Perbaiki acuannya pada mapa.yaml.", "Correct the reference in mapa.yaml."),
    "butir_lepas": Dwi(
        "Perbaiki cakupan butir itu pada bank.yaml, atau masukkan butirnya ke sebuah paket.",
        "Correct cakupan of the item in bank.yaml, or put the item into a paper version.",
    ),
    "kelompok_lain": Dwi(
        "Pindahkan butir ke kelompok unit itu, atau perbaiki acuannya.",
        "Move the item to the group of that unit, or correct the reference.",
    ),
    "unit_tanpa_kelompok": Dwi(
        "Masukkan unit itu ke salah satu kelompok_pekerjaan pada mapa.yaml.",
        "Put the unit into one of kelompok_pekerjaan in mapa.yaml.",
    ),
    "butir_kurang": Dwi(
        "Lengkapi butirnya pada bank.yaml, atau hapus instrumen itu dari baris buktinya.",
        "Complete the items in bank.yaml, or take the instrument out of the line of evidence.",
    ),
    "di_luar_rencana": Dwi(
        "Tambahkan instrumen itu ke rencana, atau perbaiki cakupan butirnya.",
        "Add the instrument to the plan, or correct cakupan of the item.",
    ),
}

_PADA = Dwi("{nomor} pada {unit}", "{nomor} of {unit}")
_BUTIR = Dwi("butir {id}", "item {id}")
_BARIS = Dwi("baris bukti {id} unit {unit}", "line of evidence {id} of unit {unit}")
_RENCANA = Dwi("rencana", "the plan")
_HITUNG = Dwi("{jenis} {tercakup}/{jumlah}", "{jenis} {tercakup}/{jumlah}")


def perbaikan(jenis: JenisKesenjangan, bahasa: str) -> str:
    """What to do about a kind of gap."""
    return _PERBAIKAN[jenis].in_(bahasa)


def pesan(anggota: Sequence[Kesenjangan], bahasa: str, muk_versi: int) -> str:
    """What is missing, in one sentence for one gap or for several of one kind, cause and unit."""
    gap = anggota[0]
    args = {
        "apa": _places(anggota, bahasa),
        "unit": gap.unit or gap.acuan,
        "acuan": _references(anggota),
        "asal": _origin(gap, bahasa),
        "bukti": "; ".join(baris_rencana(bukti, muk_versi) for bukti in gap.bukti),
        "instrumen": ", ".join(singkatan(gap.instrumen, muk_versi)),
    }
    text = _template(gap).in_(bahasa).format(**args)
    return text[:1].upper() + text[1:]


def baris_rencana(bukti: Bukti, muk_versi: int) -> str:
    """A line of the plan in short: ``b1 CL TPD``."""
    return " ".join((bukti.id, *singkatan(bukti.instrumen, muk_versi)))


def singkatan(codes: Sequence[str], muk_versi: int) -> list[str]:
    """Instruments as an edition of the forms abbreviates them."""
    table = instrumen()
    return [table[kode].singkatan(muk_versi) for kode in codes]


def hitungan(jenis: JenisTempat, hitung: Hitungan, bahasa: str) -> str:
    """Counts in short: ``KUK 12/12``."""
    return _HITUNG.in_(bahasa).format(jenis=TEMPAT[jenis].in_(bahasa), tercakup=hitung.tercakup, jumlah=hitung.jumlah)


def _template(gap: Kesenjangan) -> Dwi:
    if gap.jenis == "unit_tanpa_naskah":
        return _UNIT[gap.sebab]
    if gap.jenis in ("rencana_lepas", "butir_lepas"):
        return _LEPAS[gap.sebab]
    if gap.jenis == "tanpa_butir" and not gap.instrumen:
        return _TANPA_INSTRUMEN
    return _PESAN[gap.jenis]


def _places(anggota: Sequence[Kesenjangan], bahasa: str) -> str:
    """``KUK 1.1, 1.2; pengetahuan 3 pada KODE``."""
    numbers: dict[str, list[str]] = {}
    for gap in anggota:
        if gap.jenis_tempat:
            numbers.setdefault(TEMPAT[gap.jenis_tempat].in_(bahasa), []).append(gap.nomor)
    shown = "; ".join(f"{kind} {', '.join(dict.fromkeys(each))}" for kind, each in numbers.items())
    return _PADA.in_(bahasa).format(nomor=shown, unit=anggota[0].unit)


def _references(anggota: Sequence[Kesenjangan]) -> str:
    """``KODE#1.1, #1.2``: the code of a unit once for all references that follow each other."""
    shown: list[str] = []
    last = ""
    for acuan in dict.fromkeys(each.acuan for each in anggota):
        kode, mark, part = acuan.partition("#")
        shown.append(f"#{part}" if mark and kode == last else acuan)
        last = kode
    return ", ".join(shown)


def _origin(gap: Kesenjangan, bahasa: str) -> str:
    """The item or the line of the plan that a gap is about."""
    if gap.butir:
        return _BUTIR.in_(bahasa).format(id=", ".join(dict.fromkeys(butir.id for butir in gap.butir)))
    if gap.bukti:
        return _BARIS.in_(bahasa).format(id=gap.bukti[0].id, unit=gap.unit)
    return _RENCANA.in_(bahasa)
