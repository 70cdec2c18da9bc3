"""The part of a body that a request asks for (RFC 9110, 14): programs read a few bytes of a table, not the rest."""

import re

from starlette.requests import Request

HEADER = "accept-ranges"
SUPPORTED = {HEADER: "bytes"}  # what an answer says of which a part may be asked
_ONE = re.compile(r"\s*bytes\s*=\s*([0-9]{0,18})\s*-\s*([0-9]{0,18})\s*", re.IGNORECASE)


class BeyondTheEnd(Exception):
    """A request for bytes that a body of `size` bytes does not have."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


def requested(request: Request, size: int, tag: str) -> slice | None:
    """Return which of the `size` bytes with this tag a request asks for; None where it is to have all of them.

    That is so for several ranges at once, another unit, a range that is none, another method than GET, and where
    `If-Range` names other bytes. The part is empty when it begins beyond the end.
    """
    found = _ONE.fullmatch(",".join(request.headers.getlist("range")))
    if request.method != "GET" or not found or request.headers.get("if-range", tag) != tag:
        return None
    first, last = (int(number) if number else None for number in found.groups())
    if first is None and last is None or first is not None and last is not None and last < first:
        return None
    start = max(size - (last or 0), 0) if first is None else first
    return slice(start, size if first is None or last is None else min(last + 1, size))


def says(part: slice, size: int) -> dict[str, str]:
    """Return the header that says which bytes of how many an answer holds; raises `BeyondTheEnd` when it has none."""
    if part.start >= part.stop:
        raise BeyondTheEnd(size)
    return {"content-range": f"bytes {part.start}-{part.stop - 1}/{size}"}
