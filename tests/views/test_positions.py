"""Where things stand on a chart, whatever draws it."""

import pytest

from views.charts.positions import pieces


@pytest.mark.parametrize(
    ("free", "left"),
    [
        ([], [(0, 8)]),
        ([(2, 3), (5, 6)], [(0, 2), (3, 5), (6, 8)]),
        ([(5, 6), (2, 3)], [(0, 2), (3, 5), (6, 8)]),
        ([(2, 6), (3, 4)], [(0, 2), (6, 8)]),
        ([(2, 4), (3, 6)], [(0, 2), (6, 8)]),
        ([(2, 3), (7, 12)], [(0, 2), (3, 7)]),
        ([(9, 12)], [(0, 8)]),
        ([(-1, 2)], [(2, 8)]),
    ],
)
def test_a_line_leaves_out_what_is_free_and_never_goes_beyond_its_ends(free, left):
    assert pieces(8, free) == left
