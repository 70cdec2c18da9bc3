"""What a teacher hands out fits on paper."""

import pytest

from content.links import sheet_address
from tests.browser import paper
from tests.browser.visit import Visit

SIDES = {"worksheet": {"5": 1, "10": 2, "all": 2}, "key": {"10": 1, "all": 1}}


@pytest.mark.parametrize("sheet", SIDES)
def test_a_worksheet_takes_two_sides_and_a_key_one_on_either_paper(visit: Visit, sheet):
    for code, most in SIDES[sheet].items():
        visit.page.goto(visit.address + sheet_address(sheet, set=code))
        for size in ("A4", "Letter"):
            sides = paper.sides(visit.page.pdf(format=size))
            assert len(sides) == most, (code, size)
            assert all(sides)
