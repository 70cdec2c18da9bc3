"""What stands in a link, read as codes: messengers, mails and people change a link on its way.

A code counts in any case and with what was appended to it (`col`, `COL).`, `COL%20`), its parameter also as
`amp;country`.
What is not a code even then is a fault: the page that opens says so instead of showing something else silently.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

LONGEST = 200  # characters of one parameter that are looked at
QUOTED = 40  # characters of junk that are shown
NONE = "none"  # nothing chosen on purpose
SPAN = ".."  # between the first and the last of several in their order
ALIKE, LEAST = 0.8, 5  # of two names, from 0 to 1, "contry" is meant for "country"; a shorter one may mean anything
_HTML = re.compile(r"^(amp;)+")  # an ampersand as HTML writes it
_SIGN = re.compile(r"\W")
_APPENDED = re.compile(r"^(?![-+]\d)[\W_]+|[\W_]+$")  # a sign before a number belongs to it
_BETWEEN = re.compile(r"[,;|\s]+")
# How names begin that counters of visits add, and the systems that send letters: Google, Matomo, comScore, Adobe ...
_COUNTERS = ("at_", "hsa_", "mc_", "mtm_", "ns_", "piwik_", "pk_", "sc_", "utm_")
_UNSEEN = ("Cc", "Cf")  # characters without a shape: zero-width ones, signs of direction

Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Fault:
    """What a link asks for and cannot have: the parameter and its values, as far as they are not known.

    `rule` says why: `unknown`, `twice` (more than one value where one can be shown), `range` (`limits` are the lowest
    and the highest), `most` (more values than `limits` allows), `name` (the page knows a parameter of about this name),
    `elsewhere` (only another page has this choice).
    """

    rule: str
    name: str
    asked: tuple[str, ...]
    limits: tuple[int, ...] = ()


def known_as(name: str) -> str:
    """Return the name of a parameter as it was before HTML and people changed it."""
    return _HTML.sub("", name.strip().casefold())


def foreign(name: str) -> bool:
    """Return whether a parameter that is none of ours is not meant for us either, whatever it resembles and holds."""
    return known_as(name).startswith(_COUNTERS)


def begins(name: str) -> str:
    """Return the word that the name of a parameter begins with: `year` of `year[]`, `year>2019` and `year%3D2019`."""
    return _SIGN.split(known_as(unquote(name)), maxsplit=1)[0]


def given(pairs: Pairs, name: str) -> list[str]:
    """Return the values that a link gives for a parameter, cut to what is looked at."""
    return [value[:LONGEST] for key, value in pairs if known_as(key) == name]


def bare(text: str) -> str:
    """Return a value without what was appended to it or cannot be seen."""
    return _APPENDED.sub("", _seen(unquote(text)))


def one(name: str, raw: Sequence[str], options: Sequence[str]) -> tuple[str | None, Fault | None]:
    """Return the one of `options` that a parameter asks for; None where it asks for nothing or for what is no option.

    `raw` are its values in the link.
    """
    asked, fault = _single(name, raw)
    if asked is None:
        return None, fault
    found = _match(asked, options)
    return found, None if found is not None else Fault("unknown", name, (_short(asked),))


def some(
    name: str, raw: Sequence[str], options: Sequence[str], most: int | None = None, none: bool = False
) -> tuple[list[str] | None, Fault | None]:
    """Return those of `options` that a parameter asks for, in their order and `most` at the most.

    Several stand with commas between them or, as forms send them, in a parameter each. None where it asks for nothing
    that is known; an empty list where it says that, on purpose, and `none` allows it: a form says so besides.
    """
    given = [text for value in raw for text in _BETWEEN.split(value) if bare(text)]
    asked = [text for text in given if not (none and bare(text).casefold() == NONE)]
    if given and not asked:
        return [], None
    meant = {text: _match(text, options) for text in asked}
    found = [code for code in options if code in meant.values()]
    unknown = [text for text, code in meant.items() if code is None]
    if unknown:
        return found[:most] or None, Fault("unknown", name, _quoted(unknown[:QUOTED]))
    over = found[most:] if most is not None else []
    return found[:most] or None, Fault("most", name, tuple(over), (most or 0,)) if over else None


def number(name: str, raw: Sequence[str], lowest: int, highest: int) -> tuple[int | None, Fault | None]:
    """Return the whole number that a parameter asks for; of one that is out of range the nearest that is in it."""
    asked, fault = _single(name, raw)
    if asked is None:
        return None, fault
    digits = bare(asked)
    if not (digits.isascii() and digits.isdigit()):
        return None, Fault("unknown", name, (_short(asked),))
    value = int(digits)
    within = min(max(value, lowest), highest)
    return within, None if within == value else Fault("range", name, (_short(asked),), (lowest, highest))


def span(name: str, raw: Sequence[str], options: Sequence[str]) -> tuple[tuple[str, str] | None, Fault | None]:
    """Return the first and the last of `options` that lie in the span that a parameter asks for: `2015..2020`, `2015`.

    The options, all of one length, stand in the order of their letters. None where none of them lies in it.
    """
    asked, fault = _single(name, raw)
    if asked is None:
        return None, fault
    first, between, last = bare(asked).partition(SPAN)
    lowest, highest = sorted([first, last if between else first])
    whole = all(len(end) == len(option) for end in (lowest, highest) for option in options[:1])
    found = [option for option in options if whole and lowest <= option <= highest]
    return ((found[0], found[-1]), None) if found else (None, Fault("unknown", name, (_short(asked),)))


def text(name: str, raw: Sequence[str]) -> tuple[str | None, Fault | None]:
    """Return the text that a parameter searches for, as it is but for spaces around it."""
    asked = [value for value in dict.fromkeys(text.strip() for text in raw) if value]
    if len(asked) != 1:
        return None, Fault("twice", name, _quoted(asked)) if asked else None
    return asked[0], None


def alike(pairs: Pairs, names: Iterable[str], elsewhere: Iterable[str]) -> list[tuple[str, Fault]]:
    """Return each parameter that is none, but seems to mean one of `names`, with what to say of it.

    Not one that is given as well. Those of `elsewhere` are choices of other pages, which a link may bring along.
    """
    pairs, names = list(pairs), set(names)
    free = sorted(names - {known_as(key) for key, _ in pairs})
    found = []
    for key, value in pairs:
        if known_as(key) not in names.union(elsewhere) and (name := _meant(key, free)):
            found.append((key, Fault("name", name, (_short(f"{key}={value}" if value else key),))))
    return found


def _meant(key: str, names: Sequence[str]) -> str | None:
    """Return the one of `names` that a parameter begins with or is nearly called; None where it may mean anything."""
    if foreign(key):
        return None
    if begins(key) in names:
        return begins(key)
    near = difflib.get_close_matches(known_as(key), names, 1, ALIKE) if len(key) >= LEAST else []
    return near[0] if near else None


def _match(text: str, options: Sequence[str]) -> str | None:
    """Return the option that a text means: itself, else what it is without what was appended, in any case."""
    if text in options:
        return text
    folded = bare(text).casefold()
    return next((option for option in options if option.casefold() == folded), None)


def _single(name: str, raw: Sequence[str]) -> tuple[str | None, Fault | None]:
    """Return the one value that a parameter has; None where it says nothing or, which is a fault, two things.

    Values that differ only in what was appended are one: the first of them.
    """
    asked: dict[str, str] = {}
    for text in filter(bare, raw):
        asked.setdefault(bare(text).casefold(), text)
    if len(asked) > 1:
        return None, Fault("twice", name, _quoted([*asked.values()]))
    return next(iter(asked.values()), None), None


def _quoted(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(_short(text) for text in texts)


def _short(text: str) -> str:
    """Return junk as it can be shown: on one line and short."""
    line = _seen(" ".join(text.split()))
    return line if len(line) <= QUOTED else f"{line[:QUOTED]}…"


def _seen(text: str) -> str:
    return "".join(sign for sign in text if unicodedata.category(sign) not in _UNSEEN)
