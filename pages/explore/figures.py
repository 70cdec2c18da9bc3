"""The key figures: the official series behind the article, each as a card."""

from collections.abc import Callable

import streamlit as st

from content.choices import CLAIMED_IN, COLOURS, MEASURES, SERIES
from tables import series
from ui import choose, reader
from ui.card import card
from ui.head import head
from ui.problem import guarded
from ui.reader import mark, mark_year, table
from views.charts import (
    asylum_applications,
    border,
    counterparts,
    darien_entries,
    displaced,
    missing_migrants,
    venezuelans_abroad,
)
from views.view import View

head("figures")
say = reader.say()
with guarded():
    story = series.story(table("countries"))
    named = series.article_origins(table("countries"))
    choose.some("countries", story, named, say.country, say("figures.countries"), most=COLOURS)


def compared() -> list[str]:
    """Return the countries to compare, as chosen above."""
    return st.session_state.get("countries") or series.article_origins(table("countries"))


def one(name: str, codes: list[str], section: str, label: str) -> Callable[[], str]:
    """Return a choice among `codes`, named by the words of `section`, for a card to draw."""
    return lambda: choose.one(name, codes, codes[0], reader.word(section), say(label), buttons=True)


@card()
def world() -> View:
    """Everyone displaced, by group."""
    return displaced.world(table("displacement_world"), say, mark_year())


@card(one("by", MEASURES, "measure", "figures.by"), compared)
def origins(measure: str, codes: list[str]) -> View:
    """People displaced abroad from the chosen countries."""
    rows = series.by_origin(table("displacement"), codes, table("population"))
    return displaced.origins(rows, measure, say, mark_year())


@card(one("rank", MEASURES, "measure", "figures.rank"), compared)
def hosts(measure: str, codes: list[str]) -> View:
    """Where they live."""
    rows = series.hosts(table("displacement"), codes, table("population"))
    return counterparts.ranked(rows, "hosts", measure, codes, say)


@card(one("series", SERIES, "series", "figures.series"))
def months(chosen: str) -> View:
    """Encounters at the border by month; the two series never on one axis."""
    rows = series.border(table("border_encounters"), chosen, as_published=reader.then())
    return border.months(rows, series.article_month(table("figures")), say, mark())


@card()
def met() -> View:
    """Whom the authorities met in the article's month."""
    rows = series.encounters_by_citizenship(table("border_citizenship"), series.article_month(table("figures")))
    return border.encounters_by_citizenship(rows, series.article_origins(table("countries")), say)


@card(one("citizens", SERIES[::-1], "series", "figures.series"), compared)
def citizens(chosen: str, codes: list[str]) -> View:
    """Encounters by citizenship."""
    return border.citizens(series.citizens(table("border_citizenship"), chosen, codes), say, mark())


@card()
def darien_months() -> View:
    """Entries through the Darién by month."""
    month = series.article_month(table("figures"))
    return darien_entries.months(reader.as_known("darien_months"), month, say, mark())


@card(compared)
def darien_nationalities(codes: list[str]) -> View:
    """Entries through the Darién by nationality."""
    rows = series.nationalities(table("darien_nationalities"), codes)
    return darien_entries.nationalities(rows, codes, say, mark_year())


@card()
def venezuelans() -> View:
    """Venezuelans abroad by host."""
    return venezuelans_abroad.by_host(series.venezuelans(table("venezuelans_abroad")), say)


@card()
def deaths() -> View:
    """Deaths and disappearances on the way."""
    return missing_migrants.deaths(series.deaths(table("missing_migrants")), say, mark_year())


@card(one("claims", CLAIMED_IN, "country", "figures.asylum"), compared)
def claims(asylum: str, codes: list[str]) -> View:
    """Asylum claims in Mexico and Costa Rica."""
    rows = series.claims(table("asylum_applications"), asylum, codes)
    return asylum_applications.by_origin(rows, asylum, codes, say, mark_year())


SECTIONS = {
    "displaced": [world, origins, hosts],
    "border": [months, met, citizens],
    "route": [darien_months, darien_nationalities, venezuelans, deaths],
    "asylum": [claims],
}
for section, cards in SECTIONS.items():
    st.header(say(f"figures.section.{section}"), anchor=section)
    for show in cards:
        show()
