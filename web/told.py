"""What a page tells before the application is there: the same words and numbers, as plain text and links."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from content.menu import pages
from tables import as_of, load, package, words
from tables.package import TableError
from views.notice import sentence
from views.tiles import SHOWN, Tile, tile
from web import entries
from web.asked import Asked
from web.entries import Entry, Link

FIGURES = ["overview", "figures", "brief"]  # the pages that open with the key figures
KEPT = 64  # pages, of some 30 kB
FOLDED = ["brief"]  # the pages that open without the menu at their side


@dataclass
class Told:
    """The text of one page.

    `menu` is a link for each page, `files` one for each table behind this one; `problems` say which table is broken,
    `notices` what the link asked for in vain.
    """

    asked: Asked
    title: str
    lead: str
    menu: dict[str, Link]
    languages: list[Link]
    moments: list[tuple[str, str, bool]] = field(default_factory=list)
    named: Entry | None = None
    heading: str = ""
    figures: list[tuple[Tile, list[Link]]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    files: list[Link] = field(default_factory=list)
    foot: str = ""
    problems: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def folded(self) -> bool:
        """Return whether the application shows the page without the menu at its side."""
        return self.asked.page in FOLDED or self.asked.embedded


def told(asked: Asked) -> Told:
    """Return what a page tells. A broken table takes away only what rests on it."""
    page = _told(replace(asked, chosen=(), faults=(), embedded=False), package.stamp())
    moments = _moments(asked) if page.moments else []
    return replace(page, asked=asked, languages=_languages(asked), moments=moments, notices=_notices(asked))


@lru_cache(maxsize=KEPT)
def _told(asked: Asked, stamp: int) -> Told:
    """Return what a page tells whatever was chosen on it: most of the work, and no more kinds than there are things."""
    say = asked.say
    page = Told(
        asked, say(f"{asked.page}.title"), entries.plain(say(f"{asked.page}.lead")), _menu(asked), _languages(asked)
    )
    page.heading = say("overview.section.doors" if asked.page == pages()[0] else "web.there")
    for part, make in _PARTS.items():
        try:
            setattr(page, part, make(asked))
        except TableError as error:
            page.problems += words.sentences(error, say.words)
    page.problems += _lacking(asked)
    page.problems = list(dict.fromkeys(page.problems))
    return page


def _notices(asked: Asked) -> list[str]:
    say, then = asked.say, asked.then
    return [sentence(fault.rule, fault.name, fault.asked, fault.limits, [], then, say) for fault in asked.faults]


def _lacking(asked: Asked) -> list[str]:
    """Return what is wrong with the tables that the page on the data cannot offer."""
    try:
        broken = load.broken().values() if asked.page == "data" else []
    except TableError:  # without the description no table is known: that is told already
        return []
    return [sentence for error in broken for sentence in words.sentences(error, asked.say.words)]


def nowhere(asked: Asked) -> Told:
    """Return what stands at an address that is none."""
    say = asked.say
    return Told(asked, say("web.nowhere.title"), say("web.nowhere.lead"), _menu(asked), [])


def _menu(asked: Asked) -> dict[str, Link]:
    return {page: (asked.say(f"{page}.menu"), asked.link(page)) for page in pages()}


def _languages(asked: Asked) -> list[Link]:
    known = {code: words.words(code)["language"]["name"] for code in words.languages()}
    spoken = {code: replace(asked, lang=code, spoken=True) for code in known}
    return [(known[code], one.link(asked.page, **asked.view())) for code, one in spoken.items()]


def _moments(asked: Asked) -> list[tuple[str, str, bool]]:
    """Return the two moments: what each is called, where it leads, whether it is the one asked for."""
    as_of.publication_day()  # without the day of the article there is nothing to switch
    both = {"hindsight": False, "publication": True}
    return [
        (asked.say(f"frame.when.{code}"), asked.at(then).link(asked.page, **asked.view()), then == asked.then)
        for code, then in both.items()
    ]


def _figures(asked: Asked) -> list[tuple[Tile, list[Link]]]:
    if asked.page not in FIGURES:
        return []
    rows = asked.as_known("figures").set_index("figure", drop=False)
    shown = [rows.loc[figure] for figure in SHOWN if figure in rows.index]
    return [(tile(row, pd.Series(dtype="float64"), asked.say), entries.cited(row["source"], asked)) for row in shown]


def _foot(asked: Asked) -> str:
    return asked.say("frame.foot", version=package.version())


_PARTS: dict[str, Callable[[Asked], Any]] = {
    "moments": _moments,
    "named": entries.named,
    "figures": _figures,
    "entries": entries.there,
    "files": entries.files,
    "foot": _foot,
}
