"""The numbers with which the page of a country begins are the tables' own, and each leads to its card."""

import pytest

from content.answers import Answer
from content.catalogue import PAGES
from content.choices import PERIODS
from content.country_choices import OVER
from content.country_numbers import named_causes, numbers
from content.reader import Reader
from tests.countries import STORY, table
from tests.everywhere import some

WHO = Reader()
SAY = WHO.say


def answers(code: str, reader: Reader = WHO) -> list[Answer]:
    found = [*numbers(reader, {"country": code}), *named_causes(reader, {"country": code})]
    return [answer for table in found for answer in table.answers]


def said(code: str, what: str, reader: Reader = WHO) -> tuple[str, str]:
    """Return the number of what is called so, and its time."""
    found = next(answer for answer in answers(code, reader) if answer.what == SAY(f"country.number.{what}"))
    return found.said, found.when


@pytest.mark.parametrize("code", [*some(3, STORY[::3]), "AIA", "BRB"])
def test_each_number_leads_to_a_card_in_the_tab_that_it_opens_and_names_its_sources(code):
    for answer in answers(code):
        assert bool(answer.sources) == bool(answer.when) == (answer.said != SAY("country.number.none"))
        if answer.page:
            holding = [part for part in PAGES[answer.page].sections if answer.anchor in part.anchors()]
            assert [part.tab for part in holding] == [answer.parameters.get("tab", "")], answer
            assert set(answer.parameters) <= set(PAGES[answer.page].parameters())


def test_the_numbers_are_those_of_the_tables():
    rows = [row for row in table("displacement") if (row["origin"], row["year"]) == ("HND", "2025")]
    groups = ("refugees", "asylum_seekers", "other_in_need")
    stock = sum(int(row[group]) for row in rows if row["asylum"] != "HND" for group in groups if row[group].isdigit())
    assert said("HND", "abroad") == (SAY.format_field(stock, "compact"), "end of 2025")
    lodged = [row for row in table("asylum_applications") if (row["origin"], row["year"]) == ("HND", "2025")]
    persons = sum(int(row["applications"]) for row in lodged if row["counted_in"] == "persons")
    assert said("HND", "applied")[0].startswith(f"{persons:,} persons and ")
    months = [row for row in table("border_citizenship") if (row["citizenship"], row["series"]) == ("HND", "combined")]
    last = sorted(months, key=lambda row: row["month"])[-12:]
    total = sum(int(row["encounters"]) for row in last)
    assert said("HND", "encounters") == (f"{total:,}", SAY.span((last[0]["month"][:7], last[-1]["month"][:7])))


def test_a_sum_of_twelve_months_has_no_gap_though_later_months_are_known():
    assert said("USA", "all_encounters")[1] == "September 2024 to August 2025"


def test_what_nobody_counts_is_said_to_have_no_figure_and_at_publication_what_came_later():
    assert said("VEN", "within")[0] == said("HND", "entries")[0] == SAY("country.number.none")
    assert said("COL", "abroad", Reader(at_publication=True))[1] == "end of 2020"


def test_everybody_is_counted_where_they_are_met_and_venezuelans_abroad():
    for code, here, nowhere in (("USA", "all_encounters", "encounters"), ("PAN", "all_entries", "entries")):
        called = {answer.what for answer in answers(code)}
        assert SAY(f"country.number.{here}") in called
        assert sum(SAY(f"country.number.{name}") in called for name in (here, nowhere)) == 1 or code == "PAN"
    assert said("VEN", "all_venezuelans")[0] == "7.9 million"
    assert said("COL", "venezuelans")[0] == "about 2.8 million (an estimate)"
    assert said("ESP", "venezuelans")[0] == "about 477,000 (an estimate)"  # printed as more than that, not one report


@pytest.mark.parametrize("code", ["AIA", "BMU", "HND"])
def test_a_period_is_chosen_only_where_a_card_has_a_chart_of_one(code):
    for spec in PAGES["country"].views:
        for over in {*spec.choices} & {*OVER.values()}:
            shown = spec.arguments(PAGES["country"].chosen(WHO, {"country": code}))
            drawn = [spec.make(WHO, **shown | {over.argument: period}).drawing for period in PERIODS]
            assert (len(over.options(WHO, shown)) > 1) == any(drawn), spec.name
