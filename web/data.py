"""The open data: every table in every form, all rows or those with certain keys, and the whole package."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import lru_cache
from http import HTTPStatus

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from tables import bundle, extract, package, words
from tables.package import TableError
from views.say import Say
from web import byte_ranges, openapi, row_filter
from web.responses import respond
from web.settings import settings

ZIP = "application/zip"
JSON = "application/json"
# The headers that a page of another site may read.
TOLD = ["Accept-Ranges", "Content-Disposition", "Content-Length", "Content-Range", "ETag", "Link", "X-Missing-Files"]
ANYONE = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": ", ".join(TOLD),
    "cross-origin-resource-policy": "cross-origin",
}
OPEN = {
    **ANYONE,
    **byte_ranges.ACCEPTS_RANGES,
    "cache-control": "public, max-age=3600",
    "link": f'<{package.DESCRIPTOR}>; rel="describedby"; type="{JSON}", <openapi.json>; rel="service-desc"',
}
# What a browser asks before a page of another site sends a header of its own, such as If-None-Match.
PREFLIGHT = ANYONE | {
    "allow": "GET, HEAD, OPTIONS",
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "*",
    "access-control-max-age": "86400",
}
VALUES = 100  # asked for at once
SHOWN = 60  # characters of what was asked, in an answer

Only = tuple[tuple[str, tuple[str, ...]], ...]


class Refusal(Exception):
    """A request that cannot be met: the status and the sentence that says why."""

    def __init__(self, status: HTTPStatus, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def routes() -> list[BaseRoute]:
    """Return the routes of the open data. `/data` itself is a page."""
    return [
        _route("/data/{file}", _file),
        _route(f"/{package.DESCRIPTOR}", _descriptor),
        _route("/openapi.json", _openapi),
    ]


def _route(path: str, read: Callable[[Request], Awaitable[Response]]) -> Route:
    async def serve(request: Request) -> Response:
        asked_whether = request.method == "OPTIONS"
        return Response(status_code=HTTPStatus.NO_CONTENT, headers=PREFLIGHT) if asked_whether else await read(request)

    return Route(path, serve, methods=["GET", "HEAD", "OPTIONS"])


async def _file(request: Request) -> Response:
    name, _, form = request.path_params["file"].rpartition(".")
    only: Only = ()
    try:
        if form == "zip":
            packed = await to_thread.run_sync(_archive, name)
            return await _answer(request, packed.content, ZIP, _said(packed.file_name()) | _lacking(packed))
        only = await to_thread.run_sync(_only, name, form, request.query_params.multi_items())
        body = await to_thread.run_sync(_rows, name, form, only)
    except Refusal as refusal:
        return _refused(refusal.status, str(refusal))
    except TableError as error:
        return _broken(error)
    return await _answer(request, body, extract.KINDS[form], _said(bundle.file_name(name, form)), keep=not only)


def _said(file: str) -> dict[str, str]:
    # Both lie beside the folder of the files, also where a proxy shows us below a path.
    return OPEN | {"link": OPEN["link"].replace("<", "<../"), "content-disposition": f'attachment; filename="{file}"'}


def _lacking(packed: bundle.Archive) -> dict[str, str]:
    """Return the headers that say what the package lacks; it is not kept on the way to the reader then."""
    return {"x-missing-files": ", ".join(packed.lacks), "cache-control": "no-store"} if packed.lacks else {}


async def _answer(request: Request, body: bytes, kind: str, headers: Mapping[str, str], keep: bool = True) -> Response:
    try:
        return await respond(request, body, kind, headers, keep=keep)
    except byte_ranges.RangeNotSatisfiable as error:
        refused = _refused(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, _say()("web.beyond_the_end", size=error.size))
        refused.headers["content-range"] = f"bytes */{error.size}"
        return refused


def _only(name: str, form: str, asked: Sequence[tuple[str, str]]) -> Only:
    """Return the values by which rows are picked, by column; raises `Refusal` when there is nothing to pick."""
    say = _say()
    if form not in extract.KINDS or name not in package.names():
        raise Refusal(HTTPStatus.NOT_FOUND, say("web.no_table", tables=say.listed(package.names())))
    try:
        picked = row_filter.requested_rows(name, asked[: VALUES + 1])
    except row_filter.UnknownColumn as unknown:
        facts = {"column": unknown.column[:SHOWN], "table": name, "columns": say.listed(extract.keys(name))}
        raise Refusal(HTTPStatus.BAD_REQUEST, say("web.no_column", **facts)) from unknown
    except row_filter.UnknownValue as unknown:
        facts = {"value": unknown.value[:SHOWN], "column": unknown.column, "table": name}
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{say('web.no_value', **facts)} {_allowed(unknown, say)}") from unknown
    if max(len(asked), sum(len(values) for values in picked.values())) > VALUES:
        raise Refusal(HTTPStatus.BAD_REQUEST, say("web.too_many", n=VALUES))
    return tuple((column, tuple(values)) for column, values in picked.items())


def _allowed(unknown: row_filter.UnknownValue, say: Say) -> str:
    """Return what a column can hold, in a sentence."""
    if unknown.span:
        return say("web.allowed_span", first=unknown.span[0], last=unknown.span[1])
    return say("web.allowed_such" if unknown.more else "web.allowed", values=say.listed(unknown.values))


def _rows(name: str, form: str, only: Only) -> bytes:
    # What is picked is not kept: there are more ways to pick than memory.
    return extract.extract(name, form, dict(only)) if only else _whole(name, form, package.stamp())


@lru_cache(maxsize=128)
def _whole(name: str, form: str, stamp: int) -> bytes:
    return extract.extract(name, form, {})


def _archive(name: str) -> bundle.Archive:
    told = package.describe()
    if name not in (told["name"], f"{told['name']}-{told['version']}"):
        say = _say()
        raise Refusal(HTTPStatus.NOT_FOUND, say("web.no_package", name=told["name"], version=told["version"]))
    return _packed(package.stamp())


@lru_cache(maxsize=1)
def _packed(stamp: int) -> bundle.Archive:
    return bundle.archive()


async def _descriptor(request: Request) -> Response:
    """Answer the description of the package, with the paths of the files as they are found from here."""
    return await _described(request, _found)


async def _openapi(request: Request) -> Response:
    return await _described(request, _programs)


async def _described(request: Request, make: Callable[[int], bytes]) -> Response:
    try:
        body = await to_thread.run_sync(make, package.stamp())
    except TableError as error:
        return _broken(error)
    return await _answer(request, body, JSON, OPEN)


@lru_cache(maxsize=1)
def _found(stamp: int) -> bytes:
    told = package.describe()
    resources = [resource | {"path": f"data/{resource['path']}"} for resource in told["resources"]]
    return _json(told | {"resources": resources})


@lru_cache(maxsize=1)
def _programs(stamp: int) -> bytes:
    # An address that only the request knows is left out: who reads the description knows where it was found.
    return _json(openapi.describe(settings().public_url or ".", _say()))


def _json(told: Mapping) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _broken(error: TableError) -> Response:
    return _refused(HTTPStatus.SERVICE_UNAVAILABLE, " ".join(words.sentences(error, _say().words)))


def _refused(status: HTTPStatus, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status, ANYONE | {"cache-control": "no-store"})


def _say() -> Say:
    return Say(words.words(words.ENGLISH))
