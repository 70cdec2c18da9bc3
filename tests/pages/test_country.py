"""One country in full: any of the Americas opens by its link, its numbers are the tables', and gaps say why."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES, view_for
from content.country_choices import TABS
from content.country_sections import WITH_VIEWS
from content.drawn import COUNTED
from content.entries.country import country_in_full
from content.reader import Reader
from content.tabs import opening
from tests import screen
from tests.countries import KINDS, STORY, counted, table
from tests.everywhere import some, somewhere
from views.statements import SMALL

EMPTY = ["do not list", "have no"]
PAGE = "explore/country"
SAID = [
    ("BRB", "endorsed on 10 June 2022"),
    ("GUY", "endorsed by 10 August 2022 at the latest"),
    ("SUR", "probably endorsed, by 6 May 2024 at the latest"),
    ("VEN", "not among the 21 governments"),
    ("JAM", "is not part of the story"),
    ("COL", "President Iván Duque"),
    ("GTM", "the article itself"),
    ("CUB", "our reading"),
    ("HTI", "▲"),
    ("PAN", "◆"),
    ("USA", "●"),
    ("CAN", "in a source we read"),
]
COUNTRY = PAGES["country"]


def opened(code: str, **query: str) -> AppTest:
    return screen.seen(PAGE, country=code, **query)


def card(at: AppTest, anchor: str) -> str:
    return next(title.value for title in at.subheader if title.proto.anchor == anchor)


def page_text(at: AppTest) -> str:
    """Return everything that the page says in text, without tables and charts."""
    return "\n".join([*(text.value for text in at.markdown), *(text.value for text in at.caption)])


def in_tab(code: str, anchor: str, **query: str) -> AppTest:
    """Return the page of a country with the tab in which a card or a section lies."""
    return opened(code, **opening(COUNTRY, anchor), **query)


def sound(at: AppTest, code: str) -> bool:
    """Return whether the page shows this country, with nothing broken on it and no seam in its words."""
    name = at.selectbox(key="country")
    assert (name.value, at.header[0].value) == (code, name.format_func(code))
    assert not [text for _, text in screen.texts(at) if re.search(r"\{\w*\}|\bnan\b|<NA>|\bNaT\b", text)]
    return not at.exception and not screen.warned(at)


@pytest.mark.parametrize("code", some(6, [*STORY, *KINDS]))
def test_a_country_opens_by_its_link(code):
    assert sound(opened(code), code)


@pytest.mark.parametrize("code", [*some(4, STORY[::3]), "BRB", "AIA"])
def test_at_publication_a_country_opens_and_all_that_came_of_the_summit_still_lies_ahead(code):
    at = opened(code, when="publication")
    assert sound(at, code)
    text = page_text(at)
    assert not re.search(r"endorsed (on|by)|Represented by|\*\*\d+ commitment", text)
    assert "lay ahead" in text


@pytest.mark.parametrize(("tab", "code"), somewhere(TABS, ["VEN", "BRB"]))
def test_each_tab_of_a_country_opens_and_holds_its_cards_alone(tab, code):
    at = opened(code, tab=tab)
    assert sound(at, code)
    chosen = COUNTRY.chosen(Reader(), {"country": code, "tab": tab})
    standing = [section.standing(Reader(), chosen) for section in COUNTRY.shown(Reader(), chosen)]
    assert [title.proto.anchor for title in at.subheader] == [spec.anchor for views in standing for spec in views]


@pytest.mark.parametrize("code", some(6, [*STORY[::4], *KINDS]))
def test_a_part_without_rows_says_why_one_with_few_people_is_a_sentence_and_any_other_a_chart(code):
    for name, known in counted(code).items():
        spec = next(spec for spec in COUNTRY.views if spec.card == name)
        view = view_for(spec, Reader(), COUNTRY.chosen(Reader(), {"country": code}))
        assert known != any(words in view.title for words in EMPTY), view.title
        numbers = view.rows.reindex(columns=[*COUNTED]).max().max()
        assert (view.drawing is not None) == (known and numbers >= SMALL), view.title
        assert known == (len(view.rows) > 0), view.title


def test_a_sentence_in_the_place_of_a_chart_has_its_sources_and_rows_and_no_form():
    at = in_tab("AIA", "left")
    assert card(at, "left") == "5 people from Anguilla were displaced abroad at the end of 2025"
    assert screen.forms(at) == []
    assert screen.plots(at) == []
    assert "view/left?country=AIA" in page_text(at)
    assert "[UNHCR](" in page_text(at)


def test_without_a_count_of_inhabitants_the_rate_says_so():
    assert "no population figure for Anguilla" in card(opened("AIA", by="per_1000"), "left")
    assert "Anguilla" in card(in_tab("AIA", "left"), "left")


def test_whose_inhabitants_are_not_counted_is_said_of_the_hosts_and_of_the_country_itself():
    at = opened("MTQ", by="per_1000", when="publication")
    assert "no population figure for the countries where people from Martinique live" in card(at, "hosts")
    assert "no population figure for Martinique" in card(at, "left")


@pytest.mark.parametrize("code", ["ZZZ", "<script>", "FRA", "ven", ""])
def test_a_country_that_is_not_offered_gives_the_default(code):
    at = screen.open_page(PAGE, country=code)
    assert at.header[0].value == "Venezuela"
    assert at.query_params == {}


def test_three_others_at_the_most_are_compared_and_stay_in_the_link():
    at = screen.open_page(PAGE, **{"country": "VEN", "with": "VEN,COL,ZZZ,HTI,CUB,NIC"})
    assert at.query_params == {"tab": "leaving", "with": "COL,CUB,HTI"}
    names = [trace["name"] for trace in screen.plots(at)[0]["data"]]
    assert names == ["Venezuela", "Colombia", "Cuba", "Haiti"]
    passing = screen.plots(opened("VEN", tab="passing", **{"with": "COL,CUB,HTI"}))
    stacks = [chart for chart in passing if chart["data"][0]["type"] == "bar"]
    entries = next(chart for chart in stacks if "Others" in [trace.get("name") for trace in chart["data"]])
    stacked = [trace["name"] for trace in entries["data"] if trace["type"] == "bar"]
    assert [*names, "Others"] == stacked
    assert "Venezuela" in card(at, "left")


def test_the_name_of_a_line_stands_in_the_margin_where_no_other_line_is_even_when_it_ended_early():
    for chart in [chart for tab in WITH_VIEWS for chart in screen.plots(opened("VEN", tab=tab))]:
        names = {line.get("name") for line in chart["data"] if line["type"] == "scatter"}
        places = {mark["x"] for mark in chart["layout"].get("annotations", []) if mark["text"] in names}
        assert places <= {*chart["layout"]["xaxis"].get("range", [])[1:]}


def test_a_country_that_becomes_the_one_of_the_page_leaves_those_beside_it_in_a_tab_that_is_closed_too():
    at = screen.open_page(PAGE, **{"country": "VEN", "tab": "story", "with": "COL,CUB"})
    at.selectbox(key="country").set_value("COL").run()
    assert at.query_params == {"country": "COL", "tab": "story", "with": "CUB"}
    at.selectbox(key="country").set_value("CUB").run()
    assert at.query_params == {"country": "CUB"}  # whose tab is the first


def test_a_country_is_not_compared_with_itself():
    at = screen.open_page(PAGE, **{"country": "VEN", "with": "COL,CUB"})
    at.selectbox(key="country").set_value("COL").run()
    assert not at.exception
    assert at.query_params == {"country": "COL", "tab": "leaving", "with": "CUB"}


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
    assert any(said in paragraph.text for paragraph in country_in_full(code, Reader()).paragraphs)


@pytest.mark.parametrize("code", ["VEN", "JAM"])
def test_the_page_tells_the_part_in_the_story(code):
    text = page_text(opened(code))
    assert all(paragraph.text in text for paragraph in country_in_full(code, Reader()).paragraphs)


@pytest.mark.parametrize("code", ["VEN", "JAM"])
def test_no_column_beside_its_part_in_the_story_is_empty(code):
    columns = [node for node in screen.nodes(opened(code).main) if node.type == "column"]
    assert columns
    assert all(len([*screen.nodes(column)]) > 1 for column in columns)


@pytest.mark.parametrize("code", ["HND"])
def test_a_representative_who_is_not_confirmed_is_not_named(code):
    assert "Represented by" not in page_text(opened(code))


@pytest.mark.parametrize("code", ["VEN", "BRB", "USA", "UKR"])
def test_its_events_are_those_of_the_table(code):
    titles = {row["title"] for row in table("events") if code in row["countries"].split(";")}
    links = [node.proto for node in screen.nodes(in_tab(code, "events").main) if node.type == "page_link"]
    assert {link.label for link in links if "event=" in link.query_string} == titles
