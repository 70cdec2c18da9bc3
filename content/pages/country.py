"""One country in full: its numbers, its part in the story, who left it, who passed, who came, and its events."""

from content.country_choices import BORDER_SERIES, BY, COUNTED_IN, COUNTRY, ON_CARDS, OVER, TAB, VENEZUELANS_OVER, WITH
from content.country_sections import SECTIONS
from content.drawn import drawn_or_told, told_if_small
from content.entries import lists
from content.page import Page, Shown
from content.reader import Reader
from content.stock import about, beside
from tables import arrivals as arrival_rows
from tables import country_rows, displaced_within, series
from tables.venezuelans import WORLD, both_counts, by_host, counted, in_countries
from views.charts import arrivals as arrival_charts
from views.charts import border, darien_entries, displaced, venezuelans_abroad
from views.charts import displaced_within as within_charts
from views.charts.counterparts import in_period
from views.view import View


def _has(table: str, side: str) -> Shown:
    """Return that a view is shown where a table has rows with the country on this side: else it says nothing."""
    return lambda reader, chosen: chosen["country"] in reader.table(table)[side].unique()


PAGE = Page(
    "country",
    folder="explore",
    icon=":material/flag:",
    tables=("causes", "commitments", "countries", "endorsements", "events", "governance", "population"),
    choices=(COUNTRY, TAB, WITH, BY, *ON_CARDS),
    on_cards=ON_CARDS,
    tabs=TAB,
    sections=SECTIONS,
    narrow=True,
    thing=COUNTRY,
    offered=lists.countries,
)


@PAGE.view("leaving", BY, COUNTRY, WITH, tables=("displacement", "population", "territories"))
def left(reader: Reader, by: str, country: str, others: list[str]) -> View:
    """Return people displaced abroad from the country, through the years."""
    codes, stock = [country, *others], reader.table("displacement")
    found = series.by_origin(stock, codes, reader.table("population"))
    found = country_rows.holding(found, "origin", country)
    people = beside(stock, origins=codes)
    view = displaced.origins(found, by, codes, reader.say, reader.article_year(), focus=country, people=people)
    return drawn_or_told(view, "left", country, reader)


@PAGE.view(
    "leaving",
    OVER["hosts"],
    BY,
    COUNTRY,
    tables=("displacement", "population"),
    name="country_hosts",
    shown=_has("displacement", "origin"),
)
def hosts(reader: Reader, hosts_over: str, by: str, country: str) -> View:
    """Return where they live."""
    stock = reader.table("displacement")
    found, people = series.hosts(stock, [country], reader.table("population")), about(stock, origins=[country])
    view = in_period(hosts_over, found, "hosts", by, [country], reader.say, reader.article_year(), people)
    return drawn_or_told(view, "hosts", country, reader)


@PAGE.view("leaving", OVER["applied"], COUNTED_IN["applied"], COUNTRY, tables=("asylum_applications",))
def applied(reader: Reader, applied_over: str, applied_in: str, country: str) -> View:
    """Return where its people apply for asylum."""
    return _applications(reader, "applied", "origin", applied_over, applied_in, country)


@PAGE.view("leaving", COUNTRY, tables=("arrivals",), shown=_has("arrivals", "origin"))
def departed(reader: Reader, country: str) -> View:
    """Return people from the country who arrived elsewhere during each year."""
    return _arrivals(reader, "origin", country)


@PAGE.view("inside", COUNTRY, WITH, tables=("internal_displacement",), name="country_within")
def within(reader: Reader, country: str, others: list[str]) -> View:
    """Return people displaced within the country by conflict and violence."""
    codes = [country, *others]
    found = displaced_within.stock(reader.table("internal_displacement"), codes)
    view = within_charts.of_country(found, country, codes, reader.say, reader.article_year())
    return drawn_or_told(view, "within", country, reader)


@PAGE.view("inside", COUNTRY, tables=("disaster_displacement",), name="country_disasters")
def disasters(reader: Reader, country: str) -> View:
    """Return movements within the country because of disasters."""
    found = displaced_within.movements(reader.table("disaster_displacement"), [country])
    view = within_charts.movements(found, country, reader.say, reader.article_year())
    return drawn_or_told(view, "disasters", country, reader)


@PAGE.view("passing", BORDER_SERIES, COUNTRY, WITH, tables=("border_citizenship", "border_encounters", "figures"))
def encounters(reader: Reader, border_series: str, country: str, others: list[str]) -> View:
    """Return encounters of its citizens at the US border; of the United States itself, all encounters there."""
    if country == "USA":
        found = series.border(reader.table("border_encounters"), border_series, as_published=reader.at_publication)
        return border.months(found, series.article_month(reader.table("figures")), reader.say, reader.article_day())
    every = reader.table("border_citizenship")
    codes = [country, *others]
    found = series.citizens(every, border_series, codes)
    found = country_rows.holding(found, "citizenship", country)
    view = border.citizens(found, codes, reader.say, reader.article_day(), country)
    return drawn_or_told(view, "encounters", country, reader, named=country_rows.citizenships(every))


