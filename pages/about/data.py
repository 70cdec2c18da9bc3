"""The tables, straight from their descriptor: to read, to search and to take home."""

import streamlit as st

from content.entries.table import table as table_entry
from content.pages.data import PAGE, TABLE
from tables import metadata
from tables.load import load
from ui import inputs, reader, table_details
from ui.entries import in_one_list
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
    name = inputs.dropdown(TABLE)
    first = opened(name)
    table_details.package_download(say)
    with guarded():
        entry, rows = metadata.entry(name, say.words), len(load(name))
        with first:
            table_details.about(table_entry(name, reader.current()))
            table_details.files(name, say)
        table_details.preview(name, entry, rows, say)
        table_details.columns(entry, titles, say)
        draw(know, {"table": name}, head=st.subheader, entries=in_one_list)
        table_details.elsewhere(name, say)
    draw(sizes)
