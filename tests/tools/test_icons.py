"""The icons in `static/`, which a command draws, are up to date."""

from tests.screen import ROOT
from views.images import icon
from views.palette import palette


def test_the_icon_has_the_colours_of_the_theme():
    drawn = (ROOT / "static" / "favicon.svg").read_text("utf-8")
    assert drawn == icon.svg(palette("dark")), "run python -m tools.icons, which draws the icons"
