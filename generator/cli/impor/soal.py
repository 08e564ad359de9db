"""``telusur import soal``: question papers (Word, Excel) into the bank and the keys of a scheme."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import OK, USAGE, Failure
from generator.cli.impor import Permintaan
from generator.cli.impor.xlsx import repository, write

if TYPE_CHECKING:
    from generator.importers.sampel import Sampel
    from generator.importers.soal import Soal
    from generator.importers.soal_bank import Hasil, Masuk

_WORDS = re.compile(r"pilihan\s+ganda|kunci\s+jawaban|FR\.?\s?IA\.?\s?0[3567]", re.IGNORECASE)
_NUMBERED = re.compile(r"^\s*\(?[a-d][.)]\s", re.IGNORECASE | re.MULTILINE)
_MOST_SHOWN = 200


def cocok(sampel: Sampel) -> int:
    """How sure it is that a file is a question paper: its words, and options one below the other."""
    if sampel.bentuk != "docx":
        return 0
    found = bool(_WORDS.search(sampel.teks)) and not re.search(r"KODE\s+UNIT.*JUDUL\s+UNIT", sampel.teks, re.DOTALL)
    return 50 * found + 20 * (found and len(_NUMBERED.findall(sampel.teks)) >= 4)


def opsi(kata: Kata) -> list[click.Parameter]:
    """Options of this kind; the scheme is named as for a scheme document."""
    return [click.Option(["--skema"], metavar="LSP/SLUG", help=kata("import_skema.opsi_skema"))]


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Takes the papers over, one after the other."""
    kata = current()
    name = minta.lain.get("skema")
    if not name:
        raise Failure(kata("import_soal.perlu_skema"), USAGE)
    entries = []
    for berkas in minta.berkas:
        hasil = _into(_read(berkas, kata), str(name), minta, kata)
        written = bool(hasil.tulis) and (minta.update or hasil.baru)
        if written:
            write(hasil.tulis, kata)
        if minta.format == "text":
            click.echo("\n".join(_report(berkas, hasil, written, kata)))
        entries.append(_data(berkas, hasil, written))
    return OK, entries


def _read(berkas: str, kata: Kata) -> list[Soal]:
    from generator.importers.failure import ImporGagal
    from generator.importers.sampel import Sampel
    from generator.importers.soal import read_questions
    from generator.importers.soal_berkas import of_word, of_workbook

    path = Path(berkas)
    word = Sampel(path).bentuk == "docx" or path.suffix.lower() in (".docx", ".docm")
    try:
        soal = read_questions(of_word(path, berkas) if word else of_workbook(path, berkas))
    except ImporGagal as error:
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None
    if not soal:
        raise Failure(kata("import_soal.tanpa_soal", berkas=berkas), USAGE)
    return soal


def _into(soal: list[Soal], name: str, minta: Permintaan, kata: Kata) -> Hasil:
    from generator.importers.soal_bank import into_bank
    from generator.workbook.sasaran import TakTerbaca
    from generator.workbook.sunting import TakTersunting

    registry = repository(minta, kata)
    folder = options.find_skema(registry, name, kata)
    try:
        return into_bank(registry, folder, soal)
    except TakTerbaca as error:
        raise Failure(kata("import_soal.tak_terbaca", berkas=error.jalur), USAGE) from None
    except TakTersunting:
        raise Failure(kata("import_soal.tak_tersunting", skema=folder.id), USAGE) from None


def _report(berkas: str, hasil: Hasil, written: bool, kata: Kata) -> list[str]:
    new = [each for each in hasil.masuk if each.id]
    lines = [_told(each, hasil, kata) for each in hasil.masuk[:_MOST_SHOWN]]
    doubtful = sum(bool(each.ragu) for each in new)
    lines.append(kata("import_soal.jumlah", berkas=berkas, n=len(new), ada=len(hasil.masuk) - len(new), ragu=doubtful))
    files = ", ".join(sasaran.jalur for sasaran, _ in hasil.tulis)
    if hasil.tulis:
        lines.append(kata("import_soal.ditulis" if written else "import_soal.belum", berkas=files))
    return lines


def _told(each: Masuk, hasil: Hasil, kata: Kata) -> str:
    """One question by id and place only: a log is no place for questions."""
    if not each.id:
        return kata("import_soal.ada", asal=each.soal.asal, id=each.ada)
    doubts = "; ".join(_doubt(each_, kata) for each_ in each.ragu)
    line = hasil.baris.get(each.id, 0)
    if doubts:
        return kata("import_soal.ragu", asal=each.soal.asal, id=each.id, baris=line, sebab=doubts)
    return kata("import_soal.baru", asal=each.soal.asal, id=each.id, baris=line)


def _doubt(text: str, kata: Kata) -> str:
    name, _, rest = text.partition(" ")
    return kata(f"import_soal.sebab.{name}", acuan=rest) if rest else kata(f"import_soal.sebab.{name}")


def _data(berkas: str, hasil: Hasil, written: bool) -> dict[str, Any]:
    files = [sasaran.jalur for sasaran, _ in hasil.tulis]
    return {
        "berkas": berkas,
        "soal": [
            {
                "asal": each.soal.asal,
                "jenis": each.soal.jenis,
                "id": each.id or each.ada,
                "baru": bool(each.id),
                "ragu": list(each.ragu),
                "baris": hasil.baris.get(each.id, 0),
            }
            for each in hasil.masuk
        ],
        "akan_ditulis": [] if written else files,
        "ditulis": files if written else [],
    }
