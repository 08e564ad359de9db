"""Several of our PDFs as one: pages, fields, tags and a bookmark for each; ready to print.

Fields keep their names apart by a prefix for each part, but those that are shared (the candidate's name, the day) stay
one field through the whole file. Each paper keeps its own page numbers, because papers are handed out one by one.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String


@dataclass(frozen=True, slots=True)
class Bagian:
    """A paper of the file: what its fields are called apart from others', its bookmark, its pages.

    ``kelompok`` is the bookmark above it; ``bersama`` names fields that are one through all parts of the same
    ``orang``. ``rangkap`` is how often it is there.
    """

    awalan: str
    judul: str
    isi: bytes
    kelompok: str = ""
    orang: str = ""
    bersama: frozenset[str] = frozenset()
    rangkap: int = 1


def merged(parts: Sequence[Bagian], judul: str) -> bytes:
    """One PDF of these papers, in this order; the same bytes for the same parts."""
    with Pdf.new() as pdf:
        gabung = _Merger(pdf)
        for part in parts:
            gabung.add(part)
        gabung.finish(judul)
        digest = hashlib.sha256(judul.encode())
        for part in parts:
            digest.update(hashlib.sha256(part.isi).digest() + f"{part.awalan} {part.rangkap}".encode())
        identifier = String(digest.digest()[:16])
        pdf.trailer["/ID"] = Array([identifier, identifier])
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


class _Merger:
    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.fields: list[Object] = []
        self.shared: dict[tuple[str, str], Object] = {}
        self.resources: Object | None = None
        self.appearance: Object | None = None
        self.roots: list[Object] = []
        self.nums: list[Any] = []
        self.next = 0
        self.places: list[tuple[str, str, int]] = []

    def add(self, part: Bagian) -> None:
        for copy in range(part.rangkap):
            with pikepdf.open(io.BytesIO(part.isi)) as source:
                first = len(self.pdf.pages)
                base = self._shift(source)
                self._rename(source, part, copy)
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # fields and tags follow below
                    self.pdf.pages.extend(source.pages)
                self._fields(source, part)
                self._tags(source, base)
                if copy == 0:
                    self.places.append((part.kelompok, part.judul, first))

    def _shift(self, source: Pdf) -> int:
        """Moves the keys by which pages and fields find their tags behind those that are taken."""
        base, highest = self.next, -1
        for page in source.pages:
            for thing, key in _keyed(page.obj):
                highest = max(highest, int(thing[key]))
                thing[key] = int(thing[key]) + base
        root = source.Root.get("/StructTreeRoot")
        if root is not None:
            nums = _nums(root.get("/ParentTree"))
            highest = max([highest, *(int(nums[i]) for i in range(0, len(nums), 2))])
        self.next = base + highest + 1
        return base

    def _rename(self, source: Pdf, part: Bagian, copy: int) -> None:
        form = source.Root.get("/AcroForm")
        prefix = part.awalan if copy == 0 else f"{part.awalan}-{copy + 1}"
        for field in form.Fields.as_list() if form is not None else ():
            name = str(field.get("/T", ""))
            if name not in part.bersama:
                field.T = String(f"{prefix}-{name}")

    def _fields(self, source: Pdf, part: Bagian) -> None:
        form = source.Root.get("/AcroForm")
        if form is None:
            return
        copied = self.pdf.copy_foreign(source.make_indirect(form))
        if self.resources is None:
            self.resources, self.appearance = copied.DR, copied.get("/DA")
        for field in copied.Fields.as_list():
            name = str(field.get("/T", ""))
            if name in part.bersama and field.get("/FT") == Name.Tx:
                self._share((part.orang, name), field)
            else:
                self.fields.append(field)

    def _share(self, key: tuple[str, str], field: Object) -> None:
        """A field that is one through all papers of a person: its places come under the first of its name."""
        known = self.shared.get(key)
        if known is None:
            known = field
            if "/Kids" not in field:
                known = self.pdf.make_indirect(Dictionary(Kids=Array([field])))
                for name in ("/FT", "/T", "/TU", "/V", "/DA", "/Ff", "/MaxLen"):
                    if name in field:
                        known[name] = field[name]
                        del field[name]
                field.Parent = known
            if key[0]:
                known.T = String(f"{key[0]}-{key[1]}")
            self.shared[key] = known
            self.fields.append(known)
            return
        for place in field.get("/Kids", Array([field])).as_list():
            for name in ("/FT", "/T", "/TU", "/V", "/DA", "/Ff", "/MaxLen"):
                if name in place:
                    del place[name]
            place.Parent = known
            known.Kids.append(place)

    def _tags(self, source: Pdf, base: int) -> None:
        root = source.Root.get("/StructTreeRoot")
        if root is None:
            return
        copied = self.pdf.copy_foreign(source.make_indirect(root))
        nums = _nums(copied.get("/ParentTree"))
        for i in range(0, len(nums), 2):
            self.nums += [int(nums[i]) + base, nums[i + 1]]
        kids = copied.get("/K")
        self.roots += kids.as_list() if isinstance(kids, Array) else [kids] if kids is not None else []

    def finish(self, judul: str) -> None:
        pdf = self.pdf
        if self.fields and self.resources is not None:
            pdf.Root.AcroForm = pdf.make_indirect(
                Dictionary(Fields=Array(self.fields), DR=self.resources, DA=self.appearance or String("/Helv 9 Tf"))
            )
        if self.roots:
            tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
            tree.K = Array(self.roots)
            for each in self.roots:
                each.P = tree
            tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(self.nums)))
            tree.ParentTreeNextKey = self.next
            pdf.Root.StructTreeRoot = tree
            pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String("id")
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.docinfo["/Title"] = String(judul)
        self._bookmarks()

    def _bookmarks(self) -> None:
        with self.pdf.open_outline() as outline:
            above: dict[str, OutlineItem] = {}
            for group, title, page in self.places:
                item = OutlineItem(title, page, "Fit")
                if not group:
                    outline.root.append(item)
                    continue
                if group not in above:
                    above[group] = OutlineItem(group, page, "Fit")
                    outline.root.append(above[group])
                above[group].children.append(item)


def _keyed(page: Object) -> Iterator[tuple[Object, str]]:
    """A page and its fields, where they have a key into the tree of tags."""
    if "/StructParents" in page:
        yield page, "/StructParents"
    for annotation in page.get("/Annots", Array([])).as_list():
        if "/StructParent" in annotation:
            yield annotation, "/StructParent"


def _nums(tree: Object | None) -> list[Any]:
    """Keys and values of a number tree, however it is built."""
    if tree is None:
        return []
    if "/Nums" in tree:
        return list(tree.Nums.as_list())
    return [each for kid in tree.get("/Kids", Array([])).as_list() for each in _nums(kid)]


def page_count(content: bytes) -> int:
    """Pages of a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)
