"""Links to the page of a country."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from content.choices import EVERYWHERE
from content.countries import openable
from tables import package
from ui import reader
from ui.menu import page

ALONG = [choice.name for choice in EVERYWHERE]  # what a link takes along when it is opened in a window of its own


def link(iso3: str, label: str = "") -> None:
    """Draw a link to the page of a country, called `label` or by its name; of one without a page only the name."""
    say = reader.current().say
    if iso3 not in openable():
        st.markdown(say.country(iso3), width="content")
        return
    query = {name: st.query_params[name] for name in ALONG if name in st.query_params}
    st.page_link(
        page("country", say),
        label=label or say("country.link", country=iso3),
        icon=":material/flag:",
        query_params={"country": iso3} | query,
        width="content",
    )


def of_rows(rows: pd.DataFrame, name: str) -> None:
    """Draw a list, under this `name`, that leads to the page of each country in `rows`.

    A table of Streamlit cannot do that by itself: its links open a window of their own, and a long table has none.
    """
    cells = [rows[column].dropna().unique() for column in package.country_columns() & {*rows.columns}]
    of_codes({code for column in cells for cell in column for code in cell.split(";")}, name)


def of_codes(codes: Iterable[str], name: str) -> None:
    """Draw a list, under this `name`, that leads to the pages of those of `codes` that have one."""
    known = sorted({*codes} & {*openable()}, key=reader.current().say.sort_key)
    if known:
        _list(known, f"{name}_countries")


@st.fragment
def _list(codes: list[str], key: str) -> None:
    """Draw the list; its links only once it is open: they may be forty."""
    say = reader.current().say
    box = st.popover(say("card.countries"), icon=":material/flag:", on_change="rerun", key=key)
    if box.open:
        with box:
            for code in codes:
                link(code, say.country(code))
