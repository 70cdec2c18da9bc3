"""Pictures of views: the view with its sources, the day and version of its data, and its address."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from content.catalogue import VIEWS, view_for
from content.file_names import file_name
from content.page import ViewSpec
from content.reader import Reader
from content.sources import PUBLISHERS, named, publishers, sources
from content.view_link import view_link
from tables import as_of, package
from views.palette import palette
from views.pictures.composition import PictureWords
from views.pictures.sizes import PRINT, SHEET
from views.say import Say

NAMED = 12  # publishers: no picture has room for more names
PAPER = replace(palette("light"), background="#FFFFFF")


def picture(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any], size: str, form: str, home: str) -> bytes:
    """Return the picture of a view for a reader, in one of the sizes, as svg or png.

    `chosen` are the values of its choices by argument, `home` is where readers find the dashboard, or empty.
    Raises `TableError`.
    """
    from views.pictures.picture import draw  # the library takes a second: only who draws waits for it

    view = view_for(spec, reader, chosen)
    address = home + view_link(spec, reader.on_any_screen(), chosen) if home else ""
    words = PictureWords(credits(view.sources, reader.say), state(reader), address)
    return draw(view, words, size, form, reader.say, PAPER if size in (PRINT, SHEET) else reader.palette)


def picture_file(
    name: str, reader: Reader, chosen: Mapping[str, Any], said: Mapping[str, str], size: str, form: str, home: str
) -> tuple[str, bytes]:
    """Return the name of the file, and the picture, of the view with a `name`; the rest as for `picture`.

    `said` are the parameters of its address. Raises `TableError`.
    """
    spec = VIEWS[name]
    drawn = picture(spec, reader, chosen, size, form, home)
    return file_name(spec, view_for(spec, reader, chosen), said, form), drawn


def credits(cell: str, say: Say) -> tuple[str, ...]:
    """Return a sentence with the publishers of the sources in a cell, and the same with ever fewer of them by name."""
    names = [*publishers(sources(cell, say))]
    return tuple(_credit(names, most, say) for most in range(min(len(names), NAMED), 0, -1))


def credit(cell: str, say: Say) -> str:
    """Return the same sentence for a page, with as many publishers by name as a citation has; empty without any."""
    names = [*publishers(sources(cell, say))]
    return _credit(names, PUBLISHERS, say) if names else ""


def _credit(names: list[str], most: int, say: Say) -> str:
    return say("picture.sources", publishers=named(names, most, say))


def state(reader: Reader) -> str:
    """Return which dashboard a picture is of, and of which day and version of the data."""
    version, made = package.version(), date.fromisoformat(package.describe()["created"][:10])
    day = as_of.publication_day() if reader.at_publication else made
    return reader.say("picture.then" if reader.at_publication else "picture.now", day=day, version=version)
