"""The order of the pages in the menu. The first is the start."""

_PAGES = (
    "overview",
    "map",
    "figures",
    "compare",
    "timeline",
    "country",
    "causes",
    "claims",
    "lesson",
    "declaration",
    "data",
    "addresses",
    "sources",
    "brief",
)
START = _PAGES[0]


def pages() -> list[str]:
    """Return the names of all pages; each has a module in content/pages/ and a file in pages/."""
    return list(_PAGES)
