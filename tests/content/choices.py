"""The choices of all pages as they are declared, for tests to walk through."""

from functools import cache

from content.catalogue import PAGES
from content.choices import Choice, Text
from content.reader import Reader


@cache
def every() -> list[tuple[str, str]]:
    """Return each page with each of its choices that has codes."""
    return [
        (page, choice.name)
        for page, declared in PAGES.items()
        for choice in declared.parameters().values()
        if not isinstance(choice, Text) and codes_of(page, choice.name)
    ]


def of(page: str, parameter: str) -> Choice:
    return PAGES[page].parameters()[parameter]


@cache
def codes_of(page: str, parameter: str) -> list[str]:
    """Return the codes of a choice on a page that has just been opened."""
    who = Reader()
    return list(map(str, of(page, parameter).options(who, PAGES[page].chosen(who, {}))))


def settled(page: str, parameter: str) -> bool:
    """Return whether nothing can be chosen, since an earlier choice leaves one option."""
    return of(page, parameter).dependent and len(codes_of(page, parameter)) < 2
