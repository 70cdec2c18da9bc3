"""Limits on requests: long addresses, large headers and bodies, and endpoints of Streamlit that no page needs."""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from web.streamlit_internals import ENDPOINTS, PAGE_ENDPOINTS

MAX_URL = 8_000  # bytes of path and query; a view with every choice made has 500
MAX_HEADERS = 32_000  # bytes of all names and values
MAX_BODY = 1_000_000  # bytes; no page takes a file, and Streamlit itself sends nothing larger


class RequestLimitsMiddleware:
    """Refuses requests larger than any that a reader's browser sends, and endpoints that no page needs."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 404, 411, 413, 414 or 431, or hand on the request."""
        refusal = _refusal(scope) if scope["type"] in ("http", "websocket") else None
        if refusal:
            # The rest of the request is not read: the connection cannot serve another one.
            await PlainTextResponse(refusal[1], refusal[0], {"connection": "close"})(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _refusal(scope: Scope) -> tuple[int, str] | None:
    headers = Headers(scope=scope)
    if scope["path"].startswith(ENDPOINTS) and not scope["path"].startswith(PAGE_ENDPOINTS):
        return 404, "Not Found"
    if len(scope["raw_path"]) + len(scope["query_string"]) > MAX_URL:
        return 414, "URI Too Long"
    if sum(len(name) + len(value) for name, value in headers.raw) > MAX_HEADERS:
        return 431, "Request Header Fields Too Large"
    if "transfer-encoding" in headers:
        return 411, "Length Required"
    if int(headers.get("content-length", "0")) > MAX_BODY:
        return 413, "Content Too Large"
    return None
