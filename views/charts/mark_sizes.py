"""How large marks on charts are, in pixels: on the screen and in pictures."""

from views.charts.description import Event, Lines

ISOLATED, EVERY = 6, 8  # a dot at an isolated value, and those at every value
EVENT, CHOSEN = 13, 22  # the sign of an event


def dot(chart: Lines) -> int:
    """Return the size of a dot on a line: smaller where several charts share their axis of time."""
    return EVERY if chart.dots and not chart.ends else ISOLATED


def sign(event: Event) -> int:
    """Return the size of the sign of an event."""
    return CHOSEN if event.chosen else EVENT
