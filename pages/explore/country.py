"""One country in full: its part in the story, who left it, who passed, who came, and its events."""

import streamlit as st

from tables import profile, series
from ui import reader
from ui.card import card
from ui.head import head
from ui.part import events, part
from ui.problem import guarded
from ui.profile import border_series, by, choices, over, told, unit
from ui.reader import mark, mark_year, table
from views.charts import border, darien_entries, displaced, venezuelans_abroad
from views.charts.counterparts import in_period
from views.view import View

head("country")
say = reader.say()


@card(lambda: measure, lambda: codes)
def left(measure: str, codes: list[str]) -> View:
    """People displaced abroad from the country, through the years."""
    rows = series.by_origin(table("displacement"), codes, table("population"))
    rows = profile.holding(rows, "origin", codes[0])
    return told(displaced.origins(rows, measure, say, mark_year(), codes[0]), "left", codes[0])


@card(over("hosts"), lambda: measure, lambda: code)
def hosts(period: str, measure: str, code: str) -> View:
    """Where they live."""
    rows = series.hosts(table("displacement"), [code], table("population"))
    return told(in_period(period, rows, "hosts", measure, [code], say, mark_year()), "hosts", code)


@card(over("applied"), lambda: unit("applied", "origin", code), lambda: code)
def applied(period: str, counted_in: str, code: str) -> View:
    """Where its people apply for asylum."""
    rows = profile.applications(table("asylum_applications"), "origin", code, counted_in)
    return told(in_period(period, rows, "applied", "applications", [code], say, mark_year()), "applied", code)


@card(lambda: border_series(code), lambda: codes)
def encounters(chosen: str, codes: list[str]) -> View:
    """Encounters of its citizens at the US border; of the United States itself, all encounters there."""
    if codes[0] == "USA":
        rows = series.border(table("border_encounters"), chosen, as_published=reader.then())
        return border.months(rows, series.article_month(table("figures")), say, mark())
    every = table("border_citizenship")
    rows = profile.holding(series.citizens(every, chosen, codes), "citizenship", codes[0])
    view = border.citizens(rows, say, mark(), codes[0])
    return told(view, "encounters", codes[0], named=profile.citizenships(every))


@card(lambda: codes)
def darien(codes: list[str]) -> View:
    """Entries of its citizens through the Darién; of Panama itself, all entries."""
    if codes[0] == "PAN":
        rows, month = reader.as_known("darien_months"), series.article_month(table("figures"))
        return darien_entries.months(rows, month, say, mark())
    rows = profile.entries(table("darien_nationalities"), codes)
    return told(darien_entries.nationalities(rows, codes, say, mark_year()), "darien", codes[0])


@card(lambda: measure, lambda: codes)
def living(measure: str, codes: list[str]) -> View:
    """Displaced people who live in the country, through the years."""
    rows = profile.holding(profile.living(table("displacement"), codes, table("population")), "asylum", codes[0])
    return told(displaced.living(rows, measure, say, mark_year(), codes[0]), "living", codes[0])


@card(over("came"), lambda: code)
def came(period: str, code: str) -> View:
    """Where they came from."""
    rows = profile.came(table("displacement"), code)
    return told(in_period(period, rows, "came", "people", [code], say, mark_year()), "living", code)


@card(over("lodged"), lambda: unit("lodged", "asylum", code), lambda: code)
def lodged(period: str, counted_in: str, code: str) -> View:
    """Who applies for asylum in the country."""
    rows = profile.applications(table("asylum_applications"), "asylum", code, counted_in)
    return told(in_period(period, rows, "lodged", "applications", [code], say, mark_year()), "lodged", code)


@card(lambda: codes)
def venezuelans(codes: list[str]) -> View:
    """Venezuelans who live there; of Venezuela itself, where they live."""
    abroad = table("venezuelans_abroad")
    if codes[0] == "VEN":
        return venezuelans_abroad.by_host(series.venezuelans(abroad), say)
    rows = profile.venezuelans(abroad, codes)
    return told(venezuelans_abroad.in_countries(rows, codes[0], say, mark()), "venezuelans", codes[0])


with guarded():
    code, *_ = codes = choices()
    measure = by()
    origins, asylums = (table("displacement")[side].unique() for side in ("origin", "asylum"))
    sections = {
        "leaving": [left, hosts, applied] if code in origins else [left, applied],
        "passing": [encounters, darien],
        "arriving": [living, came, lodged, venezuelans] if code in asylums else [living, lodged, venezuelans],
    }
    part(code)
    for section, cards in sections.items():
        st.header(say(f"country.section.{section}", country=code), anchor=section)
        for show in cards:
            show()
    events(code)
