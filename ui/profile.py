"""The way to the profile of a country, the choices at its top, and why a part of it may be missing."""

import streamlit as st

from tables import profile
from tables.load import load, rows
from ui import choose, reader
from ui.menu import page
from views.view import View

FIRST = "VEN"  # the country that the page opens with
MOST = 3  # others beside it
SERIES = ["combined", "border_patrol"]
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


def choices() -> list[str]:
    """Draw the choice of a country and of others to compare it with; return their codes, its own first."""
    say = reader.say()
    known = sorted(openable(), key=say.country)
    left, right = st.columns(2)
    with left:
        code = choose.one("country", known, FIRST, say.country, say("country.choose"))
    with right:
        others = [other for other in known if other != code]
        return [code, *choose.several("with", others, say.country, say("country.with"), MOST)]


def border_series(code: str) -> str:
    """Draw the choice of the border series, where the citizens of a country are counted apart, and return it."""
    if code not in profile.citizenships(reader.table("border_citizenship")):
        return SERIES[0]
    words, label = reader.word("series"), reader.say()("figures.series")
    return choose.one("series", SERIES, SERIES[0], words, label, buttons=True)


def told(view: View, part: str, code: str, **facts: object) -> View:
    """Return the view or, when it has nothing to draw, one that says why this `part` of the profile is missing."""
    say = reader.say()
    if len(view.rows):
        part = "inhabitants"  # there are people, but nobody to set them against
    elif part == "left" and rows("territories")[code].region != "americas":
        part = "elsewhere"
    return view.because(say(f"absent.{part}", country=code, **facts), say(f"absent.{part}_line", country=code, **facts))
