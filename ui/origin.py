"""Where the data come from as a reader meets it: a source, a term, a conflict, an open question, how to cite."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from tables import bundle, catalogue, edition
from ui.cite import cite
from ui.menu import MENU, page
from views.say import Say

NAME = "americas-migration"


def listed(source: Any, used: pd.DataFrame, titles: dict[str, str], say: Say) -> None:
    """Draw one source of the list with the tables and pages that rest on it, and its own link."""
    with st.container(gap="xsmall"):
        _told(source, say)
        names = list(used["table"])
        if names:
            pages = [say(f"{name}.menu") for name in catalogue.pages(names)]
            st.caption(say("sources.used", tables=_beside(names, titles)))
            st.caption(say("sources.on", pages=say.listed(pages)))
        link = {"source": source.source}
        st.page_link(
            page("about", "sources", say), label=say("sources.link"), icon=":material/link:", query_params=link
        )


def opened(source: Any, used: pd.DataFrame, titles: dict[str, str], say: Say) -> None:
    """Draw the source that a link asked for, with links to the rows that rest on it and to the pages that show them."""
    with st.container(border=True):
        st.subheader(source.title, anchor=False)
        _told(source, say, titled=False)
        if used.empty:
            return
        st.markdown(f"**{say('sources.rests')}**")
        for row in used.itertuples():
            label = say("sources.rows", n=row.rows, title=titles[row.table])
            link = {"table": row.table, "q": source.source}
            st.page_link(page("about", "data", say), label=label, icon=":material/database:", query_params=link)
        st.markdown(f"**{say('sources.shown')}**")
        with st.container(horizontal=True):
            for name in catalogue.pages(list(used["table"])):
                st.page_link(page(_section(name), name, say))


def _told(source: Any, say: Say, titled: bool = True) -> None:
    linked = f"[{source.title}]({source.url})" if pd.notna(source.url) else source.title
    if titled:
        st.markdown(f"### {linked}")
    elif pd.notna(source.url):
        st.markdown(f"[{source.url}]({source.url})")
    facts = {"publisher": source.publisher, "licence": source.licence, "day": source.read_on}
    st.caption(say("sources.facts", **facts))
    if pd.notna(source.note):
        st.markdown(source.note)


def _beside(names: list[str], titles: dict[str, str]) -> str:
    return " · ".join(titles[name] for name in names)  # a title may have commas of its own


def _section(name: str) -> str:
    return next(section for section, names in MENU.items() if name in names)


def term(term: Any, titles: dict[str, str], say: Say) -> None:
    """Draw one definition; its place on the page has the term's key in its address."""
    st.subheader(term.name, anchor=f"term-{term.term.replace('_', '-')}")
    st.markdown(term.definition)
    if pd.notna(term.note):
        st.markdown(term.note)
    _foot(term, titles, say)


def conflict(row: Any, titles: dict[str, str], say: Say) -> None:
    """Draw what sources disagree on, what was chosen and why."""
    st.subheader(row.subject, anchor=f"conflict-{row.conflict.replace('_', '-')}")
    st.markdown(row.versions)
    st.markdown(say("sources.chosen", chosen=row.chosen, why=row.why))
    _foot(row, titles, say)


def question(row: Any, titles: dict[str, str], say: Say) -> None:
    """Draw what was not found, with what was."""
    st.markdown(f"### {row.asked}")
    st.markdown(row.what_we_found)
    _foot(row, titles, say)


def _foot(row: Any, titles: dict[str, str], say: Say) -> None:
    """Draw in which tables it matters, and the sources behind a small button."""
    st.caption(say("sources.matters", tables=_beside(row.tables.split(";"), titles)))
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
