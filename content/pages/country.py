"""One country in full: its part in the story, who left it, who passed, who came, and its events."""

from content.cache import cached
from content.choices import MEASURES, SERIES, Arguments, Choice, Several, fixed
from content.countries import countries
from content.entries import lists
from content.page import Page, Section, ViewSpec
from content.reader import Reader
from tables import country_rows, series
from tables.load import rows
from views.charts import border, darien_entries, displaced, venezuelans_abroad
from views.charts.counterparts import in_period
from views.view import View

FIRST = "VEN"  # the country that the page opens with
OTHERS = 3  # countries beside one
PERIODS = ("years", "last")


def others(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries that can stand beside the chosen one."""
    return [code for code in countries(reader, chosen) if code != chosen["country"]]


def border_series(reader: Reader, chosen: Arguments) -> tuple[str, ...]:
    """Return the border series in which the citizens of the chosen country are counted apart."""
    return SERIES[::-1] if chosen["country"] in cached(_citizenships, reader.on_any_screen()) else SERIES[-1:]


def _citizenships(reader: Reader) -> list[str]:
    return country_rows.citizenships(reader.table("border_citizenship"))


def _units(reader: Reader, side: str, country: str) -> list[str]:
    return country_rows.units(reader.table("asylum_applications"), side, country)


def _over(part: str) -> Choice:
    return Choice(name=f"{part}_over", options=fixed(*PERIODS), words="over", label="country.over", silent=True)


def _counted_in(part: str, side: str) -> Choice:
    """Return the choice in what the applications of a part are counted, where there are both ways."""

    def units(reader: Reader, chosen: Arguments) -> list[str]:
        return cached(_units, reader.on_any_screen(), side, chosen["country"])

    return Choice(
        name=f"{part}_in",
        options=units,
        default=lambda reader, chosen: next(iter(units(reader, chosen)), ""),
        words="counted_in",
        label="country.counted_in",
        dependent=True,
    )


COUNTRY = Choice(
    name="country",
    options=countries,
    default=lambda reader, chosen: FIRST,
    words="country",
    label="country.choose",
)
WITH = Several(name="with", argument="others", options=others, words="country", label="country.with", most=OTHERS)
BY = Choice(name="by", options=fixed(*MEASURES), words="measure", label="country.by")
BORDER_SERIES = Choice(
    name="series",
    argument="border_series",
    options=border_series,
    words="series",
    label="figures.series",
    dependent=True,
)
OVER = {part: _over(part) for part in ("hosts", "applied", "came", "lodged")}
COUNTED_IN = {part: _counted_in(part, side) for part, side in (("applied", "origin"), ("lodged", "asylum"))}
PAGE = Page(
    "country",
    folder="explore",
    icon=":material/flag:",
    tables=("commitments", "countries", "endorsements", "events"),
    choices=(COUNTRY, WITH, BY, BORDER_SERIES, *OVER.values(), *COUNTED_IN.values()),
    sections=tuple(Section(name, f"country.section.{name}") for name in ("leaving", "passing", "arriving")),
    thing=COUNTRY,
    entries=lists.countries,
)


def _absent(view: View, part: str, code: str, reader: Reader, **facts: object) -> View:
    """Return the view or, when it has nothing to draw, one that says why this `part` is missing."""
    say = reader.say
    if len(view.rows):  # there are people, but nobody to set them against
        part = "hosts_inhabitants" if part == "hosts" else "inhabitants"
    elif part == "hosts":
        part = "left"
    elif part == "left" and rows("territories")[code].region != "americas":
        part = "elsewhere"
    return view.because(say(f"absent.{part}", country=code, **facts), say(f"absent.{part}_line", country=code, **facts))


@PAGE.view("leaving", BY, COUNTRY, WITH, tables=("displacement", "population", "territories"))
def left(reader: Reader, by: str, country: str, others: list[str]) -> View:
    """Return people displaced abroad from the country, through the years."""
    codes = [country, *others]
    found = series.by_origin(reader.table("displacement"), codes, reader.table("population"))
    found = country_rows.holding(found, "origin", country)
    return _absent(displaced.origins(found, by, reader.say, reader.article_year(), country), "left", country, reader)


@PAGE.view("leaving", OVER["hosts"], BY, COUNTRY, tables=("displacement", "population"), name="country_hosts")
def hosts(reader: Reader, hosts_over: str, by: str, country: str) -> View:
    """Return where they live."""
    found = series.hosts(reader.table("displacement"), [country], reader.table("population"))
    view = in_period(hosts_over, found, "hosts", by, [country], reader.say, reader.article_year())
    return _absent(view, "hosts", country, reader)


@PAGE.view("leaving", OVER["applied"], COUNTED_IN["applied"], COUNTRY, tables=("asylum_applications",))
def applied(reader: Reader, applied_over: str, applied_in: str, country: str) -> View:
    """Return where its people apply for asylum."""
    return _applications(reader, "applied", "origin", applied_over, applied_in, country)


@PAGE.view("passing", BORDER_SERIES, COUNTRY, WITH, tables=("border_citizenship", "border_encounters", "figures"))
def encounters(reader: Reader, border_series: str, country: str, others: list[str]) -> View:
    """Return encounters of its citizens at the US border; of the United States itself, all encounters there."""
    if country == "USA":
        found = series.border(reader.table("border_encounters"), border_series, as_published=reader.at_publication)
        return border.months(found, series.article_month(reader.table("figures")), reader.say, reader.article_day())
    every = reader.table("border_citizenship")
    found = series.citizens(every, border_series, [country, *others])
    found = country_rows.holding(found, "citizenship", country)
    view = border.citizens(found, reader.say, reader.article_day(), country)
    return _absent(view, "encounters", country, reader, named=country_rows.citizenships(every))


@PAGE.view("passing", COUNTRY, WITH, tables=("darien_months", "darien_nationalities", "figures"))
def darien(reader: Reader, country: str, others: list[str]) -> View:
    """Return entries of its citizens through the Darién; of Panama itself, all entries."""
    if country == "PAN":
        found, month = reader.as_published("darien_months"), series.article_month(reader.table("figures"))
        return darien_entries.months(found, month, reader.say, reader.article_day())
    codes = [country, *others]
    found = country_rows.entries(reader.table("darien_nationalities"), codes)
    view = darien_entries.nationalities(found, codes, reader.say, reader.article_year())
    return _absent(view, "darien", country, reader)


@PAGE.view("arriving", BY, COUNTRY, WITH, tables=("displacement", "population"))
def living(reader: Reader, by: str, country: str, others: list[str]) -> View:
    """Return displaced people who live in the country, through the years."""
    found = country_rows.living(reader.table("displacement"), [country, *others], reader.table("population"))
    found = country_rows.holding(found, "asylum", country)
    return _absent(displaced.living(found, by, reader.say, reader.article_year(), country), "living", country, reader)


@PAGE.view("arriving", OVER["came"], COUNTRY, tables=("displacement",))
def came(reader: Reader, came_over: str, country: str) -> View:
    """Return where they came from."""
    found = country_rows.came(reader.table("displacement"), country)
    view = in_period(came_over, found, "came", "people", [country], reader.say, reader.article_year())
    return _absent(view, "living", country, reader)


@PAGE.view("arriving", OVER["lodged"], COUNTED_IN["lodged"], COUNTRY, tables=("asylum_applications",))
def lodged(reader: Reader, lodged_over: str, lodged_in: str, country: str) -> View:
    """Return who applies for asylum in the country."""
    return _applications(reader, "lodged", "asylum", lodged_over, lodged_in, country)


@PAGE.view("arriving", COUNTRY, WITH, tables=("venezuelans_abroad",), name="country_venezuelans")
def venezuelans(reader: Reader, country: str, others: list[str]) -> View:
    """Return Venezuelans who live there; of Venezuela itself, where they live."""
    abroad = reader.table("venezuelans_abroad")
    if country == "VEN":
        return venezuelans_abroad.by_host(series.venezuelans(abroad), reader.say)
    found = country_rows.venezuelans(abroad, [country, *others])
    view = venezuelans_abroad.in_countries(found, country, reader.say, reader.article_day())
    return _absent(view, "venezuelans", country, reader)


def _applications(reader: Reader, part: str, side: str, over: str, counted_in: str, country: str) -> View:
    found = country_rows.applications(reader.table("asylum_applications"), side, country, counted_in)
    view = in_period(over, found, part, "applications", [country], reader.say, reader.article_year())
    return _absent(view, part, country, reader)


def sections(reader: Reader, country: str) -> dict[str, list[ViewSpec]]:
    """Return the views for a country, by section: without the rows behind them, hosts and origins say nothing."""
    displacement = reader.table("displacement")
    has = {hosts: "origin", came: "asylum"}
    return {
        section.anchor: [
            spec
            for spec in PAGE.in_section(section.anchor)
            if spec not in has or country in displacement[has[spec]].unique()
        ]
        for section in PAGE.sections
    }
