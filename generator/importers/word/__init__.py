"""Word documents: opened safely, read in the order of their text, and set on pages of our own.

What people see counts: insertions yes, deletions and hidden text no, automatic numbers as Word would print them. The
pages hold one line for each paragraph, and the ruled lines of tables, so that one reader serves PDF and Word.
"""
