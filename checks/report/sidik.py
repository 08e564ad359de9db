"""Fingerprints: a name for each finding that stays when lines move, so that other tools know it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from checks.laporan import Temuan


def fingerprints(findings: Sequence[Temuan]) -> list[str]:
    """One for each finding, all different: from rule, file, object and message; like ones are counted."""
    seen: Counter[str] = Counter()
    result = []
    for temuan in findings:
        parts = (temuan["kode"], temuan["berkas"], temuan["acuan"], temuan["pesan"])
        base = "\0".join(parts)
        result.append(sha256(f"{base}\0{seen[base]}".encode()).hexdigest())
        seen[base] += 1
    return result
