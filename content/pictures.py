"""Pictures of views: the view with its sources, the day and version of its data, and its address."""

from collections.abc import Mapping
from typing import Any

from content.catalogue import view_for
from content.citation import publishers, sources
from content.page import ViewSpec
from content.reader import Reader
from content.view_link import view_link
from tables import as_of, package
from views.view import View


def picture(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any], size: str, form: str, home: str) -> bytes:
    """Return the picture of a view for a reader, in one of the sizes, as svg or png.

    `chosen` are the values of its choices by argument, `home` is where readers find the dashboard, or empty.
    Raises `TableError`.
    """
    from views.pictures import picture as pictures  # the library takes a second: only who draws waits for it

    view = view_for(spec, reader, chosen)
    address = home + view_link(spec, reader, chosen) if home else ""
    words = pictures.PictureWords(_sources(view, reader), _state(reader), address)
    return pictures.draw(view, words, size, form, reader.say, reader.palette)


def _sources(view: View, reader: Reader) -> str:
    names = publishers(sources(view.sources, reader.say))
    return reader.say("picture.sources", publishers="; ".join(names)) if names else ""


def _state(reader: Reader) -> str:
    say, version = reader.say, package.version()
    if reader.at_publication:
        return say("picture.then", day=as_of.publication_day(), version=version)
    return say("picture.now", version=version)
