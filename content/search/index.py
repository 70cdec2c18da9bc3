"""The index of a search: SQLite's full-text search in memory, by language and moment."""

import re
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from threading import Lock

from content.cache import cached
from content.reader import Reader
from content.search.documents import KINDS, Document, Place, documents
from tables import translations
from tables.derive import GROUPED
from views.letters import folded
from views.say import Say

TITLE, TEXT = 8, 1  # how much a word counts there
LONGEST = 100  # characters typed that are looked at
CONTEXT = 160  # characters of the line that shows where the words stand
WORD = re.compile(r"\w+")
WIDEST = 60  # documents that are ranked


@dataclass(frozen=True)
class Found:
    """A document that was found, and a line of it that shows why."""

    document: Document
    context: str


@dataclass(frozen=True)
class Results:
    """What a search found, by kind, the best first; `partly` says that nothing has all words, only some of them."""

    groups: dict[str, list[Found]]
    partly: bool = False

    def told(self, typed: str, say: Say) -> str:
        """Return a sentence on how much of what was typed was found."""
        number = sum(map(len, self.groups.values()))
        if self.partly:
            return say("search.partly")
        return say("search.found", n=number, typed=typed) if number else say("search.nothing", typed=typed)


def search(typed: str, reader: Reader) -> Results:
    """Return what has every typed word or the beginning of it, else what has some of them; nothing for no word."""
    words = _words(typed[:LONGEST])
    if not words:
        return Results({})
    index = index_for(reader)
    whole = index.find(words, "AND")
    found = whole or (index.find(words, "OR") if len(words) > 1 else [])
    groups: dict[str, list[Found]] = {}
    for document in found:
        groups.setdefault(document.kind, []).append(Found(document, _context(document, words)))
    return Results(groups, partly=not whole and bool(found))


class Index:
    """All documents, to be found by their words, and by their titles in English."""

    def __init__(self, every: list[Document], english: Mapping[Place, str]) -> None:
        """Take the documents, and the English titles by their places."""
        self.documents, self._lock = every, Lock()
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        folding = "tokenize='unicode61 remove_diacritics 2'"
        self._base.execute(f"CREATE VIRTUAL TABLE texts USING fts5(title, text, {folding})")
        texts = (" ".join([*one.lines, one.also, english.get(one.opens, "")]) for one in every)
        rows = (
            (number, plain(one.title), plain(text)) for number, (one, text) in enumerate(zip(every, texts, strict=True))
        )
        self._base.executemany("INSERT INTO texts(rowid, title, text) VALUES (?, ?, ?)", rows)

    def find(self, words: list[str], joined: str) -> list[Document]:
        """Return the documents with these words or words that begin so, the best first, joined by AND or OR."""
        query = f" {joined} ".join(f'"{word}"*' for word in words)
        ranked = f"SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY bm25(texts, {TITLE}, {TEXT}) LIMIT {WIDEST}"
        with self._lock:
            numbers = [number for (number,) in self._base.execute(ranked, (query,))]
        return sorted((self.documents[number] for number in numbers), key=lambda one: _worth(one, words))


def index_for(reader: Reader) -> Index:
    """Return the index for a reader, made at the first search. It takes some seconds: every view is asked its title."""
    return cached(_index, reader.on_any_screen())


def _index(reader: Reader) -> Index:
    """Return the index; one in another language finds what is called so in English as well."""
    if reader.language == translations.ENGLISH:
        return Index(documents(reader), {})
    english = index_for(replace(reader, language=translations.ENGLISH)).documents
    return Index(documents(reader), {one.opens: one.title for one in english})


def _worth(document: Document, words: list[str]) -> tuple[bool, int]:
    """Return a key by which a document that is called what was typed comes first, then its kind."""
    called = (_words(document.title), _words(document.also))
    return words not in called, KINDS.index(document.kind)


def plain(text: str) -> str:
    """Return a text as the index has it: numbers without separators."""
    return GROUPED.sub("", text)


def _words(text: str) -> list[str]:
    return WORD.findall(folded(plain(text)))


def _context(document: Document, words: list[str]) -> str:
    """Return the line with most of the words, from shortly before the first of them."""
    best = max(document.lines, key=lambda line: sum(word in folded(plain(line)) for word in words), default="")
    if len(best) <= CONTEXT:
        return best
    places = [folded(best).find(word) for word in words]
    start = max(0, min((place for place in places if place >= 0), default=0) - CONTEXT // 4)
    start = best.rfind(" ", 0, start) + 1 if start else 0
    part = best[start : start + CONTEXT].rsplit(" ", 1)[0]
    return f"{'… ' if start else ''}{part} …"
