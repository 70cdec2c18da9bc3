"""The flow explorer: origins beside hosts, by number, rate or share, through the years or ranked."""

from dataclasses import replace

import pandas as pd

from content.compare_choices import AROUND, COMPARED, COUNTED, ON_CARDS, TAB, day_of, markers
from content.page import Page, Section
from content.reader import Reader
from content.stock import about
from tables import pairs, series
from tables.around import around
from tables.venezuelans import both_counts, hosts_of, in_the_same_year
from views.charts import compared, venezuelans_abroad
from views.charts.around import Marker, averages
from views.charts.comparison import Asked
from views.view import View, nothing


def quote(reader: Reader) -> str:
    """Return which source to quote for what, and why they differ, with how often they are the same."""
    say, stock = reader.say, reader.table("displacement")
    both = in_the_same_year(reader.table("venezuelans_abroad"), stock)
    told = [say(f"compare.quote.{name}") for name in ("how_many", "beside", "groups", "differ", "never")]
    if both["same"].any():
        told.append(say("compare.quote.same", n=int(both["same"].sum()), all=len(both)))
    apart = both[2 * both["displaced"] < both["people"]].tail(1)
    told += [say("compare.quote.least", **row | {"year": str(row["year"])}) for row in apart.to_dict("records")]
    return "\n\n".join(told)


def not_shown(reader: Reader) -> str:
    """Return what averages before and after a day do not show, and of what they cannot be made."""
    return "\n\n".join(reader.say(f"compare.not_shown.{name}") for name in ("effect", "stocks", "seasons"))


PAGE = Page(
    "compare",
    folder="explore",
    icon=":material/compare_arrows:",
    choices=(TAB, *COMPARED, *ON_CARDS),
    on_cards=ON_CARDS,
    tabs=TAB,
    sections=(
        Section("people", "compare.tab.people", tab="people", unseen=True),
        Section("both", "compare.tab.counts", tab="counts", unseen=True),
        Section("quote", "compare.section.quote", tab="counts", lead=quote),
        Section("before-after", "compare.tab.around", tab="around", unseen=True),
        Section("not-shown", "compare.section.not_shown", tab="around", lead=not_shown),
    ),
)


MONTH = pd.DateOffset(months=1)
VENEZUELA = "VEN"  # the only origin that R4V counts


@PAGE.view("people", *COMPARED, tables=("displacement", "population", "venezuelans_abroad"))
def compare(
    reader: Reader,
    source: str,
    origins: list[str],
    hosts: list[str],
    measure: str,
    first: int,
    last: int,
    form: str,
) -> View:
    """Return people from the chosen origins in the chosen hosts, by one source; in a ranking, beside all hosts."""
    people, say = reader.table("displacement"), reader.say
    asked = Asked(source, origins, hosts, measure, form)
    if not hosts and measure != "people" and not asked.ranked:
        return nothing(say, people.head(0)).because(say("compared.of_hosts"), say("compared.of_hosts_line"))
    if source == "unhcr":
        rows = _stock(reader, asked, first, last)
        known = about(people[people["year"].between(first, last)], origins or None, hosts or None)
        return compared.groups(rows, asked, say, reader.article_year(), known)
    rows = _reported(reader, asked, first, last)
    others = [code for code in origins if code != VENEZUELA]
    if origins and VENEZUELA not in origins:
        return compared.groups(rows.head(0), asked, say, None).because(
            say("compared.only_venezuelans"), say("compared.only_venezuelans_line")
        )
    asked = replace(asked, origins=[])
    view = compared.groups(rows, asked, say, reader.article_day())
    return view.noted(say("compared.left_out", codes=others)) if others else view


def _stock(reader: Reader, asked: Asked, first: int, last: int) -> pd.DataFrame:
    people, inhabitants = reader.table("displacement"), reader.table("population")
    hosts = sorted(people["asylum"].unique()) if asked.ranked else asked.hosts
    rows = pairs.stock(people, asked.origins, hosts, inhabitants, first, last)
    return pairs.ranked(rows, ["year"], asked.hosts, asked.measure) if asked.ranked else rows


def _reported(reader: Reader, asked: Asked, first: int, last: int) -> pd.DataFrame:
    abroad, inhabitants = reader.table("venezuelans_abroad"), reader.table("population")
    rows = pairs.reported(abroad, hosts_of(abroad) if asked.ranked else asked.hosts, inhabitants, first, last)
    return pairs.ranked(rows, ["day"], asked.hosts, asked.measure) if asked.ranked else rows


@PAGE.view("both", COUNTED, tables=("venezuelans_abroad", "displacement"), name="compare_counts")
def counts(reader: Reader, country: str) -> View:
    """Return Venezuelans in one host, or in all, by host governments and by UNHCR."""
    rows = both_counts(reader.table("venezuelans_abroad"), reader.table("displacement"), country)
    return venezuelans_abroad.both_counts(rows, reader.say, reader.article_day(), country)


@PAGE.view(
    "before-after",
    *AROUND,
    tables=("border_encounters", "border_nationwide", "darien_months", "events"),
    name="compare_around",
)
def before_and_after(reader: Reader, monthly: str, marker: str, months: str) -> View:
    """Return a series by month before and after a day, with both averages."""
    day, reach = day_of(marker), int(months)
    rows = around(_by_month(reader, monthly), day, reach)
    others = [Marker(code, day_of(code)) for code in markers(reader, {}) if code != marker]
    beside = [other for other in others if rows["month"].between(other.day - MONTH, other.day).any()]
    return averages(rows, monthly, Marker(marker, day, beside), reach, reader.say)


def _by_month(reader: Reader, name: str) -> pd.DataFrame:
    if name == "darien":
        return reader.as_published("darien_months")
    if name == "nationwide":
        return reader.table("border_nationwide")
    return series.border(reader.table("border_encounters"), name, as_published=reader.at_publication)
