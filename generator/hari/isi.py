"""Filling a rendered form for a day: shared fields by what they are bound to, others by name, boxes by name.

The tree of the form is filled, so that its three outputs say the same.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.forms.form import Form
from generator.forms.lembar import Lembar
from generator.forms.sumber import Sumber
from generator.forms.tulis import tanggal
from generator.outputs.subset import Element
from registry.model.asesi import Asesi
from registry.model.asesmen import Asesmen

_TYPED = frozenset(("text", "date"))


@dataclass(frozen=True, slots=True)
class Nilai:
    """What goes into the fields of a form: by binding, by name; the value chosen in a group; boxes that are ticked."""

    ikatan: Mapping[str, str] = field(default_factory=dict)
    nama: Mapping[str, str] = field(default_factory=dict)
    pilihan: Mapping[str, str] = field(default_factory=dict)
    centang: frozenset[str] = frozenset()


def values_of(form: Form, sumber: Sumber) -> Nilai:
    """What is known of a form's fields on the day that it is printed for."""
    if sumber.hari is None:
        return Nilai()
    plan, asesi = sumber.hari.asesmen, sumber.asesi
    shared = {
        "asesi": asesi.nama if asesi else None,
        "asesor": sumber.petugas.nama if sumber.petugas else None,
        "asesor-reg": sumber.petugas.no_reg if sumber.petugas else None,
        "tanggal": span_of(plan),
        "waktu": plan.waktu,
        "tuk": sumber.hari.tuk.nama if sumber.hari.tuk else None,
    }
    bound = {name: value for name, value in shared.items() if value}
    if asesi is None:
        return Nilai(bound)
    if form.kode == "FR.APL.01":
        return Nilai(bound, _application(asesi), {}, frozenset((f"tujuan-{asesi.tujuan}",)))
    if form.kode == "FR.APL.02":
        chosen, evidence = _answers(sumber)
        return Nilai(bound, evidence, chosen)
    return Nilai(bound)


def span_of(plan: Asesmen) -> str:
    """The day of the assessment, or its first and last, in words."""
    first, last = plan.tanggal.mulai, plan.tanggal.selesai
    return tanggal(first) if last in (None, first) else f"{tanggal(first)} s.d. {tanggal(last)}"


def _application(asesi: Asesi) -> dict[str, str]:
    work = asesi.pekerjaan
    born = ", ".join(part for part in (asesi.tempat_lahir, tanggal(asesi.tanggal_lahir)) if part)
    values = {
        "nik": asesi.nik,
        "lahir": born,
        "kebangsaan": asesi.kebangsaan,
        "alamat": asesi.alamat,
        "kode-pos": asesi.kode_pos,
        "hp": asesi.telepon,
        "email": asesi.email,
        "pendidikan": asesi.pendidikan,
        "institusi": work.institusi if work else None,
        "jabatan": work.jabatan if work else None,
        "alamat-kantor": work.alamat if work else None,
        "kantor-telp": work.telepon if work else None,
        "kantor-email": work.email if work else None,
    }
    return {name: value for name, value in values.items() if value}


def _answers(sumber: Sumber) -> tuple[dict[str, str], dict[str, str]]:
    """FR.APL.02 as the candidate sent it in: the choice for each element, and the evidence he names."""
    chosen, evidence = {}, {}
    answers = sumber.mandiri
    for unit in sumber.kemasan():
        for acuan, answer in answers.items():
            code, _, element = acuan.partition("#")
            if code == unit.kode:
                name = f"u{unit.nomor}-e{element}"
                if answer.jawaban:
                    chosen[name] = answer.jawaban.upper()
                if answer.bukti:
                    evidence[f"{name}-bukti"] = answer.bukti
    return chosen, evidence


def filled(lembar: Lembar, nilai: Nilai) -> Lembar:
    """The sheet with its fields filled in; its tree is changed."""
    for element in lembar.root.iter():
        if element.tag == "input":
            _fill(element, nilai)
        elif element.tag == "textarea" and (text := nilai.nama.get(element.get("name", ""))) is not None:
            element.text = text
    return lembar


def _fill(element: Element, nilai: Nilai) -> None:
    name, kind = element.get("name", ""), element.get("type")
    if kind in _TYPED:
        text = nilai.ikatan.get(element.get("data-ikatan", "")) or nilai.nama.get(name)
        if text:
            element.set("value", text)
            element.set("type", "text")  # a day in words, as it is printed
    elif (kind == "radio" and nilai.pilihan.get(name) == element.get("value")) or (
        kind == "checkbox" and name in nilai.centang
    ):
        element.set("checked", "checked")


def typed(lembar: Lembar) -> dict[str, str]:
    """The texts of a sheet's fields, by the name that the field has in a file."""
    result: dict[str, str] = {}
    for element in lembar.root.iter():
        name = element.get("data-ikatan", element.get("name", ""))
        if element.tag == "input" and element.get("type") == "text" and element.get("value"):
            result.setdefault(name, element.get("value", ""))
        elif element.tag == "textarea" and element.text and element.text.strip():
            result.setdefault(name, element.text.strip())
    return result


def emptied(lembar: Lembar) -> Lembar:
    """The same sheet with nothing typed into it: sheets that differ only in that are laid out once."""
    root = copy.deepcopy(lembar.root)
    for element in root.iter():
        if element.tag == "input" and element.get("type") == "text":
            element.attrib.pop("value", None)
        elif element.tag == "textarea":
            element.text = None
    return replace(lembar, root=root)
