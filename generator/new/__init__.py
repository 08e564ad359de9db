"""Starting points: files of a new scheme, filled with what can be derived."""
