"""What a reader sees of a value: few digits, and months by their names, in tables, charts and words."""

import json
import re

import numpy as np
import pandas as pd
import pytest
from plotly.io import to_json

from content.catalogue import VIEWS, view_for
from content.choices import MEASURES
from content.reader import Reader
from content.rows import on_screen
from content.text_table import text_table
from tests.content.test_catalogue import chosen_by
from views.charts import plotly
from views.charts.description import Chart

READER = Reader()
LONG = re.compile(r"[1-9]\.\d{3}|\.\d{4}|\d{4}-\d{2}\b")  # too many digits, or a month of ISO 8601
RATES = {"by": MEASURES[1], "rank": MEASURES[1]}
ROWS = 50  # of a table: enough for every column to have its values


def states(name: str) -> list[dict]:
    """Return the choices with which a view opens, and those that count by inhabitants, where it has them."""
    spec = VIEWS[name]
    given = {"claim": "C01"} if name == "evidence" else {}
    rates = {choice.argument: RATES[choice.name] for choice in spec.choices if choice.name in RATES}
    return [chosen_by(spec, **given), *([chosen_by(spec, **given, **rates)] if rates else [])]


@pytest.mark.parametrize("name", VIEWS)
def test_no_table_no_words_and_no_chart_writes_a_month_in_digits_or_more_digits_of_a_fraction_than_three(name):
    for chosen in states(name):
        view = view_for(VIEWS[name], READER, chosen)
        cells = [cell for row in text_table(view, READER.say, ROWS).cells for cell in row]
        said = [*cells, view.title, view.line, view.alt, view.note]
        if isinstance(view.drawing, Chart):
            sent = json.loads(to_json(plotly.draw(view.drawing, READER.say, READER.palette)))
            said += [mark["text"] for mark in sent["layout"].get("annotations", [])]
            said += [text for trace in sent["data"] for key in ("hovertext", "text") for text in trace.get(key) or []]
        assert [text for text in said if LONG.search(str(text)) and "://" not in str(text)] == []


def test_a_table_on_screen_has_three_digits_of_a_fraction_and_counts_in_full():
    rows = pd.DataFrame({"rate": [47.8949260141, 0.0123456, np.nan, 1234.56], "people": [7_583_123, 1, 2, 3]})
    shown = on_screen(rows, READER.say)
    assert shown["rate"].dropna().tolist() == [47.9, 0.0123, 1235]
    assert shown["people"].tolist() == rows["people"].tolist()
