"""How to ask for data by address: examples, what addresses there are, licence and citation."""

from content.pages.addresses import PAGE
from ui.entries import codes
from ui.page_head import head
from ui.sections import sections
from ui.table_errors import guarded

head(PAGE.name)
with guarded():
    sections(PAGE, entries={section.anchor: codes for section in PAGE.sections})
