"""Cells of a row that may be empty, or hold several codes."""

from typing import Any

import pandas as pd


def known(*cells: Any) -> list[str]:
    """Return the texts in those of the cells that are not empty."""
    return [cell for cell in cells if pd.notna(cell) and cell]


def codes(cell: Any) -> tuple[str, ...]:
    """Return the codes in a cell, where they are separated by semicolons; none in an empty one."""
    return tuple(cell.split(";")) if pd.notna(cell) else ()
