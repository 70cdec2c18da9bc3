"""An answer that we make ourselves: compressed, and with a tag, so that what a reader has is not sent again."""

import hashlib
import re
from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from web.assets import TEXTS, compressed
from web.settings import settings

_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9A-Fa-f:]{2,39}\](:\d{1,5})?")


async def answer(request: Request, body: bytes, kind: str, headers: Mapping[str, str], status: int = 200) -> Response:
    """Return `body` of media type `kind` for one request, or "not modified" where the reader has these very bytes."""
    tag = hashlib.sha256(body).hexdigest()[:24]
    known = re.search(rf'"{tag}(-\w+)?"', request.headers.get("if-none-match", ""))
    if known and status == HTTPStatus.OK:
        same = Response(status_code=HTTPStatus.NOT_MODIFIED, headers={**headers, "etag": known[0]})
        same.headers.add_vary_header("Accept-Encoding")
        return same
    response = Response(body, status, headers, media_type=kind)
    if kind.startswith(TEXTS):
        response = await compressed(response, request.headers)
    # Each coding has a tag of its own: two answers with the same strong tag would have to be the same bytes.
    coding = response.headers.get("content-encoding")
    response.headers["etag"] = f'"{tag}-{coding}"' if coding else f'"{tag}"'
    return response


def origin(request: Request) -> str:
    """Return where readers find the dashboard, as https://example.org: as the host says, else as the request does.

    Empty when the request names no host that could be one: what is not a name must not get into an address.
    """
    host = request.headers.get("host", "")
    # A proxy before us takes the reader's https off. Who forges the header changes the links of the own answer only.
    told = request.headers.get("x-forwarded-proto", "")
    scheme = told if told in ("http", "https") else request.url.scheme
    named = f"{scheme}://{host}" if _HOST.fullmatch(host) else ""
    return settings().public_url or named
