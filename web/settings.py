"""Settings of a host: environment variables named DASHBOARD_ and the field in capitals."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from streamlit import get_option

PREFIX = "DASHBOARD_"
ROOT_PATH_ONLY = "the dashboard is served at the root of a host. For a path see docs/hosting.md"
_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*")
_ORIGIN = r"https?://([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?"
_URL = re.compile(rf"(?P<origin>(?i:{_ORIGIN}))(?P<path>(/[\w.~-]+)*)/?", re.ASCII)
_FRAME_ANCESTOR = re.compile(r"'self'|'none'|https?://(\*\.)?[a-z0-9.-]+(:\d+)?")
_WEB_CONTACT = r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(/[^\s,]*)?"
_CONTACT = re.compile(rf"(?i:mailto:[^\s@,]+@[a-z0-9.-]+|{_WEB_CONTACT}|tel:\+[\d-]+)", re.ASCII)
_REPORT_ADDRESS = re.compile(  # nothing that would break a link around it
    r"(?i:mailto:[a-z0-9._%+-]+@[a-z0-9.-]+"
    r"|https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(/[a-z0-9._~%/-]*)?(\?[a-z0-9._~%=&-]+)?)",
    re.ASCII,
)
_BOOLEAN = {"0": False, "1": True}


@dataclass(frozen=True)
class Settings:
    """How this copy of the dashboard is hosted."""

    public_url: str | None = None
    """The address that readers use, `https://example.org`, with the path below which a proxy serves us, if any.

    Without it, the address that each request names.
    """
    hosts: tuple[str, ...] = ()
    """The host names that the server answers to, `example.org,*.example.org`; without them, to any."""
    frame_ancestors: tuple[str, ...] = ("'self'",)
    """The sites that may show the dashboard in an iframe, `https://news.example`; else only its own."""
    access_log: bool = False
    """Whether each request is a line of JSON on the standard output: `1` or `0`."""
    security_contact: tuple[str, ...] = ()
    """Whom to tell of a security fault, `mailto:security@example.org,https://example.org/report`, for security.txt."""
    report_address: str | None = None
    """Where readers report an error, `mailto:data@example.org` or `https://example.org/issues/new`.

    Read in content/report.py, which knows no server; here its form is checked.
    """


@cache
def settings() -> Settings:
    """Return the settings of this process. An invalid value ends the start with a sentence."""
    base_path = (get_option("server.baseUrlPath") or os.environ.get("STREAMLIT_SERVER_BASE_URL_PATH", "")).strip("/")
    if base_path:
        # Streamlit would serve its own files there, but our routes and the pages at the root.
        raise SystemExit(f"server.baseUrlPath is “{base_path}”, but must be empty: {ROOT_PATH_ONLY}.")
    try:
        return read(os.environ)
    except ValueError as error:
        raise SystemExit(str(error)) from None


def read(environment: Mapping[str, str]) -> Settings:
    """Return the settings in an environment; raises `ValueError` with a sentence that names the invalid variable."""
    chosen = {}
    for field in fields(Settings):
        name = PREFIX + field.name.upper()
        if text := environment.get(name, "").strip():
            parse, expected = _PARSERS[field.name]
            try:
                chosen[field.name] = parse(text)
            except (ValueError, KeyError):
                raise ValueError(f"{name} is “{text}”, but must be {expected}.") from None
    return Settings(**chosen)


def _parse_url(text: str) -> str:
    found = _URL.fullmatch(text)
    if not found:
        raise ValueError(text)
    return found["origin"].lower() + found["path"]


def _parse_frame_ancestors(text: str) -> tuple[str, ...]:
    ancestors = _list_of(_FRAME_ANCESTOR)(text)
    if "'none'" in ancestors and len(ancestors) > 1:  # browsers would ignore the latter
        raise ValueError(text)
    return ancestors


def _list_of(pattern: re.Pattern[str], keep_case: bool = False) -> Callable[[str], tuple[str, ...]]:
    def parse(text: str) -> tuple[str, ...]:
        entries = tuple(entry.strip() for entry in (text if keep_case else text.lower()).split(","))
        if not all(pattern.fullmatch(entry) for entry in entries):
            raise ValueError(text)
        return entries

    return parse


def _matching(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(text)
        return text

    return parse


_PARSERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "public_url": (_parse_url, "an address as https://example.org or https://example.org/path, without query"),
    "hosts": (_list_of(_HOST), "names of hosts as example.org, without https:// or port, separated by commas"),
    "frame_ancestors": (
        _parse_frame_ancestors,
        "addresses as https://news.example, without path, or 'self', separated by commas; or 'none' alone",
    ),
    "access_log": (_BOOLEAN.__getitem__, "1 or 0"),
    "security_contact": (
        _list_of(_CONTACT, keep_case=True),
        "addresses as mailto:security@example.org, https://example.org/report or tel:+1-201-555-0123, "
        "separated by commas",
    ),
    "report_address": (
        _matching(_REPORT_ADDRESS),
        "one address as mailto:data@example.org or https://example.org/issues/new",
    ),
}
