"""Reading what others publish - decrees with competency standards - into the data of a repository.

Start with :func:`generator.importers.skkni.import_decree`. Layouts differ by year and numbers are misprinted, so
structure is read from positions, ruled lines and words; what finds no place is listed, never dropped.
"""
