"""The two sites of a build: what they offer for download, and their pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.build.kit import AUDIENS, kit_name
from generator.build.kits import by_scheme, copy_in
from generator.build.place import Output
from generator.build.state import Written
from registry.store import Registry

if TYPE_CHECKING:
    from checks.laporan import Laporan
    from generator.build.run import _Builder
    from generator.pages.site import Unduhan

PUBLIC, INTERNAL = "situs", "internal"


def write(builder: _Builder, registry: Registry, laporan: Laporan, files: Mapping[str, Output]) -> None:
    """Writes both sites; only pages that changed are touched."""
    from generator.build.plan import look
    from generator.pages.site import BahanSitus, build_site

    rupa = look(builder.request.root, registry.pengaturan)
    own = by_scheme(files)
    draf = frozenset(name for name, status in builder.outcome.status.items() if status.draf)
    for folder, internal in ((PUBLIC, False), (INTERNAL, True)):
        unduhan = {
            name: _downloads(builder, registry, name, own.get(name, {}), folder, internal=internal)
            for name in sorted(registry.skema)
        }
        alamat = registry.pengaturan.tampilan.alamat or ""
        bahan = BahanSitus(registry, laporan, unduhan, draf, internal, alamat)
        result = build_site(bahan, builder.request.out / folder, akar=builder.request.root, warna=rupa.warna)
        builder.outcome.halaman_ditulis += result.ditulis
        _remember(builder, folder)


def _downloads(
    builder: _Builder,
    registry: Registry,
    name: str,
    files: Mapping[str, Output],
    site: str,
    *,
    internal: bool,
) -> list[Unduhan]:
    """Files of a scheme for a site: the kits, and on the public one each public paper (of ``files``) by itself."""
    from generator.pages.site import Unduhan

    skema = registry.skema[name]
    result = []
    for kit in AUDIENS if internal else ("publik",):
        source = f"kit/{name}/{kit_name(skema, kit)}"
        if source in builder.after.files:
            judul = f"Kit {kit}"
            result.append(_offered(builder, source, site, name, judul, kit))
    if not internal:
        for path, output in files.items():
            if output.sheet.paper.form.audiens == "publik":
                result.append(_offered(builder, path, site, name, output.sheet.remembered.judul, "publik"))
    return [Unduhan(*each) for each in result]


def _offered(
    builder: _Builder, source: str, site: str, skema: str, judul: str, audiens: str
) -> tuple[str, str, str, int, str, str]:
    nama = source.rpartition("/")[2]
    url = f"unduhan/{skema}/{nama}"
    copy_in(builder, source, f"{site}/{url}")
    written = builder.after.files[f"{site}/{url}"]
    return judul, nama, url, written.size, written.sha256, audiens


def _remember(builder: _Builder, folder: str) -> None:
    """The pages count as files of the build: a missing one is noticed by the next."""
    base = builder.request.out
    for path in sorted((base / folder).rglob("*")):
        name = path.relative_to(base).as_posix()
        if path.is_file() and name not in builder.after.files:
            stat = path.stat()
            builder.after.files[name] = Written("", stat.st_size, stat.st_mtime_ns, "")
