"""What a reader can choose on the page that compares origins and hosts."""

from collections.abc import Callable

import pandas as pd

from content.cache import cached
from content.choices import MEASURES, Arguments, Choice, Number, Several, fixed
from content.reader import Reader
from content.stock import years
from tables import derive, venezuelans
from tables.load import load, rows

TABS = ("people", "counts", "around")
MARKERS = {"article": "EV28", "declaration": "EV38", "title_42": "EV47", "january_2025": "EV56"}  # events
FIRST_ORIGINS, FIRST_HOSTS = ["VEN"], ["COL", "PER", "ECU", "CHL"]  # the page opens with the largest movement
FIRST_YEAR = 2010
ORIGINS, HOSTS = 5, 8  # at most
FAR = 10_000  # people from the Americas by which a host elsewhere is worth comparing


def origins(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries that people left, by their names."""
    return cached(_ends, reader.on_any_screen())[0]


def hosts(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the hosts in the Americas, and those elsewhere with many people from there, by their names."""
    return cached(_ends, reader.on_any_screen())[1]


def _ends(reader: Reader) -> tuple[list[str], list[str]]:
    stock, places = derive.abroad(reader.table("displacement")), load("territories").set_index("iso3")["region"]
    most = stock.groupby(["asylum", "year"])["people"].sum().groupby("asylum").max()
    worth = most[(most >= FAR) | (most.index.map(places) == "americas")].index
    name = reader.say.sort_key
    return sorted(stock["origin"].unique(), key=name), sorted({*worth, *FIRST_HOSTS}, key=name)


def counted(reader: Reader, chosen: Arguments) -> list[str]:
    """Return all hosts together, and those for which R4V's counts of several dates were found, by their names."""
    found = venezuelans.counted(reader.table("venezuelans_abroad"))
    return [venezuelans.WORLD, *sorted(found, key=reader.say.sort_key)]


def markers(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the days to set months apart by that had come: at publication only that of the article."""
    known = set(reader.table("events")["event"])
    return [code for code, event in MARKERS.items() if event in known]


def day_of(marker: str) -> pd.Timestamp:
    """Return the day of a marker."""
    return rows("events")[MARKERS[marker]].start


def _marker_words(reader: Reader) -> Callable[[str], str]:
    return lambda code: reader.say("compare.marker_of", what=reader.say(f"around.word.{code}"), day=day_of(code))


def _months_words(reader: Reader) -> Callable[[str], str]:
    return lambda months: reader.say("compare.months_of", n=int(months))


def _from_first(reader: Reader, chosen: Arguments) -> range:
    return range(chosen["first"], years(reader, chosen).stop)


def _written(reader: Reader) -> type[str]:
    return str


TAB = Choice(name="tab", options=fixed(*TABS), words="compare.tab", label="compare.menu")
SOURCE = Choice(name="source", options=fixed("unhcr", "r4v"), words="counted_by", label="compare.source")
ORIGIN = Several(
    name="origin",
    argument="origins",
    options=origins,
    default=lambda reader, chosen: FIRST_ORIGINS,
    words="country",
    label="compare.origins",
    most=ORIGINS,
    none=True,
)
HOST = Several(
    name="host",
    argument="hosts",
    options=hosts,
    default=lambda reader, chosen: [code for code in hosts(reader, chosen) if code in FIRST_HOSTS],
    words="country",
    label="compare.hosts",
    most=HOSTS,
    none=True,
)
MEASURE = Choice(name="measure", options=fixed(*MEASURES, "share"), words="measure", label="compare.measure")
FROM = Number(
    name="from",
    argument="first",
    options=years,
    default=lambda reader, chosen: max(FIRST_YEAR, years(reader, chosen).start),
    words=_written,
    label="compare.first",
)
TO = Number(
    name="to",
    argument="last",
    options=_from_first,
    default=lambda reader, chosen: years(reader, chosen)[-1],
    words=_written,
    label="compare.last",
)
FORM = Choice(
    name="as", argument="form", options=fixed("lines", "ranking"), words="compare.forms", label="compare.form"
)
COMPARED = (SOURCE, ORIGIN, HOST, MEASURE, FROM, TO, FORM)
COUNTED = Choice(
    name="country",
    options=counted,
    default=lambda reader, chosen: next(
        iter({*FIRST_HOSTS[:1]}.intersection(counted(reader, chosen))), venezuelans.WORLD
    ),
    words="country",
    label="compare.counted",
)
MONTHLY = Choice(
    name="series",
    argument="monthly",
    options=fixed("combined", "border_patrol", "nationwide", "darien"),
    words="compare.monthly",
    label="figures.series",
)
MARKER = Choice(
    name="marker",
    options=markers,
    default=lambda reader, chosen: markers(reader, chosen)[:2][-1],
    words=_marker_words,
    label="compare.marker",
)
MONTHS = Choice(
    name="months",
    options=fixed("6", "12", "24"),
    default=lambda reader, chosen: "12",
    words=_months_words,
    label="compare.months",
)
AROUND = (MONTHLY, MARKER, MONTHS)
ON_CARDS = (COUNTED, *AROUND)
