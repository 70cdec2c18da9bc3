"""Draws entries: their paragraphs, sources and links."""

from collections.abc import Iterable

import streamlit as st

from content.entries.entry import CAPTION, ITEM, LINE, SMALL, Entry, Paragraph
from content.markdown import BREAK
from ui import country_links
from ui.cite import cite, cite_small
from ui.markdown import small, write
from ui.menu import page
from views.say import Say


def blocks(paragraphs: Iterable[Paragraph]) -> list[str]:
    """Return paragraphs as blocks of Markdown: items of a list, and lines that go on, are one block."""
    found: list[str] = []
    before = ""
    for paragraph in paragraphs:
        text = _marked(paragraph)
        if paragraph.style == LINE:
            found[-1] += f"{BREAK}{text}"
        elif paragraph.style == before == ITEM:
            found[-1] += f"\n{text}"
        else:
            found.append(text)
        before = paragraph.style
    return found


def _marked(paragraph: Paragraph) -> str:
    if paragraph.style == ITEM:
        return f"- {paragraph.text.replace(BREAK, f'{BREAK}  ')}"
    return small(paragraph.text) if paragraph.style == SMALL else paragraph.text


def draw(paragraphs: Iterable[Paragraph]) -> None:
    """Draw paragraphs, each as an element of its own: with the list or the lines that go on from it."""
    groups: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if groups and paragraph.style in (ITEM, LINE):
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    for group in groups:
        if group[0].style == CAPTION:
            st.caption(group[0].text)
        else:
            write(*blocks(group))


def in_full(entry: Entry, say: Say, heading: str = "###") -> None:
    """Draw an entry in full, with its title as a heading and its sources below."""
    write(f"{heading} {entry.title}", *blocks(entry.paragraphs), cite_small(entry.sources, say))


def events(entries: Iterable[Entry], say: Say) -> None:
    """Draw events in short, each with its sources and its own link."""
    home = None
    for entry in entries:
        home = home or page(entry.page, say)
        with st.container(gap="small"):
            write(f"### {entry.title}", *blocks(entry.short_form()), cite_small(entry.sources, say))
            own_link(entry, home, say("timeline.link"))


def own_link(entry: Entry, home: st.Page, label: str) -> None:
    """Draw the link that opens an entry on its page, `home`."""
    st.page_link(home, label=label, icon=":material/link:", query_params=entry.parameters)


def opened_event(entry: Entry, say: Say) -> None:
    """Draw the event that a link or a click asked for, in full, with links to its countries."""
    with st.container(border=True):
        st.subheader(entry.title, anchor=False)
        write(*blocks(entry.short_form()))
        if entry.countries:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(say("timeline.countries"), width="content")
                for code in entry.countries:
                    country_links.link(code, say.country(code))
        rest = [paragraph for paragraph in entry.paragraphs if not paragraph.short]
        write(*blocks(rest), cite_small(entry.sources, say))


def method(entry: Entry, say: Say) -> None:
    """Draw a term, a conflict or a question, its sources behind a small button."""
    if entry.kind == "question":  # has no place of its own on the page
        write(f"### {entry.title}", *blocks(entry.paragraphs))
    else:
        st.subheader(entry.title, anchor=f"{entry.kind}-{entry.key.replace('_', '-')}")
        write(*blocks(entry.paragraphs))
    with st.popover(say("card.source"), icon=":material/menu_book:"):
        st.markdown(cite(entry.sources, say))


def people(entries: list[Entry], say: Say) -> None:
    """Draw people and institutions as one list."""
    st.header(say("claims.people", n=len(entries)), anchor="people")
    st.markdown("\n".join(_item(entry, say) for entry in entries))


def _item(entry: Entry, say: Say) -> str:
    sources = "\n".join(f"  {line}" for line in cite_small(entry.sources, say).splitlines())
    return f"- {' '.join(blocks(entry.paragraphs))}\n{sources}"


def page_to_open(entry: Entry, say: Say) -> None:
    """Draw a link to a page, and what is there."""
    with st.container(border=True):
        st.page_link(page(entry.page, say))
        draw(entry.paragraphs)
