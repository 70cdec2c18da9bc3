"""Draws the pieces of the brief, and the button that takes it home."""

from datetime import date

import streamlit as st

from content.cache import cached
from content.pages.brief import compose, file, made
from content.reader import Reader
from tables import archive
from ui import reader
from views.say import Say
from views.text.brief import Brief, Line, Source


def brief() -> Brief:
    """Return the brief for this reader, drawn in the colours of the screen. Raises `TableError`."""
    return cached(_brief, reader.current())


def _brief(who: Reader) -> Brief:
    return compose(who, who.palette)


def take(say: Say) -> None:
    """Draw the button that takes the brief home as one file."""
    st.download_button(
        say("brief.take"),
        cached(file, reader.current(), date.today()),
        file_name=archive.file_name(f"americas-migration-brief-{say.locale.language}", "html"),
        mime="text/html",
        key="take_brief",
        icon=":material/download:",
        on_click="ignore",
    )


def figures(brief: Brief, say: Say) -> None:
    """Draw the key figures, with the article's word, the period and the numbers of their sources."""
    with st.grid(columns=3, min_column_width=200):
        for figure in brief.figures:
            tile = figure.tile
            with st.container(gap="xxsmall"):
                st.markdown(f":small[**{tile.label}**]")
                st.metric(tile.label, tile.value, label_visibility="collapsed")
                st.caption(f"{figure.about} {_notes(figure.notes, say)}")


def lines(shown: list[Line], say: Say) -> None:
    """Draw lines one below the other, without the signs of a list, which would make them wrap on paper."""
    st.markdown("  \n".join(line(one, say) for one in shown))


def verdicts(brief: Brief, say: Say) -> None:
    """Draw how many statements got which verdict, by sign and word."""
    counts = say.list_of([f"{sign} {word} {number}" for sign, word, number in brief.counts])
    sentence = say("brief.counted", held=brief.held, counts=counts, unsound=say("brief.unsound"))
    st.markdown(f":small[{sentence}]")


def line(one: Line, say: Say) -> str:
    """Return one line as Markdown."""
    before = f"**{one.before}** " if one.before else ""
    aside = f" *{one.aside}*" if one.aside else ""
    text = f"**{one.text}**" if one.own else one.text
    return f":small[{before}{text}{aside}] {_notes(one.notes, say)}"


def _notes(numbers: tuple[int, ...], say: Say) -> str:
    return f":small[{say('brief.notes', numbers=', '.join(map(str, numbers)))}]" if numbers else ""


def sources(brief: Brief) -> None:
    """Draw the numbered sources with their links, run in as at the foot of a page, and when all this was made."""
    entries = [f"**{source.number}** {_source(source)}." for source in brief.sources]
    # Small and grey rather than a caption, which would fade the links beyond reading.
    st.markdown(f":gray[:small[{' '.join([brief.cited, *entries, made(reader.current(), date.today())])}]]")


def _source(source: Source) -> str:
    title = f"[{source.title}]({source.url})" if source.url else source.title
    return f"{source.publisher}: {title}"
