"""One file checked while it is typed against a cold check of all: ``./run test -m bench -n 0 -s tests/bench``."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

import pytest

from checks.session import Request, check
from generator.editor.repositori import Pengaturan, Repositori
from tests.bench import corpus
from tests.bench.measure import paired, say

pytestmark = pytest.mark.bench
TODAY = date(2026, 6, 1)
LIMIT = 0.05


def today() -> date:
    return TODAY


@pytest.mark.parametrize(("schemes", "which"), [(0, "unit/"), (0, "standar.yaml"), (100, "unit/"), (100, "skema.yaml")])
def test_one_file_in_the_running_server(tmp_path: Path, schemes: int, which: str) -> None:
    corpus.write(tmp_path, 1000, schemes)
    repo = Repositori(tmp_path, Pengaturan("verifikasi", today, "id"))
    berkas = next(name for name in repo.keadaan.registry.files if which in name)
    text = (tmp_path / berkas).read_bytes()
    numbers = count()

    def typed() -> None:
        repo.put(berkas, text + b"# %d\n" % next(numbers))
        repo.tanda(berkas)

    def cold() -> None:
        check(Request(tmp_path, profil="verifikasi", today=TODAY, use_cache=False))

    typed()
    ratio = paired(typed, cold)
    say(f"satu {which} dari 1.000 unit dan {schemes} skema / periksa semua", ratio, LIMIT)
    assert ratio <= LIMIT
