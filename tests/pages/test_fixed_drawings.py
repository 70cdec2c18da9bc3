"""No finger and no wheel moves a drawing when the reader means the page; its axes speak the reader's language."""

import json

import pytest

from tests.views.all_views import DRAWN, json_of_all_rows
from views.charts import plotly_config
from views.say import Say


@pytest.mark.parametrize("name", DRAWN)
def test_axes_stay_where_they_are_and_the_wheel_does_not_zoom_a_map(name):
    drawing = json.loads(json_of_all_rows(name))
    if "layers" in drawing:
        assert [(view["controller"]["scrollZoom"], view["controller"]["dragPan"]) for view in drawing["views"]] == [
            (False, True)
        ]
    else:
        axes = [drawing["layout"][axis] for axis in ("xaxis", "yaxis")]
        assert [axis["fixedrange"] for axis in axes] == [True, True]
        assert drawing["layout"]["dragmode"] is False


@pytest.mark.parametrize("language", ["en", "fr"])
def test_two_clicks_rescale_no_chart(language):
    config = plotly_config.config(Say({"language": {"locale": language}}))
    assert (config["doubleClick"], config["scrollZoom"]) == (False, False)


def test_the_months_on_an_axis_have_their_names_in_the_language_of_the_reader():
    config = plotly_config.config(Say({"language": {"locale": "pt_BR"}}))
    names = config["locales"][config["locale"]]["format"]
    assert (names["months"][0], names["shortMonths"][11], len(names["months"])) == ("janeiro", "dez.", 12)
