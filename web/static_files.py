"""Static files, ours and Streamlit's: each compressed once, and cached by browsers."""

import asyncio
import hashlib
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers, QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from web import streamlit_internals
from web.compression import COMPRESSIBLE, COMPRESSORS, MIN_SIZE, best_encoding

STATIC = Path(__file__).resolve().parent.parent / "static"
ONE_YEAR = "public, max-age=31536000, immutable"
ONE_HOUR = "public, max-age=3600"
# The headers of the uncompressed response that the compressed one has as well.
KEPT_HEADERS = ("content-type", "last-modified", "cache-control", "vary", "cross-origin-resource-policy")
IMAGES = (".png", ".svg", ".ico")  # by name: a response 304 has no content type


class CompressedStaticFiles(StaticFiles):
    """The files of a folder whose names change with their content; each compressed at most once, when requested."""

    def __init__(self, directory: str | Path) -> None:
        """Serve `directory`."""
        # Links are followed, as Streamlit does, for hosts that install packages as links.
        super().__init__(directory=directory, follow_symlink=True)
        self._compressed: dict[tuple[str, str, str], bytes] = {}
        self._locks: dict[tuple[str, str, str], asyncio.Lock] = defaultdict(asyncio.Lock)

    def cache_control(self, path: str, scope: Scope) -> str:
        """Return the header `Cache-Control` for a request of the file `path`."""
        return ONE_YEAR

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file in the best encoding that the request allows; a range of it, or "not modified", as it is."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = self.cache_control(path, scope)
        response.headers.add_vary_header("Accept-Encoding")
        if path.endswith(IMAGES):
            # A chat or a search shows the picture of a shared link, and the icon, on a page of its own.
            response.headers["cross-origin-resource-policy"] = "cross-origin"
        request = Headers(scope=scope)
        encoding = best_encoding(request.get("accept-encoding", ""))
        if encoding is None or "range" in request or not isinstance(response, FileResponse):
            return response
        return await self._compress(response, encoding) if _is_compressible(response) else response

    async def _compress(self, response: FileResponse, encoding: str) -> Response:
        key = (str(response.path), response.headers["etag"], encoding)
        if key not in self._compressed:
            async with self._locks[key]:  # of many requests at the same moment, the first one compresses
                if key not in self._compressed:
                    self._compressed[key] = await to_thread.run_sync(_compress_file, key[0], encoding)
        headers = {name: value for name, value in response.headers.items() if name in KEPT_HEADERS}
        # A weak tag, because the bytes differ from those of the file while they mean the same.
        headers |= {"content-encoding": encoding, "etag": f"W/{response.headers['etag']}"}
        return Response(self._compressed[key], headers=headers)


class OwnStaticFiles(CompressedStaticFiles):
    """The files of `static/`, whose names stay when they change: only a request with the current version is lasting."""

    def __init__(self) -> None:
        """Serve `STATIC`."""
        super().__init__(STATIC)

    def cache_control(self, path: str, scope: Scope) -> str:
        """Return a year for an address with the current version of the file, else an hour."""
        found, _ = self.lookup_path(path)
        is_current = found and QueryParams(scope["query_string"]).get("v") == _version(Path(found))
        return ONE_YEAR if is_current else ONE_HOUR


def static_url(name: str) -> str | None:
    """Return the address of a file of `static/` with its version, so that a cached page never loads a newer file.

    None when there is no such file.
    """
    path = STATIC / name
    return f"/app/static/{name}?v={_version(path)}" if path.is_file() else None


def _version(path: Path) -> str:
    return _content_hash(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _content_hash(path: Path, changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _is_compressible(response: FileResponse) -> bool:
    size = int(response.headers["content-length"])
    return size >= MIN_SIZE and response.headers["content-type"].startswith(COMPRESSIBLE)


def _compress_file(path: str, encoding: str) -> bytes:
    return COMPRESSORS[encoding](Path(path).read_bytes())


class StreamlitStaticFilesMiddleware:
    """Serves Streamlit's own files below `/static/`, which it would send uncompressed at every request."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`: a middleware, because Streamlit lets no route of ours begin with `/static`."""
        self._app = app
        self._files = CompressedStaticFiles(streamlit_internals.STATIC)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer every request below `/static/`, also with 404; hand on everything else."""
        if scope["type"] != "http" or not scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        try:
            path = self._files.get_path({**scope, "path": scope["path"].removeprefix("/static")})
            response = await self._files.get_response(path, scope)
        except HTTPException as refusal:
            response = PlainTextResponse(refusal.detail, refusal.status_code, refusal.headers)
        await response(scope, receive, send)
