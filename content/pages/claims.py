"""The statements of the article beside the record, to read or to filter."""

from typing import Any

import pandas as pd

from content.cache import cached
from content.choices import Arguments
from content.claim_choices import CLAIM, FACETS, SPEAKER, TOPIC, TYPED, VERDICT, filtered
from content.entries import lists
from content.entries.claim import claim as claim_entry
from content.entries.claim import in_list
from content.entries.entry import Entry
from content.entries.page import page
from content.entries.verdict import meanings
from content.page import Page, Section
from content.reader import Reader
from content.selection import named
from tables import derive, displaced_world, series
from tables.origins import both_sides
from tables.venezuelans import by_host
from views.charts import border, darien_entries, displaced, venezuelans_abroad, verdicts
from views.charts.origins import shares
from views.letters import folded
from views.view import View, nothing


def statements(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the statements that search and filters leave, in a line each."""
    return [in_list(row, reader) for row in filtered(reader, chosen).itertuples()]


def in_full(key: str, reader: Reader) -> Entry:
    """Return a statement beside the record, with the office of who speaks and the figures of its record."""
    return cached(_in_full, reader.on_any_screen())[key]


def _in_full(reader: Reader) -> dict[str, Entry]:
    rows = derive.with_office(reader.as_published("claims"), reader.table("people"))
    figures = list(reader.as_published("figures").itertuples())
    return {row.claim: claim_entry(row, reader, figures) for row in rows.itertuples()}


def people(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the people and institutions of the story, by their names in the language of the reader."""
    rows = reader.as_published("people").sort_values("name", key=lambda names: names.map(folded))
    return lists.of("person", rows["person"], reader)


def means(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return what each verdict means."""
    return meanings(reader)


def lesson(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the way to the lesson, in which the statements are judged before the record is read."""
    return [page("lesson", reader)]


def _of_all(reader: Reader, chosen: Arguments) -> bool:
    """Return whether the page shows what is of all statements: not while one stands in full beside the list."""
    return not chosen["claim"]


def bears(reader: Reader, claim: str | None) -> bool:
    """Return whether a series bears on a statement; False without one."""
    rows = reader.as_published("claims")
    return bool(rows.loc[rows["claim"] == claim, "evidence"].notna().any())


PAGE = Page(
    "claims",
    folder="check",
    icon=":material/fact_check:",
    tables=("claims", "figures", "people"),
    choices=(TYPED, VERDICT, SPEAKER, TOPIC, CLAIM),
    sections=(
        Section("opened"),
        Section(
            "ledger",
            lambda chosen, number: "claims.list" if number else "claims.nothing",
            counted=True,
            entries=statements,
            compact=True,
        ),
        Section(
            "verdicts",
            "claims.verdicts",
            lead=lambda reader: reader.say("claims.written") if reader.at_publication else "",
            shown=_of_all,
        ),
        Section("meanings", "claims.meanings", entries=means, shown=_of_all),
        Section("lesson", "claims.lesson", entries=lesson, shown=_of_all),
        Section(
            "people",
            "claims.people",
            counted=True,
            entries=people,
            shown=_of_all,
        ),
    ),
    thing=CLAIM,
    in_full=in_full,
)

EVIDENCE = ("border_citizenship", "border_encounters", "claims", "countries", "darien_years", "displacement")
EVIDENCE += ("displacement_world", "world_totals")


@PAGE.view(
    "opened",
    CLAIM,
    tables=(*EVIDENCE, "figures", "venezuelans_abroad"),
    shown=lambda who, chosen: bears(who, chosen["claim"]),
)
def evidence(reader: Reader, claim: str | None) -> View:
    """Return the series that bears on a statement; where the record is of one date, up to that."""
    return series_beside(reader, claim)[0]


def series_beside(reader: Reader, claim: str | None) -> tuple[View, str]:
    """Return the same with the name of the series; a view that says why, and no name, where there is none."""
    bears = reader.as_published("claims").dropna(subset=["evidence"]).set_index("claim")
    if claim not in bears.index:
        say, rows = reader.say, bears.head(0)[["source"]]
        known = say("claims.some_series", claims=say.list_of(list(bears.index)))
        return nothing(say, rows).because(say("claims.no_series"), known), ""
    name = bears.loc[claim, "evidence"]
    return series_of(reader, name, bears.loc[claim, "record_on"]), name


@PAGE.view(
    "verdicts",
    TYPED,
    VERDICT,
    SPEAKER,
    TOPIC,
    tables=("claims", "people"),
    shown=_of_all,
)
def counted(reader: Reader, **chosen: Any) -> View:
    """Return how many of the statements that search and filters leave got which verdict."""
    facets = {f"claims.{facet}": [*map(reader.word(facet), chosen[facet])] for facet in FACETS}
    view = verdicts.counts(filtered(reader, chosen), reader.say)
    return named(view, reader, chosen["typed"], facets)


def series_of(reader: Reader, name: str, day: pd.Timestamp) -> View:
    """Return an official series by its name in column `evidence`, up to a day where it has one value a date."""

    def until(table: str) -> pd.DataFrame:
        return derive.until(reader.table(table), table, day)

    say, figures = reader.say, reader.table("figures")
    month = series.article_month(figures)
    match name:
        case "displaced":
            return displaced.world(
                displaced_world.by_group(until("displacement_world"), until("world_totals")), say, None
            )
        case "origins":
            rows = both_sides(reader.table("displacement"), reader.table("border_citizenship"), month)
            return shares(rows, series.article_origins(reader.table("countries")), say)
        case "darien":
            return darien_entries.years(until("darien_years"), say)
        case "venezuelans":
            return venezuelans_abroad.by_host("last", by_host(until("venezuelans_abroad")), say, None)
    chosen = "combined" if name == "border" else name
    rows = series.border(reader.table("border_encounters"), chosen, as_published=reader.at_publication)
    return border.months(rows, month, say, reader.article_day(), series.month_beside(figures, chosen))
