"""A table of entries is read in a narrow window, on a phone or not."""

import pytest

from content.catalogue import PAGES
from content.links import address
from tables.translations import languages, words
from tests.browser.forms import PHONE
from tests.browser.inside import go
from tests.everywhere import somewhere

TABLES = [
    address(page, **({PAGES[page].tabs.name: section.tab} if section.tab else {}))
    for page in PAGES
    for section in PAGES[page].sections
    if section.table
]
WIDTHS = [390, 800, 1440]
WIDE = 1056  # pixels of a window from which columns have room
# Where the cells in sight of each open row begin, and what is read in them.
CELLS = """tables => tables.filter(table => table.checkVisibility()).slice(0, 1)
    .flatMap(table => [...table.querySelectorAll('tbody tr')].map(row => [...row.cells]))
    .map(cells => cells.filter(cell => cell.checkVisibility())
        .map(cell => [cell.getBoundingClientRect().top, cell.innerText.trim(), %s]))"""
LABEL = """(getComputedStyle(cell, '::before').content.match('"(.*)"')?.[1] ?? '').trim()"""


@pytest.fixture
def rows(inside):
    """Return the function that opens a table in a window so wide and returns its rows."""

    def look(link, width):
        page = go(inside, link)
        page.set_viewport_size({"width": width, "height": 800})
        headings = page.locator("[data-testid='stMain'] table").first.locator("th").all_text_contents()
        return headings, page.locator("[data-testid='stMain'] table").evaluate_all(CELLS % "''")

    return look


@pytest.mark.parametrize(("link", "width"), somewhere(TABLES, WIDTHS))
def test_the_cells_of_a_row_stand_below_each_other_where_columns_have_no_room(link, width, rows):
    for cells in rows(link, width)[1]:
        assert len({top for top, _, _ in cells}) == (len(cells) if width < WIDE else 1)


@pytest.mark.parametrize(("link", "width"), somewhere(TABLES, WIDTHS))
def test_what_is_said_in_a_cell_stands_behind_its_heading_where_that_is_not_above_it(link, width, rows):
    headings, found = rows(link, width)
    for (_, first, _), *rest in found:
        labels = [heading for _, said, _ in rest for heading in headings if said.startswith(f"{heading}:")]
        assert first
        assert labels == [heading for heading in headings if heading in labels]
        assert len(labels) == (len(rest) if width < WIDE else 0)


@pytest.mark.parametrize(("link", "code"), somewhere(TABLES, languages()))
def test_as_it_is_served_a_cell_stands_behind_its_heading_on_a_phone(link, code, visit):
    page = visit.page
    page.set_viewport_size(PHONE)
    page.goto(f"{visit.address}{link}&plain=true&lang={code}")
    headings = page.locator("table.entries").first.locator("th").evaluate_all("all => all.map(th => th.textContent)")
    named = [words(code)["bound"]["label"].format(label=heading) for heading in headings]
    for (_, first, none), *rest in page.locator("table.entries").evaluate_all(CELLS % LABEL):
        assert first
        assert none == ""
        labels = [label for _, said, label in rest if said]
        assert labels == [label for label in named[1:] if label in labels]
        assert len(labels) == len(rest)
