"""Rules over all text look quickly first: no text that the closer look would name may pass unseen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checks.rules.gen import gen_002, gen_003
from checks.subject import BerkasSubject
from registry.model.pengaturan import Pengaturan
from registry.store import Registry

_BLANKS = st.text(st.sampled_from(" \t\n\xa0\xad\u200b\x7fab|-"), min_size=1, max_size=6)
_FILLERS = ("XXX", "TBD", "Lorem", "isi di sini", "isidisini", "Contoh Skema", "LSP XX", "lspxx", "mesin itu", "LSP Xa")
_UNTOUCHED = ("coret yang tidak perlu", "....", "___", "...", "KKNI/Okupasi/Klaster", "Sewaktu/Tempat Kerja/Mandiri")
_LEFT_OVERS = st.sampled_from((*_FILLERS, *_UNTOUCHED))


def _found(rule: Any, *texts: str) -> bool:
    berkas, raw = "standards/x/unit/x.yaml", {"kode": "x", "judul": list(texts)}
    registry = Registry(Path(), Pengaturan(), {}, raw={berkas: raw})
    subject = BerkasSubject(registry, berkas, "unit", raw)
    return any(rule.periksa(subject))


@given(st.lists(_BLANKS, min_size=1, max_size=3))
def test_unclean_text_is_not_passed_over(texts: list[str]) -> None:
    closer = any(
        not gen_002._layout_of_block(text, match)
        for text in texts
        for match in gen_002._UNCLEAN.finditer(text.removesuffix("\n"))
    )
    assert _found(gen_002, *texts) == closer


@given(st.lists(_LEFT_OVERS, min_size=1, max_size=3))
def test_left_overs_are_not_passed_over(texts: list[str]) -> None:
    assert _found(gen_003, *texts) == any(gen_003._LEFT_OVER.search(text) for text in texts)
