"""Whether everything is tested everywhere, or each thing somewhere: the option `--everywhere` of the test command."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
ASKED = False


def some(every: int, of: Sequence[T]) -> list[T]:
    """Return the first of so many each, from the first on; with `--everywhere`, all of them."""
    return [*of] if ASKED else [*of[::every]]
