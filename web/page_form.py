"""Forms for the choices of a page: by them a reader changes what it shows without scripts."""

from collections.abc import Iterable
from dataclasses import dataclass

from content.choices import SEARCHED, Choice, Chosen, Number, Optional, Several, Text
from content.links import address
from content.reader import Reader
from content.tabs import beside_cards
from tables.table_error import TableError
from web.page_request import PageRequest

LIST, BOXES, NUMBER, TEXT = "list", "boxes", "number", "text"  # kinds of fields


@dataclass(frozen=True)
class Option:
    """One of the options of a field: the code that is sent, the word for it, and whether it is chosen."""

    code: str
    word: str
    chosen: bool


@dataclass(frozen=True)
class Field:
    """A choice as a field: its kind, parameter and label, and whether it has a label to see.

    A list and boxes have `options`; where boxes may all be empty, `none` is sent besides. A number has `limits`; a
    number and a text have what is chosen as `value`. A text may say less in itself than its label: `hint`.
    """

    kind: str
    name: str
    label: str
    silent: bool = False
    options: tuple[Option, ...] = ()
    none: bool = False
    limits: tuple[int, int] | None = None
    value: str = ""
    hint: str = ""

    @property
    def ticked(self) -> int:
        """Return how many options are chosen."""
        return sum(option.chosen for option in self.options)


@dataclass(frozen=True)
class Form:
    """A form that opens the address `action` with what its fields hold, and `kept`: other parameters with values.

    `send` is the key of the words on its button.
    """

    action: str
    fields: tuple[Field, ...]
    kept: dict[str, str]
    send: str = "web.form.send"


def search_form(request: PageRequest, typed: str) -> Form:
    """Return the form of the search, with what was typed."""
    say = request.reader.say
    field = Field(TEXT, SEARCHED.name, say(SEARCHED.label), silent=True, value=typed, hint=say("search.title"))
    return Form(address("search"), (field,), request.kept(), "search.title")


def page_form(request: PageRequest) -> Form | None:
    """Return the form for what the page itself offers; None where there is nothing to choose."""
    return _form(beside_cards(request.declared, request.chosen), request)


def card_form(choices: Iterable[Choice], request: PageRequest, anchor: str) -> Form | None:
    """Return the form for what a card offers besides; None where that is nothing. It leads to the card's `anchor`."""
    own = request.declared.on_cards
    return _form([choice for choice in choices if choice in own], request, f"#{anchor}")


def _form(choices: Iterable[Choice], request: PageRequest, place: str = "") -> Form | None:
    offered = [choice for choice in choices if not (choice.live or choice.linked)]
    found = tuple(field for choice in offered if (field := _field(choice, request.reader, request.chosen)))
    names = {field.name for field in found}
    kept = {name: code for name, code in (request.parameters() | request.kept()).items() if name not in names}
    return Form(f"{address(request.page)}{place}", found, kept) if found else None


def _field(choice: Choice, reader: Reader, chosen: Chosen) -> Field | None:
    """Return a choice as a field; None where there is nothing to choose, or its table is broken."""
    label = reader.say(choice.label)
    if isinstance(choice, Text):
        return Field(TEXT, choice.name, label, choice.silent, value=chosen[choice.argument])
    try:
        options = choice.options(reader, chosen)
        if len(options) < 2:
            return None
        if isinstance(choice, Number):
            limits = (int(options[0]), int(options[-1]))
            return Field(NUMBER, choice.name, label, limits=limits, value=choice.code(chosen[choice.argument]))
        kind = BOXES if isinstance(choice, Several) else LIST
        found = tuple(_options(choice, [*map(str, options)], reader, chosen))
    except TableError:
        return None
    none = isinstance(choice, Several) and choice.none
    return Field(kind, choice.name, label, choice.silent, found, none)


def _options(choice: Choice, codes: list[str], reader: Reader, chosen: Chosen) -> Iterable[Option]:
    """Yield the options of a choice. What is chosen where nothing is has no code: it may depend on other choices."""
    word = choice.word(reader)
    value = chosen[choice.argument]
    if isinstance(choice, Several):
        yield from (Option(code, word(code), code in value) for code in codes)
        return
    if isinstance(choice, Optional):
        yield Option("", reader.say(choice.label if choice.silent else "web.form.none"), value is None)
    default = choice.initial(reader, chosen)
    yield from (Option("" if code == default else code, word(code), code == value) for code in codes)
