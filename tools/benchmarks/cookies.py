"""Reads and writes cookie headers, as far as a server on loopback needs them."""

from collections.abc import Iterable
from http.cookies import SimpleCookie


def header(cookies: SimpleCookie) -> dict[str, str]:
    """Return the `Cookie` header as a dictionary, empty without cookies."""
    pairs = [f"{name}={cookie.value}" for name, cookie in cookies.items()]
    return {"Cookie": "; ".join(pairs)} if pairs else {}


def store(cookies: SimpleCookie, headers: Iterable[str] | None) -> None:
    """Add what the `Set-Cookie` headers of a response set."""
    for header in headers or ():
        cookies.load(header)
