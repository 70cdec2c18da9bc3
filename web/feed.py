"""The corrections and the changes of the data as a feed (Atom, RFC 4287), newest first."""

from collections.abc import Iterator
from functools import lru_cache
from http import HTTPStatus
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as xml

import pandas as pd
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content.entries.changed_table import changed_tables
from content.entries.correction import correction
from content.entries.entry import Entry, lines
from content.links import address
from content.markdown import plain
from content.reader import Reader
from tables import package, translations
from tables.package import TableError
from web.open_responses import ANY_ORIGIN
from web.responses import BASE_URL_PLACEHOLDER, base_url, respond, vary_by_host
from web.settings import settings

PATH = "/changes.atom"
ATOM = "application/atom+xml"
HEADERS = ANY_ORIGIN | {"cache-control": "public, max-age=3600"}
NAMESPACE = "http://www.w3.org/2005/Atom"


def routes() -> list[BaseRoute]:
    """Return the route of the feed."""
    return [Route(PATH, _serve)]


async def _serve(request: Request) -> Response:
    try:
        body = await to_thread.run_sync(_feed, package.stamp())
    except TableError as error:
        sentences = translations.sentences(error, Reader().say.words)
        return Response(" ".join(sentences), HTTPStatus.SERVICE_UNAVAILABLE, media_type="text/plain")
    body = body.replace(BASE_URL_PLACEHOLDER, base_url(request).encode())
    return await respond(request, body, ATOM, vary_by_host(HEADERS), keep=bool(settings().public_url))


@lru_cache(maxsize=1)
def _feed(stamp: int) -> bytes:
    """Return the feed, with the placeholder for the base URL. Raises `TableError`."""
    reader = Reader()
    entries = sorted(_entries(reader), key=lambda entry: entry[0], reverse=True)
    feed = xml.Element("feed", xmlns=NAMESPACE)
    name, own = package.describe()["name"], BASE_URL_PLACEHOLDER.decode()
    _add(feed, "id", _id(name))
    _add(feed, "title", reader.say("corrections.feed_title"))
    _add(feed, "updated", _moment(entries[0][0]))
    _add(_add(feed, "author"), "name", reader.say("web.name"))
    _add(feed, "link", rel="self", href=own + PATH)
    _add(feed, "link", href=own + address("sources", part="corrections"))
    for day, entry in entries:
        told = _add(feed, "entry")
        _add(told, "id", _id(f"{name} {entry.kind} {entry.key}"))
        _add(told, "title", plain(entry.title))
        _add(told, "updated", _moment(day))
        _add(told, "link", href=own + address(entry.page, **entry.parameters))
        _add(told, "content", "\n".join(lines(entry.short_form())), type="text")
    return xml.tostring(feed, encoding="utf-8", xml_declaration=True)


def _entries(reader: Reader) -> Iterator[tuple[pd.Timestamp, Entry]]:
    """Return what the feed tells, each with its day. Raises `TableError`."""
    for row in reader.table("corrections").itertuples():
        yield row.corrected_on, correction(row, reader)
    for day, rows in reader.table("changes").groupby("day", sort=False):
        yield from ((day, entry) for entry in changed_tables(rows, reader))


def _add(parent: xml.Element, tag: str, text: str = "", **attributes: str) -> xml.Element:
    child = xml.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def _id(name: str) -> str:
    """Return a name that stays the same whatever host serves the feed."""
    return uuid5(NAMESPACE_URL, name).urn


def _moment(day: pd.Timestamp) -> str:
    return f"{day:%Y-%m-%dT00:00:00Z}"
