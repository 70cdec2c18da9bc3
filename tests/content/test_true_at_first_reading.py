"""Sentences that would mislead who reads them once, and alone: in a title, a citation, a picture."""

import pytest

from content.catalogue import PAGES, VIEWS
from content.country_numbers import named_causes, numbers
from content.entries import pledge_table
from content.entries.country import country_in_full
from content.pages import overview
from content.reader import Reader
from tables import derive
from tables.load import load
from views.charts.verdicts import SOUND
from views.view import View

WHO = Reader()
SAY = WHO.say


def shown(name: str, who: Reader = WHO, **given: object) -> View:
    """Return a view with some choices of its page made."""
    spec = VIEWS[name]
    return spec.make(who, **spec.arguments(PAGES[spec.page].chosen(who, given)))


@pytest.mark.parametrize("moment", [False, True])
def test_the_finding_says_how_many_of_the_unsound_are_among_those_that_hold(moment):
    who = Reader(at_publication=moment)
    unsound = derive.unsound(who.as_published("claims"))
    both = unsound["verdict"].isin(SOUND).sum()
    assert 0 < both < len(unsound)
    said = f"{len(unsound)} should not be repeated as they stand, {both} of them although they hold"
    assert said in overview.finding(who)


def test_a_selection_of_the_statements_names_its_filters_in_the_title_and_is_no_judgement_of_the_article():
    whole = shown("counted")
    assert "selection" not in whole.title + whole.line
    few = shown("counted", speaker=["erika_mouynes"], typed="Darien")
    assert "(a selection: Speaker: Erika Mouynes; Search: “Darien”)" in few.title
    for words in (few.line, few.alt):
        assert words.startswith("A selection, not the whole (Speaker: Erika Mouynes;")


def test_a_selection_of_the_events_names_its_filters_in_the_title():
    assert "selection" not in shown("lanes").title
    few = shown("lanes", category=["policy"], country="HND")
    assert "(a selection: Kind: Policy; Country: Honduras)" in few.title


def test_what_the_article_names_as_causes_stands_apart_from_what_it_does_not():
    named, others = named_causes(WHO, {"country": "HND"})
    assert "that the article names" in named.title
    for table, names in ((named, ("corruption", "disasters")), (others, ("income", "remittances", "homicide"))):
        assert {SAY(f"cause.what.{name}") for name in names} < {answer.what for answer in table.answers}
    assert "does not name" in others.title


def test_the_statement_on_nearly_100_million_says_which_number_to_write_of_which_day():
    row = load("claims").set_index("claim").loc["C06"]
    assert "89.3 million" in row["record"]
    assert "April 2022" in row["write"]
    assert row["write"].index("89.3 million") < row["write"].index("100 million")


def test_an_endorsement_that_no_source_states_is_counted_nowhere_as_one_that_is_known():
    known = (load("endorsements")["status"] == "verified").sum()
    title, sentence = shown("endorsers").title, pledge_table.outcome(WHO)
    assert "that Suriname did is inferred from press reports of May 2024" in title
    assert "Guyana later" in title
    assert f"{known} governments are known to have endorsed" in sentence
    assert "Suriname, but no page that states it was found" in sentence
    said = {code: " ".join(text.text for text in country_in_full(code, WHO).paragraphs) for code in ("SUR", "CUB")}
    assert "probably endorsed" in said["SUR"]
    assert f"not among the {known} governments" in said["CUB"]


def test_parts_company_money_and_older_plans_are_not_counted_as_pledges_of_governments():
    rows = load("commitments").query("status != 'unverified'")
    own = rows[(rows["whose"] == "public") & rows["part_of"].isna()]
    assert len(own) < len(rows)
    said = pledge_table.outcome(WHO)
    assert f"{own['iso3'].nunique()} governments announced {len(own)} pledges of their own" in said
    assert f"The table has {len(rows)} entries" in said
    assert "parts of them (2), company money (1) and plans from before the summit (1)" in said


