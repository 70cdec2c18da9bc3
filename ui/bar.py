"""The bar above every page, one row: search, moment, language, and the way to the page in low data."""

from typing import Any

import streamlit as st

from content.low_data import saved
from tables import translations
from ui import cite, reader, reader_inputs, search
from ui.markdown import small
from ui.table_errors import guarded

UNLABELLED: Any = {"selection_mode": "multi", "label_visibility": "collapsed"}


def bar(page: str) -> None:
    """Draw the bar, and below it what its switch changes on this page."""
    say = reader.current().say
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="small"):
        if not st.context.is_embedded:
            search.bar(page)
        if len(translations.languages()) > 1:
            reader_inputs.language()
        # In a narrow window static/screen.css shows the rest while this is pressed: no run is needed.
        st.pills(say("app.bar"), [say("app.bar")], key="bar_more", on_change="ignore", **UNLABELLED)
        with st.container(key="bar_rest", horizontal=True, vertical_alignment="center", gap="small", width="content"):
            with guarded():
                reader_inputs.moment()
            st.markdown(small(f"[{say('app.low_data.use', saved=saved(page))}]({cite.link(plain='true')})"))
    with guarded():
        reader_inputs.moment_told(page)
