"""How one number or date is written in a language (CLDR), by the name of the form."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from babel import Locale, dates, numbers

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
    # Babel chooses the plural before it rounds, 1 millones, and for French by the rule of 1,000, 1 millions.
    words = locale.compact_decimal_formats["long"]
    size = max((key for key in words["other"] if int(key) <= abs(value)), key=int)
    zeros = words["other"][size].pattern.count("0") - 1
    number = round(Decimal(str(value)) / 10 ** (len(size) - 1 - zeros), 1).normalize()
    written = words.get(locale.plural_form(abs(number)), words["other"]).get(size, words["other"][size])
    return numbers.format_decimal(number, written.pattern, locale=locale, decimal_quantization=False)


def _brief(value: float, locale: Locale) -> str:
    digits = 1 if abs(value) >= COMPACT_FROM else 0
    written = numbers.format_compact_decimal(value, locale=locale, fraction_digits=digits)
    return written.replace("\N{NO-BREAK SPACE}K", "\N{NO-BREAK SPACE}k")  # CLDR has 5 K beside 10 k for es_419


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
    "dayofmonth": lambda day, locale: dates.format_skeleton("MMMMd", day, locale=locale),
    "short": lambda day, locale: dates.format_date(day, "medium", locale=locale),
}
