"""Every page of the menu, seen by one visitor who walks through it: wide and narrow, light and dark, and on paper.

Each page is seen in both sizes and in both modes, in two of the four forms: one page wide and light, then narrow and
dark, the next one wide and dark, then narrow and light.
"""

import pytest
from PIL import ImageStat

from content.menu import pages
from tables.translations import words
from tests.browser import paper
from tests.browser.forms import PAIRS
from tests.browser.page_checks import DARK, Seen, look
from tests.browser.site import Site
from tests.browser.visit import Visit

EN = words("en")
PAGES = pages()
ALONE = 0.4  # of the first side: title, lead and the choices above them fill less
SIDES = {"brief": 2}  # of paper, at most
LIVE = ["story_map_as", "summit_as"]  # two of the three pictures of the overview, which then has one of each:
DRAWN = ["stMain", "stImage", "stPlotlyChart", "stDeckGlJsonChart"]
PICTURE = '[data-testid="stMarkdown"] img'
BLACK, WHITE = 100, 200  # of 255: darker is ink, lighter is paper


@pytest.fixture(scope="module")
def walker(desk: Visit, site: Site) -> Visit:
    """Return the visitor who goes from page to page by the menu: that costs less than a link."""
    desk.come_to(site).open("/")
    return desk


@pytest.fixture(scope="module", params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of a page, one after the other in the order of the menu."""
    return request.param


@pytest.fixture(scope="module")
def seen(name: str, walker: Visit) -> Seen:
    """Return what was seen of the page."""
    forms = PAIRS[PAGES.index(name) % len(PAIRS)]
    walker.complaints.clear()
    walker.page.set_viewport_size(forms[0].size)  # now: the page is drawn only once
    walker.turn_to(EN[name]["menu"], EN[name]["title"])
    return look(walker, name, forms)


def test_a_page_opens_without_a_complaint_and_without_a_third_party(seen, walker):
    assert walker.strangers == []
    assert walker.complaints == []
    assert len(walker.sockets) == 1
    assert seen.troubles == 0


def test_nothing_is_cut_at_desk_or_phone(seen):
    assert {form: cut for form, cut in seen.cut.items() if cut} == {}


def test_every_control_is_reached_with_the_keyboard_and_none_lies_on_another(seen):
    assert {form: unfit for form, unfit in seen.unfit.items() if unfit} == {}


def test_a_page_breaks_no_rule_of_accessibility_at_desk_or_phone_in_light_or_dark(seen):
    assert {form: broken for form, broken in seen.broken.items() if broken} == {}


def test_a_page_prints_with_its_title_and_every_takeaway(seen, name):
    sides = paper.sides(seen.paper)
    assert 1 <= len(sides) <= SIDES.get(name, len(sides))
    assert all(sides), "an empty side"
    assert [heading for heading in seen.headings if heading not in "".join(sides)] == []
    assert paper.filled(seen.paper) > ALONE, "the title stands alone on the first side"
    assert [heading for heading in seen.headings for side in sides if side.endswith(heading)] == []


@pytest.mark.parametrize("name", ["overview"], indirect=True)
def test_a_dark_page_prints_dark_on_white(seen, walker):
    page = walker.page
    for card in LIVE:
        with walker.rerun():
            page.locator(f".st-key-{card}").get_by_text(EN["card"]["live"]).click()
    walker.rest()
    assert page.evaluate(DARK)
    assert ImageStat.Stat(paper.lightness(page.get_by_test_id("stMain"))).median[0] < BLACK
    with paper.at_the_printer(walker):
        for kind in [*(f'[data-testid="{kind}"]' for kind in DRAWN), PICTURE]:
            ink = ImageStat.Stat(paper.lightness(page.locator(kind).first))
            assert ink.median[0] > WHITE, kind
            assert ink.extrema[0][0] < BLACK, f"{kind}: no ink"
        words = page.locator('[data-testid="stApp"] p')
        assert set(words.evaluate_all("all => all.map(p => getComputedStyle(p).color)")) == {"rgb(16, 20, 24)"}
