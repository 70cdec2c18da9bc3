"""Every name of a country leads to its profile: from the map, from an event, from any table."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from content.countries import openable
from tables import translations
from tests import screen
from tests.everywhere import some
from views.say import Say

SAY = Say(translations.words("en"))
NAMING = [
    ("explore/figures", "hosts", {"hosts_as": "table"}),
    ("explore/timeline", "lanes", {"lanes_as": "table", "span": "story"}),
    ("check/declaration", "endorsers", {"endorsers_as": "table"}),
    ("about/data", "rows", {"table": "action_packages"}),
    ("about/data", "rows", {"table": "displacement", "year": "2021"}),
]


def doors(at: AppTest, name: str = "") -> set[str]:
    """Return the links of a page to profiles, those in the list of this name included."""
    if name:
        at.session_state[f"{name}_countries"] = True
        at.run()
    return {link.proto.query_string for link in at.get("page_link")}


@pytest.mark.parametrize(("page", "name", "query"), some(2, NAMING))
def test_every_country_that_a_table_names_leads_to_its_profile(page, name, query):
    at = screen.open_page(page, **query)
    cells = [text for place, text in screen.texts(at) if place.startswith("cell.")]
    names = {name for text in cells for name in re.split(r", | and ", text)}
    named = {code for code in openable() if SAY.country(code) in names}
    assert len(named) > 5
    assert {f"country={code}" for code in named} <= doors(at, name)


def test_who_did_not_endorse_leads_to_its_profile():
    assert {"country=CUB", "country=VEN", "country=NIC", "country=AIA"} <= doors(
        screen.open_page("check/declaration", tab="endorsers"), "absent"
    )


def test_map_and_timeline_lead_to_the_profile():
    links = {link.proto.label: link.proto for link in screen.open_page("explore/map", country="COL").get("page_link")}
    assert links["Everything about Colombia"].query_string == "country=COL"
    assert {"country=USA", "country=PAN"} <= doors(screen.open_page("explore/timeline", span="story", event="EV26"))
