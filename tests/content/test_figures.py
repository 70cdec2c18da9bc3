"""The key figures offer what the tables hold: every host country, every date, each way of counting by itself."""

import pytest

from content.catalogue import PAGES, VIEWS
from content.figure_choices import SINCE
from content.reader import Reader
from content.rows import period
from tables.load import load

WHO, FIGURES = Reader(), PAGES["figures"]


def view(name, **given):
    """Return a view on the page of the key figures, with some choices given."""
    return VIEWS[name].make(WHO, **VIEWS[name].arguments(FIGURES.chosen(WHO, given)))


@pytest.mark.parametrize("name", [spec.name for spec in FIGURES.views if SINCE in spec.choices])
def test_series_that_begin_long_before_the_story_begin_in_2010_unless_all_years_are_chosen(name):
    opened, whole = view(name), view(name, since="all")
    assert opened.rows["year"].min() >= 2010 > whole.rows["year"].min()
    known = whole.rows[whole.rows["year"] >= 2010]
    assert len(opened.rows) == len(known)
    assert str(whole.rows["year"].min()) in whole.line
    assert str(whole.rows["year"].min()) not in opened.line


def test_only_the_border_series_that_reaches_back_to_march_2000_begins_before_2008_as_the_page_opens():
    spans = {spec.name: period(view(spec.name).rows, spec.tables) for spec in FIGURES.views}
    assert {name for name, span in spans.items() if span and span[0] < "2008"} == {"months"}


def test_asylum_applications_are_offered_for_every_host_country_the_united_states_first():
    hosts = FIGURES.parameters()["claims"].options(WHO, {})
    assert hosts[0] == "USA"
    lodged = load("asylum_applications").query("applications > 0 and origin != asylum")
    assert set(hosts) == set(lodged["asylum"])


@pytest.mark.parametrize("unit", ["persons", "cases"])
def test_asylum_applications_in_one_country_are_of_one_way_of_counting(unit):
    written = load("asylum_applications").query("asylum == 'USA' and counted_in == @unit")
    shown = view("claims", claims_in=unit, since="all")
    assert shown.rows["applications"].sum() == written["applications"].sum()
    assert f"({unit})" in shown.title


def test_venezuelans_abroad_stand_in_a_section_of_their_own_through_the_years_and_beside_unhcr():
    assert [spec.name for spec in FIGURES.section("r4v").views] == ["venezuelans", "venezuelans_counts"]
    assert view("venezuelans").rows["day"].nunique() > 5
    assert view("venezuelans", venezuelans_over="last").rows["day"].nunique() == 1
    both = view("venezuelans_counts")
    assert "Quote R4V" in both.note
    assert set(both.rows["counted_by"]) == {"r4v", "unhcr"}


def test_expulsions_under_title_42_stand_beside_title_8_with_the_days_that_changed_it_from_the_events():
    shown, events = view("laws"), load("events").set_index("event")
    march = shown.rows[shown.rows["month"] == "2022-03-01"].set_index("law")["encounters"]
    assert march.to_dict() == {"title_42": 112_081, "title_8": 110_493}  # CBP, FY2022-FY2025 file
    assert "112,081 of the 222,574" in shown.title
    days = [mark.time for mark in shown.drawing.numbered]
    assert days == [events["start"][key] for key in ("EV14", "EV23", "EV47")]
    assert all(WHO.say.format_field(day, "") in shown.note for day in days)


def test_the_border_patrol_nationwide_is_a_series_of_its_own_and_reaches_july_2026():
    shown = view("nationwide")
    assert f"{shown.rows['month'].max():%Y-%m}" == "2026-07"
    assert len(shown.drawing.series) == 1
    assert "never be joined" in shown.note
    assert shown.rows["encounters"].tolist() == load("border_nationwide")["encounters"].tolist()


def test_arrivals_are_stacked_by_group_with_the_sum_of_each_year_above_and_begin_after_2018():
    shown = view("arrivals")
    sums = shown.rows.groupby("year")["people"].sum()
    assert sums.index.min() > 2018
    written = load("arrivals").groupby("year")[["refugees", "refugee_like", "other_in_need"]].sum().sum(axis=1)
    assert sums.to_dict() == written.to_dict()
    assert list(shown.drawing.totals) == [WHO.say.format_field(people, "brief") for people in sums]
    assert "asylum applications not included" in shown.title


def test_the_takeaway_on_both_counts_rests_on_no_estimate():
    sure = load("venezuelans_abroad").query("host == 'WORLD' and status != 'estimate'").sort_values("day").iloc[-1]
    title = view("venezuelans_counts").title
    assert f"{sure['day']:%B %Y}" in title
    assert f"{sure['people'] / 1e6:.1f} million" in title


def test_hosts_of_people_from_several_countries_are_told_apart_from_an_arc_of_the_map_which_is_of_one():
    together = WHO.say("counterparts.hosts.together")
    assert together in view("hosts").note
    assert together not in view("hosts", countries=["VEN"]).note


def test_a_peak_is_told_with_the_years_among_which_it_is_one():
    opened, whole = (view("claims", asylum="HTI", claims_in="persons", since=since) for since in ("2010", "all"))
    assert "the peak from 2013 to" in opened.title  # the first since 2010 with any
    totals = whole.rows.groupby("year")["applications"].sum()
    assert totals.max() > totals[totals.index >= 2010].max()  # the peak of all years came before
    assert f"with {totals.max()}" in whole.title or f"was {totals.max()}" in whole.title


@pytest.mark.parametrize(("name", "side"), [("applied", "origin"), ("lodged", "asylum")])
def test_a_gap_in_applications_is_told_as_one_in_what_is_counted_in_the_same_way(name, side):
    rows, spec = load("asylum_applications"), VIEWS[name]
    chosen = {"country": "PAN" if name == "lodged" else "COL", f"{name}_in": "cases", f"{name}_over": "years"}
    told = spec.make(WHO, **spec.arguments(PAGES["country"].chosen(WHO, chosen))).note
    assert "A gap in a line is a year for which UNHCR has no row counted in cases." in told
    assert (rows.loc[rows[side] == chosen["country"], "counted_in"] == "persons").any()  # which it has rows of too


def test_the_peak_of_the_shorter_border_series_is_not_told_as_that_of_all_years():
    rows = load("border_citizenship").query("citizenship == 'MEX'").groupby("series")["encounters"].max()
    assert rows["border_patrol"] > rows["combined"]  # of March 2000, long before both are counted together
    told = view("citizens", citizens_series="combined", countries=["MEX"]).title
    assert told.startswith("Peak at the US southwest border, October 2019 to November 2023: ")


@pytest.mark.parametrize("codes", [["COL"], ["HTI"], ["CUB", "HTI"]])
def test_how_haitians_were_counted_at_the_darien_is_told_where_they_are_shown(codes):
    assert ("Haiti includes" in view("darien_nationalities", countries=codes).note) == ("HTI" in codes)


@pytest.mark.parametrize("by", ["people", "per_1000"])
@pytest.mark.parametrize(
    ("country", "over", "some"), [("COL", "last", True), ("GUF", "last", False), ("COL", "years", True)]
)
def test_that_a_chart_draws_only_some_hosts_is_told_where_there_are_more(by, country, over, some):
    chosen = PAGES["country"].chosen(WHO, {"country": country, "hosts_over": over, "by": by})
    shown = VIEWS["country_hosts"].make(WHO, **VIEWS["country_hosts"].arguments(chosen))
    assert ("A chart draws only the countries" in shown.note) == some
    assert ("hosts elsewhere are left out" in shown.note) == (by == "per_1000")
