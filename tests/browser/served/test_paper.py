"""What the server lays out for paper: pages whole, and the brief."""

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import BrowserContext, Page

from content.links import address
from content.menu import pages
from content.pages.brief import PAGE as BRIEF
from tables.translations import languages
from tests import everywhere
from tests.browser import paper
from tests.browser.forms import DESK, PHONE
from tests.browser.page_checks import CONTROLS
from tests.browser.site import Site
from tests.countries import STORY

SHEETS = {"A4": 2, "Letter": 2}  # sides of the brief
HALF = 0.5
SHEET_WIDTH = 718  # pixels of A4 between its margins
LEAST = 8 * 96 / 72  # pixels of letters: 8 points
LAID_OUT = [page for page in pages() if page != BRIEF.name]  # the brief has its own layout
LISTED = everywhere.somewhere(LAID_OUT, languages(), SHEETS)
BEGIN = 24  # letters by which a row is found: a longer one may be broken
# Of each heading above a list or a table: its words, and what the first two rows begin with. A row that may be cut is
# long: it is enough.
ROWS = """() => [...document.querySelectorAll('main :is(ul.entries, tbody)')].map(list => {
    const before = (list.closest('table') ?? list).previousElementSibling;
    const heading = before?.matches('.lead') ? before.previousElementSibling : before;
    return [heading, ...[...list.children].slice(0, 2)];
}).filter(([heading, row]) => heading?.matches('h2, h3') && row.matches('.whole, tr'))
    .map(found => found.map(e => e.innerText.trim().split(/[\\n\\t]/)[0]))"""
