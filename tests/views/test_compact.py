"""A picture in fewer letters is the same picture."""

import pytest

from views.pictures.compact import compact

LINES = "M 10 20 \nL 12.5 20 \nL 12.5 19.25 \nz\nM 0 0 \nQ 1 2 3.123456 4 \n"
DRAWN = f'<path d="{LINES}" style="fill: none; stroke: #000000"/>'


@pytest.mark.parametrize(
    ("written", "compacted"),
    [
        (DRAWN, '<path d="m10 20l2.5 0 0-.75zm-10-20q1 2 3.12 4" style="fill:none;stroke:#000000"/>'),
        (
            '<text x="1.239999" y="7" transform="rotate(-0 1.239999 7)">3.14159 km</text>',
            '<text x="1.24" y="7">3.14159 km</text>',
        ),
        ("<g>\n  <g>\n  </g>\n</g>", "<g><g></g></g>"),
    ],
)
def test_every_place_and_word_is_where_it_was(written, compacted):
    assert compact(written) == compacted


def test_marks_that_look_the_same_say_so_once_and_others_each():
    red, blue = '<use x="1" style="fill:red"/>', '<use x="2" style="fill:blue"/>'
    group = '<g clip-path="url(#a)">{}</g>'
    assert compact(group.format(red + red)) == group.format('<use x="1"/>' * 2).replace(')">', ')" style="fill:red">')
    assert compact(group.format(red + blue)) == group.format(red + blue)
