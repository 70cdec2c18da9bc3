"""Compares two editions of the data package, row by row, by the keys that their descriptors name."""
