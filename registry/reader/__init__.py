"""Reading YAML: plain data, and the line and column of every value. Knows nothing of the domain."""

from registry.reader.document import Duplicate, Plain, Unreadable, joined_texts, read, read_bytes, texts
from registry.reader.span import Path, Span, SpanIndex

__all__ = [
    "Duplicate",
    "Path",
    "Plain",
    "Span",
    "SpanIndex",
    "Unreadable",
    "joined_texts",
    "read",
    "read_bytes",
    "texts",
]
