"""What is said in the place of a view of a country that has nothing to draw."""

from content.reader import Reader
from tables.load import rows
from views.view import View


def or_absent(view: View, part: str, code: str, reader: Reader, **facts: object) -> View:
    """Return the view or, when it has nothing to draw, one that says why this `part` is missing."""
    say = reader.say
    if len(view.rows):  # there are people, but nobody to set them against
        part = "hosts_inhabitants" if part == "hosts" else "inhabitants"
    elif part == "hosts":
        part = "left"
    elif part == "left" and rows("territories")[code].region != "americas":
        part = "elsewhere"
    return view.because(say(f"absent.{part}", country=code, **facts), say(f"absent.{part}_line", country=code, **facts))
