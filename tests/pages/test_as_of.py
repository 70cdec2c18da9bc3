"""At publication a page shows what that day could know, as it was published then; with hindsight, all of it."""

import re
from itertools import pairwise

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tables import as_of, derive
from tables.load import load, rows
from tests import screen
from tests.everywhere import some
from tests.moments import THEN
from tests.screen import CARDS

PUBLISHED = pd.Timestamp("2022-04-20")  # the day the article reports from, inferred
WHEN = [{}, {"when": "publication"}]
each = pytest.mark.parametrize(("page", "query"), THEN)
ENDORSERS = "Governments that endorsed the Los Angeles Declaration on the day"
BORDER, BORDER_THEN = "222,574", "221,303"  # CBP: FY2022-FY2025 file; release of 18 April 2022
DARIEN_MARCH, DARIEN_MARCH_THEN = "4,827", "4,969"  # SNM, today and as first released
DARIEN_2021 = "133,726"  # Panama's SNM
DRAWING = {page for page, _ in CARDS}
DATA = {"about/addresses", "about/data", "about/sources"}  # speak of the tables and of what was read, as they are today
LATER = [BORDER, DARIEN_MARCH, "211,181", "13,791", "89.3 million", "2.48 million", "passed 100 million"]
NOT_YET = re.compile(  # the summit of June and the end of Title 42 on 23 May had been announced
    r"\b(?:202[3-9]|20[3-9]\d|(?:2[1-9]|30) Apr(?:il)? 2022|(?:May|Jul[y]?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*) 2022)\b"
)
ADDRESS = re.compile(r"\]\([^)]*\)")  # of a link in Markdown: no word
OF_TODAY = re.compile(
    r"[^\n]*Licence: [^\n]*|Source: [^\n]*read on [^\n]*|data version [^\n]*|Read on [^\n]*|\(archive 2021-2025\)"
)


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


@each
def test_at_publication_no_chart_reaches_beyond_the_day_of_the_article(page, query):
    late = [moment for moment in moments(screen.seen(page, **query)) if moment > PUBLISHED]
    assert late == []


@pytest.mark.parametrize("page", ["explore/figures"])
def test_with_hindsight_charts_go_on(page):
    assert sum(moment > PUBLISHED for moment in moments(screen.seen(page))) > 10


@pytest.mark.parametrize(("page", "query"), some(3, [link for link in THEN if link[0] in DRAWING]))
def test_at_publication_no_table_holds_a_later_row(page, query):
    at = screen.open_page(page, **query, **dict.fromkeys(screen.forms(screen.seen(page, **query)), "table"))
    for frame in [table.value for table in at.dataframe]:
        for column in {"year", "month", "day", "start", "end", "announced", "endorsed_on"} & set(frame.columns):
            last = frame[column].max()
            assert last <= (PUBLISHED.year - 1 if column == "year" else PUBLISHED), column


@each
def test_at_publication_no_takeaway_speaks_of_a_later_year(page, query):
    for title in screen.seen(page, **query).subheader:
        years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", title.value)]
        assert max(years, default=0) <= PUBLISHED.year, title.value


def key_figures(at: AppTest) -> dict[str, str]:
    """Return the values of the key figures by their labels, whether they stand as tiles or as rows."""
    labels = {f"**{figure.statistic}**" for figure in rows("figures").values()}
    shown = [node for node in screen.nodes(at.main) if node.type in ("markdown", "metric")]
    found = {node.label: node.value for node in shown if node.type == "metric"}
    for label, value in pairwise(shown):
        if label.value in labels and value.type == "markdown":
            found[label.value.strip("*")] = value.value.split("**")[1]
    return found


def tile(at: AppTest, label: str) -> str:
    """Return the value of the key figure whose label contains `label`."""
    return next(value for name, value in key_figures(at).items() if label in name)


def test_the_figure_of_the_article_is_the_first_published_one_then_and_the_revised_one_now():
    assert {tile(screen.seen("explore/overview", **when), "Darién") for when in WHEN} == {DARIEN_2021}
    assert tile(screen.seen("explore/overview", when="publication"), "US southwest land border") == BORDER_THEN
    assert tile(screen.seen("explore/overview"), "US southwest land border") == BORDER
    assert DARIEN_MARCH_THEN in screen.card(
        screen.seen("explore/figures", when="publication", tab="route"), "darien-months"
    )
    assert DARIEN_MARCH in screen.card(screen.seen("explore/figures", tab="route"), "darien-months")