@PAGE.view("passing", COUNTRY, WITH, tables=("darien_months", "darien_nationalities", "figures"))
def darien(reader: Reader, country: str, others: list[str]) -> View:
    """Return entries of its citizens through the Darién; of Panama itself, all entries."""
    if country == "PAN":
        found, month = reader.as_published("darien_months"), series.article_month(reader.table("figures"))
        return darien_entries.months(found, month, reader.say, reader.article_day())
    codes = [country, *others]
    found = country_rows.entries(reader.table("darien_nationalities"), codes)
    view = darien_entries.nationalities(found, codes, reader.say, reader.article_year(), country)
    return drawn_or_told(view, "darien", country, reader)


@PAGE.view("arriving", BY, COUNTRY, WITH, tables=("displacement", "population"))
def living(reader: Reader, by: str, country: str, others: list[str]) -> View:
    """Return displaced people who live in the country, through the years."""
    codes, stock = [country, *others], reader.table("displacement")
    found = country_rows.living(stock, codes, reader.table("population"), by)
    found = country_rows.holding(found, "asylum", country)
    people = beside(stock, hosts=codes)
    view = displaced.living(found, by, codes, reader.say, reader.article_year(), focus=country, people=people)
    return drawn_or_told(view, "living", country, reader)


@PAGE.view(
    "arriving",
    OVER["came"],
    BY,
    COUNTRY,
    tables=("displacement", "population"),
    shown=_has("displacement", "asylum"),
)
def came(reader: Reader, came_over: str, by: str, country: str) -> View:
    """Return where they came from."""
    stock = reader.table("displacement")
    found = country_rows.came(stock, country, reader.table("population"), by)
    people = about(stock, hosts=[country])
    view = in_period(came_over, found, "came", by, [country], reader.say, reader.article_year(), people)
    return drawn_or_told(view, "living", country, reader)


@PAGE.view("arriving", COUNTRY, tables=("arrivals",), shown=_has("arrivals", "asylum"))
def arrived(reader: Reader, country: str) -> View:
    """Return people from the Americas who arrived in the country during each year."""
    return _arrivals(reader, "asylum", country)


@PAGE.view("arriving", OVER["lodged"], COUNTED_IN["lodged"], COUNTRY, tables=("asylum_applications",))
def lodged(reader: Reader, lodged_over: str, lodged_in: str, country: str) -> View:
    """Return who applies for asylum in the country."""
    return _applications(reader, "lodged", "asylum", lodged_over, lodged_in, country)


@PAGE.view("r4v", VENEZUELANS_OVER, COUNTRY, WITH, tables=("venezuelans_abroad",), name="country_venezuelans")
def venezuelans(reader: Reader, venezuelans_over: str, country: str, others: list[str]) -> View:
    """Return Venezuelans who live there; of Venezuela itself, where they live."""
    abroad, day = reader.table("venezuelans_abroad"), reader.article_day()
    if country == "VEN":
        return venezuelans_abroad.by_host(venezuelans_over, by_host(abroad), reader.say, day)
    codes = [country, *others]
    view = venezuelans_abroad.in_countries(in_countries(abroad, codes), country, codes, reader.say, day)
    return drawn_or_told(view, "venezuelans", country, reader)


@PAGE.view(
    "r4v",
    COUNTRY,
    tables=("displacement", "venezuelans_abroad"),
    name="country_both_counts",
    shown=lambda reader, chosen: chosen["country"] in ("VEN", *counted(reader.table("venezuelans_abroad"))),
)
def both(reader: Reader, country: str) -> View:
    """Return Venezuelans in the country by its government and by UNHCR; of Venezuela itself, all abroad."""
    host = WORLD if country == "VEN" else country
    rows = both_counts(reader.table("venezuelans_abroad"), reader.table("displacement"), host)
    return venezuelans_abroad.both_counts(rows, reader.say, reader.article_day(), host)


def _arrivals(reader: Reader, side: str, country: str) -> View:
    rows = arrival_rows.by_group(reader.table("arrivals"), side, country)
    view = arrival_charts.by_group(rows, side, country, reader.say, reader.article_year())
    return told_if_small(view, reader.say)


def _applications(reader: Reader, part: str, side: str, over: str, counted_in: str, country: str) -> View:
    found = country_rows.applications(reader.table("asylum_applications"), side, country, counted_in)
    view = in_period(over, found, part, "applications", [country], reader.say, reader.article_year())
    return drawn_or_told(view, part, country, reader)
