"""The countries that have a profile, and what the tables, as they are written, hold on them."""

import csv
from functools import cache

from content.countries import openable
from tables import package
from tables.load import load

STORY = sorted(load("countries")["iso3"])
BY_COUNTRY = {  # a table and its columns of countries: what a country may lack
    "encounters": ("border_citizenship", "citizenship"),
    "darien": ("darien_nationalities", "nationality"),
    "venezuelans": ("venezuelans_abroad", "host"),
    "left": ("displacement", "origin"),
    "living": ("displacement", "asylum"),
    "applied": ("asylum_applications", "origin"),
    "lodged": ("asylum_applications", "asylum"),
}
OWN = {("USA", "encounters"), ("PAN", "darien"), ("VEN", "venezuelans")}  # where people were counted, or left
PARTIAL = "first_release"  # of a year names a few countries, and gives way to the whole year


@cache
def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table as they are written."""
    with (package.DATA / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def named(part: str) -> set[str]:
    """Return the countries whose people the table of a part of the profile counts."""
    name, column = BY_COUNTRY[part]
    return {row[column] for row in table(name) if row.get("period") != PARTIAL}


def counted(code: str) -> dict[str, bool]:
    """Return for each part of the profile whether its table counts people of a country."""
    return {part: (code, part) in OWN or code in named(part) for part in BY_COUNTRY}


def kinds() -> list[str]:
    """Return one country of every kind that has none in the story.

    Those of a kind are counted, or not, in the same tables.
    """
    listed = {row["iso3"] for name in ("endorsements", "commitments") for row in table(name)}
    codes = [code for code in openable() if code not in STORY]
    of_each = {(*counted(code).values(), code in listed): code for code in [*codes, *STORY]}
    return [code for code in of_each.values() if code not in STORY]


KINDS = kinds()