# The sizes of all letters on paper, those of pictures as large as these stand there.
SIZES = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
    .map(e => parseFloat(getComputedStyle(e).fontSize))"""
# Of each card: its words, whether its drawing is there, and whether it may be cut; and how headings break.
CARDS = """() => [...document.querySelectorAll('.view')].map(card => [
    card.querySelector('.foot')?.textContent ?? '',
    [...card.querySelectorAll('img')].every(image => image.naturalWidth > 0),
    getComputedStyle(card).breakInside,
])"""
# What the heading and the entries of the list that ends a page begin with, unless it is longer than a side.
LAST = """() => [...document.querySelectorAll('main > ul.entries:last-child')].flatMap(list => list.children.length < 40
    ? [list.previousElementSibling, ...list.children].map(e => e.innerText.trim().split('\\n')[0]) : [])"""
# Where the entries of the list that ends a page begin from the left.
COLUMNS = "() => [...document.querySelectorAll('ul.entries:last-child > li')].map(e => e.getBoundingClientRect().x)"
# The smallest letters of the first drawing, as large as it stands on the sheet.
DRAWN = r"""() => {
    const image = document.querySelector('figure img'), drawn = atob(image.src.split('base64,')[1]);
    const letters = [...drawn.matchAll(/font(?:-size)?: ?[^;"']*?([\d.]+)px/g)].map(found => Number(found[1]));
    return Math.min(...letters) * image.getBoundingClientRect().width / image.naturalWidth;
}"""
BREAKS = "() => [...document.querySelectorAll('main :is(h1, h2, h3)')].map(e => getComputedStyle(e).breakAfter)"


@pytest.fixture(scope="module")
def printer(browser: BrowserContext) -> Iterator[Page]:
    """Return a tab that shows pages as a printer gets them, from a dark screen."""
    page = browser.new_page()
    page.emulate_media(media="print", color_scheme="dark")
    yield page
    page.close()


@pytest.mark.parametrize("name", everywhere.some(4, LAID_OUT))
def test_a_whole_page_on_paper_has_no_control_no_small_letter_and_no_card_without_source_day_and_address(
    name, printer, site: Site
):
    printer.goto(site.address + address(name, print="whole"), wait_until="load")
    assert printer.evaluate(CONTROLS) == []
    assert min(printer.evaluate(SIZES)) >= LEAST - 0.01
    assert set(printer.evaluate(BREAKS)) == {"avoid"}
    for foot, drawn, breaks in printer.evaluate(CARDS):
        assert "data version" in foot
        assert f"{site.address}/view/" in foot
        assert drawn
        assert breaks == "avoid"


@pytest.mark.parametrize("language", languages())
def test_the_table_of_pledges_takes_two_sides_and_leaves_none_with_a_few_rows_alone(language, printer, site: Site):
    printer.goto(site.address + address("declaration", lang=language, print="open"), wait_until="load")
    for format in SHEETS:
        filled = paper.filled(printer.pdf(format=format))
        assert len(filled) == 2, format
        assert filled[-1] > paper.ALONE, format


def test_the_list_that_ends_a_page_leaves_no_side_with_a_few_lines_alone(printer, site: Site):
    printer.goto(site.address + address("claims", print="open"), wait_until="load")
    for format in SHEETS:
        assert paper.ends(printer.pdf(format=format))[1] > paper.ALONE, format


def test_the_statements_with_who_is_who_take_two_sides(printer, site: Site):
    printer.goto(site.address + address("claims", print="open"), wait_until="load")
    assert [len(paper.sides(printer.pdf(format=format))) for format in SHEETS] == [2, 2]


def test_the_list_that_ends_a_page_fills_both_columns_however_short_it_is(printer, site: Site):
    printer.goto(site.address + address("declaration", print="whole"), wait_until="load")
    assert len(set(printer.evaluate(COLUMNS))) == 2


@pytest.mark.parametrize("name", everywhere.some(4, LAID_OUT, first=1))
def test_no_side_of_a_whole_page_but_its_last_is_less_than_half_full(name, printer, site: Site):
    printer.goto(site.address + address(name, print="whole"), wait_until="load")
    *sides, _ = paper.filled(printer.pdf(format="A4"))
    assert [round(down, 2) for down in sides if down < HALF] == []


@pytest.mark.parametrize("name, language", everywhere.some(4, everywhere.somewhere(LAID_OUT, languages()), first=2))
def test_a_heading_has_two_rows_of_its_list_with_it(name, language, printer, site: Site):
    printer.goto(site.address + address(name, lang=language, print="whole"), wait_until="load")
    together = [[paper.dense(words)[:BEGIN] for words in rows] for rows in printer.evaluate(ROWS)]
    for format in SHEETS:
        sides = paper.sides(printer.pdf(format=format))
        parted = [rows for rows in together if not any(all(words in side for words in rows) for side in sides)]
        assert parted == [], format


@pytest.mark.parametrize("name, language, format", everywhere.some(4, LISTED, first=3))
def test_the_list_that_ends_a_whole_page_stands_on_one_side_with_its_heading(name, language, format, printer, site):
    printer.goto(site.address + address(name, lang=language, print="whole"), wait_until="load")
    together = [paper.dense(words)[:BEGIN] for words in printer.evaluate(LAST)]
    last = paper.sides(printer.pdf(format=format))[-1]
    assert [words for words in together if words not in last] == []


@pytest.mark.parametrize("country", everywhere.some(10, STORY, first=STORY.index("HND") % 10))
def test_no_side_of_a_whole_profile_but_its_last_is_less_than_half_full(country, printer, site: Site):
    printer.goto(site.address + address("country", country=country, print="whole"), wait_until="load")
    *sides, _ = paper.filled(printer.pdf(format="Letter"))
    assert [round(down, 2) for down in sides if down < HALF] == []


@pytest.mark.parametrize("language", languages())
def test_the_events_in_full_take_two_sides(language, printer, site: Site):
    printer.goto(site.address + address("timeline", lang=language, print="whole"), wait_until="load")
    assert [len(paper.sides(printer.pdf(format=format))) for format in SHEETS] == [2, 2]


@pytest.mark.parametrize("language", everywhere.some(2, languages()))
def test_the_events_are_printed_below_their_chart_on_one_side(language, printer, site: Site):
    printer.goto(site.address + address("timeline", lang=language, print="open"), wait_until="load")
    assert [len(paper.sides(printer.pdf(format=format))) for format in SHEETS] == [1, 1]


@pytest.mark.parametrize("language", everywhere.some(2, languages()))
@pytest.mark.parametrize(("page", "key"), [("timeline", {"event": "EV26"}), ("claims", {"claim": "C18"})])
def test_what_is_open_is_printed_on_one_side_without_the_list_to_choose_from(page, key, language, printer, site: Site):
    printer.goto(site.address + address(page, lang=language, **key, print="open"), wait_until="load")
    assert printer.locator(".compact").count() == 0
    assert [len(paper.sides(printer.pdf(format=format))) for format in SHEETS] == [1, 1]


def test_the_map_that_is_printed_without_scripts_begins_on_the_side_of_its_title(printer, site: Site):
    printer.goto(site.address + address("map", plain="true"), wait_until="load")
    assert paper.filled(printer.pdf())[0] > paper.ALONE


@pytest.mark.parametrize("language, format", everywhere.somewhere(languages(), SHEETS))
def test_the_brief_takes_two_sides_in_every_language(language, format, printer, site: Site):
    printer.goto(site.address + f"{BRIEF.sheet}?lang={language}")
    assert len(paper.sides(printer.pdf(format=format))) == SHEETS[format]


@pytest.mark.parametrize("language", languages())
def test_the_map_of_the_brief_has_no_letter_smaller_than_8_points(language, printer, site: Site):
    printer.set_viewport_size({"width": SHEET_WIDTH, "height": 1000})
    printer.goto(site.address + f"{BRIEF.sheet}?lang={language}")
    assert printer.evaluate(DRAWN) >= LEAST


@pytest.mark.parametrize("when, size", [*product(["hindsight", "publication"], [DESK, PHONE])])
def test_the_brief_takes_two_sides_of_paper_wherever_it_is_printed(when, size, printer, site: Site):
    printer.set_viewport_size(size)
    printer.goto(f"{site.address}{BRIEF.sheet}?when={when}")
    assert printer.evaluate(CONTROLS) == []
    assert min(printer.evaluate(SIZES)) >= LEAST - 0.01
    for format, number in SHEETS.items():
        sides = paper.sides(printer.pdf(format=format))
        assert len(sides) == number
        assert all(sides)
