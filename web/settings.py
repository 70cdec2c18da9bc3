"""What a host may choose, by environment variables named DASHBOARD_ and the field in capitals."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from streamlit.config import get_option

PREFIX = "DASHBOARD_"
ROOT_ONLY = "the dashboard is served at the root of a host. For a path see docs/hosting.md"
_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*")
_SITE = r"https?://([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?"
_ADDRESS = re.compile(rf"(?P<site>(?i:{_SITE}))(?P<path>(/[\w.~-]+)*)/?", re.ASCII)
_FRAMER = re.compile(r"'self'|'none'|https?://(\*\.)?[a-z0-9.-]+(:\d+)?")
_SWITCH = {"0": False, "1": True}


@dataclass(frozen=True)
class Settings:
    """How this copy of the dashboard is hosted."""

    public_url: str | None = None
    """The address that readers use, `https://example.org`, with a path where a proxy shows us below one.

    Without it, the address that each request names.
    """
    hosts: tuple[str, ...] = ()
    """The names the server answers to, `example.org,*.example.org`; without them, to any."""
    frame_ancestors: tuple[str, ...] = ("'self'",)
    """The sites that may show the dashboard in a frame, `https://news.example`; else only its own."""
    access_log: bool = False
    """Whether each request is a line of JSON on the standard output: `1` or `0`."""


@cache
def settings() -> Settings:
    """Return the settings of this process. A value that cannot be meant ends the start with a sentence."""
    if below := (get_option("server.baseUrlPath") or os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "")).strip("/"):
        # Streamlit would look for its own parts there, but for ours, and for the pages, at the root.
        raise SystemExit(f"server.baseUrlPath is “{below}”, but must be empty: {ROOT_ONLY}.")
    try:
        return read(os.environ)
    except ValueError as error:
        raise SystemExit(str(error)) from None


def read(environment: Mapping[str, str]) -> Settings:
    """Return the settings that an environment makes; raises `ValueError` that names the variable at fault."""
    chosen = {}
    for field in fields(Settings):
        name = PREFIX + field.name.upper()
        if text := environment.get(name, "").strip():
            meaning, expected = _READERS[field.name]
            try:
                chosen[field.name] = meaning(text)
            except (ValueError, KeyError):
                raise ValueError(f"{name} is “{text}”, but must be {expected}.") from None
    return Settings(**chosen)


def _address(text: str) -> str:
    found = _ADDRESS.fullmatch(text)
    if not found:
        raise ValueError(text)
    return found["site"].lower() + found["path"]


def _framers(text: str) -> tuple[str, ...]:
    framers = _list_of(_FRAMER)(text)
    if "'none'" in framers and len(framers) > 1:  # browsers then heed the others and drop this one
        raise ValueError(text)
    return framers


def _list_of(form: re.Pattern[str]) -> Callable[[str], tuple[str, ...]]:
    def meaning(text: str) -> tuple[str, ...]:
        entries = tuple(entry.strip().lower() for entry in text.split(","))
        if not all(form.fullmatch(entry) for entry in entries):
            raise ValueError(text)
        return entries

    return meaning


_READERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "public_url": (_address, "an address as https://example.org or https://example.org/path, without query"),
    "hosts": (_list_of(_HOST), "names of hosts as example.org, without https:// or port, separated by commas"),
    "frame_ancestors": (
        _framers,
        "addresses as https://news.example, without path, or 'self', separated by commas; or 'none' alone",
    ),
    "access_log": (_SWITCH.__getitem__, "1 or 0"),
}
