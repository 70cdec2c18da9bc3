"""What is said of a country where there is nothing to draw, or too little for a chart."""

from dataclasses import replace

from content.reader import Reader
from tables.load import rows
from views import statements
from views.say import Say
from views.view import View

AMERICAS = ("within", "disasters")  # parts whose publishers count elsewhere too, but not our tables
COUNTED = ("people", "applications", "encounters", "entries", "movements")  # columns of views that count


def told_if_small(view: View, say: Say) -> View:
    """Return the view or, where its title says as much as a drawing, all its numbers being small, a sentence for that.

    A picture of it then shows its words alone, and is described by them.
    """
    if view.drawing is None:
        return view
    [counted] = [column for column in COUNTED if column in view.rows]
    if not statements.small(view.rows[counted]):
        return view
    line = f"{view.line} {say('view.not_drawn')}"
    return replace(view, drawing=None, line=line, alt=f"{view.title}. {line}")


def drawn_or_told(view: View, part: str, code: str, reader: Reader, **facts: object) -> View:
    """Return the same or, when the view has nothing to draw, one that says why this `part` is missing."""
    say = reader.say
    if view.drawing is not None:
        return told_if_small(view, say)
    if len(view.rows):  # there are people, but nobody to set them against
        part = "hosts_inhabitants" if part == "hosts" else "inhabitants"
    elif part == "hosts":
        part = "left"
    elif part == "left" and not in_americas(code):
        part = "elsewhere"
    why = "americas" if part in AMERICAS and not in_americas(code) else part
    return view.because(say(f"absent.{part}", country=code, **facts), say(f"absent.{why}_line", country=code, **facts))


def in_americas(code: str) -> bool:
    """Return whether a country lies where the tables on what happens within countries reach."""
    return rows("territories")[code].region == "americas"
