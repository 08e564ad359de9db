"""What a page is about, in the words of schema.org: for search engines and for whoever gathers credentials.

Addresses are relative to the page, as all links of the site are; a reader resolves them against it.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias

from generator.pages.alamat import dasar
from generator.pages.konteks import Konteks
from registry.model.lsp import Lsp
from registry.model.unit import Unit
from registry.store import SkemaFolder

Data: TypeAlias = dict[str, Any]

_CONTEXT = "https://schema.org"
_QUOTED = re.compile(r"\\.")


def skrip(data: Data) -> str:
    """The data as an element of a page's head; no text in it can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = _QUOTED.sub(lambda found: "\\u0022" if found[0] == '\\"' else found[0], text)
    safe = safe.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/ld+json">{safe}</script>'


def skema(konteks: Konteks, folder: SkemaFolder) -> Data:
    """A scheme: the credential that it leads to, who gives it, for how long, and the units that it asks for."""
    data, url = konteks.skema(folder), konteks.alamat.skema[folder.id]
    base = dasar(url)
    years = data.proses.keputusan.masa_berlaku_tahun if data.proses and data.proses.keputusan else None
    return _without_gaps(
        {
            "@context": _CONTEXT,
            "@type": "EducationalOccupationalCredential",
            "@id": "#isi",
            "name": data.judul or folder.slug,
            "alternateName": data.judul_en,
            "identifier": data.nomor_skema or data.nomor_dokumen,
            "credentialCategory": "Sertifikat kompetensi",
            "educationalLevel": f"KKNI jenjang {data.jenjang_kkni}" if data.jenjang_kkni else None,
            "about": data.bidang,
            "version": data.revisi.sebutan if data.revisi else None,
            "dateModified": data.revisi.tanggal.isoformat() if data.revisi and data.revisi.tanggal else None,
            "validFor": f"P{years}Y" if years else None,
            "validIn": {"@type": "Country", "name": "Indonesia"},
            "publisher": {
                "@type": "Organization",
                "@id": f"{base}{konteks.alamat.lsp[folder.lsp]}#isi",
                "name": konteks.nama_lsp(folder.lsp),
            },
            "competencyRequired": [
                _without_gaps(
                    {
                        "@type": "DefinedTerm",
                        "@id": f"{base}{each.url}#isi" if each.url else None,
                        "termCode": each.kode,
                        "name": each.judul,
                    }
                )
                for each in konteks.kemasan(folder)
            ],
        }
    )


def lsp(konteks: Konteks, id_: str) -> Data:
    """A certification body: its names, its licence, where it is and how it is reached."""
    data = konteks.lsp(id_) or Lsp(nama=id_)
    alamat, kontak = data.alamat, data.kontak
    return _without_gaps(
        {
            "@context": _CONTEXT,
            "@type": "Organization",
            "@id": "#isi",
            "name": data.nama,
            "alternateName": data.singkatan,
            "identifier": data.lisensi.nomor if data.lisensi else None,
            "telephone": kontak.telepon if kontak else None,
            "email": kontak.email if kontak else None,
            "url": kontak.situs if kontak else None,
            "address": _without_gaps(
                {
                    "@type": "PostalAddress",
                    "streetAddress": alamat.jalan,
                    "addressLocality": alamat.kota,
                    "addressRegion": alamat.provinsi,
                    "postalCode": alamat.kode_pos,
                    "addressCountry": "ID",
                }
            )
            if alamat
            else None,
        }
    )


def unit(konteks: Konteks, id_standar: str, unit: Unit, url: str) -> Data:
    """A unit: a term of its standard, known by its code."""
    return _without_gaps(
        {
            "@context": _CONTEXT,
            "@type": "DefinedTerm",
            "@id": "#isi",
            "termCode": unit.kode,
            "name": unit.judul,
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "@id": f"{dasar(url)}{konteks.alamat.standar[id_standar]}#isi",
                "name": konteks.sebut_standar(id_standar),
            },
        }
    )


def standar(konteks: Konteks, id_: str) -> Data:
    """A standard: the set of terms that its units are."""
    data = konteks.standar(id_)
    return _without_gaps(
        {
            "@context": _CONTEXT,
            "@type": "DefinedTermSet",
            "@id": "#isi",
            "name": konteks.sebut_standar(id_),
            "description": data.judul if data else None,
            "datePublished": data.ditetapkan.isoformat() if data and data.ditetapkan else None,
            "publisher": {"@type": "Organization", "name": data.penetap} if data and data.penetap else None,
        }
    )


def _without_gaps(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "", [], {})}
