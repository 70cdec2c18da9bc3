"""The live map where it has little room: in a narrow window, and under a finger."""

import re

from tests.browser.forms import SMALL
from tests.browser.visit import NEAR


def test_a_narrow_window_tells_how_wide_the_map_is_in_it_so_that_no_side_is_cut_off(visit):
    page = visit.open("/map")
    canvas = page.get_by_test_id("stDeckGlJsonChart").first
    for width in (320, 700, SMALL["width"]):
        page.set_viewport_size(SMALL | {"width": width})
        visit.rest()
        room = re.search(r"room=(\d+)", page.evaluate("document.cookie"))
        assert 0 <= canvas.bounding_box()["width"] - int(room[1]) < NEAR
