"""A view in the catalogue: its name, its choices, and the function that makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from content.choices import Arguments, Choice, Text, fixed
from content.reader import Reader
from views.view import View

FORMS = ("chart", "table", "source")  # of a card
STILL_FORMS = ("still", "live", "table", "source")  # of one that opens as a picture

Shown = Callable[[Reader, Arguments], bool]


def always(reader: Reader, chosen: Arguments) -> bool:
    """Return that a section or a view is shown to every reader."""
    return True


@dataclass(frozen=True)
class ViewSpec:
    """A view in the catalogue.

    `name` is its own for ever: addresses, files and caches are named by it. `card` is its shorter name on its page.
    `make` takes a reader and the `choices`, by their arguments; `tables` are those that it reads. `shown` says whether
    it stands on the page, by the choices made there. A `still` one opens as a picture.
    """

    name: str
    card: str
    page: str
    kind: str
    choices: tuple[Choice, ...]
    tables: tuple[str, ...]
    make: Callable[..., View]
    shown: Shown = always
    still: bool = False

    @property
    def form(self) -> Choice:
        """The choice between the chart, its table and its sources."""
        first, *others = STILL_FORMS if self.still else FORMS
        name, options, asked = f"{self.card}_as", fixed(first, *others), tuple(others)
        return Choice(name=name, options=options, words="card", label="card.form", silent=True, interactive=asked)

    @property
    def live(self) -> dict[str, str]:
        """The choice that draws it as a live chart or map, as a parameter; empty where it opens as one."""
        return {self.form.name: "live"} if self.still else {}

    @property
    def anchor(self) -> str:
        """Its place on its page, as it stands in an address."""
        return self.card.replace("_", "-")

    def arguments(self, chosen: Mapping[str, Any]) -> dict[str, Any]:
        """Return what `make` takes besides the reader, out of the choices of the page."""
        return {choice.argument: chosen[choice.argument] for choice in self.choices}

    def typed(self, chosen: Mapping[str, Any]) -> bool:
        """Return whether it rests on text that was typed, so that there are more states than any cache holds."""
        return any(isinstance(choice, Text) and chosen[choice.argument] for choice in self.choices)
