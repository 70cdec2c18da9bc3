"""A page: its choices, its sections, and the views that it shows. Each view is declared once, here and nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import Any

from content.choices import EVERYWHERE, Arguments, Choice, Chosen
from content.edition import says_edition
from content.entries import lists
from content.entries.entry import Entry
from content.reader import Reader
from content.section import Section
from content.view_spec import Shown, ViewSpec, always

CHART, MAP = "chart", "map"  # kinds of views
METRICS, ROWS = "metrics", "rows"  # what a page may draw beside its views: large numbers, a table


@dataclass
class Page:
    """A page.

    `folder` is where its file lies in pages/, `icon` its symbol in the menu. `tables` are those that it shows besides
    its views. `choices` are all that it offers besides the forms of its cards, in the order in which they may depend on
    each other; those of them `on_cards` stand on the card of one view, and `tabs` is the one between its tabs. `thing`
    is the one by which a link names one thing on it, and names the kind of its entry, which `in_full` gives by its key
    where it says more than its row; `offered` are entries that the application offers in a list to choose from: where
    nothing can be chosen they are listed at the end. `narrow` says that two of its cards stand side by side where there
    is room; `still` that its views open as pictures; `beside` is what it draws beside its views: METRICS, ROWS. `sheet`
    is the address of what is printed in its place.
    """

    name: str
    folder: str
    icon: str
    tables: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    on_cards: tuple[Choice, ...] = ()
    tabs: Choice | None = None
    sections: tuple[Section, ...] = ()
    thing: Choice | None = None
    in_full: FunctionType | None = None
    offered: FunctionType | None = None
    narrow: bool = False
    still: bool = False
    beside: tuple[str, ...] = ()
    sheet: str = ""

    @property
    def views(self) -> list[ViewSpec]:
        """The views of all sections, in their order."""
        return [spec for section in self.sections for spec in section.views]

    def section(self, anchor: str) -> Section:
        """Return the section with an anchor. Raises `StopIteration` when there is none."""
        return next(section for section in self.sections if section.anchor == anchor)

    def shown(self, reader: Reader, chosen: Arguments) -> list[Section]:
        """Return the sections that stand on the page, by the choices made there."""
        return [section for section in self.in_open_tab(chosen) if section.shown(reader, chosen)]

    def in_all_tabs(self, reader: Reader, chosen: Arguments) -> list[Section]:
        """Return the sections that stand on the page whichever of its tabs is open, in their order."""
        tabs = ("", *(self.tabs.options(reader, chosen) if self.tabs else ()))
        return [section for section in self.sections if section.tab in tabs and section.shown(reader, chosen)]

    @property
    def holds_more(self) -> bool:
        """Whether it holds more than is open at once: other tabs, or entries of which a list has one line."""
        return bool(self.tabs) or any(section.compact for section in self.sections)

    def entry(self, key: str, reader: Reader) -> Entry | None:
        """Return the one thing that a link names by its key, in full; None where the reader has none."""
        thing = self.thing.name if self.thing else ""
        return (self.in_full or partial(lists.find, thing))(key, reader)

    def in_open_tab(self, chosen: Arguments) -> list[Section]:
        """Return the sections in the tab that is open, and those in no tab."""
        tab = chosen[self.tabs.argument] if self.tabs else ""
        return [section for section in self.sections if section.tab in ("", tab)]

    def view(
        self,
        section: str,
        *choices: Choice,
        tables: tuple[str, ...],
        name: str = "",
        kind: str = CHART,
        shown: Shown = always,
    ) -> Callable[[FunctionType], ViewSpec]:
        """Return a decorator that declares a function as a view of this page, the next one in a `section`.

        The function names the card, and the view unless a `name` does.
        """

        def declare(make: FunctionType) -> ViewSpec:
            card = make.__name__
            made = says_edition(make, tables)
            spec = ViewSpec(name or card, card, self.name, kind, choices, tables, made, shown, self.still)
            self.section(section).views.append(spec)
            return spec

        return declare

    def side_by_side(self, spec: ViewSpec) -> bool:
        """Return whether the card of a view has another one beside it where there is room."""
        return self.narrow and any(spec in section.views and len(section.views) > 1 for section in self.sections)

    def opens(self, entry: Entry) -> bool:
        """Return whether an address of the page names the entry, so that the page begins with it."""
        return bool(self.thing and self.thing.name in entry.parameters)

    def parameters(self) -> dict[str, Choice]:
        """Return all choices of the page by the names of their parameters, those of the whole dashboard last."""
        return {choice.name: choice for choice in (*self.choices, *(spec.form for spec in self.views), *EVERYWHERE)}

    @property
    def first_tab(self) -> str:
        """The tab with which the page opens; empty where it has none."""
        return next((section.tab for section in self.sections if section.tab), "")

    def needs_application(self, codes: Mapping[str, str]) -> bool:
        """Return whether a link asks for what only the application does, by its choices: codes by parameter."""
        offered = self.parameters()
        return any(offered[name].live or code in offered[name].interactive for name, code in codes.items())

    def drawn(self) -> set[str]:
        """Return the kinds of all that the page draws as it opens."""
        opened = [section for section in self.sections if section.tab in ("", self.first_tab) and not section.question]
        return {*self.beside, *(spec.kind for section in opened for spec in section.views if not spec.still)}

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

    def chosen(self, reader: Reader, given: Mapping[str, Any]) -> Chosen:
        """Return the values of all choices of the page: those `given`, by argument, and the defaults of the rest."""
        return Chosen(reader, self.choices, given)
