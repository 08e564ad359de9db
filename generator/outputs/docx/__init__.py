"""DOCX of a form: what an assessor edits in Word. Start with :func:`generator.outputs.docx.file.render`."""

from generator.outputs.docx.file import render

__all__ = ["render"]
