"""A reader's connection: what is said to it leaves at once, and junk that comes from it closes it."""

import logging
import socket
from contextlib import suppress
from typing import Any

from google.protobuf.message import DecodeError
from h11 import LocalProtocolError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.state.common import GENERATED_ELEMENT_ID_PREFIX

try:
    import resource
except ImportError:  # Windows knows no such limit
    resource = None

CONNECTIONS = 10_000  # open files; many systems begin with 1,024, which a thousand idle connections use up
MESSAGE = 256_000  # bytes; a page with every choice made says about 4,000
# What a reader's browser says. What else Streamlit listens to concerns all readers at once, as emptying its caches.
SAID = {"rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"}
NOT_BINARY, NOT_A_MESSAGE, TOO_LARGE = 1003, 1007, 1009  # close codes of RFC 6455


class Connection:
    """The layer through which the bytes of a reader pass."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`, in a process that may hold as many connections as the machine lets it."""
        self._app = app
        logging.getLogger("uvicorn.error").addFilter(_calm)
        if resource:
            allowed, possible = resource.getrlimit(resource.RLIMIT_NOFILE)
            resource.setrlimit(resource.RLIMIT_NOFILE, (max(allowed, min(possible, CONNECTIONS)), possible))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request as it is, and of a websocket only what Streamlit can read."""
        if scope["type"] in ("http", "websocket"):
            _send_at_once(receive)
        if scope["type"] == "websocket":
            checked = _Checked(receive, send)
            receive, send = checked.receive, checked.send
        await self._app(scope, receive, send)


class _Checked:
    """A websocket that closes at the first message that is none, where Streamlit would write a traceback."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._closed = False

    async def receive(self) -> Message:
        message = await self._receive()
        if self._closed or message["type"] != "websocket.receive" or not (code := _fault(message.get("bytes"))):
            return message
        await self._send({"type": "websocket.close", "code": code})
        self._closed = True
        return {"type": "websocket.disconnect", "code": code}

    async def send(self, message: Message) -> None:
        if not self._closed:  # a page that is being drawn does not know yet
            await self._send(message)


def _calm(record: logging.LogRecord) -> bool:
    """Leave of what uvicorn says about junk the sentence, and drop the traceback."""
    error = record.exc_info[1] if record.exc_info else None
    # The one answers a request that uvicorn has refused itself meanwhile, the other is a text that is none.
    if isinstance(error, LocalProtocolError) or record.getMessage().startswith("Invalid UTF-8"):
        record.exc_info = None
    return True


def _fault(body: bytes | None) -> int | None:
    """Return the code to close with for what is no message of a browser, else None."""
    if body is None:
        return NOT_BINARY
    if len(body) > MESSAGE:
        return TOO_LARGE
    try:
        message = BackMsg.FromString(body)
    except DecodeError:
        return NOT_A_MESSAGE
    # A choice under a name that no widget can have would stop the page at its first widget.
    forged = [w for w in message.rerun_script.widget_states.widgets if not w.id.startswith(GENERATED_ELEMENT_ID_PREFIX)]
    return NOT_A_MESSAGE if forged or message.WhichOneof("type") not in SAID else None


def _send_at_once(receive: Any) -> None:
    """Switch off the wait for fuller packets, which costs a reader up to 40 ms for each answer.

    asyncio does so itself, but not for a socket that was bound without naming its protocol, as Streamlit binds it.
    The way to the socket leads through uvicorn: where it is another, all that is lost is the gain.
    """
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport else None
    if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError):  # the reader has left meanwhile
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
