"""One word for one thing: what readers see calls each thing by the term that was chosen for it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tables import package, translations

# the term -> what it is not called
TERMS = {
    "pledge": r"promis(e|es|ed)\b|\bcommitments?\b",
    "asylum application": r"\basylum claims?\b|\bclaims? (for|of) asylum\b",
    "host country": r"\bcountr(y|ies) of asylum\b",
    "people displaced within their country": r"\bdisplaced inside\b|\binternally displaced\b",
    "encounter": r"\barrest(s|ed)?\b|\bdetentions?\b",
    "confirmed except for one detail": r"\bmainly confirmed\b|\ba detail is not\b",
    "stock": r"\blargest flow\b|\bflows in all\b",
}


def words(section: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with where it stands."""
    if isinstance(section, str):
        yield path.removesuffix("."), section
    else:
        entries = section.items() if isinstance(section, dict) else enumerate(section)
        for key, value in entries:
            yield from words(value, f"{path}{key}.")


def described() -> Iterator[tuple[str, str]]:
    """Yield title and description of every table and column."""
    for resource in package.describe()["resources"]:
        for part in (resource, *resource["schema"]["fields"]):
            yield from ((f"{resource['name']}.{part['name']}", part[key]) for key in ("title", "description"))


@pytest.mark.parametrize("term", TERMS)
def test_a_thing_has_one_name_on_screen_and_in_the_description_of_the_tables(term):
    texts = [*words(dict(translations.words(translations.ENGLISH))), *described()]
    other = re.compile(TERMS[term], re.IGNORECASE)
    assert {place: text for place, text in texts if other.search(text)} == {}
