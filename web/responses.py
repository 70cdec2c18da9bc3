"""Responses made by this server: compressed, with an ETag, and in parts where ranges are supported."""

import hashlib
import re
from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from types import MappingProxyType

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from web import byte_ranges
from web.byte_cache import ByteCache
from web.compression import COMPRESSIBLE, COMPRESSORS, MIN_SIZE, best_encoding
from web.settings import settings

COMPRESSED = ByteCache(8_000_000)  # compressed bodies: all tables take one megabyte, a page some 10 kB
BASE_URL_PLACEHOLDER = b"https://home.invalid"  # in cached bodies, where the address of the dashboard belongs
# The schemes that proxies name, and uvicorn takes over from them, each as it stands in an address of a page.
PUBLIC_SCHEMES = {"http": "http", "https": "https", "ws": "http", "wss": "https"}
_ETAG = re.compile(r'"[^"]*"')
_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:]{2,39}\](:\d{1,5})?")


async def respond(
    request: Request,
    body: bytes,
    media_type: str,
    headers: Mapping[str, str],
    status: int = 200,
    keep: bool = True,
    packed: Mapping[str, bytes] = MappingProxyType({}),
) -> Response:
    """Return the response with `body` for a request, or 304 where the browser has these very bytes.

    To `keep` a body means to cache it compressed; `packed` are those at hand, by encoding. A range is sent uncompressed
    where the headers say that ranges are supported; raises `RangeNotSatisfiable`.
    """
    is_text = media_type.startswith(COMPRESSIBLE)
    tag = hashlib.sha256(body).hexdigest()[:24]
    part = byte_ranges.requested_range(request, len(body), f'"{tag}"') if byte_ranges.HEADER in headers else None
    encoding = _encoding(request, body) if is_text and part is None else None
    # Each encoding has a tag of its own: two bodies with the same strong tag would have to be the same bytes.
    sent = {**headers, "etag": f'"{tag}-{encoding}"' if encoding else f'"{tag}"'}
    if status == HTTPStatus.OK and _has(request, sent["etag"]):
        response = Response(status_code=HTTPStatus.NOT_MODIFIED, headers=sent)
    elif part:
        sent |= byte_ranges.content_range(part, len(body))
        response = Response(body[part], HTTPStatus.PARTIAL_CONTENT, sent, media_type=media_type)
    else:
        sent |= {"content-encoding": encoding} if encoding else {}
        sent_body = await _encoded(body, encoding, tag if keep else None, packed) if encoding else body
        response = Response(sent_body, status, sent, media_type=media_type)
    return _varying(response) if is_text else response


def _varying(response: Response) -> Response:
    response.headers.add_vary_header("Accept-Encoding")
    return response


def _encoding(request: Request, body: bytes) -> str | None:
    return best_encoding(request.headers.get("accept-encoding", "")) if len(body) >= MIN_SIZE else None


async def _encoded(body: bytes, encoding: str, tag: str | None, packed: Mapping[str, bytes]) -> bytes:
    return packed[encoding] if encoding in packed else await to_thread.run_sync(_compress, body, encoding, tag)


def _compress(body: bytes, encoding: str, tag: str | None) -> bytes:
    """Return a compressed body, cached by its tag where it has one."""
    compress = partial(COMPRESSORS[encoding], body)
    return COMPRESSED.get((tag, encoding), compress) if tag else compress()


def _has(request: Request, etag: str) -> bool:
    """Return whether `If-None-Match` names `etag` or any (RFC 9110, 13.1.2); a weak tag matches a strong one."""
    listed = ",".join(request.headers.getlist("if-none-match"))
    return listed.strip() == "*" or etag in _ETAG.findall(listed)


def vary_by_host(headers: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of a response that contains the base URL, with `Vary` by host where that is the request's.

    A cache between us and readers must not give to one host what was made for another.
    """
    if settings().public_url:
        return {**headers}
    vary = [headers["vary"]] if "vary" in headers else []
    return {**headers, "vary": ", ".join([*vary, "Host", "X-Forwarded-Proto"])}


def base_url(request: Request) -> str:
    """Return where readers find the dashboard, as https://example.org: the setting, else as the request names it.

    Empty when the host of the request is not a host name: nothing else may get into an address.
    """
    host = request.headers.get("host", "")
    # A proxy before us ends the reader's https. Who forges the header changes the links of the own response only.
    # Each proxy on the way adds its scheme; the first one is that which the reader used.
    forwarded = request.headers.get("x-forwarded-proto", "").split(",")[0].strip().lower()
    scheme = forwarded if forwarded in PUBLIC_SCHEMES else request.url.scheme
    requested = f"{PUBLIC_SCHEMES.get(scheme, 'http')}://{host}" if _HOST.fullmatch(host) else ""
    return settings().public_url or requested
