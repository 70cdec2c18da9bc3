"""What is wrong with a translation, held against the English text by text."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from babel import Locale

from tables import translations
from tables.load import load
from tools.translate.files import read
from tools.translate.glossary import Term, glossary, terms_in
from tools.translate.texts import Key, english

PLURALS = {"zero", "one", "two", "few", "many", "other"}
CODE = re.compile(r"`[^`]*`|```.*?```", re.DOTALL)
LINK = re.compile(r"\]\([^)]*\)|https?://\S+|\.?/data/\S+")
MARKS = re.compile(r"\*\*|:\w+\[|[“”«»]?\[|→|·")
CAPITALS = re.compile(r"\b[A-Z][A-Z0-9]+\b")
PLACEHOLDER = re.compile(r"\{(\w+)(?::[^{}]*)?\}")
SPACES = "\u00a0\u2009\u202f"  # that separate thousands, and end no line


class Fault(NamedTuple):
    """What is wrong with one text: the kind, and what was found."""

    key: Key
    kind: str
    found: str


def faults(language: str) -> list[Fault]:
    """Return all that is wrong with a language, in the order of the English."""
    mine, terms = read(language), glossary(language)
    locale = Locale.parse(translations.own(language)["language"]["locale"])
    found = []
    for key, text in english().items():
        if key not in mine:
            found.append(Fault(key, "missing", text))
        else:
            found += [Fault(key, *one) for one in _wrong(key, text, *mine[key], terms, locale)]
    return found + [Fault(key, "spare", one.text) for key, one in mine.items() if not _known(key)]


def _known(key: Key) -> bool:
    return key in english() or (key[-1] in PLURALS and (*key[:-1], "other") in english())


def _wrong(key: Key, english: str, text: str, source: str, terms: list[Term], locale: Locale) -> Iterator:
    if source != english:
        yield "outdated", f"made from: {source}" if source else "the English is not written above it"
    if text == english and not _may_stay(english, terms):
        yield "identical", text
    if placeholders(text) != placeholders(english) and not _may_lack_number(key, text, english):
        yield "placeholders", f"{sorted(placeholders(text))} for {sorted(placeholders(english))}"
    yield from _unlike(english, text, locale)
    here = terms_in(_bare(english), terms)
    if lacking := [name for name in names(_bare(english), here) if name not in text]:
        yield "names", ", ".join(lacking)
    yield from (("terms", f"{term.term}: {term.translation}") for term in here if not term.is_in(text))


def _unlike(english: str, text: str, locale: Locale) -> Iterator:
    """Yield what stands in one of the texts only, of what is the same in every language."""
    for kind, pattern in (("links", LINK), ("code", CODE), ("marks", MARKS)):
        found, wanted = pattern.findall(text), pattern.findall(english)
        if Counter(found) != Counter(wanted):
            yield kind, f"{found} for {wanted}"
    found, wanted = numbers(_bare(text), locale), numbers(_bare(english), Locale("en"))
    if found != wanted:
        yield "numbers", f"{[*found.elements()]} for {[*wanted.elements()]}"


def placeholders(text: str) -> set[str]:
    """Return the names of what is filled into a text; the form may differ between languages."""
    return set(PLACEHOLDER.findall(text))


def _may_lack_number(key: Key, text: str, english: str) -> bool:
    """Return whether a plural form differs by its number alone: "one country" for {n}."""
    return key[-1] in PLURALS and placeholders(text) ^ placeholders(english) == {"n"}


def _bare(text: str) -> str:
    """Return a text without code, links and what is filled in."""
    return PLACEHOLDER.sub(" ", LINK.sub(" ", CODE.sub(" ", text)))


def numbers(text: str, locale: Locale) -> Counter[str]:
    """Return the numbers in a text; those after a decimal sign count by themselves."""
    group = locale.number_symbols["latn"]["group"]
    sign = f"[{SPACES}]" if group in SPACES else re.escape(group)
    whole = re.sub(rf"(?<=\d){sign}(?=\d{{3}}(?!\d))", "", text)
    return Counter(re.findall(r"\d+", whole))


@cache
def _people() -> frozenset[str]:
    words = re.findall(r"\w+", " ".join(load("people")["name"]))
    return frozenset(word for word in words if len(word) > 3 and word[0].isupper())


def names(text: str, terms: list[Term]) -> list[str]:
    """Return the names of people and the abbreviations in an English text; of those in the glossary it decides."""
    known = " ".join(term.term for term in terms)
    said = {word for word in re.findall(r"\w+", text) if word in _people()} | set(CAPITALS.findall(text))
    return sorted(word for word in said if word not in known)


def _may_stay(text: str, terms: list[Term]) -> bool:
    """Return whether a text may be the same in both.

    That is one without words but abbreviations, names of people, and those of which the glossary says so.
    """
    rest = CAPITALS.sub(" ", MARKS.sub(" ", _bare(text)))
    for term in terms:
        if term.term in term.translation.split(" | "):
            rest = term.in_english().sub(" ", rest)
    rest = re.sub(r"\w+", lambda word: "" if word[0] in _people() else word[0], rest)
    return not re.search(r"[^\W\d_]", rest)
