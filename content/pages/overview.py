"""The story in one screen: which article, how it holds up, border and key figures, map, summit."""

from dataclasses import replace

from content.article import KEY, copy
from content.cache import cached
from content.choices import Arguments
from content.entries.entry import Entry, Paragraph
from content.page import MAP, METRICS, Page, Section
from content.reader import Reader
from content.stock import about
from tables import as_of, derive, outlines, series
from tables.story_map import article_map
from views.charts import border, timeline, verdicts
from views.maps import flows
from views.maps.flow_sentences import Aside
from views.maps.layers import Layers
from views.maps.map_choice import MapChoice
from views.view import View

# The key figures and the series behind them.
KEY_FIGURES = ("figures", "border_citizenship", "border_encounters", "countries", "darien_years", "displacement")
KEY_FIGURES += ("venezuelans_abroad", "world_totals")
FIRST = 3  # of the key figures stand before the map, the others beside it


def finding(reader: Reader) -> str:
    """Return in a sentence how many statements hold, how many nobody should repeat as they stand, how many are both."""
    claims, say = reader.as_published("claims"), reader.say
    found, unsound = verdicts.counts(claims, say), derive.unsound(claims)
    both = unsound["verdict"].isin(verdicts.SOUND).sum()
    return say("overview.finding", title=found.title, n=len(unsound), both=both)


def article(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return which article this is: title, where it was read, and what is known of its publisher and day."""
    source = copy()
    text = reader.say("overview.article", publisher=source.publisher, day=as_of.publication_day())
    links = ((source.publisher, source.url),)
    return [Entry("article", KEY, source.title, (Paragraph(text, short=True),), "overview", links=links)]


PAGE = Page(
    "overview",
    folder="explore",
    icon=":material/newspaper:",
    tables=(*KEY_FIGURES, "claims", "events", "sources"),
    sections=(
        Section(
            "article",
            "overview.section.article",
            entries=article,
            lead=lambda reader: cached(finding, reader.on_any_screen()),
            unseen=True,
        ),
        Section("verdicts", "overview.section.verdicts", unseen=True),
        Section("figures", key_figures=slice(0, FIRST)),
        Section("map", "overview.section.map", key_figures=slice(FIRST, None)),
    ),
    narrow=True,
    still=True,
    beside=(METRICS,),
)


@PAGE.view("verdicts", tables=("claims",))
def verdict(reader: Reader) -> View:
    """Return the statements of the article against the record."""
    return verdicts.counts(reader.as_published("claims"), reader.say)


@PAGE.view("verdicts", tables=("border_encounters", "figures"))
def story_border(reader: Reader) -> View:
    """Return the encounters at the border by month, with the month of which the article tells."""
    months = series.border(reader.table("border_encounters"), "combined", as_published=reader.at_publication)
    month = series.article_month(reader.table("figures"))
    view, of_month = (
        border.months(months, month, reader.say, reader.article_day()),
        months.loc[months["month"] == month, "encounters"],
    )
    if of_month.isna().all():
        return view
    return replace(view, title=reader.say("overview.border", month=month, encounters=of_month.iloc[0]))


@PAGE.view("map", tables=("corridor", "countries", "displacement", "events", "territories"), kind=MAP)
def story_map(reader: Reader) -> View:
    """Return who leaves, who is crossed, who takes in, with the flows that the article could know of."""
    year = reader.story_year()
    stock, layers = article_map(reader.table, year)
    choice = MapChoice(year=year, focus="story", side="origin")
    people = about(reader.table("displacement"), sorted(stock["origin"].unique()), year=year)
    return flows.flows(stock, Layers(**layers), choice, outlines.outlines(), reader.say, Aside(people=people))


@PAGE.view("map", tables=("events",))
def summit(reader: Reader) -> View:
    """Return the year up to the summit and its week."""
    return timeline.lanes(series.span(reader.table("events"), "run_up"), reader.say, reader.article_day())
