"""GitLab's Code Quality report: shown in the merge request."""

from __future__ import annotations

import json

from checks.laporan import Laporan
from checks.report.cara import Cara
from checks.report.sidik import fingerprints

_SEVERITY = {"mayor": "major", "minor": "minor", "observasi": "info"}


def report(laporan: Laporan, cara: Cara) -> str:
    """A list of findings; waived ones are left out, since GitLab knows no reasons."""
    findings = laporan["temuan"]
    entries = [
        {
            "description": f"{temuan['kode']}: {temuan['pesan']} {temuan['perbaikan']}",
            "check_name": temuan["kode"],
            "fingerprint": sidik,
            "severity": _SEVERITY[temuan["tingkat"]],
            "location": {
                "path": cara.letak.jalur(temuan["berkas"] or "telusur.yaml"),
                "positions": {
                    "begin": {"line": temuan["baris"], "column": temuan["kolom"]},
                    "end": {"line": temuan["baris_akhir"], "column": temuan["kolom_akhir"]},
                },
            },
        }
        for temuan, sidik in zip(findings, fingerprints(findings), strict=True)
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
