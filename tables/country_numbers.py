"""The last number of each kind that the tables hold on one country."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from tables import country_rows, derive, series
from tables.venezuelans import WORLD

Tables = Callable[[str], pd.DataFrame]

A_YEAR = 12  # months
WIDEST = ("combined", "border_patrol")  # series of encounters, the widest first
PLAIN = "plain"  # unit of what is counted in one way


@dataclass(frozen=True)
class Number:
    """One number: `what` it counts, the first and last time it covers in ISO 8601, the keys of its sources.

    `counts` has it by unit: of asylum applications persons and cases, which nobody can add up, of all else PLAIN.
    An `estimate` is no count. `period` is the code of what of the year is counted, where it may be a part of it.
    """

    what: str
    counts: dict[str, int]
    first: str
    last: str
    source: str
    estimate: bool = False
    period: str = ""


def displaced(code: str, table: Tables) -> Iterator[Number]:
    """Yield the last stocks of people displaced from, within and to a country: abroad, within, hosted."""
    for row in country_rows.displaced(table("displacement"), table("internal_displacement"), code).itertuples():
        yield _plain(row.what, row.people, str(row.year), str(row.year), row.source)


def applications(code: str, table: Tables) -> Iterator[Number]:
    """Yield asylum applications of the last year by people from a country and in it: applied, lodged."""
    abroad = derive.across_a_border(table("asylum_applications"))
    for what, side in (("applied", "origin"), ("lodged", "asylum")):
        mine = abroad[(abroad[side] == code) & (abroad["applications"] > 0)]
        last = derive.latest(mine, "year")
        if len(last):
            sums, year = last.groupby("counted_in")["applications"].sum(), str(last["year"].iloc[0])
            yield Number(what, sums.sort_index(ascending=False).to_dict(), year, year, derive.joined(last["source"]))


def encounters(code: str, table: Tables) -> Iterator[Number]:
    """Yield encounters of twelve months at the US border: of citizens, in the United States itself of all.

    They are those of the widest series in which the citizens are counted apart.
    """
    if code == "USA":
        rows = series.border(table("border_encounters"), WIDEST[0], as_published=False)
        yield from _twelve_months("all_encounters", rows, "encounters")
        return
    each = (series.citizens(table("border_citizenship"), counted_in, [code]) for counted_in in WIDEST)
    rows = next((rows for rows in each if len(rows)), pd.DataFrame())
    yield from _twelve_months("encounters", rows, "encounters") if len(rows) else ()


def darien(code: str, table: Tables) -> Iterator[Number]:
    """Yield entries through the Darién: of a nationality in the last year, in Panama of all in twelve months."""
    if code == "PAN":
        yield from _twelve_months("all_entries", table("darien_months").sort_values("month"), "entries")
        return
    every = series.nationalities(table("darien_nationalities"), [code])
    for row in derive.latest(every[every["nationality"] == code], "year").itertuples():
        number = _plain("entries", row.entries, str(row.year), str(row.year), row.source)
        yield replace(number, period=row.period)


def inhabitants(code: str, table: Tables) -> Iterator[Number]:
    """Yield the inhabitants of a country."""
    every = table("population")
    for row in derive.latest(every[every["iso3"] == code], "year").itertuples():
        yield _plain("inhabitants", row.people, str(row.year), str(row.year), row.source)


def disasters(code: str, table: Tables) -> Iterator[Number]:
    """Yield movements within a country because of disasters, of the last year with any."""
    every = table("disaster_displacement")
    for row in derive.latest(every[every["iso3"] == code], "year").itertuples():
        yield _plain("disasters", row.movements, str(row.year), str(row.year), row.source)


def venezuelans(code: str, table: Tables) -> Iterator[Number]:
    """Yield the last number of Venezuelans in a country that R4V gives; of Venezuela itself, of all abroad."""
    every, what = table("venezuelans_abroad"), "all_venezuelans" if code == "VEN" else "venezuelans"
    mine = every[every["host"] == (WORLD if code == "VEN" else code)]
    for row in derive.latest(mine, "day").itertuples():
        when = f"{row.day:%Y-%m}" if row.precision == "month" else f"{row.day:%Y-%m-%d}"
        yield replace(_plain(what, row.people, when, when, row.source), estimate=row.status == "estimate")


def _twelve_months(what: str, rows: pd.DataFrame, value: str) -> Iterator[Number]:
    """Yield the sum of the last twelve months of which none is missing. `rows`: month, in order, `value`, source."""
    ordinals = 12 * rows["month"].dt.year + rows["month"].dt.month
    ends = rows.index[ordinals - ordinals.shift(A_YEAR - 1) == A_YEAR - 1]
    if len(ends):
        months = rows.loc[: ends[-1]].tail(A_YEAR)
        first, last = (f"{month:%Y-%m}" for month in months["month"].iloc[[0, -1]])
        yield _plain(what, int(months[value].sum()), first, last, derive.joined(months["source"]))


def _plain(what: str, number: int, first: str, last: str, source: str) -> Number:
    return Number(what, {PLAIN: number}, first, last, source)


COUNTS: tuple[Callable[[str, Tables], Iterator[Number]], ...] = (
    displaced,
    applications,
    encounters,
    darien,
    inhabitants,
    disasters,
    venezuelans,
)