def test_a_figure_that_was_published_after_the_article_is_not_known_at_publication():
    shown = {*key_figures(screen.seen("explore/overview", when="publication"))}
    later = {*key_figures(screen.seen("explore/overview"))} - shown
    abroad = rows("figures")["five_origins_share_displaced_2021"].statistic
    assert later == {"People forcibly displaced worldwide, end of 2021", abroad, ENDORSERS}


def test_the_line_behind_a_figure_has_the_first_published_value_at_publication():
    lines = screen.seen("explore/overview", when="publication").image
    alts = [picture.alt for line in lines for picture in line.proto.imgs]
    assert any(BORDER_THEN in alt for alt in alts)
    assert not any(BORDER in alt for alt in alts)


@pytest.mark.parametrize(("page", "query"), [link for link in THEN if link[0] not in DATA])
def test_at_publication_no_word_on_a_page_tells_of_a_later_day_or_value(page, query):
    said = {ADDRESS.sub("]", OF_TODAY.sub("", text)) for _, text in screen.texts(screen.seen(page, **query))}
    assert {text for text in said if NOT_YET.search(text)} == set()
    assert {text for text in said if any(value in text for value in LATER)} == set()


@pytest.mark.parametrize("name", ["events", "figures", "claims"])
def test_what_opens_one_by_one_tells_of_no_later_day_or_value_either(name):
    known = as_of.first_published(derive.until(load(name), name, PUBLISHED), name, PUBLISHED)
    said = [text for column in known.select_dtypes("str") if column != "source" for text in known[column].dropna()]
    assert [text for text in said if NOT_YET.search(text) or any(value in text for value in LATER)] == []
    assert len(said) > 20


@pytest.mark.parametrize("page", ["explore/overview", "check/claims", "explore/timeline", "explore/figures"])
def test_with_hindsight_the_same_words_are_looked_for_and_found(page):
    said = [OF_TODAY.sub("", text) for _, text in screen.texts(screen.seen(page))]
    assert [text for text in said if NOT_YET.search(text) or any(value in text for value in LATER)]


def test_the_map_keeps_its_year_when_the_moment_changes_and_with_it_the_last_year(show):
    at = show("explore/map", when="publication")
    year, last = at.slider(key="year").value, at.slider(key="year").max
    at.segmented_control(key="when").set_value("hindsight").run()
    assert at.slider(key="year").value == year == last < at.slider(key="year").max
    at.slider(key="year").set_value(year - 1).run()
    at.segmented_control(key="when").set_value("publication").run()
    assert at.slider(key="year").value == year - 1


def said_of_the_moment(at: AppTest) -> list[str]:
    return [box.value for box in at.info if box.value.startswith(("As known on 20 April 2022", "With hindsight"))]


@each
def test_at_publication_a_line_on_every_page_says_what_is_different_with_hindsight(page, query):
    assert len(said_of_the_moment(screen.seen(page, **query))) == 1
    assert said_of_the_moment(screen.seen(page)) == []


def test_what_is_left_out_is_counted_from_the_tables_behind_the_page():
    [line] = said_of_the_moment(screen.seen("explore/timeline", when="publication"))
    later = int((load("events")["start"] > PUBLISHED).sum())
    assert f"because they came later: {later} events." in line
    [line] = said_of_the_moment(screen.seen("check/claims", when="publication"))
    kept = int((load("claims")["record_on"] > PUBLISHED).sum())
    assert f"Kept back: {kept} verdicts." in line
    border = load("border_encounters").query("month < '2022-04'")
    first = border["series"].str.endswith("first_published").sum()
    assert f"Shown as first published: {first} figures." in line


def test_who_switches_back_is_told_so_once(show):
    at = show("explore/timeline", when="publication")
    at.segmented_control(key="when").set_value("hindsight").run()
    [line] = said_of_the_moment(at)
    assert "Shown again in the tables behind this page" in line
    assert said_of_the_moment(at.run()) == []
