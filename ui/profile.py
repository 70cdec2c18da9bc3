"""The way to the profile of a country, the choices at its top, and why a part of it may be missing."""

from collections.abc import Callable, Iterable

import pandas as pd
import streamlit as st

from content.choices import MEASURES, OTHERS, PERIODS, SERIES
from tables import profile
from tables.load import load, rows
from ui import choose, reader
from ui.menu import page
from views.view import View

FIRST = "VEN"  # the country that the page opens with
ONE = {"origin", "asylum", "iso3", "citizenship", "nationality", "host"}  # columns that hold a country
SEVERAL = {"countries", "lead", "participants"}  # and those that hold more than one
ALONG = ["lang", "when"]  # what a link takes along when it is opened in a window of its own


def openable() -> list[str]:
    """Return the countries and territories that have a profile, whatever the moment."""
    return profile.openable(load("territories"), load("countries"), load("commitments"))


def link(iso3: str, label: str = "") -> None:
    """Draw a link to the profile of a country, with `label` or what it leads to; without a profile its name."""
    say = reader.say()
    if iso3 not in openable():
        st.markdown(say.country(iso3), width="content")
        return
    query = {name: st.query_params[name] for name in ALONG if name in st.query_params}
    st.page_link(
        page("explore", "country", say),
        label=label or say("country.link", country=iso3),
        icon=":material/flag:",
        query_params={"country": iso3} | query,
        width="content",
    )


def named(rows: pd.DataFrame, name: str) -> None:
    """Draw a list, under this `name`, that leads to the profile of each country in `rows`.

    A table of Streamlit cannot do that by itself: its links open a window of their own, and a long table has none.
    """
    cells = [rows[column].dropna().unique() for column in (ONE | SEVERAL) & {*rows.columns}]
    doors({code for column in cells for cell in column for code in cell.split(";")}, name)


def doors(codes: Iterable[str], name: str) -> None:
    """Draw a list, under this `name`, that leads to the profiles of those of `codes` that have one."""
    known = sorted({*codes} & {*openable()}, key=reader.say().country)
    if known:
        _list(known, f"{name}_countries")


@st.fragment
def _list(codes: list[str], key: str) -> None:
    """Draw the list; its links only once it is open: they may be forty."""
    say = reader.say()
    box = st.popover(say("card.countries"), icon=":material/flag:", on_change="rerun", key=key)
    if box.open:
        with box:
            for code in codes:
                link(code, say.country(code))


def choices() -> list[str]:
    """Draw the choice of a country and of others to compare it with; return their codes, its own first."""
    say = reader.say()
    known = sorted(openable(), key=say.country)
    left, right = st.columns(2)
    with left:
        code = choose.one("country", known, FIRST, say.country, say("country.choose"), apart="with")
    with right:
        others = [other for other in known if other != code]
        return [code, *choose.several("with", others, say.country, say("country.with"), OTHERS)]


def by() -> str:
    """Draw the choice between people and people per inhabitant, and return it."""
    say = reader.say()
    return choose.one("by", MEASURES, MEASURES[0], reader.word("measure"), say("country.by"), buttons=True)


def border_series(code: str) -> str:
    """Draw the choice of the border series, where the citizens of a country are counted apart, and return it."""
    if code not in profile.citizenships(reader.table("border_citizenship")):
        return SERIES[-1]
    words, label = reader.word("series"), reader.say()("figures.series")
    return choose.one("series", SERIES[::-1], SERIES[-1], words, label, buttons=True)


def over(part: str) -> Callable[[], str]:
    """Return the function that draws the choice of a `part` between all years and the last one, and returns it."""

    def choice() -> str:
        words, look = reader.word("over"), {"buttons": True, "label_visibility": "collapsed"}
        return choose.one(f"{part}_over", PERIODS, PERIODS[0], words, reader.say()("country.over"), **look)

    return choice


def unit(part: str, side: str, code: str) -> str:
    """Draw the choice in what asylum applications are counted, where there are both ways, and return it."""
    units = profile.units(reader.table("asylum_applications"), side, code)
    if len(units) < 2:
        return next(iter(units), "")
    words, label = reader.word("counted_in"), reader.say()("country.counted_in")
    return choose.one(f"{part}_in", units, units[0], words, label, buttons=True)


def told(view: View, part: str, code: str, **facts: object) -> View:
    """Return the view or, when it has nothing to draw, one that says why this `part` of the profile is missing."""
    say = reader.say()
    if len(view.rows):  # there are people, but nobody to set them against
        part = "hosts_inhabitants" if part == "hosts" else "inhabitants"
    elif part == "hosts":
        part = "left"
    elif part == "left" and rows("territories")[code].region != "americas":
        part = "elsewhere"
    return view.because(say(f"absent.{part}", country=code, **facts), say(f"absent.{part}_line", country=code, **facts))
