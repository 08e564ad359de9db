"""Text, JSON, HTML and XLSX say the same; none says a question or a key; none can be steered by hostile texts."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.outputs.xlsx import safe
from generator.trace import Cakupan, html, json_, text, xlsx
from generator.trace.gather import gathered, places_of
from generator.trace.kata import JENIS_BUTIR, KESENJANGAN, perbaikan, pesan
from generator.trace.laporan import CakupanJson, laporan
from generator.trace.model import JENIS_KESENJANGAN
from registry import load
from registry.instrumen import instrumen, instrumen_butir
from registry.reader import texts
from tests.generator.trace import bahan as b

BAHASA = ("id", "en")
each_language = pytest.mark.parametrize("bahasa", BAHASA)


class Tabel(HTMLParser):
    """Rows of all tables of a page: the texts of their cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.baris: list[list[str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.baris.append([])
        elif tag in ("td", "th") and self.baris:
            self.baris[-1].append("")
            self._open = True

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.baris[-1][-1] += data


def workbook(cakupan: Cakupan, bahasa: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx.render(cakupan, bahasa)))


def semua(cakupan: Cakupan, bahasa: str) -> dict[str, str]:
    """All formats as text, those in files unpacked."""
    with zipfile.ZipFile(io.BytesIO(xlsx.render(cakupan, bahasa))) as archive:
        parts = "".join(archive.read(name).decode() for name in archive.namelist())
    return {
        "text": text.render(cakupan, bahasa, warna=True),
        "json": json_.render(cakupan, bahasa),
        "html": html.render(cakupan, bahasa),
        "xlsx": parts,
    }


# The same facts

Fakta = dict[tuple[str, str], tuple[str, list[str], list[str]]]
"""By unit and place: status, lines of the plan and items, each with its line in the file."""


def from_json(cakupan: Cakupan) -> Fakta:
    data: CakupanJson = json.loads(json_.render(cakupan, "id"))
    signs = {"tercakup": "✓", "sebagian": "~", "tanpa_butir": "!", "tak_direncanakan": "✗"}
    return {
        (unit["kode"], row["acuan"].partition("#")[2]): (
            signs[row["status"]],
            [f"{each['id']}:{each['baris']}" for each in row["bukti"]],
            [f"{each['id']}:{each['baris']}" for each in row["butir"]],
        )
        for unit in data["unit"]
        for row in unit["tempat"]
    }


def from_html(cakupan: Cakupan) -> Fakta:
    result: Fakta = {}
    page = html.render(cakupan, "id")
    for unit, part in zip(cakupan.unit, page.split('<h3 id="u')[1:], strict=True):
        kind = ""
        for row in Tabel(part).baris[1:]:
            if len(row) == 1:
                kind = {"KUK": "", "Aspek kritis": "aspek."}.get(row[0], f"{row[0].lower()}.")
            else:
                sign, number = row[0].split()
                result[unit.kode, f"{kind}{number}"] = (sign, row[-2].split(), row[-1].split())
    return result


def from_text(cakupan: Cakupan) -> Fakta:
    result: Fakta = {}
    signs = {"+": "✓", "~": "~", "!": "!", "x": "✗"}
    names = {unit.kode for unit in cakupan.unit}
    kode = ""
    for line in text.render(cakupan, "id").splitlines():
        if line.split(" ")[0] in names:
            kode = line.split(" ")[0]
        if not (row := re.fullmatch(r"  ([+~!x]) (\S+) +(.*?)  naskah:\d+ ?(.*)", line)):
            continue
        bukti: dict[str, None] = {}
        butir: dict[str, None] = {}
        for cell in filter(None, row[3].split(" (lewat")[0].split(" | ")):
            head, _, tail = cell.partition(": ")
            bukti |= dict.fromkeys(each for each in head.split(" ")[1:] if each != "-")
            butir |= dict.fromkeys(each for each in tail.split(" ") if each not in ("", "-"))
        result[kode, row[2]] = (signs[row[1]], list(bukti), list(butir))
    return result


def from_xlsx(cakupan: Cakupan) -> Fakta:
    signs = {"tercakup": "✓", "tercakup, ada baris rencana tanpa butir": "~"}
    signs |= {"direncanakan, belum ada butir": "!", "belum direncanakan": "✗"}
    result: Fakta = {}
    for unit, place, _, _, status, *_, bukti, butir, _ in workbook(cakupan, "id")["Matriks"].iter_rows(
        min_row=2, values_only=True
    ):
        lists = [[each.removeprefix("'") for each in (cell or "").split(", ") if each] for cell in (bukti, butir)]
        result[unit, place.removeprefix("#")] = (signs[status], *lists)
    return result


def ids(fakta: Fakta) -> dict[tuple[str, str], tuple[str, set[str], set[str]]]:
    """Without the lines of the files."""
    return {
        key: (sign, {each.partition(":")[0] for each in bukti}, {each.partition(":")[0] for each in butir})
        for key, (sign, bukti, butir) in fakta.items()
    }


@pytest.mark.parametrize("whole", [True, False], ids=["lengkap", "berlubang"])
def test_matrix_is_the_same_in_all_formats(root: Path, berlubang: Cakupan, whole: bool) -> None:
    cakupan = b.telusuri(root) if whole else berlubang
    facts = from_json(cakupan)
    assert len(facts) == 14
    assert from_html(cakupan) == facts
    assert from_xlsx(cakupan) == facts
    assert ids(from_text(cakupan)) == ids(facts)


def test_gaps_are_the_same_in_all_formats(berlubang: Cakupan) -> None:
    gaps = berlubang.kesenjangan
    data: CakupanJson = json.loads(json_.render(berlubang, "id"))
    assert [gap["acuan"] for gap in data["kesenjangan"]] == [gap.acuan for gap in gaps]
    sheet = list(workbook(berlubang, "id")["Kesenjangan"].iter_rows(min_row=2, values_only=True))
    assert [(row[0], row[4].removeprefix("'")) for row in sheet] == [
        (gap["tingkat"], gap["pesan"]) for gap in data["kesenjangan"]
    ]
    said = [pesan(each, "id", 2023) for each in gathered(berlubang)]
    where = [list(map(str, places_of(each))) for each in gathered(berlubang)]
    lines = text.render(berlubang, "id").splitlines()
    page = Tabel(html.render(berlubang, "id").partition('<h2 id="unit">')[0]).baris[1:]
    assert [row[1].rstrip(".") for row in page] == said
    assert [re.findall(r"\S+?\.yaml:[0-9,]+", row[2]) for row in page] == where
    for message, places in zip(said, where, strict=True):
        assert lines[lines.index(f"  {message}") + 1].split() == places
    assert sum(len(each) for each in gathered(berlubang)) == len(gaps)


def test_counts_are_the_same_in_all_formats(berlubang: Cakupan) -> None:
    shown = "KUK 5/8, pengetahuan 2/2, keterampilan 1/2, aspek kritis 2/2"
    assert f"Tercakup: {shown}\n" in text.render(berlubang, "id")
    assert shown in [row[1] for row in workbook(berlubang, "id")["Keterangan"].iter_rows(values_only=True)]
    assert "<dt>KUK</dt> <dd>5/8</dd>" in html.render(berlubang, "id")
    assert laporan(berlubang, "id")["hitungan"]["kuk"] == {"jumlah": 8, "direncanakan": 7, "tercakup": 5}


# The shape for programs


def test_json_is_the_contract(root: Path) -> None:
    data = json.loads(json_.render(b.telusuri(root), "id"))
    assert list(data) == list(CakupanJson.__annotations__)
    place = {"berkas", "baris", "kolom", "baris_akhir", "kolom_akhir", "jalur"}
    unit, gap = data["unit"][0], data["kesenjangan"][0]
    assert place < set(unit)
    assert place < set(gap)
    assert place < set(unit["tempat"][0])
    assert data["ringkasan"]["butir"] == {"tugas_praktik": 1, "pmo": 2, "pilihan_ganda": 4}
    assert unit["tempat"][0]["bukti"] == [
        {
            "id": "b1",
            "instrumen": ["CL", "TPD"],
            "berkas": b.MAPA,
            "baris": 21,
            "kolom": 19,
            "baris_akhir": 21,
            "kolom_akhir": 25,
            "jalur": "rencana[0].bukti[0].cakupan[0]",
        }
    ]
    assert [each["id"] for each in unit["tempat"][0]["butir"]] == ["TP1", "PMO1"]


# Both languages


def test_every_kind_of_gap_has_its_words_in_both_languages() -> None:
    assert set(KESENJANGAN) == set(JENIS_KESENJANGAN)
    assert set(JENIS_BUTIR) == set(instrumen_butir())
    for jenis in JENIS_KESENJANGAN:
        assert KESENJANGAN[jenis].id != KESENJANGAN[jenis].en
        assert perbaikan(jenis, "id") != perbaikan(jenis, "en")


def test_messages_differ_between_languages_and_facts_do_not(berlubang: Cakupan) -> None:
    own, other = (json.loads(json_.render(berlubang, bahasa)) for bahasa in BAHASA)
    for one, two in zip(own["kesenjangan"], other["kesenjangan"], strict=True):
        assert one["pesan"] != two["pesan"]
        assert {**one, "pesan": "", "perbaikan": ""} == {**two, "pesan": "", "perbaikan": ""}
    assert own["unit"] == other["unit"]


INDONESIAN = re.compile(
    r"\b(belum|direncanakan|tercakup|butir|mencakup|naskah|lakukan|kesenjangan|tanpa|pada)\b", re.IGNORECASE
)
ENGLISH = re.compile(r"\b(planned|covered|covers|items?|gaps|points|without|outside|where)\b", re.IGNORECASE)


def test_each_language_by_itself(root: Path) -> None:
    b.ubah(root, b.MAPA, '"#1.1", "#1.2", "#2.1"', '"#1.1", "#9.9"')
    cakupan = b.telusuri(root)
    for name in ("text", "html"):
        shown = {bahasa: _words(semua(cakupan, bahasa)[name], cakupan) for bahasa in BAHASA}
        assert INDONESIAN.findall(shown["en"]) == []
        assert ENGLISH.findall(shown["id"]) == []
    names = [workbook(cakupan, bahasa).sheetnames for bahasa in BAHASA]
    assert names == [["Kesenjangan", "Unit", "Matriks", "Keterangan"], ["Gaps", "Units", "Matrix", "About"]]


def _words(shown: str, cakupan: Cakupan) -> str:
    """What is ours of a text: no data, no markup, no names of keys and instruments."""
    own = re.sub(r"<style>.*?</style>|<[^>]*>|\S+\.yaml\S*|\x1b\[[0-9;]*m|#\w+\.\d+", " ", shown, flags=re.DOTALL)
    for unit in cakupan.unit:
        for each in (unit.judul, *(baris.teks for baris in unit.baris)):
            own = own.replace(each, " ")
    own = re.sub(r"(pengetahuan|keterampilan|aspek)\.\d+|(cakupan|kelompok_pekerjaan|naskah):?(?= |\d)", " ", own)
    return re.sub("|".join(each.nama for each in instrumen().values()), " ", own)


# Nothing secret


@each_language
def test_no_question_and_no_key(bolong: Path, berlubang: Cakupan, bahasa: str) -> None:
    registry = load(bolong, use_cache=False)
    open_texts = " ".join(
        value
        for name, data in registry.raw.items()
        if not name.endswith(("bank.yaml", "kunci.yaml", "mapa.yaml"))
        for _, value in texts(data)
    )
    secret = {
        value
        for name, data in registry.raw.items()
        if name.endswith(("bank.yaml", "kunci.yaml"))
        for path, value in texts(data)
        if len(value) > 8 and value not in open_texts and "C.25UJI" not in value and path[-1:] != ("id",)
    }
    assert {"Kunci rahasia", "Apa yang diperiksa lebih dahulu?"} < secret
    for name, shown in semua(berlubang, bahasa).items():
        plain = unescape(shown)
        assert [each for each in secret if each in plain] == [], name


def test_no_text_of_the_plan(root: Path) -> None:
    """A line of evidence may say what is asked."""
    lines = "Jawaban tentang cacat permukaan dan kekeliruan nomor"
    assert lines in (root / b.MAPA).read_text("utf-8")
    assert not any(lines in unescape(shown) for shown in semua(b.telusuri(root), "id").values())


# Hostile texts


def test_hostile_texts_stay_texts_on_the_page(berlubang: Cakupan) -> None:
    page = html.render(berlubang, "id")
    tags = Tabel(page).tags
    assert not {tag for tag, _ in tags} & {"script", "img", "iframe", "object", "b", "link"}
    assert not any(name.startswith("on") for _, attributes in tags for name in attributes)
    assert "default-src 'none'" in unescape(page)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert not re.findall(r'(?:href|src)="(?!#)', page)


def test_hostile_texts_do_not_steer_a_terminal(berlubang: Cakupan) -> None:
    plain = text.render(berlubang, "id")
    assert "\x1b" not in plain
    assert "alert(1)" in plain
    coloured = text.render(berlubang, "id", warna=True)
    assert set(re.findall("\x1b(?!\\[[0-9;]*m)", coloured)) == set()
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
    assert "\x1b[31m\x1b[0m" not in coloured.replace("\N{REPLACEMENT CHARACTER}[31m", "")


@each_language
def test_no_cell_is_a_formula(berlubang: Cakupan, bahasa: str) -> None:
    cells = [cell for sheet in workbook(berlubang, bahasa) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [
        cell.value for cell in cells if isinstance(cell.value, str) and cell.value.startswith(tuple("=+-@\t\r"))
    ]
    values = [cell.value for cell in cells]
    assert "'-1+1|cmd <b>&amp;</b>" in values
    assert "'@SUM(1) <img src=x onerror=alert(1)> Titik nol disetel." in values
    assert "<f>" not in semua(berlubang, bahasa)["xlsx"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-", "'-"),
        ("@a", "'@a"),
        ("\t=1", "'\t=1"),
        ("a=1", "a=1"),
        ("", ""),
        ("a\x00\x1bb\ud800", "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"),
        ("x" * 40_000, "x" * 32_000 + "..."),
    ],
)
def test_safe_cells(given: str, kept: str) -> None:
    assert safe(given) == kept


# The workbook


def test_workbook_is_laid_out(berlubang: Cakupan) -> None:
    book = workbook(berlubang, "id")
    assert [sheet.freeze_panes for sheet in book] == ["B2", "B2", "C2", "A2"]
    for sheet in book:
        assert all(sheet.column_dimensions[cell.column_letter].width >= 7 for cell in sheet[1])
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
        assert all(cell.font.bold for cell in sheet[1])
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
    heights = [book["Kesenjangan"].row_dimensions[row].height for row in range(2, 8)]
    assert max(heights) > min(heights) > 13


def test_cells_of_the_matrix(berlubang: Cakupan) -> None:
    sheet = workbook(berlubang, "id")["Matriks"]
    head = [cell.value for cell in sheet[1]]
    rows = {(row[0].value, row[1].value): dict(zip(head, row, strict=True)) for row in sheet.iter_rows(min_row=2)}
    first = rows[b.U1, "#1.1"]
    assert [first[name].value for name in ("CL", "TPD", "PMO", "DPT")] == ["✓", 1, "(+1)", None]
    lacking = rows[b.U1, "#2.1"]["TPD"]
    assert (lacking.value, lacking.font.bold, lacking.fill.start_color.rgb) == (0, True, "00FBECEB")


def test_same_trace_same_bytes(root: Path) -> None:
    for name in ("text", "json", "html"):
        assert semua(b.telusuri(root), "id")[name] == semua(b.telusuri(root), "id")[name]
    first, second = (xlsx.render(b.telusuri(root), "id") for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r">(\d{4}-\d\d-\d\d)T", core) == ["2026-05-04", "2026-05-04"]
    assert str(root) not in first.decode("latin-1")


CALC = shutil.which("soffice")


@pytest.mark.lambat
@pytest.mark.skipif(CALC is None, reason="no LibreOffice")
def test_libreoffice_reads_the_workbook(berlubang: Cakupan, tmp_path: Path) -> None:
    (tmp_path / "cakupan.xlsx").write_bytes(xlsx.render(berlubang, "id"))
    command = [str(CALC), f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless"]
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"]
    done = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "cakupan.xlsx")],
        capture_output=True,
        check=False,
        timeout=180,
    )
    if b"could not be loaded" in done.stderr:
        pytest.skip("LibreOffice without Calc")
    matrix = (tmp_path / "cakupan-Matriks.csv").read_text("utf-8")
    assert len(matrix.splitlines()) == 15
    assert "#VALUE!" not in matrix
    assert "#NAME?" not in matrix
