"""What the article names as causes, through the years of one country or up to three, beside people displaced."""

from content.choices import Arguments, Choice, fixed
from content.countries import beside_it, one_country
from content.drawn import in_americas
from content.entries.claim import ON_CAUSES
from content.entries.entry import Entry
from content.entries.lists import find
from content.page import Page, Section
from content.reader import Reader
from content.stock import about
from tables import causes, series
from views import stock
from views.charts.causes import SharedAxis, through_years
from views.view import View

FIRST = "HND"  # the country that the page opens with: the article names it, and little of it is missing
OTHERS = 2  # countries beside one
POVERTY = ("poverty_national", "poverty_3usd")
STATE = ("physical_integrity", "liberal_democracy")


def missing(reader: Reader) -> str:
    """Return what is missing of the countries of the story that lack most, and since when.

    At publication nobody can say it: of many values it is not known when they came out.
    """
    if reader.at_publication:
        return ""
    say, story = reader.say, series.story(reader.table("countries"))
    gone = causes.lacking(reader.table("causes"), story)
    ended = gone.dropna(subset=["last"])
    words = [
        say("causes.lacking_after", what=say(f"causes.short.{row.indicator}"), year=str(row.last))
        for row in ended.itertuples()
    ]
    parts = ended.assign(text=words).groupby("iso3")["text"].agg(list).to_dict()
    for code, names in gone[gone["last"].isna()].groupby("iso3")["indicator"]:
        all_names = say.list_of([say(f"causes.short.{name}") for name in names])
        parts[code] = [*parts.get(code, []), say("causes.lacking_ever", what=all_names)]
    told = [say("causes.lacking_of", country=code, parts=say.list_of(parts[code])) for code in story if code in parts]
    return " ".join([say("causes.lacking"), *told]) if told else ""


def statements(reader: Reader, chosen: Arguments) -> list[Entry]:
    """Return what the article says of causes."""
    return [entry for key in ON_CAUSES if (entry := find("claim", key, reader))]


TABS = ("violence", "poverty", "disasters", "follows", "article")
TAB = Choice(name="tab", options=fixed(*TABS), words="causes.tab", label="causes.menu")
COUNTRY = one_country(FIRST)
WITH = beside_it(OTHERS, "causes.with")
LINE = Choice(name="line", options=fixed(*POVERTY), words="causes.poverty", label="causes.line_choice", silent=True)
INDEX = Choice(name="index", options=fixed(*STATE), words="causes.state", label="causes.index_choice", silent=True)
PAGE = Page(
    "causes",
    folder="explore",
    icon=":material/stacked_line_chart:",
    tables=("claims", "countries"),
    choices=(COUNTRY, WITH, TAB, LINE, INDEX),
    on_cards=(LINE, INDEX),
    tabs=TAB,
    narrow=True,
    sections=(
        Section("people", "causes.section.people", unseen=True),
        Section("named-violence", "causes.tab.violence", tab="violence", unseen=True),
        Section("named-poverty", "causes.tab.poverty", tab="poverty", unseen=True),
        Section("lacking", tab="poverty", lead=missing),
        Section("named-disasters", "causes.tab.disasters", tab="disasters", unseen=True),
        Section("follows", "causes.section.follows", tab="follows", unseen=True),
        Section("article", "causes.section.article", tab="article", entries=statements, unseen=True),
    ),
)
BOTH = (COUNTRY, WITH)


def _series(reader: Reader, name: str, codes: list[str]) -> View:
    rows, newest = causes.of(name, codes, reader.table)
    axis = SharedAxis(causes.SINCE, causes.last_year(reader.table), newest, reader.article_year())
    change = None
    if name == "abroad" and len(rows):
        change = stock.change(rows["year"], about(reader.table("displacement"), origins=codes), reader.say)
    view = through_years(name, rows, codes, axis, reader.say, change)
    elsewhere = [code for code in codes if not in_americas(code)]
    told = reader.say("causes.elsewhere", codes=elsewhere) if elsewhere else ""
    return view.because(view.title, told or view.line).noted(told if len(rows) else "")


AXIS = ("causes", "displacement", "internal_displacement")  # at whose last year all charts end


@PAGE.view("people", *BOTH, tables=AXIS, name="causes_abroad")
def abroad(reader: Reader, country: str, others: list[str]) -> View:
    """Return people displaced abroad."""
    return _series(reader, "abroad", [country, *others])


@PAGE.view("people", *BOTH, tables=AXIS, name="causes_within")
def within(reader: Reader, country: str, others: list[str]) -> View:
    """Return people displaced within the country."""
    return _series(reader, "within", [country, *others])


@PAGE.view("named-violence", *BOTH, tables=AXIS)
def homicide(reader: Reader, country: str, others: list[str]) -> View:
    """Return the rate of homicides."""
    return _series(reader, "homicide", [country, *others])


@PAGE.view("named-poverty", LINE, *BOTH, tables=AXIS)
def poverty(reader: Reader, line: str, country: str, others: list[str]) -> View:
    """Return the rate of poverty; by national lines of one country only: nobody can compare those of several."""
    view = _series(reader, line, [country, *(others if line == POVERTY[1] else [])])
    return view.noted(reader.say("causes.one_country", country=country)) if others and line == POVERTY[0] else view


@PAGE.view("named-poverty", *BOTH, tables=AXIS)
def income(reader: Reader, country: str, others: list[str]) -> View:
    """Return income per person."""
    return _series(reader, "income", [country, *others])


@PAGE.view("named-disasters", *BOTH, tables=(*AXIS, "disaster_displacement"), name="causes_disasters")
def disasters(reader: Reader, country: str, others: list[str]) -> View:
    """Return movements because of disasters."""
    return _series(reader, "disasters", [country, *others])


@PAGE.view("named-violence", *BOTH, tables=(*AXIS, "governance"))
def corruption(reader: Reader, country: str, others: list[str]) -> View:
    """Return V-Dem's index of corruption."""
    return _series(reader, "corruption", [country, *others])


@PAGE.view("named-violence", INDEX, *BOTH, tables=(*AXIS, "governance"))
def repression(reader: Reader, index: str, country: str, others: list[str]) -> View:
    """Return V-Dem's index of state violence or of liberal democracy."""
    return _series(reader, index, [country, *others])


@PAGE.view("follows", *BOTH, tables=AXIS)
def remittances(reader: Reader, country: str, others: list[str]) -> View:
    """Return the money that people abroad send home, as what follows from leaving."""
    return _series(reader, "remittances", [country, *others])
