"""What a reader can choose on the page of the key figures."""

from content.cache import cached
from content.choices import MEASURES, PERIODS, SERIES, Arguments, Choice, Several, fixed
from content.counted_in import counted_in
from content.reader import Reader
from tables import series

FIRST_HOST = "USA"  # of those where people applied for asylum
TABS = ("displaced", "border", "route", "asylum", "r4v")
COLOURS = 7  # countries that a chart can tell apart


def asylum_hosts(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries where people from the Americas applied for asylum: the first host, the others by name."""
    return cached(_asylum_hosts, reader.on_any_screen())


def _asylum_hosts(reader: Reader) -> list[str]:
    rows = reader.table("asylum_applications")
    lodged = rows[(rows["applications"] > 0) & (rows["origin"] != rows["asylum"])]
    return sorted(lodged["asylum"].unique(), key=lambda code: (code != FIRST_HOST, reader.say.sort_key(code)))


def _citizens_series(reader: Reader) -> list[str]:
    """Return the border series by citizenship: at publication one of them had not come out."""
    known = set(reader.table("border_citizenship")["series"])
    return [series for series in SERIES[::-1] if series in known]


TAB = Choice(name="tab", options=fixed(*TABS), words="figures.tab", label="figures.menu")
# Of series that begin long before the story. Whole are those that begin shortly before it, and that of the border: the
# article looks back two decades there.
SINCE = Choice(
    name="from",
    argument="since",
    options=fixed("2010", series.ALL_YEARS),
    words="figures.since",
    label="figures.since_label",
    silent=True,
)
COUNTRIES = Several(
    name="countries",
    options=lambda reader, chosen: sorted(series.story(reader.table("countries")), key=reader.say.sort_key),
    default=lambda reader, chosen: sorted(series.article_origins(reader.table("countries")), key=reader.say.sort_key),
    words="country",
    label="figures.countries",
    silent=True,
    most=COLOURS,
)
BY = Choice(name="by", options=fixed(*MEASURES), words="measure", label="figures.by", silent=True)
RANK = Choice(name="rank", options=fixed(*MEASURES), words="measure", label="figures.rank", silent=True)
BORDER_SERIES = Choice(
    name="series",
    argument="border_series",
    options=fixed(*SERIES),
    words="border.choose",
    label="figures.series",
    silent=True,
)
CITIZENS_SERIES = Choice(
    name="citizens",
    argument="citizens_series",
    options=lambda reader, chosen: cached(_citizens_series, reader.on_any_screen()),
    words="border.choose",
    label="figures.series",
    silent=True,
    dependent=True,
)
WITHIN_OVER = Choice(name="within_over", options=fixed(*PERIODS), words="over", label="country.over", silent=True)
VENEZUELANS_OVER = Choice(
    name="venezuelans_over", options=fixed(*PERIODS), words="over_dates", label="country.over", silent=True
)
ASYLUM = Choice(
    name="claims", argument="asylum", options=asylum_hosts, words="country", label="figures.asylum", silent=True
)
CLAIMS_IN = counted_in("claims_in", "asylum", country="asylum")
ON_CARDS = (BY, RANK, WITHIN_OVER, VENEZUELANS_OVER, BORDER_SERIES, CITIZENS_SERIES, ASYLUM, CLAIMS_IN)
