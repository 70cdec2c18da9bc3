"""The numbers of one country as answers: of its people, in it, and of causes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from content.answers import Answer, AnswerTable
from content.cache import cached
from content.choices import Arguments
from content.country_choices import TAB
from content.country_rates import BELOW
from content.reader import Reader
from tables import causes, country_numbers
from tables.country_numbers import Number
from tables.table_error import TableError
from views.charts.causes import last_value
from views.charts.darien_entries import counted_year

# What is counted of the people of a country and in it, with the tab and the card that have more of it.
SIDES = {
    "theirs": {
        "abroad": ("leaving", "left"),
        "applied": ("leaving", "applied"),
        "encounters": ("passing", "encounters"),
        "entries": ("passing", "darien"),
        "all_venezuelans": ("r4v", "venezuelans"),
    },
    "here": {
        "inhabitants": ("", ""),
        "within": ("inside", "within"),
        "disasters": ("inside", "disasters"),
        "hosted": ("arriving", "living"),
        "lodged": ("arriving", "lodged"),
        "venezuelans": ("r4v", "venezuelans"),
        "all_encounters": ("passing", "encounters"),
        "all_entries": ("passing", "darien"),
    },
}
# Where everybody is counted, nobody is by citizenship; Venezuelans are counted abroad.
ONLY = {"all_encounters": "USA", "all_entries": "PAN", "all_venezuelans": "VEN"}
NEVER = {"encounters": "USA", "entries": "PAN", "venezuelans": "VEN"}
STOCKS = ("abroad", "within", "hosted")  # at the end of a year; the others are of a year, of months or of a day
# A measure of a cause that the article names, or of what it does not name, with the tab and the card on the page of
# causes, and its choice there.
Places = dict[str, tuple[str, str, dict[str, str]]]
ARTICLE: Places = {
    "poverty_national": ("poverty", "poverty", {}),
    "poverty_3usd": ("poverty", "poverty", {"line": "poverty_3usd"}),
    "disasters": ("disasters", "disasters", {}),
    "corruption": ("violence", "corruption", {}),
    "physical_integrity": ("violence", "repression", {}),
}
BESIDE: Places = {
    "homicide": ("violence", "homicide", {}),
    "income": ("poverty", "income", {}),
    "liberal_democracy": ("violence", "repression", {"index": "liberal_democracy"}),
    "remittances": ("follows", "remittances", {}),
}


def numbers(reader: Reader, chosen: Arguments) -> list[AnswerTable]:
    """Return the last number of each kind of the chosen country: of its people, and in it."""
    return cached(_numbers, reader.on_any_screen(), chosen["country"])


def _numbers(reader: Reader, code: str) -> list[AnswerTable]:
    known = {number.what: number for number in _known(reader, code)}
    return [
        AnswerTable(
            reader.say(f"country.numbers.{side}", country=code),
            tuple(
                answer
                for what, place in places.items()
                if ONLY.get(what, code) == code != NEVER.get(what)
                for answer in (_number(what, known.get(what), code, place, reader), _rate(what, reader, code))
                if answer
            ),
        )
        for side, places in SIDES.items()
    ]


def _known(reader: Reader, code: str) -> Iterator[Number]:
    """Yield all numbers. One that rests on a broken table is not known: its card says what is broken."""
    for count in country_numbers.COUNTS:
        try:
            yield from count(code, reader.table)
        except TableError:
            continue


def _rate(what: str, reader: Reader, code: str) -> Answer | None:
    """Return the same number for the size of a host, where there is one and no table that it rests on is broken."""
    try:
        return BELOW[what](reader, code) if what in BELOW else None
    except TableError:  # the card says what is broken
        return None


def _number(what: str, number: Number | None, code: str, place: tuple[str, str], reader: Reader) -> Answer:
    """Return a number as an answer. Inhabitants have no card."""
    say, (tab, anchor) = reader.say, place
    opens: dict[str, Any] = {"page": "country", "parameters": {"country": code, TAB.name: tab}, "anchor": anchor}
    answer = Answer(say(f"country.number.{what}"), say("country.number.none"), **(opens if tab else {}))
    if number is None:
        return answer
    counted = [say(f"country.counted.{unit}", n=n) for unit, n in number.counts.items()]
    counted = [say("country.counted.estimate", value=value) for value in counted] if number.estimate else counted
    when = say("country.number.stock" if what in STOCKS else "country.number.during", span=(number.first, number.last))
    when = counted_year(number.last, number.period, say) if number.period else when
    return replace(answer, said=say.list_of(counted), when=when, sources=number.source)


def named_causes(reader: Reader, chosen: Arguments) -> list[AnswerTable]:
    """Return the last value of each measure of the chosen country: of causes that the article names, and of others."""
    return cached(_causes, reader.on_any_screen(), chosen["country"])


def _causes(reader: Reader, code: str) -> list[AnswerTable]:
    say = reader.say
    return [
        AnswerTable(say("country.numbers.causes", country=code), _measures(ARTICLE, reader, code)),
        AnswerTable(say("country.numbers.beside"), _measures(BESIDE, reader, code)),
    ]


def _measures(places: Places, reader: Reader, code: str) -> tuple[Answer, ...]:
    found = []
    for name, (tab, card, more) in places.items():
        try:
            rows, _ = causes.of(name, [code], reader.table)
        except TableError:  # the card says what is broken
            continue
        answer = Answer(
            reader.say(f"cause.what.{name}"),
            reader.say("country.number.none"),
            page="causes",
            parameters={"country": code, TAB.name: tab, **more},
            anchor=card,
        )
        if len(rows):
            said, last = last_value(name, rows, reader.say), rows.iloc[-1]
            answer = replace(answer, said=said, when=str(last["year"]), sources=last["source"])
        found.append(answer)
    return tuple(found)
