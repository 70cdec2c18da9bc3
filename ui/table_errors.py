"""A broken table, said in a sentence where its view would be."""

from collections.abc import Generator
from contextlib import contextmanager

import streamlit as st

from tables import translations
from tables.table_error import TableError
from ui import reader


@contextmanager
def guarded() -> Generator[None]:
    """Say which promise of which table is broken, where the view would be; the rest of the page goes on."""
    try:
        yield
    except TableError as error:
        say = reader.current().say
        warn("\n\n".join(translations.sentences(error, say.words)), say("problems.title"))


def warn(text: str, title: str) -> None:
    """Draw a warning about tables."""
    st.warning(text, title=title, icon=":material/table_chart:")
