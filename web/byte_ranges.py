"""Range requests (RFC 9110, 14): programs read a few bytes of a table without the rest."""

import re

from starlette.requests import Request

HEADER = "accept-ranges"
ACCEPTS_RANGES = {HEADER: "bytes"}  # the header of a response whose body may be requested in parts
_RANGE = re.compile(r"\s*bytes\s*=\s*([0-9]{0,18})\s*-\s*([0-9]{0,18})\s*", re.IGNORECASE)


class RangeNotSatisfiable(Exception):
    """A request for bytes that a body of `size` bytes does not have."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


def requested_range(request: Request, size: int, etag: str) -> slice | None:
    """Return which of the `size` bytes with this tag are requested; None where the whole body is to be sent.

    That is so for several ranges at once, another unit, an invalid range, another method than GET, and where
    `If-Range` names another tag. The slice is empty when it starts beyond the end.
    """
    found = _RANGE.fullmatch(",".join(request.headers.getlist("range")))
    if request.method != "GET" or not found or request.headers.get("if-range", etag) != etag:
        return None
    first, last = (int(number) if number else None for number in found.groups())
    if first is None and last is None or first is not None and last is not None and last < first:
        return None
    start = max(size - (last or 0), 0) if first is None else first
    return slice(start, size if first is None or last is None else min(last + 1, size))


def content_range(part: slice, size: int) -> dict[str, str]:
    """Return the header that says which bytes of how many are sent; raises `RangeNotSatisfiable` for an empty part."""
    if part.start >= part.stop:
        raise RangeNotSatisfiable(size)
    return {"content-range": f"bytes {part.start}-{part.stop - 1}/{size}"}
