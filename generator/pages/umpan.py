"""The Atom feed of changes: revisions of schemes and standards that were set, by the dates in the data."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from generator.pages.konteks import Konteks
from generator.pages.peristiwa import Peristiwa, peristiwa

URL = "perubahan.xml"
"""Where the feed lies."""

_MOST = 100
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">\n'


def umpan(konteks: Konteks, alamat: str) -> bytes:
    """The feed. ``alamat`` is the public address of the site; without one the links are relative.

    Ids are made from what an entry is about, never from the address: a site that moves says nothing twice.
    """
    entries = peristiwa(konteks, semua=False)[:_MOST]
    newest = entries[0].tanggal.isoformat() if entries else konteks.laporan["tanggal_aturan"] or "1970-01-01"
    lines = [
        f"<id>{_urn('umpan/' + ' '.join(konteks.alamat.lsp))}</id>",
        "<title>Perubahan skema dan standar</title>",
        f"<updated>{newest}T00:00:00+07:00</updated>",
        f'<link rel="self" href={quoteattr(alamat + URL)}/>',
        f"<link href={quoteattr(alamat + 'index.html')}/>",
        *(f"<author><name>{escape(konteks.nama_lsp(id_))}</name></author>" for id_ in konteks.alamat.lsp),
    ]
    if not konteks.alamat.lsp:
        lines.append("<author><name>Telusur</name></author>")
    return (_HEAD + "\n".join([*lines, *(_entry(each, alamat) for each in entries)]) + "\n</feed>\n").encode()


def _entry(each: Peristiwa, alamat: str) -> str:
    return (
        f"<entry><id>{_urn(each.tanda)}</id><title>{escape(f'{each.jenis}: {each.judul}')}</title>"
        f"<updated>{each.tanggal}T00:00:00+07:00</updated><link href={quoteattr(alamat + each.url)}/>"
        f"<summary>{escape(each.uraian)}</summary></entry>"
    )


def _urn(tanda: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'telusur:{tanda}')}"
