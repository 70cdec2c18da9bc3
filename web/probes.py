"""Health probes for a host: whether the process is alive, and whether it is ready to serve readers."""

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from content.drawing import DRAWING
from tables import load, translations
from tables.table_error import TableError

NO_STORE = {"cache-control": "no-store"}


def routes() -> list[Route]:
    """Return the routes of both probes."""
    return [Route("/live", live), Route("/ready", ready)]


async def live(request: Request) -> JSONResponse:
    """Return 200 as long as the process answers at all."""
    return JSONResponse({"live": True}, headers=NO_STORE)


async def ready(request: Request) -> JSONResponse:
    """Return 200 when every table is loaded and valid, else 503 with a sentence for each fault.

    Then readers come: the process that draws starts, so that the first picture does not wait for its start.
    """
    broken = await to_thread.run_sync(data_faults)
    if not broken:
        await to_thread.run_sync(DRAWING.start)
    return JSONResponse({"ready": not broken, "broken": broken}, 503 if broken else 200, headers=NO_STORE)


def data_faults() -> list[str]:
    """Return a sentence in English for each fault of the data, naming file, row and column, never a path."""
    try:
        errors = [*load.broken().values()]
    except TableError as error:
        errors = [error]
    english = translations.words(translations.ENGLISH)
    return [sentence for error in errors for sentence in translations.sentences(error, english)]
