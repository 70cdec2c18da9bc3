"""The lesson: sets of statements to choose from, one statement after the other to judge, and the result."""

from content.pages.lesson import PAGE
from ui import lesson, reader
from ui.page_head import head
from ui.sections import draw
from ui.table_errors import guarded

head(PAGE.name)

entries = {"sets": lesson.sets, "statements": lesson.statements, "again": lesson.ways}
with guarded():
    chosen = lesson.choices()
    for section in PAGE.shown(reader.current(), chosen):
        if section.question:
            lesson.question(section, chosen)
        else:
            with lesson.place(section):
                draw(section, chosen, entries=entries.get(section.anchor))
