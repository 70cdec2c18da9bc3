"""The key figures: the official series behind the article."""

from content.figure_choices import (
    ASYLUM,
    BORDER_SERIES,
    BY,
    CITIZENS_SERIES,
    CLAIMS_IN,
    COUNTRIES,
    ON_CARDS,
    RANK,
    SINCE,
    TAB,
    TABS,
    VENEZUELANS_OVER,
    WITHIN_OVER,
)
from content.page import Page, Section
from content.reader import Reader
from content.stock import about
from tables import arrivals as arrival_rows
from tables import country_rows, displaced_within, series
from tables.border_titles import by_law
from tables.displaced_world import by_group
from tables.origins import both_sides
from tables.venezuelans import both_counts, by_host
from views.charts import arrivals as arrival_charts
from views.charts import (
    asylum_applications,
    border,
    border_laws,
    counterparts,
    darien_entries,
    displaced,
    missing_migrants,
    venezuelans_abroad,
)
from views.charts import displaced_within as within_charts
from views.charts.origins import shares
from views.view import View

TITLE_42 = ["EV14", "EV23", "EV47"]  # events: it began, its end was set, it ended


PAGE = Page(
    "figures",
    folder="explore",
    icon=":material/monitoring:",
    tables=("countries",),
    choices=(TAB, SINCE, COUNTRIES, *ON_CARDS),
    on_cards=ON_CARDS,
    tabs=TAB,
    sections=tuple(Section(tab, f"figures.tab.{tab}", tab=tab, unseen=True) for tab in TABS),
    narrow=True,
)


@PAGE.view("displaced", SINCE, tables=("displacement_world", "world_totals"))
def world(reader: Reader, since: str) -> View:
    """Return everyone displaced, by group."""
    rows = by_group(reader.table("displacement_world"), reader.table("world_totals"))
    return displaced.world(series.from_year(rows, since), reader.say, reader.article_year())


@PAGE.view("displaced", BY, SINCE, COUNTRIES, tables=("displacement", "population"))
def origins(reader: Reader, by: str, since: str, countries: list[str]) -> View:
    """Return people displaced abroad from the chosen countries."""
    stock = reader.table("displacement")
    rows = series.from_year(series.by_origin(stock, countries, reader.table("population")), since)
    people = about(stock, origins=countries)
    return displaced.origins(rows, by, countries, reader.say, reader.article_year(), people=people)


@PAGE.view("displaced", RANK, COUNTRIES, tables=("displacement", "population"))
def hosts(reader: Reader, rank: str, countries: list[str]) -> View:
    """Return where they live."""
    stock = reader.table("displacement")
    rows = series.hosts(stock, countries, reader.table("population"))
    return counterparts.ranked(rows, "hosts", rank, countries, reader.say, about(stock, origins=countries))


@PAGE.view("displaced", tables=("arrivals",))
def arrivals(reader: Reader) -> View:
    """Return people who arrived during each year."""
    rows = arrival_rows.by_group(reader.table("arrivals"))
    return arrival_charts.by_group(rows, "all", "", reader.say, reader.article_year())


@PAGE.view("displaced", WITHIN_OVER, tables=("internal_displacement",))
def within(reader: Reader, within_over: str) -> View:
    """Return people displaced within their country by conflict and violence, all countries with a count."""
    return within_charts.in_period(
        within_over, reader.table("internal_displacement"), reader.say, reader.article_year()
    )


@PAGE.view("displaced", tables=("disaster_displacement",))
def disasters(reader: Reader) -> View:
    """Return movements within countries because of disasters."""
    rows = displaced_within.movements(reader.table("disaster_displacement"))
    return within_charts.movements(rows, None, reader.say, reader.article_year())


@PAGE.view("r4v", VENEZUELANS_OVER, tables=("venezuelans_abroad",))
def venezuelans(reader: Reader, venezuelans_over: str) -> View:
    """Return Venezuelans abroad by host."""
    rows = by_host(reader.table("venezuelans_abroad"))
    return venezuelans_abroad.by_host(venezuelans_over, rows, reader.say, reader.article_day())


@PAGE.view("r4v", tables=("displacement", "venezuelans_abroad"))
def venezuelans_counts(reader: Reader) -> View:
    """Return Venezuelans abroad by host governments and by UNHCR."""
    rows = both_counts(reader.table("venezuelans_abroad"), reader.table("displacement"))
    return venezuelans_abroad.both_counts(rows, reader.say, reader.article_day())


@PAGE.view("border", BORDER_SERIES, tables=("border_encounters", "figures"))
def months(reader: Reader, border_series: str) -> View:
    """Return encounters at the border by month; the two series never on one axis."""
    rows = series.border(reader.table("border_encounters"), border_series, as_published=reader.at_publication)
    return border.months(rows, series.article_month(reader.table("figures")), reader.say, reader.article_day())


@PAGE.view("border", tables=("border_encounters", "events", "figures"))
def laws(reader: Reader) -> View:
    """Return encounters by the law that they were dealt with under, and what changed it."""
    events, month = reader.table("events"), series.article_month(reader.table("figures"))
    rows, policy = by_law(reader.table("border_encounters")), events[events["event"].isin(TITLE_42)]
    return border_laws.by_law(rows, policy, month, reader.say, reader.article_day())


@PAGE.view("border", tables=("border_nationwide",))
def nationwide(reader: Reader) -> View:
    """Return the Border Patrol's encounters in the whole country."""
    return border_laws.nationwide(reader.table("border_nationwide"), reader.say, reader.article_day())


@PAGE.view("border", tables=("border_citizenship", "countries", "figures"))
def met(reader: Reader) -> View:
    """Return whom the authorities met in the month of the article."""
    rows = series.encounters_by_citizenship(
        reader.table("border_citizenship"), series.article_month(reader.table("figures"))
    )
    return border.encounters_by_citizenship(rows, series.article_origins(reader.table("countries")), reader.say)


@PAGE.view("border", tables=("border_citizenship", "countries", "displacement", "figures"))
def origins_shares(reader: Reader) -> View:
    """Return what the origins that the article names are of people displaced abroad, and of encounters."""
    month = series.article_month(reader.table("figures"))
    rows = both_sides(reader.table("displacement"), reader.table("border_citizenship"), month)
    return shares(rows, series.article_origins(reader.table("countries")), reader.say)


@PAGE.view("border", CITIZENS_SERIES, COUNTRIES, tables=("border_citizenship",))
def citizens(reader: Reader, citizens_series: str, countries: list[str]) -> View:
    """Return encounters by citizenship."""
    rows = series.citizens(reader.table("border_citizenship"), citizens_series, countries)
    return border.citizens(rows, countries, reader.say, reader.article_day())


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


@PAGE.view("route", tables=("missing_migrants",))
def deaths(reader: Reader) -> View:
    """Return deaths and disappearances on the way."""
    return missing_migrants.deaths(series.deaths(reader.table("missing_migrants")), reader.say, reader.article_year())


@PAGE.view("asylum", ASYLUM, CLAIMS_IN, SINCE, COUNTRIES, tables=("asylum_applications",))
def claims(reader: Reader, asylum: str, claims_in: str, since: str, countries: list[str]) -> View:
    """Return asylum applications in one country."""
    mine = country_rows.applications(reader.table("asylum_applications"), "asylum", asylum, claims_in)
    rows, day = series.from_year(series.claims(mine, countries), since), reader.article_year()
    return asylum_applications.by_origin(rows, asylum, claims_in, countries, reader.say, day)
