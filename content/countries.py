"""Which countries have a page of their own, and the choice of one with others beside it."""

from content.cache import cached
from content.choices import Arguments, Choice, Several
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
    return sorted(openable(), key=reader.say.sort_key)


def others(reader: Reader, chosen: Arguments) -> list[str]:
    """Return the countries that can stand beside the chosen one."""
    return [code for code in countries(reader, chosen) if code != chosen["country"]]


def one_country(first: str) -> Choice:
    """Return the choice of a country: `first`, until another is chosen."""
    return Choice(
        name="country",
        options=countries,
        default=lambda reader, chosen: first,
        words="country",
        label="country.choose",
    )


def beside_it(most: int, label: str) -> Several:
    """Return the choice of up to `most` others beside the one country. `label` is the key of its name."""
    return Several(name="with", argument="others", options=others, words="country", label=label, most=most)
