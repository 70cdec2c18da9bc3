"""Whether everything is tested everywhere, or each thing somewhere: the option `--everywhere` of the test command."""

from collections.abc import Iterable, Sequence
from itertools import cycle, islice, product
from typing import Any, TypeVar

T = TypeVar("T")
ASKED = False


def some(every: int, of: Sequence[T], first: int = 0) -> list[T]:
    """Return one of so many each, from a `first` on; with `--everywhere`, all of them.

    Tests that begin at others share them out: each thing is tried by one of them.
    """
    return [*of] if ASKED else [*of[first::every]]


def one_of_each(pairs: Iterable[tuple[T, Any]]) -> list[tuple[T, Any]]:
    """Return of those that begin with the same thing one, the first, the second ... in turn; all with the option."""
    pairs = [*pairs]
    kinds = [[pair for pair in pairs if pair[0] == first] for first in dict.fromkeys(first for first, _ in pairs)]
    return pairs if ASKED else [those[number % len(those)] for number, those in enumerate(kinds)]


def somewhere(things: Iterable[Any], *ways: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Return each thing with one way of each kind, and each combination of ways with a thing; all with the option.

    They are paired by their order: a new view or table is tested by existing.
    """
    things, combined = list(things), list(product(*ways))
    if ASKED:
        return [(thing, *way) for thing in things for way in combined]
    pairs = islice(zip(cycle(things), cycle(combined), strict=False), max(len(things), len(combined)))
    return [(thing, *way) for thing, way in pairs]
