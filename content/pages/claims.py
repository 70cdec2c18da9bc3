"""The statements of the article beside the record, to read, to filter, or to guess first."""

import pandas as pd

from content.cache import cached
from content.choices import Arguments, Choice, Optional, Several, Text, fixed, values_of
from content.entries import lists
from content.entries.claim import claim as claim_entry
from content.entries.claim import statement
from content.entries.entry import Entry
from content.page import Page, Section
from content.reader import Reader
from tables import derive, displaced_world, series
from tables.origins import both_sides
from tables.venezuelans import by_host
from views.charts import border, darien_entries, displaced, venezuelans_abroad, verdicts
from views.charts.origins import shares
from views.view import View, nothing

LOOKS = ("ledger", "lesson")
TEXTS = ["paraphrase", "finding", "record", "reasoning"]
FACETS = ("verdict", "speaker", "topic")


def _facet(column: str) -> Several:
    return Several(name=column, options=values_of("claims", column), words=column, label=f"claims.{column}")


def _statements(reader: Reader) -> dict[str, str]:
    texts = reader.as_published("claims")
    return {row.claim: f"{row.claim} {row.paraphrase}" for row in texts.itertuples()}


LOOK = Choice(
    name="view",
    argument="look",
    options=fixed(*LOOKS),
    words="claims.view",
    label="claims.look",
    interactive=("lesson",),
)
TYPED = Text(name="q", argument="typed", label="claims.search")
VERDICT, SPEAKER, TOPIC = (_facet(column) for column in FACETS)
CLAIM = Optional(
    name="claim",
    options=values_of("claims", "claim"),
    words=lambda reader: _statements(reader).__getitem__,
    label="claims.open",
)


def filtered(reader: Reader, chosen: Arguments) -> pd.DataFrame:
    """Return the statements that search and filters leave, with the office of who speaks.

    A filter without a choice leaves all. In the lesson verdicts are no filter: they would be the solution.
    """
    everything = derive.with_office(reader.as_published("claims"), reader.table("people"))
    found = derive.matching(everything, chosen["typed"], TEXTS)
    for column in FACETS[1:] if chosen["look"] == "lesson" else FACETS:
        found = found[found[column].isin(chosen[column] or list(everything[column]))]
    return found


def statements(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the statements that search and filters leave beside the record, without the one that is open."""
    every, rows = cached(_beside_record, reader.on_any_screen()), filtered(reader, chosen)
    return [every[key] for key in rows["claim"] if key != chosen["claim"]]


def _beside_record(reader: Reader) -> dict[str, Entry]:
    """Return every statement with the office of who speaks and the figures of its record, by its key."""
    rows = derive.with_office(reader.as_published("claims"), reader.table("people"))
    figures = list(reader.as_published("figures").itertuples())
    return {row.claim: claim_entry(row, reader, figures) for row in rows.itertuples()}


def questions(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the statements that search and filters leave, to guess how they hold."""
    return [statement(row, reader) for row in filtered(reader, chosen).itertuples()]


def people(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return the people and institutions of the story."""
    return list(lists.by_key("person", reader).values())


def _in_lesson(reader: Reader, chosen: Arguments) -> bool:
    return chosen["look"] == "lesson"


def _in_ledger(reader: Reader, chosen: Arguments) -> bool:
    return chosen["look"] == "ledger"


def _bears(reader: Reader, chosen: Arguments) -> bool:
    """Return whether a statement is open, and a series bears on it."""
    rows = reader.as_published("claims")
    return _in_ledger(reader, chosen) and bool(rows.loc[rows["claim"] == chosen["claim"], "evidence"].notna().any())


PAGE = Page(
    "claims",
    folder="check",
    icon=":material/fact_check:",
    tables=("claims", "figures", "people"),
    choices=(LOOK, TYPED, VERDICT, SPEAKER, TOPIC, CLAIM),
    sections=(
        Section("opened"),
        Section(
            "verdicts",
            lambda chosen, number: f"claims.section.{chosen['look']}",
            lead=lambda reader: reader.say("claims.written") if reader.at_publication else "",
        ),
        Section("ledger", "claims.list", counted=True, entries=statements, shown=_in_ledger),
        Section("lesson", entries=questions, shown=_in_lesson),
        Section("people", "claims.people", counted=True, entries=people),
    ),
    thing=CLAIM,
)

EVIDENCE = ("border_citizenship", "border_encounters", "claims", "countries", "darien_years", "displacement")
EVIDENCE += ("displacement_world", "world_totals")


@PAGE.view("opened", CLAIM, tables=(*EVIDENCE, "figures", "venezuelans_abroad"), shown=_bears)
def evidence(reader: Reader, claim: str | None) -> View:
    """Return the series that bears on a statement; where the record is of one date, up to that."""
    bears = reader.as_published("claims").dropna(subset=["evidence"]).set_index("claim")
    if claim not in bears.index:
        say, rows = reader.say, bears.head(0)[["source"]]
        return nothing(say, rows).because(
            say("claims.no_series"), say("claims.some_series", claims=say.list_of(list(bears.index)))
        )
    return series_of(reader, bears.loc[claim, "evidence"], bears.loc[claim, "record_on"])


@PAGE.view("verdicts", LOOK, TYPED, VERDICT, SPEAKER, TOPIC, tables=("claims", "people"), shown=_in_ledger)
def counted(reader: Reader, **chosen: object) -> View:
    """Return how many of the statements that search and filters leave got which verdict."""
    return verdicts.counts(filtered(reader, chosen), reader.say)


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
