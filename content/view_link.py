"""The address of a view alone in the state that a reader sees: only what differs from the view as it opens."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from content import tabs
from content.catalogue import PAGES
from content.choices import Chosen
from content.links import address, of_reader, view_address
from content.page import ViewSpec
from content.reader import Reader


def view_link(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any], form: str = "", **more: str) -> str:
    """Return the path of a view alone, or of a file of it (svg, png, csv, json), in a state; `more` are parameters.

    `chosen` are the values of its choices by argument. Raises `TableError`.
    """
    return view_address(spec.name, form, **parameters(spec, reader, chosen), **more)


def page_link(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any]) -> str:
    """Return the path of the same view on its page, where it can be changed. Raises `TableError`."""
    shown = parameters(spec, replace(reader, mode=Reader.mode), chosen)  # a page has the colours of its browser
    return f"{address(spec.page, **tabs.opening(PAGES[spec.page], spec.anchor), **shown)}#{spec.anchor}"


def parameters(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any]) -> dict[str, str]:
    """Return what differs from the view as it opens: choices, language, moment and mode. Raises `TableError`."""
    found = dict(_codes(spec, reader, chosen)) | of_reader(reader)
    return found | ({} if reader.mode == Reader.mode else {"mode": reader.mode})


def _codes(spec: ViewSpec, reader: Reader, chosen: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each choice that is not as it would be without it, by the name of its parameter, as its code."""
    given: dict[str, Any] = {}
    for choice in spec.choices:
        value = chosen[choice.argument]
        if value != Chosen(reader, PAGES[spec.page].choices, given)[choice.argument]:
            given[choice.argument] = value
            yield choice.name, choice.code(value)
