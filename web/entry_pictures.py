"""The pictures of entries, for networks that show what a link leads to: `/entry/claim/C01.png`."""

from functools import partial
from http import HTTPStatus

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from content.catalogue import PAGES
from content.drawing import DRAWING, DrawingError
from content.entries.lists import find
from content.entry_pictures import entry_picture
from content.links import entry_address
from tables import package
from tables.table_error import TableError
from web.open_responses import FILE_HEADERS, Refusal, error, not_drawn, respond_in_parts, route, unavailable
from web.page_request import keys
from web.view_request import MEDIA_TYPES, reader_for
from web.view_routes import KEPT, ONE

FORM = "png"
EXAMPLE = entry_address("claim", "C01")
THINGS = {page.thing.name: name for name, page in PAGES.items() if page.thing}  # the page of each kind of entry


def routes() -> list[BaseRoute]:
    """Return the route of the pictures of all entries."""
    return [route("/entry/{kind}/{file}", _serve)]


async def _serve(request: Request) -> Response:
    kind, file = request.path_params["kind"], request.path_params["file"]
    key = file.removesuffix(f".{FORM}")
    with package.one_state():
        reader = await to_thread.run_sync(reader_for, FORM, request.query_params.multi_items(), "")
        try:
            known = key != file and kind in THINGS and key in keys(THINGS[kind])
            entry = await to_thread.run_sync(find, kind, key, reader) if known else None
            if entry is None:
                return error(Refusal(HTTPStatus.NOT_FOUND, reader.say("picture.none", example=EXAMPLE)))
            state, make = ("entry", kind, key, reader, package.stamp()), partial(entry_picture, entry, reader)
            made = partial(KEPT.get, state, partial(DRAWING.run, make))
            picture = KEPT.kept(state) or await to_thread.run_sync(made, limiter=ONE)
        except TableError as broken:
            return error(unavailable(broken, reader.say))
        except DrawingError:
            return error(not_drawn(reader.say))
    return await respond_in_parts(request, picture, MEDIA_TYPES[FORM], FILE_HEADERS, keep=False)
