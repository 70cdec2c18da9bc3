"""The process-wide cache: a view costs more than all else on a page, and readers who ask for the same share it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from types import FunctionType
from typing import Any

from tables import package

# Four for a view: rows and words, its drawing (together some 100 kB), its rows as a file, the first as texts; one for a
# table of a reader.
ENTRIES = 1000


@dataclass(frozen=True)
class _Call:
    key: tuple
    run: Callable[[], Any] = field(compare=False)


def cached(make: FunctionType, *arguments: Any, **named: Any) -> Any:
    """Return `make(*arguments, **named)`, made once for the same arguments and data; a reader may be one of them.

    `make` is a function of a module. What is cached is shared by all readers: nobody may change it. An error is not
    cached.
    """
    key = (make.__module__, make.__qualname__, package.stamp(), repr(arguments), repr(named))
    return _run(_Call(key, partial(make, *arguments, **named)))


@lru_cache(maxsize=ENTRIES)
def _run(call: _Call) -> Any:
    return call.run()
