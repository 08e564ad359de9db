"""DATA-006: every value is of its kind."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.finding import Arguments
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of
from registry.problem import Problem


def _choose(problem: Problem) -> tuple[str, Arguments]:
    args = {"usul": "", "boleh": "", "batas": "", **problem.args}
    harap = args["harap"]
    if harap == "pilihan" and args["usul"]:
        return "usul", args
    return (harap if harap in RULE.pesan else "lain"), args


def _pesan(id_: str, en: str, mend_id: str, mend_en: str) -> Pesan:
    return Pesan(Dwi(id_, en), Dwi(mend_id, mend_en))


RULE = Rule(
    kode="DATA-006",
    judul=Dwi("Nilai sesuai jenisnya", "Every value is of its kind"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Nilai sesuai jenis yang diminta model data: teks, bilangan, tanggal, daftar, atau salah satu pilihan.",
        "A value is of the kind that the data model asks for: text, number, date, list, or one of a choice.",
    ),
    mengapa=Dwi(
        "Nilai yang salah jenis tidak dapat dihitung, diurutkan, atau dicetak dengan benar.",
        "A value of the wrong kind cannot be counted, sorted or printed right.",
    ),
    pesan={
        "usul": _pesan(
            "Nilai '{nilai}' bukan pilihan yang dikenal; mungkin '{usul}'.",
            "'{nilai}' is not among the choices; perhaps '{usul}'.",
            "Ganti menjadi '{usul}'. Pilihannya: {boleh}.",
            "Change it to '{usul}'. The choices: {boleh}.",
        ),
        "pilihan": _pesan(
            "Nilai '{nilai}' bukan pilihan yang dikenal.",
            "'{nilai}' is not among the choices.",
            "Tulis salah satu dari: {boleh}.",
            "Write one of: {boleh}.",
        ),
        "bilangan": _pesan(
            "Nilai '{nilai}' bukan bilangan bulat.",
            "'{nilai}' is not a whole number.",
            "Tulis angka saja, tanpa satuan dan tanpa titik ribuan.",
            "Write digits only, without unit and thousands separator.",
        ),
        "tanggal": _pesan(
            "Nilai '{nilai}' bukan tanggal.",
            "'{nilai}' is not a date.",
            "Tulis tahun-bulan-hari, misalnya 2026-05-04.",
            "Write year-month-day, such as 2026-05-04.",
        ),
        "benar_salah": _pesan(
            "Nilai '{nilai}' bukan true atau false.",
            "'{nilai}' is neither true nor false.",
            "Tulis true atau false.",
            "Write true or false.",
        ),
        "teks": _pesan(
            "Di sini diharapkan teks, tertulis '{nilai}'.",
            "Text is expected here, not '{nilai}'.",
            "Tulis teksnya; apit dengan tanda kutip bila memuat titik dua.",
            "Write the text; put it in quotation marks if it holds a colon.",
        ),
        "daftar": _pesan(
            "Di sini diharapkan daftar, tertulis '{nilai}'.",
            "A list is expected here, not '{nilai}'.",
            "Tulis sebagai daftar: [..., ...] atau baris-baris berawalan '- '. Bila tidak ada, tulis [].",
            "Write a list: [..., ...] or lines that begin with '- '. If there is nothing, write [].",
        ),
        "pemetaan": _pesan(
            "Di sini diharapkan kunci dan nilai, tertulis '{nilai}'.",
            "Keys and values are expected here, not '{nilai}'.",
            "Tulis kunci-kuncinya di bawah baris ini, masing-masing dengan titik dua.",
            "Write the keys below this line, each with a colon.",
        ),
        "minimal": _pesan(
            "Nilai {nilai} kurang dari {batas}.",
            "{nilai} is less than {batas}.",
            "Tulis nilai sekurangnya {batas}.",
            "Write at least {batas}.",
        ),
        "maksimal": _pesan(
            "Nilai {nilai} lebih dari {batas}.",
            "{nilai} is more than {batas}.",
            "Tulis nilai paling banyak {batas}.",
            "Write at most {batas}.",
        ),
        "pola": _pesan(
            "Nilai '{nilai}' tidak mengikuti bentuk {batas}.",
            "'{nilai}' does not have the form {batas}.",
            "Tulis menurut bentuk itu, misalnya #0b4f6c untuk warna.",
            "Write it in that form, such as #0b4f6c for a colour.",
        ),
        "folder": _pesan(
            "Folder '{nilai}' tidak ditemukan.",
            "The folder '{nilai}' is not found.",
            "Periksa jalurnya, relatif terhadap telusur.yaml.",
            "Check the path, relative to telusur.yaml.",
        ),
        "lain": _pesan(
            "Nilai '{nilai}' tidak dapat dipakai di sini.",
            "'{nilai}' cannot be used here.",
            "Periksa bentuknya pada kamus data.",
            "See the data dictionary for its form.",
        ),
    },
    salah="tahun: dua ribu dua puluh",
    benar="tahun: 2020",
    sekali=hits_of("nilai_salah", choose=_choose),
)
