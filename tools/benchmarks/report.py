"""How results are printed: one Markdown table, each value followed by its ratio to the bare page."""

import statistics
from collections.abc import Sequence


def table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table: the first column is text, the others are numbers."""
    lines = [headers, ["---"] + ["---:"] * (len(headers) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def row(name: str, values: Sequence[float], bare: Sequence[float]) -> list[str]:
    """Return a row with the ratio to the bare page behind each value; the bare page's own row has none."""
    if values is bare:
        return [name, *(f"{value:,.1f}" for value in values)]
    return [name, *(_beside(value, floor) for value, floor in zip(values, bare, strict=True))]


def percentile(values: Sequence[float], share: int) -> float:
    """Return the value that `share` % of the values do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def _beside(value: float, bare: float) -> str:
    return f"{value:,.1f} (x{value / bare:.2f})" if round(bare, 1) else f"{value:,.1f}"
