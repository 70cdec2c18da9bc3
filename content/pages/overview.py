"""The story in one screen: key figures, map, summit, how the article holds up."""

from content.entries import lists
from content.page import MAP, METRICS, Page, Section
from content.reader import Reader
from content.stock import about
from tables import outlines, series
from tables.story_map import article_map
from views.charts import timeline, verdicts
from views.maps import flows
from views.maps.flow_sentences import Aside
from views.maps.layers import Layers
from views.view import View

# The key figures and the series behind them.
KEY_FIGURES = ("figures", "border_citizenship", "border_encounters", "countries", "darien_years", "displacement")
KEY_FIGURES += ("venezuelans_abroad", "world_totals")
PAGE = Page(
    "overview",
    folder="explore",
    icon=":material/newspaper:",
    tables=KEY_FIGURES,
    sections=(
        Section("figures", key_figures=True),
        Section("map", "overview.section.map"),
        Section("road", "overview.section.summit"),
        Section("verdicts", "overview.section.verdicts"),
        Section("doors", "overview.section.pages", entries=lambda reader, chosen: lists.pages(reader)),
    ),
    still=True,
    beside=(METRICS,),
)


@PAGE.view("map", tables=("corridor", "countries", "displacement", "events", "territories"), kind=MAP)
def story_map(reader: Reader) -> View:
    """Return who leaves, who is crossed, who takes in, with the flows that the article could know of."""
    year = reader.story_year()
    rows, layers = article_map(reader.table, year)
    choice = {"measure": "role", "side": "origin", "focus": "story", "country": None, "year": year}
    people = about(reader.table("displacement"), sorted(rows["origin"].unique()), year=year)
    return flows.flows(rows, Layers(**layers), choice, outlines.outlines(), reader.say, Aside(people=people))


@PAGE.view("road", tables=("events",))
def summit(reader: Reader) -> View:
    """Return the year up to the summit and its week."""
    return timeline.lanes(series.span(reader.table("events"), "run_up"), reader.say, reader.article_day())


@PAGE.view("verdicts", tables=("claims",))
def verdict(reader: Reader) -> View:
    """Return the statements of the article against the record."""
    return verdicts.counts(reader.as_published("claims"), reader.say)
