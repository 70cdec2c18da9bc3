"""The page that compares answers with the numbers of the tables, and says what it cannot show."""

from functools import cache
from typing import Any

import pandas as pd
import pytest

from content import catalogue
from content.catalogue import PAGES, VIEWS
from content.compare_choices import MARKERS
from content.reader import Reader
from tables import derive
from tables.load import load
from views.charts import plotly, positions
from views.view import View

WHO, PAGE = Reader(), PAGES["compare"]


def shown(name: str = "compare", who: Reader = WHO, **given: Any) -> View:
    """Return a view of the page with some choices made."""
    return VIEWS[name].make(who, **VIEWS[name].arguments(PAGE.chosen(who, given)))


@cache
def stock(origin: str, host: str, year: int) -> int:
    rows = derive.abroad(load("displacement"))
    return int(rows.query("origin == @origin and asylum == @host and year == @year")["people"].sum())


def test_the_hosts_of_venezuelans_stand_beside_each_other_as_the_page_opens():
    rows = shown().rows
    assert set(rows["asylum"]) == {"COL", "PER", "ECU", "CHL"}
    last = rows[rows["year"] == rows["year"].max()].set_index("asylum")["people"]
    assert last["COL"] == stock("VEN", "COL", rows["year"].max())


def test_people_in_a_host_are_set_against_its_inhabitants():
    rows = shown(measure="per_1000").rows.set_index(["asylum", "year"])
    inhabitants = load("population").set_index(["iso3", "year"])["people"]
    assert rows["per_1000"][("ECU", 2021)] == 1000 * stock("VEN", "ECU", 2021) / inhabitants[("ECU", 2021)]


def test_a_share_is_that_of_all_from_the_same_origin_whichever_hosts_are_shown():
    row = shown(measure="share", hosts=["COL"], first=2021, last=2021).rows.iloc[0]
    everywhere = derive.abroad(load("displacement")).query("origin == 'VEN' and year == 2021")["people"].sum()
    assert row["share"] == stock("VEN", "COL", 2021) / everywhere


def test_a_span_of_years_ends_with_the_title():
    view = shown(origins=["HTI"], hosts=["CHL"], first=2016, last=2022)
    assert list(view.rows["year"]) == [*range(2016, 2023)]
    assert view.title.endswith(f"from Haiti, in Chile at the end of 2022: {stock('HTI', 'CHL', 2022)}")
    assert "Nor are many Haitians" in view.note


def test_r4v_counts_venezuelans_only_and_says_so():
    beside = shown(source="r4v", origins=["VEN", "HTI"])
    assert "Haiti cannot be shown" in beside.note
    assert beside.rows["people"].equals(shown(source="r4v").rows["people"])
    assert shown(source="r4v", origins=["HTI"]).drawing is None


def test_a_figure_that_is_missing_is_no_zero_and_is_named():
    view = shown(measure="per_1000", hosts=["ESP", "COL"])
    assert "Spain" in view.note
    assert set(view.rows["asylum"]) == {"COL"}


def test_more_groups_than_a_chart_can_tell_apart_stand_in_its_table():
    view = shown(origins=["VEN", "HTI", "CUB"], hosts=["COL", "PER", "CHL", "MEX"])
    assert len(view.drawing.series) < view.rows.groupby(["origin", "asylum"]).ngroups
    assert f"{len(view.drawing.series)} of the" in view.note


def test_at_publication_only_what_had_been_released_is_compared():
    then = Reader(at_publication=True)
    assert shown(who=then).rows["year"].max() == 2020
    assert shown(who=then, source="r4v").rows["day"].max() <= load("events").query("event == 'EV28'")["start"].iloc[0]


def test_a_link_with_junk_opens_the_page_and_says_what_it_could_not_have():
    pairs = [("origin", "VEN"), ("origin", "XXX"), ("host", "col"), ("from", "1066"), ("measure", "tons")]
    codes, faults = catalogue.read("compare", pairs, WHO)
    assert (codes["origin"], codes["host"]) == ("VEN", "COL")
    assert {fault.name for fault in faults} == {"origin", "from", "measure"}


def test_both_counts_of_venezuelans_in_a_host_are_told_then_and_now():
    view = shown("compare_counts", country="COL")
    by_r4v = load("venezuelans_abroad").query("host == 'COL'").set_index("day")["people"]
    then, now = by_r4v.loc["2021-11-25"], by_r4v.loc["2024-07-01"]
    assert f"{then / 1e6:.1f} million (November 2021). UNHCR counts" in view.line
    assert f"R4V has {now / 1e6:.1f} million in July 2024" in view.title
    assert f"{stock('VEN', 'COL', 2024) / 1e6:.1f} million displaced at the end of 2024" in view.title


def test_two_counts_that_are_one_are_no_second_proof():
    assert stock("VEN", "ECU", 2021) == 508_935  # R4V's count of November 2021
    section = PAGE.section("quote").content(WHO, PAGE.chosen(WHO, {"tab": "counts"}))
    assert "no second proof" in section.lead
    assert "Spain" in section.lead


