"""In what the asylum applications of a country are counted: persons or cases, which nobody can add up."""

from content.cache import cached
from content.choices import Arguments, Choice
from content.reader import Reader
from tables import country_rows

TABLE = "asylum_applications"


def counted_in(name: str, side: str, country: str = "country") -> Choice:
    """Return the choice between persons and cases, where both were counted.

    `name` is its parameter, `side` the column (origin or asylum) that holds the country chosen as argument `country`.
    """

    def units(reader: Reader, chosen: Arguments) -> list[str]:
        return cached(_units, reader.on_any_screen(), side, chosen[country])

    return Choice(
        name=name,
        options=units,
        default=lambda reader, chosen: next(iter(units(reader, chosen)), ""),
        words="counted_in",
        label="country.counted_in",
        silent=True,
        dependent=True,
    )


def _units(reader: Reader, side: str, code: str) -> list[str]:
    return country_rows.units(reader.table(TABLE), side, code)
