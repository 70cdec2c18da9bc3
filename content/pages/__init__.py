"""One module for each page: its choices, its sections and its views."""
