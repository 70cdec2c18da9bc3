"""TCP connections: responses leave without delay, and the process may have enough of them open."""

import socket
from contextlib import suppress
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None

MAX_OPEN_FILES = 10_000  # many systems start with 1,024, which a thousand idle connections use up


class NoDelayMiddleware:
    """Sets TCP_NODELAY on the connection of each request: waiting for fuller packets costs up to 40 ms a response.

    asyncio does so itself, but not for a socket that was bound without naming its protocol, as Streamlit binds it.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Set the option and hand on the request."""
        if scope["type"] in ("http", "websocket"):
            _set_no_delay(receive)
        await self._app(scope, receive, send)


def _set_no_delay(receive: Any) -> None:
    # The way to the socket leads through uvicorn's own objects: under another server only the gain is lost.
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport else None
    if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError):  # the reader has left meanwhile
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def raise_open_files_limit() -> None:
    """Let this process have `MAX_OPEN_FILES` open files, or as many as the machine allows."""
    if resource:
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, MAX_OPEN_FILES)), hard))
