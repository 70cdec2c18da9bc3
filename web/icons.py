"""Icons at the addresses that browsers and phones request whatever a page names."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from web.static_files import OwnStaticFiles

FILES = {
    "/favicon.ico": "favicon.ico",
    "/apple-touch-icon.png": "apple-touch-icon.png",
    "/apple-touch-icon-precomposed.png": "apple-touch-icon.png",
}


def routes() -> list[BaseRoute]:
    """Return the route of each icon."""
    files = OwnStaticFiles()
    return [Route(address, _icon(files, name)) for address, name in FILES.items()]


def _icon(files: OwnStaticFiles, name: str) -> Any:
    async def serve(request: Request) -> Response:
        return await files.get_response(name, request.scope)

    return serve
