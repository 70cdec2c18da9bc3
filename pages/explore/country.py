"""One country in full: its part in the story, who left it, who passed, who came, and its events."""

import streamlit as st

from tables import profile, series
from ui import choose, entry, reader
from ui.card import card
from ui.head import head
from ui.menu import page
from ui.part import part
from ui.problem import guarded
from ui.profile import border_series, choices, told
from ui.reader import mark, mark_year, table
from views import border, displaced, routes
from views import profile as view
from views.view import View

MEASURES = ["people", "per_1000"]

head("country")
say, light = reader.say(), reader.light()


@card(lambda: measure, lambda: codes)
def left(measure: str, codes: list[str]) -> View:
    """People displaced abroad from the country, through the years."""
    rows = series.by_origin(table("displacement"), codes, table("population"))
    rows = profile.holding(rows, "origin", codes[0])
    return told(displaced.origins(rows, measure, say, light, mark_year(), codes[0]), "left", codes[0])


@card(lambda: measure, lambda: code)
def hosts(measure: str, code: str) -> View:
    """Where they live."""
    rows = series.by_host(table("displacement"), [code], table("population"), measure)
    return told(displaced.hosts(rows, measure, [code], say, light), "left", code)


@card(lambda: code)
def applied(code: str) -> View:
    """Where its people applied for asylum in the last year."""
    rows = profile.applied(table("asylum_applications"), code)
    return told(view.applied(rows, code, say, light), "applied", code)


@card(lambda: border_series(code), lambda: codes)
def encounters(chosen: str, codes: list[str]) -> View:
    """Encounters of its citizens at the US border; of the United States itself, all encounters there."""
    if codes[0] == "USA":
        rows = series.border(table("border_encounters"), chosen, as_published=reader.then())
        return border.months(rows, series.article_month(table("figures")), say, light, mark())
    every = table("border_citizenship")
    rows = profile.holding(series.citizens(every, chosen, codes), "citizenship", codes[0])
    drawn = border.citizens(rows, say, light, mark(), codes[0])
    return told(drawn, "encounters", codes[0], named=profile.citizenships(every))


@card(lambda: code)
def darien(code: str) -> View:
    """Entries of its citizens through the Darién; of Panama itself, all entries."""
    if code == "PAN":
        month = series.article_month(table("figures"))
        return routes.darien_months(reader.as_known("darien_months"), month, say, light, mark())
    rows = profile.entries(table("darien_nationalities"), code)
    return told(routes.darien_nationalities(rows, [code], say, light, mark_year()), "darien", code)


@card(lambda: measure, lambda: codes)
def living(measure: str, codes: list[str]) -> View:
    """Displaced people who live in the country, through the years."""
    rows = profile.holding(profile.living(table("displacement"), codes, table("population")), "asylum", codes[0])
    return told(displaced.living(rows, measure, say, light, mark_year(), codes[0]), "living", codes[0])


@card(lambda: code)
def came(code: str) -> View:
    """Where they came from."""
    return told(displaced.came(profile.came(table("displacement"), code), code, say, light), "living", code)


@card(lambda: code)
def venezuelans(code: str) -> View:
    """Venezuelans who live there; of Venezuela itself, where they live."""
    abroad = table("venezuelans_abroad")
    if code == "VEN":
        return routes.venezuelans(series.venezuelans(abroad), say, light)
    return told(view.venezuelans(profile.venezuelans(abroad, code), say, light, mark()), "venezuelans", code)


with guarded():
    code, *_ = codes = choices()
    measure = choose.one("by", MEASURES, MEASURES[0], reader.word("measure"), say("country.by"), buttons=True)
    origins, asylums = (table("displacement")[side].unique() for side in ("origin", "asylum"))
    sections = {
        "leaving": [left, hosts, applied] if code in origins else [left, applied],
        "passing": [encounters, darien],
        "arriving": [living, came, venezuelans] if code in asylums else [living, venezuelans],
    }
    part(code)
    for section, cards in sections.items():
        st.header(say(f"country.section.{section}", country=code), anchor=section)
        for show in cards:
            show()
    events = profile.told(table("events"), code)
    st.header(say("country.events", n=len(events)) if len(events) else say("country.no_events"), anchor="events")
    home = page("explore", "timeline", say)
    for row in events.itertuples():
        entry.listed(row, home, say)
