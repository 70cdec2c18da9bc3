"""All that is drawn on the map stands in its table, its download and its sources, and can be chosen as the list can."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from content.pages import map as map_page
from content.reader import Reader
from tables import geography, on_the_way, translations
from tables.load import load
from tests import screen
from views.maps import layers
from views.say import Say

SAY = Say(translations.words("en"))
NEWEST = int(load("displacement")["year"].max())
LAYERS = "flows,corridor,counts,deaths"


def opened(**query: Any) -> AppTest:
    return screen.seen("explore/map", **query)


def table(**query: Any) -> pd.DataFrame:
    """Return the table form of the map."""
    return opened(flows_as="table", **query).dataframe[0].value


def marks_of(layer: str, **query: Any) -> list[dict]:
    """Return what one layer of the map draws."""
    return next(found["data"] for found in screen.decks(opened(**query))[0]["layers"] if found["id"] == layer)


def counted() -> pd.DataFrame:
    """Return what was counted on the way in 2020, for which the sources on the Darién disagree."""
    return on_the_way.counts(load("border_encounters"), load("darien_years"), load("corridor"), 2020)


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


def test_where_a_reader_points_a_country_says_people_rate_rank_and_year_on_its_land_as_on_its_dot():
    tips = {mark["iso3"]: mark["tip"] for mark in marks_of("places", year=2021)}
    people = geography.sides(geography.flows(load("displacement"), 2021), "COL")["asylum"]
    rate = 1000 * people / load("population").set_index(["iso3", "year"]).loc[("COL", 2021), "people"]
    assert tips["COL"].startswith("Colombia: host\n")
    told = (
        f"Living in Colombia at the end of 2021: {people:,} displaced people from elsewhere in the Americas, no. 1 of "
    )
    assert told in tips["COL"]
    assert f" host countries by number of people; {rate:.1f} per 1,000 inhabitants." in tips["COL"]
    ground = {mark["iso3"]: mark["tip"] for mark in marks_of("ground", year=2021)}
    assert {code: tips[code] for code in ground} == ground
    assert {"BRA", "CAN", "COL", "USA"} <= set(ground)


def test_where_a_reader_points_an_arc_says_people_rate_rank_and_year():
    widest = marks_of("flows", year=2021)[0]["tip"]
    rank = r"no. 1 of \d+ groups by number of people"
    told = rf"[\d,]+ people at the end of 2021, {rank}; [\d.]+ per 1,000 inhabitants of Colombia"
    assert re.fullmatch(rf"Venezuela → Colombia\n{told}", widest)


def test_the_share_of_a_country_is_said_where_a_reader_points():
    tips = {mark["iso3"]: mark["tip"] for mark in marks_of("places", measure="share", side="origin", year=2021)}
    assert re.search(r"\nShare, where they come from: [\d.]+%$", tips["VEN"])


def test_the_table_of_the_map_begins_with_the_largest_group_its_number_and_its_names():
    rows = table(year="2021")
    assert list(rows.columns[:4]) == ["origin", "people", "asylum", "year"]
    assert list(rows.loc[0, ["origin", "asylum"]]) == ["Venezuela", "Colombia"]
    assert rows.loc[rows["layer"] == SAY("layer.flows"), "people"].is_monotonic_decreasing


def test_small_groups_are_no_arcs_where_a_reader_wants_large_ones_and_the_map_says_how_many_are_left_out():
    large = marks_of("flows", **{"from": "100000", "year": "2021"})
    assert 0 < len(large) < len(marks_of("flows", year="2021"))
    said = opened(**{"from": "100000", "year": "2021"}).caption[0].value
    assert re.search(r"\d+ smaller groups, of fewer than 100,000 people each, are left out", said)


def test_every_arc_and_every_leg_of_the_route_has_an_arrowhead_and_every_leg_is_in_the_table():
    assert len(marks_of("heads")) == len(marks_of("flows")) + len(marks_of("corridor"))
    assert len(marks_of("corridor")) == len(table().dropna(subset=["from_place", "to_place"]))


def test_the_button_for_the_whole_map_opens_it_anew_each_time():
    at = screen.open_page("explore/map")
    seen = [screen.decks(at)[0]["initialViewState"]]
    for _ in range(2):
        seen.append(screen.decks(at.button(key="whole").click().run())[0]["initialViewState"])
    for name in ("longitude", "latitude", "zoom"):
        assert len({state[name] for state in seen}) == 3
        assert max(state[name] for state in seen) - min(state[name] for state in seen) < 1e-5


@dataclass(frozen=True)
class WithoutNewest(Reader):
    """A reader for whom nobody has counted the inhabitants in the last year of the map yet."""

    def table(self, name: str) -> pd.DataFrame:
        rows = super().table(name)
        return rows[rows["year"] < NEWEST] if name == "population" else rows


def test_rates_of_the_newest_year_take_the_last_count_of_inhabitants_and_say_so():
    chosen = {"year": NEWEST, "country": None, "measure": "per_1000", "side": "both", "least": "1", "layers": []}
    view = map_page.flows.make(WithoutNewest(), **chosen)
    coloured = view.rows.query("layer == 'measured'")
    assert len(coloured) > 20
    assert f"Per 1,000 inhabitants of {NEWEST - 1}, the last count before the end of {NEWEST}." in view.line
    assert "last count before" not in map_page.flows.make(Reader(), **chosen).line


def test_the_largest_groups_stand_beside_the_map_with_their_numbers():
    bars = opened(year="2021").get("html")[0].proto.body
    assert "<span>Venezuela → Colombia</span> <strong>1.9 million</strong>" in bars
    assert bars.count("<li>") == 10


def test_the_legend_of_the_map_gives_values_for_widths_sizes_and_colours():
    chosen = {
        "year": 2021,
        "country": None,
        "measure": "people",
        "side": "both",
        "least": "1",
        "layers": LAYERS.split(","),
    }
    view = map_page.flows.make(Reader(), **chosen)
    most = geography.most(load)
    assert [name for name, people in most.items() if SAY.format_field(people, "compact") not in view.legend] == []
    values = view.rows.query("layer == 'measured'")["people"]
    assert view.scale.high == SAY.format_field(values.max(), "")
    assert 0 < float(view.scale.middle.replace(",", "")) < values.max() / 3
