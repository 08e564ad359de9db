"""One assessment day: reading its record, its candidates and their results, and printing its papers."""
