"""Which countries have a page of their own."""

from content.cache import cached
from content.choices import Arguments
from content.reader import Reader
from tables import country_rows
from tables.load import load


def openable() -> list[str]:
    """Return the countries and territories that have a page of their own, whatever the moment."""
    return country_rows.openable(load("territories"), load("countries"), load("commitments"))


def countries(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries that have a page, by their names."""
    return cached(_countries, reader.on_any_screen())


def _countries(reader: Reader) -> list[str]:
    return sorted(openable(), key=reader.say.country)
