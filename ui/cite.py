"""Where a number comes from, and how to quote it."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from content import catalogue
from content.links import with_query
from tables import package, words
from tables.load import rows
from ui.write import small
from views.say import Say
from views.view import View

PUBLISHERS = 6  # named in a citation; the card lists all


def cite(sources: str, say: Say) -> str:
    """Return the sources of one cell (keys separated by semicolons) as a list, with link, licence and day read."""
    known, lines = rows("sources"), []
    for row in [known[key] for key in sources.split(";") if key in known]:
        title = f"[{row.title}]({row.url})" if pd.notna(row.url) else row.title
        licence = words.cell(say.words, "sources", "licence", row.source, row.licence)
        facts = {"publisher": row.publisher, "title": title, "licence": licence, "day": row.read_on}
        lines.append("- " + say("card.cited", **facts))
    return "\n".join(lines)


def quietly(sources: str, say: Say) -> str:
    """Return the same list small and grey, for under an entry. A caption would fade its links beyond reading."""
    return "\n".join(f"- {small(line[2:])}" for line in cite(sources, say).splitlines())


def quotes(view: View, anchor: str, say: Say) -> tuple[str, str]:
    """Return the takeaway as a citation, with the link to this very view, whose place on the page has
    an `anchor`, and as sentences to paste.

    The citation names publishers, data version and day; the sentences say what is counted and how to read it.
    """
    facts = _facts(view, say) | {"link": f"{link()}#{anchor}"}
    sentences = " ".join(say("card.sentence", **facts).split())  # a view without a note leaves a gap
    return say("card.citation", **facts), sentences


def _facts(view: View, say: Say) -> dict[str, Any]:
    known = rows("sources")
    used = [known[key] for key in view.sources.split(";") if key in known]
    publishers = list(dict.fromkeys(row.publisher for row in used))
    named, more = "; ".join(publishers[:PUBLISHERS]), len(publishers) - PUBLISHERS
    return {
        "title": view.title,
        "line": view.line.rstrip("."),
        "note": view.note,
        "publishers": say("card.more", named=named, n=more) if more > 0 else named,
        "read": max((row.read_on for row in used), default=pd.NaT),
        "version": package.version(),
        "today": date.today(),
    }


def link(**more: str) -> str:
    """Return the address of the page as it is shown now, with all its choices and `more` parameters."""
    mine = catalogue.parameters()  # not what others add, such as the number of a click
    shown = {name: code for name, code in st.query_params.to_dict().items() if name in mine}
    return with_query(st.context.url or "", shown | more)
