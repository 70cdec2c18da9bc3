"""The key figures: the official series behind the article."""

from content.choices import MEASURES, SERIES, Choice, Several, fixed
from content.page import Page, Section
from content.reader import Reader
from tables import series
from views.charts import (
    asylum_applications,
    border,
    counterparts,
    darien_entries,
    displaced,
    missing_migrants,
    venezuelans_abroad,
)
from views.view import View

COLOURS = 7  # countries that a chart can tell apart
CLAIMED_IN = ("MEX", "CRI")

COUNTRIES = Several(
    name="countries",
    options=lambda reader, chosen: series.story(reader.table("countries")),
    default=lambda reader, chosen: series.article_origins(reader.table("countries")),
    words="country",
    label="figures.countries",
    most=COLOURS,
)
BY = Choice(name="by", options=fixed(*MEASURES), words="measure", label="figures.by")
RANK = Choice(name="rank", options=fixed(*MEASURES), words="measure", label="figures.rank")
BORDER_SERIES = Choice(
    name="series", argument="border_series", options=fixed(*SERIES), words="series", label="figures.series"
)
CITIZENS_SERIES = Choice(
    name="citizens", argument="citizens_series", options=fixed(*SERIES[::-1]), words="series", label="figures.series"
)
ASYLUM = Choice(name="claims", argument="asylum", options=fixed(*CLAIMED_IN), words="country", label="figures.asylum")
PAGE = Page(
    "figures",
    folder="explore",
    icon=":material/monitoring:",
    tables=("countries",),
    choices=(COUNTRIES, BY, RANK, BORDER_SERIES, CITIZENS_SERIES, ASYLUM),
    sections=tuple(Section(name, f"figures.section.{name}") for name in ("displaced", "border", "route", "asylum")),
    key_figures=True,
)


@PAGE.view("displaced", tables=("displacement_world",))
def world(reader: Reader) -> View:
    """Return everyone displaced, by group."""
    return displaced.world(reader.table("displacement_world"), reader.say, reader.article_year())


@PAGE.view("displaced", BY, COUNTRIES, tables=("displacement", "population"))
def origins(reader: Reader, by: str, countries: list[str]) -> View:
    """Return people displaced abroad from the chosen countries."""
    rows = series.by_origin(reader.table("displacement"), countries, reader.table("population"))
    return displaced.origins(rows, by, reader.say, reader.article_year())


@PAGE.view("displaced", RANK, COUNTRIES, tables=("displacement", "population"))
def hosts(reader: Reader, rank: str, countries: list[str]) -> View:
    """Return where they live."""
    rows = series.hosts(reader.table("displacement"), countries, reader.table("population"))
    return counterparts.ranked(rows, "hosts", rank, countries, reader.say)


@PAGE.view("border", BORDER_SERIES, tables=("border_encounters", "figures"))
def months(reader: Reader, border_series: str) -> View:
    """Return encounters at the border by month; the two series never on one axis."""
    rows = series.border(reader.table("border_encounters"), border_series, as_published=reader.at_publication)
    return border.months(rows, series.article_month(reader.table("figures")), reader.say, reader.article_day())


@PAGE.view("border", tables=("border_citizenship", "countries", "figures"))
def met(reader: Reader) -> View:
    """Return whom the authorities met in the month of the article."""
    rows = series.encounters_by_citizenship(
        reader.table("border_citizenship"), series.article_month(reader.table("figures"))
    )
    return border.encounters_by_citizenship(rows, series.article_origins(reader.table("countries")), reader.say)


@PAGE.view("border", CITIZENS_SERIES, COUNTRIES, tables=("border_citizenship",))
def citizens(reader: Reader, citizens_series: str, countries: list[str]) -> View:
    """Return encounters by citizenship."""
    rows = series.citizens(reader.table("border_citizenship"), citizens_series, countries)
    return border.citizens(rows, reader.say, reader.article_day())


@PAGE.view("route", tables=("darien_months", "figures"))
def darien_months(reader: Reader) -> View:
    """Return entries through the Darién by month."""
    month = series.article_month(reader.table("figures"))
    return darien_entries.months(reader.as_published("darien_months"), month, reader.say, reader.article_day())


@PAGE.view("route", COUNTRIES, tables=("darien_nationalities",))
def darien_nationalities(reader: Reader, countries: list[str]) -> View:
    """Return entries through the Darién by nationality."""
    rows = series.nationalities(reader.table("darien_nationalities"), countries)
    return darien_entries.nationalities(rows, countries, reader.say, reader.article_year())


@PAGE.view("route", tables=("venezuelans_abroad",))
def venezuelans(reader: Reader) -> View:
    """Return Venezuelans abroad by host."""
    return venezuelans_abroad.by_host(series.venezuelans(reader.table("venezuelans_abroad")), reader.say)


@PAGE.view("route", tables=("missing_migrants",))
def deaths(reader: Reader) -> View:
    """Return deaths and disappearances on the way."""
    return missing_migrants.deaths(series.deaths(reader.table("missing_migrants")), reader.say, reader.article_year())


@PAGE.view("asylum", ASYLUM, COUNTRIES, tables=("asylum_applications",))
def claims(reader: Reader, asylum: str, countries: list[str]) -> View:
    """Return asylum claims in Mexico or Costa Rica."""
    rows = series.claims(reader.table("asylum_applications"), asylum, countries)
    return asylum_applications.by_origin(rows, asylum, countries, reader.say, reader.article_year())
