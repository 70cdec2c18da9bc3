"""Draws views in some states as pictures: which of their words overlap or are cut off, their sizes and times."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, product
from typing import Any

from content.catalogue import view_for
from content.pictures import picture
from content.reader import Reader
from tables import package, translations
from tools.walk.picture_words import faults_of
from tools.walk.states import State
from views.pictures.sizes import SIZES

HOME = "https://dashboard.example"
FORMS = ("svg", "png")


@dataclass(frozen=True)
class Drawn:
    """A picture of a view in one state: bytes, and seconds of the processor, by form, and the faults of its words."""

    view: str
    state: str
    bytes: dict[str, int]
    seconds: dict[str, float]
    faults: tuple[str, ...]


def drawn(
    found: Iterable[State], sizes: Sequence[str] = (), languages: Sequence[str] = (), forms: Sequence[str] = FORMS
) -> Iterator[Drawn]:
    """Yield the pictures of views in these states, in `forms`, of which SVG is one.

    In `sizes` and `languages`, or in all of them, by turns.
    """
    ways = cycle(product(languages or translations.languages(), sizes or SIZES))
    with package.one_state():
        for state, (language, size) in zip(found, ways, strict=False):
            arguments = state.arguments()
            if arguments is not None:
                yield _drawn(state, arguments, size, language, forms)


def _drawn(state: State, arguments: dict[str, Any], size: str, language: str, forms: Sequence[str]) -> Drawn:
    reader = Reader(language, state.at_publication)
    view_for(state.spec, reader, arguments)  # kept: what is measured is the drawing
    pictures, seconds = {}, {}
    for form in forms:
        begun = time.thread_time()
        pictures[form] = picture(state.spec, reader, arguments, size, form, HOME)
        seconds[form] = time.thread_time() - begun
    lengths = {form: len(made) for form, made in pictures.items()}
    return Drawn(
        state.spec.name, f"{size} {language} {state}", lengths, seconds, tuple(faults_of(pictures["svg"].decode()))
    )


def report(found: Iterable[Drawn]) -> None:
    """Print each picture as it is drawn, then the views with faults, the numbers of both, and sizes and times."""
    pictures = []
    for one in found:
        pictures.append(one)
        costs = ", ".join(
            f"{form} {one.bytes[form] / 1e3:.0f} kB {1e3 * one.seconds[form]:.0f} ms" for form in one.bytes
        )
        print(f"{len(pictures)} {one.view} {one.state}: {costs}; {'; '.join(one.faults) or 'no fault'}", flush=True)
    faulty = [(one.view, fault, one.state) for one in pictures for fault in one.faults]
    for view, number in Counter(view for view, *_ in faulty).most_common():
        _, fault, state = next(found for found in faulty if found[0] == view)
        print(f"{number} times: {view}: {fault}: {state}")
    print(f"{len(pictures)} pictures drawn, {len(faulty)} faults")
    for form, (what, unit, scale) in product(pictures[0].bytes, (("bytes", "kB", 1e-3), ("seconds", "ms", 1e3))):
        ranked = sorted(pictures, key=lambda one: getattr(one, what)[form])
        middle, most = ranked[len(ranked) // 2], ranked[-1]
        numbers = [f"{scale * getattr(one, what)[form]:.0f} {unit}" for one in (middle, most)]
        print(f"{form}: median {numbers[0]}, most {numbers[1]}: {most.view} {most.state}")
