"""The tables, straight from their descriptor: to read, to search and to take home."""

from content.entries.table import table as table_entry
from content.pages.data import PAGE, TABLE, sizes
from tables import metadata
from tables.load import load
from ui import inputs, reader, table_details
from ui.card import card
from ui.opened_entry import opened
from ui.page_head import head
from ui.table_errors import guarded

head(PAGE.name)
who = reader.current()
say = who.say

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
        table_details.good_to_know(name, who.table("terms"), who.table("conflicts"), say)
        table_details.elsewhere(name, say)
    card(sizes)
