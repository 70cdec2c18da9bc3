"""What a reader can choose on the page of one country."""

from content.cache import cached
from content.choices import MEASURES, PERIODS, SERIES, Arguments, Choice, fixed
from content.counted_in import counted_in
from content.countries import beside_it, one_country
from content.reader import Reader
from tables import derive
from views.statements import small

FIRST = "VEN"  # the country that the page opens with
OTHERS = 3  # countries beside one
SIDES = {"hosts": "origin", "applied": "origin", "came": "asylum", "lodged": "asylum"}  # where the country stands


def border_series(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the border series in which the citizens of the chosen country are counted apart, else the widest."""
    found = cached(_counted_apart, reader.on_any_screen())
    return [series for series in SERIES[::-1] if (series, chosen["country"]) in found] or list(SERIES[-1:])


def _counted_apart(reader: Reader) -> set[tuple[str, str]]:
    rows = reader.table("border_citizenship")
    return set(zip(rows["series"], rows["citizenship"], strict=True))


def _periods(reader: Reader, part: str, code: str) -> tuple[str, ...]:
    """Return the periods of a part; only one where no number in any is enough for a chart: each says the same."""
    if part in ("hosts", "came"):
        rows, counted = derive.abroad(reader.table("displacement")), "people"
    else:
        rows, counted = derive.across_a_border(reader.table("asylum_applications")), "applications"
    mine = rows.loc[rows[SIDES[part]] == code, counted]
    return PERIODS[:1] if mine.empty or small(mine) else PERIODS


def _over(part: str) -> Choice:
    return Choice(
        name=f"{part}_over",
        options=lambda reader, chosen: cached(_periods, reader.on_any_screen(), part, chosen["country"]),
        words="over",
        label="country.over",
        silent=True,
        dependent=True,
    )


TABS = ("story", "leaving", "passing", "arriving", "r4v", "inside", "causes", "events")
TAB = Choice(name="tab", options=fixed(*TABS), words="country.tab", label="country.menu")
COUNTRY = one_country(FIRST)
WITH = beside_it(OTHERS, "country.with")
BY = Choice(name="by", options=fixed(*MEASURES), words="measure", label="country.by")
BORDER_SERIES = Choice(
    name="series",
    argument="border_series",
    options=border_series,
    words="border.choose",
    label="figures.series",
    silent=True,
    dependent=True,
)
OVER = {part: _over(part) for part in SIDES}
VENEZUELANS_OVER = Choice(
    name="venezuelans_over",
    options=lambda reader, chosen: PERIODS if chosen["country"] == "VEN" else PERIODS[:1],
    words="over_dates",
    label="country.over",
    silent=True,
    dependent=True,
)
COUNTED_IN = {part: counted_in(f"{part}_in", side) for part, side in (("applied", "origin"), ("lodged", "asylum"))}
ON_CARDS = (BORDER_SERIES, *OVER.values(), *COUNTED_IN.values(), VENEZUELANS_OVER)