def test_an_estimate_of_venezuelans_is_not_called_the_count_of_a_government():
    answer = next(one for table in numbers(WHO, {"country": "COL"}) for one in table.answers if "R4V" in one.what)
    assert answer.said == "about 2.8 million (an estimate)"
    assert "not a count of its government" in shown("country_venezuelans", country="COL").title


def test_the_page_of_a_host_says_which_number_of_venezuelans_to_quote_then_and_now():
    view = shown("country_both_counts", country="COL")
    assert "R4V has 2.9 million in July 2024" in view.title
    assert view.line.startswith("To say how many Venezuelans live there, quote R4V with its month: before the article")
    assert "1.8 million (November 2021)" in view.line


@pytest.mark.parametrize("measure", ["people", "per_1000"])
def test_a_comparison_of_haitians_names_the_group_and_says_first_that_many_are_in_none(measure):
    view = shown("compare", origins=["HTI"], hosts=["CHL"], first=2016, last=2022, measure=measure)
    assert view.title.startswith(
        "Refugees, asylum-seekers and others counted by UNHCR, from Haiti, in Chile at the end"
    )
    assert view.line.startswith("Many Haitians abroad are in none of UNHCR's groups: this is not how many live there")
    assert "Haitian" not in shown("compare").line


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("flows", {"country": "HTI", "side": "origin"}, "Many Haitians abroad are in none"),
        ("flows", {"country": "CHL", "side": "host"}, "Many Haitians settled in Chile"),
        ("left", {"country": "HTI"}, "Many Haitians abroad are in none"),
        ("country_hosts", {"country": "HTI"}, "Many Haitians abroad are in none"),
        ("living", {"country": "CHL"}, "Many Haitians settled in Chile"),
        ("came", {"country": "BRA"}, "Many Haitians settled in Brazil"),
        ("left", {"country": "VEN"}, ""),
        ("living", {"country": "COL"}, ""),
    ],
)
def test_where_many_haitians_are_in_none_of_the_groups_the_line_below_the_title_begins_with_it(name, given, said):
    view = shown(name, **given)
    line = view.line.removeprefix(view.answer).strip()
    assert line.startswith(said) if said else "Haitian" not in line


@pytest.mark.parametrize("moment", [False, True])
def test_a_last_number_of_venezuelans_that_is_an_estimate_rests_on_one_press_report_as_is_said(moment):
    news = set(load("sources").query("publisher_kind == 'news'")["source"])
    rows = Reader(at_publication=moment).table("venezuelans_abroad").sort_values("day").groupby("host").last()
    assert set(rows.loc[rows["status"] == "estimate", "source"]) <= news


@pytest.mark.parametrize(("name", "given"), [("darien_nationalities", {}), ("darien", {"country": "VEN"})])
def test_a_share_of_a_part_of_a_year_names_the_part(name, given):
    view = shown(name, **given)
    assert view.title.startswith("In 2024 (January to late December), 69.6% of those who came into Panama")
    assert view.rows.groupby("year")["period"].nunique().max() == 1


def number(code: str, what: str) -> tuple[str, str]:
    """Return one number of the page of a country, and its time."""
    every = [answer for table in numbers(WHO, {"country": code}) for answer in table.answers]
    answer = next(one for one in every if one.what == SAY(f"country.number.{what}"))
    return answer.said, answer.when


def test_the_last_number_of_entries_names_the_part_of_the_year_that_it_counts():
    found = {code: number(code, "entries") for code in ("VEN", "CUB")}
    assert found["VEN"] == ("209,070", "2024 (January to late December)")
    assert found["CUB"][1] == "2022"


@pytest.mark.parametrize(
    ("country", "name", "ends"),
    [
        ("HND", "causes_within", "2025, about the same since 2023; 247,000 in 2022, counted in another way"),
        ("HND", "causes_abroad", "262,913 in 2025, 338,670 in 2024"),
        ("COL", "causes_within", "7.2 million in 2025, 7.3 million in 2024"),
    ],
)
def test_a_title_sets_a_value_beside_the_last_other_one_and_says_when_they_are_counted_in_two_ways(country, name, ends):
    assert shown(name, country=country).title.endswith(ends)
