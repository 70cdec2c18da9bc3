"""Every page opens, says what it is, keeps to its moment, and does what its choices ask for."""

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests import screen
from tests.screen import CARDS, PAGES

PUBLISHED = pd.Timestamp("2022-04-20")  # the day the article reports from, inferred
WHEN = [{}, {"when": "publication"}]
FORMS = ["table", "source"]
BORDER, BORDER_THEN = "222,574", "221,303"  # CBP: FY2022-FY2025 file; release of 18 April 2022
BORDER_PATROL = "211,181"  # CBP, the same file
DARIEN_2021 = "133,726"  # Panama's SNM


@pytest.mark.parametrize("when", WHEN, ids=["hindsight", "publication"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_with_one_title_and_nothing_broken(page, when):
    at = screen.seen(page, **when)
    assert not at.exception
    assert not at.error
    assert not screen.warned(at)
    assert [title.proto.tag for title in at.title] == ["h1"]
    assert at.header or at.subheader


@pytest.mark.parametrize("when", WHEN, ids=["hindsight", "publication"])
@pytest.mark.parametrize("page", PAGES)
def test_every_chart_and_map_has_a_text_that_says_what_it_shows(page, when):
    at = screen.seen(page, **when)
    drawn = [chart.proto for chart in [*at.get("plotly_chart"), *at.get("deck_gl_json_chart")]]
    drawn += [picture for image in at.get("image") for picture in image.proto.imgs]
    assert drawn and all(len(shown.alt) > 30 and shown.alt.endswith(".") for shown in drawn)


@pytest.mark.parametrize("when", WHEN, ids=["hindsight", "publication"])
@pytest.mark.parametrize("page", PAGES)
def test_no_text_on_screen_shows_its_seams(page, when):
    for place, text in screen.texts(screen.seen(page, **when)):
        assert not re.search(r"\{\w*(:\w+)?\}|\bnan\b|\bNaT\b|<NA>|\bNone\b", text), (place, text)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("page", CARDS)
def test_every_card_opens_as_table_and_as_sources(page, form):
    cards = screen.forms(screen.seen(page))
    at = screen.open_page(page, **dict.fromkeys(cards, form))
    assert cards
    assert not at.exception
    if form == "table":
        assert len({frame.proto.alt for frame in at.dataframe} & {title.value for title in at.subheader}) == len(cards)
        assert all(len(frame.value) for frame in at.dataframe)
    else:
        cited = [text.value for text in at.markdown if "Licence: " in text.value and "Read on " in text.value]
        assert len(cited) >= len(cards)


@pytest.mark.parametrize("page", PAGES)
def test_every_card_offers_its_rows_and_a_citation_with_the_data_version(page):
    at = screen.seen(page)
    cards = {form.removesuffix("_as") for form in screen.forms(at)}
    assert {f"{name}_csv" for name in cards} <= {button.key for button in at.get("download_button")}
    assert len([cited for cited in at.code if "data version" in cited.value]) == len(cards)


def moments(at: AppTest) -> list[pd.Timestamp]:
    """Return the last moment of every time axis on the page; a year counts from its end."""
    found = []
    for chart in screen.plots(at):
        for trace in chart["data"]:
            values = screen.numbers(trace["x"]) if trace.get("orientation") != "h" else []
            if values and isinstance(values[0], str):
                found.append(max(pd.Timestamp(value) for value in values))
            elif values:
                found.append(pd.Timestamp(int(max(values)), 12, 31))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_at_publication_no_chart_reaches_beyond_the_day_of_the_article(page):
    late = [moment for moment in moments(screen.seen(page, when="publication")) if moment > PUBLISHED]
    assert late == []


@pytest.mark.parametrize("page", ["explore/figures"])
def test_with_hindsight_charts_go_on(page):
    assert sum(moment > PUBLISHED for moment in moments(screen.seen(page))) > 10


@pytest.mark.parametrize("page", PAGES)
def test_at_publication_no_table_holds_a_later_row(page):
    cards = screen.forms(screen.seen(page))
    at = screen.open_page(page, when="publication", **dict.fromkeys(cards, "table"))
    for frame in [table.value for table in at.dataframe]:
        for column in {"year", "month", "day", "start"} & set(frame.columns):
            last = frame[column].max()
            assert last <= (PUBLISHED.year - 1 if column == "year" else PUBLISHED), column


@pytest.mark.parametrize("page", PAGES)
def test_at_publication_no_takeaway_speaks_of_a_later_year(page):
    for title in screen.seen(page, when="publication").subheader:
        years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", title.value)]
        assert max(years, default=0) <= PUBLISHED.year, title.value


def tile(at: AppTest, label: str) -> str:
    """Return the value of the key figure whose label contains `label`."""
    return next(metric.value for metric in at.metric if label in metric.label)


def test_the_figure_of_the_article_is_the_first_published_one_then_and_the_revised_one_now():
    assert {tile(screen.seen("explore/overview", **when), "Darién") for when in WHEN} == {DARIEN_2021}
    assert tile(screen.seen("explore/overview", when="publication"), "US southwest land border") == BORDER_THEN
    assert tile(screen.seen("explore/overview"), "US southwest land border") == BORDER


def card(at: AppTest, anchor: str) -> str:
    """Return the takeaway of one card."""
    return next(title.value for title in at.subheader if title.proto.anchor == anchor)


def test_the_two_series_of_the_border_are_one_choice_and_never_one_line():
    counts = {"border_patrol": BORDER_PATROL, "combined": BORDER}
    for series, count in counts.items():
        at = screen.open_page("explore/figures", series=series)
        assert [known for known in counts.values() if known in card(at, "months")] == [count]
        assert len(plot(at, "months")["data"]) == 1


def plot(at: AppTest, anchor: str) -> dict:
    """Return the chart of one card; all cards of the page are charts."""
    return screen.plots(at)[[title.proto.anchor for title in at.subheader].index(anchor)]


def test_choosing_countries_changes_the_cards_that_compare_them():
    default, chile = screen.seen("explore/figures"), screen.open_page("explore/figures", countries="COL")
    assert "Venezuela" in card(default, "origins")
    assert "Colombia" in card(chile, "origins")
    assert card(default, "world") == card(chile, "world")


def layers(at: AppTest) -> set[str]:
    """Return the layers that lie on the map of the page."""
    return {layer["id"] for layer in screen.decks(at)[0]["layers"]}


@pytest.mark.parametrize("layer", ["flows", "corridor", "counts", "deaths"])
def test_a_layer_of_the_map_is_there_only_when_it_is_chosen(layer):
    assert layer in layers(screen.open_page("explore/map", layers=layer, year="2021"))
    other = "corridor" if layer != "corridor" else "flows"
    assert layer not in layers(screen.open_page("explore/map", layers=other, year="2021"))


def test_the_measure_changes_how_the_land_is_filled_and_the_year_what_is_said():
    fills = {
        measure: screen.decks(screen.open_page("explore/map", measure=measure, year="2021"))[0]["layers"][0][
            "getFillColor"
        ]
        for measure in ("role", "people", "per_1000")
    }
    assert len(set(fills.values())) == len(fills)
    assert "1999" in card(screen.open_page("explore/map", year="1999"), "flows")


def test_choosing_a_country_on_the_map_speaks_of_it():
    at = screen.open_page("explore/map", country="PER")
    assert "Peru" in card(at, "flows")


def test_a_kind_of_event_that_is_not_chosen_is_neither_drawn_nor_listed():
    at = screen.open_page("explore/timeline", category="summit")
    assert [trace["name"] for trace in screen.plots(at)[0]["data"]] == ["Summit"]
    assert len(at.get("page_link")) < len(screen.seen("explore/timeline").get("page_link"))


def test_a_link_to_an_event_opens_it_above_the_list():
    at = screen.open_page("explore/timeline", event="EV28")
    assert "The article: Blinken seeks a strong declaration on migration" in [t.value for t in at.subheader]


def test_playing_walks_through_the_years_and_the_link_follows_when_it_stops():
    at = screen.open_page("explore/map", year="2010")
    years = [at.slider(key="year").value]
    at.get_by_key("play").click().run()
    for _ in range(2):
        years.append(at.run().slider(key="year").value)
    assert years == sorted(set(years))
    at.get_by_key("play").click().run()
    assert at.query_params == {"year": str(at.slider(key="year").value)}


def test_run_as_a_plain_script_the_dashboard_shows_the_same_page():
    at = AppTest.from_file(screen.ROOT / "dashboard.py", default_timeout=60).run()
    assert not at.exception
    assert [title.value for title in at.title] == [title.value for title in screen.seen(screen.START).title]
