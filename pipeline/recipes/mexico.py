"""Applicants for refugee status in Mexico, as its refugee commission (COMAR) counts them."""

from pathlib import Path

import pandas as pd

from pipeline.read import annotate, iso3, read_compiled
from pipeline.write import tidy

APPLICANTS = "comar_asylum_mexico.csv"
FILES: dict[str, str] = {}  # what the press quotes of COMAR is compiled
TABLES = ("mexico_claims",)

PERIODS = {"full year": "year", "Jan-Jun": "jan_jun", "Jan-Oct": "jan_oct"}


def make(downloads: Path) -> dict[str, pd.DataFrame]:
    """Return applicants (a flow) by year, period and nationality; all figures are quoted by the press."""
    applicants = read_compiled(APPLICANTS).rename(columns={"source_id": "source"})
    rows = applicants.drop(columns="note").assign(
        period=applicants["period"].map(PERIODS),
        nationality=["ALL" if name == "All" else iso3(name) for name in applicants["nationality"]],
        status="partly",
    )
    key = ["year", "period", "nationality"]
    annotated = annotate(rows, "mexico_claims", key)
    return {"mexico_claims": tidy(annotated, [*key, "applicants", "source", "status", "note"], key)}
