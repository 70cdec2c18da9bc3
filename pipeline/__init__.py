"""Makes the tables of `data/` from the publishers' files: downloads, recipes, checks. Never runs for a visitor."""
