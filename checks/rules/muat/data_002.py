"""DATA-002: every file is YAML."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.finding import Arguments
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of
from registry.problem import Problem
from registry.reader.document import AFTER_VALUE

_KNOWN = (
    ("could not find expected ':'", "titik_dua"),
    ("mapping values are not allowed", "titik_dua_dalam_teks"),
    (AFTER_VALUE, "sisa"),
    ("did not find expected key", "lekukan"),
    ("did not find expected '-' indicator", "lekukan"),
    ("found unexpected end of stream", "kutip"),
    ("found unknown escape character", "garis_miring"),
    ("did not find expected hexdecimal number", "garis_miring"),
    ("did not find expected ',' or", "kurung"),
    ("did not find expected node content", "kurung"),
    ("found character that cannot start any token", "huruf_awal"),
    ("found undefined alias", "huruf_awal"),
    ("did not find expected alphabetic or numeric character", "huruf_awal"),
    ("did not find expected comment or line break", "huruf_awal"),
)


def _choose(problem: Problem) -> tuple[str, Arguments]:
    sebab, rinci = problem.args["sebab"], problem.args["rinci"]
    if sebab == "sintaks":
        sebab = next((name for text, name in _KNOWN if text in rinci), "sintaks")
    return sebab, {"rinci": rinci}


def _pesan(id_: str, en: str, mend_id: str, mend_en: str) -> Pesan:
    return Pesan(Dwi(id_, en), Dwi(mend_id, mend_en))


RULE = Rule(
    kode="DATA-002",
    judul=Dwi("Berkas berupa YAML", "Every file is YAML"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Berkas data mengikuti tata tulis YAML 1.2: lekukan dengan spasi, kunci diikuti titik dua dan spasi.",
        "A data file follows YAML 1.2: indented by blanks, a key followed by a colon and a blank.",
    ),
    mengapa=Dwi(
        "Sebelum berkas terbaca sebagai YAML, isinya tidak dapat diperiksa.",
        "Until a file reads as YAML, nothing in it can be checked.",
    ),
    pesan={
        "tab": _pesan(
            "Baris ini dilekukkan dengan tab.",
            "This line is indented by a tab.",
            "Ganti tab dengan spasi, dua untuk setiap tingkat.",
            "Replace the tab by blanks, two for each level.",
        ),
        "titik_dua": _pesan(
            "Kunci di sini tidak diikuti titik dua.",
            "A key here is not followed by a colon.",
            "Tulis titik dua dan satu spasi sesudah kunci, atau lekukkan baris ini sebagai bagian teks di atasnya.",
            "Write a colon and a blank after the key, or indent the line as part of the text above.",
        ),
        "titik_dua_dalam_teks": _pesan(
            "Teks ini memuat titik dua yang dibaca sebagai kunci.",
            "This text holds a colon that reads as a key.",
            "Apit teksnya dengan tanda kutip, atau periksa lekukan baris ini dan titik dua pada baris sebelumnya.",
            "Put the text in quotation marks, or check this line's indentation and the colon of the line before.",
        ),
        "lekukan": _pesan(
            "Lekukan baris ini tidak sejajar dengan baris setingkatnya.",
            "This line is not aligned with its neighbours.",
            "Sejajarkan awal baris dengan butir atau kunci setingkat.",
            "Align it with the items or keys of its level.",
        ),
        "sisa": _pesan(
            "Ada teks sesudah tanda kutip atau kurung penutup.",
            "Text stands after a closing quotation mark or bracket.",
            "Apit seluruh teks dengan satu pasang tanda kutip; di dalam '...' tulis '' untuk satu tanda petik.",
            "Put all of the text in one pair of quotation marks; inside '...' write '' for an apostrophe.",
        ),
        "kutip": _pesan(
            "Tanda kutip tidak ditutup.",
            "A quotation mark is not closed.",
            "Tutup tanda kutip; di dalam '...' tulis '' untuk satu tanda petik.",
            "Close it; inside '...' write '' for an apostrophe.",
        ),
        "garis_miring": _pesan(
            "Di dalam tanda kutip ganda, garis miring terbalik (\\) memulai huruf khusus.",
            "Inside double quotation marks a backslash begins a special character.",
            "Apit teksnya dengan petik tunggal, atau tulis \\\\ untuk satu garis miring terbalik.",
            "Use single quotation marks, or write \\\\ for one backslash.",
        ),
        "kurung": _pesan(
            "Kurung [ atau {{ tidak ditutup, atau komanya kurang.",
            "A bracket [ or {{ is not closed, or a comma is missing.",
            "Tutup kurung, dan pisahkan isinya dengan koma.",
            "Close the bracket, and separate its items by commas.",
        ),
        "huruf_awal": _pesan(
            "Teks tidak dapat diawali tanda ini.",
            "Text cannot begin with this character.",
            "Apit teksnya dengan tanda kutip.",
            "Put the text in quotation marks.",
        ),
        "banyak_dokumen": _pesan(
            "Berkas memuat lebih dari satu dokumen YAML.",
            "The file holds more than one YAML document.",
            "Hapus garis '---' di tengah berkas, atau bagi menjadi beberapa berkas.",
            "Delete the line '---', or split the file.",
        ),
        "kunci_bukan_teks": _pesan(
            "Kunci di sini bukan teks.",
            "A key here is not text.",
            "Tulis kunci sebagai satu kata.",
            "Write the key as one word.",
        ),
        "sintaks": _pesan(
            "Berkas tidak dapat dibaca sebagai YAML di sini ({rinci}).",
            "The file does not read as YAML here ({rinci}).",
            "Periksa tanda baca dan lekukan baris ini dan baris sebelumnya.",
            "Check marks and indentation of this line and the one before.",
        ),
    },
    salah="judul: Melayani: Pemohon",
    benar='judul: "Melayani: Pemohon"',
    sekali=hits_of("bukan_yaml", choose=_choose),
)
