"""Maps: modules that describe them from frames, and one for each way to draw the descriptions."""
