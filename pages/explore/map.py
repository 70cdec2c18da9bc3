"""The map of origin, transit and host nations, year by year."""

from content.pages.map import PAGE
from ui import map_card, year_animation
from ui.page_head import head
from ui.sections import draw

head(PAGE.name)
draw(PAGE.sections[0], inside=map_card.inside, every=year_animation.pace())
