"""UNHCR's published total leads the view of everyone displaced; our sum of the groups stands beside it."""

import pytest

from tables import displaced_world, series, translations
from tables.load import load, rows
from views.charts import displaced
from views.say import Say

SAY = Say(translations.words("en"))
ROWS = displaced_world.by_group(load("displacement_world"), load("world_totals"))


@pytest.mark.parametrize(
    ("year", "total", "added_up"),
    [(2025, "117.8 million", "119.3 million"), (2021, "89.3 million", "88.2 million")],  # UNHCR, Global Trends
)
def test_the_published_total_leads_and_the_sum_stands_beside_it_with_both_sources(year, total, added_up):
    view = displaced.world(ROWS[ROWS["year"] <= year], SAY, None)
    assert total in view.title
    assert added_up not in view.title
    assert added_up in view.line
    assert {"unhcr_population", *load("world_totals").set_index("day").loc[f"{year}-12-31", "source"].split(";")} <= {
        *view.sources.split(";")
    }


def test_where_no_total_was_found_the_sum_is_called_one():
    view = displaced.world(ROWS[ROWS["year"] <= 2010], SAY, None)
    assert "add up to" in view.title
    assert "UNHCR counts" not in view.title + view.alt


def test_the_line_on_the_tile_runs_through_the_counts_that_unhcr_published_and_not_through_our_sums():
    line = series.behind("displaced_world", load, as_published=False)["value"]
    assert line.loc[2021] == rows("figures")["displaced_world"].record_value
    assert line.loc[2025] == 117_800_000


def test_a_group_that_is_not_counted_any_more_still_stands_in_its_years():
    gone = ROWS[(ROWS["group"] != "refugees") | (ROWS["year"] < ROWS["year"].max())]
    assert "refugees" in {series.code for series in displaced.world(gone, SAY, None).drawing.series}
