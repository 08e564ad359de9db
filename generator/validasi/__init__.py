"""Recording a validation: fingerprints of everything that was looked at, written into ``validasi.yaml``."""

from generator.validasi.record import AcuanLepas, BelumTerbaca, Catatan, Lepas, Pindah, TeksPindah, record
from generator.validasi.sunting import TakTersunting

__all__ = [
    "AcuanLepas",
    "BelumTerbaca",
    "Catatan",
    "Lepas",
    "Pindah",
    "TakTersunting",
    "TeksPindah",
    "record",
]
