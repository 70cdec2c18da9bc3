"""All that is drawn on the map stands in its table, its download and its sources, and can be chosen as the list can."""

import re
from collections import Counter
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tables import geography, translations
from tables.load import load
from tests import screen
from views.maps import layers
from views.say import Say

SAY = Say(translations.words("en"))
LAYERS = "flows,corridor,counts,deaths"


def opened(**query: Any) -> AppTest:
    return screen.open_page("explore/map", **query)


def table(**query: Any) -> pd.DataFrame:
    """Return the table form of the map."""
    return opened(flows_as="table", **query).dataframe[0].value


def marks_of(layer: str, **query: Any) -> list[dict]:
    """Return what one layer of the map draws."""
    return next(found["data"] for found in screen.decks(opened(**query))[0]["layers"] if found["id"] == layer)


def counted() -> pd.DataFrame:
    """Return what was counted on the way in 2020, for which the sources on the Darién disagree."""
    return geography.counts(load("border_encounters"), load("darien_years"), load("corridor"), 2020)


@pytest.mark.parametrize("layer", ["corridor", "counts", "deaths"])
def test_a_layer_that_is_drawn_has_all_its_rows_in_the_table_and_one_that_is_not_has_none(layer):
    rows = Counter(table(layers=layer, year="2020")["layer"])
    assert rows[SAY(f"layer.{layer}")] == len(marks_of(layer, layers=layer, year="2020"))
    assert set(rows) == {SAY("layer.flows"), SAY(f"layer.{layer}")}


def test_the_colour_of_a_country_is_in_the_table_with_the_source_of_its_inhabitants():
    rows = table(measure="per_1000", year="2020", layers="none")
    coloured = rows[rows["layer"] == SAY("layer.measured")]
    assert (coloured["per_1000"] > 0).all()
    highest = coloured.loc[coloured["per_1000"].idxmax(), "iso3"]
    assert highest in opened(measure="per_1000", year="2020").caption[0].value
    measured = geography.measured(geography.flows(load("displacement"), 2020), "asylum", load("population"), "per_1000")
    assert measured.loc[measured["per_1000"].notna(), "source"].str.contains("worldbank_population").any()


def test_the_sources_of_the_map_are_those_of_all_that_is_drawn():
    def cited(**query: Any) -> int:
        texts = [text.value for text in opened(flows_as="source", year="2020", **query).markdown]
        return sum(line.startswith("- ") for text in texts for line in text.splitlines())

    assert cited(layers=LAYERS) > cited(layers="flows")


def test_a_count_on_which_sources_disagree_says_so_with_the_other_count():
    entries = load("darien_years").set_index("year").loc[2020]
    tip = layers.counts(counted(), SAY)[0].tip
    assert SAY("status.disputed") in tip
    assert SAY.format_field(int(entries["alternative"]), "") in tip


def test_a_count_that_is_sure_says_nothing_of_it():
    border = layers.counts(counted(), SAY)[-1].tip
    assert not any(word in border for word in SAY.look_up("status").values())


def test_every_country_of_the_list_can_be_clicked_and_only_those_of_the_story_are_named():
    at = opened()
    options = next(box for box in at.selectbox if box.key == "country").options
    marks = marks_of("places")
    assert {SAY.country(mark["iso3"]) for mark in marks} >= set(options)
    assert len(marks) == len({mark["iso3"] for mark in marks})
    names = " ".join(label["label"] for label in marks_of("labels"))
    assert "Paraguay" not in names
    assert "Paraguay" in " ".join(label["label"] for label in marks_of("labels", country="PRY"))


@pytest.mark.parametrize(
    ("measure", "told"), [("per_1000", r"Per 1,000 inhabitants, where they come from: [\d,]+\.\d"), ("role", "")]
)
def test_a_country_says_by_what_it_is_coloured_where_a_reader_points(measure, told):
    tips = {mark["iso3"]: mark["tip"] for mark in marks_of("places", measure=measure, side="origin", year=2021)}
    assert re.fullmatch(f"Venezuela: origin\n{told}" if told else "Venezuela: origin", tips["VEN"])
