"""From single papers to what people take along: print runs, dossiers, one zip per assessor, and the register."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.build import place
from generator.forms.form import goes_to
from generator.forms.sumber import Sumber
from generator.hari.rencana import CETAK, Kertas, candidate_sheets, certifiable, dossier, print_run
from generator.outputs.zip import packed
from registry.model.asesi import Asesi
from registry.model.lsp import Asesor
from registry.snapshot import combined, package_digest

if TYPE_CHECKING:
    from generator.hari.bangun import Cetakan, _Builder
    from generator.outputs.pdf_gabung import Bagian

REGISTER = "manifest.json"
BLANGKO = "hari/BLANGKO-DAFTAR.xlsx"
_NAMA_CETAK = {"pra": "cetak/1-pra-asesmen", "uji": "cetak/2-uji", "sesudah": "cetak/3-sesudah"}
SHAPE = 1


def assemble(builder: _Builder) -> None:
    """Writes everything that is made of several papers. With a paper that failed, what holds it is not made."""
    _Assembly(builder).run()


class _Assembly:
    def __init__(self, builder: _Builder) -> None:
        self.builder = builder
        self.hari = builder.hari
        self.printed: Mapping[str, Cetakan] = {each.kertas.id: each for each in builder.planned}
        self.papers: list[Kertas] = [each.kertas for each in builder.planned]
        self.outputs = package_digest("generator.outputs")
        self.whole: list[dict[str, Any]] = []
        self.pages: dict[str, int] = self._remembered_pages()

    def run(self) -> None:
        if "pdf" in self.builder.request.formats:
            self._runs()
            for asesi in self.hari.asesi:
                self._of(asesi)
        self._blanks()
        entries = self._entries()
        for asesor in self.hari.asesor:
            self._zip(asesor, entries)
        self._register(entries)

    def _blanks(self) -> None:
        """The list of candidates that goes to BNSP with the request for blanks, once the decision has a number."""
        builder, numbers = self.builder, self.hari.asesmen.nomor
        decided = any(self.hari.keputusan(each) == "k" for each in self.hari.asesi)
        if not (decided and numbers and numbers.sk_keputusan):
            return
        from generator.forms.blangko_daftar import daftar_blangko, render

        sumber = Sumber(builder.bacaan.registry, self.hari.folder, builder.digest, hari=self.hari)
        table = daftar_blangko(sumber, builder.rupa.teks)
        if not place.in_place(builder, BLANGKO, key := combined((repr(table), self.outputs))):
            place.put_content(builder, BLANGKO, key, render(sumber, builder.rupa.teks))

    def _runs(self) -> None:
        for tahap in CETAK:
            papers = print_run(self.papers, self.hari, tahap)
            name = _NAMA_CETAK[tahap]
            self._merge(name, f"{name.partition('-')[2].capitalize()} {self.hari.id}", papers, copies=True)

    def _of(self, asesi: Asesi) -> None:
        self._merge(f"asesi/{asesi.id}/lembar-asesi", f"Lembar asesi {asesi.id}", candidate_sheets(self.papers, asesi))
        self._merge(f"asesi/{asesi.id}/berkas-asesi", f"Berkas asesi {asesi.id}", dossier(self.papers, asesi))

    def _merge(self, name: str, title: str, papers: Sequence[Kertas], *, copies: bool = False) -> None:
        builder = self.builder
        own = [self.printed[each.id] for each in papers if self.printed[each.id].path("pdf") in builder.after.files]
        if not own or len(own) < len(papers):
            return
        path = f"{name}.pdf"
        parts = [part for each in own for part in (each.kunci["pdf"], str(each.kertas.rangkap))]
        key = combined((title, self.outputs, package_digest("generator.hari"), *parts))
        if not place.in_place(builder, path, key):
            from generator.outputs.pdf_gabung import merged, page_count

            content = merged([self._part(each, copies=copies) for each in own], title)
            self.pages[path] = page_count(content)
            place.put_content(builder, path, key, content)
        self.whole.append({"nama": path, "judul": title, "kertas": [each.kertas.id for each in own]})

    def _part(self, cetakan: Cetakan, *, copies: bool) -> Bagian:
        from generator.outputs.pdf_gabung import Bagian

        kertas = cetakan.kertas
        content = (self.builder.request.out / cetakan.path("pdf")).read_bytes()
        person = kertas.asesi.id if kertas.asesi else kertas.petugas.id if kertas.petugas else ""
        # Papers that everybody fills in for himself share nothing.
        shared = cetakan.bersama if kertas.asesi else frozenset[str]()
        if not copies:
            return Bagian(kertas.form.kode, kertas.nama, content, bersama=shared)
        group = f"Asesi {person}" if kertas.asesi else f"Asesor {person}" if person else "Bersama"
        prefix = f"{kertas.form.kode}-{person}" if person else kertas.form.kode
        return Bagian(prefix, kertas.nama, content, group, person, shared, kertas.rangkap)

    def _entries(self) -> list[dict[str, Any]]:
        """Every paper of the day as the register names it."""
        result = []
        for cetakan in self.builder.planned:
            kertas, form = cetakan.kertas, cetakan.kertas.form
            files = {each: cetakan.path(each) for each in cetakan.kunci}
            files = {each: path for each, path in files.items() if path in self.builder.after.files}
            if "pdf" in files:
                self.pages.setdefault(files["pdf"], self._count(files["pdf"]))
            entry: dict[str, Any] = {
                "id": kertas.id,
                "kode": form.kode,
                "judul": cetakan.judul,
                "audiens": form.audiens,
                "tahap": form.tahap,
                "asesi": kertas.asesi.id if kertas.asesi else None,
                "asesor": kertas.petugas.id if kertas.petugas else None,
                "rangkap": kertas.rangkap,
                "halaman": self.pages.get(files.get("pdf", "")),
                "jejak": cetakan.jejak,
                "berkas": {each: self._file(path) for each, path in files.items()},
            }
            result.append(entry)
        self._totals(result)
        return result

    def _totals(self, entries: Sequence[Mapping[str, Any]]) -> None:
        outcome = self.builder.outcome
        outcome.kertas = len(entries)
        outcome.halaman = sum((each["halaman"] or 0) * each["rangkap"] for each in entries)
        outcome.asesi, outcome.asesor = len(self.hari.asesi), len(self.hari.asesor)
        outcome.tanpa_sertifikat = [
            each.id for each in self.hari.asesi if self.hari.keputusan(each) == "k" and not certifiable(self.hari, each)
        ]

    def _count(self, path: str) -> int:
        from generator.outputs.pdf_gabung import page_count

        return page_count((self.builder.request.out / path).read_bytes())

    def _remembered_pages(self) -> dict[str, int]:
        """Pages of files that are as they were, from the register of the last run."""
        builder = self.builder
        try:
            data = json.loads((builder.request.out / REGISTER).read_text("utf-8"))
            entries = [(each["berkas"].get("pdf", {}).get("nama"), each["halaman"]) for each in data["kertas"]]
            entries += [(each["nama"], each["halaman"]) for each in data["gabungan"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
        known = builder.before.files
        same = {path for path in known if builder.after.files.get(path) == known[path]}
        return {path: pages for path, pages in entries if path in same and isinstance(pages, int)}

    def _file(self, path: str) -> dict[str, Any]:
        written = self.builder.after.files[path]
        return {"nama": path, "ukuran": written.size, "sha256": written.sha256}

    def _zip(self, asesor: Asesor, entries: Sequence[Mapping[str, Any]]) -> None:
        """What an assessor takes along: his candidates, his own papers, what is shared, the day's papers for him."""
        builder = self.builder
        mine = {each.id for each in self.hari.asesi_dari(asesor)}
        chosen = [
            each
            for each in entries
            if goes_to(each["audiens"], "asesor")
            and (each["asesi"] in mine if each["asesi"] else each["asesor"] in (None, asesor.id))
        ]
        names = [file["nama"] for each in chosen for file in each["berkas"].values()]
        names += [each["nama"] for each in self.whole if each["nama"].split("/")[1] in mine]
        listed = self._listed(chosen, [each for each in self.whole if each["nama"] in names])
        path = f"asesor-{asesor.id}.zip"
        if place.in_place(builder, path, key := combined((listed.decode(), self.outputs))):
            return
        content = {name: (builder.request.out / name).read_bytes() for name in names}
        place.put_content(builder, path, key, packed({REGISTER: listed, **content}, first=(REGISTER,)))

    def _register(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """The register of the day; it names people by id only."""
        builder = self.builder
        content = self._listed(entries, self.whole)
        key = combined((content.decode(),))
        if not place.in_place(builder, REGISTER, key):
            place.put_content(builder, REGISTER, key, content)
        builder.outcome.berkas = len(builder.after.files)

    def _listed(self, entries: Sequence[Mapping[str, Any]], whole: Sequence[Mapping[str, Any]]) -> bytes:
        builder, plan = self.builder, self.hari.asesmen
        data = {
            "versi": SHAPE,
            "hari": self.hari.id,
            "skema": self.hari.folder.id,
            "tanggal": plan.tanggal.mulai.isoformat(),
            "tuk": self.hari.tuk.id if self.hari.tuk else None,
            "asesor": [each.id for each in self.hari.asesor],
            "asesi": [
                {
                    "id": each.id,
                    "asesor": found.id if (found := self.hari.asesor_dari(each)) else None,
                    "hadir": each.hadir,
                }
                for each in self.hari.asesi
            ],
            "tingkat_isi": "rekaman" if self.hari.hasil else "asesmen",
            "draf": builder.bacaan.draf,
            "kertas": list(entries),
            "tabel": [self._file(BLANGKO)] if BLANGKO in builder.after.files and whole is self.whole else [],
            "gabungan": [
                {**each, **self._file(each["nama"]), "halaman": self.pages.get(each["nama"])} for each in whole
            ],
        }
        return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
