"""Every page opens, says what it is, and does what its choices ask for."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from content.catalogue import PAGES, VIEWS, view_for
from content.key_figures import keys
from content.reader import Reader
from tables.translations import words
from tests import screen
from tests.everywhere import some, somewhere
from tests.moments import SEEN
from tests.screen import CARDS
from ui.take_along import PARTS
from views.maps.description import Map

EN = words("en")

FORMS = ["table", "source"]
BORDER = "222,574"  # CBP, file of FY2022-FY2025
BORDER_PATROL = "211,181"  # CBP, the same file
LAYERS = {"flows": "flows", "corridor": "route", "counts": "counts", "deaths": "deaths"}  # as a map describes them


@pytest.mark.parametrize(("page", "query"), SEEN)
def test_every_page_opens_with_one_title_and_nothing_broken(page, query):
    at = screen.seen(page, **query)
    assert not at.exception
    assert not at.error
    assert not screen.warned(at)
    assert [title.proto.tag for title in at.title] == ["h1"]
    assert at.header or at.subheader


@pytest.mark.parametrize("page", screen.PAGES)
def test_every_page_opens_in_a_frame_of_another_site_with_the_way_out_of_it(page):
    at = screen.open_page(page)
    at.context["is_embedded"] = True
    assert not at.run().exception
    assert EN["app"]["whole"] in [button.proto.label for button in at.get("link_button")]


@pytest.mark.parametrize(("page", "query"), SEEN)
def test_every_chart_and_map_has_a_text_that_says_what_it_shows(page, query):
    at = screen.seen(page, **query)
    drawn = [chart.proto for chart in [*at.get("plotly_chart"), *at.get("deck_gl_json_chart")]]
    drawn += [picture for image in at.get("image") for picture in image.proto.imgs]
    texts = [shown.alt for shown in drawn] + [*screen.pictures(at).values()]
    assert texts or (page, query) not in CARDS
    assert all(len(text) > 30 and text.endswith(".") for text in texts)


@pytest.mark.parametrize(("page", "query"), SEEN)
def test_no_text_on_screen_shows_its_seams(page, query):
    for place, text in screen.texts(screen.seen(page, **query)):
        assert not re.search(r"(?<!= )\{\w*(:\w+)?\}|\bnan\b|\bNaT\b|<NA>|\bNone\b", text), (place, text)


@pytest.mark.parametrize(("card", "form"), some(3, somewhere(CARDS, FORMS)))
def test_every_card_opens_as_table_and_as_sources(card, form):
    page, tab = card
    cards = screen.forms(screen.seen(page, **tab))
    at = screen.open_page(page, **tab, **dict.fromkeys(cards, form))
    assert cards
    assert not at.exception
    if form == "table":
        assert len({frame.proto.alt for frame in at.dataframe} & {title.value for title in at.subheader}) == len(cards)
        assert all(len(frame.value) for frame in at.dataframe)
    else:
        cited = [text.value for text in at.markdown if "Licence: " in text.value and "Read on " in text.value]
        assert len(cited) >= len(cards)


def test_every_key_figure_has_its_sources_behind_one_press():
    at = screen.seen("explore/overview")
    labels = [EN["tile"][name] for name in ("source", "note_source")]
    opened = [node for node in screen.nodes(at.main) if node.type == "popover" and node.proto.popover.label in labels]
    cited = [" ".join(text.value for text in node.children.values() if text.type == "markdown") for node in opened]
    assert len(cited) == len(keys(Reader())) > 5
    assert all("Licence: " in text and "Read on " in text and "](http" in text for text in cited)


@pytest.mark.parametrize(("page", "tab"), CARDS)
def test_every_card_can_be_taken_along_by_buttons_that_say_to_which_card_they_belong(page, tab):
    at = screen.seen(page, **tab)
    titles = {title.value for title in at.subheader}
    labels = {button.key: button.label for button in at.button}
    cards = [form.removesuffix("_as") for form in screen.forms(at)]
    assert cards
    for card in cards:
        named = [labels[f"{card}_take_{part}"] for part in PARTS]
        assert [label.partition(":")[0] for label in named] == [EN["along"][part] for part in PARTS]
        assert len({label.partition(":")[2] for label in named}) == 1
        assert re.fullmatch(r"gray\[: (.+)\]", named[0].partition(":")[2])[1] in titles


def test_the_two_series_of_the_border_are_one_choice_and_never_one_line():
    counts = {"border_patrol": BORDER_PATROL, "combined": BORDER}
    for series, count in counts.items():
        at = screen.open_page("explore/figures", series=series)
        assert [known for known in counts.values() if known in screen.card(at, "months")] == [count]
        assert len(plot(at, "months")["data"]) == 1


def plot(at: AppTest, anchor: str) -> dict:
    """Return the chart of one card; all cards of the page are charts."""
    return screen.plots(at)[[title.proto.anchor for title in at.subheader].index(anchor)]


def test_choosing_countries_changes_the_cards_that_compare_them():
    default, chile = screen.seen("explore/figures"), screen.open_page("explore/figures", countries="COL")
    assert "Venezuela" in screen.card(default, "origins")
    assert "Colombia" in screen.card(chile, "origins")
    assert screen.card(default, "world") == screen.card(chile, "world")


def test_the_map_of_a_page_is_that_of_its_year_with_the_layers_that_are_chosen():
    at = screen.open_page("explore/map", layers="deaths", year="2021")
    assert {layer["id"] for layer in screen.decks(at)[0]["layers"]} & LAYERS.keys() == {"deaths"}
    assert "2021" in screen.card(at, "flows")


def drawn(**chosen: object) -> Map:
    """Return what lies on the map by the choices of its page."""
    return view_for(VIEWS["flows"], Reader(), PAGES["map"].chosen(Reader(), {"year": 2021, **chosen})).drawing


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_of_the_map_is_there_only_when_it_is_chosen(layer):
    alone = drawn(layers=[layer])
    assert [one for one, part in LAYERS.items() if getattr(alone, part)] == [layer]


def test_the_measure_changes_how_the_land_is_filled():
    fills = {measure: drawn(measure=measure).areas for measure in ("role", "people", "per_1000")}
    assert len(set(fills.values())) == len(fills)


def test_choosing_a_country_on_the_map_speaks_of_it():
    at = screen.open_page("explore/map", country="PER")
    assert "Peru" in screen.card(at, "flows")


def test_a_kind_of_event_that_is_not_chosen_is_neither_drawn_nor_listed():
    at = screen.open_page("explore/timeline", category="summit")
    assert [trace["name"] for trace in screen.plots(at)[0]["data"]] == ["Summit"]
    assert all(line.endswith(" · Summit") for line in at.radio(key="event_list").proto.captions)


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
