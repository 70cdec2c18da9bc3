"""The story in one screen: which article, how it holds up, border and key figures, map, summit."""

from content.pages.overview import PAGE
from ui import entries
from ui.page_head import head
from ui.sections import sections

head(PAGE.name)
sections(PAGE, entries={"article": entries.article})
