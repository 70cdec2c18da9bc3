"""What a link names is in sight: before the application is there, with it, and when the link is pressed on the page."""

from itertools import cycle

import pytest
from playwright.sync_api import Locator, expect

from tables.load import rows
from tests import everywhere
from tests.browser.forms import DESK, PHONE
from tests.browser.prerendered_page import SWITCH, held, without

LINKS = {
    "/claims?claim=C18": rows("claims")["C18"].paraphrase,
    "/timeline?event=EV26": rows("events")["EV26"].title,
    "/sources?source=article_copy": rows("sources")["article_copy"].title,
    "/data?table=countries": "Countries of the story",
    "/country?country=COL": "Colombia",
}
SIZES = [(DESK, PHONE)] if everywhere.ASKED else [(PHONE,), (DESK,)]
VIEWS = {"/#verdict": PHONE, "/figures?tab=route#deaths": DESK}
DRAWS = ["Metric", "PlotlyChart", "DeckGlJsonChart"]  # what stands above the views
OPENED = '[class*="st-key-opened-{}"] :is(h3, h2:not(#opened))'
TOP = 100  # pixels down to which a heading stands at the top
LINE = 30  # pixels of a heading that are at least to be seen
# The bar at the top of the application lies over what has been scrolled below it. Looked at when a frame is drawn:
# before it, what has grown may not have been made up for.
IN_SIGHT = """(element, line) => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
    const bar = document.querySelector('#prerendered') ? null : document.querySelector('[data-testid="stHeader"]');
    const {top, bottom} = element.getBoundingClientRect();
    done(top >= (bar?.getBoundingClientRect().bottom ?? 0) - 2 && Math.min(bottom, top + line) <= innerHeight);
})))"""


def in_sight(heading: Locator) -> bool:
    return heading.evaluate(IN_SIGHT, LINE)


@pytest.mark.parametrize("link, sizes", [*zip(LINKS, cycle(SIZES))], ids=[*LINKS])
def test_what_a_link_names_is_in_sight_at_desk_or_phone_and_so_is_what_a_link_further_down_opens(reader, link, sizes):
    name, named = link.replace("&", "?").rpartition("?")[2].split("=")
    reader.page.set_viewport_size(sizes[-1])
    with held(reader, link) as page:
        told = page.locator("#prerendered .named h2")
        for size in sizes[::-1]:
            page.set_viewport_size(size)
            assert told.inner_text() == LINKS[link]
            assert in_sight(told), f"before the application: {size}"
    title = page.locator(OPENED.format(named))
    for size in sizes:
        page.set_viewport_size(size)
        reader.rest()
        assert title.first.inner_text() == LINKS[link]
        assert in_sight(title.first), size
    # Pressed on the phone where there is one: there the way is longest.
    others = page.get_by_test_id("stPageLink-NavLink").and_(
        page.locator(f"[href*='?{name}=']:not([href*='{name}={named}'])")
    )
    if others.count():
        other = others.last.get_attribute("href").rpartition("=")[2]
        with reader.rerun():
            others.last.click()
        reader.rest()
        assert in_sight(page.locator(OPENED.format(other)).first), "pressed"


@pytest.mark.parametrize("link", VIEWS)
def test_a_view_that_a_link_names_is_in_sight_before_the_application_and_while_those_above_are_drawn(visit, link):
    page, name = visit.page, link.rpartition("#")[2]
    page.set_viewport_size(VIEWS[link])
    view = page.locator(f"#root #{name}")
    with without(page, *DRAWS):
        with without(page, SWITCH):
            page.goto(visit.address + link, wait_until="commit")
            expect(page.locator(f"#prerendered #{name}")).to_be_in_viewport()
        view.wait_for(state="attached")
        page.locator("#prerendered").wait_for(state="detached")
    visit.rest()
    assert in_sight(view)
    assert view.bounding_box()["y"] < TOP


def test_a_link_from_before_there_were_tabs_opens_the_tab_of_its_view(site, tab):
    tab.route("**/static/js/*", lambda script: script.abort())  # from here on it is the link to a tab
    tab.goto(f"{site.address}/figures#deaths", wait_until="commit")
    tab.wait_for_url("**/figures?tab=route#deaths", wait_until="commit")
    expect(tab.locator("#prerendered h3#deaths")).to_be_in_viewport()


def test_a_section_whose_heading_is_for_the_ear_alone_begins_in_sight_when_a_link_names_it(visit):
    page = visit.open("/causes#named-violence")
    section = page.locator('[class*="st-key-unseen-"]').filter(has=page.locator("#named-violence"))
    first = section.locator("xpath=following::h3").first
    assert 0 < first.bounding_box()["y"] < TOP
