"""Findings, the rules of the guidelines, the engine that runs them, and how findings are reported.

Knows no form. Start with :func:`checks.engine.run`.
"""
