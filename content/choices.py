"""The choices that the address of each page can make: their names, their codes, and which of them a link asks for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pandas as pd

from content import query
from content.query import Fault, Pairs
from tables import geography, package, profile, series, words
from tables.package import TableError

NOW, THEN = MOMENTS = ("hindsight", "publication")
FORMS = ["chart", "table", "source"]  # of a card
MEASURES = ["people", "per_1000"]
COLOURINGS = ["role", *MEASURES, "share"]  # of the map
SIDES = {"host": "asylum", "origin": "origin"}  # with the column of each
LAYERS = ["flows", "corridor", "counts", "deaths"]
SERIES = ["border_patrol", "combined"]
CLAIMED_IN = ["MEX", "CRI"]
COLOURS = 7  # countries that a chart can tell apart
OTHERS = 3  # countries beside one
SPANS = ["run_up", "summit", "story"]
PERIODS = ["years", "last"]
COUNTED_IN = ["persons", "cases"]
LOOKS = ["ledger", "lesson"]  # of the statements
UNITS = ["USD", "CAD", "people"]
CELLS = ["names", "codes"]
PARTS = ["sources", "terms", "conflicts", "questions", "cite"]
LEAF = 12  # sources at a time

Tables = Callable[[str], pd.DataFrame]


@dataclass(frozen=True)
class Choice:
    """A choice: its codes in the tables that a reader sees, or the range of its numbers; None where any text will do.

    `many` says that it may name several codes, at most `most`; `none` that it may name none on purpose.
    """

    options: Callable[[Tables], Iterable[str] | range] | None
    many: bool = False
    most: int | None = None
    none: bool = False

    def read(self, name: str, raw: list[str], tables: Tables) -> tuple[str | None, Fault | None]:
        """Return what its parameter asks for, as it stands in a clean link, and what of it is not known."""
        if self.options is None:
            return query.text(name, raw)
        options = self.options(tables)
        if isinstance(options, range):
            value, fault = query.number(name, raw, options.start, options.stop - 1)
            return None if value is None else str(value), fault
        if not self.many:
            return query.one(name, raw, list(options))
        codes, fault = query.some(name, raw, list(options), self.most, self.none)
        return None if codes is None else ",".join(codes) or query.NONE, fault


def _of(codes: Iterable[str]) -> Choice:
    return Choice(lambda tables: codes)


def _in(table: str, column: str, many: bool = False) -> Choice:
    """Return the choice among the values of a column, a cell of which may hold several."""

    def values(tables: Tables) -> list[str]:
        cells = tables(table)[column].dropna()
        return list(dict.fromkeys(code for cell in cells for code in cell.split(";")))

    return Choice(values, many)


def _profiles(tables: Tables) -> list[str]:
    return profile.openable(tables("territories"), tables("countries"), tables("commitments"))


def _years(tables: Tables) -> range:
    years = tables("displacement")["year"]
    return range(int(years.min()), int(years.max()) + 1)


def _leaves(tables: Tables) -> range:
    return range(1, -(-len(tables("sources")) // LEAF) + 1)


EVERYWHERE = {"lang": Choice(lambda tables: words.languages()), "when": _of(MOMENTS)}
ANY_TEXT = Choice(None)
CARDS = {
    "overview": ["story_map", "summit", "verdict"],
    "map": ["flows"],
    "figures": ["world", "origins", "hosts", "months", "met", "citizens", "darien_months", "darien_nationalities"]
    + ["venezuelans", "deaths", "claims"],
    "timeline": ["lanes"],
    "country": ["left", "hosts", "applied", "encounters", "darien", "living", "came", "lodged", "venezuelans"],
    "claims": ["counted", "evidence"],
    "declaration": ["endorsers", "promises", "road"],
    "data": ["sizes"],
    "sources": ["resting"],
}
CHOICES = {
    "map": {
        "year": Choice(_years),
        "country": Choice(lambda tables: geography.lands(tables("displacement"), tables("territories"))),
        "measure": _of(COLOURINGS),
        "side": _of(SIDES),
        "layers": Choice(lambda tables: LAYERS, many=True, none=True),
    },
    "figures": {
        "countries": Choice(lambda tables: series.story(tables("countries")), many=True, most=COLOURS),
        **dict.fromkeys(["by", "rank"], _of(MEASURES)),
        **dict.fromkeys(["series", "citizens"], _of(SERIES)),
        "claims": _of(CLAIMED_IN),
    },
    "timeline": {
        "span": _of(SPANS),
        "category": _in("events", "category", many=True),
        "country": _in("events", "countries"),
        "event": _in("events", "event"),
    },
    "country": {
        "country": Choice(_profiles),
        "with": Choice(_profiles, many=True, most=OTHERS),
        "by": _of(MEASURES),
        "series": _of(SERIES),
        **{f"{part}_over": _of(PERIODS) for part in ("hosts", "applied", "came", "lodged")},
        **{f"{part}_in": _of(COUNTED_IN) for part in ("applied", "lodged")},
    },
    "claims": {
        "view": _of(LOOKS),
        "q": ANY_TEXT,
        **{column: _in("claims", column, many=True) for column in ("verdict", "speaker", "topic")},
        "claim": _in("claims", "claim"),
    },
    "declaration": {"unit": _of(UNITS)},
    "data": {"table": Choice(lambda tables: package.names()), "q": ANY_TEXT, "cells": _of(CELLS)},
    "sources": {
        "part": _of(PARTS),
        "source": _in("sources", "source"),
        "q": ANY_TEXT,
        "table": Choice(lambda tables: [name for name in package.names() if name != "sources"]),
        "leaf": Choice(_leaves),
    },
}


def choices(page: str) -> dict[str, Choice]:
    """Return the choices of a page by the names of their parameters, those of the whole dashboard last."""
    forms = {f"{card}_as": _of(FORMS) for card in CARDS.get(page, [])}
    return CHOICES.get(page, {}) | forms | EVERYWHERE


def codes(page: str, name: str, tables: Tables) -> list[str]:
    """Return the codes of a choice in `tables`; none where any text will do. Raises `TableError`."""
    options = choices(page)[name].options
    return [str(code) for code in options(tables)] if options else []


def everywhere() -> set[str]:
    """Return the names of the choices of all pages."""
    return {name for page in {*CHOICES, *CARDS} for name in choices(page)}


def read(page: str, pairs: Pairs, tables: Tables) -> tuple[dict[str, str], list[Fault]]:
    """Return what a link chooses on a page, clean, and what it asks for that is not known; `tables` as the reader sees.

    A choice that rests on a broken table counts as not given.
    """
    pairs, chosen, faults = list(pairs), {}, []
    for name, choice in choices(page).items():
        raw = query.given(pairs, name)
        if not raw:
            continue
        try:
            value, fault = choice.read(name, raw, tables)
        except TableError:
            continue
        chosen |= {} if value is None else {name: value}
        faults += [fault] if fault else []
    return chosen, faults
