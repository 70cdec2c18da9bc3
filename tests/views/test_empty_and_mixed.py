"""What is left out of a view is told, and its alternative text speaks of what is drawn."""

import pandas as pd
import pytest

from content.pages import claims, country, figures
from content.pages import map as map_page
from content.reader import Reader
from tests.views.all_views import make

WHO = Reader()


def people(*rows: tuple[int, str, int]) -> pd.DataFrame:
    """Return rows of people displaced abroad by year and origin."""
    frame = pd.DataFrame(rows, columns=["year", "origin", "people"])
    return frame.assign(per_1000=frame["people"] / 1000, source="unhcr_population")


def test_an_alternative_text_gives_values_of_one_year_and_leaves_out_who_has_none_then():
    rows = people((2020, "CUB", 50), (2020, "HTI", 70), (2021, "HTI", 60))
    alt = make("displaced.origins", rows, codes=["CUB", "HTI"], focus="HTI").alt
    assert "At the end of 2021: Haiti 60." in alt
    assert "Cuba" not in alt


@pytest.mark.parametrize(("year", "country_code"), [(2021, "PRY"), (2021, "VEN"), (1975, "CHL")])
def test_the_map_speaks_of_no_arc_that_it_does_not_draw(year, country_code):
    for layers in (["flows"], []):
        view = map_page.flows.make(
            WHO, year=year, country=country_code, measure="role", side="origin", least="1", layers=layers
        )
        arcs = {(flow.origin, flow.asylum) for flow in view.drawing.flows}
        assert ("without arcs" in view.alt) == (not arcs)
        told = view.alt.partition("the widest: ")[2].partition("One arc")[0]
        assert not arcs or any(WHO.say.the(asylum) in (told or view.alt) for _, asylum in arcs)


def test_people_do_not_apply_for_asylum_at_home():
    view = figures.claims.make(WHO, since="2010", asylum="MEX", claims_in="persons", countries=["MEX", "HTI"])
    assert "from Haiti and Others" in view.alt
    assert "from Mexico" not in view.alt


def test_a_search_that_finds_nothing_sends_nobody_to_other_countries():
    chosen = {"look": "ledger", "typed": "zzz", "verdict": [], "speaker": [], "topic": []}
    view = claims.counted.make(WHO, **chosen)
    assert view.drawing is None
    assert "countries" not in view.line


@pytest.mark.parametrize(("others", "missing"), [(["PRI"], True), (["VEN"], False)])
def test_a_country_beside_another_that_has_no_figures_is_named(others, missing):
    at_border = country.encounters.make(WHO, border_series="combined", country="HTI", others=others)
    assert ("Not counted apart: Puerto Rico." in at_border.note) == missing
    venezuelans = country.venezuelans.make(WHO, venezuelans_over="years", country="COL", others=["PRI"])
    assert "Not in these figures: Puerto Rico." in venezuelans.note


def test_the_country_with_most_is_told_with_all_that_it_is_compared_with():
    alone = figures.origins.make(WHO, since="2010", by="people", countries=["VEN"]).title
    beside = figures.origins.make(WHO, since="2010", by="people", countries=["VEN", "HTI", "CUB"]).title
    assert beside == f"{alone}, more than from Haiti or Cuba"
