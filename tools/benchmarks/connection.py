"""The connection of a session: Streamlit's websocket, opened as the frontend does."""

import http.client
from http.cookies import SimpleCookie

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tools.benchmarks import cookies as cookie_jar
from tools.local import HOST

ANSWER_SECONDS = 60
# What Streamlit's frontend sends where there is no token, so that the entries keep their places.
_NO_TOKEN = "PLACEHOLDER_AUTH_TOKEN"
_XSRF_COOKIE = "_streamlit_xsrf"


def open_connection(port: int, cookies: SimpleCookie, language: str) -> ClientConnection:
    """Return the open connection: with the XSRF cookie, fetched first, as the second subprotocol."""
    http_connection = http.client.HTTPConnection(HOST, port, timeout=ANSWER_SECONDS)
    http_connection.request("GET", "/_stcore/health", headers=cookie_jar.header(cookies))
    cookie_jar.store(cookies, http_connection.getresponse().headers.get_all("Set-Cookie"))
    http_connection.close()
    token = cookies.get(_XSRF_COOKIE)
    web_socket = connect(
        f"ws://{HOST}:{port}/_stcore/stream",
        origin=Origin(f"http://{HOST}:{port}"),
        subprotocols=[Subprotocol("streamlit"), Subprotocol(token.value if token else _NO_TOKEN)],
        additional_headers={**cookie_jar.header(cookies), "Accept-Language": language},
        ping_interval=None,  # a browser answers pings and sends none
        proxy=None,
        max_size=None,
        max_queue=None,  # it takes in all that comes, read or not, up to the answer to its close frame
    )
    if web_socket.response:
        cookie_jar.store(cookies, web_socket.response.headers.get_all("Set-Cookie"))
    # The session closes it.
    return web_socket.__enter__()
