"""How to cite a view or the whole edition of the data."""

from datetime import date, datetime

import pandas as pd

from content.markdown import plain
from content.page import ViewSpec
from content.reader import Reader
from content.reference import Reference
from content.sources import PUBLISHERS, named, publishers, sources
from tables import package, package_citation
from views.say import Say
from views.view import View


def quotes(view: View, link: str, say: Say) -> tuple[str, str]:
    """Return the title of a view as a citation, and as sentences to paste; `link` leads to this very view.

    The citation names publishers, data version and day; the sentences say what is counted and how to read it.
    """
    used = sources(view.sources, say)
    facts = {
        "title": view.title,
        "line": view.line,
        "note": view.note,
        "publishers": named([*publishers(used)], PUBLISHERS, say),
        "read": max((source.read_on for source in used), default=pd.NaT),
        "version": package.version(),
        "today": date.today(),
        "link": link,
    }
    sentences = " ".join(say("card.sentence", **facts).split())  # a view without a note leaves a gap
    return say("card.citation", **facts), sentences


def reference(spec: ViewSpec, view: View, link: str, reader: Reader) -> Reference:
    """Return a view for programs for literature. Those who published its figures are the authors."""
    say = reader.say
    return Reference(
        name=f"americas_migration_{spec.name}",
        authors=tuple(publishers(sources(view.sources, say))) or (say("web.name"),),
        title=plain(view.title),
        publisher=say("web.name"),
        issued=_issued(),
        version=package.version(),
        language=reader.language,
        note=plain(view.line),
        address=link,
        read_on=date.today(),
    )


def edition(address: str, say: Say) -> Reference:
    """Return this edition of the data, with the `address` at which it was read, if known. Raises `TableError`."""
    told = package_citation.facts()
    return Reference(
        name="americas_migration",
        authors=(told["name"],),
        title=edition_title(told["title"], say),
        publisher="",
        issued=_issued(),
        version=told["version"],
        language=say.locale.language,
        note=say("cite.edition", version=told["version"], licence=told["license"]),
        address=address,
        read_on=date.today(),
    )


def edition_text(address: str, say: Say) -> str:
    """Return this edition of the data, read at an `address`, in one line of text. Raises `TableError`."""
    told = package_citation.facts()
    said = {"name": told["name"], "version": told["version"], "licence": told["license"]}
    said |= {"title": edition_title(told["title"], say), "year": told["date-released"][:4]}
    return say("sources.citation", **said, link=address, today=date.today())


def edition_title(english: str, say: Say) -> str:
    """Return the title of the data in a citation: that of the citation file, or of the package in another language."""
    return say.words.get("package", {}).get("title", english)


def _issued() -> date:
    return datetime.fromisoformat(package.describe()["created"]).date()
