"""SKM-054: education asked for fits the level of the scheme."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang, tabel
from checks.dwi import Dwi
from checks.finding import Arguments, Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.syarat import called, leaves, nodes
from checks.subject import SkemaSubject
from registry.reader import Path


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    jenjang = subject.skema.jenjang_kkni
    if jenjang is None:
        return
    over, under = ambang("SKM-054", "di_atas"), ambang("SKM-054", "di_bawah")
    beside = set(_beside_experience(subject))
    for path, leaf in leaves(subject.skema):
        if leaf.jenis != "pendidikan" or leaf.minimal is None:
            continue
        level = int(tabel("pendidikan")[leaf.minimal])
        pesan = "tinggi" if level > jenjang + over else "rendah" if level < jenjang - under else None
        if pesan and not (pesan == "rendah" and path in beside):
            args: Arguments = {
                "id": called(path, leaf),
                "pendidikan": leaf.minimal.upper().replace("_", "/"),
                "setara": level,
                "n": jenjang,
            }
            yield subject.hit((*path, "minimal"), pesan, args=args)


def _beside_experience(subject: SkemaSubject) -> Iterator[Path]:
    """Requirements that are asked for together with experience, which makes up for schooling."""
    for path, node in nodes(subject.skema):
        if any(child.jenis == "pengalaman" for child in node.semua or ()):
            for i in range(len(node.semua or ())):
                yield (*path, "semua", i)


RULE = Rule(
    kode="SKM-054",
    judul=Dwi("Pendidikan selaras dengan jenjang", "Education versus level"),
    tingkat="observasi",
    profil="validasi",
    kepastian="T",
    klausul=("perpres-8-2012-5",),
    syarat=Dwi(
        "Pendidikan minimal paling tinggi satu jenjang di atas jenjang skema dan paling rendah tiga di bawahnya, "
        "kecuali diimbangi pengalaman.",
        "The minimum education is at most one level above that of the scheme and at least three below, unless "
        "experience makes up for it.",
    ),
    mengapa=Dwi(
        "Perpres 8/2012 menyetarakan lulusan pendidikan dengan jenjang KKNI; persyaratan yang terlalu tinggi menutup "
        "akses.",
        "Perpres 8/2012 equates schooling with KKNI levels; asking too much shuts people out.",
    ),
    pesan={
        "tinggi": Pesan(
            Dwi(
                "Pendidikan minimal {pendidikan} pada persyaratan {id} setara jenjang {setara}, jauh di atas jenjang "
                "skema ({n}).",
                "Minimum education {pendidikan} in requirement {id} equals level {setara}, far above that of the "
                "scheme ({n}).",
            ),
            Dwi(
                "Turunkan pendidikan minimalnya, atau periksa jenjang_kkni.",
                "Lower the minimum education, or check jenjang_kkni.",
            ),
        ),
        "rendah": Pesan(
            Dwi(
                "Pendidikan minimal {pendidikan} pada persyaratan {id} setara jenjang {setara}, jauh di bawah "
                "jenjang skema ({n}), tanpa pengalaman.",
                "Minimum education {pendidikan} in requirement {id} equals level {setara}, far below that of the "
                "scheme ({n}), without experience.",
            ),
            Dwi(
                "Tambahkan pengalaman dengan semua, atau naikkan pendidikan minimalnya.",
                "Add experience with semua, or raise the minimum education.",
            ),
        ),
    },
    salah="- {id: pd1, jenis: pendidikan, minimal: d3, bidang: [Teknik mesin], bukti: [Ijazah]}",
    benar="- {id: pd1, jenis: pendidikan, minimal: smk, bidang: [Teknik mesin], bukti: [Ijazah]}",
    tiap_skema=periksa,
)
