"""The page that answers 404 at an address without a page, where Streamlit would answer 200 with its index page."""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from content.links import BRIEF, SHEETS, VIEWS, address, sheet_address
from content.menu import pages
from tables import package
from web.page_content import not_found
from web.page_request import read_request
from web.prerender import HEADERS, HTML, ROOT, rendered
from web.responses import respond
from web.search_page import PAGE as SEARCH


class NotFoundMiddleware:
    """Replaces the HTML page that Streamlit serves at every unknown path by a page with status 404."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`, which holds the routes of the pages."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request; where a page is the answer at a path that has none, send the "not found" page instead."""
        if scope["type"] != "http" or _is_ours(scope["path"]):
            await self._app(scope, receive, send)
            return
        is_unknown_path = False

        async def send_unless_page(message: Message) -> None:
            nonlocal is_unknown_path
            if message["type"] == "http.response.start":
                headers = Headers(raw=message["headers"])
                # A download may be HTML as well.
                is_page = (
                    headers.get("content-type", "").startswith("text/html") and "content-disposition" not in headers
                )
                is_unknown_path = message["status"] == 200 and is_page
            if not is_unknown_path:
                await send(message)

        await self._app(scope, receive, send_unless_page)
        if is_unknown_path:
            await (await _not_found(Request(scope)))(scope, receive, send)


def _is_ours(path: str) -> bool:
    """Return whether a page of ours answers at a path, or says itself that there is none."""
    sheets = map(sheet_address, SHEETS)
    return path.startswith(VIEWS) or path in {BRIEF, *sheets, *(address(page) for page in [*pages(), SEARCH])}


async def _not_found(http_request: Request) -> Response:
    up = "/".join([".."] * (http_request.url.path.count("/") - 1)) or ROOT
    with package.one_state():
        request = read_request("", http_request.query_params, http_request.headers.get("accept-language", ""))
        html = rendered("bare.html", not_found(request), up)
    return await respond(http_request, html, HTML, HEADERS, 404)
