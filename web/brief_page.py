"""The brief at an address that lasts: two sides of paper, whole without scripts, in each language."""

from datetime import date

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content.brief import file
from content.cache import cached
from content.drawing import DrawingError
from content.links import BRIEF, address, of_reader, with_query
from content.pages.brief import PAGE
from content.reader import Reader
from tables import package, translations
from tables.media_types import HTML
from tables.table_error import TableError
from views.text.brief_html import Served
from web.open_responses import error, not_drawn, unavailable
from web.page_request import read_reader
from web.responses import BASE_URL_PLACEHOLDER, base_url, respond, vary_by_host
from web.static_files import static_url

HEADERS = {"cache-control": "no-cache", "vary": "Accept-Language"}


def routes() -> list[BaseRoute]:
    """Return the route of the brief."""
    return [Route(BRIEF, _serve)]


def brief_page(reader: Reader) -> bytes:
    """Return the brief for a reader, with a mark for the host. Raises `TableError` and `DrawingError`."""
    served = Served(
        BASE_URL_PLACEHOLDER.decode() + with_query(BRIEF, of_reader(reader)),
        f".{address(PAGE.name, **of_reader(reader))}",
        f".{static_url('print_button.js')}",
    )
    return cached(file, reader.on_any_screen(), date.today(), served)


async def _serve(request: Request) -> Response:
    with package.one_state():
        accepted = request.headers.get("accept-language", "")
        reader, _ = read_reader(request.query_params.multi_items(), translations.nearest(accepted))
        try:
            html = await to_thread.run_sync(brief_page, reader)
        except TableError as broken:
            return error(unavailable(broken, reader.say))
        except DrawingError:
            return error(not_drawn(reader.say))
    html = html.replace(BASE_URL_PLACEHOLDER, base_url(request).encode())
    return await respond(request, html, HTML, vary_by_host(HEADERS), keep=False)
