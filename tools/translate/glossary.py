"""The glossary of a language: which word stands for which, and where that is from."""

import csv
import re
from functools import cache
from typing import NamedTuple

from tables import translations
from views.letters import folded

FILE = "glossary.csv"
ALTERNATIVES = " | "
BETWEEN = r"\W+(?:\w+\W+){0,2}?"  # words that may stand between those of a term


class Term(NamedTuple):
    """A term: how English writes it, what stands for it, or one of several, and where that was read."""

    term: str
    translation: str
    source: str

    def in_english(self) -> re.Pattern[str]:
        """Return the pattern that finds the term in English: an abbreviation as it is, a word in any number."""
        exact = self.term.isupper()
        return re.compile(rf"\b{re.escape(self.term)}{'' if exact else '(?:e?s)?'}\b", 0 if exact else re.IGNORECASE)

    def is_in(self, text: str) -> bool:
        """Return whether a translation has the term, in any of its forms."""
        return any(_pattern(one).search(folded(text)) for one in self.translation.split(ALTERNATIVES))


@cache
def _pattern(translation: str) -> re.Pattern[str]:
    words = re.findall(r"\w+", folded(translation))
    return re.compile(BETWEEN.join(rf"\b{word[: max(3, len(word) - 3)]}\w*" for word in words))


def glossary(language: str) -> list[Term]:
    """Return the glossary of a language, the longest terms first; empty where it has none."""
    path = translations.folder() / language / FILE
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        terms = [Term(**row) for row in csv.DictReader(file)]
    return sorted(terms, key=lambda term: -len(term.term))


def terms_in(text: str, terms: list[Term]) -> list[Term]:
    """Return the terms that an English text has; a term inside a longer one does not count."""
    found, lower = [], text.lower()
    for term in terms:
        # Few terms are in a text: looking for their letters costs a tenth of looking for their words.
        if term.term.lower() in lower and (pattern := term.in_english()).search(text):
            found.append(term)
            text = pattern.sub(" ", text)
    return found
