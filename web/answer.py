"""An answer that we make ourselves: compressed, and with a tag, so that what a reader has is not sent again."""

import hashlib
import re
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from web import ranges
from web.byte_cache import ByteCache
from web.compression import COMPRESSIBLE, COMPRESSORS, MIN_SIZE, best_encoding
from web.settings import settings

PACKED = ByteCache(8_000_000)  # compressed bodies: all tables take one megabyte, a page some 10 kB
HOME = b"https://home.invalid"  # stands in what is kept, where the address of the dashboard belongs
# The schemes that proxies name, and uvicorn takes over from them, each as it stands in an address of a page.
SCHEMES = {"http": "http", "https": "https", "ws": "http", "wss": "https"}
_TAG = re.compile(r'"[^"]*"')
_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:]{2,39}\](:\d{1,5})?")


async def answer(
    request: Request, body: bytes, kind: str, headers: Mapping[str, str], status: int = 200, keep: bool = True
) -> Response:
    """Return `body` of media type `kind` for one request, or "not modified" where the reader has these very bytes.

    `keep` says whether the same body will be asked for again, and its compressed form be kept. Where the headers say
    that ranges are supported, a part is answered as it is, uncompressed; `BeyondTheEnd` is raised when there is none.
    """
    text = kind.startswith(COMPRESSIBLE)
    tag = hashlib.sha256(body).hexdigest()[:24]
    part = ranges.requested(request, len(body), f'"{tag}"') if ranges.HEADER in headers else None
    compressible = text and part is None and len(body) >= MIN_SIZE
    chosen = best_encoding(request.headers.get("accept-encoding", "")) if compressible else None
    # Each coding has a tag of its own: two answers with the same strong tag would have to be the same bytes.
    said = {**headers, "etag": f'"{tag}-{chosen}"' if chosen else f'"{tag}"'}
    if status == HTTPStatus.OK and _has(request, said["etag"]):
        response = Response(status_code=HTTPStatus.NOT_MODIFIED, headers=said)
    elif part:
        said |= ranges.says(part, len(body))
        response = Response(body[part], HTTPStatus.PARTIAL_CONTENT, said, media_type=kind)
    else:
        said |= {"content-encoding": chosen} if chosen else {}
        packed = await to_thread.run_sync(_packed, body, chosen, tag if keep else None) if chosen else body
        response = Response(packed, status, said, media_type=kind)
    if text:
        response.headers.add_vary_header("Accept-Encoding")
    return response


def _packed(body: bytes, chosen: str, tag: str | None) -> bytes:
    """Return a compressed body, kept by its tag where it has one."""
    pack = partial(COMPRESSORS[chosen], body)
    return PACKED.get((tag, chosen), pack) if tag else pack()


def _has(request: Request, tag: str) -> bool:
    """Return whether a reader names `tag` or any (RFC 9110, 13.1.2); a weak tag names the same as a strong one."""
    named = ",".join(request.headers.getlist("if-none-match"))
    return named.strip() == "*" or tag in _TAG.findall(named)


def varies(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of an answer that names the address of the dashboard, which may be that of the request.

    A cache between us and readers must not give to one host what was made for another; nor may we keep it, for a
    request can name any host.
    """
    vary = [headers["vary"]] if "vary" in headers else []
    return (
        {**headers} if settings().public_url else {**headers, "vary": ", ".join([*vary, "Host", "X-Forwarded-Proto"])}
    )


def origin(request: Request) -> str:
    """Return where readers find the dashboard, as https://example.org: as the host says, else as the request does.

    Empty when the request names no host that could be one: what is not a name must not get into an address.
    """
    host = request.headers.get("host", "")
    # A proxy before us takes the reader's https off. Who forges the header changes the links of the own answer only.
    # Each proxy on the way adds its own, the one that the reader has reached stands first.
    told = request.headers.get("x-forwarded-proto", "").split(",")[0].strip().lower()
    scheme = told if told in SCHEMES else request.url.scheme
    named = f"{SCHEMES.get(scheme, 'http')}://{host}" if _HOST.fullmatch(host) else ""
    return settings().public_url or named
