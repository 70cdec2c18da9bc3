"""The page that is served before the application is there: readable at once, and all that a crawler gets."""

from functools import partial
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content.menu import pages
from tables import package
from web.asked import Asked, address, asked
from web.byte_cache import ByteCache
from web.look import TEMPLATES, style
from web.preview import preview
from web.responses import BASE_URL_PLACEHOLDER, base_url, respond, vary_by_host
from web.settings import settings
from web.shell import modules, shell
from web.static_files import static_url
from web.told import told

HTML = "text/html; charset=utf-8"
HEADERS = {"cache-control": "no-cache", "vary": "Accept-Language"}
# What stands above every title, and what draws the first view of a page.
ABOVE = ("ButtonGroup", "Selectbox")
VIEWS = {
    "overview": ("Metric", "DeckGlJsonChart", "PlotlyChart"),
    "map": ("DeckGlJsonChart",),
    "figures": ("PlotlyChart",),
    "timeline": ("PlotlyChart",),
    "country": ("PlotlyChart",),
    "claims": ("PlotlyChart",),
    "declaration": ("DeckGlJsonChart", "PlotlyChart"),
    "data": ("DataFrame", "PlotlyChart"),
    "sources": ("PlotlyChart",),
    "brief": ("Metric",),
}
HERE = "."  # from a page to the root: no page has a folder
WRITTEN = ByteCache(4_000_000)  # pages, of 20 to 90 kB


def routes() -> list[BaseRoute]:
    """Return the route of every page."""
    return [Route(address(page), _page(page)) for page in pages()]


def _page(page: str) -> Any:
    async def serve(request: Request) -> Response:
        body, plain = await to_thread.run_sync(_read, page, request)
        # What names the host of the request, or what was chosen, may be asked for in any number of ways.
        keep = plain and bool(settings().public_url)
        body = body.replace(BASE_URL_PLACEHOLDER, base_url(request).encode())
        return await respond(request, body, HTML, vary_by_host(HEADERS), keep=keep)

    return serve


def _read(page: str, request: Request) -> tuple[bytes, bool]:
    """Return the page that a request asks for, with a mark for the host, and whether it asks for no more than that."""
    wanted = asked(page, request.query_params, request.headers.get("accept-language", ""))
    write = partial(_written, wanted)
    if wanted.chosen or wanted.faults:
        return write(), False
    return WRITTEN.get((wanted, package.stamp()), write), True


def _written(wanted: Asked) -> bytes:
    page = told(wanted)
    above, views = modules(ABOVE), modules(VIEWS.get(wanted.page, ()))
    facts = {
        "head": preview(page, BASE_URL_PLACEHOLDER.decode()),
        "shell": shell(),
        "style": style(HERE),
        "up": HERE,
        "static_url": static_url,
        "above": above,
    }
    facts["views"] = [address for address in views if address not in above]
    return TEMPLATES.get_template("page.html").render(told=page, say=wanted.say, **facts).encode()
