"""The menu: the pages in their order, the start first, each with its symbol.

The application and the pages that are served before it both show this one. The folders of `pages/` group the files;
a reader sees one list.
"""

MENU = {
    "explore": {
        "overview": ":material/newspaper:",
        "map": ":material/public:",
        "figures": ":material/monitoring:",
        "timeline": ":material/timeline:",
        "country": ":material/flag:",
    },
    "check": {
        "claims": ":material/fact_check:",
        "declaration": ":material/handshake:",
    },
    "about": {
        "data": ":material/database:",
        "sources": ":material/menu_book:",
        "brief": ":material/print:",
    },
}


def pages() -> list[str]:
    """Return the names of all pages."""
    return [name for names in MENU.values() for name in names]
