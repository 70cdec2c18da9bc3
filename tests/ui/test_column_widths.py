"""A table on screen shows names whole, wherever in it they stand."""

import json

import pytest

from tables.translations import languages, words
from tests import screen
from tests.everywhere import some
from views.say import Say

NARROWEST = 6.5  # pixels of a letter, on average, in the font of the tables


@pytest.mark.parametrize("code", some(2, languages()))
def test_a_country_far_down_in_a_table_has_room_for_its_name(code):
    at = screen.open_page("explore/figures", lang=code, hosts_as="table")
    (table,) = (node.proto for node in at.dataframe)
    name = Say(words(code)).country("DOM")
    assert json.loads(table.columns)["asylum"]["width"] >= NARROWEST * len(name)
