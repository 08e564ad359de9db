"""The published site: written pages and shells from MkDocs, everything else rendered from data into the shells."""
