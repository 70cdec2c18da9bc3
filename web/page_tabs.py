"""The tabs of a page as links, for the page as the server sends it: each opens the page with another tab."""

from dataclasses import dataclass

from content.tabs import named
from web.page_request import PageRequest


@dataclass(frozen=True)
class Tab:
    """A tab: its name, its address, whether it is open, and the anchors of what lies in it."""

    word: str
    link: str
    is_open: bool
    anchors: tuple[str, ...]


def page_tabs(request: PageRequest) -> list[Tab]:
    """Return the tabs of a page in their order; none where there is nothing to choose."""
    page, reader, chosen = request.declared, request.reader, request.chosen
    if not page.tabs:
        return []
    name, word = page.tabs.name, page.tabs.word(reader)
    kept = {other: code for other, code in request.parameters().items() if other != name}
    found, options = [], [*map(str, page.tabs.options(reader, chosen))]
    for code in options if len(options) > 1 else []:
        link = request.link(page.name, **({name: code} if named(page, code, kept) else {}), **kept)
        anchors = {anchor for section in page.sections if section.tab == code for anchor in section.anchors()}
        found.append(Tab(word(code), link, code == chosen[page.tabs.argument], tuple(sorted(anchors))))
    return found
