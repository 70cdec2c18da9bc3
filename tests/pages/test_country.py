"""One country in full: any of the Americas opens by its link, its numbers are the tables', and gaps say why."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests import screen
from tests.countries import KINDS, STORY, counted, table

PAGE = "explore/country"
SAID = [
    ("BRB", "endorsed on 10 June 2022"),
    ("GUY", "endorsed by 10 August 2022 at the latest"),
    ("SUR", "endorsed by 6 May 2024 at the latest"),
    ("VEN", "not among the 22 governments"),
    ("JAM", "is not part of the story"),
    ("COL", "President Iván Duque"),
    ("GTM", "the article itself"),
    ("CUB", "our reading"),
    ("HTI", "▲"),
    ("PAN", "◆"),
    ("USA", "●"),
    ("CAN", "in a source we read"),
]
EMPTY = ["do not list", "have no"]


def opened(code: str, **query: str) -> AppTest:
    return screen.seen(PAGE, country=code, **query)


def card(at: AppTest, anchor: str) -> str:
    return next(title.value for title in at.subheader if title.proto.anchor == anchor)


def page_text(at: AppTest) -> str:
    """Return everything that the page says in text, without tables and charts."""
    return "\n".join([*(text.value for text in at.markdown), *(text.value for text in at.caption)])


def sound(at: AppTest, code: str) -> bool:
    """Return whether the page shows this country, with nothing broken on it and no seam in its words."""
    name = at.selectbox(key="country")
    assert (name.value, at.header[0].value) == (code, name.format_func(code))
    assert not [text for _, text in screen.texts(at) if re.search(r"\{\w*\}|\bnan\b|<NA>|\bNaT\b", text)]
    return not at.exception and not screen.warned(at)


@pytest.mark.parametrize("code", [*STORY, *KINDS])
def test_a_country_opens_by_its_link(code):
    assert sound(opened(code), code)


@pytest.mark.parametrize("code", [*STORY[::3], "BRB", "AIA"])
def test_at_publication_a_country_opens_and_all_that_came_of_the_summit_still_lies_ahead(code):
    at = opened(code, when="publication")
    assert sound(at, code)
    text = page_text(at)
    assert not re.search(r"endorsed (on|by)|Represented by|\*\*\d+ commitment", text)
    assert "lay ahead" in text


@pytest.mark.parametrize("code", [*STORY, *KINDS])
def test_a_part_without_rows_says_why_and_one_with_rows_has_a_chart(code):
    at = opened(code)
    forms = screen.forms(at)
    for name, known in counted(code).items():
        title = card(at, name)
        assert known != any(words in title for words in EMPTY), title
        assert known == (f"{name}_as" in forms), title


def test_without_a_count_of_inhabitants_the_rate_says_so():
    at = opened("AIA", by="per_1000")
    assert "No population figure for Anguilla" in card(at, "left")
    assert "Anguilla" in card(opened("AIA"), "left")


def test_whose_inhabitants_are_not_counted_is_said_of_the_hosts_and_of_the_country_itself():
    at = opened("MTQ", by="per_1000", when="publication")
    assert "No population figure for the countries where people from Martinique live" in card(at, "hosts")
    assert "No population figure for Martinique" in card(at, "left")


@pytest.mark.parametrize("code", ["ZZZ", "<script>", "FRA", "ven", ""])
def test_a_country_that_is_not_offered_gives_the_default(code):
    at = screen.open_page(PAGE, country=code)
    assert at.header[0].value == "Venezuela"
    assert at.query_params == {}


def test_three_others_at_the_most_are_compared_and_stay_in_the_link():
    at = screen.open_page(PAGE, **{"country": "VEN", "with": "VEN,COL,ZZZ,HTI,CUB,NIC"})
    assert at.query_params == {"with": "COL,CUB,HTI"}
    names = [trace["name"] for trace in screen.plots(at)[0]["data"]]
    assert names == ["Venezuela", "Colombia", "Cuba", "Haiti"]
    stacks = [chart for chart in screen.plots(at) if chart["data"][0]["type"] == "bar"]
    entries = next(chart for chart in stacks if "Others" in [trace.get("name") for trace in chart["data"]])
    stacked = [trace["name"] for trace in entries["data"] if trace["type"] == "bar"]
    assert [*names, "Others"] == stacked
    assert "Venezuela" in card(at, "left")


def test_the_name_of_a_line_stands_in_the_margin_where_no_other_line_is_even_when_it_ended_early():
    for chart in screen.plots(opened("VEN")):
        names = {line.get("name") for line in chart["data"] if line["type"] == "scatter"}
        places = {mark["x"] for mark in chart["layout"].get("annotations", []) if mark["text"] in names}
        assert places <= {*chart["layout"]["xaxis"].get("range", [])[1:]}


def test_a_country_is_not_compared_with_itself():
    at = screen.open_page(PAGE, **{"country": "VEN", "with": "COL,CUB"})
    at.selectbox(key="country").set_value("COL").run()
    assert not at.exception
    assert at.query_params == {"country": "COL", "with": "CUB"}


def test_a_country_has_its_own_commitments():
    text = page_text(opened("USA"))
    for row in table("commitments"):
        assert (row["text"] in text) == (row["iso3"] == "USA")


def test_a_commitment_that_is_not_confirmed_is_not_shown_as_fact(unconfirmed):
    text = page_text(screen.open_page(PAGE, country="COL"))
    assert unconfirmed not in text
    assert "1 more is reported but was not confirmed" in text


@pytest.mark.parametrize(("code", "said"), SAID)
def test_the_part_in_the_story_is_told(code, said):
    assert said in page_text(opened(code))


@pytest.mark.parametrize("code", ["HND"])
def test_a_representative_who_is_not_confirmed_is_not_named(code):
    assert "Represented by" not in page_text(opened(code))


@pytest.mark.parametrize("code", ["VEN", "BRB", "USA", "UKR"])
def test_its_events_are_those_of_the_table(code):
    titles = {row["title"] for row in table("events") if code in row["countries"].split(";")}
    assert {text[4:] for text in screen.paragraphs(opened(code)) if text.startswith("### ")} == titles
