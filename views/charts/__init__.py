"""Charts: modules that describe them from frames, and one for each library that draws the descriptions."""
