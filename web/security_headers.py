"""Security headers of every response: content security policy, referrer, permissions, cross-origin rules, HSTS."""

import logging

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.settings import Settings


def content_security_policy(settings: Settings) -> str:
    """Return the content security policy: no other sites, and only the unsafe sources that a page needs."""
    return "; ".join(
        [
            "default-src 'none'",
            # Protobuf's long integers and the map's decoders are WebAssembly: without it the map draws, with errors.
            "script-src 'self' 'wasm-unsafe-eval'",
            # Streamlit, Plotly and the table write style elements. Without them no page has its layout.
            "style-src 'self' 'unsafe-inline'",
            # The icon of the tab, and the zoom buttons of the map.
            "img-src 'self' data:",
            # One font for formulas lies within the style sheet of Streamlit.
            "font-src 'self' data:",
            # The empty style of the map is such an address; Streamlit's websocket counts as "self".
            "connect-src 'self' data:",
            # The basemap (MapLibre) starts workers from scripts that it writes itself.
            "worker-src blob:",
            "base-uri 'none'",
            # The choices of a page, for readers without scripts.
            "form-action 'self'",
            f"frame-ancestors {' '.join(settings.frame_ancestors)}",
        ]
    )


def security_headers(settings: Settings) -> dict[str, str]:
    """Return the headers of every response, by name in lower case."""
    always = {
        "content-security-policy": content_security_policy(settings),
        "x-content-type-options": "nosniff",
        # The URL holds what a reader has chosen: other sites get neither it nor our host as referrer.
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    if (settings.public_url or "").startswith("https:"):
        always["strict-transport-security"] = "max-age=31536000"
    return always


class SecurityHeadersMiddleware:
    """Adds the security headers to every response, also to the 500 for a request that raised."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Wrap `app`."""
        self._app = app
        self._headers = security_headers(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers that a response does not set itself: a route may be more open than the rest."""
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] in ("http.response.start", "websocket.http.response.start"):
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            # Starlette's own handler stands further out, where a response gets no headers any more.
            if started or scope["type"] != "http":
                raise
            logging.getLogger(__name__).exception("A request failed: %s %r", scope["method"], scope["path"][:200])
            await PlainTextResponse("Internal Server Error", 500)(scope, receive, send_with_headers)
