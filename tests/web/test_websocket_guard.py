"""What the server says leaves at once, and of what is said to it only what a reader may say is heard."""

import socket
import threading
from urllib.request import urlopen

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from web.socket import NOT_A_MESSAGE, SAID, Connection, _fault


async def tell(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer whether the connection waits for fuller packets: "1" when it does not."""
    line = receive.__self__.transport.get_extra_info("socket")
    await PlainTextResponse(str(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))(scope, receive, send)


def answer_of(app: object) -> bytes:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
        running = threading.Thread(target=server.run, args=([bound],))
        running.start()
        try:
            bound.listen()
            with urlopen(f"http://127.0.0.1:{bound.getsockname()[1]}/", timeout=20) as answer:
                return answer.read()
        finally:
            server.should_exit = True
            running.join()


def test_an_answer_does_not_wait_for_a_fuller_packet():
    assert answer_of(Connection(tell)) == b"1"


@pytest.mark.parametrize(
    "kind", [field.name for field in BackMsg.DESCRIPTOR.fields_by_name.values() if field.containing_oneof]
)
def test_only_what_concerns_one_reader_alone_is_heard(kind):
    message = BackMsg()
    if BackMsg.DESCRIPTOR.fields_by_name[kind].message_type:
        getattr(message, kind).SetInParent()
    else:
        setattr(message, kind, True)
    assert _fault(message.SerializeToString()) == (None if kind in SAID else NOT_A_MESSAGE)
    assert not {"clear_cache", "debug_shutdown_runtime"} & SAID
