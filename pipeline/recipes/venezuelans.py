"""Venezuelans abroad as host governments report them, gathered by the platform R4V."""

from pathlib import Path

import pandas as pd

from pipeline.read import annotate, iso3, read_compiled
from pipeline.write import tidy

REPORTED = "r4v_venezuelans.csv"
FILES: dict[str, str] = {}  # what R4V shows, and keeps no archive of, is compiled
TABLES = ("venezuelans_abroad",)

AREAS = {"World": "WORLD", "Latin America and the Caribbean": "REGION"}


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return Venezuelans by date and host (a stock); rounded figures are marked partly."""
    reported = read_compiled(REPORTED).rename(columns={"value": "people", "source_id": "source"})
    monthly = reported["date"].str.len() == len("2022-07")
    rows = reported.drop(columns="note").assign(
        day=reported["date"].mask(monthly, reported["date"] + "-01"),
        precision=monthly.map({True: "month", False: "day"}),
        host=[AREAS.get(name) or iso3(name) for name in reported["host"]],
        status=(reported["rounding"] == "exact").map({True: "verified", False: "partly"}),
    )
    columns = ["day", "precision", "host", "people", "source", "status", "note"]
    annotated = annotate(rows, "venezuelans_abroad", ["day", "host"])
    return {"venezuelans_abroad": tidy(annotated, columns, ["day", "host"])}
