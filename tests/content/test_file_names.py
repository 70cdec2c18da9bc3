"""The name of a file that readers take along says what is inside, of when, and in which version of the data."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.catalogue import VIEWS, view
from content.file_names import file_name
from content.reader import Reader
from tables import package

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-\d+\.\d+\.\d+\.csv")
MET = view("met", Reader())


@pytest.mark.parametrize(
    ("name", "chosen", "said"),
    [
        ("met", {}, "met-2022-03"),
        ("arrivals", {}, "arrivals-2019-2025"),
        ("darien_months", {"lang": "es", "when": "publication"}, "darien-months-es-publication-2020-2025"),
        ("verdict", {"mode": "dark"}, "verdict-dark"),
    ],
)
def test_a_file_is_named_by_its_view_what_differs_in_it_and_its_period(name, chosen, said):
    found = file_name(VIEWS[name], view(name, Reader()), chosen, "csv")
    assert found == f"{said}-{package.version()}.csv"


def test_a_year_that_was_chosen_is_not_said_twice():
    rows = MET.rows.assign(year=2019)
    named = file_name(VIEWS["hosts"], type(MET)("", "", "", rows, None), {"year": "2019", "country": "COL"}, "png")
    assert named == f"hosts-col-2019-{package.version()}.png"


@given(st.dictionaries(st.text(max_size=5), st.text(st.characters(exclude_categories=["Cs"]), max_size=300)))
def test_no_choice_gives_a_name_that_a_system_minds(chosen):
    named = file_name(VIEWS["met"], MET, chosen, "csv")
    assert NAME.fullmatch(named)
    assert len(named) < 128
