"""Whether everything is tested everywhere, or each thing somewhere: the option `--everywhere` of the test command."""

from collections.abc import Iterable, Sequence
from itertools import cycle, islice, product
from typing import Any, TypeVar

T = TypeVar("T")
ASKED = False


def some(every: int, of: Sequence[T]) -> list[T]:
    """Return the first of so many each, from the first on; with `--everywhere`, all of them."""
    return [*of] if ASKED else [*of[::every]]


def somewhere(things: Iterable[Any], *ways: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Return each thing with one way of each kind, and each combination of ways with a thing; all with the option.

    They are paired by their order: a new view or table is tested by existing.
    """
    things, combined = list(things), list(product(*ways))
    if ASKED:
        return [(thing, *way) for thing in things for way in combined]
    pairs = islice(zip(cycle(things), cycle(combined), strict=False), max(len(things), len(combined)))
    return [(thing, *way) for thing, way in pairs]
