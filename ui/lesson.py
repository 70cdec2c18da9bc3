"""Draws a lesson: a statement to judge, what was answered, the sets to choose from, and the ways on."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import streamlit as st

from content.choices import Arguments
from content.entries.entry import Entry
from content.lesson_choices import ANSWERS, SET, title
from content.page import Section
from content.pages.lesson import PAGE
from content.question import Question
from ui import entries, notice, reader, url_state
from ui.announced import announced
from ui.card import card
from ui.cite import absolute, cite_small
from ui.markdown import small, write
from ui.menu import page
from ui.table_errors import guarded

CHOICES = PAGE.choices
LEFT = "lesson_left"  # the state of the visit has there the parameters of the set that was open last


def choices() -> dict[str, Any]:
    """Return what the address says of the lesson, by argument: links and buttons make these choices, no widgets."""
    who, chosen, state = reader.current(), dict[str, Any](), st.session_state
    for choice in CHOICES:
        options, default = choice.options(who, chosen), choice.initial(who, chosen)
        url_state.read(choice.name, lambda raw, choice=choice, options=options: choice.parse(raw, options), default)
        value = state[choice.name] = default if state[choice.name] is None else state[choice.name]
        notice.tell(choice.name, [choice.word(who)(value)] if choice.words and value else [])
        url_state.write(choice.name, [] if value == default else [choice.code(value)])
        chosen[choice.argument] = value
    if chosen[SET.argument]:
        state[LEFT] = {
            choice.name: st.query_params[choice.name] for choice in CHOICES if choice.name in st.query_params
        }
    return chosen


def question(section: Section, chosen: Arguments) -> None:
    """Draw a statement to judge: with the series that bears on it, if one does, and the answers or our verdict."""
    held = section.content(reader.current(), chosen)
    asked = held.question
    # Heading and all: static/scroll_anchor.js brings it to the top of the window.
    with st.container(key=f"opened-lesson-{asked.key}" if asked else None):
        with st.container(gap="xsmall"):
            st.header(held.title, anchor=section.anchor)
            with guarded():
                if held.fault:
                    raise held.fault
            if not asked:
                return
            _statement(asked)
        for spec in held.views:
            left, right = st.columns(2)
            with left:
                card(spec, chosen)
            with right:
                _answer(asked, chosen)
        if not held.views:
            _answer(asked, chosen)


def _statement(asked: Question) -> None:
    """Draw the statement, who said it and where, and how far the lesson is."""
    links = " · ".join(f"[{place}]({link})" for place, link in asked.statement.links)
    who = " · ".join([*(line.text for line in asked.statement.paragraphs), links])
    with st.container(horizontal=True, vertical_alignment="center", key="lesson-head"):
        st.markdown(small(asked.progress))
        say = reader.current().say
        st.page_link(page(PAGE.name, say), label=say("lesson.way.sets"))
    with announced("question"):
        st.subheader(asked.statement.title, anchor=False)
        st.markdown(small(who))


def _answer(asked: Question, chosen: Arguments) -> None:
    """Draw the answers to choose from or, when one was given, how it compares and the way on."""
    say = reader.current().say
    if asked.verdict:
        with st.container(border=True, key=f"verdict-{asked.key}"):
            with announced("answer"):
                st.subheader(asked.verdict.title, anchor=False)
                write(*entries.blocks(asked.verdict.paragraphs))
            _onward(asked)
            write(cite_small(asked.verdict.sources, say))
        return
    words, key = {option.code: option.word for option in asked.options}, f"answer-{asked.key}"
    with st.form(f"form-{asked.key}"):
        meanings = [option.meaning for option in asked.options]
        st.radio(say("lesson.answer"), list(words), None, words.__getitem__, key, captions=meanings)
        pressed = st.form_submit_button(
            say("lesson.check"), key=f"check-{asked.key}", on_click=_check, args=(asked, key, chosen)
        )
    if pressed:  # nothing was chosen: an answer would have been taken before this run
        with announced("answer"):
            st.info(say("lesson.choose"))


def _onward(asked: Question) -> None:
    """Draw the way to what comes next and to the record: above the sources, which take a screen of a phone."""
    say, verdict = reader.current().say, asked.verdict
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(asked.after, key="lesson-onward", on_click=_go, args=(asked.onward,))
        if verdict and verdict.page:
            st.page_link(page(verdict.page, say), label=say("lesson.record"), query_params=verdict.parameters)


def _check(asked: Question, key: str, chosen: Arguments) -> None:
    """Take the answer that is chosen. All of the address changes at once, as one step."""
    if code := st.session_state[key]:
        given = [*chosen[ANSWERS.argument], code]
        _go({**asked.kept, ANSWERS.name: ANSWERS.code(given)})


def _go(to: Mapping[str, str]) -> None:
    """Go where the parameters lead: to another place of the lesson."""
    who = reader.current()
    for choice in CHOICES:
        raw = [to[choice.name]] if choice.name in to else []
        value = choice.parse(raw, choice.options(who, {}))[0] if raw else choice.initial(who, {})
        url_state.alter(choice.name, value, raw)


def sets(found: Iterable[Entry]) -> None:
    """Draw the sets to choose from, each with what a teacher hands out."""
    say = reader.current().say
    if left := st.session_state.get(LEFT):
        words = say("lesson.way.on", set=title(left[SET.name], reader.current()))
        st.button(words, key="lesson-on", on_click=_go, args=(left,))
    with st.grid(min_column_width=280, key="lesson-sets"):
        for entry in found:
            with st.container(gap=None):
                st.page_link(page(entry.page, say), label=f"**{entry.title}**", query_params=entry.parameters)
                # The name of the set, which stands above, is heard, not seen (static/screen.css).
                words = [say("bound.heard", word=word, what=entry.title) for word, _ in entry.links]
                links = [f"[{word}]({absolute(link)})" for word, (_, link) in zip(words, entry.links, strict=True)]
                st.markdown(small(" · ".join(links)))


def place(section: Section) -> AbstractContextManager[Any]:
    """Return where a section is drawn: the result where a screen reader says it when it has come."""
    return announced("result") if section.anchor == "result" else nullcontext()


def statements(found: Iterable[Entry]) -> None:
    """Draw the statements of a set with the answers to them, each with the link to its record."""
    say = reader.current().say
    for entry in found:
        with st.container(gap=None):
            st.page_link(page(entry.page, say), label=entry.title, query_params=entry.parameters)
            write(*entries.blocks(entry.paragraphs))


def ways(found: Iterable[Entry]) -> None:
    """Draw the ways on from the end."""
    with st.container(horizontal=True):
        for entry in found:
            st.button(entry.title, key=f"lesson-{entry.key}", on_click=_go, args=(entry.parameters,))
