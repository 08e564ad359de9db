"""What a run of the command line gives, and the files that tests change most."""

from __future__ import annotations

from dataclasses import dataclass

SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"
UNIT_1, UNIT_2 = (f"standards/skkni-2099-001/unit/C.25UJI01.00{n}.1.yaml" for n in (1, 2))


@dataclass(frozen=True)
class Ran:
    """Exit code, standard output, standard error."""

    code: int
    out: str
    err: str


def told(ran: Ran) -> tuple[int, str]:
    """The exit code, and all that was said."""
    return ran.code, ran.out + ran.err
