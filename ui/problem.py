"""A broken table, said in a sentence where its view would be."""

from collections.abc import Generator
from contextlib import contextmanager

import streamlit as st

from tables.package import TableError
from ui import reader


@contextmanager
def guarded() -> Generator[None]:
    """Say which promise of which table is broken, where the view would be; the rest of the page goes on."""
    try:
        yield
    except TableError as error:
        say = reader.say()
        problems = [say(f"problems.{problem.rule}", **vars(problem)) for problem in error.problems]
        st.warning("\n\n".join(problems), title=say("problems.title"), icon=":material/table_chart:")
