"""Fills the words of one language with numbers, dates and names in the forms of that language (CLDR)."""

import re
import string
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import reduce
from typing import Any, Literal

import pandas as pd
from babel import Locale, lists
from babel.core import get_global

from views.forms import ALL, FORMS, LEAST, SURE
from views.grammar.grammar import PLACED
from views.grammar.languages import grammar
from views.letters import folded

ALPHA2 = get_global("territory_aliases")  # CLDR lists USA as an alias of US
WRITTEN = re.compile(r"\{n[:}]")  # a number by which a plural form is chosen, in that form


class Say(string.Formatter):
    """The words of one language.

    `say("map.title", people=1250000)` looks up the word `title` in section `map` and fills it in. A word chooses
    the form of a value: `{people:compact}` 1.3 million, `{people:brief}` 1.3M, `{share:percent}` 23.5%,
    `{rate:decimal}` 4.0, `{value:index}` 0.82, `{day:month}` March 2022, `{day:monthyear}` Mar 2022, `{day:day}` 3 Mar,
    `{day:short}` 3 Mar 2022, `{period:when}` 2022, March 2022 or 3 March 2022 from its ISO 8601 form,
    `{iso3:country}` Haiti, `{iso3:the}` the Bahamas, `{codes:countries}` Cuba and the Bahamas, `{codes:names}` Cuba and
    Bahamas, `{codes:either}` Cuba or the Bahamas, `{ends:span}` 2010 to 2022, or 2022 alone where both ends are the
    same. Without a form, numbers are grouped and dates written out. A form with a capital begins with one: `{iso3:The}`
    The Bahamas. A word with plural forms (`one`, `other`...) is chosen by the value `n`.

    Languages that need it ask for more, of one code or a list: `{iso3:of}`, `from`, `in`, `to`, `by` put the
    preposition and the article before each name (del Perú y de Cuba), `{codes:in either}` joins them by "or".
    `{people:compact noun}` is a number before its noun: 10,4 millones de, but 221.303; `{text:noun}` one that is
    written already.
    """

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = words
        self.locale = Locale.parse(words["language"]["locale"])
        self.grammar = grammar(self.locale.language)
        self._codes: dict[str, Callable[[Any], str]] = {
            "country": self.country,
            "the": self.the,
            "names": lambda codes: self.list_of([self.country(code) for code in codes]),
            "countries": lambda codes: self.list_of([self.the(code) for code in codes]),
            "either": lambda codes: self.either([self.the(code) for code in codes]),
            "span": self.span,
            "when": self.when,
        }

    def __call__(self, key: str, /, **values: Any) -> str:
        """Return the filled-in word at the dotted `key`; raises `KeyError` when there is none."""
        word = self.look_up(key)
        if isinstance(word, Mapping):
            word = self._plural(word, values["n"])
        return self.grammar.finished(self.vformat(word, (), values)) if values else word

    def _plural(self, word: Mapping[str, str], n: float) -> str:
        """Return the form for a number. Where 0 counts as one, a form that does not write the number is of 1 alone."""
        found = word.get(self.locale.plural_form(n), word["other"])
        return found if n or WRITTEN.search(found) else word["other"]

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
        if format_spec[:1].isupper():
            text = self.format_field(value, format_spec[0].lower() + format_spec[1:])
            return text[:1].upper() + text[1:]
        if written := self._codes.get(format_spec):
            return written(value)
        form, _, more = format_spec.removesuffix("noun").partition(" ")
        if form in PLACED:
            return self._placed(form, value, self.either if more == "either" else self.list_of)
        if not isinstance(value, str) and pd.isna(value):
            return self("missing.found")
        written = value if isinstance(value, str) else self._number(value, form)
        return self.grammar.before_noun(written) if format_spec.endswith("noun") else written

    def _number(self, value: Any, spec: str) -> str:
        """Return a number or a date in a form, which says more or less where it would round to nothing or to all."""
        form = FORMS[spec]
        if spec in LEAST and 0 < value < LEAST[spec] / 2:
            return self("bound.less", value=form(LEAST[spec], self.locale))
        if spec == "percent" and (1 + ALL) / 2 < value < 1 - SURE:
            return self("bound.more", value=form(ALL, self.locale))
        text = form(value, self.locale)
        return self.grammar.dated(text) if isinstance(value, date) else self.grammar.unbroken(text)

    def _placed(self, form: str, value: str | Sequence[str], joined: Callable[[Sequence[str]], str]) -> str:
        """Return one place or several in a form that begins with a preposition, each with its own."""
        names = [self._place(form, code) for code in ([value] if isinstance(value, str) else value)]
        return joined(names)

    def _place(self, form: str, code: str) -> str:
        own = f"placed.{form}.{code}"  # of a place that does not follow the rule
        return self(own) if self.knows(own) else self.grammar.placed(form, self.the(code))

    def country(self, code: str) -> str:
        """Return the CLDR name of an ISO 3166-1 alpha-3 code, or the word for a group such as WORLD."""
        if self.knows(f"place.{code}"):
            return self(f"place.{code}")
        alpha2 = ALPHA2.get(code, [code])[0]
        return self.locale.territories.get(alpha2, code)

    def sort_key(self, code: str) -> tuple[str, str]:
        """Return by what a country stands among others in an alphabet: Åland with A, whatever its accents."""
        name = self.country(code)
        return folded(name), name

    def the(self, code: str) -> str:
        """Return the name of a country as it stands inside a sentence: with its article, where it has one."""
        return self(f"prose.{code}") if self.knows(f"prose.{code}") else self.country(code)

    def list_of(self, names: Sequence[str]) -> str:
        """Return names as one phrase: "Cuba, Haiti and Honduras"."""
        return self._joined(names, "standard") if names else self("missing.none")

    def either(self, names: Sequence[str]) -> str:
        """Return names as one phrase: "Cuba, Haiti or Honduras"."""
        return self._joined(names, "or")

    def _joined(self, names: Sequence[str], style: Literal["standard", "or"]) -> str:
        return self.grammar.finished(lists.format_list(list(names), style, self.locale))

    def listed(self, parts: Sequence[str]) -> str:
        """Return parts that have commas of their own as one phrase: "UNHCR; IOM, Missing Migrants Project"."""
        return reduce(lambda before, after: self("bound.listed", before=before, after=after), parts or [""])

    def period(self, start: date, end: date | None, precision: str = "day") -> str:
        """Return a day, or a span without repeating what both ends share; the year or month alone to that precision.

        CLDR has no span with its months written out in Portuguese and French. All our languages begin with the day.
        """
        if precision == "year":
            return str(start.year)
        if precision == "month":
            return FORMS["month"](start, self.locale)
        if end is None or pd.isna(end) or end == start:
            return self._number(start, "")
        last = FORMS[""](end, self.locale)
        if (start.year, start.month) == (end.year, end.month):
            return self.grammar.dated(f"{start.day}–{last}")
        first = FORMS["dayofmonth" if start.year == end.year else ""](start, self.locale)
        return self.grammar.dated(f"{first}\u2009–\u2009{last}")

    def when(self, period: str) -> str:
        """Return a year (2022), a month (2022-03) or a day (2022-03-20) of ISO 8601 in the reader's form."""
        if len(period) == len("2022"):
            return period
        month = len(period) == len("2022-03")
        return self._number(date.fromisoformat(f"{period}-01" if month else period), "month" if month else "")

    def span(self, ends: tuple[str, str]) -> str:
        """Return a span of time from its two ends in ISO 8601; one that is the same at both ends is told as one."""
        first, last = (self.when(end) for end in ends)
        kind = "days" if len(ends[0]) == len("2022-03-20") else "span"  # of days, articles may stand before both
        return first if first == last else self(f"bound.{kind}", first=first, last=last)

    def separators(self) -> str:
        """Return the decimal sign and the grouping sign as one text."""
        symbols = self.locale.number_symbols["latn"]
        return symbols["decimal"] + symbols["group"]
