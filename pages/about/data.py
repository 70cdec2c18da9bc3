"""The tables, straight from their descriptor: to read, to search and to take home."""

import streamlit as st

from content.entries.table import table as table_entry
from content.pages.data import PAGE, PART, TABLE
from tables import metadata
from tables.load import load
from ui import inputs, reader, row_filters, table_details
from ui.entries import in_one_list
from ui.menu import page
from ui.opened_entry import opened
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say
know, sizes = PAGE.sections

with guarded():
    titles = metadata.titles(say.words)
    row_filters.begin_anew()
    name = inputs.dropdown(TABLE)
    first = opened(name)
    with guarded():
        about, described = table_entry(name, who), metadata.entry(name, say.words)
        with first:
            table_details.about(about)
            table_details.files(name, say)
        part = inputs.buttons(PART)
        with guarded():
            if part == "rows":
                table_details.preview(name, described, len(load(name)), say)
            else:
                table_details.columns(described, titles, say)
        table_details.facts(about)
        draw(know, {"table": name}, head=st.subheader, entries=in_one_list)
    st.page_link(page("addresses", say), label=say("addresses.more"), icon=":material/arrow_forward:")
    draw(sizes)