@pytest.mark.parametrize("months", ["6", "12", "24"])
def test_averages_before_and_after_a_day_leave_its_own_month_out(months):
    view = shown("compare_around", monthly="darien", marker="declaration", months=months)
    entries = load("darien_months").set_index("month")["entries"]
    reach = pd.DateOffset(months=int(months))
    before = entries[pd.Timestamp("2022-06-01") - reach : "2022-05-31"].mean()
    after = entries["2022-07-01" : pd.Timestamp("2022-06-01") + reach].mean()
    assert f"{before:,.0f} a month on average in the {months} months before the Los Angeles Declaration" in view.title
    assert f"{after:,.0f} in the {months} months after" in view.title


def test_months_that_are_missing_beside_a_day_are_counted_in_the_title():
    view = shown("compare_around", monthly="combined", marker="january_2025", months="12")
    assert f"in {(view.rows['phase'] == 'after').sum()} of the 12 months after" in view.title


def test_at_publication_nothing_stands_after_the_day_of_the_article():
    view = shown("compare_around", who=Reader(at_publication=True), marker="article")
    assert set(view.rows["phase"]) == {"before"}
    assert "months after" not in view.title


def test_each_day_comes_with_what_the_averages_do_not_show():
    notes = {marker: shown("compare_around", marker=marker).note for marker in MARKERS}
    assert all("not an effect" in note for note in notes.values())
    assert len({note.split(". ")[1] for note in notes.values()}) == len(MARKERS)


@pytest.mark.parametrize("measure", ["people", "per_1000", "share"])
def test_a_ranking_without_hosts_has_the_ten_largest_by_the_measure_and_says_their_places(measure):
    view = shown(origins=["NIC"], hosts=[], form="ranking", measure=measure)
    assert [bar.name for bar in view.drawing.bars][0] == "Costa Rica"
    assert len(view.drawing.bars) == 10
    assert view.rows[measure].is_monotonic_decreasing
    assert list(view.rows["rank"].head(3)) == [1, 2, 3]
    assert f"no. 1 of {len(view.rows)} host countries" in view.title


def test_a_chosen_host_has_its_place_among_all_hosts():
    every = shown(hosts=[], form="ranking", measure="per_1000").rows.set_index("asylum")["rank"]
    view = shown(hosts=["CHL"], form="ranking", measure="per_1000")
    assert list(view.rows["rank"]) == [every["CHL"]]
    assert [bar.name for bar in view.drawing.bars] == ["Chile"]
    assert view.drawing.bars[0].text.endswith(f"no. {every['CHL']}")
    assert f"among the {len(every)} host countries" in view.note


def test_the_choice_of_a_measure_stays_without_hosts_and_a_line_says_that_it_needs_one():
    choice = next(choice for choice in PAGE.choices if choice.name == "measure")
    assert len(choice.options(WHO, PAGE.chosen(WHO, {"hosts": []}))) == 3
    view = shown(hosts=[], measure="per_1000")
    assert view.drawing is None
    assert view.title == WHO.say("compared.of_hosts")


def test_a_day_stands_in_the_column_of_its_month_as_far_as_the_month_had_gone():
    chart = shown("compare_around", marker="declaration").drawing
    june, july = pd.Timestamp("2022-06-01"), pd.Timestamp("2022-07-01")
    at = next(mark.time for _, mark in positions.time_marks(chart))
    begins = june - (july - june) / 2  # the middle of a column is drawn at the first of its month
    assert at - begins == chart.day.time - june


def test_the_last_year_has_room_below_a_line_without_a_name_at_its_end():
    chart = shown(origins=["HTI"], hosts=["CHL"], first=2016, last=2022).drawing
    assert plotly.draw(chart, WHO.say, WHO.palette).layout.margin.r >= 8 + plotly.LETTER * len("20")


@pytest.mark.parametrize("marker", MARKERS)
def test_of_months_at_the_darien_as_many_are_told_to_be_found_by_subtraction_as_are_shown(marker):
    view = shown("compare_around", monthly="darien", marker=marker, months="12")
    derived = int((view.rows["status"] == "derived").sum())
    assert ("by subtraction" in view.note) == (derived > 0)
    assert not derived or f"{derived} month" in view.note


def test_a_country_beside_itself_is_not_told_as_a_figure_that_was_not_found():
    note = shown(origins=["VEN", "COL"], hosts=["COL"]).note
    assert "Nobody is displaced abroad in their own country, so there is nothing to show for Colombia." in note
    assert "No figure" not in note


def test_of_groups_of_which_one_is_drawn_it_is_told_in_the_singular():
    note = shown(origins=["USA"], hosts=["BRB", "MEX", "URY", "VEN"], measure="share", first=2009, last=2022).note
    assert note.startswith("1 of the 2 groups is drawn, the largest one; the table has all.")


@pytest.mark.parametrize(("origin", "told"), [("CUW", False), ("VEN", True)])
def test_places_are_told_to_be_among_several_hosts_only_where_there_are_several(origin, told):
    note = shown(origins=[origin], hosts=["CRI", "USA"], measure="per_1000", last=2020, form="ranking").note
    assert ("Places (no. 1, no. 2 ...)" in note) == told
