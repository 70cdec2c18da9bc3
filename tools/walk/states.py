"""Every state of every view: each choice by itself, and each pair of choices, at both moments."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from content.catalogue import PAGES, VIEWS
from content.choices import Arguments, Choice, Several, Text
from content.page import ViewSpec
from content.reader import Reader
from tables import package

MANY, IN_PAIRS = 70, 6  # of more values, and of a choice of several codes, so many are tried with those of another
SEARCHED = "border"


@dataclass(frozen=True)
class State:
    """A view at a moment, with some choices made by argument; the others are as the page opens."""

    spec: ViewSpec
    at_publication: bool
    given: Arguments

    def __str__(self) -> str:
        """Return what is chosen, to be read."""
        return f"{'publication ' if self.at_publication else ''}{self.given}"

    def arguments(self) -> dict[str, Any] | None:
        """Return all arguments of the view; None where it does not stand on its page, or a value cannot be chosen."""
        page, reader = PAGES[self.spec.page], Reader(at_publication=self.at_publication)
        chosen = page.chosen(reader, self.given)
        for choice in page.choices:
            if choice.argument in self.given and not _possible(choice, self.given[choice.argument], reader, chosen):
                return None
        return self.spec.arguments(chosen) if self.spec.shown(reader, chosen) else None


def _possible(choice: Choice, value: Any, reader: Reader, chosen: Arguments) -> bool:
    if isinstance(choice, Text):
        return True
    options = choice.options(reader, chosen)
    return all(code in options for code in value) if isinstance(choice, Several) else value in options


def states(names: list[str]) -> Iterator[State]:
    """Yield the states of the views with these names, or of all."""
    for spec, at_publication in itertools.product([VIEWS[name] for name in names or VIEWS], (False, True)):
        reader = Reader(at_publication=at_publication)
        for given in _given(spec, reader, PAGES[spec.page].chosen(reader, {})):
            yield State(spec, at_publication, given)


def some(names: list[str], sample: int | None = None, seed: int = 0, part: int = 0, parts: int = 1) -> list[State]:
    """Return the states of the views with these names, or of all.

    These are all states, or a `sample` of so many; of these, those in one of several equal `parts`, counted from 0.
    """
    with package.one_state():
        found = list(states(names))
    if sample is not None:
        found = random.Random(seed).sample(found, min(sample, len(found)))
    return found[part::parts]


def _given(spec: ViewSpec, reader: Reader, chosen: Arguments) -> Iterator[dict[str, Any]]:
    """Yield no choice, then each value of each choice, then the pairs of values of two choices."""
    yield {}
    values = {choice: _values(choice, reader, chosen) for choice in spec.choices}
    for choice, each in values.items():
        yield from ({choice.argument: value} for value in each)
    for one, other in itertools.combinations(spec.choices, 2):
        pairs = itertools.product(_few(one, values[one]), _few(other, values[other]))
        yield from ({one.argument: value, other.argument: second} for value, second in pairs)


def _values(choice: Choice, reader: Reader, chosen: Arguments) -> list[Any]:
    """Return every value of a choice; of several codes each alone, and the first two."""
    if isinstance(choice, Text):
        return [SEARCHED]
    options = list(choice.options(reader, chosen))
    return [*([code] for code in options), options[:2]] if isinstance(choice, Several) else options


def _few(choice: Choice, values: list[Any]) -> list[Any]:
    few = isinstance(choice, Several) or len(values) > MANY
    return values[:: len(values) // IN_PAIRS + 1] if few else values
