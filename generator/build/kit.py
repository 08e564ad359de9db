"""Kits: one ZIP for each audience of a scheme, with a manifest of what is in it and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.forms.form import AUDIENS, Audiens, goes_to
from registry.store import Registry, SkemaFolder

SHAPE = 1


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a kit."""

    nama: str
    kode: str
    judul: str
    format: str
    audiens: Audiens
    surat: bool
    ukuran: int
    sha256: str
    jejak: str
    sumber: tuple[str, ...]


def members_for(kit: Audiens, members: Sequence[Member]) -> list[Member]:
    """The files that are in the kit for an audience: those it may have, but for letters, which come one by one."""
    return [each for each in members if goes_to(each.audiens, kit) and not each.surat]


def kit_name(folder: SkemaFolder, kit: Audiens) -> str:
    """``<lsp>-<slug>-<audience>.zip``, plain ASCII."""
    name = f"{folder.lsp}-{folder.slug}"
    plain = "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "-" for c in name)
    return f"{plain[:96]}-{kit}.zip"


def manifest(registry: Registry, folder: SkemaFolder, kit: Audiens, members: Sequence[Member], *, draf: bool) -> bytes:
    """``manifest.json``: the scheme, its revision, and each file with size, hash, trace and sources."""
    assert folder.skema is not None
    skema = folder.skema.data
    lsp = registry.lsp[folder.lsp].lsp
    data: dict[str, Any] = {
        "versi": SHAPE,
        "skema": folder.id,
        "judul": skema.judul,
        "nomor": skema.nomor_skema or skema.nomor_dokumen,
        "revisi": skema.revisi.model_dump(mode="json") if skema.revisi else None,
        "lsp": lsp.data.nama if lsp else folder.lsp,
        "audiens": kit,
        "draf": draf,
        "muk_versi": skema.muk_versi,
        "aturan_per": registry.tanggal_aturan,
        "berkas": [
            {
                "nama": member.nama,
                "kode": member.kode,
                "judul": member.judul,
                "format": member.format,
                "audiens": member.audiens,
                "ukuran": member.ukuran,
                "sha256": member.sha256,
                "jejak": member.jejak,
                "sumber": list(member.sumber),
            }
            for member in members
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


__all__ = ["AUDIENS", "Member", "kit_name", "manifest", "members_for"]
