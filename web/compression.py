"""Compression of responses: which encodings there are, which one a request gets, and what is worth compressing."""

import gzip
from collections.abc import Callable

import brotli

from tables import accept_header

# Quality 5 of 11: the best saves a tenth more and takes eighty times as long, 13 s for the largest file.
COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}
COMPRESSIBLE = (
    "text/",
    "application/javascript",
    "application/json",
    "application/geo+json",
    "application/atom+xml",
    "image/svg",
)
MIN_SIZE = 500  # bytes; below, the header that names the encoding takes what it saves


def best_encoding(accept_encoding: str) -> str | None:
    """Return the best encoding that a header `Accept-Encoding` allows, "br" or "gzip"; None when it allows neither."""
    accepted = accept_header.weights(accept_encoding)
    weights = {name: accepted.get(name, accepted.get("*", 0)) for name in COMPRESSORS}
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] > 0 else None
