"""Zipping the kits of every scheme, and laying out what the two sites offer for download."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.kit import AUDIENS, Member, kit_name, manifest, members_for
from generator.build.place import Output, in_place, put_content
from generator.outputs.zip import packed
from registry.snapshot import combined, package_digest
from registry.store import Registry, SkemaFolder

if TYPE_CHECKING:
    from generator.build.run import _Builder


def zip_all(builder: _Builder, registry: Registry, files: Mapping[str, Output]) -> None:
    """One ZIP per scheme and audience; a kit with a paper that failed is not made."""
    failed = {each.skema for each in builder.outcome.gagal}
    for name, own in by_scheme(files).items():
        if name not in failed:
            folder = registry.skema[name]
            members = [member_of(builder, output) for output in own.values()]
            for kit in AUDIENS:
                _zip(builder, registry, folder, kit, members_for(kit, members), draf=builder.outcome.status[name].draf)


def by_scheme(files: Mapping[str, Output]) -> dict[str, dict[str, Output]]:
    """The files of each scheme, by path."""
    result: dict[str, dict[str, Output]] = {}
    for path, output in files.items():
        result.setdefault(output.sheet.paper.skema, {})[path] = output
    return result


def member_of(builder: _Builder, output: Output) -> Member:
    """What the manifest says of a file."""
    paper, remembered = output.sheet.paper, output.sheet.remembered
    written = builder.after.files[output.path]
    return Member(
        nama=output.path.rpartition("/")[2],
        kode=paper.form.kode,
        judul=remembered.judul,
        format=output.format,
        audiens=paper.form.audiens,
        surat=paper.form.surat,
        ukuran=written.size,
        sha256=written.sha256,
        jejak=remembered.jejak,
        sumber=tuple(path for path, content in remembered.sumber.items() if content),
    )


def _zip(
    builder: _Builder,
    registry: Registry,
    folder: SkemaFolder,
    kit: str,
    members: Sequence[Member],
    *,
    draf: bool,
) -> None:
    path = f"kit/{folder.id}/{kit_name(folder, kit)}"  # type: ignore[arg-type]
    listed = manifest(registry, folder, kit, members, draf=draf)  # type: ignore[arg-type]
    key = combined((listed.decode(), package_digest("generator.outputs")))
    if in_place(builder, path, key):
        return
    base = builder.request.out / "kit" / folder.id
    content = {member.nama: (base / member.nama).read_bytes() for member in members}
    put_content(builder, path, key, packed({"manifest.json": listed, **content}, first=("manifest.json",)))


def copy_in(builder: _Builder, source: str, target: str) -> Path:
    """A file of the output once more in another place of it."""
    written = builder.after.files[source]
    if not in_place(builder, target, written.sha256):
        content = (builder.request.out / source).read_bytes()
        put_content(builder, target, written.sha256, content)
    return builder.request.out / target
