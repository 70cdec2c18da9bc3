"""What a host asks a copy of the dashboard: whether it lives, and whether it can serve readers."""

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tables import load, words
from tables.package import TableError

FRESH = {"cache-control": "no-store"}


def routes() -> list[Route]:
    """Return the routes of both probes, for reading only."""
    return [Route("/live", live), Route("/ready", ready)]


async def live(request: Request) -> JSONResponse:
    """Return 200 as long as the process answers at all."""
    return JSONResponse({"live": True}, headers=FRESH)


async def ready(request: Request) -> JSONResponse:
    """Return 200 when every table is loaded and keeps its promises, else 503 with a sentence for each broken one."""
    broken = await to_thread.run_sync(faults)
    return JSONResponse({"ready": not broken, "broken": broken}, 503 if broken else 200, headers=FRESH)


def faults() -> list[str]:
    """Return a sentence in English for each broken promise of the data, naming file, row and column, never a path."""
    try:
        broken = [*load.broken().values()]
    except TableError as error:
        broken = [error]
    spoken = words.words(words.ENGLISH)
    return [sentence for error in broken for sentence in words.sentences(error, spoken)]
