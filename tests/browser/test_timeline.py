"""The timeline in a browser: chart and list on the first screen, one stop of the keyboard for the list."""

import re

import pytest
from playwright.sync_api import expect

from tables.load import rows
from tests.browser.broken_words import BROKEN
from tests.browser.forms import DESK
from tests.browser.inside import go
from tests.browser.page_checks import HEIGHT, HIGHEST
from tests.browser.test_claims import FIRST, FIRST_ON_PHONE, begins
from tests.browser.test_keyboard import tab_to
from tests.browser.visit import Visit

EV26, EV27 = (rows("events")[key] for key in ("EV26", "EV27"))
NARROWER = {"width": 1279, "height": 900}
CHART = "#root .js-plotly-plot"
BROKEN_WHEN_LARGE = f"""() => {{
    {BROKEN}
    document.documentElement.style.fontSize = '200%';
    const found = broken([document.querySelector('.st-key-beside-list')]);
    document.documentElement.style.fontSize = '';
    return found;
}}"""


def test_at_a_desk_chart_list_and_answer_are_on_the_first_screen_and_arrows_go_through_the_list(inside: Visit):
    page = go(inside, "/timeline?span=story")
    assert page.evaluate(HEIGHT) <= HIGHEST
    assert page.locator(CHART).first.bounding_box()["y"] < FIRST
    assert begins(page, rows("events")["EV01"].title) < FIRST
    name = page.locator(CHART).get_by_text(rows("events")["EV01"].short_title)
    expect(name).to_be_visible()
    page.set_viewport_size(NARROWER)  # names are laid out for a wider plane
    expect(name).to_be_hidden()
    page.set_viewport_size(DESK)
    page.goto(f"{inside.address}/_stcore/health")  # from where an address is opened anew
    page.goto(f"{inside.address}/timeline#EV26", wait_until="commit")
    page.wait_for_url(re.compile(r"/timeline\?event=EV26"), wait_until="commit")
    opened = page.locator("#root h3")
    opened.filter(has_text=EV26.title).wait_for()
    inside.rest()
    assert page.evaluate(HEIGHT) <= HIGHEST
    assert opened.first.bounding_box()["y"] < FIRST
    line = page.get_by_role("radio", name=EV26.title)
    expect(line).to_be_checked()
    tab_to(page, line)
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile(r"event=EV27"))
    expect(opened.first).to_have_text(EV27.title)
    expect(opened.first).to_be_in_viewport()


# With large letters the columns would have room beside each other there, and their words not.
@pytest.mark.parametrize("link, width", [("/timeline?lang=fr", 1360), ("/claims?claim=C06&lang=fr", 1320)])
def test_beside_a_list_letters_twice_as_large_break_no_word(inside: Visit, link: str, width: int):
    page = go(inside, link)
    page.set_viewport_size({**DESK, "width": width})
    assert page.evaluate(BROKEN_WHEN_LARGE) == []
    page.set_viewport_size(DESK)


def test_on_a_phone_what_is_open_comes_first_then_the_chart_then_the_list(visit: Visit):
    with visit.phone():
        page = visit.open("/timeline?event=EV26&plain=false")
        opened, chart, line = (
            page.locator(which).first.bounding_box()["y"]
            for which in ("#root h3", CHART, "[class*='st-key-list-'] [data-testid=stRadioGroup] label")
        )
        assert opened < FIRST_ON_PHONE
        assert opened < chart < line
    page.set_viewport_size(DESK)
