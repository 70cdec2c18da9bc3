"""The files that the browser fetches, compressed once for all readers and kept as long as the server runs."""

import asyncio
import gzip
import hashlib
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import brotli
from anyio import to_thread
from starlette.datastructures import Headers, QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

from tables import accept

STATIC = Path(__file__).resolve().parent.parent / "static"
A_YEAR = "public, max-age=31536000, immutable"
AN_HOUR = "public, max-age=3600"
# The middle quality: the best saves a tenth more and takes eighty times as long, 13 s for the largest file.
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}
TEXTS = ("text/", "application/javascript", "application/json", "application/geo+json", "image/svg")
OF_ALL_CODINGS = ("content-type", "last-modified", "cache-control", "vary", "cross-origin-resource-policy")
WORTH_IT = 500  # bytes; below, the header that names the coding eats what it saves
PICTURES = (".png", ".svg", ".ico")  # not looked up in the answer: "not modified" does not say what it is


def coding(accepted: str) -> str | None:
    """Return the best coding that a header `Accept-Encoding` allows, "br" or "gzip"; None when it allows neither."""
    wishes = accept.weights(accepted)
    weights = {name: wishes.get(name, wishes.get("*", 0)) for name in PACKERS}
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] > 0 else None


class Kept(StaticFiles):
    """The files of a folder, whose names change with their content. Each is compressed at most once, when asked for."""

    def __init__(self, directory: str | Path) -> None:
        """Serve `directory`."""
        # Links are followed, as Streamlit does, for hosts that install packages as links.
        super().__init__(directory=directory, follow_symlink=True)
        self._kept: dict[tuple[str, str, str], bytes] = {}
        self._turns: dict[tuple[str, str, str], asyncio.Lock] = defaultdict(asyncio.Lock)

    def lasting(self, path: str, scope: Scope) -> str:
        """Return how long a browser may keep what it asks for, as a header `Cache-Control`."""
        return A_YEAR

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file in the coding that the request allows, a part of it as it is, or "not modified"."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = self.lasting(path, scope)
        response.headers.add_vary_header("Accept-Encoding")
        if path.endswith(PICTURES):
            # A chat or a search shows the picture of a shared link, and the icon, on a page of its own.
            response.headers["cross-origin-resource-policy"] = "cross-origin"
        request = Headers(scope=scope)
        chosen = coding(request.get("accept-encoding", ""))
        if chosen is None or "range" in request or not isinstance(response, FileResponse) or not _is_text(response):
            return response
        return await self._packed(response, chosen)

    async def _packed(self, response: FileResponse, chosen: str) -> Response:
        key = (str(response.path), response.headers["etag"], chosen)
        if key not in self._kept:
            async with self._turns[key]:  # of many readers who ask at the same moment, the first one pays
                if key not in self._kept:
                    self._kept[key] = await to_thread.run_sync(_pack, key[0], chosen)
        headers = {name: value for name, value in response.headers.items() if name in OF_ALL_CODINGS}
        # A weak tag, because the bytes differ from those of the file while they mean the same.
        headers |= {"content-encoding": chosen, "etag": f"W/{response.headers['etag']}"}
        return Response(self._kept[key], headers=headers)


class Own(Kept):
    """The files of `static/`, whose names stay as they change: only with its version is a file the same for ever."""

    def __init__(self) -> None:
        """Serve `STATIC`."""
        super().__init__(STATIC)

    def lasting(self, path: str, scope: Scope) -> str:
        """Return a year for an address that names today's version, else an hour."""
        found, _ = self.lookup_path(path)
        today = found and QueryParams(scope["query_string"]).get("v") == _version(Path(found))
        return A_YEAR if today else AN_HOUR


def own(name: str) -> str | None:
    """Return the address of a file of `static/` with its version, so that a page never meets another one's file.

    None when there is no such file.
    """
    path = STATIC / name
    return f"/app/static/{name}?v={_version(path)}" if path.is_file() else None


def _version(path: Path) -> str:
    return _hashed(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _hashed(path: Path, changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _is_text(response: FileResponse) -> bool:
    size = int(response.headers["content-length"])
    return size >= WORTH_IT and response.headers["content-type"].startswith(TEXTS)


def _pack(path: str, chosen: str) -> bytes:
    return PACKERS[chosen](Path(path).read_bytes())


class Bundles:
    """Streamlit's own files below `/static/`, which it would send uncompressed at every hit."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`, because Streamlit lets no route of ours begin with `/static`."""
        self._app = app
        self._files = Kept(Path(file_util.get_static_dir(), "static"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is asked below `/static/`, also that there is no such file; hand on everything else."""
        if scope["type"] != "http" or not scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        try:
            path = self._files.get_path({**scope, "path": scope["path"].removeprefix("/static")})
            response = await self._files.get_response(path, scope)
        except HTTPException as refusal:
            response = PlainTextResponse(refusal.detail, refusal.status_code, refusal.headers)
        await response(scope, receive, send)
