"""No finger and no wheel moves a drawing when the reader means the page."""

import json

import pytest

from tests.views.all_views import VIEWS, json_of_all_rows
from ui.card import PLOTLY


@pytest.mark.parametrize("name", VIEWS)
def test_axes_stay_where_they_are_and_the_wheel_does_not_zoom_a_map(name):
    drawing = json.loads(json_of_all_rows(name))
    if "layers" in drawing:
        assert drawing["views"] == [{"@@type": "MapView", "controller": {"scrollZoom": False, "dragPan": True}}]
    else:
        axes = [drawing["layout"][axis] for axis in ("xaxis", "yaxis")]
        assert [axis["fixedrange"] for axis in axes] == [True, True]
        assert drawing["layout"]["dragmode"] is False


def test_two_clicks_rescale_no_chart():
    assert (PLOTLY["doubleClick"], PLOTLY["scrollZoom"]) == (False, False)
