"""Walks through the states of views and holds every truth over what they say."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tables import package
from tools.walk import truths, truths_of_comparisons, truths_of_drawings
from tools.walk.states import State
from tools.walk.told import Told, told

TRUTHS: dict[str, Callable[[Told], Iterator[str]]] = {
    name: truth
    for module in (truths, truths_of_comparisons, truths_of_drawings)
    for name, truth in vars(module).items()
    if inspect.isfunction(truth) and truth.__module__ == module.__name__ and not name.startswith("_")
}


@dataclass(frozen=True)
class Fault:
    """One sentence that is not true: of which view in which state, which truth it breaks, and how."""

    view: str
    state: str
    truth: str
    what: str


@dataclass
class Result:
    """How many views were made, how many sentences held, and the faults."""

    views: int = 0
    held: int = 0
    faults: list[Fault] = field(default_factory=list)


def walked(found: list[State]) -> Result:
    """Return what the truths say of views in some states."""
    with package.one_state():
        return _held(found)


def _held(found: list[State]) -> Result:
    result = Result()
    for state in found:
        chosen = state.arguments()
        if chosen is None:
            continue
        view = told(state.spec, state.at_publication, chosen)
        result.views += 1
        for name, truth in TRUTHS.items():
            for wrong in truth(view):
                result.held += not wrong
                if wrong:
                    result.faults.append(Fault(state.spec.name, str(state), name, wrong))
    return result
