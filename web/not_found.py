"""The page that answers 404 at an address without a page, where Streamlit would answer 200 with its index page."""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tables import package
from tables.media_types import HTML
from web.page_content import not_found
from web.page_request import read_request
from web.prerender import HEADERS, ROOT
from web.prerender_style import render, style
from web.responses import respond


class NotFoundMiddleware:
    """Replaces the HTML page that Streamlit serves at every unknown path by a page with status 404."""

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute]) -> None:
        """Wrap `app`, which has `routes` of ours: what they answer is never replaced."""
        self._app = app
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request; where a page is the answer at a path that has none, send the "not found" page instead."""
        if scope["type"] != "http" or any(route.matches(scope)[0] is not Match.NONE for route in self._routes):
            await self._app(scope, receive, send)
            return
        is_unknown_path = False

        async def send_unless_page(message: Message) -> None:
            nonlocal is_unknown_path
            if message["type"] == "http.response.start":
                headers = Headers(raw=message["headers"])
                # A download may be HTML as well.
                is_page = headers.get("content-type", "").startswith(HTML) and "content-disposition" not in headers
                is_unknown_path = message["status"] == 200 and is_page
            if not is_unknown_path:
                await send(message)

        await self._app(scope, receive, send_unless_page)
        if is_unknown_path:
            await (await _not_found(Request(scope)))(scope, receive, send)


async def _not_found(http_request: Request) -> Response:
    up = "/".join([".."] * (http_request.url.path.count("/") - 1)) or ROOT
    with package.one_state():
        request = read_request("", http_request.query_params, http_request.headers.get("accept-language", ""))
        html = render("bare.html", request.reader, up, style(up), content=not_found(request))
    return await respond(http_request, html, HTML, HEADERS, 404)
