"""The cookies of a browser, as far as a server on loopback needs them."""

from collections.abc import Iterable
from http.cookies import SimpleCookie


def said(cookies: SimpleCookie) -> dict[str, str]:
    """Return the header that tells the server the cookies, none if there are none."""
    pairs = [f"{name}={cookie.value}" for name, cookie in cookies.items()]
    return {"Cookie": "; ".join(pairs)} if pairs else {}


def keep(cookies: SimpleCookie, headers: Iterable[str] | None) -> None:
    """Take up what the `Set-Cookie` headers of an answer set."""
    for header in headers or ():
        cookies.load(header)
