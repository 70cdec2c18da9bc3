"""A response leaves at once, whatever the operating system would wait for."""

import socket
import threading
from urllib.request import urlopen

import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from web.connections import NoDelayMiddleware


async def no_delay(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with the value of TCP_NODELAY on the connection of this request."""
    connection = receive.__self__.transport.get_extra_info("socket")
    await PlainTextResponse(str(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))(scope, receive, send)


def response_of(app: object) -> bytes:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
        thread = threading.Thread(target=server.run, args=([bound],))
        thread.start()
        try:
            bound.listen()
            with urlopen(f"http://127.0.0.1:{bound.getsockname()[1]}/", timeout=20) as response:
                return response.read()
        finally:
            server.should_exit = True
            thread.join()


def test_a_response_does_not_wait_for_a_fuller_packet():
    assert response_of(NoDelayMiddleware(no_delay)) == b"1"
