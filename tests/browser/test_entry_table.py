"""A table of entries is read in a narrow window, on a phone or not."""

import pytest

from content.catalogue import PAGES
from content.links import address
from tests.browser.visit import Visit

LINK = address("declaration", **{PAGES["declaration"].tabs.name: "attendance"})
WIDE = 1056  # pixels of a window from which columns have room
# Where the cells of the first row begin.
CELLS = """tables => tables.filter(table => table.checkVisibility()).slice(0, 1)
    .flatMap(table => [...table.querySelectorAll('tbody tr:first-child td')])
    .map(cell => cell.getBoundingClientRect().top)"""


@pytest.mark.parametrize("width", [390, 800, 1440])
def test_the_cells_of_a_row_stand_below_each_other_where_columns_have_no_room(width, reader: Visit):
    page = reader.open(LINK)
    page.set_viewport_size({"width": width, "height": 800})
    cells = page.locator("[data-testid='stMain'] table").evaluate_all(CELLS)
    assert len(set(cells)) == (len(cells) if width < WIDE else 1)
