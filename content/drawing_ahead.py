"""What the process that draws makes ahead, so that no picture costs what all share: tables, words, fonts, land."""

from collections.abc import Iterator

from content.pages.map import PAGE
from content.pictures import picture_file
from content.reader import Reader
from tables import package, translations
from tables.load import load
from views.pictures.sizes import CARD


def first() -> None:
    """Draw the map as it opens: half of what this costs is also of other pictures."""
    _map(Reader(), "png")


def later() -> Iterator[str]:
    """Make what can wait, and yield what it was after each part, none of which takes longer than a picture."""
    for language in translations.languages():
        _ = Reader(language).say
        yield language
    _map(Reader(at_publication=True), "png")
    yield "as of publication"
    _map(Reader(), "svg")
    yield "svg"
    for name in package.names():
        load(name)
        yield name


def _map(reader: Reader, form: str) -> None:
    [spec] = PAGE.views
    chosen = spec.arguments(PAGE.chosen(reader, {}))
    picture_file(spec.name, reader, chosen, {}, CARD, form, home="")
