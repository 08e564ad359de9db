"""From a form and its data to a rendered sheet: Jinja in a sandbox, words from catalogues, nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.forms.cakupan import coverage
from generator.forms.form import Form
from generator.forms.lembar import Aset, Lembar
from generator.forms.logo import LogoError, logo_files, read_logo
from generator.forms.naskah import naskah
from generator.forms.sumber import Sumber
from generator.forms.teks import TeksError, teks
from generator.forms.tulis import dengan_kata, kalimat_syarat, rupiah, tanggal
from generator.outputs.subset import TemplateError, parse
from registry.model.lsp import Alamat, Lsp
from registry.model.skema import Skema, Syarat


@dataclass(frozen=True, slots=True)
class Rupa:
    """How papers look: paper size, main colour, an LSP's own templates and words."""

    kertas: str = "a4"
    warna: str = "#1f4e79"
    templat: Path | None = None
    teks: Path | None = None


@cache
def environment(templat: Path | None) -> jinja2.Environment:
    """The sandbox that templates run in; an LSP's own template is found before ours."""
    loaders: list[jinja2.BaseLoader] = [jinja2.PackageLoader("generator", "templat")]
    if templat is not None:
        loaders.insert(0, jinja2.FileSystemLoader(templat, followlinks=False))
    return ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(form: Form, sumber: Sumber, bagian: str | None, rupa: Rupa, *, draf: bool) -> Lembar:
    """One sheet of a form. Raises :class:`TemplateError` for a template that does not fit the subset."""
    isi = form.isi(sumber, bagian)
    skema, lsp = sumber.skema, sumber.lsp
    kata = teks(form.nama, skema.muk_versi, rupa.teks)
    umum = teks("_umum", skema.muk_versi, rupa.teks)
    logo = _logo(sumber, lsp)
    validasi = sumber.validasi if form.audiens == "asesor" or form.nama.startswith("fr-ia") else None
    dok = _document(form, bagian, sumber, kata, umum, draf)
    dok["logo"] = "aset:logo" if logo else ""
    context: dict[str, Any] = {
        "hari": sumber.hari,
        "asesi": sumber.asesi,
        "petugas": sumber.petugas,
        "hasil": sumber.hasil,
        **isi,
        "dok": dok,
        "t": kata,
        "u": umum,
        "skema": skema,
        "lsp": lsp,
        "muk_versi": skema.muk_versi,
        "penyusun": validasi.penyusun if validasi else (),
        "validator": validasi.validator if validasi else (),
        "tanggal": tanggal,
        "rupiah": rupiah,
        "dengan_kata": lambda n: dengan_kata(n, umum["angka"]),
        "cakupan": lambda acuan: coverage(acuan, sumber.kode),
        "kalimat_syarat": lambda syarat: _sentence(syarat, umum, sumber),
        "paragraf": _paragraphs,
        "perangkat": _instruments(skema.muk_versi),
    }
    env = environment(rupa.templat)
    try:
        context["blok"] = env.get_template("_blok.html").make_module(context)
        html = env.get_template(f"{form.nama}.html").render(context)
    except (jinja2.TemplateError, TypeError) as error:
        raise TemplateError(f"{form.nama}.html: {error}") from error
    dok["kaki"] = _footer(dok, sumber.jejak, umum, draf)
    root = parse(html.replace(_FOOTER_MARK, _escaped(dok["kaki"])), f"{form.nama}.html")
    return Lembar(
        nama=form.berkas(bagian),
        judul=dok["judul"],
        root=root,
        kaki=dok["kaki"],
        jejak=sumber.jejak,
        tanggal=skema.tanggal_terakhir.isoformat(),
        penulis=dok["penulis"],
        aset={"logo": logo} if logo else {},
        kertas=rupa.kertas,
        polos=form.polos,
        draf=draf,
        warna=rupa.warna,
        naskah=naskah(sumber, bagian) if form.nama == "unit" and bagian else None,
    )


