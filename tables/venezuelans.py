"""Venezuelans abroad as host governments report them (R4V), and beside what UNHCR counts."""

import pandas as pd

from tables import derive, series

HOSTS_AT_LEAST = 5  # a date on which fewer host countries were found says little about where people live
WORLD = "WORLD"  # all hosts together
TOTALS = [WORLD, "REGION"]
COLUMNS = ["day", "precision", "host", "people", "status", "note", "source"]


def by_host(abroad: pd.DataFrame) -> pd.DataFrame:
    """Return the dates on which enough host countries were found, oldest first: the columns of the table."""
    hosts = abroad[~abroad["host"].isin(TOTALS)]
    enough = hosts.groupby("day")["host"].count()
    return abroad.loc[abroad["day"].isin(enough.index[enough >= HOSTS_AT_LEAST]), COLUMNS].sort_values("day")


def in_countries(abroad: pd.DataFrame, codes: list[str]) -> pd.DataFrame:
    """Return Venezuelans in the hosts `codes`, by date: the columns of the table."""
    return series.in_order(abroad[abroad["host"].isin(codes)].sort_values("day"), "host", codes)[COLUMNS]


def both_counts(abroad: pd.DataFrame, displacement: pd.DataFrame, host: str = WORLD) -> pd.DataFrame:
    """Return Venezuelans in a host, or all abroad, by R4V, and at the end of each year since its first by UNHCR.

    Columns: day, counted_by (r4v or unhcr), people, status (of r4v), note, source.
    """
    reported = abroad[abroad["host"] == host].sort_values("day").assign(counted_by="r4v")
    displaced = derive.abroad(displacement[displacement["origin"] == "VEN"])
    here = displaced if host == WORLD else displaced[displaced["asylum"] == host]
    ends = derive.total(here, ["year"], "people").assign(counted_by="unhcr")
    ends["day"] = pd.to_datetime(ends["year"].astype("str") + "-12-31")
    ends = ends[ends["day"] >= reported["day"].min()]
    return pd.concat([reported, ends])[["day", "counted_by", "people", "status", "note", "source"]]


def in_the_same_year(abroad: pd.DataFrame, displacement: pd.DataFrame) -> pd.DataFrame:
    """Return each host's last count of a year that is no estimate, beside UNHCR's at the end of that year.

    Columns: host, year, day, people (R4V), displaced (UNHCR), same (whether both, or one of UNHCR's groups, are equal).
    """
    sure = abroad[~abroad["host"].isin(TOTALS) & (abroad["status"] != "estimate")].sort_values("day")
    last = sure.assign(year=sure["day"].dt.year).drop_duplicates(["host", "year"], keep="last")
    ends = derive.abroad(displacement[displacement["origin"] == "VEN"]).rename(columns={"people": "displaced"})
    both = last.merge(ends, left_on=["host", "year"], right_on=["asylum", "year"])
    same = (both["people"] == both["displaced"]) | (both["people"] == both["other_in_need"]).fillna(False)
    return both.assign(same=same.astype("bool"))[["host", "year", "day", "people", "displaced", "same"]]


def hosts_of(abroad: pd.DataFrame) -> list[str]:
    """Return the hosts with a count on any date."""
    return sorted({*abroad["host"]} - {*TOTALS})


def counted(abroad: pd.DataFrame) -> list[str]:
    """Return the hosts with a count on more than one date."""
    dates = abroad[~abroad["host"].isin(TOTALS)].groupby("host")["day"].nunique()
    return list(dates.index[dates > 1])
