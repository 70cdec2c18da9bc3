"""The words on a chart cover none of its data, on a desk and on a phone, and no value is left undrawn."""

import json
import re
from functools import cache
from itertools import combinations

import pandas as pd
import pytest

from tables import series, translations
from tables.load import load
from tests import screen
from tests.views.all_views import DAY, DRAWN, drawing_json, json_of_all_rows, make
from tests.views.chart_pixels import LEFT, WIDTHS, Pixels, cover
from views.images import sparkline
from views.palette import palette
from views.pictures import fonts
from views.say import Say

NARROWEST = 254  # pixels of a chart where the window has 320
CODES = ["VEN", "COL", "HTI", "CUB"]
PAGES = [
    ("explore/figures", tab | when) for tab in screen.tabs("explore/figures") for when in ({}, {"when": "publication"})
]
PAGES += [("explore/country", {"country": "USA"})]
PAGES += [("explore/country", {"country": "HTI", "with": "COL,CUB,VEN", "series": "border_patrol"})]
PAGES += [("explore/timeline", {"span": "story"})]
PAGES += [("explore/compare", {"from": str(year)}) for year in range(2014, 2018)]  # the change of counting is far left


def border(name: str, **changed: object) -> dict:
    """Return the chart of one border series."""
    rows = series.border(load("border_encounters"), name, as_published=False)
    beside = series.month_beside(load("figures"), name)
    return json.loads(drawing_json(make("border.months", rows.assign(**changed), day=DAY, beside=beside)))


@cache
def charts() -> dict[str, dict]:
    """Return the charts of views, and those of pages with choices that matter."""
    found = {name: json.loads(json_of_all_rows(name)) for name in DRAWN}
    found |= {f"border {name}": border(name) for name in ("combined", "border_patrol")}
    for page, query in PAGES:
        found |= {f"{page} {query} {i}": chart for i, chart in enumerate(screen.plots(screen.seen(page, **query)))}
    return {name: chart for name, chart in found.items() if chart.get("layout", {}).get("annotations")}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_on_a_chart_covers_data_or_another_word_or_is_cut_off(width):
    assert len(charts()) > 20
    for name, chart in charts().items():
        pixels = Pixels(chart, width)
        texts, data = pixels.words(), list(pixels.data())
        for text, box in texts.items():
            assert not [piece for piece in data if cover(box, piece)], (name, text)
            assert box[0] >= 0 and box[1] >= -2, (name, text)
            assert box[2] <= WIDTHS[width] and box[3] <= chart["layout"]["height"], (name, text)
        assert not [pair for pair in combinations(texts, 2) if cover(*map(texts.get, pair))], name


@pytest.mark.parametrize("width", WIDTHS)
def test_the_word_of_a_change_of_counting_covers_no_name_of_a_value_wherever_the_axis_of_time_begins(width):
    word = translations.words("en")["view"]["counting_change"]
    boxes = {name: Pixels(chart, width).words().get(word) for name, chart in charts().items() if "compare" in name}
    assert len([box for box in boxes.values() if box]) >= 4
    assert [name for name, box in boxes.items() if box and box[0] < LEFT] == []


@pytest.mark.parametrize("code", translations.languages())
def test_the_word_of_a_change_of_counting_has_room_beside_it_on_the_narrowest_phone(code):
    english, wide = (translations.words(language)["view"]["counting_change"] for language in ("en", code))
    for name, chart in charts().items():
        pixels = Pixels(chart, "phone")
        pixels.right = NARROWEST - chart["layout"]["margin"]["r"]
        for word in (one for one in chart["layout"]["annotations"] if one["text"] == english):
            x = pixels.x(word["x"])
            room = x if word["xanchor"] == "right" else pixels.right - x
            assert room >= fonts.width(wide, word["font"]["size"]) - word["xshift"], name


def test_the_words_at_both_months_of_the_border_series_point_down_at_their_values():
    marks = [mark for mark in border("border_patrol")["layout"]["annotations"] if mark["showarrow"]]
    assert [re.sub(r"<br>", " ", mark["text"]) for mark in marks] == [
        "March 2000: 220,063",
        "March 2022: 211,181 first published as 209,906",
    ]
    for mark in marks:
        assert (mark["ax"], mark["axref"], mark["ayref"]) == (mark["x"], "x", "y")
        assert mark["ay"] > mark["y"]
        assert "bgcolor" not in mark


def dots(trace: dict) -> list[int]:
    """Return the places in a line where a dot is drawn."""
    sizes = trace["marker"]["size"] if "markers" in trace["mode"] else 0
    sizes = sizes if isinstance(sizes, list) else [sizes] * len(trace["x"])
    return [i for i, size in enumerate(sizes) if size]


def alone(values: list) -> list[int]:
    """Return the places of values that have none before and none behind them."""
    around = zip([None, *values], values, [*values[1:], None], strict=False)
    return [i for i, (left, value, right) in enumerate(around) if value is not None and left is right is None]


def test_a_value_alone_between_gaps_is_a_dot_at_the_beginning_in_the_middle_and_at_the_end_of_every_line():
    lines = [trace for chart in charts().values() for trace in chart["data"] if trace["type"] == "scatter"]
    lines = [trace for trace in lines if "lines" in trace["mode"]]
    assert len([trace for trace in lines if alone(trace["y"])]) > 5
    for trace in lines:
        assert set(alone(trace["y"])) <= set(dots(trace))
        assert not trace.get("connectgaps")
        assert not dots(trace) or trace["cliponaxis"] is False  # else half of a dot at an end is missing


def test_the_last_month_of_the_border_series_is_drawn_behind_its_gap():
    trace = border("combined")["data"][0]
    assert (trace["x"][-1][:7], trace["y"][-1], trace["y"][-2]) == ("2026-01", 9726, None)
    assert dots(trace)[-1] == len(trace["y"]) - 1


def test_a_first_month_alone_is_drawn():
    rows = series.border(load("border_encounters"), "combined", as_published=False)
    rows = rows[rows["month"] != "2018-11-01"]
    assert dots(json.loads(drawing_json(make("border.months", rows)))["data"][0])[0] == 0


def test_a_month_without_a_value_is_a_gap_in_the_line():
    rows = series.border(load("border_encounters"), "border_patrol", False)
    rows = rows[rows["month"] != "2010-05-01"]
    trace = json.loads(drawing_json(make("border.months", rows)))["data"][0]
    assert not trace.get("connectgaps")
    assert None in trace["y"]
    assert len(trace["x"]) == len(pd.date_range(rows["month"].min(), rows["month"].max(), freq="MS")) > len(rows)


def test_the_small_line_of_a_key_figure_has_a_gap_too_and_a_dot_behind_it():
    say, colours = Say(translations.words("en")), palette("light")
    figures = load("figures").set_index("figure", drop=False)
    months = series.behind("border_march_2022", load, as_published=False)["value"]
    drawing, _ = sparkline.svg(months, figures.loc["border_march_2022"], say, colours)
    assert len(re.findall(r"<circle", drawing)) == 2  # the figure's own month, and January 2026
    years = pd.Series([1.0, 2.0, 3.0, 4.0], [2000, 2002, 2003, 2004])
    row = pd.Series({"unit": "people", "period": "2003"})
    drawing, _ = sparkline.svg(years, row, say, colours)
    path = re.findall(r'd="([^"]+)" fill="none"', drawing)[0]
    assert path.count("M") == 1
    assert len(re.findall(r"<circle", drawing)) == 2
