"""Answers: numbers in a few words, each with its time and sources, and where there is more of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """One number: `what` it counts, what is `said` of it, `when` it was so, the keys of its sources.

    `page`, `parameters` and `anchor` say where its views stand; it has no page where there are none. Without a figure
    it says so, and has neither time nor sources.
    """

    what: str
    said: str
    when: str = ""
    sources: str = ""
    page: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    anchor: str = ""


@dataclass(frozen=True)
class AnswerTable:
    """Some answers below a title."""

    title: str
    answers: tuple[Answer, ...]
