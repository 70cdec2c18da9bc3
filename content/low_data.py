"""What a page without the application saves, as `python -m tools.benchmarks.low_data` has measured it."""

import csv
from functools import cache
from pathlib import Path

MEASURED = Path(__file__).with_name("low_data.csv")


def saved(page: str) -> float:
    """Return the megabytes by which a page without the application is lighter, on a first visit with a phone."""
    return (_measured()[page]["application_kb"] - _measured()[page]["plain_kb"]) / 1000


@cache
def _measured() -> dict[str, dict[str, float]]:
    with MEASURED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["page"]: {name: float(row[name]) for name in ("application_kb", "plain_kb")} for row in rows}
