"""How to cite the whole edition of the data."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from tables import archive, package_citation
from views.say import Say

FILE = "americas-migration"


def citing(say: Say) -> None:
    """Draw the citation of the whole edition as text, BibTeX and RIS, each to copy and to download."""
    facts, today, link = package_citation.facts(), date.today(), home()
    said = {"name": facts["name"], "title": facts["title"], "version": facts["version"], "licence": facts["license"]}
    year = facts["date-released"][:4]
    texts = {
        "text": (say("sources.citation", **said, year=year, link=link, today=today), "txt", "text/plain"),
        "bibtex": (package_citation.bibtex(link, today), "bib", "application/x-bibtex"),
        "ris": (package_citation.ris(link, today), "ris", "application/x-research-info-systems"),
    }
    for form, (text, ending, mime) in texts.items():
        st.subheader(say(f"sources.cite.{form}"), anchor=f"cite-{form}")
        st.code(text, language=None, wrap_lines=True)
        look: dict[str, Any] = {"key": f"take_{form}", "icon": ":material/download:", "on_click": "ignore"}
        st.download_button(f".{ending}", text, file_name=archive.file_name(FILE, ending), mime=mime, **look)


def home() -> str:
    """Return the address of the dashboard as this reader came to it, without page and choices."""
    address = urlsplit(st.context.url or "")
    return f"{address.scheme}://{address.netloc}{address.path.rpartition('/')[0]}/" if address.netloc else ""
