"""JUnit XML: what pipelines show as test results. A file is a suite, a finding a case.

A mayor finding is a failed case and a waived one a skipped case. Minor findings and observations pass, with their
text as the output of the case: a pipeline must not turn red for what the exit code lets through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checks.laporan import Laporan, Temuan
from checks.report.cara import Cara
from checks.report.source import where

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(laporan: Laporan, cara: Cara) -> str:
    """One document. Without any finding there is one case that passed, since some readers refuse an empty report."""
    root = Element("testsuites", name="telusur")
    reasons = {id(each): f"{each['alasan']} ({each['oleh']}, {each['sampai']})" for each in laporan["dikecualikan"]}
    findings: list[Temuan] = [*laporan["temuan"], *laporan["dikecualikan"]]
    for berkas, group in groupby(sorted(findings, key=_place), key=lambda temuan: temuan["berkas"]):
        _suite(root, berkas or "telusur.yaml", list(group), reasons, cara)
    if not findings:
        suite = SubElement(root, "testsuite", name="telusur", tests="1", failures="0", errors="0", skipped="0")
        SubElement(suite, "testcase", classname="telusur", name=f"check {laporan['profil']}")
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _place(temuan: Temuan) -> tuple[str, int, int, str]:
    return temuan["berkas"], temuan["baris"], temuan["kolom"], temuan["kode"]


def _suite(root: Element, berkas: str, findings: list[Temuan], reasons: dict[int, str], cara: Cara) -> None:
    failed = _count(temuan["tingkat"] == "mayor" and id(temuan) not in reasons for temuan in findings)
    skipped = _count(id(temuan) in reasons for temuan in findings)
    path = _clean(cara.letak.jalur(berkas))
    suite = SubElement(root, "testsuite", name=path, tests=str(len(findings)))
    suite.attrib |= {"failures": failed, "errors": "0", "skipped": skipped}
    for temuan in findings:
        name = _clean(f"{temuan['kode']} {temuan['baris']}:{temuan['kolom']} {temuan['pesan']}")
        case = SubElement(suite, "testcase", classname=path, name=name, file=path, line=str(temuan["baris"]))
        text = _clean(f"{where(temuan)}\n{temuan['syarat']}\n{temuan['perbaikan']}")
        message = _clean(temuan["pesan"])
        if id(temuan) in reasons:
            SubElement(case, "skipped", message=_clean(reasons[id(temuan)]))
        elif temuan["tingkat"] == "mayor":
            SubElement(case, "failure", type="mayor", message=message).text = text
        else:
            SubElement(case, "system-out").text = f"{temuan['tingkat']}: {message}\n{text}"


def _count(conditions: Iterable[bool]) -> str:
    return str(sum(conditions))


def _clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
