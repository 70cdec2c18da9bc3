"""The bar above every page is one row in every window and language, and shows the choice of language."""

import pytest

from tables.translations import languages, words
from tests import everywhere
from tests.browser.field_room import LACKS
from tests.browser.inside import follow
from tests.browser.visit import NEAR

PAGE = "/addresses"  # without a picture
# Phones, tablets either way, around each width at which the bar changes, a desk.
WIDTHS = [320, 390, 768, 900, 1024, 1099, 1100, 1359, 1360, 1440]
# Each width in one language, and each language in some; the application is drawn anew at each.
SEEN = everywhere.somewhere(WIDTHS, languages())
ROW = 44  # pixels: one row; two are 80 or more
SAID = "code => document.documentElement.lang === code"
HINTS = [words(code)["search"]["title"] for code in languages()]
# Heights of the bar and above the title; whether the choice of language is seen without opening anything; and whether
# the search has room for its hint in each language.
BAR = (
    f"([[bar, title, choice], hints]) => {{ {LACKS}"
    + """
    const found = [bar, title, choice].map(one => document.querySelector(one));
    const [row, , language] = found.map(one => one.getBoundingClientRect());
    const inside = language.left >= row.left && language.right <= row.right + 1 && language.bottom < innerHeight;
    return [row.height, found[1].getBoundingClientRect().top, found[2].checkVisibility() && inside,
        !lacks(document.querySelector(`${bar} [type="search"]`), hints)];
}"""
)
APPLICATION = [".st-key-bar", "#root h1", '.st-key-lang [data-testid="stSelectbox"]']
SERVED = ["#prerendered .bar", "#prerendered h1", '#prerendered [popovertarget="bar-languages"]']


@pytest.fixture(scope="module")
def bars(desk, site):
    """Return what is seen of the bar of a page by language and width: in the application, and as it is served."""
    visit, seen = desk.come_to(site), {}

    def note(form, code, parts):
        for width in [width for width, other in SEEN if other == code]:
            visit.page.set_viewport_size({"width": width, "height": 800})
            seen[form, code, width] = visit.page.evaluate(BAR, [parts, HINTS])

    visit.open(PAGE)
    for code in languages():
        follow(visit, f"{PAGE}?lang={code}")
        visit.page.wait_for_function(SAID, arg=code)
        note("application", code, APPLICATION)
    for code in languages():
        visit.page.goto(f"{site.address}{PAGE}?lang={code}&plain=true")
        visit.page.evaluate("document.fonts.ready")
        note("served", code, SERVED)
    return seen


@pytest.mark.parametrize(("width", "code"), SEEN)
def test_the_bar_is_one_row_with_the_choice_of_language_in_sight(code, width, bars):
    for form in ("application", "served"):
        height, _, seen, _ = bars[form, code, width]
        assert height < ROW, form
        assert seen, form


@pytest.mark.parametrize(("width", "code"), SEEN)
def test_the_search_has_room_for_its_hint_in_every_language(code, width, bars):
    assert [form for form in ("application", "served") if not bars[form, code, width][3]] == []


@pytest.mark.parametrize(("width", "code"), SEEN)
def test_the_title_stands_below_the_bar_where_it_was_served(code, width, bars):
    before, after = (bars[form, code, width][1] for form in ("served", "application"))
    assert abs(before - after) <= NEAR
