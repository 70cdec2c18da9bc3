"""What a reader can choose among the statements of the article, and which of them that leaves."""

from collections.abc import Callable

import pandas as pd

from content.choices import Arguments, Optional, Several, Text, values_of
from content.entries.claim import speaking
from content.reader import Reader
from tables import derive

FACETS = ("verdict", "speaker", "topic")
TEXTS = ["claim", "short", "paraphrase", "finding", "record", "reasoning", "write", "office"]
TEXTS += [f"{facet}_word" for facet in FACETS]


def _facet(column: str) -> Several:
    return Several(name=column, options=values_of("claims", column), words=_counted(column), label=f"claims.{column}")


def _counted(column: str) -> Callable[[Reader], Callable[[str], str]]:
    """Return what gives the word for a code of a column with the number of statements that have it."""

    def words(reader: Reader) -> Callable[[str], str]:
        numbers = reader.as_published("claims")[column].value_counts()
        word = _with_office(reader) if column == "speaker" else reader.word(column)
        return lambda code: reader.say("claims.facet", word=word(code), n=int(numbers[code]))

    return words


def _with_office(reader: Reader) -> Callable[[str], str]:
    """Return what gives the name of a speaker with the office, where it is known: a name does not say who that is."""
    people = {row.person: row for row in reader.table("people").itertuples()}
    say, word = reader.say, reader.word("speaker")
    return lambda code: speaking(word(code), getattr(people.get(code), "office", None), say)


def _statements(reader: Reader) -> dict[str, str]:
    texts = reader.as_published("claims")
    return {row.claim: f"{row.claim} {row.paraphrase}" for row in texts.itertuples()}


TYPED = Text(name="q", argument="typed", label="claims.search", silent=True)
VERDICT, SPEAKER, TOPIC = (_facet(column) for column in FACETS)
CLAIM = Optional(
    name="claim",
    options=values_of("claims", "claim"),
    words=lambda reader: _statements(reader).__getitem__,
    label="claims.open",
)


def filtered(reader: Reader, chosen: Arguments) -> pd.DataFrame:
    """Return the statements that search and filters leave, with the office of who speaks.

    A filter without a choice leaves all.
    """
    everything = derive.with_office(reader.as_published("claims"), reader.table("people"))
    words = {f"{facet}_word": everything[facet].map(reader.word(facet), na_action="ignore") for facet in FACETS}
    found = derive.matching(everything.assign(**words), chosen["typed"], TEXTS)
    for column in FACETS:
        found = found[found[column].isin(chosen[column] or list(everything[column]))]
    return found
