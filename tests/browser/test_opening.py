"""The page can be read before the application is there, and nothing jumps when it takes over."""

import pytest

from tests.browser.forms import DESK, PHONE
from tests.browser.visit import Visit

NEAR = 2  # pixels


@pytest.mark.parametrize(
    "size, link",
    [(DESK, "/sources"), (PHONE, "/sources"), (DESK, "/sources?embed=true")],
    ids=["desk", "phone", "in a frame"],
)
def test_the_title_stays_where_it_is_when_the_application_takes_over(size, link, visit: Visit):
    visit.page.set_viewport_size(size)
    page = visit.open(link)
    assert page.locator("#opening").count() == 0
    title = page.evaluate("document.querySelector('#root h1').getBoundingClientRect().toJSON()")
    assert title == pytest.approx(page.evaluate("window.opened"), abs=NEAR)
