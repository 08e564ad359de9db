"""Repair: edits of bytes that mend what findings name and keep everything else as it was typed.

An edit is *safe* when it cannot change what the data means; the others are made only when asked for. Wording that a
regulation gives, and every text that people write, is never changed.
"""
