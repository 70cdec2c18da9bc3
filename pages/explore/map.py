"""The map of origin, transit and host nations, year by year."""

from typing import Any

import pandas as pd
import streamlit as st

from content.choices import COLOURINGS, LAYERS
from tables import geography
from ui import choose, play, profile, reader, side
from ui.card import card
from ui.head import head
from ui.keep import keep
from ui.reader import word
from views.maps import flows as view
from views.maps.layers import Layers
from views.view import View

head("map")
say = reader.say()


def pick(selection: dict) -> None:
    """Take a click on a country as its choice from the list; a second click, or one beside it, takes it back."""
    places = selection["objects"].get("places", [])
    if places or not selection["objects"]:  # an arc or a ring is no country
        choose.put("country", places[0]["iso3"] if places else None)


def offered() -> tuple[int, int, list[str]]:
    """Return the first and the last year, and the countries of the Americas that people left or came to."""
    displacement, territories = reader.table("displacement"), reader.table("territories")
    lands = geography.lands(displacement, territories)
    return int(displacement["year"].min()), int(displacement["year"].max()), sorted(lands, key=say.country)


def largest() -> dict[str, float]:
    """Return the largest numbers that the map may have to show in any year."""
    return geography.most(reader.table)


def choices() -> dict[str, Any]:
    """Draw the choices above the map and return them."""
    first, last, lands = keep(offered)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        year = play.year(first, last, say)
        country = choose.maybe("country", lands, say.country, say("map.country"), width=240)
        if country:
            profile.link(country)
    with st.container(horizontal=True):
        measure = choose.one("measure", COLOURINGS, "role", word("measure"), say("map.measure"), buttons=True)
        counted = side.choice(year, country)
        layers = choose.some("layers", LAYERS, LAYERS[:3], word("layer"), say("map.layers"), none=True)
    return {"year": year, "country": country, "measure": measure, "side": counted, "layers": layers}


@card(choices, pick=pick, every=play.pace())
def flows(choice: dict[str, Any]) -> View:
    """The map that the choices ask for."""
    column = side.SIDES[choice["side"]]
    rows = geography.flows(reader.table("displacement"), choice["year"])
    values = geography.measured(rows, column, reader.table("population"), choice["measure"])
    beside, focus = 0, "all"
    if choice["country"]:
        people, focus = geography.sides(rows, choice["country"]), choice["side"]
        beside = sum(people.values()) - people[column]
        rows = rows[rows[column] == choice["country"]]
    layers = _layers(rows, values, choice)
    return view.flows(rows, layers, choice | {"focus": focus}, say, beside)


def _layers(rows: pd.DataFrame, values: pd.DataFrame, choice: dict[str, Any]) -> Layers:
    territories, countries = reader.table("territories"), reader.table("countries")
    corridor, year = reader.table("corridor"), choice["year"]
    counts = geography.counts(reader.table("border_encounters"), reader.table("darien_years"), corridor, year)
    layers = {
        "flows": geography.drawn(rows, territories),
        "corridor": corridor,
        "counts": counts,
        "deaths": geography.deaths(reader.table("missing_migrants"), year),
    }
    return Layers(
        land=geography.land(territories, countries, values, choice["measure"]),
        places=geography.places(countries, territories, keep(offered)[2]),
        most=keep(largest),
        **{name: frame if name in choice["layers"] else frame.head(0) for name, frame in layers.items()},
    )


st.header(say("map.section"), anchor="years")
flows()
