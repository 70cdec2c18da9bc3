"""What a view says, with the words that it asked for and what it filled into them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from content.page import ViewSpec
from content.reader import Reader
from tables import translations
from views.say import Say
from views.view import View


@dataclass(frozen=True)
class Sentence:
    """One word of `data/text` as it was asked for: its key, what it was filled in with, how it reads."""

    key: str
    facts: dict[str, Any]
    text: str


class Recorder(Say):
    """The words of a language, and all that was said with them."""

    def __init__(self, language: str) -> None:
        super().__init__(translations.words(language))
        self.said: list[Sentence] = []

    def __call__(self, key: str, /, **values: Any) -> str:
        """Return the word as `Say` does, and keep it."""
        text = super().__call__(key, **values)
        self.said.append(Sentence(key, values, text))
        return text


class Listener(Reader):
    """A reader of whom it is known what was said to them."""

    @property
    def say(self) -> Recorder:
        """The words of the language, which keep what is said."""
        return _recorder(self.language)

    def table(self, name: str) -> pd.DataFrame:
        """Return a table as `Reader` does, read once in a walk."""
        return _table(Reader(self.language, self.at_publication), name)


@cache
def _recorder(language: str) -> Recorder:
    return Recorder(language)


@cache
def _table(reader: Reader, name: str) -> pd.DataFrame:
    return reader.table(name)


@dataclass(frozen=True)
class Told:
    """A view as it was made for a reader and some choices, and all that was said in making it."""

    spec: ViewSpec
    reader: Reader
    chosen: dict[str, Any]
    view: View
    said: tuple[Sentence, ...]

    @property
    def title(self) -> Sentence:
        """The sentence that became the title."""
        return next((one for one in reversed(self.said) if one.text == self.view.title), Sentence("", {}, ""))

    def texts(self) -> list[str]:
        """Return all that the view says in words."""
        return [text for text in (self.view.title, self.view.line, self.view.alt, self.view.note) if text]


def told(spec: ViewSpec, at_publication: bool, chosen: dict[str, Any]) -> Told:
    """Make a view and return it with what was said."""
    reader = Listener(at_publication=at_publication)
    reader.say.said.clear()
    view = spec.make(reader, **chosen)
    return Told(spec, reader, chosen, view, tuple(reader.say.said))
