"""Every view alone at an address that lasts: as a page for frames of other sites, as a picture, and as files."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import brotli
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from content import view_files
from content.catalogue import view_for
from content.drawing import DRAWING, DrawingError
from content.file_names import file_name
from content.links import VIEWS
from content.pictures import picture_file
from tables import package
from tables.table_error import TableError
from views.pictures.sizes import SIZES
from web.byte_cache import ByteCache
from web.compression import COMPRESSORS
from web.open_responses import (
    FILE_HEADERS,
    Refusal,
    error,
    not_drawn,
    respond_in_parts,
    route,
    service_link,
    unavailable,
)
from web.responses import base_url, respond, vary_by_host
from web.settings import settings
from web.view_page import refused_page, security_policy, view_page
from web.view_request import CODES, MEDIA_TYPES, PAGE, ViewRequest, read_view, reader_for

PICTURES = ("svg", "png")
PACKED = "br"  # how a picture in SVG is kept
KEPT = ByteCache(16_000_000)  # compressed: 2 to 20 kB for all forms but PNG, which has 50 to 200 kB
ONE = CapacityLimiter(1)  # picture at a time: the others wait without a thread


@dataclass(frozen=True)
class File:
    """A file as it is kept: the name under which a browser saves it, and its body, compressed unless it is a PNG."""

    name: str
    body: bytes

    def __len__(self) -> int:
        """Return how many bytes are kept."""
        return len(self.body)


def routes() -> list[BaseRoute]:
    """Return the route of all views: `/view/NAME`, and with an ending the file of that form."""
    return [route(f"{VIEWS}{{file:path}}", _view)]


async def _view(request: Request) -> Response:
    name, _, form = request.path_params["file"].partition(".")
    pairs, accepted = request.query_params.multi_items(), request.headers.get("accept-language", "")
    with package.one_state():
        reader = await to_thread.run_sync(reader_for, form, pairs, accepted)
        try:
            asked = await to_thread.run_sync(read_view, name, form, pairs, reader)
            return await _answer(request, asked)
        except Refusal as refused:
            refusal = refused
        except TableError as broken:
            refusal = unavailable(broken, reader.say)
        except DrawingError:
            refusal = not_drawn(reader.say)
    if form != PAGE:
        return error(refusal)
    body = refused_page(str(refusal), reader, "/".join([".."] * (request.url.path.count("/") - 1)))
    return await respond(request, body, MEDIA_TYPES[PAGE], _page_headers("no-store"), refusal.status)


async def _answer(request: Request, asked: ViewRequest) -> Response:
    drawn = asked.form in PICTURES
    home = (settings().public_url or "") if drawn else base_url(request)  # a picture names no host but the public one
    file = await _file(asked, home, lasting=drawn or bool(settings().public_url))
    packed = {} if asked.form == "png" else {PACKED: file.body}
    body = brotli.decompress(file.body) if packed else file.body
    caching = FILE_HEADERS["cache-control"]
    headers = _page_headers(caching) if asked.form == PAGE else _file_headers(file.name, shown=drawn)
    headers = headers if drawn else vary_by_host(headers)
    return await respond_in_parts(request, body, MEDIA_TYPES[asked.form], headers, keep=False, packed=packed)


async def _file(asked: ViewRequest, home: str, lasting: bool) -> File:
    """Return the file that is asked for; `lasting` says that it does not name the host of the request.

    Only such a file is kept, and none that rests on typed text. Raises `TableError` and `DrawingError`.
    """
    make, limiter = partial(_made, asked, home), ONE if asked.form in PICTURES else None
    if not lasting or asked.spec.typed(asked.chosen):
        return await to_thread.run_sync(make, limiter=limiter)
    key = (asked.spec.name, asked.form, *asked.state.items(), package.stamp(), home)
    return KEPT.kept(key) or await to_thread.run_sync(partial(KEPT.get, key, make), limiter=limiter)


def _page_headers(caching: str) -> dict[str, str]:
    return {"cache-control": caching, "vary": "Accept-Language", "content-security-policy": security_policy()}


def _file_headers(name: str, shown: bool) -> dict[str, str]:
    """Return the headers of a file that a browser saves under a name, or shows and would save under it."""
    disposition = f'{"inline" if shown else "attachment"}; filename="{name}"'
    return FILE_HEADERS | {"content-disposition": disposition, "link": service_link("../")}


def _made(asked: ViewRequest, home: str) -> File:
    """Return the file that is asked for. Raises `TableError` and `DrawingError`."""
    name, body = (_drawn if asked.form in PICTURES else _written)(asked, home)
    return File(name, body if asked.form == "png" else COMPRESSORS[PACKED](body))


def _drawn(asked: ViewRequest, home: str) -> tuple[str, bytes]:
    size = asked.own.get("size", next(iter(SIZES)))
    state = asked.reader, asked.chosen, asked.state
    return DRAWING.run(picture_file, asked.spec.name, *state, size, asked.form, home)


def _written(asked: ViewRequest, home: str) -> tuple[str, bytes]:
    view = view_for(asked.spec, asked.reader, asked.chosen)
    said = asked.state | ({CODES.name: CODES.name} if asked.without_names else {})  # "1" would tell nobody
    return file_name(asked.spec, view, said, asked.form), _MAKERS[asked.form](asked, home)


def _csv(asked: ViewRequest, home: str) -> bytes:
    state = asked.spec, asked.reader, asked.chosen
    if asked.without_names:
        return view_files.codes(*state)
    return view_files.sheet(*state, home)


def _json(asked: ViewRequest, home: str) -> bytes:
    said = view_files.description(asked.spec, asked.reader, asked.chosen, home)
    return json.dumps(said, ensure_ascii=False, allow_nan=False).encode()


_MAKERS: dict[str, Callable[[ViewRequest, str], bytes]] = {
    PAGE: view_page,
    "csv": _csv,
    "json": _json,
}