_FOOTER_MARK = "@@KAKI@@"
"""Stands for the footer while the body is rendered: only then is everything read that the trace covers."""


_PLACE = re.compile(r"\{([a-z_]+)\}")


def _document(
    form: Form,
    bagian: str | None,
    sumber: Sumber,
    kata: Mapping[str, Any],
    umum: Mapping[str, Any],
    draf: bool,
) -> dict[str, Any]:
    skema, lsp = sumber.skema, sumber.lsp
    head = ". ".join(part for part in (kata.get("kode"), kata["judul"]) if part)
    nomor = skema.nomor_skema or skema.nomor_dokumen or ""
    return {
        "nama": form.nama,
        "kode": kata.get("kode") or "",
        "judul": " - ".join(part for part in (head, bagian, skema.judul) if part),
        "uraian": f"{umum['skema']}: {skema.judul}" + (f" ({nomor})" if nomor else ""),
        "penulis": lsp.nama if lsp else "",
        "nomor": nomor,
        "alamat": _address(lsp.alamat, lsp) if lsp else "",
        "revisi": _revision(skema, umum),
        "tanggal": skema.tanggal_terakhir.isoformat(),
        "kaki": _FOOTER_MARK,
        "draf": draf,
    }


def _footer(dok: Mapping[str, Any], jejak: str, umum: Mapping[str, Any], draf: bool) -> str:
    """The running footer, as the catalogue words it; parts that this paper has nothing for fall out."""
    values = {name: str(dok[name]) for name in ("kode", "nomor", "revisi")}
    values |= {"lsp": dok["penulis"], "jejak": f"{umum['jejak']} {jejak}"}
    pattern = str(umum["kaki"])
    unknown = set(_PLACE.findall(pattern)) - set(values)
    if unknown:
        allowed = ", ".join(f"{{{name}}}" for name in values)
        raise TeksError("_umum.yaml", f"kaki: {', '.join(sorted(unknown))}; {allowed}")
    text = _PLACE.sub(lambda found: values[found[1]], pattern)
    parts = [part.strip() for part in [*text.split("|"), "DRAF" if draf else ""]]
    return " | ".join(part for part in parts if part)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _revision(skema: Skema, umum: Mapping[str, Any]) -> str:
    if skema.revisi is None:
        return ""
    text = umum["revisi"].format(edisi=skema.revisi.edisi, revisi=skema.revisi.revisi)
    day = tanggal(skema.revisi.tanggal)
    return f"{text}, {day}" if day else text


def _address(alamat: Alamat | None, lsp: Lsp) -> str:
    parts: list[str | None] = []
    if alamat is not None:
        parts += [alamat.jalan, alamat.kota, alamat.provinsi, alamat.kode_pos]
    if lsp.kontak is not None:
        parts += [lsp.kontak.telepon, lsp.kontak.email, lsp.kontak.situs]
    return ", ".join(part for part in parts if part)


def _logo(sumber: Sumber, lsp: Lsp | None) -> Aset | None:
    if lsp is None or lsp.logo is None:
        return None
    for path in logo_files(sumber.folder.lsp, lsp.logo):
        sumber.catat(path)
    try:
        return read_logo(sumber.registry.root, sumber.folder.lsp, lsp.logo)
    except LogoError:
        return None


def _sentence(syarat: Syarat, umum: Mapping[str, Any], sumber: Sumber) -> str:
    text = kalimat_syarat(syarat, umum, sumber)
    return text[:1].upper() + text[1:].rstrip(".;")


def _paragraphs(text: str | None) -> list[str]:
    """Paragraphs of a multi-line text: apart by an empty line; single breaks are wrapping."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text or "") if part.strip()]


@cache
def _instruments(muk_versi: int) -> tuple[str, ...]:
    from registry.instrumen import instrumen

    return tuple(f"{each.singkatan(muk_versi)} ({each.sebutan(muk_versi)})" for each in instrumen().values())
