"""Draws entries: their paragraphs, sources and links."""

from collections.abc import Iterable

import streamlit as st

from content.entries.entry import CAPTION, COPY, HOME, ITEM, LINE, SMALL, Entry, Paragraph
from content.markdown import BREAK
from ui import country_links, reader
from ui.announced import announced
from ui.cite import cite, cite_short, cite_small, home
from ui.markdown import small, to_copy, write
from ui.menu import page
from ui.side_by_side import side_by_side
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
        elif group[0].style == COPY:
            with st.container(key="to-copy"):
                to_copy(group[0].text)
        else:
            write(*blocks(group))


def in_full(entry: Entry, say: Say, heading: str = "###") -> None:
    """Draw an entry in full, with its title as a heading and its sources, if it has any, below."""
    write(f"{heading} {entry.title}", *blocks(entry.paragraphs), cite_small(entry.sources, say))


def noted(entries: Iterable[Entry]) -> None:
    """Draw entries in full, one below the other."""
    say = reader.current().say
    for entry in entries:
        in_full(entry, say)


def texts(entries: Iterable[Entry]) -> None:
    """Draw entries that are nothing but their paragraphs."""
    for entry in entries:
        draw(entry.paragraphs)


def listed(entries: Iterable[Entry]) -> None:
    """Draw entries as links with their short form, two beside each other where there is room."""
    say = reader.current().say
    with side_by_side(gap="xsmall"):
        for entry in entries:
            with st.container(gap=None):
                st.page_link(page(entry.page, say), label=entry.title, query_params=entry.parameters)
                draw(entry.short_form())


def statements(entries: Iterable[Entry]) -> None:
    """Draw statements of the article in short, each with the link to its record and sources."""
    say = reader.current().say
    for entry in entries:
        with st.container(gap="small"):
            write(f"### {entry.title}", *blocks(entry.short_form()))
            own_link(entry, page(entry.page, say), say("claims.link"))


def own_link(entry: Entry, home: st.Page, label: str) -> None:
    """Draw the link that opens an entry on its page, `home`."""
    st.page_link(home, label=label, icon=":material/link:", query_params=entry.parameters)


def more(entry: Entry, say: Say) -> None:
    """Draw links to the pages that show more on an entry."""
    for name in entry.more:
        st.page_link(page(name, say), label=say(f"{name}.more"), icon=":material/arrow_forward:")


def opened_event(entry: Entry, say: Say) -> None:
    """Draw the event that a link or a click asked for, in full, with links to its countries."""
    with st.container(border=True):
        with announced("opened"):
            st.subheader(entry.title, anchor=False)
            write(*blocks(entry.short_form()))
        if entry.countries:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(say("timeline.countries"), width="content")
                for code in entry.countries:
                    country_links.link(code, say.country(code))
        rest = [paragraph for paragraph in entry.paragraphs if not paragraph.short]
        write(*blocks(rest), cite_small(entry.sources, say))
        own_link(entry, page(entry.page, say), say("timeline.link"))


def methods(entries: Iterable[Entry]) -> None:
    """Draw terms, conflicts or questions, the sources of each behind a small button."""
    for entry in entries:
        _method(entry, reader.current().say)


def methods_in_grid(entries: Iterable[Entry]) -> None:
    """Draw the same two beside each other where there is room."""
    with st.grid(min_column_width=360):
        for entry in entries:
            with st.container():
                _method(entry, reader.current().say)


def in_one_list(entries: Iterable[Entry]) -> None:
    """Draw entries in short as one list, without their sources."""
    say = reader.current().say
    st.markdown(
        "\n".join(
            f"- **{say('bound.label', label=entry.title)}** {' '.join(blocks(entry.short_form()))}" for entry in entries
        )
    )


def _method(entry: Entry, say: Say) -> None:
    st.subheader(entry.title, anchor=entry.anchor)
    write(*blocks(entry.paragraphs))
    with st.popover(say("card.source"), icon=":material/menu_book:"):
        st.markdown(cite(entry.sources, say))


def article(entries: Iterable[Entry]) -> None:
    """Draw which article this is, with the link to where it was read."""
    for entry in entries:
        ((_, address),) = entry.links
        st.markdown(" ".join([f"**[{entry.title}]({address})**", *map(small, blocks(entry.paragraphs))]))


def codes(entries: Iterable[Entry]) -> None:
    """Draw entries with text to copy, two beside each other where there is room."""
    say = reader.current().say
    with side_by_side():
        for entry in entries:
            with st.container(gap="small"):
                in_full(entry, say)
                to_copy(entry.code.replace(HOME, home()))


def people(entries: Iterable[Entry]) -> None:
    """Draw people and institutions as one list, with the publishers of their sources."""
    say = reader.current().say
    with st.container(key="in-columns"):
        st.markdown("\n".join(_item(entry, say) for entry in entries))


def _item(entry: Entry, say: Say) -> str:
    return f"- {' '.join(blocks(entry.paragraphs))} {cite_short(entry.sources, say)}"


def pages_in_full(entries: Iterable[Entry]) -> None:
    """Draw links to pages with all that is said of them, below each other."""
    for entry in entries:
        st.page_link(page(entry.page, reader.current().say))
        draw(entry.paragraphs)
