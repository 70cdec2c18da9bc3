"""A page: its choices, its sections, and the views that it shows. Each view is declared once, here and nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from content.choices import EVERYWHERE, Choice, Chosen, fixed
from content.entries.entry import Entry
from content.reader import Reader
from views.view import View

FORMS = ("chart", "table", "source")  # of a card
CHART, MAP = "chart", "map"  # kinds of views
METRICS, ROWS = "metrics", "rows"  # what a page may draw beside its views: large numbers, a table


@dataclass(frozen=True)
class ViewSpec:
    """A view in the catalogue.

    `name` is its own for ever: addresses, files and caches are named by it. `card` is its shorter name on its page.
    `make` takes a reader and the `choices`, by their arguments; `tables` are those that it reads.
    """

    name: str
    card: str
    page: str
    section: str
    kind: str
    choices: tuple[Choice, ...]
    tables: tuple[str, ...]
    make: Callable[..., View]

    @property
    def form(self) -> Choice:
        """The choice between the chart, its table and its sources."""
        return Choice(name=f"{self.card}_as", options=fixed(*FORMS), words="card", label="card.form", silent=True)

    @property
    def anchor(self) -> str:
        """Its place on its page, as it stands in an address."""
        return self.card.replace("_", "-")

    def arguments(self, chosen: Mapping[str, Any]) -> dict[str, Any]:
        """Return what `make` takes besides the reader, out of the choices of the page."""
        return {choice.argument: chosen[choice.argument] for choice in self.choices}


@dataclass(frozen=True)
class Section:
    """A part of a page: its anchor and the key of its heading."""

    anchor: str
    heading: str


@dataclass
class Page:
    """A page.

    `folder` is where its file lies in pages/, `icon` its symbol in the menu. `tables` are those that it shows besides
    its views, in lists and sentences. `choices` are all that it offers besides the forms of its cards, in the order in
    which they may depend on each other; `thing` is the one by which a link names one thing on it, and names the kind of
    its entry; `entries` are those that it lists. `key_figures` says that it opens with them, `wide` that it opens
    without the menu at its side; `beside` is what it draws beside its views as it opens: METRICS, ROWS.
    """

    name: str
    folder: str
    icon: str
    tables: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    sections: tuple[Section, ...] = ()
    thing: Choice | None = None
    entries: Callable[[Reader], list[Entry]] | None = None
    key_figures: bool = False
    wide: bool = False
    beside: tuple[str, ...] = ()
    views: list[ViewSpec] = field(default_factory=list)

    def view(
        self, section: str, *choices: Choice, tables: tuple[str, ...], name: str = "", kind: str = CHART
    ) -> Callable[[FunctionType], ViewSpec]:
        """Return a decorator that declares a function as a view of this page.

        The function names the card, and the view unless a `name` does.
        """

        def declare(make: FunctionType) -> ViewSpec:
            card = make.__name__
            spec = ViewSpec(name or card, card, self.name, section, kind, choices, tables, make)
            self.views.append(spec)
            return spec

        return declare

    def parameters(self) -> dict[str, Choice]:
        """Return all choices of the page by the names of their parameters, those of the whole dashboard last."""
        forms = [spec.form for spec in self.views]
        return {choice.name: choice for choice in (*self.choices, *forms, *EVERYWHERE)}

    def drawn(self) -> set[str]:
        """Return the kinds of all that the page draws."""
        return {*self.beside, *(spec.kind for spec in self.views)}

    def shows(self) -> set[str]:
        """Return the names of all tables that the page shows."""
        return {*self.tables, *(table for spec in self.views for table in spec.tables)}

    def codes(self, given: Mapping[str, Any]) -> dict[str, str]:
        """Return how values, by argument, stand in a link, by the names of the parameters."""
        return {
            choice.name: choice.code(given[choice.argument])
            for choice in self.parameters().values()
            if choice.argument in given
        }

    def in_section(self, anchor: str) -> list[ViewSpec]:
        """Return the views of a section, in their order."""
        return [spec for spec in self.views if spec.section == anchor]

    def chosen(self, reader: Reader, given: Mapping[str, Any]) -> Chosen:
        """Return the values of all choices of the page: those `given`, by argument, and the defaults of the rest."""
        return Chosen(reader, self.choices, given)
