"""The kinds of choices that a page offers: their options, their defaults, and what a link says of them.

Each page declares its own choices (content/pages/); Streamlit draws them, the server reads them from an address.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from content import link_codes
from content.cache import cached
from content.link_codes import Fault, Pairs
from content.reader import Reader
from tables import translations
from tables.table_error import TableError

NOW, AT_PUBLICATION = MOMENTS = ("hindsight", "publication")
MEASURES = ("people", "per_1000")
PERIODS = ("years", "last")
SERIES = ("border_patrol", "combined")  # of encounters at the US border, never on one axis

Arguments = Mapping[str, Any]
Options = Callable[[Reader, Arguments], Sequence[str] | range]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One of several codes, the first of them where nothing else is chosen.

    `name` is its parameter in a link, `argument` its name in Python where that has to differ. `options` gives the codes
    to choose from, or a range of numbers; they may depend on the reader and on choices declared before. `words` is the
    section of the words for the codes, or a function that gives what a reader sees of a code; `label` is the key of
    its label, a `silent` one is not shown. Where a `dependent` choice has one option left there is nothing to choose,
    and a link that names another is no mistake. A `live` one picks from what only the application lists; of any other
    the `interactive` codes ask for what only the application does. A `linked` one is made by links of the page alone.
    """

    name: str
    argument: str = ""
    options: Options = lambda reader, chosen: ()
    words: str | Callable[[Reader], Callable[[str], str]] = ""
    label: str = ""
    silent: bool = False
    dependent: bool = False
    live: bool = False
    linked: bool = False
    interactive: tuple[str, ...] = ()
    default: Callable[[Reader, Arguments], Any] | None = None

    def __post_init__(self) -> None:
        """Call the argument like the parameter unless it has a name of its own."""
        object.__setattr__(self, "argument", self.argument or self.name)

    def initial(self, reader: Reader, chosen: Arguments) -> Any:
        """Return the value where nothing is chosen. Raises `TableError`."""
        return self.default(reader, chosen) if self.default else self.options(reader, chosen)[0]

    def parse(self, raw: list[str], options: Sequence[str] | range) -> tuple[Any, Fault | None]:
        """Return the value that a link asks for, None where it asks for none that is known, and what is wrong."""
        return link_codes.one(self.name, raw, list(map(str, options)))

    def code(self, value: Any) -> str:
        """Return how a value stands in a link."""
        return str(value)

    def word(self, reader: Reader) -> Callable[[str], str]:
        """Return the function that turns a code into what the reader sees."""
        return reader.word(self.words) if isinstance(self.words, str) else self.words(reader)


class Optional(Choice):
    """One of several codes or None."""

    def initial(self, reader: Reader, chosen: Arguments) -> Any:
        """Return None: nothing is chosen."""
        return None


@dataclass(frozen=True, kw_only=True)
class Several(Choice):
    """Some of several codes, in their order; at most `most`; `none` of them only where that is allowed."""

    most: int | None = None
    none: bool = False

    def initial(self, reader: Reader, chosen: Arguments) -> Any:
        """Return the codes where nothing is chosen: none unless there is a default."""
        return list(self.default(reader, chosen)) if self.default else []

    def parse(self, raw: list[str], options: Sequence[str] | range) -> tuple[list[str] | None, Fault | None]:
        """Return the codes that a link asks for, and what is wrong."""
        return link_codes.some(self.name, raw, list(map(str, options)), self.most, self.none)

    def code(self, value: Sequence[str]) -> str:
        """Return the codes with commas between them, the same in every language: options may stand by their names."""
        return ",".join(sorted(value)) or link_codes.NONE


class Number(Choice):
    """A whole number of a range."""

    def parse(self, raw: list[str], options: Sequence[str] | range) -> tuple[int | None, Fault | None]:
        """Return the number that a link asks for, or the nearest in the range, and what is wrong."""
        return link_codes.number(self.name, raw, int(options[0]), int(options[-1]))


class Text(Choice):
    """Any text, to search for."""

    def initial(self, reader: Reader, chosen: Arguments) -> str:
        """Return no text."""
        return ""

    def parse(self, raw: list[str], options: Sequence[str] | range) -> tuple[str | None, Fault | None]:
        """Return the text that a link asks for, and what is wrong."""
        return link_codes.text(self.name, raw)


class Chosen(Mapping[str, Any]):
    """The values of choices by their arguments: what was chosen, and the default of the rest when it is asked for."""

    def __init__(self, reader: Reader, choices: Iterable[Choice], given: Arguments) -> None:
        """Take what was chosen in `given`, by argument."""
        self._reader, self._choices = reader, {choice.argument: choice for choice in choices}
        self._values = dict(given)

    def __getitem__(self, argument: str) -> Any:
        """Return the value of a choice. Raises `TableError` when its default rests on a broken table."""
        if argument not in self._values:
            self._values[argument] = self._choices[argument].initial(self._reader, self)
        return self._values[argument]

    def __iter__(self) -> Iterator[str]:
        """Go through the arguments."""
        return iter(self._choices)

    def __len__(self) -> int:
        """Return how many choices there are."""
        return len(self._choices)


def fixed(*codes: str) -> Options:
    """Return options that are the same for every reader."""
    return lambda reader, chosen: codes


def values_of(table: str, column: str) -> Options:
    """Return as options the values of a column, a cell of which may hold several."""

    def values(reader: Reader, chosen: Arguments) -> list[str]:
        cells = reader.as_published(table)[column].dropna()
        return list(dict.fromkeys(code for cell in cells for code in cell.split(";")))

    return values


def read(choices: Iterable[Choice], pairs: Pairs, reader: Reader) -> tuple[dict[str, Any], list[Fault]]:
    """Return what a link chooses, by argument, and what it asks for that is not known.

    A choice that rests on a broken table counts as not given.
    """
    pairs, choices = list(pairs), list(choices)
    given: dict[str, Any] = {}
    faults = []
    for choice in choices:
        if not (raw := link_codes.given(pairs, choice.name)):
            continue
        try:
            options = choice.options(reader, Chosen(reader, choices, given))
            if choice.dependent and len(options) < 2:
                continue
            value, fault = choice.parse(raw, options)
        except TableError:
            continue
        given |= {} if value is None else {choice.argument: value}
        faults += [fault] if fault else []
    return given, faults


def _own_name(language: str) -> str:
    return translations.words(language)["language"]["name"]


LANGUAGE = Choice(
    name="lang",
    options=lambda reader, chosen: translations.languages(),
    words=lambda reader: lambda code: cached(_own_name, code),  # asked of every language, several times for a page
    label="app.language",
)
MOMENT = Choice(name="when", options=fixed(*MOMENTS), words="app.when", label="app.when.label", silent=True)
EVERYWHERE = (LANGUAGE, MOMENT)
SEARCHED = Text(name="q", argument="typed", label="search.label")  # on the page of the search
