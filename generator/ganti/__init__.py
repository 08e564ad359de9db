"""An old standard against its successor: which unit became which, and what that does to schemes, plans and banks.

Start with :func:`generator.ganti.bandingkan.bandingkan`.
"""

from generator.ganti.bandingkan import bandingkan
from generator.ganti.model import Peralihan
from generator.ganti.sisi import StandarTakAda, dari_berkas, dari_registry

__all__ = ["Peralihan", "StandarTakAda", "bandingkan", "dari_berkas", "dari_registry"]
