"""The address of a view alone in the state that a reader sees: only what differs from the view as it opens."""

from collections.abc import Iterator, Mapping
from typing import Any

from content.catalogue import PAGES
from content.choices import AT_PUBLICATION, Chosen
from content.links import view_address
from content.page import ViewSpec
from content.reader import Reader
from tables import translations


def view_link(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any], form: str = "", **more: str) -> str:
    """Return the path of a view alone, or of a file of it (svg, png, csv, json), in a state; `more` are parameters.

    `chosen` are the values of its choices by argument. Raises `TableError`.
    """
    parameters = dict(_codes(spec, reader, chosen))
    parameters |= {} if reader.language == translations.ENGLISH else {"lang": reader.language}
    parameters |= {"when": AT_PUBLICATION} if reader.at_publication else {}
    parameters |= {} if reader.mode == Reader.mode else {"mode": reader.mode}
    return view_address(spec.name, form, **parameters, **more)


def _codes(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each choice that is not as it would be without it, by the name of its parameter, as its code."""
    given: dict[str, Any] = {}
    for choice in spec.choices:
        value = chosen[choice.argument]
        if value != Chosen(reader, PAGES[spec.page].choices, given)[choice.argument]:
            given[choice.argument] = value
            yield choice.name, choice.code(value)
