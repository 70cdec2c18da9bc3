"""A leaf of a long list is a choice like others, and another list begins at its first leaf."""

import pytest

from content.pages.sources import PER_PAGE
from tables.load import load
from tests import screen

PAGE = "about/sources"
LAST = -(-len(load("sources")) // PER_PAGE)


@pytest.mark.parametrize(
    "asked, leaf", [("2", 2), (str(LAST), LAST), ("99999", LAST), ("0", 1), ("-3", 1), ("junk", 1), ("2.5", 1), ("", 1)]
)
def test_a_link_opens_a_leaf_that_there_is(asked, leaf):
    at = screen.open_page(PAGE, leaf=asked)
    assert not at.exception
    assert at.session_state["leaf"] == leaf
    assert at.query_params == ({"leaf": str(leaf)} if leaf > 1 else {})


@pytest.mark.parametrize("choice, value", [("q", "news"), ("table", "events")])
def test_another_list_begins_at_its_first_leaf_and_one_that_is_opened_by_link_at_its_own(choice, value):
    at = screen.open_page(PAGE, leaf="2")
    at.get_by_key(choice).set_value(value).run()
    assert at.session_state["leaf"] == 1
    assert at.query_params == {choice: value}
    at.query_params.update({"leaf": "2"})  # the browser went forth to it
    assert at.run().session_state["leaf"] == 2


def test_what_is_opened_beside_the_list_leaves_the_leaf_alone():
    at = screen.open_page(PAGE, leaf="2")
    at.get_by_key("source").set_value("cbp_nationwide_page").run()
    assert at.query_params == {"leaf": "2", "source": "cbp_nationwide_page"}


def test_a_country_that_stood_beside_another_and_takes_its_place_stands_there_once():
    at = screen.open_page("explore/country", **{"country": "PAN", "with": "COL,MEX"})
    at.selectbox(key="country").set_value("COL").run()
    assert at.query_params == {"country": "COL", "tab": "leaving", "with": "MEX"}
