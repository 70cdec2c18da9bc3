"""A statement to judge, without saying how it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from content.entries.entry import Entry


@dataclass(frozen=True)
class Option:
    """An answer that can be given: what is sent, its word, and what it means."""

    code: str
    word: str
    meaning: str


@dataclass(frozen=True)
class Question:
    """A statement to judge, or that has been judged.

    `progress` says how far the reader is; `statement` says nothing of its verdict, and its links lead to the article.
    `options` are the answers: one of them is sent by the parameter `name`, together with the parameters `kept`. Where
    one was given, `verdict` stands in their place, and the parameters `onward` lead to what comes `after`.
    """

    key: str
    progress: str
    statement: Entry
    name: str
    options: tuple[Option, ...]
    kept: Mapping[str, str]
    verdict: Entry | None
    after: str
    onward: Mapping[str, str]
