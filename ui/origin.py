"""Where the data come from as a reader meets it: a source, a term, a conflict, an open question, how to cite."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from content.catalogue import pages_of
from tables import bundle, edition
from ui.cite import cite
from ui.menu import page
from ui.write import small, write
from views.say import Say

NAME = "americas-migration"


def listed(source: Any, used: pd.DataFrame, titles: dict[str, str], say: Say) -> None:
    """Draw one source of the list with the tables and pages that rest on it, and its own link."""
    with st.container(gap="xsmall"):
        lines, names = _told(source, say), list(used["table"])
        if names:
            pages = [say(f"{name}.menu") for name in pages_of(names)]
            lines.append(small(say("sources.used", tables=_beside(names, titles))))
            lines.append(small(say("sources.on", pages=say.listed(pages))))
        write(*lines)
        link = {"source": source.source}
        st.page_link(page("sources", say), label=say("sources.link"), icon=":material/link:", query_params=link)


def opened(source: Any, used: pd.DataFrame, titles: dict[str, str], say: Say) -> None:
    """Draw the source that a link asked for, with links to the rows that rest on it and to the pages that show them."""
    with st.container(border=True):
        st.subheader(source.title, anchor=False)
        write(*_told(source, say, titled=False))
        if used.empty:
            return
        st.markdown(f"**{say('sources.rests')}**")
        for row in used.itertuples():
            label = say("sources.rows", n=row.rows, title=titles[row.table])
            link = {"table": row.table, "q": source.source}
            st.page_link(page("data", say), label=label, icon=":material/database:", query_params=link)
        st.markdown(f"**{say('sources.shown')}**")
        with st.container(horizontal=True):
            for name in pages_of(list(used["table"])):
                st.page_link(page(name, say))


def _told(source: Any, say: Say, titled: bool = True) -> list[str]:
    """Return title or address of a source, what it is, and what to note."""
    known, url = pd.notna(source.url), source.url
    if titled:
        first = f"### [{source.title}]({url})" if known else f"### {source.title}"
    else:
        first = f"[{url}]({url})" if known else ""
    facts = say("sources.facts", publisher=source.publisher, licence=source.licence, day=source.read_on)
    note = [source.note] if pd.notna(source.note) else []
    return [first, small(facts), *note]


def _beside(names: list[str], titles: dict[str, str]) -> str:
    return " · ".join(titles[name] for name in names)  # a title may have commas of its own


def term(term: Any, titles: dict[str, str], say: Say) -> None:
    """Draw one definition; its place on the page has the term's key in its address."""
    st.subheader(term.name, anchor=f"term-{term.term.replace('_', '-')}")
    _body(term, [term.definition, term.note if pd.notna(term.note) else ""], titles, say)


def conflict(row: Any, titles: dict[str, str], say: Say) -> None:
    """Draw what sources disagree on, what was chosen and why."""
    st.subheader(row.subject, anchor=f"conflict-{row.conflict.replace('_', '-')}")
    _body(row, [row.versions, say("sources.chosen", chosen=row.chosen, why=row.why)], titles, say)


def question(row: Any, titles: dict[str, str], say: Say) -> None:
    """Draw what was not found, with what was."""
    _body(row, [f"### {row.asked}", row.what_we_found], titles, say)


def _body(row: Any, lines: list[str], titles: dict[str, str], say: Say) -> None:
    """Draw what is said, in which tables it matters, and the sources behind a small button."""
    write(*lines, small(say("sources.matters", tables=_beside(row.tables.split(";"), titles))))
    with st.popover(say("card.source"), icon=":material/menu_book:"):
        st.markdown(cite(row.source, say))


def citing(say: Say) -> None:
    """Draw the citation of the whole edition as text, BibTeX and RIS, each to copy and to download."""
    told, today, address = edition.facts(), date.today(), home()
    facts = {"name": told["name"], "title": told["title"], "version": told["version"], "licence": told["license"]}
    year = told["date-released"][:4]
    texts = {
        "text": (say("sources.citation", **facts, year=year, link=address, today=today), "txt", "text/plain"),
        "bibtex": (edition.bibtex(address, today), "bib", "application/x-bibtex"),
        "ris": (edition.ris(address, today), "ris", "application/x-research-info-systems"),
    }
    for form, (text, ending, mime) in texts.items():
        st.subheader(say(f"sources.cite.{form}"), anchor=f"cite-{form}")
        st.code(text, language=None, wrap_lines=True)
        look: dict[str, Any] = {"key": f"take_{form}", "icon": ":material/download:", "on_click": "ignore"}
        st.download_button(f".{ending}", text, file_name=bundle.file_name(NAME, ending), mime=mime, **look)


def home() -> str:
    """Return the address of the dashboard as this reader came to it, without page and choices."""
    address = urlsplit(st.context.url or "")
    return f"{address.scheme}://{address.netloc}{address.path.rpartition('/')[0]}/" if address.netloc else ""
