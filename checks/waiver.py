"""Waivers: which findings people have accepted, why, and until when (rule GEN-005)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checks.finding import Finding, Hit, jalur
from registry.layout import home_of
from registry.model.validasi import DaftarPengecualian, Pengecualian
from registry.store import Document, Registry

if TYPE_CHECKING:
    from checks.rule import Rule

Pair = tuple["Rule", Hit]


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a waiver silences, and the file that the waiver stands in."""

    temuan: Finding
    pengecualian: Pengecualian
    berkas: str


@dataclass(slots=True)
class _Entry:
    document: Document[DaftarPengecualian]
    position: int
    waiver: Pengecualian
    used: bool = False

    @property
    def folder(self) -> str:
        return self.document.berkas.rpartition("/")[0]

    def covers(self, rule: Rule, hit: Hit) -> bool:
        """Whether the finding is the waived one: same rule, in this folder, at this object or path."""
        below = f"{self.folder}/" if self.folder else ""
        if rule.kode != self.waiver.aturan or not home_of(hit.berkas).startswith(below):
            return False
        wanted = self.waiver.acuan
        if wanted is None:
            return True
        name, path = hit.acuan, jalur(hit.path)
        return (
            name == wanted
            or name.startswith((f"{wanted}#", f"{wanted}."))
            or path == wanted
            or path.startswith((f"{wanted}.", f"{wanted}["))
        )


def apply_waivers(
    registry: Registry, pairs: list[Pair], today: date, rules: Sequence[Rule], active: Sequence[Rule]
) -> tuple[list[Pair], list[tuple[Rule, Hit, Pengecualian, str]], list[Pair]]:
    """Parts findings into those that stay and those that are waived; adds what is wrong with the waivers.

    A waiver that lacks its end or its reason, or whose end has come, silences nothing. Mandatory rules, and those
    about unreadable data, cannot be waived.
    """
    entries = [
        _Entry(document, i, waiver) for document in registry.pengecualian for i, waiver in enumerate(document.data.root)
    ]
    kept: list[Pair] = []
    waived: list[tuple[Rule, Hit, Pengecualian, str]] = []
    for rule, hit in pairs:
        covering = [entry for entry in entries if entry.covers(rule, hit)]
        for entry in covering:
            entry.used = True
        # An expired waiver may stand beside its renewal.
        good = next((entry for entry in covering if _in_force(entry.waiver, today)), None)
        if good is not None and _may_be_waived(rule):
            waived.append((rule, hit, good.waiver, good.document.berkas))
        else:
            kept.append((rule, hit))
    dormant = {rule.kode for rule in rules} - {rule.kode for rule in active}
    return kept, waived, _about(entries, today, active, dormant)


def _in_force(waiver: Pengecualian, today: date) -> bool:
    return bool(waiver.alasan and waiver.oleh and waiver.sampai and waiver.sampai >= today)


def _may_be_waived(rule: Rule) -> bool:
    return not rule.wajib and not rule.kode.startswith("DATA-")


def _about(entries: list[_Entry], today: date, active: Sequence[Rule], dormant: set[str]) -> list[Pair]:
    rule = next((each for each in active if each.kode == "GEN-005"), None)
    if rule is None:
        return []
    mandatory = {each.kode for each in active if not _may_be_waived(each)}
    result: list[Pair] = []
    for entry in entries:
        waiver, berkas = entry.waiver, entry.document.berkas
        acuan = waiver.acuan or ""
        if waiver.aturan in mandatory:
            path = entry.document.in_file((entry.position, "aturan"))
            result.append((rule, Hit(berkas, path, {"aturan": waiver.aturan}, "wajib", acuan=acuan)))
        elif waiver.sampai is not None and waiver.sampai < today:
            args = {"aturan": waiver.aturan, "tanggal": waiver.sampai.isoformat()}
            path = entry.document.in_file((entry.position, "sampai"))
            result.append((rule, Hit(berkas, path, args, "kedaluwarsa", acuan=acuan)))
        elif not entry.used and waiver.aturan not in dormant:
            path = entry.document.in_file((entry.position, "aturan"))
            args = {"aturan": waiver.aturan}
            result.append((rule, Hit(berkas, path, args, "tak_terpakai", "observasi", acuan)))
    return result
