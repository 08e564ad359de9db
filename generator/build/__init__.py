"""Building: which papers there are, which of them must be made again, and making them side by side."""
