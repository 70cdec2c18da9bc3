"""What can be wrong with a table, as facts that a sentence is made of, and how a broken one is remembered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import Any, TypeVar

SHOWN = 10  # problems named per table: the first ones tell what is wrong, thousands would hide it
KEPT = 64  # outcomes of a function: more than there are tables

R = TypeVar("R")


@dataclass(frozen=True)
class Problem:
    """A broken promise of the data package: which rule, in which file, row (1 = header) and column.

    The words for it live in `data/text`, section `problems`, by `rule`.
    """

    rule: str
    file: str
    row: int | None = None
    column: str | None = None
    found: str = ""
    expected: str = ""


@dataclass(eq=False)
class TableError(Exception):
    """A table that cannot be used, with the problems that were found (the first ones, at most ten)."""

    name: str
    problems: list[Problem] = field(default_factory=list)

    def __str__(self) -> str:
        return "; ".join(
            " ".join(f"{key}={value}" for key, value in vars(problem).items() if value) for problem in self.problems
        )


def unreadable(file: str, error: OSError) -> Problem:
    """Return what is wrong with a file that the system does not give; its path is not said."""
    if isinstance(error, FileNotFoundError):
        return Problem("missing_file", file)
    return Problem("unreadable", file, found=(error.strerror or type(error).__name__).lower())


def cached_with_errors(read: Callable[..., R]) -> Callable[..., R]:
    """Keep what a function of hashable values returns, and the `TableError` that it raises as well.

    Without that a broken table would be read again by everybody who asks for it.
    """

    @lru_cache(maxsize=KEPT)
    def outcome(*given: Any) -> R | TableError:
        try:
            return read(*given)
        except TableError as error:
            return TableError(error.name, error.problems)  # without the frames, which hold the whole table

    @wraps(read)
    def recall(*given: Any) -> R:
        found = outcome(*given)
        if isinstance(found, TableError):
            raise TableError(found.name, found.problems)  # a new one: each raise lengthens the traceback of its own
        return found

    return recall
