"""Sentences, lists and documents made from frames."""
