"""A finger on a map or chart scrolls the page and moves neither; a tap is heard, a phone plays, a menu folds."""

import re

from playwright.sync_api import Page, expect

from tables.load import load
from tables.translations import words
from tests.browser.fingers import MAP, NEAR, RANGES, SCROLLED, SEEN, Fingers
from tests.browser.forms import PHONE
from tests.browser.inside import go
from tests.browser.page_checks import CUT
from tests.browser.visit import Visit
from tests.browser.years_that_play import play

EN = words("en")
LANES = ".st-key-lanes_picture"
ABOVE = 0.06  # of a chart's height: there it has words alone
# A year, then each group with its number and all together.
WHOLE = re.compile(r"^\d{4}(\n.+: [\d,]+ people){6}$")
LISTED = "chart => ['position', 'left', 'right', 'bottom'].map(key => getComputedStyle(chart, '::after')[key])"
# What a table and the buttons above it lie over.
COVERED = """table => {
    const places = [table, table.querySelector('[data-testid="stElementToolbar"]')].map(e => e.getBoundingClientRect());
    const isBelow = ({left, right, top, bottom}) => places.some(place =>
        left < place.right && right > place.left && top < place.bottom && bottom > place.top);
    return [...document.querySelectorAll('main :is(button, [role="radio"], input, p)')]
        .filter(e => !table.contains(e) && isBelow(e.getBoundingClientRect())).map(e => e.innerText);
}"""

# Presses the button that Streamlit shows above the page while a year is being drawn: on a fast machine it is not there.
STOP = """() => {
    document.body.insertAdjacentHTML('beforeend', '<p data-testid="stStatusWidget"><button>Stop</button></p>');
    document.querySelector('p[data-testid="stStatusWidget"] button').click();
    document.querySelector('p[data-testid="stStatusWidget"]').remove();
}"""


def test_one_finger_on_a_map_or_chart_scrolls_the_page_two_move_the_map_and_taps_rescale_nothing(visit):
    with visit.phone():
        page, fingers = visit.open("/map?plain=false"), Fingers(visit)
        shown = page.locator(MAP)
        before = shown.evaluate(SEEN)
        assert fingers.swipe(shown) > NEAR
        assert shown.evaluate(SEEN) == before
        fingers.spread(shown)
        assert shown.evaluate(SEEN)[0] > before[0]
        page = visit.open("/timeline?plain=false")
        chart = page.locator(f"{LANES} .js-plotly-plot").first
        before = chart.evaluate(RANGES)
        assert fingers.swipe(chart) > NEAR
        fingers.tap(chart, ABOVE, times=2)
        fingers.tap(chart, ABOVE)
        assert chart.evaluate(RANGES) == before
        fingers.tap(chart.locator(".points path").first)
        page.wait_for_url(re.compile(r"event=EV\d\d"))


def test_a_phone_gets_the_map_at_its_own_size_and_play_walks_to_the_last_year_and_the_menu_unfolds(visit):
    last = int(load("displacement")["year"].max())
    with visit.phone():
        page = visit.open(f"/map?year={last - 1}&plain=false")
        assert page.evaluate(CUT) == []
        assert page.get_by_test_id("stDeckGlJsonChart").bounding_box()["height"] < PHONE["height"]
        page.get_by_role("button", name=EN["map"]["play"]).click()
        page.get_by_role("button", name=EN["map"]["stop"]).wait_for()
        expect(page.locator("h3#flows")).to_contain_text(str(last))
        page.get_by_role("button", name=EN["map"]["play"]).wait_for()
        expect(page.get_by_test_id("stNumberInput").locator("input")).to_have_value(str(last))
        page.wait_for_url(re.compile(r"/map\?plain=false$"))
        page.get_by_test_id("stExpandSidebarButton").click()
        link = page.get_by_test_id("stSidebar").get_by_role("link", name=EN["timeline"]["menu"], exact=True)
        expect(link).to_be_in_viewport()
        visit.turn_to(EN["timeline"]["menu"], EN["timeline"]["title"])
        assert visit.strangers == visit.complaints == []


def test_the_stop_of_streamlit_above_the_page_stops_the_years_that_play(inside):
    page = go(inside, "/map?year=2005")
    button, slider = play(page)
    page.evaluate(STOP)
    button.wait_for()
    assert slider.input_value() < slider.get_attribute("max"), "it has not arrived"


def test_a_form_of_the_map_that_is_chosen_far_above_it_on_a_phone_comes_into_sight(visit):
    with visit.phone():
        page = visit.open("/map?plain=false&flows_as=table")
        opened = page.evaluate(SCROLLED)
        visit.open("/map?plain=false")
        assert page.evaluate(SCROLLED) == opened
        page.get_by_text(EN["map"]["options"], exact=True).last.click()
        visit.rest()
        page.get_by_role("radio", name=EN["card"]["table"]).click()
        expect(page.get_by_test_id("stDataFrame")).to_be_in_viewport(ratio=0.2)


def test_what_a_finger_asks_of_a_chart_stands_whole_at_the_end_of_the_screen_until_it_goes_elsewhere(visit):
    with visit.phone():
        page = visit.open("/figures?plain=false")
        chart = page.get_by_test_id("stPlotlyChart").first
        Fingers(visit).tap(chart, down=0.7)
        expect(chart).to_have_attribute("data-tapped", WHOLE)
        assert chart.evaluate(LISTED) == ["fixed", "0px", "0px", "0px"]
        page.get_by_role("heading", level=3).first.dispatch_event("pointerdown", {"pointerType": "touch"})
        assert chart.get_attribute("data-tapped") is None


def choose_from_menu(visit: Visit, name: str) -> Page:
    """Unfold the menu of a narrow window, where the browser says nothing of a phone, and choose a page."""
    page = visit.page
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebar").get_by_role("link", name=EN[name]["menu"], exact=True).click()
    visit.come_upon(EN[name]["title"])
    return page


def test_a_table_and_its_buttons_cover_nothing_above_and_below_it(visit):
    with visit.phone():
        page = visit.open("/data?plain=false")
        assert page.get_by_test_id("stDataFrame").evaluate(COVERED) == []


def test_the_menu_of_a_narrow_window_folds_when_a_page_is_chosen(visit):
    visit.page.set_viewport_size(PHONE)
    visit.open("/causes")
    menu = choose_from_menu(visit, "sources").get_by_test_id("stSidebar")
    expect(menu).not_to_be_in_viewport()


def test_a_page_that_is_chosen_from_the_menu_begins_at_its_top(visit):
    visit.page.set_viewport_size(PHONE)
    main = visit.open("/causes").get_by_test_id("stMain")
    # As where the next page is drawn at once: no moment at which there is nothing to scroll.
    visit.page.add_style_tag(content="[data-testid='stMainBlockContainer'] { min-height: 3000px }")
    main.evaluate("main => { main.scrollTop = 600; }")
    choose_from_menu(visit, "sources")
    visit.rest()
    assert main.evaluate("main => main.scrollTop") == 0
