"""The picture that networks show of a link: that of the entry which it opens, or of the first view on its page."""

import textwrap

from content.catalogue import VIEWS, view_for
from content.entries.lists import find
from content.entry_pictures import entry_link
from content.view_link import view_link
from tables.table_error import TableError
from views.pictures.sizes import SHARE
from web.page_content import PageContent
from web.page_request import PageRequest

ELSE = "story_map"  # of a page without views
LONGEST = 420  # characters of an alternative text that networks keep

Preview = tuple[str, str]  # the path of a picture, and what it shows


def preview(content: PageContent) -> Preview:
    """Return the path of the picture of a page and its alternative text; both empty where a table is broken."""
    try:
        return _entry(content) or _view(content.request)
    except TableError:
        return "", ""


def _entry(content: PageContent) -> Preview | None:
    request, opened = content.request, content.opened
    thing = request.declared.thing
    entry = find(thing.name, request.key, request.reader) if thing and opened and request.key else None
    if not entry or not opened:
        return None
    said = textwrap.shorten(" ".join([opened.headline, *opened.lines]), LONGEST, placeholder="…")
    return entry_link(entry, request.reader), said


def _view(request: PageRequest) -> Preview:
    reader, chosen = request.reader, request.chosen
    standing = (spec for part in request.declared.shown(reader, chosen) for spec in part.standing(reader, chosen))
    spec = next(standing, VIEWS[ELSE])
    arguments = spec.arguments(chosen)
    view = view_for(spec, reader, arguments)
    return view_link(spec, reader, arguments, "png", size=SHARE), view.alt or f"{view.title}. {view.line}"
