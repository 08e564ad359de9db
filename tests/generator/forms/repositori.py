"""Repositories with one unusual scheme: how many units, how many items of a bank, how long their texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from registry.writer import dump

LONG = "Kebutuhan peralatan, bahan, dan tenaga pelaksana diuraikan sesuai rencana kerja yang disepakati " * 7
TEXT = LONG[:440]
"""A text twice as long as the longest criterion of the decrees that were looked at (219 letters)."""
WORD = "Pneumonoultramikroskopiksilikovulkanokoniosisantidisestablishmentarianisme" * 2
SKEMA = "lsp-uji/uji"
INSTRUMEN = ["CL", "TPD", "PMO", "DIT", "DPT", "DPL", "CVP", "PW", "VPK", "CRP"]


def repository(
    root: Path,
    units: int,
    elements: int,
    criteria: int,
    *,
    bare: bool = False,
    items: int | None = None,
    long: bool = False,
    muk_versi: int = 2023,
    instrumen: Sequence[str] = INSTRUMEN,
    peta: dict | None = None,
) -> Path:
    """A scheme of one's own with so many units; ``bare`` leaves out whatever may be left out.

    With ``items`` its plan uses the instruments, every one unless told otherwise, and its bank has so many items of
    each kind, whose texts are ``long`` or as short as they may be; with none of them the bank is empty.
    """
    codes = [f"C.25UJI01.{n:03d}.1" for n in range(1, units + 1)]
    _standard(root / "standards" / "skkni-2099-001", codes, elements, criteria)
    scheme = root / "schemes" / "lsp-uji" / "uji"
    scheme.mkdir(parents=True)
    lsp = {"nama": WORD if bare or long else "LSP Uji"}
    (root / "schemes" / "lsp-uji" / "lsp.yaml").write_text(dump(lsp, "lsp"), "utf-8")
    skema = {
        "judul": LONG if bare else LONG[:200] if long else "Pengujian",
        "jenis": "klaster",
        "muk_versi": muk_versi,
        "kemasan": {"unit": [{"kode": c} for c in codes]},
    }
    (scheme / "skema.yaml").write_text(dump(skema, "skema"), "utf-8")
    if not bare:
        used = ["CL", "TPD"] if items is None else list(instrumen)
        plan = _plan(codes, elements, criteria, used) | ({"peta": peta} if peta else {})
        (scheme / "mapa.yaml").write_text(dump(plan, "mapa"), "utf-8")
    if items is not None:
        (scheme / "bank.yaml").write_text(dump(bank(codes[0], items, long=long), "bank"), "utf-8")
        answers = {f"{kind}{n}": [TEXT if long else "Satu."] * (3 if long else 1) for kind, n in _ids(items)}
        answers |= {f"PG{n}": ["a"] for n in range(items)}
        (scheme / "kunci.yaml").write_text(dump(answers, "kunci"), "utf-8")
        people = [{"nama": WORD if long else "Ani", "no_reg": "MET.000.000001 2020"}] * (4 if long else 1)
        (scheme / "validasi.yaml").write_text(dump({"penyusun": people, "validator": people}, "validasi"), "utf-8")
    return root


def _standard(folder: Path, codes: list[str], elements: int, criteria: int) -> None:
    standar = {
        "jenis": "skkni",
        "nomor": "1",
        "tahun": 2099,
        "judul": "Penetapan Standar Kompetensi Kerja Nasional Indonesia Bidang Uji",
        "penetap": "Menteri",
        "status": "berlaku",
        "daftar": [{"kode": code, "judul": f"Melakukan Pengujian {code}"} for code in codes],
    }
    (folder / "unit").mkdir(parents=True)
    (folder / "standar.yaml").write_text(dump(standar, "standar"), "utf-8")
    for i, code in enumerate(codes):
        kuk = [LONG if i == 0 and k == 0 else WORD if k == 1 else f"Hasil uji {k} dicatat." for k in range(criteria)]
        unit = {
            "kode": code,
            "judul": f"Melakukan Pengujian {code}",
            "naskah": "rancangan",
            "elemen": [{"judul": f"Menyiapkan bagian {e}", "kuk": kuk} for e in range(elements)],
        }
        (folder / "unit" / f"{code}.yaml").write_text(dump(unit, "unit"), "utf-8")


def _plan(codes: list[str], elements: int, criteria: int, used: list[str]) -> dict:
    return {
        "kelompok_pekerjaan": [{"id": "kp1", "judul": LONG[:120], "unit": codes}],
        "rencana": [
            {
                "unit": code,
                "bukti": [
                    {
                        "id": f"b{e}",
                        "teks": LONG[:150],
                        "cakupan": [f"#{e}.{k}" for k in range(1, criteria + 1)],
                        "jenis": "L",
                        "instrumen": used,
                    }
                    for e in range(1, elements + 1)
                ],
            }
            for code in codes
        ],
    }


def _ids(items: int) -> Iterator[tuple[str, int]]:
    for kind in ("ES", "DL"):
        for n in range(items):
            yield kind, n


def bank(code: str, items: int, *, long: bool) -> dict:
    """So many items of each kind. Short ones have nothing that may be left out."""
    text = TEXT if long else "Mengapa?"
    name = WORD if long else "Hasil"
    cover = [f"{code}#{e}.{k}" for e in (1, 2, 3) for k in (1, 2, 3)] if long else [f"{code}#1.1"]
    every = [f"{code}#1", f"{code}#pengetahuan.1", f"{code}#aspek.1"] if long else []
    base = [{"cakupan": cover + every} for _ in range(items)]
    dimensi = {"dimensi": "jres"} if long else {}
    more: dict = {
        "skenario": f"{text}\n\n{text}",
        "data": [name, {"teks": text, "butir": [name, name]}],
        "instruksi": [text, text],
        "durasi_pengerjaan": name,
        "keluaran": [text],
        "durasi_presentasi": name,
        "penilaian": [
            {"lingkup": text, "pertanyaan": [{"id": f"P{j}", "teks": text, "cakupan": cover} for j in range(5)]}
        ],
    }
    langkah = {"teks": text, "instruksi": text, "keluaran": name}
    return {
        "tugas_praktik": [
            {"id": f"TP{n}", **each, **({"skenario": text, "langkah": [langkah] * 3} if long else {})}
            for n, each in enumerate(base)
        ],
        "pmo": [{"id": f"PMO{n}", "teks": text, **each, **dimensi} for n, each in enumerate(base)],
        "proyek": [{"id": f"PR{n}", "judul": name, **each, **(more if long else {})} for n, each in enumerate(base)],
        "pilihan_ganda": {
            "butir": [
                {"id": f"PG{n}", "teks": text, "pilihan": dict.fromkeys("abcde", name), **each}
                for n, each in enumerate(base)
            ]
        },
        "esai": {
            "butir": [
                {"id": f"ES{n}", "teks": text, "baris_jawaban": 60 if long else 1, **each}
                for n, each in enumerate(base)
            ]
        },
        "lisan": [{"id": f"DL{n}", "teks": text, **each} for n, each in enumerate(base)],
        "portofolio": [
            {"id": f"PF{n}", "dokumen": text, **each, **({"terkini_tahun": 3} if long else {})}
            for n, each in enumerate(base)
        ],
        "wawancara": [
            {"id": f"PW{n}", "teks": text, "untuk": f"PF{n}" if n % 2 else None, **each, **dimensi}
            for n, each in enumerate(base)
        ],
        "pihak_ketiga": [{"id": f"VP{n}", "teks": text, **each} for n, each in enumerate(base)],
        "reviu_produk": [
            {"id": f"RP{n}", "nama": name, **each, **_criteria(long, text)} for n, each in enumerate(base)
        ],
    }


def _criteria(long: bool, text: str) -> dict:
    if not long:
        return {}
    lists = {
        kind: [{"id": f"{kind}{j}", "teks": text, "cakupan": []} for j in range(3)]
        for kind in ("spesifikasi", "performa")
    }
    return {"standar": text, "kriteria": lists}
