"""Severity of a count against what is usual, with thresholds that are data."""

from __future__ import annotations

from checks.data import ambang
from checks.finding import Tingkat
from checks.subject import UnitSubject


def severity(subject: UnitSubject, kode: str, n: int) -> Tingkat | None:
    """``mayor`` for none; else a wording matter: unusual few or many, then more than usual."""
    if n == 0:
        return "mayor"
    if n < ambang(kode, "lazim_dari") or n > ambang(kode, "sering"):
        return subject.wording("minor")
    if n > ambang(kode, "lazim_sampai"):
        return subject.wording("observasi")
    return None
