"""Fills the words of one language with numbers, dates and names in the forms of that language (CLDR)."""

import string
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
from babel import Locale, dates, lists, numbers
from babel.core import get_global

ALPHA2 = get_global("territory_aliases")  # CLDR lists USA as an alias of US

LEAST = {"percent": 0.001, "decimal": 0.1}  # that a form can write: what is less is something all the same
ALL, SURE = 0.999, 1e-9  # a share from here on is not everything, unless it misses that by less than sums do
COMPACT_FROM = 1_000_000  # below, 69,600 reads better than 69.6 thousand


def _plain(value: Any, locale: Locale) -> str:
    if isinstance(value, date):
        return dates.format_date(value, "long", locale=locale)
    return numbers.format_decimal(value, locale=locale)


def _compact(value: float, locale: Locale) -> str:
    if abs(value) < COMPACT_FROM:
        return numbers.format_decimal(value, locale=locale)
    return numbers.format_compact_decimal(value, format_type="long", locale=locale, fraction_digits=1)


def _brief(value: float, locale: Locale) -> str:
    digits = 1 if abs(value) >= COMPACT_FROM else 0
    return numbers.format_compact_decimal(value, locale=locale, fraction_digits=digits)


def _percent(locale: Locale) -> str:
    """Return the language's own pattern, which may have a space before the sign, with one decimal."""
    return locale.percent_formats[None].pattern.replace("##0", "##0.#")


FORMS: dict[str, Callable[[Any, Locale], str]] = {
    "": _plain,
    "compact": _compact,
    "brief": _brief,
    "percent": lambda share, locale: numbers.format_percent(share, _percent(locale), locale=locale),
    "index": lambda number, locale: numbers.format_decimal(number, "0.00", locale=locale),
    "decimal": lambda number, locale: numbers.format_decimal(number, "#,##0.0", locale=locale),
    "month": lambda day, locale: dates.format_skeleton("yMMMM", day, locale=locale),
    "monthyear": lambda day, locale: dates.format_skeleton("yMMM", day, locale=locale),
    "day": lambda day, locale: dates.format_skeleton("MMMd", day, locale=locale),
    "short": lambda day, locale: dates.format_date(day, "medium", locale=locale),
}


class Say(string.Formatter):
    """The words of one language.

    `say("map.title", people=1250000)` looks up the word `title` in section `map` and fills it in. A word chooses
    the form of a value: `{people:compact}` 1.3 million, `{people:brief}` 1.3M, `{share:percent}` 23.5%,
    `{rate:decimal}` 4.0, `{value:index}` 0.82, `{day:month}` March 2022, `{day:monthyear}` Mar 2022, `{day:day}` 3 Mar,
    `{day:short}` 3 Mar 2022, `{period:when}` 2022, March 2022 or 3 March 2022 from its ISO 8601 form,
    `{iso3:country}` Haiti, `{iso3:the}` the Bahamas and `{iso3:The}` The Bahamas, `{codes:countries}` Cuba and the
    Bahamas, `{codes:either}` Cuba or the
    Bahamas, `{ends:span}` 2010 to 2022, or 2022 alone where both ends are the same. Without a form, numbers are
    grouped and dates written out. A word with plural forms (`one`, `other`...) is chosen by the value `n`.
    """

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = words
        self.locale = Locale.parse(words["language"]["locale"])
        self._codes: dict[str, Callable[[Any], str]] = {
            "country": self.country,
            "the": self.the,
            "The": lambda code: self.the(code)[0].upper() + self.the(code)[1:],
            "countries": lambda codes: self.list_of([self.the(code) for code in codes]),
            "either": lambda codes: lists.format_list([self.the(code) for code in codes], "or", self.locale),
            "span": self.span,
            "when": self.when,
        }

    def __call__(self, key: str, /, **values: Any) -> str:
        """Return the filled-in word at the dotted `key`; raises `KeyError` when there is none."""
        word = self.look_up(key)
        if isinstance(word, Mapping):
            word = word.get(self.locale.plural_form(values["n"]), word["other"])
        return self.vformat(word, (), values) if values else word

    def look_up(self, key: str) -> Any:
        """Return what stands at the dotted `key`: a word, a list or a section."""
        found: Any = self.words
        for part in key.split("."):
            found = found[part]
        return found

    def knows(self, key: str) -> bool:
        """Return whether there is a word at the dotted `key`."""
        try:
            return self.look_up(key) is not None
        except (KeyError, TypeError):
            return False

    def format_field(self, value: Any, format_spec: str) -> str:
        """Write one value in the form that the word asks for; a missing value is said to be so."""
        if written := self._codes.get(format_spec):
            return written(value)
        if isinstance(value, str):
            return value
        if pd.isna(value):
            return self("missing.found")
        form = FORMS[format_spec]
        if format_spec in LEAST and 0 < value < LEAST[format_spec] / 2:
            return self("bound.less", value=form(LEAST[format_spec], self.locale))
        if format_spec == "percent" and (1 + ALL) / 2 < value < 1 - SURE:
            return self("bound.more", value=form(ALL, self.locale))
        return form(value, self.locale)

    def country(self, code: str) -> str:
        """Return the CLDR name of an ISO 3166-1 alpha-3 code, or the word for a group such as WORLD."""
        if self.knows(f"place.{code}"):
            return self(f"place.{code}")
        alpha2 = ALPHA2.get(code, [code])[0]
        return self.locale.territories.get(alpha2, code)

    def the(self, code: str) -> str:
        """Return the name of a country as it stands inside a sentence: with its article, where it has one."""
        return self(f"prose.{code}") if self.knows(f"prose.{code}") else self.country(code)

    def list_of(self, names: Sequence[str]) -> str:
        """Return names as one phrase: "Cuba, Haiti and Honduras"."""
        return lists.format_list(list(names), locale=self.locale) if names else self("missing.none")

    def period(self, start: date, end: date | None, precision: str = "day") -> str:
        """Return a day, or a span without repeating what both ends share; the year or month alone to that precision."""
        if precision == "year":
            return str(start.year)
        if precision == "month":
            return FORMS["month"](start, self.locale)
        if end is None or pd.isna(end) or end == start:
            return dates.format_date(start, "long", locale=self.locale)
        skeleton = "yMMMMd" if start.month == end.month else "yMMMd"
        return dates.format_interval(start, end, skeleton, locale=self.locale)

    def when(self, period: str) -> str:
        """Return a year (2022), a month (2022-03) or a day (2022-03-20) of ISO 8601 in the reader's form."""
        if len(period) == len("2022"):
            return period
        month = len(period) == len("2022-03")
        return FORMS["month" if month else ""](date.fromisoformat(f"{period}-01" if month else period), self.locale)

    def span(self, ends: tuple[str, str]) -> str:
        """Return a span of time from its two ends in ISO 8601; one that is the same at both ends is told as one."""
        first, last = (self.when(end) for end in ends)
        return first if first == last else self("bound.span", first=first, last=last)

    def separators(self) -> str:
        """Return the decimal sign and the grouping sign as one text."""
        symbols = self.locale.number_symbols["latn"]
        return symbols["decimal"] + symbols["group"]
