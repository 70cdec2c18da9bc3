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
from content.links import FEED, address, feed_address, in_language
from content.markdown import plain
from content.reader import Reader
from tables import package, translations
from tables.table_error import TableError
from web.open_responses import ANY_ORIGIN
from web.page_request import read_reader
from web.responses import BASE_URL_PLACEHOLDER, base_url, respond, vary_by_host
from web.settings import settings

ATOM = "application/atom+xml"
HEADERS = ANY_ORIGIN | {"cache-control": "public, max-age=3600"}
NAMESPACE = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def routes() -> list[BaseRoute]:
    """Return the route of the feed."""
    return [Route(FEED, _serve)]


async def _serve(request: Request) -> Response:
    reader, _ = read_reader(request.query_params.multi_items(), translations.ENGLISH)
    try:
        body = await to_thread.run_sync(_feed, reader.language, package.stamp())
    except TableError as error:
        sentences = translations.sentences(error, reader.say.words)
        return Response(" ".join(sentences), HTTPStatus.SERVICE_UNAVAILABLE, media_type="text/plain")
    body = body.replace(BASE_URL_PLACEHOLDER, base_url(request).encode())
    return await respond(request, body, ATOM, vary_by_host(HEADERS), keep=bool(settings().public_url))


@lru_cache(maxsize=8)
def _feed(language: str, stamp: int) -> bytes:
    """Return the feed in a language, with the placeholder for the base URL. Raises `TableError`."""
    reader, spoken = Reader(language), in_language(language)
    entries = sorted(_entries(reader), key=lambda entry: entry[0], reverse=True)
    feed = xml.Element("feed", {"xmlns": NAMESPACE, LANGUAGE: language})
    name, own = " ".join([package.describe()["name"], *spoken.values()]), BASE_URL_PLACEHOLDER.decode()
    _add(feed, "id", _id(name))
    _add(feed, "title", reader.say("corrections.feed_title"))
    _add(feed, "updated", _moment(entries[0][0]))
    _add(_add(feed, "author"), "name", reader.say("web.name"))
    _add(feed, "link", rel="self", href=own + feed_address(language))
    _add(feed, "link", href=own + address("sources", part="corrections", **spoken))
    for day, entry in entries:
        told = _add(feed, "entry")
        _add(told, "id", _id(f"{name} {entry.kind} {entry.key}"))
        _add(told, "title", plain(entry.title))
        _add(told, "updated", _moment(day))
        _add(told, "link", href=own + address(entry.page, **entry.parameters, **spoken))
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
