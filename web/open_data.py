"""Open data routes: every table in every format, all rows or those that a query picks, and the whole package."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from http import HTTPStatus

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from content.reader import Reader
from tables import archive, export, package
from tables.media_types import JSON, ZIP
from tables.table_error import TableError
from views.say import Say
from web import openapi, row_filter
from web.open_responses import FILE_HEADERS, Refusal, error, respond_in_parts, route, service_link, spoken, unavailable
from web.settings import settings

MAX_VALUES = 100  # in one query
MAX_QUOTED = 60  # characters of a query that an error repeats

RowFilter = tuple[tuple[str, tuple[str, ...]], ...]


def routes() -> list[BaseRoute]:
    """Return the routes of the open data. `/data` itself is a page."""
    return [
        route("/data/{file}", _file),
        route(f"/{package.DESCRIPTOR}", partial(_json_response, make=_descriptor_json)),
        route("/openapi.json", partial(_json_response, make=_openapi_json)),
    ]


async def _file(request: Request) -> Response:
    name, _, form = request.path_params["file"].rpartition(".")
    rows, say = (), spoken(request)
    try:
        if form == "zip":
            whole = await to_thread.run_sync(_package, name, say)
            headers = _file_headers(whole.file_name()) | _missing_headers(whole)
            return await respond_in_parts(request, whole.content, ZIP, headers)
        rows = await to_thread.run_sync(_row_filter, name, form, request.query_params.multi_items(), say)
        body = await to_thread.run_sync(_table_body, name, form, rows)
    except Refusal as refusal:
        return error(refusal)
    except TableError as broken:
        return error(unavailable(broken, say))
    headers = _file_headers(archive.file_name(name, form))
    return await respond_in_parts(request, body, export.KINDS[form], headers, keep=not rows)


def _file_headers(file: str) -> dict[str, str]:
    return _data_headers("../") | {"content-disposition": f'attachment; filename="{file}"'}


def _data_headers(up: str) -> dict[str, str]:
    """Return the headers of all open data; `up` as for `service_link`."""
    described = f'<{up}{package.DESCRIPTOR}>; rel="describedby"; type="{JSON}"'
    return FILE_HEADERS | {"link": f"{described}, {service_link(up)}"}


def _missing_headers(whole: archive.Archive) -> dict[str, str]:
    """Return the headers for a package that lacks files: which ones, and that no cache may keep it."""
    return {"x-missing-files": ", ".join(whole.lacks), "cache-control": "no-store"} if whole.lacks else {}


def _row_filter(name: str, form: str, query: Sequence[tuple[str, str]], say: Say) -> RowFilter:
    """Return the values by which rows are picked, by column; raises `Refusal` for what the table does not have."""
    if form not in export.KINDS or name not in package.names():
        raise Refusal(HTTPStatus.NOT_FOUND, say("web.no_table", tables=say.list_of(package.names())))
    if sum(len(text.split(",")) for _, text in query) > MAX_VALUES:
        raise Refusal(HTTPStatus.BAD_REQUEST, say("web.too_many", n=MAX_VALUES))
    try:
        picked = row_filter.requested_rows(name, query)
    except row_filter.UnknownColumn as unknown:
        facts = {"column": unknown.column[:MAX_QUOTED], "table": name, "columns": say.list_of(export.keys(name))}
        raise Refusal(HTTPStatus.BAD_REQUEST, say("web.no_column", **facts)) from unknown
    except row_filter.UnknownValue as unknown:
        facts = {"value": unknown.value[:MAX_QUOTED], "column": unknown.column, "table": name}
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{say('web.no_value', **facts)} {_allowed(unknown, say)}") from unknown
    return tuple((column, tuple(values)) for column, values in picked.items())


def _allowed(unknown: row_filter.UnknownValue, say: Say) -> str:
    """Return the values that a column can have, in a sentence."""
    if unknown.span:
        return say("web.allowed_span", first=unknown.span[0], last=unknown.span[1])
    return say("web.allowed_such" if unknown.more else "web.allowed", values=say.list_of(unknown.values))


def _table_body(name: str, form: str, rows: RowFilter) -> bytes:
    # Picked rows are not cached: there are more ways to pick than memory.
    return export.extract(name, form, dict(rows)) if rows else _full_table(name, form, package.stamp())


@lru_cache(maxsize=128)
def _full_table(name: str, form: str, stamp: int) -> bytes:
    return export.extract(name, form, {})


def _package(name: str, say: Say) -> archive.Archive:
    descriptor = package.describe()
    package_name, version = descriptor["name"], descriptor["version"]
    if name not in (package_name, f"{package_name}-{version}"):
        raise Refusal(HTTPStatus.NOT_FOUND, say("web.no_package", name=package_name, version=version))
    return _zip(package.stamp())


@lru_cache(maxsize=1)
def _zip(stamp: int) -> archive.Archive:
    return archive.archive()


async def _json_response(request: Request, make: Callable[[int], bytes]) -> Response:
    try:
        body = await to_thread.run_sync(make, package.stamp())
    except TableError as broken:
        return error(unavailable(broken, spoken(request)))
    return await respond_in_parts(request, body, JSON, _data_headers(""))


@lru_cache(maxsize=1)
def _descriptor_json(stamp: int) -> bytes:
    """Return the descriptor of the package, with the paths of the files relative to its address."""
    descriptor = package.describe()
    resources = [resource | {"path": f"data/{resource['path']}"} for resource in descriptor["resources"]]
    return _json(descriptor | {"resources": resources})


@lru_cache(maxsize=1)
def _openapi_json(stamp: int) -> bytes:
    # Without a public address the description gives a relative one: the host of a request must not be cached.
    described = openapi.describe(settings().public_url or ".", Reader().say)  # for programs, in English
    return json.dumps(described, ensure_ascii=False, separators=(",", ":")).encode()  # a third of it would be spaces


def _json(content: Mapping) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
