"""The key figures: the official series behind the article, each as a card."""

from content.figure_choices import COUNTRIES
from content.pages.figures import PAGE
from ui import inputs
from ui.page_head import head
from ui.sections import sections
from ui.table_errors import guarded

head(PAGE.name)
chosen = {}
with guarded():
    chosen[COUNTRIES.argument] = inputs.pills(COUNTRIES)
sections(PAGE, chosen)
