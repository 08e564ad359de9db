"""What editors show while a repository is written: findings, repairs, explanations and completions.

Everything is said by the checker itself; only :mod:`generator.editor.server` knows the protocol.
"""
