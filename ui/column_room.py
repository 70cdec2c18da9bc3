"""How wide a column of names is: Streamlit measures the first rows alone, and cuts off a longer name further down."""

import pandas as pd

from content.reader import PHONE
from ui import reader

LETTER, EDGES = 7, 20  # pixels, at most, of a letter of a name on average, and around it
LONGEST = 34  # letters; sentences and lists of names have no column as wide as they are
ON_PHONE = 200  # pixels at most: the first column stays in sight, and the numbers need room beside it


def room(cells: pd.Series, label: str) -> int | None:
    """Return the width in pixels that shows all names and the heading, or None for what holds no names."""
    longest = max(map(len, [label, *cells.dropna().astype(str).unique()]))
    if longest > LONGEST:
        return None
    width = LETTER * longest + EDGES
    return min(width, ON_PHONE) if reader.current().screen == PHONE else width
