"""The catalogue of the tables, straight from their descriptor: to read, to search and to take home."""

from tables import catalogue
from tables.load import load
from ui import choose, reader, shelf
from ui.card import card
from ui.head import head
from ui.keep import once
from ui.opened import opened
from ui.problem import guarded
from ui.reader import table
from views.charts import catalogue as view
from views.view import View

START = "events"

head("data")
say = reader.say()


@card()
def sizes() -> View:
    """How many rows the tables have."""
    return view.table_sizes(once(catalogue.sizes), titles, say)


with guarded():
    titles = catalogue.titles(say.words)
    name = choose.one("table", list(titles), START, titles.__getitem__, say("data.table"))
    first = opened(name)
    shelf.whole(say)
    with guarded():
        entry, rows = catalogue.entry(name, say.words), len(load(name))
        with first:
            shelf.told(entry, rows, say)
            shelf.files(name, say)
        shelf.preview(name, entry, rows, say)
        shelf.columns(entry, titles, say)
        shelf.good_to_know(name, table("terms"), table("conflicts"), say)
        shelf.elsewhere(name, say)
    sizes()
