"""What can be found: every page, view, entry and table, with the text that a search looks at and where it opens."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content import tabs
from content.catalogue import PAGES, view_for
from content.choices import Chosen
from content.entries import lists
from content.entries.entry import Entry, lines
from content.markdown import plain
from content.page import Page, Section, ViewSpec
from content.reader import Reader
from tables.table_error import TableError

# The sections of kinds whose entries have no place of their own on their page.
ANCHORS = {"person": "people", "pledge": "commitments", "package": "pillars"}
KINDS = ("country", "claim", "view", "section", "event", "term", "conflict", "question", "pledge", "package", "person")
KINDS += ("page", "table", "source")  # in the order in which they are offered where they fit equally well

Place = tuple[str, str, tuple[tuple[str, str], ...], str]


@dataclass(frozen=True)
class Document:
    """One thing that can be found: its kind, its title, the lines of its text, and where it opens.

    `also` are words by which it is found besides, and which are shown nowhere.
    """

    kind: str
    title: str
    lines: tuple[str, ...]
    page: str
    parameters: tuple[tuple[str, str], ...]
    anchor: str = ""
    also: str = ""

    @property
    def opens(self) -> Place:
        """Return what it is and where it opens, which is the same in every language."""
        return self.kind, self.page, self.parameters, self.anchor

    @property
    def place(self) -> str:
        """Return its anchor as it stands at the end of an address; empty where its page begins with it."""
        return f"#{self.anchor}" if self.anchor else ""


def documents(reader: Reader) -> list[Document]:
    """Return all that this reader can find. What rests on a broken table is left out."""
    return [*_pages(reader), *_told_apart(list(_views(reader)), reader), *_sections(reader), *_entries(reader)]


def _told_apart(views: list[Document], reader: Reader) -> Iterator[Document]:
    """Yield views; one that is called like another says on which page it stands."""
    called, say = Counter(view.title for view in views), reader.say
    for view in views:
        page = say(f"{view.page}.menu")
        yield view if called[view.title] == 1 else replace(view, title=f"{view.title} ({page})")


def _pages(reader: Reader) -> Iterator[Document]:
    say = reader.say
    for name in PAGES:
        yield Document("page", say(f"{name}.menu"), (plain(say(f"{name}.lead")),), name, ())


def _views(reader: Reader) -> Iterator[Document]:
    for page in PAGES.values():
        chosen = page.chosen(reader, {})
        shown = (section for section in page.sections if section.shown(reader, chosen))
        for spec in (spec for section in shown for spec in section.standing(reader, chosen)):
            try:
                yield from _view(spec, reader, chosen)
            except TableError:
                continue


def _sections(reader: Reader) -> Iterator[Document]:
    """Yield the parts of pages that are tables of texts: by what they say of themselves, and by their tab."""
    for page in PAGES.values():
        chosen = page.chosen(reader, {})
        for section in page.in_all_tabs(reader, chosen):
            if section.table:
                held = section.content(reader, chosen)
                lead = (plain(held.lead),) if held.lead else ()
                opens = tuple(tabs.opening(page, section.anchor).items())
                tab = _tab(page, section, reader)
                yield Document("section", held.title, lead, page.name, opens, section.anchor, tab)


def _tab(page: Page, section: Section, reader: Reader) -> str:
    """Return what the tab of a section is called; empty where it lies in none."""
    return page.tabs.word(reader)(section.tab) if page.tabs and section.tab else ""


def _view(spec: ViewSpec, reader: Reader, chosen: Chosen) -> Iterator[Document]:
    """Yield a view as it opens, if it has something to show then."""
    view = view_for(spec, reader, chosen)
    if view.drawing is not None:
        texts = tuple(plain(text) for text in (view.line, view.note) if text)
        opens = tuple(tabs.opening(PAGES[spec.page], spec.anchor).items())
        yield Document("view", view.title, texts, spec.page, opens, spec.anchor)


def _entries(reader: Reader) -> Iterator[Document]:
    for kind in lists.ROWS:
        try:
            yield from (_entry(entry) for entry in lists.by_key(kind, reader).values())
        except TableError:
            continue
    for listed in (lists.every_country, lists.tables):
        try:
            yield from (_entry(entry, _people(entry, reader)) for entry in listed(reader))
        except TableError:
            continue


def _people(entry: Entry, reader: Reader) -> str:
    """Return how the people of a country are called; nothing of what is no country of the story."""
    named = entry.kind == "country" and reader.say.knows(f"citizens.{entry.key}")
    return reader.say(f"citizens.{entry.key}") if named else ""


def _entry(entry: Entry, also: str = "") -> Document:
    texts = lines(entry.paragraphs)
    title, page = plain(entry.title) or texts[0], PAGES[entry.page]
    anchor = "" if page.opens(entry) else ANCHORS.get(entry.kind, entry.anchor)
    opens = tuple((tabs.opening(page, anchor) | entry.parameters).items())
    return Document(entry.kind, title, tuple(texts), entry.page, opens, anchor, also)
