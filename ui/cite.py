"""Sources under what rests on them, and the link to what is shown."""

from urllib.parse import urlsplit

import streamlit as st

from content import catalogue
from content.links import with_query
from content.sources import publishers, sources
from ui.markdown import small
from views.say import Say


def cite(cell: str, say: Say) -> str:
    """Return the sources of one cell (keys separated by semicolons) as a list, with link, licence and day read."""
    return "\n".join(f"- {source.cited(say)}" for source in sources(cell, say))


def cite_small(cell: str, say: Say) -> str:
    """Return the same list small and grey, for under an entry. A caption would fade its links beyond reading."""
    return "\n".join(f"- {small(source.cited(say))}" for source in sources(cell, say))


def cite_short(cell: str, say: Say) -> str:
    """Return only the publishers of the sources, if any, in one small line, each with the link to what it published."""
    if not (found := publishers(sources(cell, say)).items()):
        return ""
    return small(" · ".join(f"[{name}]({source.url})" if source.url else name for name, source in found))


def link(**more: str) -> str:
    """Return the address of the page as it is shown now, with all its choices and `more` parameters."""
    mine = catalogue.PARAMETERS  # not what others add, such as the number of a click
    shown = {name: code for name, code in st.query_params.to_dict().items() if name in mine}
    return with_query(st.context.url or "", shown | more)


def home() -> str:
    """Return the address of the dashboard as this reader came to it, without page and choices."""
    address = urlsplit(st.context.url or "")
    return f"{address.scheme}://{address.netloc}{address.path.rpartition('/')[0]}/" if address.netloc else ""


def absolute(path: str) -> str:
    """Return a path of the server as an address: the dashboard may lie below a path."""
    return home() + path.removeprefix("/")
