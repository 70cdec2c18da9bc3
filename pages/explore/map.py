"""The map of origin, transit and host nations, year by year."""

from typing import Any

import streamlit as st

from content.pages.map import COUNTRY, MEASURE, PAGE, SHOWN_LAYERS, SIDE, YEAR
from ui import country_links, inputs, map_side, year_animation
from ui.page_head import head
from ui.sections import draw


def pick(selection: dict) -> None:
    """Take a click on a country as its choice from the list; a second click, or one beside it, takes it back."""
    places = selection["objects"].get("places", [])
    if places or not selection["objects"]:  # an arc or a ring is no country
        inputs.set_choice(COUNTRY.name, places[0]["iso3"] if places else None)


def choices() -> dict[str, Any]:
    """Draw the choices above the map and return them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        year = year_animation.year(YEAR)
        country = inputs.optional_select(COUNTRY, width=240)
        if country:
            country_links.link(country)
    chosen = {"year": year, "country": country}
    with st.container(horizontal=True):
        chosen["measure"] = inputs.buttons(MEASURE)
        chosen["side"] = map_side.choice(SIDE, chosen)
        chosen["layers"] = inputs.pills(SHOWN_LAYERS)
    return chosen


head(PAGE.name)
draw(PAGE.sections[0], arrange=choices, pick=pick, every=year_animation.pace())
