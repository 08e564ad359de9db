"""Workbooks: schemes and units as sheets for people who live in Excel, and their edits back into the YAML.

The data decides the sheets: a value stands in a row that names its place (``bentuk``, ``baris``), and what the rows
give is compared with the file, value by value (``banding``). Only what differs is edited (``sunting``).
"""
