"""The story in one screen: key figures, map, summit, how the article holds up."""

from content.pages.overview import PAGE
from ui import entries
from ui.page_head import head
from ui.sections import draw

figures, story, road, verdicts, doors = PAGE.sections

head(PAGE.name)
draw(figures)
draw(story)
draw(road)
draw(verdicts)
draw(doors, entries=entries.pages_to_open)
