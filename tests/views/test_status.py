"""A reader is told how sure a number is: of a sum, as little as of its least sure part; of a line, where it ends."""

import pandas as pd
import pytest

from tables import derive, series, venezuelans
from tables.load import load, rows
from tables.translations import words
from tests import screen
from views.charts import venezuelans_abroad
from views.say import Say
from views.text.key_figures import SHOWN

SURE = words("en")["status"]
ABROAD = load("venezuelans_abroad")
ENDS = ABROAD.sort_values("day").groupby("host").tail(1)


def ends(figure: str) -> str | None:
    """Return how sure the last value of the series behind a key figure is; None where the table does not say."""
    line = series.behind(figure, load, as_published=False)
    return line["status"].dropna().iloc[-1] if line["status"].notna().any() else None


@pytest.mark.parametrize("figure", SHOWN)
def test_a_tile_says_that_its_line_ends_with_a_value_that_is_less_than_confirmed(figure):
    at = screen.seen("explore/overview")
    notes = [text.value for text in [*at.caption, *at.markdown]]  # of tiles, and of rows
    mine = next(text for text in notes if text.startswith(rows("figures")[figure].note))
    doubtful = ends(figure) not in (None, "verified")
    assert ("Its last value" in mine) == doubtful
    assert not doubtful or f"Its last value: {SURE[ends(figure)]}." in mine


def test_the_line_of_venezuelans_abroad_ends_with_a_count_that_unhcr_does_not_contradict():
    assert ends("venezuelans_2021") == "partly"
    assert ABROAD.query("host == 'WORLD'").sort_values("day")["people"].iloc[-1] == 7_900_000


@pytest.mark.parametrize("host", ENDS.query("status == 'estimate'")["host"])
def test_a_card_of_venezuelans_in_a_country_says_so_as_well(host):
    say, mine = Say(words("en")), venezuelans.in_countries(ABROAD, [host])
    shown = venezuelans_abroad.in_countries(mine, host, [host], say, None)
    assert f": {SURE['estimate']}. {mine['note'].iloc[-1]}" in shown.note
    assert "as its government reports" not in shown.title
    sure = venezuelans_abroad.in_countries(mine[mine["status"] == "verified"], host, [host], say, None)
    assert "Last value" not in sure.note


def test_a_sum_is_as_sure_as_the_least_sure_of_its_parts():
    parts = pd.DataFrame({"year": [1, 1, 1, 2], "n": [1, 2, 3, 4], "source": "a"})
    parts["status"] = ["partly", "disputed", "verified", "verified"]
    assert derive.total(parts, ["year"], "n")[["n", "status"]].to_numpy().tolist() == [[6, "disputed"], [4, "verified"]]


def test_every_status_of_a_table_has_its_place_in_the_order_of_sureness():
    assert set(derive.SURENESS) == set(SURE)


def test_entries_by_nationality_keep_the_status_of_the_figures_that_they_add_up():
    shown = series.nationalities(load("darien_nationalities"), ["HTI"]).set_index(["year", "nationality"])
    parts = load("darien_nationalities").query("year == 2022 and period == 'year'")
    others = set(parts.loc[~parts["nationality"].isin(["HTI", "HTI_PLUS"]), "status"])
    assert shown.loc[(2022, "OTHER"), "status"] == max(others, key=derive.SURENESS.index)
