"""Closes a websocket at the first message that no browser of a reader sends."""

import logging

from google.protobuf.message import DecodeError
from h11 import LocalProtocolError
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.streamlit_internals import ALLOWED_MESSAGES, WIDGET_ID_PREFIX, BackMsg

MAX_MESSAGE = 256_000  # bytes; a page with every choice made sends about 4,000
UNSUPPORTED_DATA, INVALID_DATA, TOO_LARGE = 1003, 1007, 1009  # close codes of RFC 6455


class WebSocketGuardMiddleware:
    """Checks every message on a websocket before Streamlit sees it."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`, and shorten what uvicorn logs about junk."""
        self._app = app
        logging.getLogger("uvicorn.error").addFilter(_drop_traceback)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request as it is, and a websocket with its messages checked."""
        if scope["type"] == "websocket":
            checked = _CheckedWebSocket(receive, send)
            receive, send = checked.receive, checked.send
        await self._app(scope, receive, send)


class _CheckedWebSocket:
    """A websocket that closes at the first invalid message, where Streamlit would write a traceback."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._closed = False

    async def receive(self) -> Message:
        message = await self._receive()
        if self._closed or message["type"] != "websocket.receive" or not (code := close_code(message.get("bytes"))):
            return message
        await self._send({"type": "websocket.close", "code": code})
        self._closed = True
        return {"type": "websocket.disconnect", "code": code}

    async def send(self, message: Message) -> None:
        if not self._closed:  # a running script does not know yet that the websocket is closed
            await self._send(message)


def close_code(body: bytes | None) -> int | None:
    """Return the code to close with for a message that a reader's browser does not send, else None."""
    if body is None:
        return UNSUPPORTED_DATA
    if len(body) > MAX_MESSAGE:
        return TOO_LARGE
    try:
        message = BackMsg.FromString(body)
    except DecodeError:
        return INVALID_DATA
    # A value for an id that no widget can have would stop the page at its first widget.
    widgets = message.rerun_script.widget_states.widgets
    forged = [widget for widget in widgets if not widget.id.startswith(WIDGET_ID_PREFIX or "")]
    return INVALID_DATA if forged or message.WhichOneof("type") not in ALLOWED_MESSAGES else None


def _drop_traceback(record: logging.LogRecord) -> bool:
    """Keep the sentence that uvicorn logs about a broken request, without its traceback."""
    error = record.exc_info[1] if record.exc_info else None
    # The one: the application answers a request that uvicorn has refused itself. The other: a text that is not UTF-8.
    if isinstance(error, LocalProtocolError) or record.getMessage().startswith("Invalid UTF-8"):
        record.exc_info = None
    return True
