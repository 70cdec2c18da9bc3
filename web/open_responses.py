"""Responses that programs and the pages of other sites may read: headers, refusals with a sentence, preflight."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from content.reader import Reader
from tables import translations
from tables.table_error import TableError
from views.say import Say
from web import byte_ranges
from web.responses import respond

ANY_ORIGIN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": (
        "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag, Link, X-Missing-Files"
    ),
    "cross-origin-resource-policy": "cross-origin",
}
FILE_HEADERS = {**ANY_ORIGIN, **byte_ranges.ACCEPTS_RANGES, "cache-control": "public, max-age=3600"}
# The answer to a browser that asks whether a page of another site may send headers such as If-None-Match.
PREFLIGHT = ANY_ORIGIN | {
    "allow": "GET, HEAD, OPTIONS",
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "*",
    "access-control-max-age": "86400",
}


class Refusal(Exception):
    """A request that is refused with a status and a sentence that says why."""

    def __init__(self, status: HTTPStatus, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


def service_link(up: str) -> str:
    """Return the part of a header `Link` that names the description of the open data.

    `up` leads from the address to the root, "" or "../": a proxy may serve us below a path of its own.
    """
    return f'<{up}openapi.json>; rel="service-desc"'


def route(path: str, read: Callable[[Request], Awaitable[Response]]) -> Route:
    """Return a route that `read` answers, and that a page of another site may ask for."""

    async def serve(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=PREFLIGHT)
        return await read(request)

    return Route(path, serve, methods=["GET", "HEAD", "OPTIONS"])


async def respond_in_parts(
    request: Request, body: bytes, media_type: str, headers: Mapping[str, str], **look: Any
) -> Response:
    """Return the response with `body`, or the part of it that is asked for; `look` as for `respond`."""
    try:
        return await respond(request, body, media_type, headers, **look)
    except byte_ranges.RangeNotSatisfiable as beyond:
        sentence = spoken(request)("web.beyond_the_end", size=beyond.size)
        response = error(Refusal(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, sentence))
        response.headers["content-range"] = f"bytes */{beyond.size}"
        return response


def error(refusal: Refusal) -> Response:
    """Return the response to a program whose request is refused."""
    return JSONResponse({"error": str(refusal)}, refusal.status, ANY_ORIGIN | {"cache-control": "no-store"})


def unavailable(broken: TableError, say: Say) -> Refusal:
    """Return the refusal of what rests on a broken table."""
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, " ".join(translations.sentences(broken, say.words)))


def not_drawn(say: Say) -> Refusal:
    """Return the refusal of a picture that could not be drawn."""
    return Refusal(HTTPStatus.SERVICE_UNAVAILABLE, say("picture.failed"))


def spoken(request: Request) -> Say:
    """Return the words in which a request is refused: those of the browser, English for a program that names none."""
    return Reader(translations.nearest(request.headers.get("accept-language", ""))).say
