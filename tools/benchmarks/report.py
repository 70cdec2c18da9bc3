"""How results are printed: one Markdown table, each value followed by its ratio to the bare page."""

import statistics
from collections.abc import Sequence


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table: the first column is text, the others are numbers."""
    lines = [headers, ["---"] + ["---:"] * (len(headers) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def row(name: str, values: Sequence[float], bare: Sequence[float], digits: int = 1) -> list[str]:
    """Return a row with the ratio to the bare page behind each value; the bare page's own row has none."""
    shown = [f"{value:,.{digits}f}" for value in values]
    if values is bare:
        return [name, *shown]
    beside = (
        f" (x{value / floor:.2f})" if round(floor, digits) else "" for value, floor in zip(values, bare, strict=True)
    )
    return [name, *map("".join, zip(shown, beside, strict=True))]


def percentile(values: Sequence[float], share: int) -> float:
    """Return the value that `share` % of the values do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]
