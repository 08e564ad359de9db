"""Core properties of an Office document; its dates are the data's, never the clock's."""

from __future__ import annotations

from xml.sax.saxutils import escape

SOURCE, SOURCE_NAMESPACE = "customXml/item2.xml", "urn:telusur:naskah"
"""The part of a document that holds the file which the paper prints whole, and its namespace."""


def core_properties(judul: str, penulis: str, tanggal: str, *, bahasa: str, subjek: str = "") -> bytes:
    """``docProps/core.xml``; ``tanggal`` is an ISO date."""
    stamp = f"{tanggal}T00:00:00Z"
    subject = f"<dc:subject>{escape(subjek)}</dc:subject>" if subjek else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(judul)}</dc:title>{subject}"
        f"<dc:creator>{escape(penulis)}</dc:creator><dc:language>{bahasa}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    ).encode()
