"""What is said of a country where there is nothing to draw, or too little for a chart."""

from dataclasses import replace

from content.reader import Reader
from tables.load import rows
from views import statements
from views.view import View

COUNTED = ("people", "applications", "encounters", "entries", "movements")  # columns of views that count


def told_if_small(view: View) -> View:
    """Return the view, without its drawing where its title says as much: all its numbers are small."""
    if view.drawing is None:
        return view
    [counted] = [column for column in COUNTED if column in view.rows]
    return replace(view, drawing=None) if statements.small(view.rows[counted]) else view


def drawn_or_told(view: View, part: str, code: str, reader: Reader, **facts: object) -> View:
    """Return the same or, when the view has nothing to draw, one that says why this `part` is missing."""
    say = reader.say
    if view.drawing is not None:
        return told_if_small(view)
    if len(view.rows):  # there are people, but nobody to set them against
        part = "hosts_inhabitants" if part == "hosts" else "inhabitants"
    elif part == "hosts":
        part = "left"
    elif part == "left" and rows("territories")[code].region != "americas":
        part = "elsewhere"
    return view.because(say(f"absent.{part}", country=code, **facts), say(f"absent.{part}_line", country=code, **facts))
