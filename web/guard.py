"""What every answer says to the browser for the reader's safety, and what is refused before anyone looks at it."""

import logging

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.settings import Settings

ADDRESS = 8_000  # bytes of path and query; a view with every choice made has 500
HEADERS = 32_000  # bytes of all names and values
# Streamlit's own doors that no page of ours needs: one fills the memory, the other tells how much is left of it.
CLOSED = ("/_stcore/upload_file", "/_stcore/metrics")
BODY = 1_000_000  # bytes; no page takes a file, Streamlit itself asks for nothing larger


def policy(settings: Settings) -> str:
    """Return the content security policy: nothing from anywhere else, and of the dangerous only what a page needs."""
    return "; ".join(
        [
            "default-src 'none'",
            # Protobuf's long integers and the map's decoders are WebAssembly: without it the map draws, with errors.
            "script-src 'self' 'wasm-unsafe-eval'",
            # Streamlit, Plotly and the table write style elements. Without them no page has its form.
            "style-src 'self' 'unsafe-inline'",
            # The icon of the tab, and the plus and minus of the map.
            "img-src 'self' data:",
            # One font for formulas lies within the style sheet of Streamlit.
            "font-src 'self' data:",
            # The empty style of the map is such an address; Streamlit's websocket counts as "self".
            "connect-src 'self' data:",
            # The map's ground starts workers that it writes itself: the same.
            "worker-src blob:",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {' '.join(settings.frame_ancestors)}",
        ]
    )


def headers(settings: Settings) -> dict[str, str]:
    """Return the headers of every answer, by name in lower case."""
    always = {
        "content-security-policy": policy(settings),
        "x-content-type-options": "nosniff",
        # The link is the state of the view: another site learns nothing of it, not even where its reader comes from.
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    if (settings.public_url or "").startswith("https:"):
        always["strict-transport-security"] = "max-age=31536000"
    return always


class Safe:
    """The layer that gives every answer its headers, also that to a request at which the server stumbled."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before `app`."""
        self._app = app
        self._headers = headers(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add what an answer does not say itself: a route may be more open than the rest."""
        started = False

        async def dressed(message: Message) -> None:
            nonlocal started
            if message["type"] in ("http.response.start", "websocket.http.response.start"):
                started = True
                said = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    said.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, dressed)
        except Exception:
            # Streamlit's own last resort stands further out, where an answer gets no headers any more.
            if started or scope["type"] != "http":
                raise
            logging.getLogger(__name__).exception("A request failed: %s %r", scope["method"], scope["path"][:200])
            await PlainTextResponse("Internal Server Error", 500)(scope, receive, dressed)


class Limits:
    """The layer that refuses what is larger than anything a reader's browser sends."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
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
    said = Headers(scope=scope)
    if scope["path"].startswith(CLOSED):
        return 404, "Not Found"
    if len(scope["raw_path"]) + len(scope["query_string"]) > ADDRESS:
        return 414, "URI Too Long"
    if sum(len(name) + len(value) for name, value in said.raw) > HEADERS:
        return 431, "Request Header Fields Too Large"
    if "transfer-encoding" in said:
        return 411, "Length Required"
    if int(said.get("content-length", "0")) > BODY:
        return 413, "Content Too Large"
    return None
