"""Conformity: a scheme held against every clause and rule of the catalogue, for a verifier who sees only papers."""

from generator.conformity.model import Kesesuaian
from generator.conformity.susun import Penilai, conformity

__all__ = ["Kesesuaian", "Penilai", "conformity"]
