"""Reading the scheme document of an LSP: nine sections, package, requirement tree, process, units inside.

Start with :func:`generator.importers.skema.impor.import_skema`. What cannot be read with certainty is listed with its
page, and so is what found no place; nothing is guessed.
"""
