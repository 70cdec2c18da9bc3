"""Every page of the menu, seen by one visitor who walks through it: wide or narrow, light or dark, and on paper.

Which page in which form and language, and which of them closely: tests/browser/forms.py. The visitor goes from one to
the next inside the application, as Back does: that costs a quarter of a link. Only the first page is seen to change.
"""

from collections.abc import Callable
from functools import cache

import pytest
from PIL import ImageStat

from content.catalogue import PAGES
from content.links import address
from content.menu import pages
from tables.translations import words
from tests.browser import paper
from tests.browser.forms import DARK, DESK, Form, closely, somewhere
from tests.browser.inside import follow
from tests.browser.page_checks import HEIGHT, HIGHEST, Seen, look, put_on
from tests.browser.site import Site
from tests.browser.visit import NEAR, Visit

VIEWS = somewhere(pages())
CLOSE = closely(VIEWS)
FOOT = 0.1  # of the last side
SIDES = {"brief": 2}  # of paper, at most
LINKED = [name for name in pages() if PAGES[name].choices and all(choice.linked for choice in PAGES[name].choices)]
MOST_STOPS = 8
LIVE = ["story_map", "summit"]  # two of the four pictures of the overview, which then has one of each:
DRAWN = ["stMain", "stImage", "stPlotlyChart", "stDeckGlJsonChart"]
PICTURE = '[data-testid="stMarkdown"] img'
BLACK, WHITE = 100, 200  # of 255: darker is ink, lighter is paper


def of_each(views: list[tuple[str, Form]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name, form", views, ids=[f"{name}-{form.name}" for name, form in views])


@pytest.fixture(scope="module")
def walker(desk: Visit, site: Site) -> Visit:
    """Return the visitor who goes from page to page inside the application, at the first page."""
    desk.come_to(site).open("/")
    return desk


@pytest.fixture(scope="module")
def changed(walker: Visit) -> Visit:
    """Return the visitor when the first page, with a map and a chart, has changed its size and its colours."""
    follow(walker, f"/?{'&'.join(f'{card}_as=live' for card in LIVE)}")
    with walker.rerun():  # static/color_mode.js
        put_on(walker, VIEWS[0][1])
    walker.rest()
    return walker


@pytest.fixture(scope="module")
def seen(changed: Visit) -> Callable[[str, Form], Seen]:
    """Return the function that tells what was seen of a page in a form: it goes there only once."""

    @cache
    def seen(name: str, form: Form) -> Seen:
        if (name, form) != VIEWS[0]:
            put_on(changed, form)
            changed.complaints.clear()
            follow(changed, address(name, lang=form.language))
            changed.come_upon(words(form.language)[name]["title"])
        return look(changed, name, form, close=(name, form) in CLOSE)

    return seen


def test_the_first_page_is_not_higher_than_four_screens_as_it_opens(walker):
    assert walker.page.evaluate(HEIGHT) <= HIGHEST


def test_a_page_that_is_open_follows_the_size_and_the_colours_of_the_screen(seen):
    found = seen(*VIEWS[0])
    assert (found.cut, found.unfit, found.broken, found.troubles, found.complaints) == ([], [], [], 0, [])


def test_a_dark_page_prints_dark_on_white(changed):
    page = changed.page
    assert page.evaluate(DARK)
    assert ImageStat.Stat(paper.lightness(page.get_by_test_id("stMain"))).median[0] < BLACK
    with paper.at_the_printer(changed):
        for kind in [*(f'[data-testid="{kind}"]' for kind in DRAWN), PICTURE]:
            ink = ImageStat.Stat(paper.lightness(page.locator(kind).first))
            assert ink.median[0] > WHITE, kind
            assert ink.extrema[0][0] < BLACK, f"{kind}: no ink"
        words = page.locator('[data-testid="stApp"] p')
        assert set(words.evaluate_all("all => all.map(p => getComputedStyle(p).color)")) == {"rgb(16, 20, 24)"}


@of_each(VIEWS)
def test_a_page_opens_without_a_complaint_and_without_a_third_party(seen, walker, name, form):
    found = seen(name, form)
    assert found.strangers == []
    assert found.complaints == []
    assert found.troubles == 0
    assert len(walker.sockets) == 1


@of_each(VIEWS)
def test_nothing_is_cut_at_desk_or_phone(seen, name, form):
    assert seen(name, form).cut == []


@of_each(VIEWS)
def test_every_control_is_reached_with_the_keyboard_has_its_own_name_and_lies_on_no_other(seen, name, form):
    assert seen(name, form).unfit == []


@of_each(VIEWS)
def test_a_colon_is_heard_where_the_language_has_it(seen, name, form):
    assert seen(name, form).misplaced == []


@of_each([(name, form) for name, form in VIEWS if name not in LINKED])
def test_the_first_choice_of_a_page_is_at_most_eight_stops_away(seen, name, form):
    assert seen(name, form).stops <= MOST_STOPS


@of_each(VIEWS)
def test_a_page_breaks_no_rule_of_accessibility_at_desk_or_phone_in_light_or_dark(seen, name, form):
    assert seen(name, form).broken == []


@of_each([(name, form) for name, form in VIEWS if form.size == DESK])
def test_a_page_is_not_higher_than_four_screens_as_it_opens(seen, name, form):
    assert seen(name, form).height <= HIGHEST


@of_each([(name, form) for name, form in VIEWS if PAGES[name].tabs and PAGES[name].sections[0].views])
def test_a_page_of_charts_in_tabs_opens_with_one_in_sight(seen, name, form):
    assert 0 < seen(name, form).first <= (500 if form.size == DESK else 600) + NEAR


@of_each(VIEWS)
def test_a_page_prints_with_its_title_and_every_takeaway(seen, name, form):
    found = seen(name, form)
    sides = paper.sides(found.paper)
    assert 1 <= len(sides) <= SIDES.get(name, len(sides))
    assert all(sides), "an empty side"
    assert [heading for heading in found.headings if heading not in "".join(sides)] == []
    first, last = paper.ends(found.paper)
    assert first > paper.ALONE, "the title stands alone on the first side"
    assert last > FOOT, "a few lines stand alone on the last side"
    assert found.to_press == [], "on paper nothing can be pressed"
    assert [heading for heading in found.headings for side in sides if side.endswith(heading)] == []
