"""A request for a view alone or a file of it, read and checked: what it asks for is answered, or refused with why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from content import choices, link_codes, site
from content.catalogue import PAGES, PARAMETERS, VIEWS
from content.choices import AT_PUBLICATION, EVERYWHERE, MOMENT, MOMENTS, Arguments, Choice, fixed
from content.link_codes import Fault
from content.page import ViewSpec
from content.reader import Reader
from content.view_files import FILES
from content.view_link import parameters
from tables import as_of, translations
from tables.media_types import CSV, HTML, JSON, PNG, SVG
from views.pictures.sizes import SIZES
from web.open_responses import Refusal
from web.page_request import read_reader

PAGE = ""  # the form of a view as a page
MEDIA_TYPES = {
    PAGE: HTML,
    "svg": SVG,
    "png": PNG,
    "csv": CSV,
    "json": JSON,
}

MODES = ("light", "dark")
WITHOUT_NAMES = "1"
MODE = Choice(name="mode", options=fixed(*MODES))
SIZE = Choice(name="size", options=fixed(*SIZES))
CODES = Choice(name="codes", options=fixed("0", WITHOUT_NAMES))
OWN = {choice.name: choice for choice in (MODE, SIZE, CODES)}  # of files, besides the choices of the view

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class ViewRequest:
    """One state of a view in one form, checked.

    `chosen` are the values of its choices by argument. `own` are the codes of what only a file has besides, by
    parameter, as far as they are given: `mode`, `size`, `codes`. `state` are all parameters that make a difference.
    """

    spec: ViewSpec
    form: str
    reader: Reader
    chosen: Mapping[str, Any]
    own: Mapping[str, str]
    state: dict[str, str]

    @property
    def without_names(self) -> bool:
        """Whether rows are wanted by their codes alone."""
        return self.own.get(CODES.name) == WITHOUT_NAMES


def reader_for(form: str, pairs: Pairs, accepted: str) -> Reader:
    """Return who asks, by language and moment.

    A page is read in the language of the browser, by the header in `accepted`, unless its address names one; a file is
    the same for everybody, in English unless its address names another language.
    """
    reader, _ = read_reader(pairs, translations.ENGLISH if form else translations.nearest(accepted))
    return reader


def read_view(name: str, form: str, pairs: Pairs, reader: Reader) -> ViewRequest:
    """Return what an address asks for. Raises `Refusal` for what is not known, `TableError` for a broken table."""
    say = reader.say
    if name not in VIEWS:
        raise Refusal(HTTPStatus.NOT_FOUND, say("web.view.none", views=say.list_of(list(VIEWS))))
    if form not in MEDIA_TYPES:
        raise Refusal(HTTPStatus.NOT_FOUND, say("web.view.no_form", forms=say.list_of(FILES)))
    spec = VIEWS[name]
    declared = PAGES[spec.page].parameters() | OWN
    given, faults = choices.read(declared.values(), pairs, reader)
    chosen = PAGES[spec.page].chosen(reader, given)
    faults += _unknown(pairs, spec, declared, chosen, reader)
    if faults:
        told = [part for fault in faults for part in _refusal(fault, spec, declared, chosen, reader)]
        raise Refusal(HTTPStatus.BAD_REQUEST, " ".join(dict.fromkeys(told)))
    _check_tables(pairs, declared, chosen, reader)
    own = {name: given[name] for name in OWN if name in given}
    reader = replace(reader, mode=own.get("mode", reader.mode))
    differing = {name: code for name, code in own.items() if code != OWN[name].initial(reader, chosen)}
    state = parameters(spec, reader, chosen) | differing
    return ViewRequest(spec, form, reader, spec.arguments(chosen), own, state)


def _unknown(
    pairs: Pairs, spec: ViewSpec, declared: Mapping[str, Choice], chosen: Arguments, reader: Reader
) -> Iterator[Fault]:
    """Yield what is no choice here: one of another page, one that is nearly called so, or one that has such a value.

    What else there may be is left alone, such as what was added to count clicks.
    """
    for key, value in pairs:
        name = link_codes.known_as(key)
        if name in declared or link_codes.foreign(name):
            continue
        if name in PARAMETERS:
            yield Fault("elsewhere", name, (value[: link_codes.QUOTED],))
        elif near := link_codes.alike([(key, value)], declared, ()):
            yield near[0][1]
        else:
            for choice in spec.choices:
                if link_codes.one("", [value], [*map(str, choice.options(reader, chosen))])[0]:
                    yield Fault("name", choice.name, (f"{key}={value}"[: link_codes.QUOTED],))


def _refusal(
    fault: Fault, spec: ViewSpec, declared: Mapping[str, Choice], chosen: Arguments, reader: Reader
) -> Iterator[str]:
    """Yield what cannot be answered and what can be asked instead, as sentences."""
    say = reader.say
    yield site.refusal(fault, reader)
    if fault.rule in ("name", "elsewhere"):
        names = [choice.name for choice in (*spec.choices, *EVERYWHERE, *OWN.values())]
        yield say("web.view.choices", names=say.list_of(names))
    elif fault.rule == "unknown":
        yield say("web.allowed", values=say.list_of([*map(str, declared[fault.name].options(reader, chosen))]))


def _check_tables(pairs: Pairs, declared: Mapping[str, Choice], chosen: Arguments, reader: Reader) -> None:
    """Raise `TableError` where a choice counts as not given since the table is broken on which it rests."""
    for choice in declared.values():
        if link_codes.given(pairs, choice.name):
            choice.options(reader, chosen)
    if link_codes.one(MOMENT.name, link_codes.given(pairs, MOMENT.name), MOMENTS)[0] == AT_PUBLICATION:
        as_of.publication_day()
